"""The expert reviewer's licences and specialties, from labelled lines or from running text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from imrdesk.domain.readings import ReadValue
from imrdesk.domain.spans import Span
from imrdesk.parsing.headings import Headings
from imrdesk.parsing.lines import Document
from imrdesk.parsing.noise import tolerant
from imrdesk.parsing.passages import Passage
from imrdesk.parsing.vocabularies import Vocabularies

_LABELS = re.compile(
    rf"(?P<states>{tolerant('State')}\s*\(?s?\)?\s*{tolerant('of Licensure')}\s*[:;]"
    r"|(?<!\S)\S{3,9}\s+(?:\S{1,2}\s*)?L\wc\w{4,7}\s*[:;])"
    rf"|(?P<specialties>{tolerant('Certification')}\s*\(?s?\)?\s*/\s*{tolerant('Special')}(?:ty|ties)\s*[:;]"
    r"|(?<!\S)C\w{5,14}\S{0,4}\s*/\s*S\w{5,10}\s*[:;])",
    re.IGNORECASE,
)
"""The two labels; where they are badly misread, their outlines tell them, for nothing like them stands beside."""
_PROSE = re.compile(
    r"\bboard[\s-]*certified\s+in\s+(?P<specialties>[^.]{2,300}?),?(?:\s+and)?(?:\s+(?:is|who\s+is|was))?\s+"
    r"(?:licensed|certified)\s+to\s+practice\s+in\s+(?P<states>[^.]{2,300})",
    re.IGNORECASE,
)
_LICENSED = re.compile(
    r"\blicensed\s+to\s+practice\s+in\s+(?P<states>[^.]{2,300}?)(?:,?\s+and\s+(?:is|has|was)\s|\.|$)", re.IGNORECASE
)
_CERTIFIED = re.compile(r"\bboard[\s-]*certified\s+in\s+(?P<specialties>[^.]{2,300})", re.IGNORECASE)
_SEPARATOR = re.compile(
    r"\s*[,;]\s*(?:and\s+)?(?:has\s+a\s+subspecialty\s+in\s+)?|\s+(?:and\s+)?has\s+a\s+subspecialty\s+in\s+",
    re.IGNORECASE,
)
_NEXT_REVIEWER = re.compile(r"\bThe\s+(?:\w+\s+)?Expert\s+Reviewers?\s+(?:has|have)\b", re.IGNORECASE)
_AND = re.compile(r"\s+and\s+", re.IGNORECASE)
_ARTICLE = re.compile(r"the\s+", re.IGNORECASE)
_LONGEST = 600
"""How many characters a labelled line with what it runs on to is looked at, where no heading ends it."""


def read_reviewer(
    document: Document, headings: Headings, where: Span, vocabularies: Vocabularies
) -> tuple[dict[str, ReadValue], Span | None]:
    """Return the reviewer's states and specialties, and the passage in ``where`` that states them."""
    labels = list(_LABELS.finditer(document.text, where.start, where.end))
    if labels:
        return _labelled(document, headings, labels, vocabularies), Span(labels[0].start(), labels[-1].end())
    return _in_prose(document.passage(where), vocabularies)


def _labelled(
    document: Document, headings: Headings, labels: list[re.Match[str]], vocabularies: Vocabularies
) -> dict[str, ReadValue]:
    values: dict[str, ReadValue] = {}
    for number, label in enumerate(labels):
        end = labels[number + 1].start() if number + 1 < len(labels) else _end_of_line(document, headings, label.end())
        passage = document.passage(Span(label.end(), max(end, label.end())))
        name = f"reviewer_{label.lastgroup}"
        if not passage:
            continue
        next_reviewer = _NEXT_REVIEWER.search(passage.text)
        elements = list(_elements(passage.text, 0, next_reviewer.start() if next_reviewer else len(passage)))
        listed = _list_value(passage, elements, "credentials-label", 0.99)
        listed = _as_named(listed, vocabularies.suggestions(str(label.lastgroup)))
        values[name] = _joined(values[name], listed) if name in values and values[name].value else listed
    return values


def _end_of_line(document: Document, headings: Headings, start: int) -> int:
    """Return where a labelled line with what it runs on to ends: at the next heading, else at a blank line."""
    reach = min(len(document.text), start + _LONGEST)
    end = headings.after(start, reach)
    if end < reach:
        return end
    lines = document.lines
    for line in range(lines.index_from(start), len(lines.starts)):
        if lines.starts[line] >= end:
            break
        if lines.gaps[line] > lines.usual_gap and not lines.opens_page[line]:
            return lines.starts[line]
    return end


def _in_prose(passage: Passage, vocabularies: Vocabularies) -> tuple[dict[str, ReadValue], Span | None]:
    match = _PROSE.search(passage.text)
    found = [match] if match else [pattern.search(passage.text) for pattern in (_LICENSED, _CERTIFIED)]
    values: dict[str, ReadValue] = {}
    places: list[Span] = []
    for part in found:
        if part is None:
            continue
        places += passage.spans_of(*part.span())
        for name in part.groupdict():
            values[f"reviewer_{name}"] = _in_sentence(passage, *part.span(name), vocabularies, name)
    return values, Span(min(places).start, max(places).end) if places else None


def _in_sentence(passage: Passage, start: int, end: int, vocabularies: Vocabularies, name: str) -> ReadValue:
    """Read a list from a sentence, where ``and`` closes it; but ``and`` stands within some specialties too."""
    known = {value.casefold() for value in vocabularies.suggestions(name)}
    elements: list[tuple[int, int]] = []
    for first, last in _elements(passage.text, start, end):
        words = passage.text[first:last]
        parts = [(first, last)]
        for joint in _AND.finditer(words):
            both = words[: joint.start()].casefold(), words[joint.end() :].casefold()
            if words.casefold() not in known and (name == "states" or known.issuperset(both)):
                parts = [(first, first + joint.start()), (first + joint.end(), last)]
        elements += [(_after_article(passage.text, *part), part[1]) for part in parts]
    listed = _list_value(passage, elements, "credentials-in-prose", 0.95)
    return _as_named(listed, vocabularies.suggestions(name))


def _after_article(text: str, start: int, end: int) -> int:
    """Return where a name begins without its article (``the District of Columbia``)."""
    article = _ARTICLE.match(text, start, end)
    return article.end() if article else start


def _joined(one: ReadValue, other: ReadValue) -> ReadValue:
    """Return two reviewers' lists as one, each name once."""
    if not isinstance(one.value, tuple) or not isinstance(other.value, tuple):
        return one
    values = tuple(dict.fromkeys([*one.value, *other.value]))
    return replace(one, value=values, spans=tuple(dict.fromkeys([*one.spans, *other.spans])))


def _as_named(listed: ReadValue, names: Iterable[str]) -> ReadValue:
    """Return ``listed`` with known names as they are: in small letters where all is in capitals, and without the
    blanks that an extractor lost or put in (``NorthCarolina``).
    """
    if not isinstance(listed.value, tuple):
        return listed
    by_letters = {name.replace(" ", ""): name for name in names}
    in_capitals = {letters.upper(): name for letters, name in by_letters.items()}
    letters = [str(value).replace(" ", "") for value in listed.value]
    named = (by_letters.get(each) or in_capitals.get(each) for each in letters)
    return replace(listed, value=tuple(name or value for name, value in zip(named, listed.value, strict=True)))


def _list_value(passage: Passage, elements: list[tuple[int, int]], rule: str, confidence: float) -> ReadValue:
    values = tuple(passage.text[first:last] for first, last in elements)
    spans = tuple(span for element in elements for span in passage.spans_of(*element))
    return ReadValue(values, spans, rule, confidence) if values else ReadValue(())


def _elements(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where the elements of a list stand, without white space and a final full stop."""
    after = start
    for separator in (*_SEPARATOR.finditer(text, start, end), None):
        stop = separator.start() if separator else end
        words = text[after:stop]
        first = after + len(words) - len(words.lstrip(" ."))
        last = after + len(words.rstrip(" ."))
        if first < last:
            yield first, last
        after = separator.end() if separator else end
