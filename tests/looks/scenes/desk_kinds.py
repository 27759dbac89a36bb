"""The main window: the focus on each kind of field, and what opens there."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit

from imrdesk.gui.record.editors.citations import CitationsEditor
from imrdesk.gui.record.editors.date import DateEditor
from tests.looks.scene import SCENES, Scene, scene
from tests.looks.stage import Stage
from tests.looks.work import SHOWN

_KINDS: dict[str, tuple[str, int | None]] = {
    "long-text": ("summary", None),
    "number": ("quantity", 0),
    "yes-no": ("is_retrospective", 0),
    "one-of-a-list": ("category", 0),
    "several-of-a-list": ("body_parts", 0),
    "people": ("reviewer_specialties", None),
    "diagnoses": ("diagnoses", None),
    "citations": ("claims_citations", 0),
}


def _at(key: str, item: int | None) -> Scene:
    def pose(stage: Stage) -> None:
        stage.open(SHOWN, key, item)

    pose.__doc__ = f"The focus on {key}."
    return pose


SCENES.update({f"kind-{name}": _at(*where) for name, where in _KINDS.items()})


@scene
def kind_date_calendar(stage: Stage) -> None:
    """A date with its calendar open."""
    stage.open(SHOWN, "date_of_injury")
    for editor in stage.window.record.findChildren(DateEditor, "field.date_of_injury"):
        editor.show_calendar()


@scene
def kind_choice_open(stage: Stage) -> None:
    """A long list of choices open."""
    stage.open(SHOWN, "subcategory", 0)
    focused = stage.focused()
    if isinstance(focused, QComboBox):
        focused.showPopup()


def _offer(stage: Stage, words: str) -> None:
    """Type, and have offered what it may become."""
    stage.window.record.set_suggestions(stage.desk.suggestions())  # they come when the desk is idle
    stage.type(words)
    line = stage.focused()
    completer = line.completer() if isinstance(line, QLineEdit) else None
    if completer is not None:
        stage.each_time = completer.complete


@scene
def kind_completer(stage: Stage) -> None:
    """Words offered while one types a specialty."""
    stage.open(SHOWN, "reviewer_specialties")
    _offer(stage, "pain")


@scene
def kind_completer_drug(stage: Stage) -> None:
    """Words offered while one types a drug."""
    stage.open(SHOWN, "drug", 0)
    _offer(stage, "a")


@scene
def kind_citation_open(stage: Stage) -> None:
    """A citation open in its form."""
    stage.open(SHOWN, "claims_citations", 0)
    stage.press(Qt.Key.Key_F2)


@scene
def kind_citation_new(stage: Stage) -> None:
    """A citation being added."""
    stage.open(SHOWN, "claims_citations", 2)
    for editor in stage.window.record.findChildren(CitationsEditor, "item.2.claims_citations"):
        editor.add()


@scene
def kind_entry_open(stage: Stage) -> None:
    """An entry of a list being changed."""
    stage.open(SHOWN, "body_parts", 0)
    stage.press(Qt.Key.Key_Left, Qt.Key.Key_F2)
