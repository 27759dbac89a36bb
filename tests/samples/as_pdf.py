"""Write a sample as a PDF laid out like the posted ones: Letter, Times 12, a ruled header table, no page furniture."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO

import pikepdf
from fpdf import FPDF
from fpdf.enums import XPos, YPos

from tests.samples.source import Block, Piece, Sample
from tests.samples.wrapping import wrap

MARGIN = 72.0
LINE_HEIGHT = 13.8
TABLE_COLUMNS = (67.0, 174.0, 323.0, 421.0, 545.0)
PLAIN_COLUMNS = (72.0, 190.0, 320.0, 440.0, 540.0)
"""Edges in points; measured on the posted form."""
MADE = datetime(2020, 1, 2, 3, 4, 5, tzinfo=UTC)
_BOXES = {"[x]": "n", "[ ]": "o"}
"""A filled and an empty square in ZapfDingbats."""


def pdf_of(sample: Sample) -> bytes:
    """Return the PDF form of a sample: the same bytes each time, unless it is encrypted."""
    plain = _Pages(sample).drawn()
    return _protected(plain) if sample.protected else plain


def _protected(plain: bytes) -> bytes:
    """Encrypt with AES, an empty user password and copying forbidden, as the posted PDFs are."""
    made = BytesIO()
    permissions = pikepdf.Permissions(extract=False, modify_annotation=False, modify_other=False)
    with pikepdf.open(BytesIO(plain)) as pdf:
        encryption = pikepdf.Encryption(owner="owner of a fictional case", user="", R=4, allow=permissions)
        pdf.save(made, encryption=encryption, deterministic_id=False)
    return made.getvalue()


def unprotected(pdf: bytes) -> bytes:
    """Return a PDF without its encryption, the same bytes for the same pages.

    Encrypted files differ each time they are made (their initial vectors are random); this is how to compare two.
    """
    made = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as opened:
        del opened.trailer["/ID"]
        opened.save(made, encryption=False, deterministic_id=True, force_version="1.6")
    return made.getvalue()


class _Pages(FPDF):
    """A sample's pages while they are drawn."""

    def __init__(self, sample: Sample) -> None:
        super().__init__(unit="pt", format="Letter")
        self._sample = sample
        self.core_fonts_encoding = "windows-1252"
        self.set_creation_date(MADE)
        self.set_title(f"Fictional determination: {sample.name}")
        self.set_margins(MARGIN, MARGIN, MARGIN)
        self.set_auto_page_break(True, margin=MARGIN)
        self.add_page()

    def footer(self) -> None:
        """Draw the letter's page footer, where the sample has one."""
        if self._sample.footer:
            self.set_font("Times", size=9)
            self.set_xy(MARGIN, self.h - MARGIN / 2)
            self.cell(text=self._sample.footer.format(page=self.page_no()))

    def drawn(self) -> bytes:
        """Draw every block and return the file's bytes."""
        before: Piece | None = None
        for piece in self._sample.pieces:
            self._draw(piece, before)
            before = piece
        return bytes(self.output())

    def _draw(self, piece: Piece, before: Piece | None) -> None:
        if piece.block is Block.PAGE_BREAK:
            self.add_page()
            return
        if before is not None and _stand_apart(before.block, piece.block):
            self.ln(LINE_HEIGHT * 0.9)
        if piece.block is Block.TABLE_ROW:
            self._row(piece.parts, TABLE_COLUMNS, ruled=True)
        elif piece.block is Block.PLAIN_ROW:
            self._row(piece.parts, PLAIN_COLUMNS, ruled=False)
        else:
            self._paragraph(piece)

    def _paragraph(self, piece: Piece) -> None:
        strong = piece.block in {Block.HEADING, Block.TITLE, Block.LABEL}
        self.set_font("Times", style="B" if strong else "", size=12)
        for part in piece.parts:
            for line in wrap(part, self.epw, self.get_string_width):
                self._line(line, centered=piece.block is Block.HEADING)

    def _line(self, line: str, *, centered: bool) -> None:
        box, text = _BOXES.get(line[:3]), line
        if box is not None:
            self.set_font("ZapfDingbats", size=11)
            self.cell(w=16, h=LINE_HEIGHT, text=box, new_x=XPos.RIGHT, new_y=YPos.TOP)
            self.set_font("Times", size=12)
            text = line[3:].strip()
        self.cell(w=0, h=LINE_HEIGHT, text=text, align="C" if centered else "L", new_x=XPos.LMARGIN, new_y=YPos.NEXT)

    def _row(self, cells: tuple[str, ...], edges: tuple[float, ...], *, ruled: bool) -> None:
        lines = [self._cell_lines(cell, edges[place + 1] - edges[place] - 8) for place, cell in enumerate(cells)]
        height = LINE_HEIGHT * max(len(each) for each in lines)
        top = self.get_y()
        for place, cell_lines in enumerate(lines):
            left, right = edges[place], edges[place + 1]
            label = place % 2 == 0
            if ruled:
                self.set_fill_color(222 if label else 255)
                self.rect(left, top, right - left, height, style="DF")
            self.set_font("Helvetica", style="B" if label else "", size=11)
            for number, text in enumerate(cell_lines):
                self.text(left + 5, top + LINE_HEIGHT * (number + 0.8), text)
        self.set_xy(MARGIN, top + height)

    def _cell_lines(self, cell: str, width: float) -> list[str]:
        self.set_font("Helvetica", style="B", size=11)
        return wrap(cell, width, self.get_string_width)


def _stand_apart(before: Block, block: Block) -> bool:
    rows = {Block.TABLE_ROW, Block.PLAIN_ROW}
    return before not in {Block.PAGE_BREAK, Block.LABEL} and not (before is block and block in rows)
