"""A text with other words in the place of some, and the way back to where those stood."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from imrdesk.domain.citations import Citation
from imrdesk.domain.documents import SourceText
from imrdesk.domain.readings import Reading, ReadItem, ReadValue, Section
from imrdesk.domain.spans import Span
from imrdesk.domain.values import Value


@dataclass(frozen=True, slots=True)
class Edit:
    """The words ``new`` instead of ``source[start:end]``; ``guessed`` ones are but near what stood there."""

    start: int
    end: int
    new: str
    guessed: bool = False


@dataclass(frozen=True, slots=True)
class Replaced:
    """Where replaced words stand in the new text and in the source."""

    new: Span
    written: Span
    guessed: bool


@dataclass(frozen=True, slots=True)
class Rewriting:
    """The text ``source``, which was ``original`` before ``edits`` (in order)."""

    source: SourceText
    original: SourceText
    edits: tuple[Replaced, ...]

    def back(self, span: Span) -> Span:
        """Return where in the original stands what is at ``span``; of an edit, all."""
        first = bisect_right(self.edits, span.start, key=_new_start) - 1
        last = bisect_left(self.edits, span.end, key=_new_start) - 1
        return Span(self._offset(first, span.start, at_end=False), self._offset(last, span.end, at_end=True))

    def within(self, span: Span) -> Iterator[Replaced]:
        """Yield the edits that touch ``span``."""
        for at in range(bisect_right(self.edits, span.start, key=_new_end), len(self.edits)):
            if self.edits[at].new.start >= span.end:
                break
            yield self.edits[at]

    def _offset(self, edit: int, offset: int, *, at_end: bool) -> int:
        if edit < 0:
            return offset
        place = self.edits[edit]
        if offset < place.new.end:
            return place.written.end if at_end else place.written.start
        return offset - place.new.end + place.written.end


def rewrite(source: SourceText, edits: Iterable[Edit]) -> Rewriting:
    """Return ``source`` with ``edits``, which are in order and without overlaps, made in its text."""
    parts: list[str] = []
    replaced: list[Replaced] = []
    written = length = 0
    for edit in edits:
        kept = source.text[written : edit.start]
        length += len(kept)
        replaced.append(Replaced(Span(length, length + len(edit.new)), Span(edit.start, edit.end), edit.guessed))
        parts += [kept, edit.new]
        length += len(edit.new)
        written = edit.end
    parts.append(source.text[written:])
    starts = tuple(_moved(start, replaced) for start in source.page_starts)
    return Rewriting(replace(source, text="".join(parts), page_starts=starts), source, tuple(replaced))


def give_back(reading: Reading, rewriting: Rewriting, put_back: Callable[[str, ReadValue], ReadValue]) -> Reading:
    """Return a reading of the rewritten text as one of the original; ``put_back`` does so with a field's value."""
    return replace(
        reading,
        fields={key: put_back(key, read) for key, read in reading.fields.items()},
        items=tuple(
            ReadItem(rewriting.back(item.span), {key: put_back(key, read) for key, read in item.values.items()})
            for item in reading.items
        ),
        sections=tuple(Section(each.kind, rewriting.back(each.span), each.item) for each in reading.sections),
    )


def with_citations(value: Value, change: Callable[[Citation], Citation]) -> Value:
    """Return a list of citations with each changed; any other value as it is."""
    citations = tuple(each for each in value if isinstance(each, Citation)) if isinstance(value, tuple) else ()
    return tuple(change(each) for each in citations) or value


def _moved(offset: int, edits: Sequence[Replaced]) -> int:
    """Return where ``offset`` of the original is in the rewritten text."""
    before = bisect_right(edits, offset, key=_written_end) - 1
    return offset if before < 0 else offset - edits[before].written.end + edits[before].new.end


def _new_start(edit: Replaced) -> int:
    return edit.new.start


def _new_end(edit: Replaced) -> int:
    return edit.new.end


def _written_end(edit: Replaced) -> int:
    return edit.written.end
