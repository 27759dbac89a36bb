"""What a corrected file says of values, and what of its edits cannot be taken."""

from __future__ import annotations

import csv

import openpyxl
import pytest

from imrdesk.domain.citations import Citation, GuidelineSource
from imrdesk.domain.exports import ExportChoice, Extra, Profile, Separator
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.records import FieldState
from imrdesk.domain.returns import Proposed, Return
from tests.unit.services.returned_files import SLING, VISITS, Edit, Files, Rows, nothing, put

# What is said of a value


def stated(files: Files, key: str, said: str, edit: Edit = nothing) -> Return:
    out = files.export("out.csv", ExportChoice(extras=frozenset({Extra.STATE})))
    with out.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    rows[VISITS][f"{key}_state"] = said
    edit(rows)
    with out.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return files.returning.propose(out)


@pytest.mark.parametrize(
    ("key", "said", "state"),
    [
        ("treatment", "Confirmed", FieldState.CONFIRMED),
        ("treatment", "unclear", FieldState.UNCLEAR),
        ("drug", "absent", FieldState.ABSENT),
        ("drug", "confirmed", FieldState.ABSENT),
    ],
)
def test_what_is_said_of_a_value_is_proposed_and_made(files: Files, key: str, said: str, state: FieldState) -> None:
    value = files.value(key, 2)
    found = stated(files, key, said)
    (proposal,) = found.proposals
    assert (proposal.kind, proposal.was, proposal.new, proposal.problem) == (Proposed.SAY, "unseen", state, "")
    accepted = files.returning.accept(found.name, found.proposals)
    field = files.store.load(1).record.field(FieldRef(key, 2))
    assert (field.state, field.value) == (state, value)
    files.returning.take_back(accepted)
    assert files.store.load(1).record.field(FieldRef(key, 2)).state is FieldState.UNSEEN


@pytest.mark.parametrize(
    ("said", "says"), [("corrected", "cannot be said in a file"), ("absent", "empty the value's cell"), ("?", "“?”")]
)
def test_what_cannot_be_said_of_a_value_is_told(files: Files, said: str, says: str) -> None:
    (proposal,) = stated(files, "treatment", said).proposals
    assert says in proposal.problem


def test_a_corrected_value_needs_nothing_said_of_it(files: Files) -> None:
    found = stated(files, "treatment", "confirmed", put(VISITS, "treatment", "Ten visits"))
    assert [(each.kind, each.new) for each in found.proposals] == [(Proposed.SET, "Ten visits")]
    found = stated(files, "treatment", "unclear", put(VISITS, "treatment", "Ten visits"))
    assert [each.kind for each in found.proposals] == [Proposed.SET, Proposed.SAY]
    files.returning.accept(found.name, found.proposals)
    field = files.store.load(1).record.field(FieldRef("treatment", 2))
    assert (field.value, field.state) == ("Ten visits", FieldState.UNCLEAR)


# What cannot be taken from a file


def test_edits_that_are_not_taken_are_told_of(files: Files) -> None:
    def edit(rows: Rows) -> None:
        rows[SLING]["notes"] = "open | text: look here"
        rows[SLING]["state"] = "reviewed"
        rows[VISITS]["item_number"] = "1"

    found = files.returned(edit)
    assert found.proposals == ()
    (told,) = found.ignored
    assert "state (1)" in told
    assert "notes (1)" in told
    assert "item_number (1)" in told


def test_an_edited_sheet_of_citations_is_told_of(files: Files) -> None:
    out = files.export("out.xlsx")
    assert files.returning.propose(out).ignored == ()
    book = openpyxl.load_workbook(out)
    book["citations"].append([1, 1, "expert reviewer", 9, "ODG", "Knee"])
    book.create_sheet("my thoughts")
    book.save(out)
    told = files.returning.propose(out).ignored
    assert "“citations” was edited for document 1" in told[0]
    assert told[1] == "Sheets that no export has were not read: my thoughts."


def test_a_sheet_of_citations_is_compared_with_those_it_was_exported_with(files: Files) -> None:
    out = files.export("out.xlsx")
    files.reviewing.set_value(1, FieldRef("reviewer_citations", 1), (Citation(GuidelineSource.ODG),))
    assert files.returning.propose(out).ignored == ()


def test_a_file_with_everything_beside_its_values_says_nothing_was_edited(files: Files) -> None:
    files.reviewing.confirm(1, FieldRef("treatment", 2))
    for name in ("out.csv", "out.xlsx"):
        for profile in Profile:
            choice = ExportChoice(profile=profile, extras=frozenset(Extra), separator=Separator.SEMICOLON)
            found = files.returning.propose(files.export(name, choice))
            assert (found.proposals, found.notes, found.ignored) == ((), (), ())
