from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imrdesk.domain.codebook import Codebook, own_field
from imrdesk.domain.fields import Scope
from imrdesk.domain.search import Both, Either, Query, Term, Without
from imrdesk.domain.values import Kind
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


BOOK = Codebook(
    (
        own_field("own_tone", "Tone of the letter", Kind.TEXT, Scope.CASE),
        own_field("own_old", "Manner", Kind.TEXT, Scope.CASE, retired=True),
        own_field("own_new", "Manner", Kind.LIST, Scope.ITEM, choices=("kind",)),
        own_field("own_gone", "Gone", Kind.CHOICE, Scope.ITEM, choices=("kind",), retired=True),
        own_field("own_score", "Score", Kind.NUMBER, Scope.CASE),
        own_field("own_rationale", "Rationale", Kind.TEXT, Scope.CASE),
        own_field("own_accent", "Naïve 2 (é)", Kind.TEXT, Scope.CASE),
        own_field("own_signs", "?!", Kind.TEXT, Scope.CASE),
    )
)


@pytest.mark.parametrize(
    ("typed", "query"),
    [
        ("own_tone:a", Term("a", scope="own_tone")),
        ("tone_of_the_letter:a b", Both(Term("a", scope="own_tone"), B)),
        ('Tone_of_the_Letter:"a b"', Term("a b", scope="own_tone")),
        ("manner:a", Term("a", scope="own_new")),
        ("rationale:a", Term("a", scope="rationale")),
        ("own_rationale:a*", Term("a", prefix=True, scope="own_rationale")),
        ("NAÏVE_2_é:a", Term("a", scope="own_accent")),
        ("own_signs:a", Term("a", scope="own_signs")),
        (
            "(manner:a) OR own_tone:(b c)",
            Either(Term("a", scope="own_new"), Both(Term("b", scope="own_tone"), Term("c", scope="own_tone"))),
        ),
        ("L5:S1", Term("L5:S1")),
    ],
)
def test_an_own_field_is_looked_in_by_its_key_and_by_its_label(typed: str, query: Query) -> None:
    assert read_query(typed, BOOK) == query


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("gone:a", "“Gone” is retired; bring it back"),
        ("own_old:a", "“Manner” is retired; bring it back"),
        ("score:3", "“score” is no field to look in"),
        ("tone:a", "“tone” is no field to look in"),
    ],
)
def test_an_own_field_in_which_nothing_is_looked_for_is_told(typed: str, hint: str) -> None:
    with pytest.raises(QueryProblem, match=hint):
        read_query(typed, BOOK)
