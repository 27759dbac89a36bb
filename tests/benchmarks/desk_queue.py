"""Whether the desk keeps answering with a queue of 100,000 documents, filtered, sorted and scrolled."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from imrdesk.domain.queue import QueueColumn
from tests.benchmarks.at_desk import AtDesk, at_desk
from tests.benchmarks.desk_long import told
from tests.benchmarks.large import multiply_apart
from tests.benchmarks.screen import wait

DOCUMENTS = 100_000
_SCREENS = 40
_TYPED = ("acupuncture", "physical therapy")
_TICKED = ("decisions", "guidelines")
_NEW, _UPHELD = {"states": frozenset({"new"})}, {"decisions": frozenset({"Upheld"})}
_WALKED: tuple[tuple[QueueColumn, str, Mapping[str, frozenset[str]]], ...] = (
    (QueueColumn.ADDED, "", {}),
    (QueueColumn.ATTENTION, "", _NEW),
    (QueueColumn.NAME, "physical therapy", {}),
    (QueueColumn.DECISION_DATE, "", _UPHELD),
)
"""Orders, words and choices under which documents are gone through."""


def measure(folder: Path, documents: int = DOCUMENTS) -> None:
    """Do to the queue of a large store all that a reviewer does to it."""
    store = folder / "queue.imrdesk"
    multiply_apart(store, documents)
    with at_desk(store) as sitting:
        sitting.window.source.set_view_mode("text")
        told("every order, up and down", lambda: sort(sitting))
        told(f"{_SCREENS} screens down by key", lambda: page_down(sitting))
        told(f"dragged to {_SCREENS} places", lambda: drag(sitting))
        told("narrowed to documents in review and back", lambda: narrow(sitting))
        told("the panel opened and closed", lambda: open_panel(sitting))
        told("facets opened and a choice looked for", lambda: count_facets(sitting))
        told("choices that most documents have ticked and taken back", lambda: tick(sitting))
        for word in _TYPED:
            told(f"“{word}” typed into the filter and taken away", lambda word=word: type_filter(sitting, word))
        told("documents opened at other places", lambda: open_far(sitting))
        for column, text, chosen in _WALKED:
            show(sitting, column, text, chosen)
            shown = f"{sitting.window.queue_pane.model.rowCount():,} by {column.replace('_', ' ')}"
            told(f"{shown}: from document to document", lambda: step(sitting, "next"))
            told(f"{shown}: documents finished", lambda: step(sitting, "finish"))


def show(sitting: AtDesk, column: QueueColumn, text: str, chosen: Mapping[str, frozenset[str]]) -> None:
    """Show the queue in an order, narrowed by what is typed and chosen."""
    pane = sitting.window.queue_pane
    pane.ui.sort_column.setCurrentIndex(pane.ui.sort_column.findData(column))
    pane.ui.filter_text.setText(text)
    pane.narrow(**chosen)
    wait(1000)


def sort(sitting: AtDesk) -> None:
    """Choose each order, turn it round, and go back to the first."""
    ui = sitting.window.queue_pane.ui
    for number in [*range(ui.sort_column.count()), 0]:
        ui.sort_column.setCurrentIndex(number)
        wait(150)
        ui.sort_direction.click()
        wait(150)
        ui.sort_direction.click()
        wait(150)


def page_down(sitting: AtDesk) -> None:
    """Go down by a screen again and again; the document is not opened before the last."""
    view = sitting.window.queue_pane.ui.queue
    view.setFocus()
    for _ in range(_SCREENS):
        bar = view.verticalScrollBar()
        bar.setValue(bar.value() + bar.pageStep())
        wait(50)


def drag(sitting: AtDesk) -> None:
    """Drag the scroll bar up and down the whole queue."""
    bar = sitting.window.queue_pane.ui.queue.verticalScrollBar()
    for place in range(_SCREENS):
        bar.setValue(bar.maximum() * (place * 7 % _SCREENS) // (_SCREENS - 1))
        wait(50)


def narrow(sitting: AtDesk) -> None:
    """Choose what the queue shows, and take the choice back."""
    pane = sitting.window.queue_pane
    for chosen in ({"states": frozenset({"in review"})}, {"outcomes": frozenset({"Upheld"})}):
        pane.narrow(**chosen)
        wait(300)
        pane.clear_filter()
        wait(300)


def open_panel(sitting: AtDesk) -> None:
    """Open the panel in which the queue is narrowed, and close it."""
    pane = sitting.window.queue_pane
    pane.open_facets()
    wait(500)
    pane.panel.close()
    wait(200)


def count_facets(sitting: AtDesk) -> None:
    """Open every facet, then look for a choice among all of them."""
    pane = sitting.window.queue_pane
    pane.open_facets()
    for top in pane.panel.tops.values():
        top.setExpanded(True)
        wait(200)
    QTest.keyClicks(pane.panel.ui.find, "surg", delay=60)
    wait(1500)
    pane.panel.close()


def tick(sitting: AtDesk) -> None:
    """Tick in the panel the two choices that most documents have of a facet, one after the other, and untick them."""
    pane = sitting.window.queue_pane
    pane.open_facets()
    for name in _TICKED:
        top = pane.panel.tops[name]
        top.setExpanded(True)
        wait(600)
        for choice in map(top.child, range(2)):
            for state in (Qt.CheckState.Checked, Qt.CheckState.Unchecked):
                assert choice is not None, "it was not counted in time"
                choice.setCheckState(0, state)
                wait(500)
    pane.panel.close()


def open_far(sitting: AtDesk) -> None:
    """Open documents whose rows the list has not fetched, as from a search."""
    pane = sitting.window.queue_pane
    for place in range(10):
        (row,) = sitting.desk.queue.rows(pane.query, place * 7 % 10 * pane.model.rowCount() // 10, 1)
        # To look up which one it is takes as long as to find its place, and is no part of opening it.
        wait(50)
        sitting.window.walking.open_document(row.document_id)
        wait(300)


def type_filter(sitting: AtDesk, word: str) -> None:
    """Type a word letter by letter, the first one into the list; wait for what it finds, and take it away."""
    pane = sitting.window.queue_pane
    QTest.keyClicks(pane.ui.queue, word[0])
    QTest.keyClicks(pane.ui.filter_text, word[1:], delay=60)
    wait(1500)
    pane.clear_filter()
    wait(500)


def step(sitting: AtDesk, action: str) -> None:
    """Leave document after document."""
    sitting.window.walking.open_first()
    wait(500)
    for _ in range(20):
        sitting.window.actions_table[action].trigger()
        wait(300)
