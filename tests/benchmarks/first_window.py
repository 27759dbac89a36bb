"""Starts the desk as ``imrdesk`` does, and closes it: ``python -m tests.benchmarks.first_window STORE``.

Prints two lines: when the window was painted for the first time, with its first queue rows, and when the first document
was painted in it; each as seconds since 1970 and the processor time taken by then. It learns of the first from the
program's own log, and loads nothing before the program does, so that the start is the reviewer's.
"""

from __future__ import annotations

import logging
import sys
import time

from imrdesk.cli import main as desk_main


class FirstWindow(logging.Handler):
    """Waits for the log to say that the window was painted; from then on Qt is there to ask."""

    def emit(self, record: logging.LogRecord) -> None:
        """Tell when; then wait for the document."""
        del record
        tell()
        from tests.benchmarks.first_document import close_after_document  # noqa: PLC0415 -- Qt is loaded by now

        close_after_document(tell)


def tell() -> None:
    """Print the present moment."""
    print(time.time(), time.process_time(), flush=True)


def main() -> None:
    """Open the desk as the command line does."""
    logging.getLogger("imrdesk.gui.first_painting").addHandler(FirstWindow())
    sys.exit(desk_main(["--store", sys.argv[1]]))


if __name__ == "__main__":
    main()
