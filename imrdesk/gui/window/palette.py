"""What the palette offers in this window: its actions, the fields of the open document, and every document."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QToolBar, QToolButton, QWidget

from imrdesk.domain.flags import FieldRef
from imrdesk.domain.queue import QueueQuery, QueueRow
from imrdesk.domain.records import Determination
from imrdesk.gui import palette
from imrdesk.gui.action_table import group_name
from imrdesk.gui.icons import icon
from imrdesk.gui.theme import ThemeSwitch
from imrdesk.gui.window.layout import WindowLayout
from imrdesk.gui.window.review import Review
from imrdesk.gui.wording import translated, visible, worded
from imrdesk.services.queue import Queue

if TYPE_CHECKING:
    from imrdesk.gui.palette.popup import Palette
    from imrdesk.gui.palette.ranking import PaletteEntry

DOCUMENTS = 20
"""Documents offered for one thing typed; more letters find the others."""
RECENT = 12
"""Actions remembered as used last."""
_KEPT = "palette_recent"
_VALUE = 120
"""Characters of a value that a line can hold."""

Groups = Mapping[str, Iterable[QAction]]


class WindowPalette(QObject):
    """Opens the palette and does what is chosen; ``field_chosen`` and ``document_chosen`` say where to go."""

    field_chosen = Signal(object)
    document_chosen = Signal(int)

    def __init__(self, groups: Groups, review: Review, queue: Queue, switch: ThemeSwitch, window: QWidget) -> None:
        super().__init__(window)
        self._groups = {title: tuple(actions) for title, actions in groups.items()}
        self._review = review
        self._queue = queue
        self._memory = WindowLayout()
        self._switch = switch
        self._window = window

    @cached_property
    def popup(self) -> Palette:
        """Return the palette itself, made when it is first asked for."""
        made = palette.popup.Palette(self._documents, self._switch, self._window)
        made.chosen.connect(self._run)
        return made

    @Slot()
    def ask(self) -> None:
        """Open the palette under the tool bar."""
        document = self._review.document
        fields = [] if document is None else self._fields(document.record)
        bar = self._window.findChild(QToolBar)
        below = bar.geometry().bottom() if isinstance(bar, QToolBar) else 0
        self.popup.ask([*self._actions(), *fields], self._recent(), QPoint(self._window.width() // 2, below))

    def _actions(self) -> list[PaletteEntry]:
        # The palette itself is no answer to anything asked in it.
        return [
            palette.ranking.PaletteEntry(
                f"action {action.objectName()}",
                action.text().replace("&", ""),
                action.trigger,
                self.tr("{group} · on").format(group=group_name(title)) if action.isChecked() else group_name(title),
                action.shortcut().toString(QKeySequence.SequenceFormat.NativeText),
                action.icon(),
                enabled=action.isEnabled(),
            )
            for title, actions in self._groups.items()
            for action in actions
            if action.objectName() != "palette"
        ]

    def _fields(self, record: Determination) -> list[PaletteEntry]:
        return [self._field(ref, record) for ref in record.refs()]

    def _field(self, ref: FieldRef, record: Determination) -> PaletteEntry:
        words = worded(record.codebook.field(ref.key).worded(record.value(ref)))[:_VALUE].replace("\n", " ")
        if ref.item_id is not None:
            item = self.tr("item {number}").format(number=record.position(ref.item_id) + 1)
            words = f"{item} · {words}" if words else item
        name = f"field {ref.key} {ref.item_id}"
        return palette.ranking.PaletteEntry(
            name,
            worded(record.codebook.label(ref.key)),
            partial(self.field_chosen.emit, ref),
            words,
            icon=icon("text", self._switch.theme, "muted"),
        )

    def _documents(self, typed: str) -> list[PaletteEntry]:
        return [self._document(row) for row in self._queue.rows(QueueQuery(text=typed), 0, DOCUMENTS)]

    def _document(self, row: QueueRow) -> PaletteEntry:
        name = visible(row.name)
        title, number = row.case_number or name, row.document_id
        detail = f"{name} · {translated(str(row.state))}"
        mark = icon("document", self._switch.theme, "muted")
        return palette.ranking.PaletteEntry(
            f"document {number}", title, partial(self.document_chosen.emit, number), detail, icon=mark
        )

    def _recent(self) -> list[str]:
        return [name for name in self._memory.text(_KEPT, "").split("|") if name]

    @Slot(object)
    def _run(self, entry: PaletteEntry) -> None:
        if entry.name.startswith("action "):
            names = [entry.name, *(name for name in self._recent() if name != entry.name)]
            self._memory.set(_KEPT, "|".join(names[:RECENT]))
        entry.run()


def palette_button(action: QAction, bar: QToolBar) -> QToolButton:
    """Return the wide button that looks like a line to write in and opens the palette."""
    button = QToolButton(bar)
    button.setObjectName("palette_button")
    button.setMinimumWidth(320)
    # Like the other buttons of the bar it is no stop for Tab: its action has a key.
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    _name(button, action)
    # Its key may be given another by the reviewer.
    action.changed.connect(partial(_name, button, action))
    button.clicked.connect(action.trigger)
    return button


def _name(button: QToolButton, action: QAction) -> None:
    button.setText(f"{action.iconText()}   {action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)}")
    button.setToolTip(action.toolTip())
