"""Searching all documents: what was found, and the way to it."""

from typing import TYPE_CHECKING

from imrdesk.late import on_first_use

if TYPE_CHECKING:
    from imrdesk.gui.search import dialog as dialog
else:
    __getattr__ = on_first_use(__name__)
