from __future__ import annotations

import pytest

from imrdesk.domain.spans import Span
from imrdesk.parsing.authorisation import read_authorisation
from imrdesk.parsing.blocks import Found
from tests.unit.parsing.texts import document


def parts(title: str) -> tuple[object, ...]:
    found = Found(document(title).passage(Span(0, len(title))), "title", 0.99)
    values = read_authorisation(found)
    return tuple(values[key].value for key in ("original_request", "authorized_portion", "disputed_portion"))


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        (
            (
                "9 baths was the original request. 3 baths was authorized by the Claims Administrator. The remaining "
                "IMR eligible portion of the original request, 6 baths"
            ),
            ("9 baths", "3 baths", "6 baths"),
        ),
        (
            (
                "9 baths were the original request. 3 baths were authorised by the Claims\nAdministrator. The "
                "remaining portion of the original request is 6 baths"
            ),
            ("9 baths", "3 baths", "6 baths"),
        ),
        (
            (
                "9 baths was the original request. The Claims Administrator authorized 3 showers, leaving the original "
                "request IMR eligible. The original request, 9 baths"
            ),
            ("9 baths", "3 showers", "9 baths"),
        ),
        (
            (
                "Bath. Shower: 9 was the original request. Bath: 3. Daily was approved by the Claims Administrator. "
                "The remaining IMR eligible portion of the original request: Shower. Daily"
            ),
            ("Bath. Shower: 9", "Bath: 3. Daily", "Shower. Daily"),
        ),
        (
            "9 baths was the original request. The remaining IMR eligible portion of the original request, 6 baths",
            ("9 baths", None, "6 baths"),
        ),
        ("9 baths", (None, None, None)),
        ("Copy of the original request", (None, None, None)),
    ],
)
def test_the_parts_of_a_partial_authorisation(title: str, expected: tuple[object, ...]) -> None:
    assert parts(title) == expected


def test_the_parts_stand_where_their_spans_say() -> None:
    title = "9 baths was the original request. 3\nbaths was authorized by the Claims Administrator. The remaining IMR "
    title += "eligible portion of the original request, 6 baths"
    found = Found(document(title).passage(Span(0, len(title))), "title", 0.99)
    values = read_authorisation(found).values()
    assert [value.spans[0].quote(title) for value in values] == ["9 baths", "3\nbaths", "6 baths"]
