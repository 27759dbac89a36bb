"""Opens the desk from a launcher.

Each reading process imports the main script again, and what that imports: PySide6 is left until it is needed.
"""

from __future__ import annotations

import gc
from multiprocessing import freeze_support


def main() -> int:
    """Open the desk with the files a launcher hands over."""
    freeze_support()  # a reading process of a frozen program begins here too, and goes no further
    gc.disable()  # there is no garbage yet; once there is a window, it sees to it (gui/garbage.py)
    from imrdesk import app  # noqa: PLC0415 -- only the process with the window needs it

    return app.main()
