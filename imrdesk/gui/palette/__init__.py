"""The command palette: one line in which everything the desk can do and show is found by a few letters."""

from typing import TYPE_CHECKING

from imrdesk.late import on_first_use

if TYPE_CHECKING:
    from imrdesk.gui.palette import popup as popup
    from imrdesk.gui.palette import ranking as ranking
else:
    __getattr__ = on_first_use(__name__)
