"""Measure the speed of reading against other readers: ``python -m tests.benchmarks.reading [--rounds N]``.

Every figure is processor time on one core, and every comparison is between readings of the same files in one run.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import pdfplumber

from imrdesk.checks import check
from imrdesk.domain.records import Determination
from imrdesk.parsing import parse
from imrdesk.services.reading_files import read_document
from imrdesk.sources import read_file
from tests.benchmarks.clock import Work, best_seconds, seconds_of
from tests.benchmarks.documents import joined, long_pdf, real_pdfs, sample_pdfs
from tests.benchmarks.peak import peak_megabytes

MOST_OF_PDFTOTEXT = 1.5
LEAST_OF_PDFPLUMBER = 15.0
LENGTHS = (10, 100, 1000)
"""Pages of the documents that show whether time and memory grow with the length."""

_PDFTOTEXT = "pdftotext"
_STARTED = 5
"""Files for which a process each is started, to show what starting costs."""


def main() -> None:
    """Measure and print."""
    arguments = argparse.ArgumentParser(prog="python -m tests.benchmarks.reading", description=__doc__)
    arguments.add_argument("--rounds", type=int, default=5, help="how often each reads all files; the best counts")
    rounds: int = arguments.parse_args().rounds
    with TemporaryDirectory() as name:
        folder = Path(name)
        files = real_pdfs()
        if not files:
            print("There are no real determinations here (a folder “shared” beside the project): the samples are read.")
            files = sample_pdfs(folder)
        _print_parts(files, rounds)
        _compare_with_pdftotext(files, rounds, folder)
        _compare_with_pdfplumber(files)
        _print_lengths(folder)


def read_all(files: Sequence[Path]) -> None:
    """Read, parse and check each file, one after another in this process."""
    for file in files:
        read_document(file)


def _print_parts(files: Sequence[Path], rounds: int) -> None:
    read_all(files)  # so that what is loaded and compiled once is no part of the figures
    sources = [read_file(file).source for file in files]
    readings = [parse(source) for source in sources]
    records = [Determination.from_reading(reading) for reading in readings]
    parts: Mapping[str, Work] = {
        "reading": lambda: [read_file(file) for file in files],
        "parsing": lambda: [parse(source) for source in sources],
        "checks": lambda: [check(*each) for each in zip(records, sources, readings, strict=True)],
    }
    print(f"\n{len(files)} files, {sum(source.page_count for source in sources)} pages, the best of {rounds} rounds:")
    for part, seconds in best_seconds(parts, rounds).items():
        print(f"  {part:10}{seconds:7.3f} s{1000 * seconds / len(files):8.2f} ms a file")


def _compare_with_pdftotext(files: Sequence[Path], rounds: int, folder: Path) -> None:
    if shutil.which(_PDFTOTEXT) is None:
        print(f"\n{_PDFTOTEXT} is not installed (Debian: poppler-utils), so nothing is compared with it.")
        return
    whole = joined(files, folder / "joined.pdf")
    first = files[:_STARTED]
    print(f"\nAgainst {_PDFTOTEXT} -layout, at most {MOST_OF_PDFTOTEXT} times its time:")
    here = partial(read_all, files)
    _print_ratio("this process, a process a file of theirs", here, partial(_pdftotext, files), rounds)
    _print_ratio("this process, one process of theirs on all pages joined", here, partial(_pdftotext, [whole]), rounds)
    _print_ratio("imrdesk parse on all files, a process a file", partial(_cli, files), partial(_pdftotext, files), 2)
    alone = partial(_each_alone, first)
    _print_ratio(f"a process a file of both, {len(first)} files", alone, partial(_pdftotext, first), 2)


def _print_ratio(what: str, ours: Work, theirs: Work, rounds: int) -> None:
    best = best_seconds({"ours": ours, "theirs": theirs}, rounds)
    ratio = best["ours"] / max(best["theirs"], 0.001)
    print(f"  {what:58}{best['ours']:7.3f} s /{best['theirs']:7.3f} s ={ratio:6.2f}")


def _pdftotext(files: Sequence[Path]) -> None:
    for file in files:
        subprocess.run([_PDFTOTEXT, "-layout", str(file), "-"], check=True, stdout=subprocess.DEVNULL)


def _cli(files: Sequence[Path]) -> None:
    command = [sys.executable, "-m", "imrdesk", "parse", "--json", *map(str, files)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def _each_alone(files: Sequence[Path]) -> None:
    for file in files:
        _cli([file])


def _compare_with_pdfplumber(files: Sequence[Path]) -> None:
    ours = best_seconds({"ours": partial(read_all, files)}, 3)["ours"]
    theirs = seconds_of(partial(_pdfplumber, files))
    print(f"\nAgainst pdfplumber taking the text alone, at least {LEAST_OF_PDFPLUMBER:g} times as fast:")
    print(f"  {'this process':58}{theirs:7.3f} s /{ours:7.3f} s ={theirs / ours:6.2f}")


def _pdfplumber(files: Sequence[Path]) -> None:
    for file in files:
        with pdfplumber.open(file) as document:
            for page in document.pages:
                page.extract_text()
                page.close()


def _print_lengths(folder: Path) -> None:
    print("\nLong documents:")
    for pages in LENGTHS:
        file = long_pdf(pages, folder)
        seconds = best_seconds({"read": partial(read_document, file)}, 2)["read"]
        peak = peak_megabytes(file)
        held = "memory is measured on Linux only" if peak is None else f"{peak:.0f} MB at most"
        print(f"  {pages:5} pages{seconds:8.3f} s{1000 * seconds / pages:8.2f} ms a page, {held}")


if __name__ == "__main__":
    main()
