from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from imrdesk.domain.documents import DocumentState
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.records import FieldState
from imrdesk.domain.work import Decision, TimeSpent, WorkDone
from imrdesk.services.reviewing import Reviewing
from imrdesk.services.working import Period, Working, counted_work
from imrdesk.store import Store
from tests.unit.services.letters import add

CASE_NUMBER = FieldRef("case_number")
WORK = WorkDone(
    (
        Decision(1, "priority", "Ben", FieldState.ABSENT, False),
        Decision(1, "case_number", "Ada", FieldState.CONFIRMED, False),
        Decision(2, "case_number", "Ada", FieldState.CORRECTED, True),
        Decision(3, "case_number", "Ben", FieldState.CONFIRMED, False),
        Decision(3, "own_field", "Ben", FieldState.UNCLEAR, False),
    ),
    ((1, "Ada"), (2, "Ada"), (3, "Ben")),
    (TimeSpent(1, "Ada", 100, 40), TimeSpent(1, "Ben", 20, 0), TimeSpent(2, "Ada", 200, 200)),
)


def test_fields_stand_in_catalogue_order_with_their_rates() -> None:
    report = counted_work(WORK)
    assert [field.key for field in report.fields] == ["case_number", "priority", "own_field"]
    assert [field.correction_rate for field in report.fields] == [pytest.approx(1 / 3), 0, 0]
    assert report.fields[0].states == {FieldState.CONFIRMED: 2, FieldState.CORRECTED: 1}


def test_all_together_and_each_reviewer() -> None:
    report = counted_work(WORK)
    assert (report.total.finished, report.total.seconds, report.total.times) == (3, 240, (120, 200))
    ada, ben = report.reviewers
    assert (ada.reviewer, ada.finished, ada.times, ada.seconds) == ("Ada", 2, (100, 200), 240)
    assert (ben.reviewer, ben.finished, ben.times, ben.seconds) == ("Ben", 1, (), 0)


def test_speed_is_of_documents_whose_time_was_measured() -> None:
    report = counted_work(WORK)
    assert report.total.documents_an_hour == pytest.approx(2 * 3600 / 320)
    assert report.total.median_seconds == 160
    assert (report.reviewers[1].documents_an_hour, report.reviewers[1].median_seconds) == (None, None)


def test_nothing_done_is_no_division_by_nothing() -> None:
    report = counted_work(WorkDone())
    assert (report.total.finished, report.reviewers, report.fields) == (0, (), ())
    assert report.total.median_seconds is None


def test_periods_begin_at_midnight_here(store: Store) -> None:
    number, reviewing = add(store), Reviewing(store, "Ada")
    reviewing.confirm(number, CASE_NUMBER)
    reviewing.set_state(number, DocumentState.REVIEWED)
    working, tomorrow = Working(store), datetime.now(UTC) + timedelta(days=1)
    assert working.finished_today() == {number}
    assert working.finished_today(tomorrow) == frozenset()
    decided = {
        (period, days): working.report(period, tomorrow + timedelta(days=days)).total.states[FieldState.CONFIRMED]
        for period, days in ((Period.TODAY, 0), (Period.WEEK, 0), (Period.WEEK, 5), (Period.WEEK, 6), (Period.ALL, 99))
    }
    assert list(decided.values()) == [0, 1, 1, 0, 1]
