from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from threading import Event

import pytest

from imrdesk.domain.codebook import OWN_KINDS, Codebook, own_field
from imrdesk.domain.fields import Field, Scope
from imrdesk.domain.flags import FieldRef, Flag
from imrdesk.domain.records import Entry, FieldState
from imrdesk.domain.values import Kind, Value
from imrdesk.errors import CodebookError
from imrdesk.paths import resource_path
from imrdesk.services.history import describe
from imrdesk.services.own_fields import OwnFields, key_from, kind_name, refuse, typed_default
from imrdesk.services.reading_again import ReadingAgain
from imrdesk.services.reading_files import read_document
from imrdesk.services.reviewing import Reviewing
from imrdesk.store import NewDocument, Store
from tests.unit.services.letters import AT, TEXT, add, span

TONE = own_field("own_tone", "Tone", Kind.CHOICE, Scope.CASE, choices=("kind", "curt"))
SCORE = own_field("own_score", "Score", Kind.NUMBER, Scope.ITEM, required=True)
STORY = own_field("own_story", "Story", Kind.LONG_TEXT, Scope.ITEM)
THEMES = own_field("own_themes", "Themes", Kind.LIST, Scope.ITEM, choices=("cost", "safety"), default=("cost",))
BOOK = Codebook((TONE, SCORE, STORY, THEMES))
TONE_REF, SCORE_REF = FieldRef("own_tone"), FieldRef("own_score", 1)


@pytest.fixture
def reviewing(store: Store) -> Reviewing:
    add(store)
    return Reviewing(store, "Ada")


@pytest.fixture
def own(store: Store, reviewing: Reviewing) -> OwnFields:
    own = OwnFields(store, reviewing)
    own.define(own.codebook(), BOOK)
    return own


def told(flags: tuple[Flag, ...], rule: str) -> list[FieldRef]:
    return [ref for flag in flags if flag.rule == rule for ref in flag.fields]


# What may be defined


@pytest.mark.parametrize("kind", OWN_KINDS)
def test_each_kind_can_be_defined(own: OwnFields, kind: Kind) -> None:
    choices = ("a", "b") if kind in {Kind.CHOICE, Kind.LIST} else ()
    field = own_field("own_new", "New", kind, Scope.CASE, choices=choices)
    own.define(BOOK, BOOK.with_field(field))
    assert own.codebook().field("own_new") == field


@pytest.mark.parametrize(
    ("field", "told"),
    [
        (replace(TONE, key="tone"), "cannot be a key"),
        (replace(TONE, key="own_Tone"), "cannot be a key"),
        (replace(TONE, key="own_" + "x" * 60), "at most 48 characters"),
        (replace(TONE, key="own_tone_state"), "an export puts columns of that ending"),
        (replace(TONE, label="  "), "Give the field a label"),
        (replace(TONE, label="two\nlines"), "Give the field a label"),
        (replace(TONE, label="outcome"), "There is a field “Outcome” already"),
        (replace(TONE, choices=()), "needs choices"),
        (replace(TONE, kind=Kind.TEXT), "has no choices"),
        (replace(TONE, choices=("a", "A")), "stands twice"),
        (replace(TONE, choices=("a; b",)), "cannot be a choice"),
        (replace(TONE, choices=(" a",)), "cannot be a choice"),
        (replace(TONE, choices=tuple(map(str, range(201)))), "at most 200"),
        (replace(TONE, default="loud"), "is none of the choices"),
        (replace(TONE, kind=Kind.CITATIONS), "cannot be of the kind"),
    ],
)
def test_what_cannot_be_defined_is_refused_in_words(field: Field, told: str) -> None:
    with pytest.raises(CodebookError, match=told):
        refuse(field, Codebook())


def test_labels_may_change_places(own: OwnFields) -> None:
    swapped = BOOK.with_field(replace(SCORE, label="Story")).with_field(replace(STORY, label="Score"))
    own.define(BOOK, swapped)
    assert own.codebook() == swapped


def test_a_kind_stays_once_values_stand_in_the_field(own: OwnFields, reviewing: Reviewing) -> None:
    text = BOOK.with_field(replace(TONE, kind=Kind.TEXT, choices=()))
    reviewing.set_value(1, TONE_REF, "kind")
    with pytest.raises(CodebookError, match=r"holds values in one place, so it stays “one of a list”"):
        own.define(BOOK, text)
    with pytest.raises(CodebookError, match="stays a field of the case"):
        own.define(BOOK, BOOK.with_field(replace(TONE, scope=Scope.ITEM)))
    assert own.codebook() == BOOK


def test_a_kind_nobody_used_can_be_another(own: OwnFields) -> None:
    text = BOOK.with_field(replace(TONE, kind=Kind.TEXT, choices=()))
    own.define(BOOK, text)
    assert own.codebook() == text


@pytest.mark.parametrize(
    ("label", "key"),
    [
        ("Severity of injury", "own_severity_of_injury"),
        ("Tone", "own_tone_2"),
        ("Größe (cm)", "own_grosse_cm"),
        ("2nd look", "own_field_2nd_look"),
        ("年", "own_field"),
    ],
)
def test_a_key_is_made_of_the_label(label: str, key: str) -> None:
    assert key_from(label, BOOK) == key


@pytest.mark.parametrize(
    ("kind", "typed", "value"),
    [
        (Kind.DATE, "1/31/2016", date(2016, 1, 31)),
        (Kind.NUMBER, "2.5", 2.5),
        (Kind.YES_NO, "no", False),
        (Kind.LIST, "cost; safety", ("cost", "safety")),
        (Kind.TEXT, "", None),
        (Kind.LIST, "", None),
    ],
)
def test_a_default_is_typed_as_any_value(kind: Kind, typed: str, value: Value) -> None:
    assert typed_default(kind, typed, ("cost", "safety")) == value


def test_a_default_that_is_no_value_is_refused() -> None:
    with pytest.raises(CodebookError, match="is not a number"):
        typed_default(Kind.NUMBER, "many", ())
    with pytest.raises(CodebookError, match="none of the choices"):
        typed_default(Kind.LIST, "cost; speed", ("cost",))


def test_a_list_is_called_by_what_it_is() -> None:
    assert {kind_name(kind) for kind in OWN_KINDS} >= {"several of a list", "one of a list", "yes/no"}


# What reviewing makes of it


def test_states_behave_as_those_of_built_in_fields(own: OwnFields, reviewing: Reviewing) -> None:
    def state() -> FieldState:
        return reviewing.open(1).record.field(TONE_REF).state

    reviewing.set_value(1, TONE_REF, "curt", (span("needed"),))
    assert state() is FieldState.CORRECTED
    reviewing.confirm(1, TONE_REF)
    reviewing.mark_unclear(1, TONE_REF)
    assert state() is FieldState.UNCLEAR
    reviewing.mark_absent(1, TONE_REF)
    assert reviewing.open(1).record.field(TONE_REF).entry == Entry(None, (), FieldState.ABSENT)
    reviewing.revert(1, TONE_REF)
    assert reviewing.open(1).record.field(TONE_REF).untouched
    for _ in range(4):
        reviewing.undo(1)
    assert reviewing.open(1).record.field(TONE_REF).untouched


def test_confirming_a_default_says_it_is_a_person_s_word(own: OwnFields, reviewing: Reviewing) -> None:
    ref = FieldRef("own_themes", 2)
    reviewing.set_value(1, ref, ("cost",))
    assert reviewing.open(1).record.field(ref).entry == Entry(("cost",), (), FieldState.CONFIRMED)
    own.define(BOOK, BOOK.with_field(replace(THEMES, default=None)))
    assert reviewing.open(1).record.value(ref) == ("cost",)


def test_history_calls_a_field_by_its_label_of_now(own: OwnFields, reviewing: Reviewing) -> None:
    reviewing.set_value(1, SCORE_REF, 3.0)
    own.define(BOOK, BOOK.with_field(replace(SCORE, label="Points")))
    (logged,) = reviewing.history(1)
    assert describe(logged.change, reviewing.open(1).record) == "Points of item 1: nothing → “3” (corrected)"


def test_a_copy_of_an_item_has_its_own_values_and_follows_defaults(own: OwnFields, reviewing: Reviewing) -> None:
    reviewing.set_value(1, SCORE_REF, 3.0)
    reviewing.duplicate_item(1, 1)
    own.define(BOOK, BOOK.with_field(replace(THEMES, default=("safety",))))
    copy = reviewing.open(1).record.item(3)
    assert (copy.fields["own_score"].value, copy.fields["own_themes"].value) == (3.0, ("safety",))
    reviewing.revert(1, FieldRef("own_score", 3))
    assert reviewing.open(1).record.value(FieldRef("own_score", 3)) == 3.0


def test_merging_items_keeps_what_a_person_said(own: OwnFields, reviewing: Reviewing) -> None:
    reviewing.set_value(1, SCORE_REF, 3.0)
    reviewing.set_value(1, FieldRef("own_story", 1), "One.")
    reviewing.set_value(1, FieldRef("own_story", 2), "Two.")
    reviewing.set_value(1, FieldRef("own_themes", 2), ("safety",))
    merged = reviewing.merge_items(1, 1, 2).record.item(3)
    said = {key: field.value for key, field in merged.fields.items() if key.startswith("own_")}
    assert said == {"own_score": 3.0, "own_story": "One. Two.", "own_themes": ("safety",)}
    assert reviewing.undo(1).record.value(SCORE_REF) == 3.0


def test_merging_two_values_keeps_the_earlier_to_be_looked_at(own: OwnFields, reviewing: Reviewing) -> None:
    reviewing.set_value(1, SCORE_REF, 3.0)
    reviewing.set_value(1, FieldRef("own_score", 2), 4.0)
    field = reviewing.merge_items(1, 1, 2).record.item(3).fields["own_score"]
    assert (field.value, field.state) == (3.0, FieldState.UNSEEN)


def test_splitting_an_item_gives_both_what_stands_without_evidence(own: OwnFields, reviewing: Reviewing) -> None:
    reviewing.set_value(1, SCORE_REF, 3.0)
    parted = reviewing.split_item(1, 1, TEXT.index("and cold pack")).record
    assert [item.fields["own_score"].value for item in parted.items] == [3.0, 3.0, None]


def test_everything_holds_after_it_all(own: OwnFields, reviewing: Reviewing, store: Store) -> None:
    reviewing.set_value(1, SCORE_REF, 3.0)
    reviewing.split_item(1, 1, TEXT.index("and cold pack"))
    reviewing.merge_items(1, 3, 4)
    reviewing.duplicate_item(1, 2)
    reviewing.confirm_rest(1)
    own.define(BOOK, BOOK.moved("own_themes", -2).with_field(replace(TONE, retired=True)))
    for _ in range(5):
        reviewing.undo(1)
    assert store.check() == ()


# What the checks make of it


def test_a_required_field_is_missed_until_somebody_says_something(own: OwnFields, reviewing: Reviewing) -> None:
    own.check_again()
    missed = told(reviewing.open(1).flags, "required-field-missing")
    assert {SCORE_REF, FieldRef("own_score", 2)} <= set(missed)
    reviewing.set_value(1, SCORE_REF, 2.0)
    after = told(reviewing.mark_absent(1, FieldRef("own_score", 2)).flags, "required-field-missing")
    assert {SCORE_REF, FieldRef("own_score", 2)} & set(after) == set()


def test_a_retired_field_is_not_missed(own: OwnFields, reviewing: Reviewing) -> None:
    own.define(BOOK, BOOK.with_field(replace(SCORE, retired=True)))
    own.check_again()
    assert SCORE_REF not in told(reviewing.open(1).flags, "required-field-missing")


def test_a_value_outlives_its_choice_and_is_flagged(own: OwnFields, reviewing: Reviewing) -> None:
    reviewing.set_value(1, TONE_REF, "curt")
    assert own.define(BOOK, BOOK.with_field(replace(TONE, choices=("kind", "plain"))))
    own.check_again()
    opened = reviewing.open(1)
    assert (opened.record.value(TONE_REF), told(opened.flags, "own-choice-unknown")) == ("curt", [TONE_REF])


@pytest.mark.parametrize(
    ("after", "again"),
    [
        (BOOK.with_field(replace(TONE, required=True)), True),
        (BOOK.with_field(replace(TONE, help="Other help.")), False),
        (BOOK.moved("own_score", 1), False),
        (BOOK.with_field(own_field("own_b", "B", Kind.TEXT, Scope.CASE)), False),
        (BOOK.with_field(own_field("own_b", "B", Kind.TEXT, Scope.CASE, required=True)), True),
        (BOOK.with_field(own_field("own_b", "B", Kind.TEXT, Scope.CASE, required=True, default="x")), False),
    ],
)
def test_documents_are_checked_again_only_where_flags_may_be_others(
    own: OwnFields, after: Codebook, again: bool
) -> None:
    assert own.define(BOOK, after) is again


def test_checking_again_tells_how_far_it_is_and_can_be_stopped(own: OwnFields) -> None:
    seen: list[tuple[int, int]] = []
    assert own.check_again(lambda done, total, _: seen.append((done, total))) == 1
    assert seen == [(1, 1)]
    stop = Event()
    stop.set()
    assert own.check_again(cancelled=stop) == 0


def test_choices_in_use_are_counted(own: OwnFields, reviewing: Reviewing) -> None:
    reviewing.set_value(1, TONE_REF, "curt")
    assert own.count_choices("own_tone") == {"curt": 1}
    assert own.definition().used == {"own_tone": 1}


def test_another_store_has_none_of_it(own: OwnFields, tmp_path: Path) -> None:
    with Store.open(tmp_path / "other.imrdesk") as other:
        assert other.own_fields.load() == Codebook()


def test_reading_again_leaves_own_fields_alone(store: Store) -> None:
    sample = read_document(resource_path("samples", "therapies-2016.txt"))
    older = replace(sample.reading, parser="older", items=sample.reading.items[:-1])
    document_id = store.add(NewDocument(sample.source, sample.content, older, AT))
    reviewing = Reviewing(store, "Ada")
    own = OwnFields(store, reviewing)
    own.define(own.codebook(), BOOK)
    reviewing.set_value(document_id, TONE_REF, "curt")
    reviewing.set_value(document_id, SCORE_REF, 3.0)
    report = ReadingAgain(store, reviewing).run([document_id])
    assert len(report.documents[0].came) == 1
    record = reviewing.open(document_id).record
    assert (record.value(TONE_REF), record.value(SCORE_REF)) == ("curt", 3.0)
    assert record.items[-1].fields["own_themes"].value == ("cost",)
    assert store.check() == ()
