"""From what a person types to a query: words, phrases, operators and scopes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from imrdesk.domain.codebook import NO_OWN_FIELDS, Codebook
from imrdesk.domain.fields import Field
from imrdesk.domain.search import SCOPES, Both, Either, Query, Term, Without, is_searched
from imrdesk.domain.sentences import sentence, word

_MARK, _WORD = r"(?P<mark>[()])", r'"(?P<phrase>[^"]*)(?P<closed>"?)|(?P<word>[^\s()"]+)'
_MOST_TERMS = 24
"""Enough for people, and far from what SQLite can join."""


class QueryProblem(ValueError):  # noqa: N818 -- shown to the reviewer as a hint, not raised as a bug
    """What is typed is no query; the message is a sentence that says what would be."""


@dataclass(frozen=True, slots=True)
class _Token:
    """``kind`` is ``word``, ``phrase``, ``scope``, a parenthesis or an operator."""

    kind: str
    text: str


def read_query(typed: str, codebook: Codebook = NO_OWN_FIELDS) -> Query | None:
    """Return what is asked for; ``None`` where nothing is typed.

    An own field is a scope under its key, and under its label as it is now, in one word (``tone_of_letter:``).

    Raises:
        QueryProblem: it cannot be understood.
    """
    scopes = own_scopes(codebook)
    tokens = _tokens(typed.replace("\0", ""), tuple(scopes))
    if not tokens:
        return None
    if sum(token.kind in {"word", "phrase"} for token in tokens) > _MOST_TERMS:
        raise QueryProblem(
            sentence("Search for {most} words at most, or put them in quotation marks as one phrase.", most=_MOST_TERMS)
        )
    return _Reader(tokens, scopes).whole()


def own_scopes(codebook: Codebook) -> dict[str, Field]:
    """Return the own fields by the names they can be looked in by; of two fields alike in name, the first in use."""
    scopes: dict[str, Field] = {}
    for field in sorted(codebook.fields, key=_comes_late):
        for name in (field.key, re.sub(r"\W+", "_", field.label).strip("_").casefold()):
            if name and name not in SCOPES:
                scopes.setdefault(name, field)
    return scopes


def _comes_late(field: Field) -> bool:
    return not is_searched(field)


@lru_cache(maxsize=8)
def _token(names: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(names, key=len, reverse=True)
    scopes = "|".join((*(f"(?i:{re.escape(name)})" for name in longest_first), "[A-Za-z_]{2,}"))
    return re.compile(f"{_MARK}|(?P<scope>{scopes}):(?!//)|{_WORD}")


def _tokens(typed: str, names: tuple[str, ...]) -> list[_Token]:
    found: list[_Token] = []
    for match in _token(names).finditer(typed):
        kind, text = match.lastgroup or "", match[0]
        if kind == "closed":
            if not match["closed"]:
                raise QueryProblem(word("Close the quotation mark, or take it away."))
            kind, text = "phrase", match["phrase"]
        elif kind == "mark" or (kind == "word" and text in {"AND", "OR", "NOT"}):
            kind = text
        elif kind == "scope":
            text = match["scope"]
        elif text in {"*", "-", "–", "&", "/", "+", "#", "·"}:
            # Of a title that is pasted whole, these stand between the words and hold none.
            continue
        found.append(_Token(kind, text))
    return found


class _Reader:
    """Reads tokens by descent: OR joins loosest, then AND and NOT, then a scope."""

    def __init__(self, tokens: list[_Token], scopes: Mapping[str, Field]) -> None:
        self._tokens = tokens
        self._scopes = scopes
        self._next = 0

    def whole(self) -> Query:
        query = self._either(None)
        if self._next < len(self._tokens):
            raise QueryProblem(word("Take the closing parenthesis away, or open one before it."))
        return query

    def _either(self, scope: str | None) -> Query:
        query = self._both(scope)
        while self._takes("OR"):
            query = Either(query, self._both(scope))
        return query

    def _both(self, scope: str | None) -> Query:
        query = self._one(scope)
        while self._peek() not in {"", ")", "OR"}:
            self._takes("AND")
            joined = Without if self._takes("NOT") else Both
            query = joined(query, self._one(scope))
        return query

    def _one(self, scope: str | None) -> Query:
        token = self._take()
        if token.kind == "scope":
            return self._one(_known_scope(token.text, self._scopes))
        if token.kind == "(":
            query = self._either(scope)
            if not self._takes(")"):
                raise QueryProblem(word("Close the parenthesis, or take it away."))
            return query
        if token.kind == "phrase":
            return Term(_with_letters(token.text), scope=scope)
        if token.kind == "word":
            return _term(token.text, scope)
        if token.kind == "NOT":
            raise QueryProblem(word("Say before NOT what to look for: “knee NOT surgery”."))
        raise QueryProblem(
            sentence(
                "A word is missing before “{word}”; to look for that itself, put it in quotation marks.",
                word=token.text,
            )
        )

    def _peek(self) -> str:
        return self._tokens[self._next].kind if self._next < len(self._tokens) else ""

    def _take(self) -> _Token:
        if not self._peek():
            raise QueryProblem(sentence("A word is missing after “{word}”.", word=self._tokens[-1].text))
        self._next += 1
        return self._tokens[self._next - 1]

    def _takes(self, kind: str) -> bool:
        taken = self._peek() == kind
        self._next += taken
        return taken


def _known_scope(name: str, own: Mapping[str, Field]) -> str:
    if name.lower() in SCOPES:
        return name.lower()
    field = own.get(name.casefold())
    if field is not None and field.retired:
        raise QueryProblem(
            sentence("“{label}” is retired; bring it back among your own fields to look in it.", label=field.label)
        )
    if field is not None and is_searched(field):
        return field.key
    some = ", ".join(f"{scope}:" for scope in ("source", "treatment", "rationale", "summary"))
    raise QueryProblem(
        sentence(
            "“{name}” is no field to look in; try {some}, or put “{name}:” in quotation marks.", name=name, some=some
        )
    )


def _term(word: str, scope: str | None) -> Term:
    bare = word.rstrip("*")
    if "*" in bare:
        raise QueryProblem(
            sentence("In “{word}” an asterisk stands in front; it may only end a word, as in “inject*”.", word=word)
        )
    return Term(_with_letters(bare), prefix=bare != word, scope=scope)


def _with_letters(words: str) -> str:
    if not any(map(str.isalnum, words)):
        raise QueryProblem(sentence("“{words}” has no letters or digits to look for.", words=words))
    return words
