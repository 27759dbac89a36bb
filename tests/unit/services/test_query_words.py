from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imrdesk.domain.search import Both, Either, Query, Term, Without
from imrdesk.services.query_words import QueryProblem, read_query

A, B, C = Term("a"), Term("b"), Term("c")


@pytest.mark.parametrize(
    ("typed", "query"),
    [
        ("", None),
        ("  \n", None),
        ("a", A),
        ("a b", Both(A, B)),
        ("a AND b c", Both(Both(A, B), C)),
        ("a OR b c", Either(A, Both(B, C))),
        ("(a OR b) c", Both(Either(A, B), C)),
        ("a NOT b", Without(A, B)),
        ("a AND NOT b c", Both(Without(A, B), C)),
        ("a NOT (b OR c)", Without(A, Either(B, C))),
        ("a and b", Both(Both(A, Term("and")), B)),
        ('"a  b"', Term("a  b")),
        ('"a OR b" c', Both(Term("a OR b"), C)),
        ("inject*", Term("inject", prefix=True)),
        ("rationale:a", Term("a", scope="rationale")),
        ("Rationale: a b", Both(Term("a", scope="rationale"), B)),
        ("source:(a OR b) c", Both(Either(Term("a", scope="source"), Term("b", scope="source")), C)),
        ('treatment:"a b"', Term("a b", scope="treatment")),
        ("treatment:inject*", Term("inject", prefix=True, scope="treatment")),
        ("(a rationale:b)", Both(A, Term("b", scope="rationale"))),
        ("10/325mg #60 - x", Both(Both(Term("10/325mg"), Term("#60")), Term("x"))),
        ("CM15-0000001", Term("CM15-0000001")),
        ("10:30", Term("10:30")),
        ("it's L4-5's", Both(Term("it's"), Term("L4-5's"))),
        ("a\0b", Term("ab")),
    ],
)
def test_what_is_typed_is_understood(typed: str, query: Query | None) -> None:
    assert read_query(typed) == query


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ('a "b', "Close the quotation mark"),
        ("(a b", "Close the parenthesis"),
        ("a)", "closing parenthesis away"),
        ("()", "A word is missing before “\\)”"),
        ("a AND", "A word is missing after “AND”"),
        ("a OR OR b", "A word is missing before “OR”"),
        ("AND a", "A word is missing before “AND”"),
        ("NOT a", "Say before NOT"),
        ("*cet", "may only end a word"),
        ("a**b", "may only end a word"),
        ("**", "no letters or digits"),
        ('""', "no letters or digits"),
        ("rationale:", "A word is missing after “rationale”"),
        ("guideline:a", "“guideline” is no field .* rationale:"),
        ("a " * 25, "24 words at most"),
    ],
)
def test_what_is_not_understood_is_told_in_a_sentence(typed: str, hint: str) -> None:
    with pytest.raises(QueryProblem, match=hint) as problem:
        read_query(typed)
    assert str(problem.value).endswith(".")


@given(st.text(st.sampled_from(list("ab ANDORT()\":*-\\'\n0é")), max_size=20))
def test_anything_typed_is_a_query_or_told(typed: str) -> None:
    with suppress(QueryProblem):
        assert (read_query(typed) is None) <= (not any(map(str.isalnum, typed)))
