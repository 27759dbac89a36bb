from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imrdesk.domain.differences import from_difference

LONG = "Physical therapy twice a week for six weeks, lumbar spine"


@pytest.mark.parametrize(
    ("texts", "shown"),
    [
        ((LONG, f"{LONG} and hip"), ("…lumbar spine", "…lumbar spine and hip")),
        ((LONG, LONG, LONG.replace("six", "eight")), ("…a week for six", "…a week for six", "…a week for eight")),
        ((LONG, "Massage"), (LONG, "Massage")),
        ((LONG, LONG), (LONG, LONG)),
        (("", LONG), ("", LONG)),
        (("", LONG, f"{LONG}s"), ("", "…lumbar spine", "…lumbar spines")),
        (("44", "45"), ("44", "45")),
        (("", ""), ("", "")),
    ],
)
def test_texts_are_shown_from_their_difference_on(texts: tuple[str, ...], shown: tuple[str, ...]) -> None:
    found = from_difference(*texts)
    assert all(text.startswith(start) for text, start in zip(found, shown, strict=True))
    assert [bool(text) for text in found] == [bool(text) for text in texts]


@given(st.text(" ab", max_size=60), st.text(" ab", max_size=20), st.text(" ab", max_size=20))
def test_what_is_shown_ends_the_text_and_differs_where_it_does(alike: str, first: str, second: str) -> None:
    texts = (alike + first, alike + second)
    shown = from_difference(*texts)
    assert all(text.endswith(cut.removeprefix("…")) for text, cut in zip(texts, shown, strict=True))
    assert (shown[0] == shown[1]) is (texts[0] == texts[1])
