from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest

from imrdesk.domain.documents import MediaType
from imrdesk.domain.findings import SecondReadingOutcome
from imrdesk.domain.flags import FieldRef, Severity
from imrdesk.domain.queue import QueueQuery
from imrdesk.domain.spans import Span
from imrdesk.paths import resource_path
from imrdesk.services.importing import Importing
from imrdesk.services.reviewing import Reviewing
from imrdesk.services.second_reading import RULE, SecondReadings, finding_of
from imrdesk.sources import PageDifference
from imrdesk.store import NewDocument, Store
from tests.unit.services import letters
from tests.unit.services.comparers import obey

NUMBER = FieldRef("case_number")


def add(store: Store, *names: str) -> list[int]:
    return [
        store.add(
            NewDocument(
                replace(letters.source(name), media_type=MediaType.PDF), name.encode(), letters.reading(), letters.AT
            )
        )
        for name in names
    ]


def outcome(store: Store, document_id: int) -> SecondReadingOutcome | None:
    reading = store.knowledge.second_reading(document_id)
    return reading and reading.outcome


def of_rule(store: Store, document_id: int) -> list[str]:
    return [flag.message for flag in store.load(document_id).flags if flag.rule == RULE]


def test_pages_that_differ_become_flags_at_the_words(store: Store) -> None:
    same, differs = add(store, "same.pdf", "differs.pdf")
    report = SecondReadings(store, obey).run()
    message = (
        "Two readers of page 1 find other words: PDFium reads “0000042”, pdfplumber reads “OOOOO42”; look at the "
        "picture."
    )
    assert (report.documents, report.differences, report.failed) == (2, (("differs.pdf", message),), ())
    (flag,) = (flag for flag in store.load(differs).flags if flag.rule == RULE)
    assert (flag.severity, flag.fields, flag.evidence) == (Severity.DOUBT, (NUMBER,), (letters.span("0000042"),))
    assert of_rule(store, same) == []
    assert (outcome(store, same), outcome(store, differs)) == (SecondReadingOutcome.SAME, SecondReadingOutcome.DIFFERS)
    assert store.check() == ()


def test_each_document_is_read_again_once(store: Store) -> None:
    add(store, "same.pdf", "differs.pdf")
    letters.add(store, "a text.txt")
    readings = SecondReadings(store, obey)
    assert readings.waiting() == 2
    readings.run()
    assert (readings.waiting(), readings.run().documents) == (0, 0)


def test_a_file_that_ends_or_refuses_the_reader_costs_nothing_else(store: Store) -> None:
    crash, refuse, differs = add(store, "crash.pdf", "refuse.pdf", "differs.pdf")
    report = SecondReadings(store, obey).run()
    assert report.failed == (("crash.pdf", "the second reader crashed"), ("refuse.pdf", "It is damaged."))
    assert [outcome(store, each) for each in (crash, refuse)] == [SecondReadingOutcome.FAILED] * 2
    assert of_rule(store, differs) != []


def test_a_file_that_hangs_the_reader_is_given_up(store: Store) -> None:
    (hang,) = add(store, "hang.pdf")
    report = SecondReadings(store, obey, seconds=3).run()
    assert report.failed == (("hang.pdf", "the second reader took longer than 3 seconds"),)
    assert outcome(store, hang) is SecondReadingOutcome.FAILED


def test_a_document_that_was_cut_off_is_read_another_time(store: Store) -> None:
    (hang,) = add(store, "hang.pdf")
    cancelled = Event()
    report = SecondReadings(store, obey).run(progress=lambda *_: cancelled.set(), cancelled=cancelled)
    assert (report.documents, outcome(store, hang)) == (0, None)


def test_progress_tells_which_document_is_at_hand(store: Store) -> None:
    add(store, "a.pdf", "b.pdf")
    told: list[tuple[int, int, str]] = []
    SecondReadings(store, obey).run(progress=lambda *all_: told.append(all_))
    assert told == [(0, 2, "a.pdf"), (1, 2, "b.pdf")]


def test_the_flag_outlives_edits_until_its_field_is_decided(store: Store) -> None:
    (document_id,) = add(store, "differs.pdf")
    SecondReadings(store, obey).run()
    reviewing = Reviewing(store, "Ada")
    assert len(of_rule(store, document_id)) == 1
    reviewing.set_value(document_id, FieldRef("unit", 2), "visit")
    assert len(of_rule(store, document_id)) == 1
    reviewing.confirm(document_id, NUMBER)
    assert of_rule(store, document_id) == []
    reviewing.undo(document_id)
    assert len(of_rule(store, document_id)) == 1


@pytest.mark.parametrize(
    ("pdfium", "plumber", "evidence"),
    [
        (("sling",), ("slinq",), [Span(0, len(letters.TEXT))]),  # it stands there twice, and one of them differs
        (("sling", "sling"), (), [letters.span("sling"), letters.span("sling is not needed")]),
        (("nowhere",), (), [Span(0, len(letters.TEXT))]),
        ((), ("pack", "visits", "visits"), [letters.span("pack"), letters.span("visits"), letters.span("visits are")]),
    ],
)
def test_words_are_shown_where_there_is_no_doubt_which(
    pdfium: Sequence[str], plumber: Sequence[str], evidence: list[Span]
) -> None:
    found = finding_of(PageDifference(0, tuple(pdfium), tuple(plumber)), letters.source())
    assert [span.start for span in found.evidence] == [span.start for span in evidence]


def test_a_message_names_some_words_and_counts_the_others() -> None:
    found = finding_of(PageDifference(2, tuple("abcdefgh"), ()), letters.source())
    assert "page 3" in found.message
    assert "“f” and 2 more" in found.message
    assert found.evidence == ()


def test_the_two_real_readers_agree_about_a_sample(store: Store, tmp_path: Path) -> None:
    importing = Importing(store)
    importing.run([resource_path("samples", "opioids-2017.pdf")])
    importing.close()
    report = SecondReadings(store).run()
    assert (report.documents, report.differences, report.failed) == (1, (), ())
    assert store.count(QueueQuery()) == 1
