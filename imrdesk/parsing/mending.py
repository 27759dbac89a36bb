"""A scanned text read as it was most likely printed, and what was read there put back into the text as it is.

Rules find and code by the mended words; offsets, and what is given as written, are those of the source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from imrdesk.domain.citations import Citation
from imrdesk.domain.documents import SourceText
from imrdesk.domain.fields import CASE_FIELDS, ITEM_FIELDS
from imrdesk.domain.readings import Reading, ReadValue
from imrdesk.domain.sentences import sentence
from imrdesk.domain.spans import Span, Spans
from imrdesk.domain.values import Kind, Value
from imrdesk.parsing.misreading import WORD, Words
from imrdesk.parsing.noise import as_digits
from imrdesk.parsing.passages import Passage
from imrdesk.parsing.remarks import MISREAD
from imrdesk.parsing.rewriting import Edit, Rewriting, give_back, rewrite, with_citations

DOUBTFUL = 0.65
"""How sure a value can be at most that was read from misread words."""
_AS_WRITTEN = frozenset(field.key for field in (*CASE_FIELDS, *ITEM_FIELDS) if field.kind is Kind.LONG_TEXT)
_GIVEN_WORDS = frozenset({"diagnoses", "drug", "strength", "frequency", "duration"})
"""Shorter values that are words of the text; others are codes, numbers and names for them."""
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
class Mending(Rewriting):
    """A source text with its misread words mended."""

    misread: Sequence[str]

    def touches(self, span: Span) -> bool:
        """Tell whether something in ``span`` was mended."""
        return any(True for _ in self.within(span))

    def without_guesses(self, text: str, spans: Spans) -> str:
        """Return ``text``, which was read at ``spans``, with the words as they stand that were only guessed."""
        done = 0
        for edit in (edit for span in spans for edit in self.within(span) if edit.guessed):
            new = edit.new.quote(self.source.text)
            at = text.find(new, done)
            if at >= 0:
                old = " ".join(edit.written.quote(self.original.text).split())
                text = text[:at] + old + text[at + len(new) :]
                done = at + len(old)
        return text


def mend(source: SourceText, words: Words, misread: Sequence[str]) -> Mending:
    """Return ``source`` as it was most likely printed; ``misread`` are the words by which it looks scanned."""
    made = rewrite(source, _edits(source.text, words))
    return Mending(made.source, made.original, made.edits, misread)


def restore(reading: Reading, mending: Mending, *, rejoin: bool) -> Reading:
    """Return a reading of the mended text as one of its source; ``rejoin`` as for passages."""

    def citation_back(citation: Citation) -> Citation:
        return _citation(citation, mending)

    def put_back(key: str, read: ReadValue) -> ReadValue:
        spans = tuple(mending.back(span) for span in read.spans)
        value = read.value
        if key in _AS_WRITTEN and isinstance(value, str):
            value = Passage.from_spans(mending.original.text, spans, rejoin=rejoin).text or value
        else:
            value = (
                _put_back(value, read.spans, mending) if key in _GIVEN_WORDS else with_citations(value, citation_back)
            )
        doubtful = any(mending.touches(span) for span in read.spans)
        sure = min(read.confidence, DOUBTFUL) if doubtful else read.confidence
        return replace(read, value=value, spans=spans, confidence=sure)

    shown = ", ".join(f"“{word}”" for word in mending.misread[:5])
    note = sentence(MISREAD, count=len(mending.misread), words=shown)
    return replace(give_back(reading, mending, put_back), notes=(note, *reading.notes))


def _put_back(value: Value, spans: Spans, mending: Mending) -> Value:
    """Return words that are given as they stand, one text or a list, without what was guessed in them."""
    if isinstance(value, str):
        return mending.without_guesses(value, spans)
    if isinstance(value, tuple) and value:
        return tuple(mending.without_guesses("\n".join(map(str, value)), spans).split("\n"))
    return value


def _citation(citation: Citation, mending: Mending) -> Citation:
    if citation.passage is None:
        return citation
    chapter, section = (
        part and mending.without_guesses(part, (citation.passage,)) for part in (citation.chapter, citation.section)
    )
    return replace(citation, chapter=chapter, section=section, passage=mending.back(citation.passage))


def _edits(text: str, words: Words) -> Iterator[Edit]:
    """Yield what is to be mended, in order and without overlaps."""
    found = [*_numbers(text), *_words(text, words), *_split_words(text, words)]
    end = 0
    for edit in sorted(found, key=_place_of):
        if edit.start >= end:
            yield edit
            end = edit.end


def _numbers(text: str) -> Iterator[Edit]:
    for match in _NUMBER.finditer(text):
        yield Edit(*match.span(), as_digits(match.group()).translate(_LETTERS_IN_NUMBERS))


def _words(text: str, words: Words) -> Iterator[Edit]:
    """Yield the words that are none and look like, or are nearly, or were glued from, words."""
    mended: dict[str, str] = {}
    guessed: dict[str, bool] = {}
    looked_up = 0
    for match in WORD.finditer(text):
        word = match.group()
        if word not in mended:
            mended[word] = word
            if _CAPITAL_WITHIN.search(word) and word.lower() in words.common:
                mended[word] = _cased(word.lower(), word, text, match.start())
            elif not word.isdigit() and not words.knows(word) and (len(word) > 3 or not word.isupper()):
                new = words.alike(word)
                guessed[word] = new is None
                if new is None and looked_up < _MOST_LOOKED_UP and not _is_abbreviation(word):
                    looked_up += 1
                    new = words.near(word) or " ".join(words.pieces(word))
                mended[word] = _cased(new, word, text, match.start()) if new else word
        if mended[word] != word:
            yield Edit(*match.span(), mended[word], guessed.get(word, False))


def _is_abbreviation(word: str) -> bool:
    return word.isupper() and len(word) < _SHORTEST_IN_CAPITALS


def _split_words(text: str, words: Words) -> Iterator[Edit]:
    """Yield the words into which a blank came."""
    at = 0
    while match := _SPLIT.search(text, at):
        first, second = match["first"], match["second"]
        at = match.start("second")
        if len(first + second) > 4 and not (words.knows(first) and words.knows(second)) and words.knows(first + second):
            yield Edit(*match.span(), first + second, guessed=True)


def _cased(new: str, word: str, text: str, start: int) -> str:
    """Return ``new`` in capitals, or with one, as ``word`` is; a sign for its first letter leaves open which."""
    letters = [letter for letter in word if letter.isalpha()]
    if len(letters) > 1 and all(letter.isupper() for letter in letters):
        return new.upper()
    opens = word[0].isupper() or (not word[0].isalpha() and text[max(0, start - 2) : start].strip() in {"", ".", ":"})
    return new[0].upper() + new[1:] if opens else new


def _place_of(edit: Edit) -> tuple[int, int]:
    """Return what sorts edits by where they begin, longer ones first."""
    return edit.start, -edit.end
