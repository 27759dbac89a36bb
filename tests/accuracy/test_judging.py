"""Each value is judged by what the answer says; items are matched by title, between titles by position."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from imrdesk.domain.fields import CASE_FIELDS, ITEM_FIELDS
from imrdesk.domain.readings import Layout, Reading, ReadItem, ReadValue
from imrdesk.domain.spans import Span
from imrdesk.domain.values import empty
from imrdesk.paths import resource_path
from tests.accuracy.judging import ITEMS, judge, pairs
from tests.gold.answers import SAMPLE_ANSWERS, Answer, read_answer
from tests.gold.seal import sealed_answer


def answer(*titles: str) -> Answer:
    return Answer("made", "letter", {}, tuple({"treatment": title} for title in titles))


def reading(*titles: str) -> Reading:
    blank = {field.key: ReadValue(empty(field.kind)) for field in ITEM_FIELDS}
    items = tuple(ReadItem(Span(0, 1), {**blank, "treatment": ReadValue(title)}) for title in titles)
    case = {field.key: ReadValue(empty(field.kind)) for field in CASE_FIELDS}
    return Reading(Layout.LETTER, case, items, (), "made 1")


@pytest.mark.parametrize(
    ("expected", "got", "paired"),
    [
        ("ab", "ab", [(0, 0), (1, 1)]),
        ("abc", "ac", [(0, 0), (1, None), (2, 1)]),
        ("ac", "abc", [(0, 0), (None, 1), (1, 2)]),
        ("abc", "axc", [(0, 0), (1, 1), (2, 2)]),
        ("a", "", [(0, None)]),
    ],
)
def test_items_are_matched(expected: str, got: str, paired: list[tuple[int | None, int | None]]) -> None:
    assert list(pairs(answer(*expected), reading(*got))) == paired


def test_a_file_that_cannot_be_read_has_every_value_wrong(tmp_path: Path) -> None:
    expected = read_answer(SAMPLE_ANSWERS / "overturned-2015.json")
    verdicts = judge(expected, tmp_path / "missing.pdf")
    assert not any(verdict.right for verdict in verdicts)
    assert len(verdicts) == 1 + len(CASE_FIELDS) + 1 + len(ITEM_FIELDS)


def test_a_sealed_answer_judges_as_its_plain_one() -> None:
    expected = read_answer(SAMPLE_ANSWERS / "overturned-2015.json")
    plain: dict[str, Any] = {"layout": expected.layout, "fields": expected.fields, "items": list(expected.items)}
    hidden = sealed_answer(plain)
    sealed = replace(expected, fields=hidden["fields"], items=tuple(hidden["items"]), sealed=True)
    path = resource_path("samples", "overturned-2015.pdf")
    assert [each.right for each in judge(sealed, path)] == [each.right for each in judge(expected, path)]


def test_an_item_that_is_none_is_one_wrong_verdict() -> None:
    path = resource_path("samples", "overturned-2015.pdf")
    expected = replace(read_answer(SAMPLE_ANSWERS / "overturned-2015.json"), items=())
    assert [verdict.right for verdict in judge(expected, path) if verdict.key == ITEMS] == [False]
