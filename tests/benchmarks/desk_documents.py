"""How soon the next document is shown: painted to the last page in sight, marked, the keyboard in a field."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from imrdesk.domain.documents import DocumentState
from tests.benchmarks.at_desk import AtDesk, at_desk
from tests.benchmarks.documents import determinations
from tests.benchmarks.figures import Took, line
from tests.benchmarks.screen import wait

_GLANCE_MS = 400
"""How long a reviewer who is in a hurry looks at a document."""
_FAR = 23
"""Steps between documents of which none was prefetched; it shares no factor with their usual numbers."""


def measure(folder: Path) -> None:
    """Walk through the documents in both views, jump among them, and finish them."""
    with at_desk(folder / "documents.imrdesk", determinations(folder)) as sitting:
        for view in ("text", "pages"):
            sitting.view(view)
            print(line(f"next document shown, prefetched, {view}", walk(sitting, "next"), "p95 under 100"), flush=True)
            print(line(f"document not prefetched shown, {view}", jump(sitting), "p95 under 300"), flush=True)
        sitting.window.walking.open_first()
        print(line("marked reviewed and the next shown, pages", walk(sitting, "finish"), "p95 under 100"), flush=True)
        assert sitting.desk.queue.state_counts()[DocumentState.REVIEWED] > 1


def walk(sitting: AtDesk, action: str) -> list[Took]:
    """Go from the first document to the last by an action of the window."""
    documents = sitting.documents()
    sitting.window.walking.open_document(documents[0])
    took: list[Took] = []
    for following in documents[1:]:
        wait(_GLANCE_MS)
        while not sitting.window.review.ahead.settled:
            wait(_GLANCE_MS)
        took.append(open_by(sitting, sitting.window.actions_table[action].trigger, following))
    return took


def jump(sitting: AtDesk) -> list[Took]:
    """Open every document, each far from the one before."""
    documents = sitting.documents()
    took: list[Took] = []
    for number in range(1, len(documents) + 1):
        wait(_GLANCE_MS)
        aim = documents[number * _FAR % len(documents)]
        if aim != sitting.window.walking.document_id and not sitting.window.review.ahead.holds(aim):
            took.append(open_by(sitting, lambda aim=aim: sitting.window.walking.open_document(aim), aim))
    return took


def open_by(sitting: AtDesk, act: Callable[[], object], document_id: int) -> Took:
    """Return how long it took until a document was shown whole."""
    window = sitting.window

    def done() -> bool:
        there = window.walking.document_id == document_id and window.record.current_field() is not None
        return there and sitting.settled()

    return sitting.screen.shown(act, done)
