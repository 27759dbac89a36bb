"""Files in, source texts and page pictures out. PDF libraries are imported in this room only, when first used."""

from typing import TYPE_CHECKING

from imrdesk.late import on_first_use

if TYPE_CHECKING:
    from imrdesk.sources.comparing import PageDifference, compare_readers, compared_readers
    from imrdesk.sources.files import LoadedFile, read_bytes, read_file
    from imrdesk.sources.pagebook import PageBook
else:
    __getattr__ = on_first_use(
        __name__,
        {
            "LoadedFile": "files",
            "PageBook": "pagebook",
            "PageDifference": "comparing",
            "compare_readers": "comparing",
            "compared_readers": "comparing",
            "read_bytes": "files",
            "read_file": "files",
        },
    )

__all__ = ["LoadedFile", "PageBook", "PageDifference", "compare_readers", "compared_readers", "read_bytes", "read_file"]
