"""What the benchmarks read: real determinations where they are, the samples else, and documents of any length."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from io import BytesIO
from itertools import chain, cycle, islice, pairwise, repeat
from pathlib import Path

import pikepdf

from tests.conftest import PROJECT
from tests.samples.as_pdf import pdf_of
from tests.samples.as_text import text_of
from tests.samples.source import Block, Piece, Sample, load, names
from tests.samples.writing import write

_LONG = "many-items-2017"
"""The sample whose pages make the long documents: after its first page, disputed items and nothing else."""
_SOME = 60
"""Times that a paragraph is said over to fill some pages with it."""


def real_pdfs(shared: Path = PROJECT.parent / "shared") -> list[Path]:
    """Return the real determinations in PDF on this machine; none where there is no folder of them."""
    return sorted((shared / "determinations").glob("*.pdf"))


def sample_pdfs(folder: Path) -> list[Path]:
    """Write the samples as PDF files into ``folder`` and return them."""
    return [write(load(name), "pdf", folder) for name in names()]


def determinations(folder: Path) -> list[Path]:
    """Return the real determinations in PDF, or the samples where there are none on this machine."""
    return real_pdfs() or sample_pdfs(folder)


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


def long_text(characters: int, folder: Path) -> Path:
    """Write a determination of at least so many characters as text into ``folder``: a long summary, items as usual."""
    to, sample = folder / f"{characters}-characters.txt", load(_LONG)
    length = len(text_of(_lengthened(sample, 100))) - len(text_of(_lengthened(sample, 0)))
    to.write_text(text_of(_lengthened(sample, 1 + 100 * characters // length)), "utf-8")
    return to


def long_summary_pdf(pages: int, folder: Path) -> Path:
    """Write a determination of ``pages`` pages (at least 12) into ``folder``: a long summary, items as usual."""
    to, made = folder / f"{pages}-pages-of-summary.pdf", BytesIO(pdf_of(_lengthened(load(_LONG), _SOME)))
    with pikepdf.open(made) as sample, pikepdf.new() as long:
        before, after = sample.pages[:3], sample.pages[3:]
        for page in (*before, *repeat(before[-1], pages - len(sample.pages)), *after):
            long.pages.append(page)
        long.save(to)
    return to


def _lengthened(sample: Sample, times: int) -> Sample:
    """Return the sample with a paragraph of its summary said over and over."""
    first_item = next(place for place, piece in enumerate(sample.pieces) if piece.block is Block.TITLE)
    paragraph = next(piece for piece in sample.pieces[first_item::-1] if piece.block is Block.PARAGRAPH)
    at = sample.pieces.index(paragraph)
    return replace(sample, pieces=(*sample.pieces[:at], *repeat(paragraph, times), *sample.pieces[at:]))


def many_items_text(count: int, folder: Path) -> Path:
    """Write a determination of ``count`` disputed items as text into ``folder``."""
    to, sample = folder / f"{count}-items.txt", load(_LONG)
    places = [place for place, piece in enumerate(sample.pieces) if piece.block is Block.TITLE]
    before, blocks = sample.pieces[: places[0]], [sample.pieces[a:b] for a, b in pairwise((*places, None))]
    items = (_numbered(block, number) for number, block in zip(range(1, count + 1), cycle(blocks), strict=False))
    to.write_text(text_of(replace(sample, pieces=(*before, *chain.from_iterable(items)))), "utf-8")
    return to


def _numbered(block: Sequence[Piece], number: int) -> tuple[Piece, ...]:
    """Return an item's block whose treatment is no other's."""
    title, *rest = block
    treatment, decision = title.parts[0].rsplit(":", 1)
    return (replace(title, parts=(f"{treatment}, request {number}:{decision}",)), *rest)


def others(files: Iterable[Path], count: int, folder: Path) -> list[Path]:
    """Write ``count`` PDFs that say the same as ``files``, in turn, and yet are other files."""
    folder.mkdir()
    made = [folder / f"{number}-{file.name}" for number, file in zip(range(count), cycle(files), strict=False)]
    for to, file in zip(made, cycle(files), strict=False):
        with pikepdf.open(file) as pdf:
            pdf.docinfo["/Keywords"] = to.name
            pdf.save(to)
    return made
