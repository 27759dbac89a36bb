"""Read a document through the program's own rooms and judge every value against its gold answer."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from imrdesk.checks import check
from imrdesk.domain.documents import SourceText
from imrdesk.domain.fields import CASE_FIELDS, ITEM_FIELDS
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.readings import Reading, ReadValue
from imrdesk.domain.records import Determination
from imrdesk.domain.values import is_empty, to_json
from imrdesk.errors import UnreadableFileError
from imrdesk.parsing import parse
from imrdesk.sources import read_file
from tests.gold.answers import Answer
from tests.gold.sealing import seal

ITEMS = "items"
LAYOUT = "layout"
AN_ITEM_TOO_MANY = f"{ITEMS}/got"
_ITEM_LOST = re.compile(r"no disputed item|the missing one|is missing|title of another item")
"""Two rows beside the catalogue's fields: whether each disputed item was found, and the layout told."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """One value asked of one document.

    ``expected`` and ``got`` are in JSON's types; of a sealed answer ``expected`` holds hashes. ``flagged`` says that
    a check speaks of the value. ``confidence`` is the parser's, ``None`` where it read no value.
    """

    document: str
    place: str
    key: str
    expected: Any
    got: Any
    right: bool
    flagged: bool = False
    confidence: float | None = None

    @property
    def stated(self) -> bool:
        """Tell whether the document states a value at all."""
        return self.expected not in (None, [])


def judge(answer: Answer, path: Path) -> list[Verdict]:
    """Return the verdict on every value the answer asks for in the document at ``path``."""
    try:
        verdicts = judge_source(answer, read_file(path).source)
    except UnreadableFileError:
        verdicts = _all_missing(answer)
    return [replace(verdict, document=path.name) for verdict in verdicts]


def judge_source(answer: Answer, source: SourceText) -> list[Verdict]:
    """Return the verdict on every value the answer asks for in ``source``; they name no document."""
    reading = parse(source)
    flags = check(Determination.from_reading(reading), source, reading)
    told = any(_ITEM_LOST.search(flag.message) for flag in flags)
    bench = _Bench(answer.sealed, {ref for flag in flags for ref in flag.fields}, told)
    verdicts = [_verdict(LAYOUT, LAYOUT, answer.layout, str(reading.layout), answer.layout == reading.layout)]
    verdicts += bench.values(answer.fields, reading.fields, None)
    for expected, got in pairs(answer, reading):
        verdicts += bench.item(answer, reading, expected, got)
    return verdicts


@dataclass(frozen=True, slots=True)
class _Bench:
    sealed: bool
    flagged: set[FieldRef]
    item_lost: bool
    """Whether a flag says that an item is missing."""

    def item(self, answer: Answer, reading: Reading, expected: int | None, got: int | None) -> Iterator[Verdict]:
        if expected is None:
            yield _verdict(f"{AN_ITEM_TOO_MANY} {got}", ITEMS, None, "an item that is none", False)
        elif got is None:
            yield from (replace(each, flagged=self.item_lost) for each in _missing_item(answer, expected))
        else:
            yield _verdict(f"{ITEMS}/{expected}", ITEMS, "an item", "an item", True)
            yield from self.values(answer.items[expected], reading.items[got].values, got, expected)

    def values(
        self, expected: Mapping[str, Any], read: Mapping[str, ReadValue], position: int | None, place: int | None = None
    ) -> Iterator[Verdict]:
        for key, value in expected.items():
            found = read[key]
            got = to_json(found.value)
            right = value == (seal(key, got) if self.sealed else got)
            yield Verdict(
                "",
                key if place is None else f"{ITEMS}/{place}/{key}",
                key,
                value,
                got,
                right,
                FieldRef(key, None if position is None else position + 1) in self.flagged,
                None if is_empty(found.value) else found.confidence,
            )


def _verdict(place: str, key: str, expected: Any, got: Any, right: bool) -> Verdict:
    return Verdict("", place, key, expected, got, right)


def _missing_item(answer: Answer, position: int) -> Iterator[Verdict]:
    place = f"{ITEMS}/{position}"
    yield _verdict(place, ITEMS, "an item", None, False)
    for field in ITEM_FIELDS:
        yield _verdict(f"{place}/{field.key}", field.key, answer.items[position][field.key], None, False)


def _all_missing(answer: Answer) -> list[Verdict]:
    verdicts = [_verdict(LAYOUT, LAYOUT, answer.layout, None, False)]
    verdicts += [_verdict(field.key, field.key, answer.fields[field.key], None, False) for field in CASE_FIELDS]
    for position in range(len(answer.items)):
        verdicts += _missing_item(answer, position)
    return verdicts


def pairs(answer: Answer, reading: Reading) -> Iterator[tuple[int | None, int | None]]:
    """Yield the positions of each expected item and its counterpart: by title, between titles by position."""
    title: Callable[[Any], Any] = (lambda value: seal("treatment", value)) if answer.sealed else str
    expected = [item["treatment"] for item in answer.items]
    got = [title(to_json(item.values["treatment"].value)) for item in reading.items]
    for _, first, last, got_first, got_last in SequenceMatcher(None, expected, got, autojunk=False).get_opcodes():
        for step in range(max(last - first, got_last - got_first)):
            yield (
                first + step if first + step < last else None,
                got_first + step if got_first + step < got_last else None,
            )
