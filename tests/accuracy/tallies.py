"""Count verdicts: a row for each field, and how far the parser's confidence can be believed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from imrdesk.domain.fields import CATALOGUE
from tests.accuracy.judging import ITEMS, LAYOUT, Verdict

ROWS = (LAYOUT, ITEMS, *(field.key for field in CATALOGUE))
BUCKETS = (0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 1.0)
"""Upper edges of the confidence buckets; a bucket holds its upper edge."""


@dataclass(frozen=True, slots=True)
class Tally:
    """One field's row: values asked and right, those the documents state, and the wrong ones without a flag."""

    asked: int
    right: int
    stated: int
    stated_right: int
    silent: int


@dataclass(frozen=True, slots=True)
class Reliability:
    """One bucket of confidence: how many values, what the parser said of them on average, and how many are right."""

    upper: float
    values: int
    said: float
    right: int


def tally(verdicts: Iterable[Verdict]) -> dict[str, Tally]:
    """Return the row of every field that was asked for, in catalogue order."""
    by_key: dict[str, list[Verdict]] = {key: [] for key in ROWS}
    for verdict in verdicts:
        by_key[verdict.key].append(verdict)
    return {key: _tally(found) for key, found in by_key.items() if found}


def total(tallies: Iterable[Tally]) -> Tally:
    """Return the sum of several rows."""
    rows = [(row.asked, row.right, row.stated, row.stated_right, row.silent) for row in tallies]
    return Tally(*(sum(column) for column in zip(*rows, strict=True))) if rows else Tally(0, 0, 0, 0, 0)


def reliability(verdicts: Iterable[Verdict]) -> list[Reliability]:
    """Return the buckets that hold any value, the least confident first."""
    by_bucket: dict[float, list[Verdict]] = {upper: [] for upper in BUCKETS}
    for verdict in verdicts:
        if verdict.confidence is not None:
            by_bucket[next(upper for upper in BUCKETS if verdict.confidence <= upper)].append(verdict)
    return [_reliability(upper, found) for upper, found in by_bucket.items() if found]


def _tally(verdicts: list[Verdict]) -> Tally:
    stated = [verdict for verdict in verdicts if verdict.stated]
    return Tally(
        asked=len(verdicts),
        right=sum(verdict.right for verdict in verdicts),
        stated=len(stated),
        stated_right=sum(verdict.right for verdict in stated),
        silent=sum(not verdict.right and not verdict.flagged for verdict in verdicts),
    )


def _reliability(upper: float, verdicts: list[Verdict]) -> Reliability:
    said = sum(verdict.confidence or 0 for verdict in verdicts) / len(verdicts)
    return Reliability(upper, len(verdicts), said, sum(verdict.right for verdict in verdicts))
