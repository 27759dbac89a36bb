"""A report of the work that was done, as CSV."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from imrdesk.domain.values import Kind
from imrdesk.domain.work import DECIDED, FieldWork, ReviewerWork, WorkReport
from imrdesk.exporting.placing import placed_file
from imrdesk.exporting.profiles import guarded

_HEADER = (
    *("kind", "name", "documents_finished", *(str(state) for state in DECIDED)),
    *("correction_rate", "active_seconds", "documents_an_hour", "median_seconds"),
)


def write_work(report: WorkReport, out: Path, *, overwrite: bool) -> None:
    """Write a report: a row for all together, for each reviewer and for each field.

    Raises:
        ExportError: it cannot be written, or is there and not to be replaced; nothing is left behind.
    """
    with placed_file(out, overwrite=overwrite) as beside, beside.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(_HEADER)
        writer.writerows(_rows(report))


def _rows(report: WorkReport) -> Iterator[tuple[object, ...]]:
    for kind, work in (("all", report.total), *(("reviewer", each) for each in report.reviewers)):
        speed = (work.seconds, _rounded(work.documents_an_hour), _rounded(work.median_seconds))
        yield (kind, guarded(work.reviewer, Kind.TEXT), work.finished, *_states(work), "", *speed)
    for field in report.fields:
        yield ("field", field.key, "", *_states(field), _rounded(field.correction_rate, 4), "", "", "")


def _states(work: ReviewerWork | FieldWork) -> list[int]:
    return [work.states.get(state, 0) for state in DECIDED]


def _rounded(number: float | None, places: int = 1) -> float | str:
    return "" if number is None else round(number, places)
