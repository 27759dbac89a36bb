"""Opens the desk from a launcher.

Each reading process imports the main script again, and what that imports: PySide6 is left until it is needed.
"""

from __future__ import annotations


def main() -> int:
    """Open the desk with the files a launcher hands over."""
    from imrdesk import app  # noqa: PLC0415 -- only the process with the window needs it

    return app.main()
