"""How many of what a title asks for, how often and how long."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from imrdesk.domain.amounts import BARE_NUMBER, NUMBER, RANGE, has_number, number_in
from imrdesk.domain.readings import ReadValue
from imrdesk.lexicon import key_of, words_of
from imrdesk.parsing.coding.drugs import doses
from imrdesk.parsing.coding.schedules import Schedule, Stretch
from imrdesk.parsing.coding.titles import Title, blank, nothing
from imrdesk.parsing.vocabularies import Vocabularies

_DIGITS = r"\d+(?:,\d{3})*(?:\.\d+)?(?![\w%])"
_LABELLED = re.compile(
    rf"(?:#\s?:?\s*|\b(?:qty|quant\w{{2,4}}|quantities|count|disp|dispense|dispensed|amount|series|number)\b\.?\s*(?:of|is|:|#|=|-)*\s*#?\s*)(?P<number>{_DIGITS}|{NUMBER})|(?P<counted>{NUMBER})[\s-]*(?:count|ct)\b",
    re.IGNORECASE,
)
_PRODUCT = re.compile(
    rf"(?P<first>{NUMBER})\s*(?:x|×|times)\s*(?P<second>{BARE_NUMBER})(?!\s*(?:cm|mm|inch|in)\b)", re.IGNORECASE
)
_TIMES = re.compile(
    rf"(?:(?<![\w])|(?<=_))(?:x|×|times)\s*\(?(?P<number>{BARE_NUMBER})|\b(?P<before>\d+)\s?x(?=\s|$|[,;)])",
    re.IGNORECASE,
)
_TOTAL = re.compile(
    rf"\btotal\s*(?:of|:|=)?\s*(?P<number>{NUMBER})|(?P<before>{NUMBER})\s+(?:in\s+)?total\b", re.IGNORECASE
)
_ALONE = re.compile(r"\(\s*(?P<number>\d+)\s*\)")
_LAST = re.compile(rf"[,:;]\s*(?P<number>{NUMBER})\s*$", re.IGNORECASE)
_STOP = r"(?:for|of|to|times|per|with|on|in|at|by|from|and|or|every|each|under|plus)"
_COUNTED = re.compile(
    rf"(?P<number>{NUMBER})(?P<words>(?:[\s-]+(?!{_STOP}\b)(?:_+|[A-Za-z][\w'/-]*)|\s+\([A-Za-z]+\)){{1,6}})",
    re.IGNORECASE,
)
_LEADING = re.compile(
    r"^(?:(?:retrospective|associated surgical services?|additional|post-?\s?op(?:erative)?|pre-?\s?op(?:erative)?"
    r"|request|another|initial|further|up|purchase|rental|for|of|to|outpatient|continued|one course|course|trial"
    rf"|series|the)\b[\s:,-]*)*(?P<number>{NUMBER})[\s-]+(?=[A-Za-z])",
    re.IGNORECASE,
)
_REFILLS = re.compile(
    rf"(?:{NUMBER}\s*(?:\w+\s+)?refills?|refills?\s*(?:x|times|:|#|of)?\s*#?\s*{NUMBER}|x\s*{NUMBER}\s*refills?)\b"
    r"(?:\s+of\b)?|\brefills?\s*(?:x|:|#)\s*\d+",
    re.IGNORECASE,
)
_MEASURE = (
    r"(?:views?|phases?|levels?|leads?|points?|panels?|minutes?|mins?|tesla|wheel(?:ed|s)?|prong(?:ed|s)?|channels?|inch(?:es)?|ounces?|oz|pounds?|lbs?"
    r"|degrees?|cc|cm|mm|gms?|grams?|g|mls?|gallons?|years?|yrs?)"
)
_NO_COUNT = re.compile(
    rf"{NUMBER}[\s-]*{_MEASURE}\b"
    rf"|{NUMBER}[\s-]*(?:hours?|hrs?)[\s-]+(?:[a-z]+\s+){{0,2}}?(?:sessions?|visits?|tests?|holter|monitor\w*|urine|eeg)\b"
    rf"|\b(?:in|within|after|over)\s+{NUMBER}[\s-]*(?:days?|weeks?|months?)\b"
    rf"|{NUMBER}[\s-]*(?:days?|weeks?|months?)\s+(?:post|apart|ago|later|after|out|prior)\b"
    r"|(?<![\w/.-])(?:one|two|three|four|[1-4])\s+(?:tablets?|tabs?|capsules?|caps?|pills?)\s+(?:by mouth|p\.?o\b|_)"
    r"|#\s?\d+(?:(?:\s*[,&]|,?\s*and)\s*#\s?\d+)+"
    r"|\b(?:crown|implant|root canal|extraction|filling|onlay|restoration|bridge)s?\b[^.;]{0,20}?"
    r"#\s?\d+(?:(?:\s*[,&]|,?\s*and)\s*#?\s?\d+)*"
    rf"|\b(?:grade|type|stage|level|phase|aged?|class|no|step|version|room)\.?\s*{NUMBER}"
    r"|\b(?:tooth|teeth)\s*(?:#|no\.?|numbers?)?\s*\d+(?:(?:\s*[-,&]|,?\s*and)\s*#?\d+)*",
    re.IGNORECASE,
)
_THERAPIES = {"Rehabilitation", "Psych Services", "Programs"}
_NEXT_TO_NUMBER = {"hour", "day", "month", "mile", "unit"}
"""Things that are what is counted only where they stand next to the number."""
_SMALL_DOSE = 20


@dataclass(frozen=True, slots=True)
class _Count:
    """A number that counts, where it stands, and the thing it counts if that stands with it."""

    number: float
    start: int
    end: int
    rule: str
    confidence: float
    unit: tuple[int, int] | None = None


def code_quantity(title: Title, category: str | None, vocabularies: Vocabularies) -> dict[str, ReadValue]:
    """Return quantity, unit, frequency and duration of ``title``."""
    schedule = Schedule.of(_without_doses(title, category))
    found = {
        "frequency": _as_written(title, schedule.frequencies),
        "duration": _as_written(title, schedule.durations),
    }
    rest = _only_counts(schedule.rest) if has_number(schedule.rest) else ""
    count = _stated(rest, category, vocabularies) if rest else None
    if count is not None:
        return found | _counted(title, count, category, vocabularies)
    if not re.search(RANGE, rest, re.IGNORECASE) and (total := schedule.total()) is not None:
        return found | _derived(title, schedule, total, category, vocabularies)
    return found | {"quantity": nothing("count"), "unit": nothing("count")}


def _as_written(title: Title, stretches: tuple[Stretch, ...]) -> ReadValue:
    if not stretches:
        return nothing("schedule")
    first = stretches[0]
    return title.read(first.start, first.end, None, "schedule", 0.95 if len(stretches) == 1 else 0.7)


def _without_doses(title: Title, category: str | None) -> str:
    """Return the title's plain text with doses blanked out; few ``units`` are a count where no drug is named."""
    found = (
        match.span()
        for match in doses(title.plain)
        if category == "Pharmaceuticals"
        or "unit" not in match.group().lower()
        or number_in(match.group()) >= _SMALL_DOSE
    )
    return blank(title.plain, found)


def _only_counts(text: str) -> str:
    """Return ``text`` with refills, ranges and numbers that measure blanked out."""
    text = blank(text, (match.span() for match in _REFILLS.finditer(text)))
    return blank(text, (match.span() for match in _NO_COUNT.finditer(text)))


def _stated(text: str, category: str | None, vocabularies: Vocabularies) -> _Count | None:
    """Return the count that ``text`` states, the surest form first."""
    if labelled := _LABELLED.search(text):
        return _Count(
            number_in(labelled["number"] or labelled["counted"]),
            *labelled.span(),
            "labelled-count",
            0.97,
            _unit_after(text, labelled.end(), vocabularies),
        )
    ranges = [match.span() for match in re.finditer(RANGE, text, re.IGNORECASE)]
    text = blank(text, ranges)
    if counted := _counted_things(text, vocabularies):
        return counted
    if total := _TOTAL.search(text):
        return _Count(number_in(total["number"] or total["before"]), *total.span(), "total", 0.9)
    if ranges:
        return None
    return _bare(text, category, vocabularies)


def _bare(text: str, category: str | None, vocabularies: Vocabularies) -> _Count | None:
    """Return a count that names nothing: ``12 acupuncture``, ``x 6``, ``2 x 6``, ``(6)``."""
    if (product := _PRODUCT.search(text)) and category in _THERAPIES:
        number = number_in(product["first"]) * number_in(product["second"])
        return _Count(number, *product.span(), "product", 0.9)
    if (leading := _LEADING.match(text)) and not _measures(text, leading.end(), vocabularies):
        return _Count(number_in(leading["number"]), *leading.span("number"), "leading-count", 0.85)
    if times := _TIMES.search(text):
        name = "number" if times["number"] else "before"
        unit = _unit_after(text, times.end(), vocabularies)
        return _Count(number_in(times[name]), *times.span(), "times", 0.93, unit)
    if alone := _ALONE.search(text):
        return _Count(number_in(alone["number"]), *alone.span(), "count-in-parentheses", 0.85)
    if last := _LAST.search(text):
        return _Count(number_in(last["number"]), *last.span("number"), "count-at-end", 0.75)
    return None


def _counted_things(text: str, vocabularies: Vocabularies) -> _Count | None:
    """Return a number with the thing it counts; two such joined by ``and`` are added up."""
    found = list(_things(text, vocabularies))
    if not found:
        return None
    first = found[0]
    for other in found[1:]:
        between = text[first.end : other.start]
        if re.search(r"\band\s*$", between) and _unit_name(text, first) == _unit_name(text, other):
            return replace(first, number=first.number + other.number, rule="counts-added", confidence=0.7)
    return first


def _things(text: str, vocabularies: Vocabularies) -> Iterator[_Count]:
    for match in _COUNTED.finditer(text):
        for word in words_of(match["words"]):
            if word.key in vocabularies.units:
                start = match.start("words")
                span = (start + word.start, start + word.end)
                yield _Count(number_in(match["number"]), match.start(), span[1], "counted-thing", 0.95, span)
                break


def _unit_name(text: str, count: _Count) -> str:
    return key_of(text[slice(*count.unit)]) if count.unit else ""


def _unit_after(text: str, end: int, vocabularies: Vocabularies) -> tuple[int, int] | None:
    """Return the counted thing that stands within three words after a number."""
    for word in words_of(text[end : end + 40])[:3]:
        if word.key in vocabularies.units:
            return end + word.start, end + word.end
    return None


def _measures(text: str, end: int, vocabularies: Vocabularies) -> bool:
    word = words_of(text[end : end + 24])[:1]
    return bool(word) and word[0].key in {key_of(term) for term in vocabularies.word_list("units", "measures")}


def _counted(title: Title, count: _Count, category: str | None, vocabularies: Vocabularies) -> dict[str, ReadValue]:
    derived = count.rule in {"product", "counts-added"}
    quantity = title.read(count.start, count.end, count.number, count.rule, count.confidence)
    if derived:
        unit = _session(title, count.start, count.end) if count.rule == "product" else _unit(title, count, vocabularies)
        return {"quantity": replace(quantity, derived=True), "unit": unit}
    return {"quantity": quantity, "unit": _unit(title, count, vocabularies)}


def _unit(title: Title, count: _Count, vocabularies: Vocabularies) -> ReadValue:
    """Return the counted thing: what stands with the number, else the nearest such word before it, else after."""
    span = count.unit
    if span is None:
        words = [
            word
            for word in words_of(_without_doses(title, None))
            if word.key in vocabularies.units - _NEXT_TO_NUMBER and (word.end <= count.start or word.start >= count.end)
        ]
        before = [word for word in words if word.end <= count.start]
        word = before[-1] if before else next(iter(words), None)
        span = None if word is None else (word.start, word.end)
    if span is None:
        return nothing("counted-thing")
    return title.read(*span, key_of(title.text[slice(*span)]), "counted-thing", 0.97 if count.unit else 0.95)


def _session(title: Title, start: int, end: int) -> ReadValue:
    return replace(title.read(start, end, "session", "derived-count", 0.85), derived=True)


def _derived(
    title: Title, schedule: Schedule, total: float, category: str | None, vocabularies: Vocabularies
) -> dict[str, ReadValue]:
    frequency, duration = schedule.frequencies[0], schedule.durations[0]
    spans = title.passage.spans_of(frequency.start, frequency.end) + title.passage.spans_of(
        duration.start, duration.end
    )
    quantity = ReadValue(total, tuple(sorted(spans)), "frequency-times-duration", 0.96, derived=True)
    if category in _THERAPIES:
        return {"quantity": quantity, "unit": ReadValue("session", quantity.spans, "derived-count", 0.96, derived=True)}
    return {
        "quantity": quantity,
        "unit": _unit(title, _Count(total, frequency.start, duration.end, "", 0.7), vocabularies),
    }
