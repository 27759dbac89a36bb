"""Own fields with their codebook files, and the reviewers' own terms."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from imrdesk.domain.codebook import OWN_KINDS, Codebook, own_field
from imrdesk.domain.fields import Field, Scope
from imrdesk.domain.findings import AddedTerm
from imrdesk.domain.values import Kind, Value
from imrdesk.gui.dialogs.own_fields import OwnFieldsDialog
from imrdesk.gui.dialogs.vocabulary import VocabularyDialog
from imrdesk.services.codebook_files import as_toml
from imrdesk.services.desk import Desk
from imrdesk.services.own_fields import kind_name
from tests.looks.scene import scene
from tests.looks.stage import Stage
from tests.looks.work import REVIEWER

_LONG = "Whether the rationale mentions that the worker had tried another treatment before, and which one that was"
_CHOICES = ("strong", "moderate", "weak", "none cited", f"other: {_LONG}")
_DEFAULTS: dict[Kind, Value] = {Kind.DATE: date(2017, 1, 31), Kind.NUMBER: 2.5, Kind.YES_NO: True}


def _every_kind() -> Iterable[Field]:
    for kind in OWN_KINDS:
        choices = _CHOICES if kind in {Kind.CHOICE, Kind.LIST} else ()
        label = f"Of the kind {kind_name(kind)}"
        yield own_field(
            f"own_{kind.name.lower()}", label, kind, Scope.CASE, _LONG, choices=choices, default=_DEFAULTS.get(kind)
        )


def _define(stage: Stage, *fields: Field) -> None:
    before = stage.desk.own_fields.codebook()
    stage.desk.own_fields.define(before, Codebook((*before.fields, *fields)))


def _opened(stage: Stage) -> OwnFieldsDialog:
    stage.do("own_fields")
    dialog = stage.dialog()
    assert isinstance(dialog, OwnFieldsDialog)
    return dialog


def _go_to(dialog: OwnFieldsDialog, key: str) -> None:
    dialog.go_to(next(number for number in dialog.draft if dialog.draft[number].key == key))


@scene
def own_fields(stage: Stage) -> None:
    """Two fields of a study."""
    _opened(stage)


@scene
def own_fields_none(stage: Stage) -> None:
    """No own field yet."""
    stage.move_to(Desk.open(stage.home / "empty.imrdesk", REVIEWER))
    _opened(stage)


@scene
def own_fields_new(stage: Stage) -> None:
    """A new field, of which nothing is typed yet."""
    _opened(stage).ui.add.click()


@scene
def own_fields_typed(stage: Stage) -> None:
    """A new field, its label typed, its key following."""
    dialog = _opened(stage)
    dialog.ui.add.click()
    QTest.keyClicks(dialog.ui.label, "Earlier treatment tried")


def _show_kind(stage: Stage, kind: Kind) -> None:
    _define(stage, *_every_kind())
    _go_to(_opened(stage), f"own_{kind.name.lower()}")


@scene
def own_fields_text(stage: Stage) -> None:
    """A field that holds a line of text."""
    _show_kind(stage, Kind.TEXT)


@scene
def own_fields_number(stage: Stage) -> None:
    """A field that holds a number."""
    _show_kind(stage, Kind.NUMBER)


@scene
def own_fields_date(stage: Stage) -> None:
    """A field that holds a date."""
    _show_kind(stage, Kind.DATE)


@scene
def own_fields_yes_no(stage: Stage) -> None:
    """A field that holds yes or no."""
    _show_kind(stage, Kind.YES_NO)


@scene
def own_fields_choice(stage: Stage) -> None:
    """A field that holds one of a list."""
    _show_kind(stage, Kind.CHOICE)


@scene
def own_fields_list(stage: Stage) -> None:
    """A field that holds several of a list."""
    _show_kind(stage, Kind.LIST)


@scene
def own_fields_kinds(stage: Stage) -> None:
    """The choice of a kind."""
    dialog = _opened(stage)
    dialog.ui.add.click()
    dialog.ui.kind.showPopup()


@scene
def own_fields_retired(stage: Stage) -> None:
    """A retired field."""
    _define(stage, own_field("own_gone", "Not asked for any more", Kind.TEXT, Scope.CASE, _LONG, retired=True))
    _go_to(_opened(stage), "own_gone")


@scene
def own_fields_many(stage: Stage) -> None:
    """Very many fields, with long labels."""
    scopes = list(Scope)
    many = (own_field(f"own_field_{at}", f"{at}. {_LONG}", Kind.LONG_TEXT, scopes[at % 2], _LONG) for at in range(60))
    _define(stage, *many)
    _go_to(_opened(stage), "own_field_40")


@scene
def own_fields_wrong(stage: Stage) -> None:
    """A default that is none of the choices, and another field without a label."""
    _define(stage, *_every_kind())
    dialog = _opened(stage)
    _go_to(dialog, "own_number")
    dialog.ui.default_value.setEditText("many")
    dialog.ui.add.click()


@scene
def own_fields_log(stage: Stage) -> None:
    """Who defined which field, and when."""
    _define(stage, *_every_kind())
    _opened(stage).show_history()


@scene
def own_fields_log_none(stage: Stage) -> None:
    """Nothing was defined yet."""
    stage.move_to(Desk.open(stage.home / "empty.imrdesk", REVIEWER))
    _opened(stage).show_history()


@scene
def codebook_where(stage: Stage) -> None:
    """The choice of where to write the codebook."""
    _opened(stage).ui.export_file.click()


@scene
def codebook_written(stage: Stage) -> None:
    """The codebook was written to a folder with a long name."""
    folder = stage.home / "codebooks of the study of the years 2013 to 2022/second reading/of another reviewer"
    folder.mkdir(parents=True)
    _opened(stage).export_to(str(folder / "codebook.toml"))


def _import(stage: Stage, words: str) -> None:
    file: Path = stage.home / "codebook of the second study.toml"
    file.write_text(words, "utf-8")
    _opened(stage).import_from(str(file))


@scene
def codebook_new(stage: Stage) -> None:
    """A file with new fields."""
    _import(stage, as_toml(Codebook(tuple(_every_kind()))))


@scene
def codebook_clashes(stage: Stage) -> None:
    """A file in which fields are others than here, some of them refused."""
    known = stage.desk.own_fields.codebook().fields
    changed = (
        own_field(known[0].key, known[0].label, Kind.TEXT, Scope.CASE, _LONG),
        own_field(known[1].key, f"{known[1].label}, {_LONG}"[:90], Kind.CHOICE, Scope.ITEM, choices=_CHOICES),
        own_field("own_label", known[0].label, Kind.TEXT, Scope.CASE),
        *_every_kind(),
    )
    _import(stage, as_toml(Codebook(changed)))


@scene
def codebook_same(stage: Stage) -> None:
    """A file that says what is here already."""
    _import(stage, as_toml(stage.desk.own_fields.codebook()))


@scene
def codebook_none(stage: Stage) -> None:
    """A file that is no codebook."""
    _import(stage, "title = 'another file'\n")


@scene
def codebook_broken(stage: Stage) -> None:
    """A codebook with a mistake in it."""
    words = as_toml(Codebook(tuple(_every_kind())))
    _import(stage, words.replace('label = "Of the kind number"', "label = 5"))


def _vocabulary(stage: Stage) -> VocabularyDialog:
    stage.do("vocabularies")
    dialog = stage.dialog()
    assert isinstance(dialog, VocabularyDialog)
    return dialog


@scene
def vocabulary_none(stage: Stage) -> None:
    """No own terms yet."""
    _vocabulary(stage)


@scene
def vocabulary_trial(stage: Stage) -> None:
    """A term is tried on the stored titles."""
    dialog = _vocabulary(stage)
    dialog.ui.kind.setCurrentIndex(1)
    dialog.ui.entry.setCurrentIndex(3)
    QTest.keyClicks(dialog.ui.term, "therapy")


@scene
def vocabulary_wrong(stage: Stage) -> None:
    """A term that cannot be one."""
    dialog = _vocabulary(stage)
    dialog.ui.kind.setCurrentIndex(0)
    dialog.ui.entry.setCurrentIndex(0)
    QTest.keyClicks(dialog.ui.term, "a very long term " * 6)


@scene
def vocabulary_full(stage: Stage) -> None:
    """Very many terms, some of them long."""
    terms = [AddedTerm("units", "units", f"unit {at}", f"unit {at}") for at in range(80)]
    terms += [AddedTerm("body_parts", "regions", "spine", "the lower part of the back between the ribs and the hips")]
    stage.desk.vocabulary.add(terms, REVIEWER)
    dialog = _vocabulary(stage)
    dialog.ui.own.setFocus()
    stage.press(Qt.Key.Key_End)


@scene
def vocabulary_no_file(stage: Stage) -> None:
    """A file that holds no terms was to be imported."""
    file = stage.home / "letter.toml"
    file.write_text(f"written = {datetime.now(UTC):%Y-%m-%d}\n", "utf-8")
    _vocabulary(stage).import_from(str(file))
