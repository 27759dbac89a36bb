"""Read, parse and check one text, and tell what is wrong with what came of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from imrdesk.checks import check
from imrdesk.domain.citations import Citation
from imrdesk.domain.documents import SourceText
from imrdesk.domain.fields import CASE_FIELDS, ITEM_FIELDS, Field
from imrdesk.domain.flags import Flag
from imrdesk.domain.readings import Reading, ReadValue
from imrdesk.domain.records import Determination
from imrdesk.domain.spans import Span
from imrdesk.errors import Refusal, UnreadableFileError
from imrdesk.parsing import parse
from imrdesk.sources import read_bytes


def problems_of(text: str) -> list[str]:
    """Return what is wrong with the reading of ``text``; nothing where all is well."""
    try:
        source = read_bytes(text.encode(), "fuzz.txt")
    except UnreadableFileError as error:
        return [] if error.refusal is Refusal.EMPTY else [f"a text was refused: {error}"]
    reading = parse(source)
    flags = check(Determination.from_reading(reading), source, reading)
    return list(problems_in(source, reading, flags))


def problems_in(source: SourceText, reading: Reading, flags: Iterable[Flag]) -> Iterator[str]:
    """Yield the fields that are missing, and the places that lie outside the text."""
    yield from _missing(reading)
    yield from _outside(source, reading, flags)


def _missing(reading: Reading) -> Iterator[str]:
    yield from _differ("the case", CASE_FIELDS, reading.fields)
    for number, item in enumerate(reading.items, start=1):
        yield from _differ(f"item {number}", ITEM_FIELDS, item.values)


def _differ(where: str, fields: Iterable[Field], values: Mapping[str, ReadValue]) -> Iterator[str]:
    wrong = {field.key for field in fields} ^ values.keys()
    if wrong:
        yield f"{where} lacks, or has beyond the catalogue, {', '.join(sorted(wrong))}"


def _outside(source: SourceText, reading: Reading, flags: Iterable[Flag]) -> Iterator[str]:
    length = len(source.text)
    yield from (f"{what} stands at {span}" for what, span in _places(reading, flags) if span.end > length)


def _places(reading: Reading, flags: Iterable[Flag]) -> Iterator[tuple[str, Span]]:
    yield from _value_places(reading.fields)
    for item in reading.items:
        yield "an item", item.span
        yield from _value_places(item.values)
    yield from (("a section", section.span) for section in reading.sections)
    yield from ((f"the evidence of {flag.rule}", span) for flag in flags for span in flag.evidence)


def _value_places(values: Mapping[str, ReadValue]) -> Iterator[tuple[str, Span]]:
    for key, read in values.items():
        yield from ((key, span) for span in read.spans)
        for part in read.value if isinstance(read.value, tuple) else ():
            if isinstance(part, Citation) and part.passage is not None:
                yield key, part.passage
