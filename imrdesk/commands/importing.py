"""The commands “import”, “read-again” and “check --readers”: they read determinations, for the store."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from imrdesk.commands.opening import open_desk, present_store
from imrdesk.commands.output import DONE, SOME_FAILED, clear_progress, complain, print_lines, progress
from imrdesk.paths import default_store

if TYPE_CHECKING:
    from imrdesk.services.desk import Desk


def import_paths(args: argparse.Namespace) -> int:
    """Read files and folders into the store, and return the exit status."""
    with open_desk(args.store or default_store(), args) as desk:
        return import_into(desk, args.paths)


def import_into(desk: Desk, paths: Sequence[Path]) -> int:
    """Read files and folders into an open store, say what became of them, and return the exit status."""
    report = desk.importing.run(paths, progress=progress())
    clear_progress()
    for entry in report.refused:
        complain(entry.reason)
    counts = f"{len(report.added)} added, {len(report.already_there)} already there, {len(report.refused)} refused"
    print(f"{counts}: {desk.path}")
    return SOME_FAILED if report.refused else DONE


def read_again(args: argparse.Namespace) -> int:
    """Read the store's documents again, keeping what people decided, and return the exit status."""
    with open_desk(present_store(args), args) as desk:
        report = desk.reading_again.run(args.document, progress=progress())
        clear_progress()
        print_lines(map(str, report.changed))
        print(f"{report} ({desk.path})")
    return DONE


def compare_readers(args: argparse.Namespace) -> int:
    """Read the PDFs again that were not, and print the pages on which the readers differ."""
    with open_desk(present_store(args), args) as desk:
        report = desk.second_readings.run(progress=progress())
        path = desk.path
    clear_progress()
    for name, message in report.differences:
        print(f"{name}: {message}")
    for name, reason in report.failed:
        complain(f"“{name}” was not read again: {reason}")
    print(f"{report.documents} documents read again, {len(report.differences)} pages differ: {path}")
    return SOME_FAILED if report.failed else DONE
