"""Write the samples: ``python -m tests.samples [--all FOLDER]``."""

from __future__ import annotations

import argparse
from pathlib import Path

from imrdesk.paths import resource_path
from tests.samples.source import load, names
from tests.samples.writing import write


def main() -> None:
    """Write the bundled form of each sample to the program's resources, or both forms of all to a folder."""
    arguments = argparse.ArgumentParser(prog="python -m tests.samples", description=__doc__)
    arguments.add_argument("--all", type=Path, metavar="FOLDER", help="write both forms of every sample there")
    folder: Path | None = arguments.parse_args().all
    for name in names():
        sample = load(name)
        for form in ("txt", "pdf") if folder else (sample.bundled,):
            write(sample, form, folder or resource_path("samples"))


if __name__ == "__main__":
    main()
