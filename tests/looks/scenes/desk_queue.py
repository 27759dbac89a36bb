"""The main window: the queue and what narrows and orders it."""

from __future__ import annotations

import shutil

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

from imrdesk.domain.documents import DocumentState
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.queue import QueueColumn, QueueQuery
from imrdesk.paths import resource_path
from tests.looks.scene import scene
from tests.looks.stage import Stage, numbered
from tests.looks.work import SHOWN

_LONG_NAME = "determination of the second arm of the study, amended after the second request for records, scan "


@scene
def queue(stage: Stage) -> None:
    """Seventeen documents, in every state."""
    stage.open(SHOWN)
    stage.do("focus_queue")


@scene
def queue_facets(stage: Stage) -> None:
    """The panel in which the queue is narrowed."""
    stage.open(SHOWN)
    stage.do("choose_shown")


@scene
def queue_facets_open(stage: Stage) -> None:
    """The panel with every facet open, and some choices ticked."""
    stage.open(SHOWN)
    stage.window.queue_pane.narrow(decisions=frozenset({"Upheld"}), states=frozenset({DocumentState.NEW}))
    stage.do("choose_shown")
    stage.window.queue_pane.panel.ui.tree.expandAll()


@scene
def queue_facets_found(stage: Stage) -> None:
    """The panel with a few letters typed."""
    queue_facets(stage)
    stage.type("pain")


@scene
def queue_facets_none(stage: Stage) -> None:
    """The panel where nothing is called what is typed."""
    queue_facets(stage)
    stage.type("xylophone")


@scene
def queue_narrowed(stage: Stage) -> None:
    """Narrowed by many choices at once."""
    stage.window.queue_pane.narrow(
        decisions=frozenset({"Upheld", "Overturned"}),
        outcomes=frozenset({"Partially overturned"}),
        specialties=frozenset({"Physical Medicine and Rehabilitation", "Pain Management"}),
    )
    stage.open(SHOWN)


@scene
def queue_nothing(stage: Stage) -> None:
    """Narrowed until nothing is left."""
    stage.open(SHOWN)
    stage.window.queue_pane.ui.filter_text.setFocus()
    stage.type("xylophone")


@scene
def queue_views(stage: Stage) -> None:
    """The views that were kept, one of a long name."""
    stage.open(SHOWN)
    pane = stage.window.queue_pane
    for name in ("Flagged, second arm", "Mine", _LONG_NAME * 2, "R&D & others"):
        pane.views.keep(name)
    pane.ui.views.menu().popup(pane.ui.views.mapToGlobal(QPoint(0, pane.ui.views.height())))


@scene
def queue_orders(stage: Stage) -> None:
    """The orders there are."""
    stage.open(SHOWN)
    stage.window.queue_pane.ui.sort_column.showPopup()


@scene
def queue_order_explained(stage: Stage) -> None:
    """Ordered by need of attention, and what that means."""
    stage.open(SHOWN)
    pane = stage.window.queue_pane
    pane.show_view(QueueQuery(sort=QueueColumn.ATTENTION))
    stage.settle()
    box = pane.ui.sort_column
    stage.hint(box, box.toolTip())


@scene
def queue_long_names(stage: Stage) -> None:
    """Long names of files, documents without a number, and documents on hold for long reasons."""
    for at, name in enumerate(("prose-credentials-2014.txt", "therapies-2016.txt", "page-citations-2015.txt")):
        text = (resource_path("samples") / name).read_text("utf-8")
        (stage.home / f"{_LONG_NAME}{at}{'_unbroken' * 9}.txt").write_text(text + f"\n\nCopy {at}.\n", "utf-8")
    stage.desk.importing.run([stage.home])
    numbers = numbered(stage.desk)
    for name, number in numbers.items():
        if name.startswith(_LONG_NAME):
            stage.desk.reviewing.set_state(number, DocumentState.ON_HOLD, "The second page is missing; " * 9)
    stage.window.refresh()
    stage.window.queue_pane.show_view(QueueQuery(sort=QueueColumn.STATE, descending=True))
    stage.window.walking.open_document(numbers[f"{_LONG_NAME}1{'_unbroken' * 9}.txt"])


@scene
def queue_tip(stage: Stage) -> None:
    """What a row says on hover."""
    queue_long_names(stage)
    stage.settle()
    view = stage.window.queue_pane.ui.queue
    index = view.currentIndex()
    said = str(index.data(Qt.ItemDataRole.ToolTipRole))
    stage.hint(view.viewport(), said, view.visualRect(index).center())


@scene
def queue_menu(stage: Stage) -> None:
    """What the right mouse button offers on a document."""
    stage.open(SHOWN)
    rows = stage.window.queue_pane.ui.queue
    menu = QMenu(rows)
    menu.addActions(rows.actions())
    menu.popup(rows.viewport().mapToGlobal(rows.visualRect(rows.currentIndex()).center()))


@scene
def queue_hidden(stage: Stage) -> None:
    """The queue put away, source and record swapped."""
    stage.open(SHOWN, "treatment", 1)
    stage.do("show_queue")
    stage.do("swap_sides")


@scene
def history_none(stage: Stage) -> None:
    """The history of a document nobody has changed."""
    stage.open("surgery-2016.pdf")
    stage.do("show_history")


@scene
def history(stage: Stage) -> None:
    """The history of a document under the queue."""
    stage.open(SHOWN, "date_of_injury")
    stage.do("show_history")


@scene
def history_long(stage: Stage) -> None:
    """A history of many changes, with long values and reasons."""
    number, reviewing = numbered(stage.desk)[SHOWN], stage.desk.reviewing
    item = reviewing.open(number).record.items[1].item_id
    for turn in range(12):
        reviewing.set_value(number, FieldRef("rationale", item), f"{turn}. {_LONG_NAME * 8}", reason=_LONG_NAME * 2)
        reviewing.confirm(number, FieldRef("decision", item))
        reviewing.set_value(number, FieldRef("drug", item), f"{turn}{'unbroken' * 30}")
        reviewing.revert(number, FieldRef("drug", item))
    stage.open(SHOWN, "drug", 1)
    stage.do("show_history")


@scene
def on_hold(stage: Stage) -> None:
    """A document on hold, with a long reason."""
    number = numbered(stage.desk)[SHOWN]
    stage.desk.reviewing.set_state(number, DocumentState.ON_HOLD, "The second page is missing; " * 9)
    stage.open(SHOWN)


@scene
def reviewed(stage: Stage) -> None:
    """A document that was reviewed."""
    stage.open("chapters-2022.pdf")


@scene
def all_reviewed(stage: Stage) -> None:
    """Every document was reviewed: what there is to do then."""
    for number in numbered(stage.desk).values():
        stage.desk.reviewing.set_state(number, DocumentState.REVIEWED)
    stage.window.refresh()
    stage.open(SHOWN)
    stage.do("finish")


@scene
def hold(stage: Stage) -> None:
    """Why a document is put on hold."""
    stage.open(SHOWN)
    stage.do("hold")


@scene
def text_copy(stage: Stage) -> None:
    """A document whose file was put there twice, and one nearly the same."""
    name = "surgery-2016.pdf"
    text = (resource_path("samples") / "therapies-2016.txt").read_text("utf-8")
    (stage.home / "therapies again.txt").write_text(text.replace("May", "June", 1) + "\n", "utf-8")
    shutil.copy(resource_path("samples") / name, stage.home / name)
    stage.desk.importing.run([stage.home])
    stage.window.refresh()
    stage.open("therapies again.txt")
