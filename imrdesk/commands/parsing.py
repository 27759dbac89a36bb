"""The command “parse”: read files without a store and print what was found."""

from __future__ import annotations

import argparse
import json
import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from threading import Event

from imrdesk import exporting
from imrdesk.commands.output import DONE, complain, print_lines
from imrdesk.services.reading_files import ReadFile, printable
from imrdesk.services.workers import Workers

Reading = tuple[str, ReadFile | str]
"""A file's name, and what was read in it, or the reason why nothing was."""


def parse(args: argparse.Namespace) -> int:
    """Print what is read of files, and return the exit status."""
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
            status = complain(read)
            line = exporting.readings.refusal_to_json(name, read)
        else:
            line = exporting.readings.reading_to_json(read.source, read.reading, read.flags)
        # A line at a time, so that whoever reads along has each file as soon as it is done.
        print(json.dumps(line, ensure_ascii=False), flush=True)
    return status


def _print_full(readings: Iterable[Reading]) -> int:
    status = DONE
    for _, read in readings:
        if isinstance(read, str):
            status = complain(read)
        else:
            width = shutil.get_terminal_size().columns
            print_lines(exporting.plain.full_lines(read.source, read.reading, read.flags, width))
    return status


def _print_table(readings: Iterable[Reading]) -> int:
    status = DONE
    rows: list[tuple[str, ...]] = []
    for _, read in readings:
        if isinstance(read, str):
            status = complain(read)
        else:
            rows.append(exporting.plain.summary_row(read.source, read.reading, read.flags))
    print_lines(exporting.plain.table_lines(exporting.plain.SUMMARY_HEADER, rows))
    return status
