from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from imrdesk.domain.codebook import Codebook, own_field
from imrdesk.domain.fields import Scope
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.values import Kind
from imrdesk.errors import CodebookError
from imrdesk.services.codebook_files import Fate, as_toml, merge, read_codebook, write_codebook
from imrdesk.services.own_fields import Definition, OwnFields
from imrdesk.services.reviewing import Reviewing
from imrdesk.store import Store
from tests.unit.services.letters import add

BOOK = Codebook(
    (
        own_field("own_note", "A “note” \\ or\x7ftwo", Kind.TEXT, Scope.CASE, "Two\nlines.", default='say "so"'),
        own_field("own_day", "Day", Kind.DATE, Scope.CASE, default=date(2026, 1, 2), required=True),
        own_field("own_score", "Score", Kind.NUMBER, Scope.ITEM, default=2.5),
        own_field("own_grave", "Grave", Kind.YES_NO, Scope.ITEM, default=False, retired=True),
        own_field("own_tone", "Tone", Kind.CHOICE, Scope.ITEM, choices=("kind", "curt, or so"), default="kind"),
        own_field(
            "own_themes", "Themes", Kind.LIST, Scope.ITEM, choices=("cost", "safety"), default=("cost", "safety")
        ),
        own_field("own_story", "Story", Kind.LONG_TEXT, Scope.ITEM),
    )
)
FIRST = 'imrdesk_codebook = 1\n[[fields]]\nkey = "own_x"\nlabel = "X"\nkind = "text"\nof = "case"\n'


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "codebook.toml"
    path.write_text(text, "utf-8")
    return path


def test_a_codebook_is_read_as_it_was_written(tmp_path: Path) -> None:
    path = tmp_path / "codebook.toml"
    write_codebook(path, BOOK)
    assert Codebook(read_codebook(path)) == BOOK


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{}", "is no TOML file"),
        ("a = 1", "is no codebook of imrdesk"),
        ("imrdesk_codebook = 2", "written by a newer imrdesk"),
        ("imrdesk_codebook = true", "is no codebook"),
        ("imrdesk_codebook = 1", "has no list of fields"),
        ("imrdesk_codebook = 1\nfields = [1]", "Field 1 .* is no table"),
        (FIRST.replace('kind = "text"\n', ""), "Field 1 .* it has no kind"),
        (FIRST.replace('"text"', '"colour"'), "its kind “colour” is none of: text"),
        (FIRST.replace('"case"', '"page"'), "neither case nor item"),
        (FIRST + "required = 1", "its required is not true or false"),
        (FIRST + "colour = 1", "no setting “colour”"),
        (FIRST.replace('"text"', '"date"') + 'default = "soon"', "is not a date"),
        (FIRST + FIRST.split("\n", 1)[1], "has the key own_x twice"),
    ],
)
def test_a_bad_file_is_refused_with_where_and_why(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(CodebookError, match=told):
        read_codebook(written(tmp_path, text))


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CodebookError, match="cannot be read"):
        read_codebook(tmp_path / "none.toml")


def test_an_import_adds_changes_and_leaves_the_rest() -> None:
    before = Codebook((BOOK.fields[0], BOOK.fields[1], own_field("own_mine", "Mine", Kind.TEXT, Scope.CASE)))
    changed = replace(BOOK.fields[1], label="The day", default=None)
    made = merge(Definition(before, {}), (BOOK.fields[0], changed, BOOK.fields[4]))
    assert [(each.field.key, each.fate) for each in made.fields] == [
        ("own_note", Fate.SAME),
        ("own_day", Fate.CHANGED),
        ("own_tone", Fate.NEW),
    ]
    assert made.fields[1].words == "label: Day → The day; default: 2026-01-02 → —"
    assert [field.key for field in made.after.fields] == ["own_note", "own_day", "own_mine", "own_tone"]


def test_what_would_leave_values_without_their_field_is_refused_and_the_rest_taken() -> None:
    other = replace(BOOK.fields[1], kind=Kind.TEXT, default=None)
    made = merge(Definition(BOOK, {"own_day": 2}), (other, replace(BOOK.fields[0], label="Remark")))
    assert [each.fate for each in made.fields] == [Fate.REFUSED, Fate.CHANGED]
    assert "holds values in 2 places" in made.fields[0].words
    assert (made.after.field("own_day"), made.after.label("own_note")) == (BOOK.fields[1], "Remark")


def test_a_field_that_cannot_be_defined_is_refused() -> None:
    made = merge(Definition(BOOK, {}), (own_field("own_a", "Day", Kind.TEXT, Scope.CASE),))
    assert (made.fields[0].fate, made.after) == (Fate.REFUSED, BOOK)


def test_a_codebook_of_one_store_is_used_in_another(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "codebook.toml"
    add(store)
    reviewing = Reviewing(store, "Ada")
    own = OwnFields(store, reviewing)
    own.define(own.codebook(), Codebook(BOOK.fields[1:]))
    write_codebook(path, own.codebook())
    with Store.open(tmp_path / "other.imrdesk") as other:
        add(other)
        there = OwnFields(other, Reviewing(other, "Bo"))
        there.define(there.codebook(), merge(there.definition(), read_codebook(path)).after)
        opened = Reviewing(other, "Bo").set_value(1, FieldRef("own_tone", 1), "curt, or so")
        assert opened.record.codebook == store.own_fields.load()
        assert opened.record.value(FieldRef("own_day")) == date(2026, 1, 2)
        assert other.check() == ()


def test_a_codebook_without_fields_is_a_file_too() -> None:
    assert as_toml(Codebook()).endswith("imrdesk_codebook = 1\n")
