"""Every action of the source pane."""

from __future__ import annotations

from imrdesk.gui.action_table import ActionSpec

SOURCE_ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec("show_pages", "Source as &pages", "View", ("Ctrl+Shift+P",), "pages", "Pages", checkable=True),
    ActionSpec("show_text", "Source as &text", "View", ("Ctrl+Shift+T",), "text", "Text", checkable=True),
    ActionSpec("find", "&Find in the source", "Find", ("Ctrl+F",), "search"),
    ActionSpec("find_next", "Find &next", "Find", ("F3",), "down", repeats=True),
    ActionSpec("find_previous", "Find previou&s", "Find", ("Shift+F3",), "up", repeats=True),
    ActionSpec("close_find", "Close the searc&h", "Find", ("Esc",), "clear", local=True),
    ActionSpec("zoom_out", "Zoom &out", "Zoom", ("Ctrl+-",), "zoom out", repeats=True),
    ActionSpec("zoom_reset", "&Actual size", "Zoom", ("Ctrl+0",)),
    ActionSpec("zoom_in", "Zoom &in", "Zoom", ("Ctrl++", "Ctrl+="), "zoom in", repeats=True),
    ActionSpec("fit_width", "Fit the &width", "Zoom", ("Ctrl+9",), "fit width"),
    ActionSpec("turn_pages", "&Rotate the pages", "Page", ("Ctrl+R",), "rotate"),
    ActionSpec("previous_page", "Pre&vious page", "Page", ("Alt+PgUp",), "up", repeats=True),
    ActionSpec("next_page", "Ne&xt page", "Page", ("Alt+PgDown",), "down", repeats=True),
    ActionSpec("go_to_page", "&Go to page", "Page", ("Ctrl+G",)),
    ActionSpec("go_to_section", "Go to a s&ection…", "Page", ("F7",), "outline"),
    ActionSpec("dim_pages", "&Dim the pages", "Page", (), "dark", checkable=True),
    ActionSpec("put_into_field", "P&ut into the field", "Selection", ("F4",), "import"),
    ActionSpec("append_to_field", "Append to the fie&ld", "Selection", ("Shift+F4",), "add"),
    ActionSpec("copy_source", "&Copy", "Selection", ("Ctrl+C",), "copy", local=True),
)  # fmt: skip
