"""Files in, source texts and page pictures out. PDF libraries are imported in this room only."""

from imrdesk.sources.comparing import PageDifference, compare_readers, compared_readers
from imrdesk.sources.files import LoadedFile, read_bytes, read_file
from imrdesk.sources.pagebook import PageBook

__all__ = ["LoadedFile", "PageBook", "PageDifference", "compare_readers", "compared_readers", "read_bytes", "read_file"]
