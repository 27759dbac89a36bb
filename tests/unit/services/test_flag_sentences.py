"""What is stored as English is opened as sentences that know what they were made of."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from imrdesk.domain.flags import FieldRef, Flag, Severity
from imrdesk.domain.sentences import Sentence, recognised, sentence
from imrdesk.parsing import REMARKS, parse
from imrdesk.paths import resource_path
from imrdesk.services.importing import Importing
from imrdesk.services.reviewing import Reviewing
from imrdesk.services.second_reading import READER_SENTENCES, SecondReadings, finding_of
from imrdesk.services.twins import RULE
from imrdesk.sources import PageDifference
from imrdesk.store import Store
from tests.unit.services import letters
from tests.unit.services.comparers import obey
from tests.unit.services.test_second_reading import add as add_pdfs


def plain(flags: tuple[Flag, ...]) -> list[str]:
    return [flag.message for flag in flags if not isinstance(flag.message, Sentence)]


def test_flags_are_stored_in_english_and_opened_as_sentences(store: Store) -> None:
    document_id = letters.add(store)
    reviewing = Reviewing(store, "Ada")
    opened = reviewing.set_value(document_id, FieldRef("decision", 1), "Overturned")
    assert opened.flags
    assert plain(opened.flags) == []
    stored = store.load(document_id).flags
    assert stored == opened.flags
    assert len(plain(stored)) == len(stored)


def test_a_double_is_named_in_a_sentence(store: Store, tmp_path: Path) -> None:
    text = resource_path("samples", "letter-2014-upheld.txt").read_text("utf-8")
    for number, each in enumerate((text, text + "\nReceived again.\n", text.replace("CM14-", "CM13-"))):
        (tmp_path / f"{number}.txt").write_text(each, "utf-8")
    importing = Importing(store)
    report = importing.run([tmp_path])
    importing.close()
    for entry in report.added:
        flags = [flag for flag in Reviewing(store, "Ada").open(entry.document_id or 0).flags if flag.rule == RULE]
        assert flags
        assert plain(tuple(flags)) == []


@pytest.mark.parametrize(
    ("ours", "theirs"), [(("one",), ()), ((), ("two",)), (("one", "two, three"), tuple("abcdefghij"))]
)
def test_what_two_readers_found_is_known_again(ours: tuple[str, ...], theirs: tuple[str, ...]) -> None:
    made = finding_of(PageDifference(0, ours, theirs), letters.source()).message
    known = recognised(str.__str__(made), READER_SENTENCES)
    assert isinstance(made, Sentence)
    assert isinstance(known, Sentence)
    assert (known, known.template) == (made, made.template)
    used = {name for name in known.values if f"{{{name}}}" in known.template}
    assert all(known.values[name] == str(made.values[name]) for name in used)


def test_pages_read_twice_are_flagged_in_sentences(store: Store) -> None:
    _, differs = add_pdfs(store, "same.pdf", "differs.pdf")
    SecondReadings(store, obey).run()
    assert plain(Reviewing(store, "Ada").open(differs).flags) == []


@pytest.mark.parametrize("remark", REMARKS)
def test_every_remark_is_known_again(remark: str) -> None:
    said = sentence(remark, count=3, number=4, words="“a”, “b”")
    known = recognised(str.__str__(said), REMARKS)
    assert isinstance(known, Sentence)
    assert known.template == remark


def test_a_text_of_no_layout_is_remarked_on_in_a_sentence() -> None:
    notes = parse(replace(letters.source(), text="Nothing that is known.\n")).notes
    assert notes
    assert [note for note in notes if not isinstance(note, Sentence)] == []


def test_a_flag_of_an_earlier_version_is_left_as_it_was_stored(store: Store) -> None:
    document_id = letters.add(store)
    stored = store.load(document_id)
    old = Flag("age", Severity.DOUBT, (FieldRef("worker_age"),), "Words nobody says any more.")
    store.own_fields.check_again([document_id], lambda _: (old,))
    assert Reviewing(store, "Ada").open(document_id).flags == (old,)
    assert stored.flags != (old,)
