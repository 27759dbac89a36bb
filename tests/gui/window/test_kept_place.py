from __future__ import annotations

import json

import pytest

from imrdesk.domain.documents import DocumentState
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.queue import QueueColumn, QueueQuery
from imrdesk.gui.record.place import RecordPlace
from imrdesk.gui.window.kept_place import KeptPlace, place_from_text, place_to_text

QUERY = QueueQuery(
    text="knee", states=frozenset({DocumentState.NEW}), sort=QueueColumn.OUTCOME, descending=True, noted_only=True
)
PLACES = [
    KeptPlace(),
    KeptPlace(3, RecordPlace(FieldRef("treatment", 2), -40, frozenset({1, 2})), 1234, QUERY),
    KeptPlace(3, RecordPlace(FieldRef("priority"), 7, frozenset())),
]


@pytest.mark.parametrize("place", PLACES)
def test_a_place_comes_back_as_it_was(place: KeptPlace) -> None:
    assert place_from_text(place_to_text(place)) == place


@pytest.mark.parametrize(
    "text",
    [
        "",
        "nonsense",
        "[]",
        "7",
        json.dumps({"document": "three", "field": ["priority"], "height": True, "open": 4, "offset": None, "query": 1}),
        json.dumps({"field": [1, 2], "open": None, "query": "{"}),
    ],
)
def test_what_makes_no_sense_is_as_at_first(text: str) -> None:
    assert place_from_text(text) == KeptPlace()
