"""Dialogs: few, never in the way of reviewing, none running an event loop of its own; each loaded when first opened."""

from typing import TYPE_CHECKING

from imrdesk.late import on_first_use

if TYPE_CHECKING:
    from imrdesk.gui.dialogs import backups as backups
    from imrdesk.gui.dialogs import export as export
    from imrdesk.gui.dialogs import guide as guide
    from imrdesk.gui.dialogs import import_report as import_report
    from imrdesk.gui.dialogs import keys as keys
    from imrdesk.gui.dialogs import mapping as mapping
    from imrdesk.gui.dialogs import own_fields as own_fields
    from imrdesk.gui.dialogs import passphrase as passphrase
    from imrdesk.gui.dialogs import privacy as privacy
    from imrdesk.gui.dialogs import private as private
    from imrdesk.gui.dialogs import read_again as read_again
    from imrdesk.gui.dialogs import reading_report as reading_report
    from imrdesk.gui.dialogs import returns as returns
    from imrdesk.gui.dialogs import reviewers as reviewers
    from imrdesk.gui.dialogs import since as since
    from imrdesk.gui.dialogs import store_check as store_check
    from imrdesk.gui.dialogs import store_trouble as store_trouble
    from imrdesk.gui.dialogs import vocabulary as vocabulary
    from imrdesk.gui.dialogs import work as work
else:
    __getattr__ = on_first_use(__name__)
