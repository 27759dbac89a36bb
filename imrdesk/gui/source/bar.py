"""The pane's tool bar: which view, which page, how large."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import QToolButton

from imrdesk.gui.action_table import ActionTable
from imrdesk.gui.forms.ui_source_pane import Ui_SourcePane

_BESIDE = 4
"""What stands between a button's icon and its words (pixels)."""
_MOST_PAGES = 99_999


class PageNumber(QIntValidator):
    """Takes the number of any page, also of one beyond the last; where none is typed, of the one in sight."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(1, _MOST_PAGES, parent)
        self.in_sight = 1

    def fixup(self, _typed: str) -> str:
        """Return the number of the page in sight."""
        return str(self.in_sight)


class SourceBar(QObject):
    """Puts the actions on the form's buttons, and shows page and zoom."""

    page_chosen = Signal(int)
    given_up = Signal()

    def __init__(self, ui: Ui_SourcePane, actions: ActionTable, parent: QObject) -> None:
        super().__init__(parent)
        self._ui = ui
        self._actions = actions
        self._views = (ui.pages_button, ui.text_button)
        for button, name in (
            (ui.pages_button, "show_pages"),
            (ui.text_button, "show_text"),
            (ui.outline_button, "go_to_section"),
            (ui.find_button, "find"),
            (ui.zoom_out_button, "zoom_out"),
            (ui.zoom_button, "zoom_reset"),
            (ui.zoom_in_button, "zoom_in"),
            (ui.fit_width_button, "fit_width"),
            (ui.turn_button, "turn_pages"),
            (ui.copy_button, "copy_source"),
            (ui.find_previous_button, "find_previous"),
            (ui.find_next_button, "find_next"),
            (ui.close_find_button, "close_find"),
        ):
            _put(actions, name, button)
        ui.page_number.setToolTip(actions["go_to_page"].toolTip())
        self._pages = PageNumber(self)
        ui.page_number.setValidator(self._pages)
        ui.page_number.installEventFilter(self)
        ui.page_number.returnPressed.connect(self._choose_page)
        actions["go_to_page"].triggered.connect(self._focus_page)

    def fit(self) -> None:
        """Leave the words of the views' buttons out where there is no room for them."""
        roomy = self._ui.source_bar.width() >= self.least_width() + self._words_width()
        style = Qt.ToolButtonStyle.ToolButtonTextBesideIcon if roomy else Qt.ToolButtonStyle.ToolButtonIconOnly
        for button in self._views:
            button.setToolButtonStyle(style)

    def least_width(self) -> int:
        """Return how many pixels the bar needs without the words of the views' buttons."""
        width = self._ui.bar_row.minimumSize().width()
        worded = self._views[0].toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        return width - self._words_width() if worded else width

    def _words_width(self) -> int:
        metrics = self._ui.source_bar.fontMetrics()
        # Qt sets two blanks around what stands in a button.
        return sum(_BESIDE + metrics.horizontalAdvance(f"  {button.text()}") for button in self._views)

    def offer_pages(self, several: bool) -> None:
        """Show the page's number where there are several."""
        self._ui.page_number.setVisible(several)
        self._ui.page_count.setVisible(several)
        self.fit()

    def show_zoom(self, zoom: float) -> None:
        """Show the zoom in per cent."""
        self._actions["zoom_reset"].setIconText(f"{zoom:.0%}")
        self._ui.zoom_button.setAccessibleDescription(f"{zoom:.0%}")

    def show_page(self, page: int, count: int) -> None:
        """Show that ``page`` (from 0) of ``count`` is in sight."""
        self._pages.in_sight = page + 1
        if not self._ui.page_number.hasFocus() or not self._ui.page_number.isModified():
            self._ui.page_number.setText(str(page + 1))
        self._ui.page_count.setText(self.tr("of {count}").format(count=count))
        self.fit()
        self._actions["previous_page"].setEnabled(page > 0)
        self._actions["next_page"].setEnabled(page + 1 < count)

    @Slot()
    def _choose_page(self) -> None:
        self._ui.page_number.setModified(False)
        self.page_chosen.emit(int(self._ui.page_number.text()) - 1)

    @Slot()
    def _focus_page(self) -> None:
        self._ui.page_number.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._ui.page_number.selectAll()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Let Esc leave the page as it is."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() != Qt.Key.Key_Escape:
            return False
        self._ui.page_number.setText(str(self._pages.in_sight))
        self.given_up.emit()
        return True


def _put(actions: ActionTable, name: str, button: QToolButton) -> None:
    action = actions[name]
    button.setDefaultAction(action)
    # A click must not take the focus from the field under review; every action has a key or stands in a menu.
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    button.setAccessibleName(action.text().replace("&", ""))
