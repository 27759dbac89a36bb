"""The names under which a source text tells who read it: an offset is worth nothing in another reader's text."""

from __future__ import annotations

from importlib.metadata import version

import pypdfium2

from imrdesk.sources.canonical import BUILDER

PLUMBER = "pdfplumber"
TEXT_READER = "text 3"
PDFIUM_READER = f"PDFium {pypdfium2.PDFIUM_INFO.version.partition('@')[0]}, lines {BUILDER}"


def plumber_reader() -> str:
    """Return the name of pdfplumber's readings."""
    return f"{PLUMBER} {version(PLUMBER)}, lines {BUILDER}"
