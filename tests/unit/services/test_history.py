from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from imrdesk.domain.changes import Action, Change, LoggedChange, NoteEdit
from imrdesk.domain.documents import DocumentState
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.notes import Note
from imrdesk.domain.sentences import Sentence
from imrdesk.services import edits, items, notes
from imrdesk.services.history import describe, history_lines
from imrdesk.services.reasons import REASONS
from imrdesk.services.splitting import split
from tests.unit.services.letters import TEXT, record, span

NUMBER = FieldRef("case_number")
FIRST = FieldRef("decision", 1)
ADA = notes.Author("Ada", datetime(2026, 5, 6, tzinfo=UTC))
NOTED = Change(Action.ADD_NOTE, notes=(NoteEdit(None, Note(1, FIRST, "Ask.", False, "Ada", ADA.at)),)).apply(record())


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (edits.set_value(record(), NUMBER, "X", None), "Case number: “CM16-0000042” → “X” (corrected)"),
        (edits.confirm(record(), NUMBER), "Case number: confirmed"),
        (edits.confirm(record(), NUMBER, FIRST), "2 fields confirmed"),
        (Change(Action.GIVE_REASON), "A reason given for the change before"),
        (edits.mark_absent(record(), FIRST), "Decision of item 1: “Upheld” → nothing (absent)"),
        (edits.mark_unclear(record(), NUMBER), "Case number: unclear"),
        (
            edits.complete(record(), edits.set_value(record(), FIRST, "Overturned", None)),
            "Decision of item 1: “Upheld” → “Overturned” (corrected); Outcome: “Partially overturned” → “Overturned”",
        ),
        (items.add(record(), 1), "Item added at place 2: without a title"),
        (items.remove(record(), 2), "Item removed: “Twelve visits”"),
        (items.move(record(), 2, 0), "Item moved from place 2 to 1: “Twelve visits”"),
        (
            split(record(), 1, span(" and cold").start, TEXT, lambda _block: None),
            "Item split: “Arm sling and cold pack” into “Arm sling” and “and cold pack”",
        ),
        (
            items.merge(record(), 1, 2),
            "Items merged: “Arm sling and cold pack” and “Twelve visits”",
        ),
        (edits.set_state(record(), DocumentState.REVIEWED, ""), "State: new → reviewed"),
        (edits.set_state(record(), DocumentState.ON_HOLD, "A page is missing."), "Put on hold: A page is missing."),
        (
            edits.set_value(record(), NUMBER, "X", None).inverse(),
            "Undone: Case number: “X” → “CM16-0000042” (unseen)",
        ),
        (notes.add(record(), FIRST, "Ask.", ADA), "Note on Decision of item 1: “Ask.”"),
        (notes.add(record(), None, "Ask.", ADA), "Note on the document: “Ask.”"),
        (notes.edit(NOTED, 1, "Ask her.", ADA), "Note on Decision of item 1: “Ask.” → “Ask her.”"),
        (notes.settle(NOTED, 1), "Note on Decision of item 1 settled: “Ask.”"),
        (notes.settle(NOTED, 1).inverse(), "Undone: Note on Decision of item 1 opened again: “Ask.”"),
        (notes.remove(NOTED, 1), "Note on Decision of item 1 removed: “Ask.”"),
        (
            notes.carried(NOTED, items.merge(NOTED, 1, 2)),
            "Items merged: “Arm sling and cold pack” and “Twelve visits”",
        ),
        (items.remove(record(), 2).inverse(), "Undone: Item removed: “Twelve visits”"),
        (items.merge(record(), 1, 2).inverse(), "Undone: Items merged: “Arm sling and cold pack” and “Twelve visits”"),
        (items.remove(record(), 2).inverse(Action.REDO), "Made again: Item added at place 2: “Twelve visits”"),
    ],
)
def test_a_change_is_told_in_words(change: Change, words: str) -> None:
    assert describe(change, record()) == words


def test_a_long_value_is_told_by_its_beginning() -> None:
    words = describe(edits.set_value(record(), FieldRef("summary"), "word " * 100, None), record())
    assert words.startswith("Clinical summary: nothing → “word word")
    assert words.endswith("word…” (corrected)")
    assert len(words) < 120


def test_long_values_are_told_from_shortly_before_they_differ() -> None:
    known = edits.set_value(record(), FieldRef("summary"), "word " * 100 + "Neck pain since May.", None)
    change = edits.set_value(known.apply(record()), FieldRef("summary"), "word " * 100 + "Neck pain since June.", None)
    said = "“…word Neck pain since May.” → “…word Neck pain since June.”"
    assert describe(change, record()) == f"Clinical summary: {said}"


def test_an_item_that_is_gone_is_told_to_be() -> None:
    change = edits.set_value(record(), FIRST, "Overturned", None)
    assert describe(change, items.remove(record(), 1).apply(record())).startswith("Decision of an item since removed:")


def logged(change_id: int, change: Change, undoes: int | None = None) -> LoggedChange:
    return LoggedChange(change_id, 1, change, "Ada", ADA.at, "a slip" if change_id == 1 else "", undoes)


SET = edits.set_value(record(), NUMBER, "X", None)


@pytest.mark.parametrize(
    ("log", "standing"),
    [
        ([logged(1, SET)], [True]),
        ([logged(1, SET), logged(2, SET.inverse(), 1)], [True, False]),
        ([logged(1, SET), logged(2, SET.inverse(), 1), logged(3, SET, 2)], [True, False, True]),
        (
            [logged(1, SET), logged(2, SET.inverse(), 1), logged(3, SET, 2), logged(4, SET.inverse(), 3)],
            [True, False, True, False],
        ),
    ],
    ids=["done", "undone", "redone", "undone again"],
)
def test_a_history_tells_newest_first_what_still_stands(log: list[LoggedChange], standing: list[bool]) -> None:
    lines = history_lines(log, SET.apply(record()))
    assert [line.change_id for line in lines] == list(range(len(log), 0, -1))
    assert [line.stands for line in lines] == standing
    assert (lines[-1].ref, lines[-1].reason, lines[-1].reviewer) == (NUMBER, "a slip", "Ada")


def typed(*values: str | None) -> list[LoggedChange]:
    """Return the log of a summary that was typed, and saved with these values meanwhile."""
    log: list[LoggedChange] = []
    before = record()
    for number, value in enumerate(values, start=1):
        change = edits.set_value(before, FieldRef("summary"), value, None)
        log.append(logged(number, change if number == 1 else replace(change, action=Action.TYPE_ON)))
        before = change.apply(before)
    return log


def test_a_run_of_typing_is_told_as_one_change() -> None:
    log = typed("Neck", "Neck pain", "Neck pain since May.")
    later = replace(log[-1], at=ADA.at + timedelta(minutes=1))
    (line,) = history_lines([*log[:-1], later], record())
    assert line.words == "Clinical summary: nothing → “Neck pain since May.” (corrected)"
    assert (line.change_id, line.at, line.reason) == (1, later.at, "a slip")


def test_a_run_of_typing_that_was_taken_back_is_told_so() -> None:
    log = typed("Neck", "Neck pain")
    whole = log[0].change.then(log[1].change)
    undo = logged(3, whole.inverse(), 1)
    lines = history_lines([*log, undo], record())
    assert [line.stands for line in lines] == [True, False]
    assert lines[0].words == "Undone: Clinical summary: “Neck pain” → nothing (unseen)"


def test_typing_that_came_to_nothing_is_told_so() -> None:
    known = edits.set_value(record(), FieldRef("summary"), "Neck", None)
    onward = edits.set_value(known.apply(record()), FieldRef("summary"), "Neck pain", None)
    back = edits.set_value(onward.apply(record()), FieldRef("summary"), "Neck", None)
    assert describe(onward.then(back), record()) == "Clinical summary: typed, and taken out again"


def test_a_change_of_an_item_since_removed_leads_nowhere() -> None:
    log = [logged(1, edits.confirm(record(), FIRST)), logged(2, items.remove(record(), 1))]
    assert [line.ref for line in history_lines(log, log[1].change.apply(record()))] == [None, None]


def test_a_history_is_told_in_sentences_and_keeps_what_people_wrote() -> None:
    said = describe(edits.mark_absent(record(), FIRST), record())
    parts = list(parts_of(said))
    assert [part for part in parts if isinstance(part, str) and not isinstance(part, Sentence)] == []
    assert {"Decision", "Upheld", "nothing", "absent"} <= set(parts)
    titled = describe(items.remove(record(), 2), record())
    assert [part for part in parts_of(titled) if not isinstance(part, Sentence)] == ["Twelve visits"]


def parts_of(said: Sentence) -> Iterator[object]:
    """Yield the innermost parts of a sentence."""
    for value in said.values.values():
        if isinstance(value, Sentence) and value.values:
            yield from parts_of(value)
        else:
            yield value


@pytest.mark.parametrize("reason", REASONS)
def test_the_programs_own_reasons_are_known_again(reason: str) -> None:
    said = reason.format(day="2026-05-06", time="12:00:00")
    logged = LoggedChange(1, 1, edits.confirm(record(), NUMBER), "imrdesk", ADA.at, said)
    (line,) = history_lines([logged], record())
    assert isinstance(line.reason, Sentence)
    assert line.reason == said
