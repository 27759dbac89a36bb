"""Whether the desk keeps answering with 500,000 characters, with 300 pages, and with 300 disputed items."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea

from tests.benchmarks.at_desk import AtDesk, at_desk, focused
from tests.benchmarks.desk_keys import tab
from tests.benchmarks.documents import determinations, long_summary_pdf, long_text, many_items_text
from tests.benchmarks.figures import line
from tests.benchmarks.screen import stalls, wait

CHARACTERS = 500_000
PAGES = 300
ITEMS = 300
_SOUGHT = "medically necessary"
_SCREENS = 30
_HITS = 20
_PROMISE = "longest under 50"


def measure(folder: Path, characters: int = CHARACTERS, pages: int = PAGES, items: int = ITEMS) -> None:
    """Open the long documents, and scroll and search them in each view they have; then work on one of many items."""
    measure_texts(folder, characters, pages)
    measure_items(folder, items)


def measure_texts(folder: Path, characters: int, pages: int) -> None:
    """Open both documents, and scroll and search them in each view they have."""
    usual = determinations(folder)[0]
    text, pdf = long_text(characters, folder), long_summary_pdf(pages, folder)
    with at_desk(folder / "long.imrdesk", [usual, text, pdf]) as sitting:
        first, *_ = sitting.documents()
        open_document = sitting.window.walking.open_document
        for name, file, view in (("text", text, "text"), ("PDF", pdf, "text"), ("PDF", pdf, "pages")):
            sitting.view(view)
            long = next(each for each in sitting.documents() if sitting.desk.reviewing.open(each).name == file.name)
            what = f"{name} as {view}"
            told(f"{what}: opened", lambda long=long: (open_document(long), wait(3000)))
            told(f"{what}: {_SCREENS} screens down by key", lambda: page_down(sitting))
            told(f"{what}: dragged to {_SCREENS} places", lambda: drag(sitting))
            told(f"{what}: searched, {_HITS} places found gone to", lambda: search(sitting))
            told(f"{what}: left", lambda: (open_document(first), wait(1000)))


def measure_items(folder: Path, items: int) -> None:
    """Open a document of many disputed items, go about in its record, and change it at its end."""
    with at_desk(folder / "items.imrdesk", [determinations(folder)[0], many_items_text(items, folder)]) as sitting:
        sitting.view("text")
        first, long = sitting.documents()
        window, record = sitting.window, sitting.window.record
        open_document, what = window.walking.open_document, f"{items} items"
        told(f"{what}: opened", lambda: (open_document(long), wait(3000)))
        told(f"{what}: dragged to {_SCREENS} places", lambda: drag_along(record.ui.scroll))
        told(f"{what}: {_SCREENS} items gone to", lambda: do(record.actions_table["next_item"], _SCREENS))
        told(f"{what}: {_SCREENS} fields gone to by Tab", lambda: [(tab(), wait(50)) for _ in range(_SCREENS)])
        told(f"{what}: the last gone to", lambda: (record.select_item(record.cards.item_ids()[-1]), wait(300)))
        for name in ("confirm_field", "add_item", "remove_item"):
            told(f"{what}: {name}", lambda name=name: do(record.actions_table[name], 1))
            told(f"{what}: {name}, undone", lambda: (window.review.undo(), wait(300)))
        told(f"{what}: all opened", lambda: (record.actions_table["expand_items"].trigger(), wait(1000)))
        told(f"{what}: all open, dragged to {_SCREENS} places", lambda: drag_along(record.ui.scroll))
        told(f"{what}: left", lambda: (open_document(first), wait(1000)))


def do(action: QAction, times: int) -> None:
    """Do something some times over, with a breath after each."""
    for _ in range(times):
        action.trigger()
        wait(300)


def told(what: str, work: Callable[[], object]) -> None:
    """Do something at the desk, and print how late a timer is meanwhile."""
    with stalls() as during:
        work()
    print(line(what, during.gaps, _PROMISE), flush=True)


def page_down(sitting: AtDesk) -> None:
    """Go down by a screen again and again."""
    view = shown_view(sitting)
    view.setFocus()
    for _ in range(_SCREENS):
        QTest.keyClick(view, Qt.Key.Key_PageDown)
        wait(50)


def drag(sitting: AtDesk) -> None:
    """Drag the scroll bar up and down the whole document."""
    drag_along(shown_view(sitting))


def drag_along(area: QAbstractScrollArea) -> None:
    """Drag an area's scroll bar up and down its whole length."""
    bar = area.verticalScrollBar()
    for place in range(_SCREENS):
        bar.setValue(bar.maximum() * (place * 7 % _SCREENS) // (_SCREENS - 1))
        wait(50)


def search(sitting: AtDesk) -> None:
    """Look for words with the find bar, and go from one place found to the next."""
    table = sitting.window.source.table
    table["find"].trigger()
    QTest.keyClicks(focused(), _SOUGHT)
    wait(400)
    assert sitting.window.source.finder.hit is not None, "nothing was found"
    for _ in range(_HITS):
        table["find_next"].trigger()
        wait(50)
    table["close_find"].trigger()


def shown_view(sitting: AtDesk) -> QAbstractScrollArea:
    """Return the view of the source that is on the screen."""
    source = sitting.window.source
    return source.ui.source_pages if source.view_mode == "pages" else source.ui.source_text
