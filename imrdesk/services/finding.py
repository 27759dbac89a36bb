"""Files and folders, as a person names them, to the files to read."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

SUFFIXES = frozenset({".pdf", ".txt"})


def expand(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Return the files to read, each once, in the order named; a folder's in the order of their names.

    A file that is named is taken whatever it is called. Of a folder, and the folders in it, PDF and text files
    are taken, hidden ones left out. A folder without any stands for itself, so that it is not passed over in
    silence.
    """
    found: dict[str, Path] = {}
    for path in paths:
        for file in _files(path) if path.is_dir() else (path,):
            found.setdefault(os.path.realpath(file), file)
    return tuple(found.values())


def _files(folder: Path) -> Iterator[Path]:
    empty = True
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(place, name)
            if path.suffix.lower() in SUFFIXES and not name.startswith("."):
                empty = False
                yield path
    if empty:
        yield folder
