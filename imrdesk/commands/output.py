"""What the commands say: lines on standard output, complaints and progress on standard error."""

from __future__ import annotations

import io
import shutil
import sys
from collections.abc import Callable, Iterable

DONE, SOME_FAILED, WRONG_USAGE = 0, 1, 2

Progress = Callable[[int, int, str], object]


def speak_utf8() -> None:
    """Write UTF-8 whatever the console's code page; what is no character (a file name's odd byte) is escaped."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def print_lines(lines: Iterable[str]) -> None:
    """Print lines on standard output."""
    for line in lines:
        print(line)


def complain(problem: str) -> int:
    """Say on standard error what is wrong, after all that was printed before; return the status of a failure."""
    sys.stdout.flush()
    print(f"imrdesk: {problem}", file=sys.stderr, flush=True)
    return SOME_FAILED


def progress() -> Progress | None:
    """Return what tells how far the work is, on one line of the terminal; ``None`` where nobody looks at one."""
    return _progress_line if sys.stderr.isatty() else None


def clear_progress() -> None:
    """Clear the line that told how far the work was."""
    if sys.stderr.isatty():
        _progress_line(0, 0, "")


def _progress_line(done: int, total: int, name: str) -> None:
    """Tell on one line of the terminal how far the work is; an empty name clears the line."""
    told = f"{done} of {total}: {name}" if total else name
    line = told[: shutil.get_terminal_size().columns - 1] if name else ""
    print(f"\r\x1b[K{line}", end="", file=sys.stderr, flush=True)
