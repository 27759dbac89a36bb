"""The program's log: what it did and where it failed, never a word of a document."""

from __future__ import annotations

import logging
import os
import sys
import time
import traceback
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from imrdesk.paths import log_dir

_BYTES = 1_000_000
_KEPT = 3
_ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class PlacesOnly(logging.Formatter):
    """Writes of an exception only its kind and the places in the code: its message may quote a document."""

    converter = time.gmtime

    def formatException(self, ei: _ExcInfo) -> str:
        """Return the kinds of an exception and of its causes, each with its places."""
        lines: list[str] = []
        error = ei[1]
        while error is not None:
            lines.append(type(error).__qualname__)
            frames = traceback.extract_tb(error.__traceback__)
            lines += [f"  {Path(frame.filename).name}:{frame.lineno} in {frame.name}" for frame in frames]
            error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
        return "\n".join(lines)


class _OwnFile(RotatingFileHandler):
    """Makes every file for its owner only, the one begun when the last is full too."""

    def _open(self) -> TextIOWrapper:
        os.close(os.open(self.baseFilename, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600))
        return super()._open()


def start(folder: Path | None = None, level: int = logging.INFO) -> Path | None:
    """Log to ``imrdesk.log`` in ``folder`` (default: the platform's), and return the file.

    Three older files of a megabyte each are kept. ``None`` where the folder cannot be written: the program
    works without a log.
    """
    folder = folder or log_dir()
    file = folder / "imrdesk.log"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        handler = _OwnFile(file, maxBytes=_BYTES, backupCount=_KEPT, encoding="utf-8")
    except OSError as error:
        sys.stderr.write(f"imrdesk: no log can be kept in {folder} ({error.strerror})\n")
        return None
    handler.setFormatter(PlacesOnly("%(asctime)sZ %(levelname)s %(name)s: %(message)s", "%Y-%m-%dT%H:%M:%S"))
    logger = logging.getLogger("imrdesk")
    stop()
    logger.addHandler(handler)
    logger.setLevel(level)
    return file


def stop() -> None:
    """Close the log file."""
    logger = logging.getLogger("imrdesk")
    for handler in [each for each in logger.handlers if isinstance(each, RotatingFileHandler)]:
        logger.removeHandler(handler)
        handler.close()
