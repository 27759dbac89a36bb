from __future__ import annotations

import json

import pytest

from imrdesk.domain.documents import DocumentState
from imrdesk.domain.exports import ExportChoice, ExportPreset, Extra, Form, Profile, RowShape, Separator
from imrdesk.domain.queue import QueueColumn, QueueQuery
from imrdesk.errors import ExportError
from imrdesk.exporting.choices import preset_from_json, preset_to_json

CHOICE = ExportChoice(
    RowShape.CASES,
    Profile.EXCEL,
    QueueQuery(
        "knee",
        frozenset({DocumentState.REVIEWED, DocumentState.NEW}),
        flagged_only=True,
        sort=QueueColumn.NAME,
        years=frozenset({"2016", ""}),
    ),
    ("treatment", "decision"),
    frozenset({Extra.PAGE, Extra.STATE}),
    masked=True,
    names=(("treatment", "Was strittig ist"), ("decision", "決定")),
    separator=Separator.SEMICOLON,
)


@pytest.mark.parametrize("choice", [CHOICE, ExportChoice()])
@pytest.mark.parametrize("form", Form)
def test_a_preset_survives_being_kept(choice: ExportChoice, form: Form) -> None:
    preset = ExportPreset("for R", form, choice)
    assert preset_from_json("for R", json.loads(json.dumps(preset_to_json(preset)))) == preset


@pytest.mark.parametrize(
    "other", [{"rows": "hats"}, {"filter": {"colour": "red"}}, {"columns": 3}, {"names": []}, {"form": None}]
)
def test_a_preset_this_version_does_not_know_is_refused(other: dict[str, object]) -> None:
    raw = {**preset_to_json(ExportPreset("x", Form.CSV, CHOICE)), **other}
    with pytest.raises(ExportError, match="preset “x” holds what this version does not know"):
        preset_from_json("x", raw)
