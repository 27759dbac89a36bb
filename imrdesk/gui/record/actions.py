"""What can be done with a field and with a disputed item, by key as by menu."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

from imrdesk.gui.action_table import ActionSpec, ActionTable

_FIELD, _ITEM = "Fie&ld", "Disputed &item"

SPECS = (
    ActionSpec("confirm_field", "&Confirm the field", _FIELD, ("Ctrl+Shift+Enter", "Ctrl+Shift+Return"), "confirmed"),
    ActionSpec("mark_absent", "The document does not say: &absent", _FIELD, ("Ctrl+Shift+A",), "absent"),
    ActionSpec("mark_unclear", "The document is &unclear here", _FIELD, ("Ctrl+Shift+L",), "unclear"),
    ActionSpec("revert_field", "Re&vert to what was read", _FIELD, ("Ctrl+Shift+Backspace",), "revert"),
    ActionSpec("show_flag_passages", "Show the passages its &flags name", _FIELD, ("Ctrl+Shift+F",), "flag"),
    ActionSpec("sureness", "How &sure a reading must be…", _FIELD),
    ActionSpec("next_needing", "&Next field to look at", _FIELD, ("F8",), "forward", repeats=True),
    ActionSpec("previous_needing", "Previous field to &look at", _FIELD, ("Shift+F8",), "back", repeats=True),
    ActionSpec("note_field", "Write a n&ote on the field", _FIELD, ("Ctrl+Shift+K",), "note"),
    ActionSpec("go_to_note", "Go to the field's not&es", _FIELD, ("Ctrl+Shift+I",)),
    ActionSpec("note_document", "Write a note on the &document", _FIELD, ("Ctrl+Shift+J",)),
    ActionSpec("add_item", "Add an &item, of the selection where one is", _ITEM, ("Ctrl+Shift+N",), "add"),
    ActionSpec("duplicate_item", "&Duplicate the item", _ITEM, ("Ctrl+Shift+D",), "copy"),
    ActionSpec("split_item", "&Split the item at the caret in the source", _ITEM, ("Ctrl+Shift+S",), "split"),
    ActionSpec("merge_item", "&Merge the item with the next", _ITEM, ("Ctrl+Shift+M",), "merge"),
    ActionSpec("move_item_up", "Move the item u&p", _ITEM, ("Ctrl+Shift+Up",), "up"),
    ActionSpec("move_item_down", "Move the item do&wn", _ITEM, ("Ctrl+Shift+Down",), "down"),
    ActionSpec("remove_item", "&Remove the item", _ITEM, ("Ctrl+Shift+Delete",), "delete"),
    ActionSpec("next_item", "N&ext item", _ITEM, ("Ctrl+Down",), repeats=True),
    ActionSpec("previous_item", "Previous i&tem", _ITEM, ("Ctrl+Up",), repeats=True),
    ActionSpec("toggle_item", "&Open or close the item", _ITEM, ("Ctrl+Shift+Space",)),
    ActionSpec("expand_items", "Open &all items", _ITEM, (), "expand"),
    ActionSpec("collapse_items", "&Close all items", _ITEM, (), "collapse"),
)
FIELD_MENU = (
    "confirm_field",
    "mark_absent",
    "mark_unclear",
    "revert_field",
    "show_flag_passages",
    "note_field",
    "go_to_note",
)
ITEM_MENU = (
    "add_item", "duplicate_item", "split_item", "merge_item", "", "move_item_up", "move_item_down", "", "remove_item",
)  # fmt: skip


def pop_up(menu: QMenu, actions: ActionTable, names: tuple[str, ...], place: QPoint) -> None:
    """Add actions to a menu (an empty name is a separator) and show it; it goes away with its choice."""
    for name in names:
        if name:
            menu.addAction(actions[name])
        else:
            menu.addSeparator()
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(place)
