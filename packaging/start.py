"""Where a frozen program begins: its reading processes start it anew, and go their own way from the first line."""

from __future__ import annotations

import sys
from multiprocessing import freeze_support

if __name__ == "__main__":
    freeze_support()
    from imrdesk.cli import main

    sys.exit(main())
