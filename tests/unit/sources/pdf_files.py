"""PDF files made for one test each: words at given places, on pages cropped and turned in given ways."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from io import BytesIO

import pikepdf
from fpdf import FPDF
from PIL import Image

Placed = tuple[float, float, str]
"""Left edge and baseline in points from the top left of the sheet, and the text."""
PICTURE, PAGE_WIDE = "<picture>", "<page wide>"
"""In place of a text: a small grey picture, or one as wide as a page, hanging from the baseline."""
_WIDTHS = {PICTURE: 40, PAGE_WIDE: 500}


def pdf_of(*pages: Iterable[Placed], size: float = 12) -> bytes:
    """Return a PDF with one Letter page for each of ``pages``, its texts drawn in the order given."""
    pdf = FPDF(unit="pt", format="Letter")
    pdf.core_fonts_encoding = "windows-1252"
    for texts in pages:
        pdf.add_page()
        pdf.set_font("Times", size=size)
        for left, baseline, text in texts:
            if text in _WIDTHS:
                pdf.image(Image.new("L", (8, 8), 128), left, baseline, _WIDTHS[text], _WIDTHS[text])
            else:
                pdf.text(left, baseline, text)
    return bytes(pdf.output())


def lines(*texts: str, top: float = 72, step: float = 13.8) -> list[Placed]:
    """Return one text below the other at the left margin; an empty text leaves its line empty."""
    return [(72, top + step * number, text) for number, text in enumerate(texts) if text]


def framed(
    content: bytes,
    *,
    media: Sequence[float] = (0, 0, 612, 792),
    crop: Sequence[float] | None = None,
    rotate: int = 0,
    contents: bytes = b"",
) -> bytes:
    """Return the PDF with each page's boxes and turn set, and ``contents`` run before what it draws."""
    made = BytesIO()
    with pikepdf.open(BytesIO(content)) as pdf:
        for page in pdf.pages:
            page.mediabox = pikepdf.Array(media)
            if crop is not None:
                page.cropbox = pikepdf.Array(crop)
            page.Rotate = rotate
            if contents:
                page.contents_add(contents, prepend=True)
        pdf.save(made)
    return made.getvalue()


def locked(content: bytes, *, user: str = "") -> bytes:
    """Return the PDF encrypted with AES under a user password, copying forbidden."""
    made = BytesIO()
    with pikepdf.open(BytesIO(content)) as pdf:
        allow = pikepdf.Permissions(extract=False)
        pdf.save(made, encryption=pikepdf.Encryption(owner="owner", user=user, R=4, allow=allow))
    return made.getvalue()


def with_broken_page(content: bytes, number: int) -> bytes:
    """Return the PDF with page ``number`` (from 0) looked for where none is."""
    kids = re.search(rb"/Kids \[[^]]*]", content)
    assert kids is not None
    page = re.findall(rb"\d+ 0 R", kids[0])[number]
    return content.replace(kids[0], kids[0].replace(page, b"0" * (len(page) - 4) + b" 0 R"))


def with_meanings(content: bytes, meanings: dict[int, str]) -> bytes:
    """Return the PDF with its font telling that some of its codes mean other signs (UTF-16 in hex)."""
    pairs = {code: f"{code:04X}" for code in range(32, 127)} | meanings
    table = "\n".join(f"<{code:02X}> <{meaning}>" for code, meaning in pairs.items())
    cmap = f"1 begincodespacerange\n<00> <FF>\nendcodespacerange\n{len(pairs)} beginbfchar\n{table}\nendbfchar\n"
    made = BytesIO()
    with pikepdf.open(BytesIO(content)) as pdf:
        for page in pdf.pages:
            for font in page.Resources.Font.values():
                font.ToUnicode = pdf.make_stream(f"begincmap\n{cmap}endcmap\n".encode())
        pdf.save(made)
    return made.getvalue()


def with_rules(content: bytes, *rules: tuple[float, float, float]) -> bytes:
    """Return the PDF with upright lines drawn on each page: how far from the left, from and to which height."""
    strokes = "".join(f"{left} {792 - top} m {left} {792 - bottom} l S " for left, top, bottom in rules)
    return framed(content, contents=strokes.encode())
