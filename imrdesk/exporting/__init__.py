"""Records to files, written beside their place and moved into it; readings to JSON. Loaded when first used."""

from typing import TYPE_CHECKING

from imrdesk.late import on_first_use

if TYPE_CHECKING:
    from imrdesk.exporting import choices as choices
    from imrdesk.exporting import manifest as manifest
    from imrdesk.exporting import mapping as mapping
    from imrdesk.exporting import outputs as outputs
    from imrdesk.exporting import parquet as parquet
    from imrdesk.exporting import placing as placing
    from imrdesk.exporting import plain as plain
    from imrdesk.exporting import private as private
    from imrdesk.exporting import readings as readings
    from imrdesk.exporting import returned_files as returned_files
    from imrdesk.exporting import returning as returning
    from imrdesk.exporting import tables as tables
    from imrdesk.exporting import unread as unread
    from imrdesk.exporting import untouched as untouched
    from imrdesk.exporting import work as work
else:
    __getattr__ = on_first_use(__name__)
