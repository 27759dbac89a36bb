"""The text of a PDF as other programs extract it: those that are on this machine."""

from __future__ import annotations

import importlib
import importlib.util
import shutil
import subprocess
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

import pdfplumber
import pypdfium2
from pdfminer.high_level import extract_text

Extract = Callable[[Path], str]

PAGE_END = "\n\f"


def extractors() -> dict[str, Extract]:
    """Return what makes a text of a PDF, by name; each ends a page with a form feed."""
    found: dict[str, Extract] = {
        "pypdfium2": _pypdfium2,
        "pdfplumber": partial(_pdfplumber, layout=False),
        "pdfplumber, layout": partial(_pdfplumber, layout=True),
        "pdfminer.six": _pdfminer,
    }
    if shutil.which("pdftotext"):
        for name, options in (("plain", ()), ("layout", ("-layout",)), ("raw", ("-raw",))):
            found[f"pdftotext, {name}"] = partial(_pdftotext, options=options)
    if importlib.util.find_spec("pymupdf"):
        found |= {f"PyMuPDF, {name}": partial(_pymupdf, options=options) for name, options in _PYMUPDF.items()}
    if importlib.util.find_spec("pypdf"):
        found |= {f"pypdf, {mode}": partial(_pypdf, mode=mode) for mode in ("plain", "layout")}
    return found


_PYMUPDF: Mapping[str, Mapping[str, object]] = {"text": {}, "sorted": {"sort": True}}


def _pypdfium2(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    try:
        return PAGE_END.join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def _pdfplumber(path: Path, *, layout: bool) -> str:
    with pdfplumber.open(path) as document:
        return PAGE_END.join(page.extract_text(layout=layout) for page in document.pages)


def _pdfminer(path: Path) -> str:
    return extract_text(str(path))


def _pdftotext(path: Path, *, options: tuple[str, ...]) -> str:
    run = subprocess.run(["pdftotext", *options, str(path), "-"], capture_output=True, check=True)
    return run.stdout.decode("utf-8")


def _pymupdf(path: Path, *, options: Mapping[str, object]) -> str:
    pymupdf: Any = importlib.import_module("pymupdf")
    with pymupdf.open(path) as document:
        return PAGE_END.join(page.get_text("text", **options) for page in document)


def _pypdf(path: Path, *, mode: str) -> str:
    pypdf: Any = importlib.import_module("pypdf")
    return PAGE_END.join(page.extract_text(extraction_mode=mode) for page in pypdf.PdfReader(path).pages)
