"""Without a command the desk opens; with “--sample” and no display, its samples are shown as lines."""

from __future__ import annotations

import argparse
import gc
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from imrdesk import commands, exporting
from imrdesk.commands import passphrases
from imrdesk.commands.opening import open_desk
from imrdesk.commands.output import WRONG_USAGE, complain, print_lines
from imrdesk.domain.queue import QueueColumn, QueueQuery, QueueRow
from imrdesk.paths import resource_path, sample_store

# Aborts where Qt finds no screen to draw on, which no exception tells; without leaving a core file.
_QT_PROBE = """
import resource
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
from PySide6.QtGui import QGuiApplication
QGuiApplication(["imrdesk"])
"""


def run(args: argparse.Namespace) -> int:
    """Open the desk, or tell why it cannot open here, and return the exit status."""
    store = args.store or (sample_store() if args.sample else None)
    trouble = _open_desk_trouble()
    if not trouble:
        from imrdesk import app  # noqa: PLC0415 -- the commands work where PySide6 is not installed

        key = passphrases.given(args.passphrase_file)
        return app.run(args.paths, store, args.sample, args.reviewer or "", key)
    if args.sample:
        print(f"{trouble}, so here on the command line is what it would show.\n")
        return _show_samples(store or sample_store(), args.paths)
    complain(f"{trouble}; the commands work without it: see imrdesk --help.")
    return WRONG_USAGE


def _open_desk_trouble() -> str:
    """Return why the desk cannot open here, a sentence to go on with; empty where it can."""
    on_linux = sys.platform == "linux"
    if on_linux and not any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))):
        return "There is no display to open the desk on"
    probe = _start_qt_probe() if on_linux and not getattr(sys, "frozen", False) else None
    gc.disable()  # a tenth of the time it takes to load the desk goes into a search for garbage there is none of
    try:
        import imrdesk.app  # noqa: F401, PLC0415 -- while the probe runs
    except ModuleNotFoundError as error:
        return f"The desk needs {error.name}, which is not installed: pip install PySide6_Essentials"
    except ImportError as error:
        return f"The desk cannot start, because a library of the system is missing ({error})"
    finally:
        gc.enable()
        qt_says = probe.communicate()[1] if probe is not None else ""
    if probe is None or probe.returncode == 0:
        return ""
    # The first line is the reason ("qt.qpa.xcb: could not connect to display :1"), the others are advice.
    return f"Qt cannot open a window on this display ({qt_says.partition(chr(10))[0].strip()})"


def _start_qt_probe() -> subprocess.Popen[str]:
    return subprocess.Popen(  # noqa: S603 -- this interpreter, and a program of ours
        [sys.executable, "-c", _QT_PROBE],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        errors="replace",
    )


def _show_samples(store: Path, more: Sequence[Path]) -> int:
    """Import the bundled samples, print what was read of each, and write the CSV beside their store."""
    out = store.with_name("samples.csv")
    with open_desk(store) as desk:
        imported = commands.importing.import_into(desk, [resource_path("samples"), *more])
        rows = desk.queue.rows(QueueQuery(sort=QueueColumn.NAME), 0, desk.queue.count(QueueQuery()))
        print_lines(exporting.plain.table_lines(_QUEUE_HEADER, map(_queue_line, rows)))
        report = desk.exporting.export(out, overwrite=True)
    print()
    print_lines(commands.transfers.export_lines(report))
    return imported


_QUEUE_HEADER = ("file", "case number", "decided", "outcome", "items", "to look at")


def _queue_line(row: QueueRow) -> tuple[str, ...]:
    known = (row.case_number or "—", row.decision_date or "—", row.outcome or "—")
    return (row.name, *known, str(row.items), str(row.to_look_at))
