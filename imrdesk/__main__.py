"""Lets ``python -m imrdesk`` stand for ``imrdesk``."""

from __future__ import annotations

import sys

from imrdesk.cli import main

if __name__ == "__main__":
    sys.exit(main())
