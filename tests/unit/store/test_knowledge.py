from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pytest

from imrdesk.domain.documents import MediaType
from imrdesk.domain.findings import AddedTerm, Finding, SecondReading, SecondReadingOutcome
from imrdesk.domain.flags import Flag, Severity
from imrdesk.domain.spans import Span
from imrdesk.errors import StoreError
from imrdesk.store import NewDocument, Store, StoredDocument
from imrdesk.store.sketches import likeness, sequences, sketch
from tests.unit.store.documents import AT, document, reading_of, set_text

RULE = "readers-disagree"
FINDING = Finding(RULE, Severity.DOUBT, "Look at page 1.", (Span(0, 5), Span(6, 9)))
TERM = AddedTerm("drugs", "drugs", "opioid", "examplodone")
NEAR = 0.8


def words(seed: int, count: int = 800) -> list[str]:
    rng = random.Random(seed)  # noqa: S311 -- repeatable, not secret
    return ["".join(rng.choices("abcdefghij", k=4)) for _ in range(count)]


def text_document(name: str, text: str, *, case_number: str | None = None, pdf: bool = False) -> NewDocument:
    new = document(name, reading=reading_of(0, case_number=case_number))
    media_type = MediaType.PDF if pdf else MediaType.TEXT
    return replace(new, source=replace(new.source, text=text + " " * 40, page_starts=(0,), media_type=media_type))


def flags_of(stored: StoredDocument) -> tuple[Flag, ...]:
    return tuple(Flag(each.rule, each.severity, (), each.message, each.evidence) for each in stored.findings)


def read_again(store: Store, document_id: int, readers: str, *findings: Finding) -> StoredDocument:
    outcome = SecondReadingOutcome.DIFFERS if findings else SecondReadingOutcome.SAME
    return store.knowledge.add_second_reading(SecondReading(document_id, readers, outcome), RULE, findings, flags_of)


# Twins


def test_a_text_is_as_like_another_as_what_they_share() -> None:
    one = words(1)
    half = one[:400] + words(2)[400:]
    assert likeness(sequences(" ".join(one)), sequences(" ".join(one).upper())) == 1.0
    assert likeness(sequences(" ".join(one)), sequences(" ".join(half))) == pytest.approx(1 / 3, abs=0.02)
    assert likeness(sequences(""), sequences(" ".join(one))) == 0.0


@pytest.mark.parametrize("seed", range(20))
def test_texts_that_differ_in_a_few_words_share_a_band(seed: int) -> None:
    one = words(seed)
    other = [*one[:100], "changed", *one[101:500], "another", *one[501:]]
    assert set(sketch(" ".join(one))) & set(sketch(" ".join(other)))


def test_the_same_text_in_another_file_is_a_twin(store: Store) -> None:
    text = " ".join(words(1))
    first = store.add(text_document("first.txt", text))
    store.add(text_document("other.txt", " ".join(words(2))))
    (twin,) = store.knowledge.twins(text.replace(" ", "\n") + " And more.", None, NEAR)
    assert (twin.document_id, twin.name) == (first, "first.txt")
    assert NEAR < twin.likeness < 1


def test_a_document_with_the_same_number_is_a_twin_whatever_its_text(store: Store) -> None:
    first = store.add(text_document("first.txt", " ".join(words(1)), case_number="CM15-0000001"))
    (twin,) = store.knowledge.twins(" ".join(words(2)), "CM15-0000001", NEAR)
    assert (twin.document_id, twin.case_number, twin.likeness) == (first, "CM15-0000001", 0.0)
    assert store.knowledge.twins(" ".join(words(2)), "CM15-0000002", NEAR) == ()


def test_no_number_is_not_the_same_number(store: Store) -> None:
    store.add(text_document("first.txt", " ".join(words(1)), case_number=None))
    assert store.knowledge.twins(" ".join(words(2)), None, NEAR) == ()


def test_the_likest_twin_comes_first(store: Store) -> None:
    text = words(1)
    store.add(text_document("near.txt", " ".join([*text[:780], *words(2)[780:]])))
    store.add(text_document("same.txt", " ".join(text)))
    assert [twin.name for twin in store.knowledge.twins(" ".join(text), None, NEAR)] == ["same.txt", "near.txt"]


# Second readings


def test_a_pdf_is_to_be_read_again_until_it_was_by_these_readers(store: Store) -> None:
    first = store.add(text_document("a.pdf", "one", pdf=True))
    second = store.add(text_document("b.pdf", "two", pdf=True))
    store.add(text_document("c.txt", "three"))
    assert store.knowledge.not_read_again("v1") == (first, second)
    read_again(store, first, "v1")
    assert store.knowledge.not_read_again("v1") == (second,)
    assert store.knowledge.not_read_again("v2") == (first, second)
    assert store.knowledge.second_reading(first) == SecondReading(first, "v1", SecondReadingOutcome.SAME)
    assert store.knowledge.second_reading(second) is None


def test_what_was_found_is_kept_with_its_flags(store: Store, path: Path) -> None:
    document_id = store.add(text_document("a.pdf", "one two three", pdf=True))
    stored = read_again(store, document_id, "v1", FINDING)
    assert (stored.findings, stored.flags) == ((FINDING,), flags_of(stored))
    assert store.check() == ()
    store.close()
    with Store.open(path) as again:
        assert again.load(document_id) == stored


def test_a_new_reading_takes_the_place_of_the_old_and_of_nothing_else(store: Store) -> None:
    other = replace(FINDING, rule="near-duplicate")
    document_id = store.add(replace(text_document("a.pdf", "one", pdf=True), findings=(other,)))
    read_again(store, document_id, "v1", FINDING)
    assert store.load(document_id).findings == (other, FINDING)
    assert read_again(store, document_id, "v2").findings == (other,)


def test_a_finding_is_no_change_of_the_record(store: Store) -> None:
    document_id = store.add(document())
    before = store.load(document_id)
    read_again(store, document_id, "v1", FINDING)
    set_text(store, document_id, "CM15-0000009")
    assert before.last_change_id == 0
    assert len(store.log(document_id)) == 1
    assert store.load(document_id).findings == (FINDING,)


def test_a_finding_about_no_document_is_refused(store: Store) -> None:
    with pytest.raises(StoreError):
        read_again(store, 99, "v1", FINDING)
    assert store.knowledge.second_reading(99) is None


# Terms


def test_a_term_is_kept_once_and_can_be_taken_out(store: Store, path: Path) -> None:
    other = replace(TERM, term="exemplol")
    assert store.knowledge.add_terms([TERM, TERM, other], "Ada", AT) == 2
    assert store.knowledge.add_terms([other], "Bea", AT) == 0
    store.close()
    with Store.open(path) as again:
        assert again.knowledge.terms() == (TERM, other)
        again.knowledge.remove_term(TERM)
        again.knowledge.remove_term(TERM)
        assert again.knowledge.terms() == (other,)


def test_titles_are_those_that_stand(store: Store) -> None:
    document_id = store.add(document())
    treatments = [item.fields["treatment"].value for item in store.load(document_id).record.items]
    assert list(store.knowledge.titles()) == treatments
