"""What the benchmarks read: real determinations where they are, the samples else, and documents of any length."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import cycle, islice
from pathlib import Path

import pikepdf

from tests.conftest import PROJECT
from tests.samples.source import load, names
from tests.samples.writing import write

_LONG = "many-items-2017"
"""The sample whose pages make the long documents: after its first page, disputed items and nothing else."""


def real_pdfs(shared: Path = PROJECT.parent / "shared") -> list[Path]:
    """Return the real determinations in PDF on this machine; none where there is no folder of them."""
    return sorted((shared / "determinations").glob("*.pdf"))


def sample_pdfs(folder: Path) -> list[Path]:
    """Write the samples as PDF files into ``folder`` and return them."""
    return [write(load(name), "pdf", folder) for name in names()]


def joined(files: Iterable[Path], to: Path) -> Path:
    """Write the pages of all ``files`` into one PDF, without encryption."""
    with pikepdf.new() as whole:
        for file in files:
            with pikepdf.open(file) as part:
                whole.pages.extend(part.pages)
        whole.save(to)
    return to


def long_pdf(pages: int, folder: Path) -> Path:
    """Write a determination of ``pages`` pages into ``folder``."""
    to = folder / f"{pages}-pages.pdf"
    with pikepdf.open(write(load(_LONG), "pdf", folder)) as sample, pikepdf.new() as long:
        first, *others = sample.pages
        for page in (first, *islice(cycle(others), pages - 1)):
            long.pages.append(page)
        long.save(to)
    return to
