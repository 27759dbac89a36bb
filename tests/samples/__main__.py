"""Write the samples: ``python -m tests.samples [--all FOLDER]``."""

from __future__ import annotations

import argparse
from pathlib import Path

from imrdesk.paths import resource_path
from tests.samples.as_pdf import pdf_of
from tests.samples.as_text import text_of
from tests.samples.source import Sample, load, names


def main() -> None:
    """Write the bundled form of each sample to the program's resources, or both forms of all to a folder."""
    arguments = argparse.ArgumentParser(prog="python -m tests.samples", description=__doc__)
    arguments.add_argument("--all", type=Path, metavar="FOLDER", help="write both forms of every sample there")
    folder: Path | None = arguments.parse_args().all
    for name in names():
        sample = load(name)
        for form in ("txt", "pdf") if folder else (sample.bundled,):
            write(sample, form, folder or resource_path("samples"))


def write(sample: Sample, form: str, folder: Path) -> Path:
    """Write one form (``txt`` or ``pdf``) of a sample into ``folder`` and return its path."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{sample.name}.{form}"
    path.write_bytes(pdf_of(sample) if form == "pdf" else text_of(sample).encode())
    return path


if __name__ == "__main__":
    main()
