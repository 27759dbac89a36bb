"""What the program made of a source text. A reading is never edited."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from imrdesk.domain.spans import Span, Spans
from imrdesk.domain.values import Value


class Layout(StrEnum):
    """The form a determination is printed in (domain.md, section 1)."""

    NOTICE = "notice"
    LETTER = "letter"
    PROFESSIONAL_REVIEW = "professional-review"
    ISSUES_AND_RATIONALES = "issues-and-rationales"
    UNKNOWN = "unknown"


class SectionKind(StrEnum):
    """A named stretch of a determination; each has a tint and a name in the source pane."""

    CASE = "case"
    METHOD = "method"
    REVIEWER = "reviewer"
    DOCUMENTS = "documents"
    SUMMARY = "summary"
    ITEM = "item"
    BOILERPLATE = "boilerplate"


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of the source; ``item`` is the position (from 0) of the disputed item it belongs to."""

    kind: SectionKind
    span: Span
    item: int | None = None


@dataclass(frozen=True, slots=True)
class ReadValue:
    """A value the machine found, or ``None``/``()`` where it looked and found none.

    ``spans`` are the passages it was read from, ``rule`` the rule's name, ``confidence`` from 0 to 1.
    ``derived`` marks a value worked out from other fields; its spans are those it was worked out from.
    """

    value: Value
    spans: Spans = ()
    rule: str = ""
    confidence: float = 0.0
    derived: bool = False


@dataclass(frozen=True, slots=True)
class ReadItem:
    """One disputed item as read: its whole block and its values by field key."""

    span: Span
    values: Mapping[str, ReadValue]


@dataclass(frozen=True, slots=True)
class Reading:
    """All that the parser made of one source text.

    ``fields`` and each item's ``values`` hold every key of the catalogue's scope. ``parser`` names the
    parser's version. ``notes`` are the parser's own doubts, one sentence each (an unknown layout, a second
    list that disagrees with the first).
    """

    layout: Layout
    fields: Mapping[str, ReadValue]
    items: tuple[ReadItem, ...]
    sections: tuple[Section, ...]
    parser: str
    notes: tuple[str, ...] = field(default=())
