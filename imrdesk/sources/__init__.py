"""Files in, source texts and page pictures out. PDF libraries are imported in this room only."""

from imrdesk.sources.files import LoadedFile, read_bytes, read_file
from imrdesk.sources.pagebook import PageBook

__all__ = ["LoadedFile", "PageBook", "read_bytes", "read_file"]
