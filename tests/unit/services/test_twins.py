from __future__ import annotations

import re
from pathlib import Path

import pytest

from imrdesk.domain.flags import FieldRef, Flag
from imrdesk.paths import resource_path
from imrdesk.services.importing import Importing
from imrdesk.services.reviewing import Reviewing
from imrdesk.services.twins import RULE, twin_findings, twins_of
from imrdesk.store import Store
from tests.unit.services import letters

SAMPLE = "letter-2014-upheld.txt"
OTHER = "notice-2013.txt"


def flags(store: Store, document_id: int) -> list[Flag]:
    return [flag for flag in store.load(document_id).flags if flag.rule == RULE]


def added(store: Store, *paths: Path) -> list[int]:
    importing = Importing(store)
    report = importing.run(paths)
    importing.close()
    return [entry.document_id or 0 for entry in report.added]


@pytest.fixture
def twins(tmp_path: Path) -> list[Path]:
    """Return a sample, and the same with another number and another last line."""
    text = resource_path("samples", SAMPLE).read_text("utf-8")
    texts = (text, text.replace("CM14-", "CM13-") + "\nReceived again.\n")
    paths = [tmp_path / f"{number}.txt" for number in range(2)]
    for path, each in zip(paths, texts, strict=True):
        path.write_text(each, "utf-8")
    return paths


def test_two_that_are_nearly_the_same_name_each_other(store: Store, twins: list[Path]) -> None:
    first, second = added(store, *twins)
    (flag,) = flags(store, second)
    assert "“0.txt” (CM14-" in flag.message
    assert "9" in flag.message.partition("%")[0]
    (flag,) = flags(store, first)
    assert "“1.txt” (CM13-" in flag.message
    assert store.check() == ()


def test_a_document_of_another_text_and_number_names_none(store: Store) -> None:
    samples = [resource_path("samples", name) for name in (SAMPLE, OTHER, "therapies-2016.txt")]
    assert [flags(store, document_id) for document_id in added(store, *samples)] == [[], [], []]


def test_the_same_case_number_is_flagged_until_it_is_confirmed(store: Store, tmp_path: Path) -> None:
    other = resource_path("samples", OTHER).read_text("utf-8")
    first = added(store, resource_path("samples", SAMPLE))[0]
    number = str(store.load(first).record.fields["case_number"].value)
    path = tmp_path / "other.txt"
    path.write_text(re.sub(r"CM\d\d-\d{7}", number, other), "utf-8")
    second = added(store, path)[0]
    (flag,) = flags(store, second)
    assert "same case number" in flag.message
    assert flag.fields == (FieldRef("case_number"),)
    assert [each.fields for each in flags(store, first)] == [flag.fields]
    reviewing = Reviewing(store, "Ada")
    reviewing.set_value(second, FieldRef("unit", 1), "visit")
    assert len(flags(store, second)) == 1
    reviewing.confirm(second, FieldRef("case_number"))
    assert flags(store, second) == []


def test_no_more_than_a_few_are_named(store: Store) -> None:
    for number in range(5):
        letters.add(store, f"{number}.txt")
    found = twin_findings(twins_of(store, letters.source("new.txt"), letters.reading()), letters.reading())
    assert [finding.message.split("”")[0] for finding in found] == ["“0.txt", "“1.txt", "“2.txt"]
