from __future__ import annotations

import pytest

from imrdesk.domain.documents import DocumentState
from imrdesk.domain.queue import QueueColumn, QueueQuery
from imrdesk.gui.queue.views import views_from_text, views_to_text

VIEWS = {
    "Everything": QueueQuery(),
    "Überprüfen": QueueQuery(
        "knee",
        frozenset({DocumentState.ON_HOLD}),
        flagged_only=True,
        sort=QueueColumn.ATTENTION,
        descending=True,
        outcomes=frozenset({"Upheld", ""}),
        specialties=frozenset({"Psychiatry"}),
        years=frozenset({"2016"}),
        decisions=frozenset({"Upheld"}),
        guidelines=frozenset({"MTUS: Low Back Complaints", ""}),
        notes=frozenset({"settled"}),
    ),
}


def test_views_come_back_as_they_were_kept() -> None:
    assert views_from_text(views_to_text(VIEWS)) == VIEWS


@pytest.mark.parametrize("text", ["", "{", "[]", "null"])
def test_what_cannot_be_read_is_no_view(text: str) -> None:
    assert views_from_text(text) == {}


def test_what_an_older_program_kept_is_read_as_far_as_it_goes() -> None:
    assert views_from_text('{"old": {"text": "a", "sort": "gone", "states": ["gone"]}}') == {"old": QueueQuery("a")}
