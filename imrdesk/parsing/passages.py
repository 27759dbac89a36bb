"""Normalised text that knows where each of its code points stands in the source."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from imrdesk.domain.readings import ReadValue
from imrdesk.domain.spans import Span, Spans
from imrdesk.domain.values import Value

_RUN = re.compile(r"\S+(?: \S+)*")
"""A run that stands in the normalised text as it does in the source; usually a line."""
_RUN_TO_HYPHEN = re.compile(r"\S+(?:(?:(?<![^\W_]-)|(?= (?:and|or|to|nor|versus|vs)\b)|(?= \W)) \S+)*")
"""The same where lines were lost: it ends at a hyphen at which a word may have been broken, not at a suspended one."""


@dataclass(frozen=True, slots=True)
class _Runs:
    """Where each run starts in the normalised text and in the source, ascending.

    ``breaks`` are the runs before which page furniture or other text was left out, so that a span ends there.
    """

    text_starts: list[int]
    source_starts: list[int]
    lengths: list[int]
    breaks: list[int]

    @property
    def source_end(self) -> int:
        """Return where the last run ends in the source."""
        return self.source_starts[-1] + self.lengths[-1]


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of the source, normalised (fields.md) and mapped back.

    Wrapped lines are joined with one space, a hyphen at a line end keeps none after it, runs of white space
    are one space, page breaks and furniture are gone; nothing else differs from the source.
    """

    text: str
    _runs: _Runs
    _offset: int = 0

    @classmethod
    def from_spans(
        cls, source_text: str, spans: Iterable[Span], furniture: Iterable[Span] = (), *, rejoin: bool = False
    ) -> Passage:
        """Join ``spans`` of the source (ascending) without what ``furniture`` (ascending) covers of them.

        ``rejoin`` says that its line ends were lost: then a blank after a hyphen within a word was one.
        """
        parts: list[str] = []
        runs = _Runs([], [], [], [])
        length = 0
        one, marks = (_RUN_TO_HYPHEN, "\n\f ") if rejoin else (_RUN, "\n\f")
        for kept in _without(spans, tuple(furniture)):
            if runs.lengths and runs.breaks[-1:] != [len(runs.lengths)]:
                runs.breaks.append(len(runs.lengths))
            for match in one.finditer(source_text, kept.start, kept.end):
                run = match.group()
                if parts and not _hyphenated(parts[-1], run, source_text[runs.source_end : match.start()], marks):
                    parts.append(" ")
                    length += 1
                runs.text_starts.append(length)
                runs.source_starts.append(match.start())
                runs.lengths.append(len(run))
                parts.append(run)
                length += len(run)
        return cls("".join(parts), runs)

    def __bool__(self) -> bool:
        return bool(self.text)

    def __len__(self) -> int:
        return len(self.text)

    @property
    def spans(self) -> Spans:
        """Return where the whole passage stands in the source."""
        return self.spans_of(0, len(self.text))

    def spans_of(self, start: int, end: int) -> Spans:
        """Return where ``text[start:end]`` stands in the source: one span, more across page furniture.

        White space at either end is left out, as it may be none of the source's.
        """
        inner = self.text[start:end]
        start += len(inner) - len(inner.lstrip())
        end = start + len(inner.strip())
        if start >= end:
            return ()
        start, end = start + self._offset, end + self._offset
        runs = self._runs
        first = bisect_right(runs.text_starts, start) - 1
        last = bisect_right(runs.text_starts, end - 1) - 1
        begin = runs.source_starts[first] + start - runs.text_starts[first]
        found: list[Span] = []
        for run in runs.breaks[bisect_right(runs.breaks, first) : bisect_right(runs.breaks, last)]:
            found.append(Span(begin, runs.source_starts[run - 1] + runs.lengths[run - 1]))
            begin = runs.source_starts[run]
        found.append(Span(begin, runs.source_starts[last] + end - runs.text_starts[last]))
        return tuple(found)

    def sub(self, start: int, end: int | None = None) -> Passage:
        """Return ``text[start:end]`` as a passage of its own, without white space at either end."""
        inner = self.text[start:end]
        stripped = inner.strip()
        lead = len(inner) - len(inner.lstrip()) if stripped else 0
        return Passage(stripped, self._runs, self._offset + start + lead)

    def read(
        self, start: int = 0, end: int | None = None, value: Value = None, rule: str = "", confidence: float = 1.0
    ) -> ReadValue:
        """Return ``text[start:end]``, or ``value`` where given, as read from where that text stands."""
        end = len(self.text) if end is None else end
        taken = self.text[start:end].strip() or None if value is None else value
        return ReadValue(taken, self.spans_of(start, end), rule, confidence)


def _hyphenated(before: str, after: str, between: str, marks: str) -> bool:
    """Tell whether a word with a hyphen was broken between two runs: one of ``marks`` stands there."""
    if before[-1] != "-" or len(before) < 2 or not (before[-2].isalnum() and after[0].isalnum()):
        return False
    return any(mark in between for mark in marks)


def _without(spans: Iterable[Span], furniture: Spans) -> Iterator[Span]:
    """Yield what is left of ``spans`` outside ``furniture``."""
    index = 0
    for span in spans:
        start = span.start
        while index < len(furniture) and furniture[index].end <= start:
            index += 1
        within = index
        while within < len(furniture) and furniture[within].start < span.end:
            if furniture[within].start > start:
                yield Span(start, furniture[within].start)
            start = max(start, furniture[within].end)
            within += 1
        if start < span.end:
            yield Span(start, span.end)
