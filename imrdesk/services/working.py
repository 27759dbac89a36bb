"""How the work goes on: what was done in a day or a week, counted from the log, and the time it took.

Nothing of it leaves the machine but the file a person asks for.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path

from imrdesk import exporting
from imrdesk.domain.fields import FIELDS
from imrdesk.domain.work import Decision, FieldWork, ReviewerWork, WorkDone, WorkReport
from imrdesk.store import Store

_EVER = datetime(1, 1, 2, tzinfo=UTC)


class Period(StrEnum):
    """How far back is looked."""

    TODAY = "today"
    WEEK = "last 7 days"
    ALL = "all"


class Working:
    """Counts what was done in one store, and keeps the time reviewers were active; any thread may call it."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def report(self, period: Period, now: datetime | None = None) -> WorkReport:
        """Count a period; days begin at midnight of this machine's clock."""
        return counted_work(self._store.work.done(_beginning(period, now)))

    def finished_today(self, now: datetime | None = None) -> frozenset[int]:
        """Return the documents that were marked reviewed today."""
        return self._store.work.finished(_beginning(Period.TODAY, now))

    def add_time(self, document_id: int, reviewer: str, started_at: datetime, seconds: int) -> None:
        """Remember that a reviewer was active in a document for so long.

        Raises:
            StoreError: it cannot be written.
        """
        self._store.work.add_time(document_id, reviewer, started_at, seconds)

    def write(self, report: WorkReport, out: Path, *, overwrite: bool) -> None:
        """Write a report as a CSV file.

        Raises:
            ExportError: the file is there already, or cannot be written.
        """
        exporting.work.write_work(report, out, overwrite=overwrite)


def counted_work(work: WorkDone) -> WorkReport:
    """Return what a store tells of a period, counted: each reviewer by name, each field in catalogue order."""
    names = sorted({
        *(decision.reviewer for decision in work.decisions),
        *(reviewer for _, reviewer in work.finished),
        *(spent.reviewer for spent in work.spent if spent.in_period),
    })  # fmt: skip
    return WorkReport(
        _of_reviewer(work, ""), tuple(_of_reviewer(work, name) for name in names), _fields(work.decisions)
    )


def _of_reviewer(work: WorkDone, name: str) -> ReviewerWork:
    finished = [document for document, reviewer in work.finished if name in ("", reviewer)]
    mine = [spent for spent in work.spent if name in ("", spent.reviewer)]
    in_all: defaultdict[int, int] = defaultdict(int)
    for spent in mine:
        in_all[spent.document_id] += spent.in_all
    return ReviewerWork(
        name,
        len(finished),
        Counter(decision.state for decision in work.decisions if name in ("", decision.reviewer)),
        sum(spent.in_period for spent in mine),
        tuple(in_all[document] for document in finished if document in in_all),
    )


def _fields(decisions: Iterable[Decision]) -> tuple[FieldWork, ...]:
    by_key: defaultdict[str, list[Decision]] = defaultdict(list)
    for decision in decisions:
        by_key[decision.key].append(decision)
    # Fields a store added stand behind those of the catalogue.
    keys = [*(key for key in FIELDS if key in by_key), *sorted(key for key in by_key if key not in FIELDS)]
    return tuple(
        FieldWork(key, Counter(each.state for each in by_key[key]), sum(each.amended for each in by_key[key]))
        for key in keys
    )


def _beginning(period: Period, now: datetime | None) -> datetime:
    midnight = (now or datetime.now(UTC)).astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
    days = {Period.TODAY: 0, Period.WEEK: 6}
    # By the calendar, not by 24 hours: the clock may have been put forward or back between.
    return (midnight.replace(tzinfo=None) - timedelta(days=days[period])).astimezone() if period in days else _EVER
