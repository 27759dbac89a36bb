"""The machine's clock was ahead and is set back: order, undoing, backups and the progress of the day stay right."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from imrdesk.domain.backups import BackupReason
from imrdesk.domain.changes import Action, Change, StateEdit
from imrdesk.domain.documents import DocumentState
from imrdesk.domain.flags import FieldRef
from imrdesk.services.desk import Desk
from imrdesk.services.working import Period
from imrdesk.store import NewChange, Store
from imrdesk.store.keeping import backups_folder
from tests.unit.services.letters import add

NUMBER = FieldRef("case_number")
DAY = timedelta(days=1)


@pytest.fixture
def ahead(store: Store, path: Path) -> Path:
    """Return a store with a change and a backup that were made while the clock was a day ahead."""
    add(store)
    log(store, Change(Action.SET_STATE, state=StateEdit(DocumentState.NEW, DocumentState.IN_REVIEW)), DAY)
    made = store.make_backup(BackupReason.DAILY)
    made.rename(made.with_name(f"desk.daily.{datetime.now(UTC) + DAY:%Y%m%d-%H%M%S}.imrdesk"))
    store.close()
    return path


def log(store: Store, change: Change, ahead: timedelta, undoes: int | None = None) -> None:
    stored = store.load(1)
    at = datetime.now(UTC) + ahead
    new = NewChange(change, change.apply(stored.record), stored.flags, "Ada", at, stored.last_change_id)
    store.append(1, replace(new, undoes=undoes))


def test_changes_stand_in_the_order_they_were_made_and_are_undone_in_it(ahead: Path) -> None:
    with Desk.open(ahead, "Ada") as desk:
        desk.reviewing.set_value(1, NUMBER, "CM16-0000001")
        assert [each.at > datetime.now(UTC) for each in desk._store.log(1)] == [True, False]
        assert desk.reviewing.undo(1).record.value(NUMBER) == "CM16-0000042"
        assert desk.reviewing.undo(1).record.state is DocumentState.NEW
        assert desk.reviewing.redo(1).record.state is DocumentState.IN_REVIEW
        assert desk.backing_up.check() == ()


def test_a_backup_is_made_and_none_dated_later_is_removed(ahead: Path) -> None:
    with Desk.open(ahead, "Ada") as desk:
        assert desk.backing_up.is_due()
        made = desk.backing_up.make(BackupReason.DAILY)
        assert not desk.backing_up.is_due()
    assert len(list(backups_folder(ahead).iterdir())) == 2
    assert made.exists()


def test_what_was_undone_on_a_day_before_is_not_counted_as_done_today(store: Store) -> None:
    add(store)
    finished = StateEdit(DocumentState.NEW, DocumentState.REVIEWED)
    log(store, Change(Action.SET_STATE, state=finished), timedelta())
    back = StateEdit(DocumentState.REVIEWED, DocumentState.NEW)
    log(store, Change(Action.UNDO, state=back), -2 * DAY, undoes=1)
    store.close()
    with Desk.open(store.path, "Ada") as desk:
        assert desk.working.report(Period.TODAY).total.finished == 0
        assert desk.working.finished_today() == frozenset()
