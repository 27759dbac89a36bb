"""What is said of text that is no value."""

from __future__ import annotations

import pytest

from imrdesk.domain.values import Kind, ValueProblem, from_typed


@pytest.mark.parametrize("kind", [Kind.DATE, Kind.INTEGER, Kind.NUMBER, Kind.YES_NO])
def test_a_page_pasted_by_mistake_is_quoted_by_its_beginning(kind: Kind) -> None:
    with pytest.raises(ValueProblem, match=r"^“word word .*…” is ") as told:
        from_typed(kind, "word " * 200_000)
    assert len(str(told.value)) < 160
