"""Whether the desk keeps answering with a queue of 100,000 documents, filtered, sorted and scrolled."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtTest import QTest

from tests.benchmarks.at_desk import AtDesk, at_desk
from tests.benchmarks.desk_long import told
from tests.benchmarks.large import multiply_apart
from tests.benchmarks.screen import wait

DOCUMENTS = 100_000
_SCREENS = 40
_TYPED = "acupuncture"


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
        told("a word typed into the filter and taken away", lambda: type_filter(sitting))
        told("from document to document", lambda: step(sitting, "next"))
        told("documents finished", lambda: step(sitting, "finish"))


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


def type_filter(sitting: AtDesk) -> None:
    """Type a word into the filter letter by letter, wait for what it finds, and take it away."""
    pane = sitting.window.queue_pane
    QTest.keyClicks(pane.ui.filter_text, _TYPED, delay=60)
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
