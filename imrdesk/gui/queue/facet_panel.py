"""The panel in which the queue is narrowed: facets to open, choices to tick, each with its number of documents."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QTreeWidgetItem, QWidget

from imrdesk.domain.queue import QueueQuery
from imrdesk.gui.forms.ui_facet_panel import Ui_FacetPanel
from imrdesk.gui.queue.counting import Counting
from imrdesk.gui.queue.facets import FACETS, STATES, Chosen, Facet, nothing_chosen, ordered, title_of, words_of

SIZE = QSize(340, 460)
PAUSE_MS = 150
"""How long typing must pause before choices are looked for."""
_MOST = 999_999
"""The largest number there is room for beside a choice."""
_ROOM = 12
"""Pixels around such a number."""
_VALUE = Qt.ItemDataRole.UserRole
_LEAVING = frozenset({Qt.Key.Key_Down, Qt.Key.Key_PageDown})
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})

Asked = Callable[[], QueueQuery]


class FacetPanel(QFrame):
    """Holds what is chosen. A facet is counted when it is opened, and again after every choice, in another thread."""

    changed = Signal()

    def __init__(self, counting: Counting, asked: Asked, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._counting = counting
        self._asked = asked
        self._waited_for: dict[str, None] = {}
        self._once_found: Callable[[], object] | None = None
        self._chosen: Chosen = nothing_chosen()
        self._filling = False
        self.ui = Ui_FacetPanel()
        self.ui.setupUi(self)
        self.setObjectName("facet_panel")
        self._usual_hint = self.ui.hint.text()
        self.facets: tuple[Facet, ...] = FACETS
        self.tops = {facet.name: self._make_top(facet) for facet in FACETS}
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._find)
        counting.counted.connect(self._show_counts)
        counting.failed.connect(self._go_without)
        self.ui.find.textChanged.connect(self._wait_for_typing)
        self.ui.find.installEventFilter(self)
        self.ui.tree.installEventFilter(self)
        self.ui.tree.itemExpanded.connect(self._open)
        self.ui.tree.itemChanged.connect(self._take)
        self.ui.clear.clicked.connect(self.clear)
        self._share_width()

    def _share_width(self) -> None:
        """Give the numbers what they need, the choices all the rest."""
        header = self.ui.tree.header()
        header.setSectionResizeMode(0, header.ResizeMode.Stretch)
        header.setSectionResizeMode(1, header.ResizeMode.Fixed)
        header.resizeSection(1, self.fontMetrics().horizontalAdvance(f"{_MOST:,}") + _ROOM)

    def _make_top(self, facet: Facet) -> QTreeWidgetItem:
        top = QTreeWidgetItem(self.ui.tree, [title_of(facet), ""])
        top.setData(0, _VALUE, facet)
        top.setToolTip(0, title_of(facet))
        top.setChildIndicatorPolicy(QTreeWidgetItem.ChildIndicatorPolicy.ShowIndicator)
        top.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        return top

    def offer(self, own: tuple[Facet, ...]) -> None:
        """Let own fields be narrowed by as well, and by no others; what is chosen of those that are gone is dropped."""
        if self.facets == (*FACETS, *own):
            return
        for facet in self.facets[len(FACETS) :]:
            self.ui.tree.takeTopLevelItem(self.ui.tree.indexOfTopLevelItem(self.tops.pop(facet.name)))
        self.facets = (*FACETS, *own)
        self.tops |= {facet.name: self._make_top(facet) for facet in own}
        kept = {name: values for name, values in self._chosen.items() if name in self.tops}
        if kept != self._chosen:
            self._chosen = kept
            self.changed.emit()

    @property
    def chosen(self) -> Chosen:
        """Return what is chosen, by facet; an empty text stands for documents that have none."""
        return self._chosen

    def choose(self, chosen: Chosen) -> None:
        """Take over a choice without telling."""
        self._chosen = {**nothing_chosen(), **chosen}
        if self.isVisible():
            self._count_again()

    @Slot()
    def clear(self) -> None:
        """Choose nothing."""
        self.choose(nothing_chosen())
        self.changed.emit()

    # Opening

    def open_at(self, place: QPoint, room: QSize) -> None:
        """Open with its corner at a place of the screen, within ``room``."""
        self._waited_for.clear()
        self._once_found = None
        self.resize(SIZE.boundedTo(room))
        self.ui.find.clear()
        for name, top in self.tops.items():
            self._forget(top)
            top.setExpanded(False)
            top.setExpanded(name == STATES or bool(self._chosen.get(name)))
        self.move(place)
        self.show()
        self.ui.tree.setCurrentItem(self.tops[STATES])
        self.ui.find.setFocus()

    def _forget(self, top: QTreeWidgetItem) -> None:
        self._filling = True
        top.takeChildren()
        self._filling = False

    @Slot(QTreeWidgetItem)
    def _open(self, top: QTreeWidgetItem) -> None:
        # An asterisk opens all, even choices, that have nothing in them.
        if top.parent() is None and top.childCount() == 0:
            self._count([top.data(0, _VALUE).name])

    @property
    def is_counted(self) -> bool:
        """Tell whether nothing is being counted."""
        return not self._waited_for

    def stop(self) -> None:
        """Count nothing any more."""
        self._pause.stop()
        self._waited_for.clear()
        self._once_found = None
        self._counting.stop()

    def _count(self, names: Iterable[str]) -> None:
        """Have facets counted under what is asked for now; they are shown as the numbers come."""
        self._waited_for |= dict.fromkeys(names)
        self._counting.count(self._asked(), self._waited_for)

    @Slot(str, object)
    def _show_counts(self, name: str, counts: Mapping[str, int]) -> None:
        self._waited_for.pop(name, None)
        top = self.tops.get(name)
        if top is None:
            return
        if top.childCount():
            self._write_counts(top, counts)
        else:
            self._fill(top, counts)
            if self.ui.find.text().strip():
                self._show_found()
        self._do_once_found()

    @Slot(str)
    def _go_without(self, name: str) -> None:
        """Wait no longer for a facet that cannot be counted."""
        self._waited_for.pop(name, None)
        self._do_once_found()

    def _fill(self, top: QTreeWidgetItem, counts: Mapping[str, int]) -> None:
        facet: Facet = top.data(0, _VALUE)
        self._filling = True
        for value in ordered(facet.name, counts):
            item = QTreeWidgetItem(top, [words_of(facet, value), f"{counts[value]:,}"])
            item.setData(0, _VALUE, value)
            item.setToolTip(0, item.text(0))
            item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            item.setCheckState(0, self._check(facet.name, value))
        self._filling = False

    def _check(self, name: str, value: str) -> Qt.CheckState:
        return Qt.CheckState.Checked if value in self._chosen.get(name, ()) else Qt.CheckState.Unchecked

    def _count_again(self) -> None:
        """Write new numbers beside the choices, which stay where they are under the reviewer's hand."""
        self._count([name for name, top in self.tops.items() if top.childCount()])

    def _write_counts(self, top: QTreeWidgetItem, counts: Mapping[str, int]) -> None:
        self._filling = True
        for item in _choices(top):
            value = item.data(0, _VALUE)
            item.setText(1, f"{counts.get(value, 0):,}")
            item.setCheckState(0, self._check(top.data(0, _VALUE).name, value))
        self._filling = False

    # Choosing

    @Slot(QTreeWidgetItem, int)
    def _take(self, item: QTreeWidgetItem, _column: int) -> None:
        top = item.parent()
        if self._filling or top is None:
            return
        name, value = top.data(0, _VALUE).name, item.data(0, _VALUE)
        ticked = item.checkState(0) is Qt.CheckState.Checked
        others = self._chosen.get(name, frozenset()) - {value}
        self._chosen = {**self._chosen, name: others | {value} if ticked else others}
        self.changed.emit()
        self._count_again()

    # Finding and keys

    @Slot()
    def _wait_for_typing(self) -> None:
        self._once_found = None
        self._pause.start()

    @Slot()
    def _find(self) -> None:
        """Show the choices that hold what is typed, of every facet; with nothing typed, all again."""
        if self.ui.find.text().strip():
            self._count(self._empty())
        self._show_found()

    def _empty(self) -> list[str]:
        return [name for name, top in self.tops.items() if top.childCount() == 0]

    def _show_found(self) -> None:
        typed = self.ui.find.text().casefold().strip()
        for name, top in self.tops.items():
            inside = typed in top.text(0).casefold()
            shown = [typed in choice.text(0).casefold() for choice in _choices(top)]
            for choice, fits in zip(_choices(top), shown, strict=True):
                choice.setHidden(not (fits or inside))
            top.setHidden(bool(typed) and not inside and not any(shown))
            top.setExpanded(any(shown) if typed else name == STATES or bool(self._chosen.get(name)))
        if not self.ui.tree.hasFocus():
            self.ui.tree.setCurrentItem((self._first_shown() if typed else None) or self.tops[STATES])
        nothing = self.is_counted and all(top.isHidden() for top in self.tops.values())
        self.ui.hint.setText(self.tr("No choice is called that. Try fewer letters.") if nothing else self._usual_hint)

    def _first_shown(self) -> QTreeWidgetItem | None:
        """Return the first choice that is shown."""
        choices = (choice for top in self.tops.values() if not top.isHidden() for choice in _choices(top))
        return next((choice for choice in choices if not choice.isHidden()), None)

    def _once_it_is_found(self, do: Callable[[], object]) -> None:
        """Do something with what typing found, once all there is to look through is counted; typing on gives it up."""
        if self._pause.isActive():
            self._pause.stop()
            self._find()
        self._once_found = do
        self._do_once_found()

    def _do_once_found(self) -> None:
        do, missing = self._once_found, self._waited_for.keys() & self._empty()
        if do is not None and not (missing and self.ui.find.text().strip()):
            self._once_found = None
            do()

    def _tick_first(self) -> None:
        self._tick(self._first_shown())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows lead from the line into the list, and Enter tick, in the line the first choice found."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if watched is self.ui.find and event.key() in _LEAVING:
            self._once_it_is_found(self.ui.tree.setFocus)
            return True
        if watched is self.ui.find and event.key() in _ENTER and self.ui.find.text().strip():
            self._once_it_is_found(self._tick_first)
            return True
        if watched is self.ui.tree and event.key() in _ENTER:
            self._tick(self.ui.tree.currentItem())
            return True
        return False

    def _tick(self, item: QTreeWidgetItem | None) -> None:
        if item is None:
            return
        if item.parent() is None:
            item.setExpanded(not item.isExpanded())
            return
        ticked = item.checkState(0) is Qt.CheckState.Checked
        item.setCheckState(0, Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)


def _choices(top: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    return [child for child in map(top.child, range(top.childCount())) if child is not None]
