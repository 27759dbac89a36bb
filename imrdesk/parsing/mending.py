"""A scanned text read as it was most likely printed, and what was read there put back into the text as it is.

Rules find and code by the mended words; offsets, and what is given as written, are those of the source.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from imrdesk.domain.citations import Citation
from imrdesk.domain.documents import SourceText
from imrdesk.domain.fields import CASE_FIELDS, ITEM_FIELDS
from imrdesk.domain.readings import Reading, ReadItem, ReadValue, Section
from imrdesk.domain.sentences import sentence
from imrdesk.domain.spans import Span
from imrdesk.domain.values import Kind, Value
from imrdesk.parsing.misreading import WORD, Words
from imrdesk.parsing.noise import as_digits
from imrdesk.parsing.passages import Passage
from imrdesk.parsing.remarks import MISREAD

DOUBTFUL = 0.65
"""How sure a value can be at most that was read from misread words."""
_AS_WRITTEN = frozenset(field.key for field in (*CASE_FIELDS, *ITEM_FIELDS) if field.kind is Kind.LONG_TEXT)
_NUMBER = re.compile(
    r"(?<![^\W_])(?!O2\b)(?=[\dOoQIl|!SB]*\d)(?!\d+\b)[\dOoQIl|!][\dOoQIl|!SB]*(?=(?:mg|mcg|ml|gm|g|x)?(?![^\W_]))"
)
_LETTERS_IN_NUMBERS = str.maketrans("SB", "58")
_CAPITAL_WITHIN = re.compile(r"[a-z][A-Z]")
_SPLIT = re.compile(r"\b(?P<first>[A-Za-z]{1,20}) (?P<second>[A-Za-z]{1,20})\b")
_SHORTEST_IN_CAPITALS = 6
_MOST_LOOKED_UP = 400
"""How many words are compared with all that there are."""


@dataclass(frozen=True, slots=True)
class _Edit:
    """The words ``new`` instead of ``source[start:end]``."""

    start: int
    end: int
    new: str


@dataclass(frozen=True, slots=True)
class Mending:
    """A source text with its misread words mended. Of each edit, in order: where it stands there and in the source."""

    source: SourceText
    original: SourceText
    edits: tuple[tuple[Span, Span], ...]
    misread: Sequence[str]

    def back(self, span: Span) -> Span:
        """Return where in the source stands what is at ``span``; of an edit, all."""
        first = bisect_right(self.edits, span.start, key=_mended_start) - 1
        last = bisect_left(self.edits, span.end, key=_mended_start) - 1
        return Span(self._offset(first, span.start, at_end=False), self._offset(last, span.end, at_end=True))

    def touches(self, span: Span) -> bool:
        """Tell whether something in ``span`` was mended."""
        at = bisect_right(self.edits, span.start, key=_mended_end)
        return at < len(self.edits) and self.edits[at][0].start < span.end

    def _offset(self, edit: int, offset: int, *, at_end: bool) -> int:
        if edit < 0:
            return offset
        mended, written = self.edits[edit]
        if offset < mended.end:
            return written.end if at_end else written.start
        return offset - mended.end + written.end


def mend(source: SourceText, words: Words, misread: Sequence[str]) -> Mending:
    """Return ``source`` as it was most likely printed; ``misread`` are the words by which it looks scanned."""
    parts: list[str] = []
    edits: list[tuple[Span, Span]] = []
    written = length = 0
    for edit in _edits(source.text, words):
        kept = source.text[written : edit.start]
        length += len(kept)
        edits.append((Span(length, length + len(edit.new)), Span(edit.start, edit.end)))
        parts += [kept, edit.new]
        length += len(edit.new)
        written = edit.end
    parts.append(source.text[written:])
    starts = tuple(_moved(start, edits) for start in source.page_starts)
    return Mending(replace(source, text="".join(parts), page_starts=starts), source, tuple(edits), misread)


def restore(reading: Reading, mending: Mending, *, rejoin: bool) -> Reading:
    """Return a reading of the mended text as one of its source; ``rejoin`` as for passages."""

    def put_back(key: str, read: ReadValue) -> ReadValue:
        spans = tuple(mending.back(span) for span in read.spans)
        value = read.value
        if key in _AS_WRITTEN and isinstance(value, str):
            value = Passage.from_spans(mending.original.text, spans, rejoin=rejoin).text or value
        else:
            value = _with_passages(value, mending)
        doubtful = any(mending.touches(span) for span in read.spans)
        sure = min(read.confidence, DOUBTFUL) if doubtful else read.confidence
        return replace(read, value=value, spans=spans, confidence=sure)

    shown = ", ".join(f"“{word}”" for word in mending.misread[:5])
    note = sentence(MISREAD, count=len(mending.misread), words=shown)
    return replace(
        reading,
        fields={key: put_back(key, read) for key, read in reading.fields.items()},
        items=tuple(
            ReadItem(mending.back(item.span), {key: put_back(key, read) for key, read in item.values.items()})
            for item in reading.items
        ),
        sections=tuple(Section(each.kind, mending.back(each.span), each.item) for each in reading.sections),
        notes=(note, *reading.notes),
    )


def _with_passages(value: Value, mending: Mending) -> Value:
    """Return a list with the passage of each citation in it where that stands in the source."""
    citations = tuple(each for each in value if isinstance(each, Citation)) if isinstance(value, tuple) else ()
    if not citations:
        return value
    return tuple(replace(each, passage=each.passage and mending.back(each.passage)) for each in citations)


def _edits(text: str, words: Words) -> Iterator[_Edit]:
    """Yield what is to be mended, in order and without overlaps."""
    found = [*_numbers(text), *_words(text, words), *_split_words(text, words)]
    end = 0
    for edit in sorted(found, key=_place_of):
        if edit.start >= end:
            yield edit
            end = edit.end


def _numbers(text: str) -> Iterator[_Edit]:
    for match in _NUMBER.finditer(text):
        yield _Edit(*match.span(), as_digits(match.group()).translate(_LETTERS_IN_NUMBERS))


def _words(text: str, words: Words) -> Iterator[_Edit]:
    """Yield the words that are none and look like, or are nearly, or were glued from, words."""
    mended: dict[str, str] = {}
    looked_up = 0
    for match in WORD.finditer(text):
        word = match.group()
        if word not in mended:
            mended[word] = word
            if _CAPITAL_WITHIN.search(word) and word.lower() in words.common:
                mended[word] = _cased(word.lower(), word, text, match.start())
            elif not word.isdigit() and not words.knows(word) and (len(word) > 3 or not word.isupper()):
                new = words.alike(word)
                if new is None and looked_up < _MOST_LOOKED_UP and not _is_abbreviation(word):
                    looked_up += 1
                    new = words.near(word) or " ".join(words.pieces(word))
                mended[word] = _cased(new, word, text, match.start()) if new else word
        if mended[word] != word:
            yield _Edit(*match.span(), mended[word])


def _is_abbreviation(word: str) -> bool:
    return word.isupper() and len(word) < _SHORTEST_IN_CAPITALS


def _split_words(text: str, words: Words) -> Iterator[_Edit]:
    """Yield the words into which a blank came."""
    at = 0
    while match := _SPLIT.search(text, at):
        first, second = match["first"], match["second"]
        at = match.start("second")
        if len(first + second) > 4 and not (words.knows(first) and words.knows(second)) and words.knows(first + second):
            yield _Edit(*match.span(), first + second)


def _cased(new: str, word: str, text: str, start: int) -> str:
    """Return ``new`` in capitals, or with one, as ``word`` is; a sign for its first letter leaves open which."""
    letters = [letter for letter in word if letter.isalpha()]
    if len(letters) > 1 and all(letter.isupper() for letter in letters):
        return new.upper()
    opens = word[0].isupper() or (not word[0].isalpha() and text[max(0, start - 2) : start].strip() in {"", ".", ":"})
    return new[0].upper() + new[1:] if opens else new


def _moved(offset: int, edits: Sequence[tuple[Span, Span]]) -> int:
    """Return where ``offset`` of the source is in the mended text."""
    before = bisect_right(edits, offset, key=_written_end) - 1
    if before < 0:
        return offset
    mended, written = edits[before]
    return offset - written.end + mended.end


def _place_of(edit: _Edit) -> tuple[int, int]:
    """Return what sorts edits by where they begin, longer ones first."""
    return edit.start, -edit.end


def _mended_start(edit: tuple[Span, Span]) -> int:
    return edit[0].start


def _mended_end(edit: tuple[Span, Span]) -> int:
    return edit[0].end


def _written_end(edit: tuple[Span, Span]) -> int:
    return edit[1].end
