"""The command line: what the desk does, without its window. PySide6 is imported only to open the desk."""

from __future__ import annotations

import argparse
import io
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from datetime import datetime
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from imrdesk import codebooks, prompting, securing, transfers
from imrdesk.arguments import PARSERS, split_command
from imrdesk.domain.queue import QueueColumn, QueueQuery, QueueRow
from imrdesk.errors import ImrdeskError, StoreError
from imrdesk.exporting.plain import SUMMARY_HEADER, full_lines, summary_row, table_lines
from imrdesk.exporting.readings import reading_to_json, refusal_to_json
from imrdesk.paths import default_store, resource_path, sample_store
from imrdesk.services.reading_files import ReadFile, printable
from imrdesk.services.workers import Workers

if TYPE_CHECKING:
    from imrdesk.domain.backups import Backup
    from imrdesk.services.desk import Desk

Reading = tuple[str, ReadFile | str]
"""A file's name, and what was read in it, or the reason why nothing was."""

DONE, SOME_FAILED, WRONG_USAGE = 0, 1, 2

# Aborts where Qt finds no screen to draw on, which no exception tells; without leaving a core file.
_QT_PROBE = """
import resource
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
from PySide6.QtGui import QGuiApplication
QGuiApplication(["imrdesk"])
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program with ``arguments`` (the process's own where not given) and return its exit status."""
    _speak_utf8()
    try:
        status = _run(list(sys.argv[1:] if arguments is None else arguments))
        sys.stdout.flush()
    except ImrdeskError as error:
        return _complain(str(error))
    except BrokenPipeError:
        # Whoever read our output has enough of it; the interpreter must not fail when it flushes at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return SOME_FAILED
    except OSError as error:
        return _complain(f"the system refused: {error}.")
    except KeyboardInterrupt:
        return _complain("stopped.")
    return status


def _run(arguments: list[str]) -> int:
    command, rest = split_command(arguments)
    return _COMMANDS[command](PARSERS[command]().parse_intermixed_args(rest))


# The desk


def _desk(args: argparse.Namespace) -> int:
    store = args.store or (sample_store() if args.sample else None)
    trouble = _open_desk_trouble()
    if not trouble:
        from imrdesk import app  # noqa: PLC0415 -- the commands work where PySide6 is not installed

        key = prompting.given(args.passphrase_file)
        return app.run(args.paths, store, args.sample, args.reviewer or "", key)
    if args.sample:
        print(f"{trouble}, so here on the command line is what it would show.\n")
        return _show_samples(store or sample_store(), args.paths)
    _complain(f"{trouble}; the commands work without it: see imrdesk --help.")
    return WRONG_USAGE


def _open_desk_trouble() -> str:
    """Return why the desk cannot open here, a sentence to go on with; empty where it can."""
    on_linux = sys.platform == "linux"
    if on_linux and not any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))):
        return "There is no display to open the desk on"
    probe = _start_qt_probe() if on_linux and not getattr(sys, "frozen", False) else None
    try:
        import imrdesk.app  # noqa: F401, PLC0415 -- while the probe runs
    except ModuleNotFoundError as error:
        return f"The desk needs {error.name}, which is not installed: pip install PySide6_Essentials QtAwesome"
    except ImportError as error:
        return f"The desk cannot start, because a library of the system is missing ({error})"
    finally:
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
    with _open(store) as desk:
        imported = _import(desk, [resource_path("samples"), *more])
        rows = desk.queue.rows(QueueQuery(sort=QueueColumn.NAME), 0, desk.queue.count(QueueQuery()))
        _print_lines(table_lines(_QUEUE_HEADER, map(_queue_line, rows)))
        report = desk.exporting.export(out, overwrite=True)
    print()
    _print_lines(transfers.export_lines(report))
    return imported


_QUEUE_HEADER = ("file", "case number", "decided", "outcome", "items", "to look at")


def _queue_line(row: QueueRow) -> tuple[str, ...]:
    known = (row.case_number or "—", row.decision_date or "—", row.outcome or "—")
    return (row.name, *known, str(row.items), str(row.to_look_at))


# Reading without a store


def _parse(args: argparse.Namespace) -> int:
    show = _print_json if args.json else _print_full if len(args.files) == 1 else _print_table
    return show(_readings(args.files))


def _readings(files: Sequence[Path]) -> Iterator[Reading]:
    """Yield each file with what was read in it, or with why nothing was, in the order given.

    They are read in other processes, so that one that crashes or hangs the reader costs no more than its own line.
    """
    with closing(Workers()) as workers, closing(workers.read(files, _never_read_before, Event())) as replies:
        for file, reply in zip(files, replies, strict=True):
            yield printable(file.name) or str(file), reply if isinstance(reply, ReadFile) else str(reply)


def _never_read_before(_file: Path) -> None:
    """Tell that a file must be read: there is no store to know it."""


def _print_json(readings: Iterable[Reading]) -> int:
    status = DONE
    for name, read in readings:
        if isinstance(read, str):
            status = _complain(read)
            line = refusal_to_json(name, read)
        else:
            line = reading_to_json(read.source, read.reading, read.flags)
        # A line at a time, so that whoever reads along has each file as soon as it is done.
        print(json.dumps(line, ensure_ascii=False), flush=True)
    return status


def _print_full(readings: Iterable[Reading]) -> int:
    status = DONE
    for _, read in readings:
        if isinstance(read, str):
            status = _complain(read)
        else:
            width = shutil.get_terminal_size().columns
            _print_lines(full_lines(read.source, read.reading, read.flags, width))
    return status


def _print_table(readings: Iterable[Reading]) -> int:
    status = DONE
    rows: list[tuple[str, ...]] = []
    for _, read in readings:
        if isinstance(read, str):
            status = _complain(read)
        else:
            rows.append(summary_row(read.source, read.reading, read.flags))
    _print_lines(table_lines(SUMMARY_HEADER, rows))
    return status


# The store


def _import_paths(args: argparse.Namespace) -> int:
    with _open(args.store or default_store(), args) as desk:
        return _import(desk, args.paths)


def _import(desk: Desk, paths: Sequence[Path]) -> int:
    report = desk.importing.run(paths, progress=_progress_line if sys.stderr.isatty() else None)
    if sys.stderr.isatty():
        _progress_line(0, 0, "")
    for entry in report.refused:
        _complain(entry.reason)
    counts = f"{len(report.added)} added, {len(report.already_there)} already there, {len(report.refused)} refused"
    print(f"{counts}: {desk.path}")
    return SOME_FAILED if report.refused else DONE


def _export(args: argparse.Namespace) -> int:
    progress = _progress_line if sys.stderr.isatty() else None
    with _open(_present_store(args), args) as desk:
        return transfers.export(desk, args, print, progress)


def _return(args: argparse.Namespace) -> int:
    progress = _progress_line if sys.stderr.isatty() else None
    with _open(_present_store(args), args) as desk:
        return transfers.take_corrections(desk, args, print, progress)


def _check(args: argparse.Namespace) -> int:
    return _check_readers(args) if args.readers else _check_store(args)


def _check_readers(args: argparse.Namespace) -> int:
    """Read the PDFs again that were not, and print the pages on which the readers differ."""
    with _open(_present_store(args), args) as desk:
        report = desk.second_readings.run(progress=_progress_line if sys.stderr.isatty() else None)
        path = desk.path
    if sys.stderr.isatty():
        _progress_line(0, 0, "")
    for name, message in report.differences:
        print(f"{name}: {message}")
    for name, reason in report.failed:
        _complain(f"“{name}” was not read again: {reason}")
    print(f"{report.documents} documents read again, {len(report.differences)} pages differ: {path}")
    return SOME_FAILED if report.failed else DONE


def _check_store(args: argparse.Namespace) -> int:
    # Opened to write, though nothing is written: only so does SQLite look through the search index.
    with _open(_present_store(args), args) as desk:
        problems = desk.backing_up.check()
        documents = desk.queue.count(QueueQuery())
        notes = [note for note in (desk.warning, desk.read_only and f"{desk.read_only} {_INDEX_LEFT_OUT}") if note]
    for note in notes:
        _complain(note)
    for problem in problems:
        _complain(problem)
    if not problems:
        print(f"{documents} documents, nothing wrong: {desk.path}")
    return SOME_FAILED if problems else DONE


_INDEX_LEFT_OUT = "So the search index was not looked at."


def _backup(args: argparse.Namespace) -> int:
    if args.list:
        return _list_backups(args.store or default_store(), args)
    with _open(_present_store(args), args, read_only=True) as desk:
        to = desk.backing_up.backup(_backup_target(desk.path, args.to)) if args.to else desk.backing_up.make()
        print(f"The store {desk.path} was copied to {to}")
    return DONE


def _backup_target(store: Path, named: Path) -> Path:
    """Return the file to copy to: in a folder named, one of the store's name and now."""
    if not named.is_dir():
        return named
    return named / f"{store.stem}.backup-{datetime.now():%Y%m%d-%H%M%S}{store.suffix}"  # noqa: DTZ005 -- local time


def _list_backups(store: Path, args: argparse.Namespace) -> int:
    from imrdesk.services.backing_up import list_backups  # noqa: PLC0415 -- as below

    backups = list_backups(store, prompting.passphrase_for(store, args.passphrase_file))
    _print_lines(table_lines(_BACKUPS_HEADER, map(_backup_line, backups)) if backups else [f"{store} has no backups."])
    return DONE


_BACKUPS_HEADER = ("backup", "made", "why", "documents", "reviewed", "MB")


def _backup_line(backup: Backup) -> tuple[str, ...]:
    problem = "opens with another passphrase" if backup.needs_passphrase else backup.problem
    held = (problem, "—") if problem else (str(backup.documents), str(backup.reviewed))
    made = f"{backup.made_at.astimezone():%Y-%m-%d %H:%M}"
    return (backup.path.name, made, str(backup.reason), *held, f"{backup.size / 1e6:.1f}")


def _restore(args: argparse.Namespace) -> int:
    from imrdesk.services.backing_up import find_backup, restore  # noqa: PLC0415 -- as below

    store = args.store or default_store()
    source = find_backup(store, args.source)
    keys = prompting.passphrases_to_restore(store, source, args.passphrase_file)
    kept = restore(store, source, *keys)
    print(f"{source} is now the store {store}" + (f"; the store before it is {kept}" if kept else ""))
    return DONE


def _read_again(args: argparse.Namespace) -> int:
    with _open(_present_store(args), args) as desk:
        report = desk.reading_again.run(args.document, progress=_progress_line if sys.stderr.isatty() else None)
        if sys.stderr.isatty():
            _progress_line(0, 0, "")
        _print_lines(map(str, report.changed))
        print(f"{report} ({desk.path})")
    return DONE


def _repair(args: argparse.Namespace) -> int:
    from imrdesk.services.repairing import repair  # noqa: PLC0415 -- as below

    damaged = args.damaged or args.store or default_store()
    report = repair(damaged, args.to, prompting.passphrase_for(damaged, args.passphrase_file))
    for loss in report.losses:
        _complain(loss)
    print(f"{report.documents} documents with {report.changes} changes were saved into {report.path}")
    return SOME_FAILED if report.losses else DONE


def _encrypt(args: argparse.Namespace) -> int:
    return securing.encrypt(args.store or default_store(), args, print, _complain)


def _change_passphrase(args: argparse.Namespace) -> int:
    with _open(_present_store(args), args) as desk:
        return securing.change(desk, args, print)


def _decrypt(args: argparse.Namespace) -> int:
    with _open(_present_store(args), args) as desk:
        return securing.decrypt(desk, print)


def _codebook(args: argparse.Namespace) -> int:
    if (args.file is None) is not (args.action in {"list", "log"}):
        _complain("codebook: name a FILE to export to or to import; list and log take none.")
        return WRONG_USAGE
    reads_only = args.action != "import" or not args.apply
    with _open(_present_store(args), args, read_only=reads_only) as desk:
        return codebooks.run(desk, args, print, _progress_line if sys.stderr.isatty() else None)


def _open(store: Path, args: argparse.Namespace | None = None, *, read_only: bool = False) -> Desk:
    # Loading SQLAlchemy takes a while, which neither parse nor the reading processes need to spend.
    from imrdesk.services.desk import Desk  # noqa: PLC0415

    passphrase = None if args is None else prompting.passphrase_for(store, args.passphrase_file)
    reviewer = "" if args is None else vars(args).get("reviewer") or ""
    return Desk.open(store, reviewer, read_only=read_only, passphrase=passphrase)


def _present_store(args: argparse.Namespace) -> Path:
    """Return the store named, or the default one; a name mistyped must not make an empty store."""
    store: Path = args.store or default_store()
    if not store.exists():
        raise StoreError(f"There is no store {store}; make one with “imrdesk import”, or name another with --store.")
    return store


# Output


def _speak_utf8() -> None:
    """Write UTF-8 whatever the console's code page; what is no character (a file name's odd byte) is escaped."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _print_lines(lines: Iterable[str]) -> None:
    for line in lines:
        print(line)


def _complain(problem: str) -> int:
    """Say on standard error what is wrong, after all that was printed before; return the status of a failure."""
    sys.stdout.flush()
    print(f"imrdesk: {problem}", file=sys.stderr, flush=True)
    return SOME_FAILED


def _progress_line(done: int, total: int, name: str) -> None:
    """Tell on one line of the terminal how far the work is; an empty name clears the line."""
    line = f"{done} of {total}: {name}"[: shutil.get_terminal_size().columns - 1] if name else ""
    print(f"\r\x1b[K{line}", end="", file=sys.stderr, flush=True)


_COMMANDS: Mapping[str, Callable[[argparse.Namespace], int]] = {
    "": _desk,
    "parse": _parse,
    "import": _import_paths,
    "export": _export,
    "return": _return,
    "check": _check,
    "backup": _backup,
    "restore": _restore,
    "read-again": _read_again,
    "codebook": _codebook,
    "repair": _repair,
    "encrypt": _encrypt,
    "passphrase": _change_passphrase,
    "decrypt": _decrypt,
}
