"""Write a sample as the text forms that determinations are passed round in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from tests.samples.source import Block, Piece, Sample
from tests.samples.wrapping import wrap

LINE_WIDTH = 96
PAGE_LINES = 52
COLUMNS = (23, 55, 76)
"""Where the header table's cells begin in a text that keeps the layout."""


class Table(Enum):
    """How an extractor breaks the header table up."""

    INLINE = "one line a row"
    ALIGNED = "in columns, by spaces"
    BY_COLUMN = "left labels, left values, right labels, right values"


@dataclass(frozen=True, slots=True)
class Style:
    """A way of laying a text out.

    ``gap`` are the lines, with their ends, between two blocks. ``ending`` ends every other line; ``feeds`` says that
    a form feed begins each new page.
    """

    gap: tuple[str, ...] = ("\n",)
    ending: str = "\n"
    lead: str = ""
    table: Table = Table.INLINE
    feeds: bool = False


STYLES = {
    "single": Style(gap=("\n", " \n"), ending=" \n", lead=" "),
    "double": Style(gap=(" \n\n",), ending=" \n\n", lead=" "),
    "layout": Style(table=Table.ALIGNED, feeds=True),
    "columns": Style(gap=(), table=Table.BY_COLUMN, feeds=True),
    "compact": Style(gap=()),
    "form-feeds": Style(feeds=True),
}


def text_of(sample: Sample) -> str:
    """Return the whole text form of a sample."""
    style = STYLES[sample.text_style]
    pages = _pages(sample, style)
    if sample.footer:
        pages = [[*page, f"{sample.footer.format(page=at)}{style.ending}"] for at, page in enumerate(pages, start=1)]
    return style.lead + ("\f" if style.feeds else "").join("".join(page) for page in pages)


def _pages(sample: Sample, style: Style) -> list[list[str]]:
    pages: list[list[str]] = [[]]
    for lines in _blocks(sample, style):
        gap = style.gap if pages[-1] and lines else ()
        for line in (*gap, *(f"{line.rstrip()}{style.ending}" for line in lines)):
            if len(pages[-1]) == PAGE_LINES:
                pages.append([])
            pages[-1].append(line)
        if not lines:
            pages.append([])
    return pages


def _blocks(sample: Sample, style: Style) -> list[list[str]]:
    """Return each block's lines; a forced page break has none."""
    blocks: list[list[str]] = []
    rows: list[Piece] = []
    for piece in (*sample.pieces, None):
        if rows and (piece is None or piece.block is not rows[0].block):
            blocks.append(_table(rows, style.table))
            rows = []
        if piece is None:
            break
        if piece.block in {Block.TABLE_ROW, Block.PLAIN_ROW}:
            rows.append(piece)
        else:
            blocks.append(_lines(piece, style))
    return blocks


def _lines(piece: Piece, style: Style) -> list[str]:
    if piece.block is Block.PAGE_BREAK:
        return []
    lines = [line for part in piece.parts for line in wrap(part, LINE_WIDTH, len)]
    if piece.block is Block.HEADING and style.table is Table.ALIGNED:
        return [line.center(LINE_WIDTH) for line in lines]
    return [line.replace("[x]", "☒").replace("[ ]", "☐") for line in lines]


def _table(rows: list[Piece], table: Table) -> list[str]:
    cells = [row.parts for row in rows]
    if table is Table.BY_COLUMN:
        return _by_column(cells)
    if table is Table.ALIGNED:
        return [line for row in cells for line in _aligned(row)]
    return [line for row in cells for line in _inline(row)]


def _inline(row: tuple[str, ...]) -> list[str]:
    if row[2] == "Application Received:":
        return [f"{row[0]}  {row[1]} Application", "Received:", row[3]]
    return [" ".join(cell for cell in row if cell)]


def _aligned(row: tuple[str, ...]) -> list[str]:
    first, second, third = COLUMNS
    left = f"{row[0]:<{first}}{row[1]}"
    if row[2] == "Application Received:":
        return [f"{left:<{second}}{'Application':<{third - second}}{row[3]}", f"{'':<{second}}Received:"]
    return [f"{left:<{second}}{row[2]:<{third - second}}{row[3]}"]


def _by_column(rows: list[tuple[str, ...]]) -> list[str]:
    columns = [[row[place] for row in rows if row[place]] for place in range(4)]
    labels = [part for label in columns[2] for part in label.replace("Application ", "Application\n").split("\n")]
    return [*columns[0], "", *columns[1], "", *labels, "", *columns[3], ""]
