"""What helps a reviewer: the guide, the keys, the tour, who is at work, what is kept, how the work goes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from imrdesk.domain.documents import DocumentState
from imrdesk.domain.flags import FieldRef
from imrdesk.gui import dialogs
from imrdesk.gui.dialogs.guide import GuideDialog
from imrdesk.gui.dialogs.keys import KeysDialog
from imrdesk.gui.dialogs.reviewers import ReviewersDialog
from imrdesk.services.desk import Desk
from imrdesk.services.privacy import Kept, Place, Readable
from imrdesk.settings import Profile, Settings
from tests.looks.scene import scene
from tests.looks.stage import Stage, numbered
from tests.looks.work import REVIEWER, SHOWN

_LONG_NAME = "Maria-Magdalena von und zu Hohenstein-Wallenrodt, second reader of the study of 2017"


@scene
def guide(stage: Stage) -> None:
    """The guide as it opens."""
    stage.do("guide")


@scene
def guide_chapter(stage: Stage) -> None:
    """A chapter of the guide in its middle."""
    stage.do("guide")
    _guide(stage).chapters.setCurrentRow(4)


@scene
def guide_end(stage: Stage) -> None:
    """The last chapter of the guide."""
    stage.do("guide")
    chapters = _guide(stage).chapters
    chapters.setCurrentRow(chapters.count() - 1)


@scene
def guide_found(stage: Stage) -> None:
    """Words are looked for in the guide."""
    stage.do("guide")
    QTest.keyClicks(_guide(stage).wanted, "passphrase")


@scene
def guide_not_found(stage: Stage) -> None:
    """Words that the guide does not have."""
    stage.do("guide")
    QTest.keyClicks(_guide(stage).wanted, "telephone")


def _guide(stage: Stage) -> GuideDialog:
    dialog = stage.dialog()
    assert isinstance(dialog, GuideDialog)
    return dialog


@scene
def about(stage: Stage) -> None:
    """What the program is."""
    stage.do("about")


@scene
def keys(stage: Stage) -> None:
    """Every action with its keys."""
    stage.do("shortcuts")


@scene
def keys_found(stage: Stage) -> None:
    """The actions that are looked for, the first of them in hand."""
    _keys(stage, "item")


@scene
def keys_none(stage: Stage) -> None:
    """No action is called so."""
    _keys(stage, "telephone")


@scene
def keys_pressed(stage: Stage) -> None:
    """A key was pressed for an action."""
    dialog = _keys(stage, "progress")
    QTest.keyClick(dialog.ui.new_key, Qt.Key.Key_F9)


@scene
def keys_clash(stage: Stage) -> None:
    """A key is refused: another action with a long name has it."""
    dialog = _keys(stage, "progress")
    QTest.keyClick(
        dialog.ui.new_key, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    dialog.ui.use.click()


@scene
def keys_own(stage: Stage) -> None:
    """An action has another key than it came with."""
    dialog = _keys(stage, "progress")
    QTest.keyClick(dialog.ui.new_key, Qt.Key.Key_F9)
    dialog.ui.use.click()


def _keys(stage: Stage, wanted: str) -> KeysDialog:
    stage.do("shortcuts")
    dialog = stage.dialog()
    assert isinstance(dialog, KeysDialog)
    QTest.keyClicks(dialog.ui.wanted, wanted)
    return dialog


@scene
def reviewers_first(stage: Stage) -> None:
    """The question at the first start."""
    stage.window.reviewers.ask_first()


@scene
def reviewers(stage: Stage) -> None:
    """The reviewers of this desk: one."""
    stage.do("reviewer")


@scene
def reviewers_many(stage: Stage) -> None:
    """The reviewers of this desk: many, one with a long name."""
    names = (REVIEWER, _LONG_NAME, *(f"Reviewer {number}" for number in range(20)))
    dialog = ReviewersDialog(Settings(_LONG_NAME, tuple(Profile(name) for name in names)), stage.window)
    dialog.open()


@scene
def reviewers_twice(stage: Stage) -> None:
    """Two reviewers have the same name."""
    stage.do("reviewer")
    dialog = stage.dialog()
    assert isinstance(dialog, ReviewersDialog)
    dialog.ui.add.click()
    QTest.keyClicks(dialog.ui.name, REVIEWER)


@scene
def reviewers_nameless(stage: Stage) -> None:
    """A reviewer without a name."""
    stage.do("reviewer")
    dialog = stage.dialog()
    assert isinstance(dialog, ReviewersDialog)
    dialog.ui.add.click()


@scene
def reviewers_menu(stage: Stage) -> None:
    """The reviewers in the menu of the status line."""
    Settings(REVIEWER, (Profile(REVIEWER), Profile(_LONG_NAME), Profile("Bo", "B"))).save()
    stage.window.reviewers.button.menu().popup(stage.window.reviewers.button.mapToGlobal(stage.window.rect().topLeft()))


@scene
def privacy(stage: Stage) -> None:
    """What is kept on this machine."""
    stage.do("privacy")


@scene
def privacy_long(stage: Stage) -> None:
    """What is kept, in folders with long names, for others to read."""
    deep = stage.home / "determinations of the years 2013 to 2022/second reading by another reviewer/of the same study"
    places = [
        Place(kept, deep / f"{kept} of the review.imrdesk", size, readable)
        for kept, size, readable in zip(
            Kept, (3 << 30, 7 << 33, 0, 120, 4096, 4 << 20), [*Readable, *Readable], strict=False
        )
    ]
    dialogs.privacy.PrivacyDialog(places, stage.window).open()


@scene
def work(stage: Stage) -> None:
    """The work of today."""
    stage.open(SHOWN)
    stage.do("progress")


@scene
def work_empty(stage: Stage) -> None:
    """No work was done yet."""
    stage.move_to(Desk.open(stage.home / "empty.imrdesk", REVIEWER))
    stage.do("progress")


@scene
def work_months(stage: Stage) -> None:
    """The work of months, of reviewers with long names."""
    pretend_work(stage)
    stage.do("progress")
    dialog = stage.dialog()
    assert isinstance(dialog, dialogs.work.WorkDialog)
    dialog.ui.period.setCurrentIndex(2)


def pretend_work(stage: Stage) -> None:
    """Let several reviewers have worked, some of them for hours."""
    numbers = list(numbered(stage.desk).values())
    for place, reviewer in enumerate((_LONG_NAME, "Bo", "Cy Young", "Dee", "Eve", "Flo")):
        stage.desk.reviewing.reviewer = reviewer
        for number in numbers:
            record = stage.desk.reviewing.open(number).record
            stage.desk.reviewing.confirm(number, *(FieldRef(key) for key in list(record.fields)[:4]))
            stage.desk.reviewing.set_state(number, DocumentState.REVIEWED)
            started = datetime.now(UTC) - timedelta(days=3 * place)
            stage.desk.working.add_time(number, reviewer, started, 400 + 3000 * place)


@scene
def tour_adding(stage: Stage) -> None:
    """The tour's first card, over a desk with documents."""
    _tour(stage, 0)


@scene
def tour_queue(stage: Stage) -> None:
    """The tour's second card: the queue."""
    _tour(stage, 1)


@scene
def tour_source(stage: Stage) -> None:
    """The tour's third card: the source."""
    _tour(stage, 2)


@scene
def tour_record(stage: Stage) -> None:
    """The tour's fourth card: the record."""
    _tour(stage, 3)


@scene
def tour_done(stage: Stage) -> None:
    """The tour's fifth card: a document is done."""
    _tour(stage, 4)


@scene
def tour_end(stage: Stage) -> None:
    """The tour's last card."""
    _tour(stage, 5)


@scene
def tour_empty(stage: Stage) -> None:
    """The tour's first card, where there are no documents yet."""
    stage.move_to(Desk.open(stage.home / "empty.imrdesk", REVIEWER))
    stage.do("tour")


@scene
def tour_no_queue(stage: Stage) -> None:
    """The tour's second card, where the queue is hidden."""
    stage.do("show_queue")
    _tour(stage, 1)


def _tour(stage: Stage, steps: int) -> None:
    stage.open(SHOWN, "treatment", 1)
    stage.do("tour")
    for _ in range(steps):
        stage.window.tour.card.ui.next.click()


@scene
def question_words(stage: Stage) -> None:
    """A question for words: why a document is put on hold."""
    stage.open(SHOWN)
    stage.do("hold")


@scene
def question_words_typed(stage: Stage) -> None:
    """A question for words, with a long answer."""
    stage.open(SHOWN)
    stage.do("reason_last")
    stage.type("The rationale counts the visits otherwise than the heading, twice, and the table once")


@scene
def question_number(stage: Stage) -> None:
    """A question for a number: how sure a reading must be."""
    stage.open(SHOWN)
    stage.window.record.actions_table["sureness"].trigger()


@scene
def views(stage: Stage) -> None:
    """The kept views, one with a long name."""
    stage.do("order_attention")
    for name in ("Left for Monday", "Those I want to look at again before the study closes and the tables are made"):
        stage.window.queue_pane.views.keep(name)
    stage.do("views")


@scene
def views_rename(stage: Stage) -> None:
    """Another name for a kept view."""
    views = stage.window.queue_pane.views
    views.keep("Left for Monday")
    views.fill()
    names = next(menu for menu in views.menu.findChildren(QMenu) if "Rename" in menu.title())
    names.actions()[0].trigger()


@scene
def views_keep(stage: Stage) -> None:
    """The name for a view."""
    stage.do("keep_view")
