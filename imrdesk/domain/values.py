"""The kinds of value a field may hold, and how each is written, read back and typed in."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Any

from imrdesk.domain.citations import Citation, GuidelineSource
from imrdesk.domain.sentences import sentence
from imrdesk.domain.spans import Span

Value = str | int | float | bool | date | tuple[str, ...] | tuple[Citation, ...] | None
"""What a field may hold; ``None`` or an empty tuple is no value."""


class Kind(StrEnum):
    """What a field holds, and so which editor, column type and check it gets."""

    TEXT = "text"
    LONG_TEXT = "long text"
    DATE = "date"
    INTEGER = "integer"
    NUMBER = "number"
    YES_NO = "yes/no"
    CHOICE = "one of a list"
    LIST = "list"
    CITATIONS = "citations"

    @property
    def repeats(self) -> bool:
        """Tell whether the value is a tuple, where empty means no value."""
        return self is Kind.LIST or self is Kind.CITATIONS


class ValueProblem(ValueError):  # noqa: N818 -- it is shown to the reviewer as what is wrong, not raised as a bug
    """Typed or stored text that is no value of its kind; its message is a sentence for the reviewer."""


def is_empty(value: Value) -> bool:
    """Tell whether ``value`` says nothing."""
    return value is None or value in ((), "")


def empty(kind: Kind) -> Value:
    """Return what a field of this kind holds when it has no value."""
    return () if kind.repeats else None


def to_json(value: Value, *, passages: bool = False) -> Any:
    """Return ``value`` in JSON's types: dates as ISO 8601, citations as objects (with their spans if asked)."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_citation_to_json(each, passages) if isinstance(each, Citation) else each for each in value]
    return value


def from_json(kind: Kind, raw: Any) -> Value:
    """Read back what :func:`to_json` wrote for a field of ``kind``."""
    if raw is None:
        return empty(kind)
    if kind is Kind.DATE:
        return date.fromisoformat(raw)
    if kind is Kind.LIST:
        return tuple(raw)
    if kind is Kind.CITATIONS:
        return tuple(_citation_from_json(each) for each in raw)
    return raw


def from_typed(kind: Kind, typed: str) -> Value:
    """Make a value of ``kind`` from text a person typed or selected in the source.

    Raises:
        ValueProblem: the text cannot be such a value; the message says what would be.
    """
    text = typed.strip()
    if not text:
        return empty(kind)
    if kind is Kind.DATE:
        return _typed_date(text)
    if kind in {Kind.INTEGER, Kind.NUMBER}:
        return _typed_number(kind, text)
    if kind is Kind.YES_NO:
        return _typed_yes_no(text)
    if kind is Kind.LIST:
        return tuple(part for part in (each.strip() for each in re.split(r"[\n;]", text)) if part)
    if kind is Kind.CITATIONS:
        return (Citation(GuidelineSource.OTHER, chapter=join_lines(text)),)
    return join_lines(text)


def as_text(value: Value) -> str:
    """Return ``value`` as one line of text for people and for search."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return "; ".join(str(each) for each in value)
    return str(value)


def join_lines(text: str) -> str:
    """Join wrapped lines with one space; a hyphen at a line end keeps no space after it (fields.md)."""
    if "-" in text and "\n" in text:
        text = _HYPHENATED.sub("-", text)
    return " ".join(text.split())


_HYPHENATED = re.compile(r"(?<=\w)-[^\S\n]*\n\s*(?=\w)")
_QUOTED = 60
"""How much of what was typed a message quotes (characters)."""
_NUMERIC_DATE = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAMED_DATE = re.compile(rf"({'|'.join(_MONTHS)})[a-z]*\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}})", re.IGNORECASE)


def parse_date(text: str, *, not_after: date | None = None) -> date | None:
    """Read one US or ISO date; ``None`` where it is none or impossible.

    A two-digit year is 20xx unless that comes after ``not_after`` (today where not given), then 19xx.
    """
    text = text.strip()
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        parts = tuple(int(part) for part in text.split("-"))
        return _date(parts[0], parts[1], parts[2])
    if match := _NUMERIC_DATE.fullmatch(text):
        month, day, year = (int(part) for part in match.groups())
        if len(match[3]) == 4:
            return _date(year, month, day)
        limit = not_after or date.today()  # noqa: DTZ011 -- a calendar day on the reviewer's own wall
        this_century = _date(2000 + year, month, day)
        return this_century if this_century and this_century <= limit else _date(1900 + year, month, day)
    if match := _NAMED_DATE.fullmatch(text):
        return _date(int(match[3]), _MONTHS.index(match[1].lower()) + 1, int(match[2]))
    return None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _begun(text: str) -> str:
    """Shorten what a message quotes: a page pasted into a field by mistake is named by its beginning."""
    return text if len(text) <= _QUOTED else text[:_QUOTED].rstrip() + "…"


def _typed_date(text: str) -> date:
    found = parse_date(text)
    if found is None:
        raise ValueProblem(
            sentence("“{text}” is not a date; write it like 2017-01-31 or 01/31/2017.", text=_begun(text))
        )
    return found


def _typed_number(kind: Kind, text: str) -> int | float:
    bare = text.replace(",", "")
    try:
        number = int(bare) if kind is Kind.INTEGER else float(bare)
    except ValueError:
        raise ValueProblem(
            sentence(
                "“{text}” is not a whole number." if kind is Kind.INTEGER else "“{text}” is not a number.",
                text=_begun(text),
            )
        ) from None
    if not math.isfinite(number):
        raise ValueProblem(sentence("“{text}” is not a number.", text=_begun(text)))
    return number


def _typed_yes_no(text: str) -> bool:
    if text.lower() in {"yes", "y", "true", "1"}:
        return True
    if text.lower() in {"no", "n", "false", "0"}:
        return False
    raise ValueProblem(sentence("“{text}” is neither yes nor no.", text=_begun(text)))


def _citation_to_json(citation: Citation, passages: bool) -> dict[str, Any]:
    raw: dict[str, Any] = {
        "source": str(citation.source),
        "chapter": citation.chapter,
        "year": citation.year,
        "section": citation.section,
        "pages": citation.pages,
    }
    if passages and citation.passage is not None:
        raw["passage"] = [citation.passage.start, citation.passage.end]
    return raw


def _citation_from_json(raw: dict[str, Any]) -> Citation:
    passage: Iterable[int] | None = raw.get("passage")
    return Citation(
        GuidelineSource(raw["source"]),
        raw.get("chapter"),
        raw.get("year"),
        raw.get("section"),
        raw.get("pages"),
        Span(*passage) if passage else None,
    )
