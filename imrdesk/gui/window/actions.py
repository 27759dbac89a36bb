"""Every action of the window itself, and the menus in which they stand with the panes' own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenuBar

from imrdesk.gui.action_table import ActionSpec, ActionTable

_FILE, _STORE, _EDIT, _DOCUMENT, _VIEW, _HELP = "&File", "S&tore", "&Edit", "&Document", "&View", "&Help"
_QUEUE = "&Queue"

SPECS: tuple[ActionSpec, ...] = (
    ActionSpec("add_files", "Add &files…", _FILE, ("Ctrl+O",), "import", "Add"),
    ActionSpec("add_folder", "Add a f&older…", _FILE, ("Ctrl+Shift+O",), "folder"),
    ActionSpec("add_samples", "Add the &samples", _FILE, (), "document"),
    ActionSpec("import_report", "Last &report of what was added", _FILE),
    ActionSpec("export", "&Export the corrected data…", _FILE, ("Ctrl+E",), "export", "Export"),
    ActionSpec("export_since", "What c&hanged since an export…", _FILE, (), "history"),
    ActionSpec("return", "Take &corrections from a file…", _FILE, (), "import"),
    ActionSpec("return_mapped", "Take &values from another program's file…", _FILE, (), "import"),
    ActionSpec("return_undo", "&Undo what came from the last file", _FILE, (), "undo"),
    ActionSpec("second_reading", "Read PDFs a second &time when idle", _FILE, checkable=True),
    ActionSpec("quit", "&Quit", _FILE, ("Ctrl+Q",), "quit"),
    ActionSpec("back_up", "&Back up now", _STORE),
    ActionSpec("restore", "Restore a bac&kup…", _STORE, (), "revert"),
    ActionSpec("check_store", "Check the store for &damage…", _STORE),
    ActionSpec("encrypt", "&Encrypt the store…", _STORE),
    ActionSpec("change_passphrase", "Change the &passphrase…", _STORE),
    ActionSpec("decrypt", "&Remove the encryption…", _STORE),
    ActionSpec("lock", "&Lock now", _STORE, ("Ctrl+L",), "lock"),
    ActionSpec("lock_after", "Lock when &idle…", _STORE),
    ActionSpec("undo", "&Undo the last change", _EDIT, ("Ctrl+Z",), "undo", "Undo", repeats=True),
    ActionSpec("redo", "&Redo", _EDIT, ("Ctrl+Shift+Z", "Ctrl+Y"), "redo", "Redo", repeats=True),
    ActionSpec("same_as_last", "Same as in the last &document", _EDIT, ("Ctrl+'",)),
    ActionSpec("reason_last", "&Give a reason for the last change…", _EDIT, ("Ctrl+Shift+G",)),
    ActionSpec("reason_next", "Give a reason for the &next change…", _EDIT),
    ActionSpec("last_edit", "Go to the &last edit", _EDIT, ("Ctrl+J",)),
    ActionSpec("search", "&Search everything…", _EDIT, ("Ctrl+Shift+Q",), "search", "Search"),
    ActionSpec("palette", "&Find or do anything…", _EDIT, ("Ctrl+K",), "search"),
    ActionSpec("vocabularies", "&Vocabularies…", _EDIT),
    ActionSpec("own_fields", "&Own fields…", _EDIT),
    ActionSpec("reviewer", "Revie&wer…", _EDIT, (), "reviewer"),
    ActionSpec("previous", "&Previous document", _DOCUMENT, ("Ctrl+PgUp",), "back", "Previous", repeats=True),
    ActionSpec("next", "&Next document", _DOCUMENT, ("Ctrl+PgDown",), "forward", "Next", repeats=True),
    ActionSpec("finish", "Mark &reviewed, go on", _DOCUMENT, ("Ctrl+Enter", "Ctrl+Return"), "reviewed", "Reviewed"),
    ActionSpec("confirm_rest", "&Confirm all the rest", _DOCUMENT, ("Ctrl+Alt+Enter", "Ctrl+Alt+Return"), "confirmed"),
    ActionSpec("hold", "Put on &hold…", _DOCUMENT, ("Ctrl+Shift+H",), "hold", "Hold"),
    ActionSpec("reopen", "&Open again for review", _DOCUMENT, ("Ctrl+Shift+R",), "in review"),
    ActionSpec("read_again", "Read a&gain…", _DOCUMENT),
    ActionSpec("read_again_decide", "&Decide what is read otherwise…", _DOCUMENT),
    ActionSpec("read_again_undo", "&Undo the last reading again", _DOCUMENT),
    ActionSpec("choose_shown", "&Choose what the queue shows…", _QUEUE, ("F6",), "filter"),
    ActionSpec("keep_view", "&Keep this view as…", _QUEUE, (), "views"),
    ActionSpec("views", "Kept &views", _QUEUE),
    ActionSpec("order_added", "Order as &added", _QUEUE, checkable=True),
    ActionSpec("order_attention", "Order by &need of attention", _QUEUE, checkable=True),
    ActionSpec("order_case_number", "Order by case n&umber", _QUEUE, checkable=True),
    ActionSpec("order_name", "Order by &file", _QUEUE, checkable=True),
    ActionSpec("order_items", "Order by &items", _QUEUE, checkable=True),
    ActionSpec("order_outcome", "Order by &outcome", _QUEUE, checkable=True),
    ActionSpec("order_flags", "Order by fla&gs", _QUEUE, checkable=True),
    ActionSpec("order_state", "Order by &state", _QUEUE, checkable=True),
    ActionSpec("order_decision_date", "Order by &decision date", _QUEUE, checkable=True),
    ActionSpec("order_round", "&Turn the order round", _QUEUE, checkable=True),
    ActionSpec("focus_queue", "Go to the &queue", _VIEW, ("Ctrl+1",)),
    ActionSpec("focus_source", "Go to the &source", _VIEW, ("Ctrl+2",)),
    ActionSpec("focus_record", "Go to the &record", _VIEW, ("Ctrl+3",)),
    ActionSpec("show_queue", "Show the q&ueue", _VIEW, ("Ctrl+B",), checkable=True),
    ActionSpec("show_history", "Show the &history", _VIEW, ("Ctrl+Shift+Y",), "history", checkable=True),
    ActionSpec("swap_sides", "S&wap source and record", _VIEW, ("Ctrl+Shift+X",), checkable=True),
    ActionSpec(
        "record_larger", "Lar&ger letters in the record", _VIEW, ("Ctrl+Alt++", "Ctrl+Alt+="), "zoom in", repeats=True
    ),
    ActionSpec("record_smaller", "Smaller le&tters in the record", _VIEW, ("Ctrl+Alt+-",), "zoom out", repeats=True),
    ActionSpec("record_usual", "Usual letters in the rec&ord", _VIEW, ("Ctrl+Alt+0",)),
    ActionSpec("progress", "&Progress…", _VIEW, (), "progress"),
    ActionSpec("measure_time", "&Measure the time documents take", _VIEW, checkable=True),
    ActionSpec("theme_system", "Colours of the s&ystem", _VIEW, checkable=True),
    ActionSpec("theme_light", "&Light colours", _VIEW, checkable=True),
    ActionSpec("theme_dark", "&Dark colours", _VIEW, checkable=True),
    ActionSpec("theme_contrast_light", "High contrast, l&ight", _VIEW, checkable=True),
    ActionSpec("theme_contrast_dark", "High contrast, dar&k", _VIEW, checkable=True),
    ActionSpec("shortcuts", "&Keys", _HELP, ("F1",), "help"),
    ActionSpec("guide", "Reviewer's &guide", _HELP),
    ActionSpec("tour", "Show me a&round", _HELP),
    ActionSpec("privacy", "&Privacy…", _HELP),
    ActionSpec("about", "&About imrdesk", _HELP),
)
_SEPARATED = frozenset({
    *("export", "search", "encrypt", "lock", "quit", "finish"),
    *("order_added", "order_round", "show_queue", "record_larger", "progress", "theme_system", "about", "read_again"),
    *("show_flag_passages", "next_needing", "note_field", "move_item_up", "remove_item", "next_item", "expand_items"),
    *("find", "zoom_out", "turn_pages", "previous_page", "dim_pages", "put_into_field"),
})  # fmt: skip
"""Actions before which a menu draws a line."""

TOOLS = (
    *("add_files", "", "previous", "next", "", "undo", "redo", "", "finish", "hold"),
    *("|", "palette", "|", "search", "export"),
)
"""The tool bar: an empty name is a line, a bar the stretch before what stands at the right."""
WRITING = (
    "confirm_rest",
    "same_as_last",
    "reason_last",
    "reason_next",
    "add_files",
    "add_folder",
    "add_samples",
    "return",
    "return_mapped",
    "return_undo",
    "restore",
    "undo",
    "redo",
    "finish",
    "hold",
    "reopen",
    "read_again",
    "read_again_decide",
    "read_again_undo",
)
"""What cannot be done while another program has the store open for writing."""
ICON_ONLY = frozenset({"previous", "next", "undo", "redo"})


def fill_menus(bar: QMenuBar, window: ActionTable, panes: Mapping[str, Iterable[QAction]]) -> None:
    """Fill the menu bar: the window's groups, with the panes' groups (by menu title) before Help."""
    for title, actions in window.by_group().items():
        if title == _HELP:
            for pane_title, pane_actions in panes.items():
                _add_menu(bar, pane_title, pane_actions)
        _add_menu(bar, title, actions)


def _add_menu(bar: QMenuBar, title: str, actions: Iterable[QAction]) -> None:
    menu = bar.addMenu(_words(title))
    for action in actions:
        if action.objectName() in _SEPARATED:
            menu.addSeparator()
        menu.addAction(action)


def _words(title: str) -> str:
    return QCoreApplication.translate("actions", title)
