from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from imrdesk.domain.search import SearchPage
from imrdesk.services.searching import SearchHint, Searching
from imrdesk.store import Store
from tests.unit.services.letters import add


@pytest.fixture
def searching(store: Store) -> Searching:
    add(store)
    return Searching(store)


@pytest.mark.parametrize(
    ("typed", "total"),
    [
        ("sling visits", 1),
        ('"cold pack"', 1),
        ('"pack cold"', 0),
        ("sling NOT visits", 0),
        ("treatment:visit*", 1),
        ("treatment:needed", 0),
        ("rationale:needed source:upheld", 1),
        ("CM16-0000042", 1),
        ("", 0),
    ],
)
def test_what_is_typed_is_looked_for(searching: Searching, typed: str, total: int) -> None:
    found = searching.find(typed)
    assert isinstance(found, SearchPage)
    assert (found.total, len(found.hits)) == (total, total)


def test_a_query_that_makes_no_sense_gives_a_hint(searching: Searching) -> None:
    assert searching.find('sling "visits') == SearchHint("Close the quotation mark, or take it away.")


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.sampled_from(list("an ANDORT()\":*-\\'\n0é{}^+,;%")), max_size=20))
def test_nothing_that_can_be_typed_is_an_error(searching: Searching, typed: str) -> None:
    assert isinstance(searching.find(typed), SearchPage | SearchHint)
