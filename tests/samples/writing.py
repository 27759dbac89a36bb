"""Write a sample's text or PDF form, where the one that is there is not fresh."""

from __future__ import annotations

from pathlib import Path

from tests.samples.as_pdf import pdf_of, unprotected
from tests.samples.as_text import text_of
from tests.samples.source import Sample


def write(sample: Sample, form: str, folder: Path) -> Path:
    """Write one form (``txt`` or ``pdf``) of a sample into ``folder`` and return its path."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{sample.name}.{form}"
    if not is_fresh(sample, path):
        path.write_bytes(_content(sample, form))
    return path


def is_fresh(sample: Sample, path: Path) -> bool:
    """Tell whether ``path`` holds what its source says; of an encrypted PDF only what is inside is compared."""
    if not path.is_file():
        return False
    made, there = _content(sample, path.suffix[1:]), path.read_bytes()
    if path.suffix == ".pdf" and sample.protected:
        return unprotected(made) == unprotected(there)
    return made == there


def _content(sample: Sample, form: str) -> bytes:
    return pdf_of(sample) if form == "pdf" else text_of(sample).encode()
