"""The same determination in other programs' texts, and with its text done over: does the reading stay the same?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from imrdesk.domain.documents import SourceText
from imrdesk.domain.fields import FIELDS
from imrdesk.domain.readings import Reading
from imrdesk.domain.values import Kind, to_json
from imrdesk.parsing import parse
from imrdesk.sources import read_file
from imrdesk.sources.files import read_bytes
from tests.accuracy.extractors import extractors
from tests.accuracy.judging import AN_ITEM_TOO_MANY, Verdict, judge_source
from tests.accuracy.mutations import MUTATIONS, Mutation
from tests.gold.answers import Answer, real_answers, real_files, sample_answers, sample_files

_WRITTEN = {Kind.TEXT, Kind.LONG_TEXT, Kind.LIST, Kind.CITATIONS}
"""Kinds of values that are as written in the document."""

Values = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Compared:
    """How many values were compared, how many are otherwise, how many of those bear no flag, and of which fields."""

    name: str
    asked: int
    wrong: int
    silent: int
    keys: tuple[str, ...]


def compare_extractors(folder: Path) -> Iterator[Compared]:
    """Yield, of each extractor on this machine, how many values of the PDFs in ``folder`` are read otherwise."""
    paths = sorted(folder.glob("*.pdf"))
    own = {path: _values(parse(read_file(path).source)) for path in paths}
    for name, extract in extractors().items():
        keys: list[str] = []
        for path in paths:
            text = extract(path).encode()
            got = _values(parse(read_bytes(text, path.name)))
            keys += [place for place in own[path].keys() | got.keys() if own[path].get(place) != got.get(place)]
        yield Compared(name, sum(map(len, own.values())), len(keys), 0, _fields_of(keys))


def compare_mutations(shared: Path) -> Iterator[Compared]:
    """Yield, of each mutation, how many gold answers are missed that are right without it."""
    with TemporaryDirectory() as scratch:
        documents = list(_documents(shared, Path(scratch)))
    right = {(number, verdict.place) for number, verdict in _verdicts(documents, None) if verdict.right}
    for mutation in MUTATIONS:
        judged = [
            verdict for number, verdict in _verdicts(documents, mutation) if _counts(number, verdict, mutation, right)
        ]
        wrong = [verdict for verdict in judged if not verdict.right]
        silent = sum(not verdict.flagged for verdict in wrong)
        yield Compared(mutation.name, len(judged), len(wrong), silent, _fields_of(each.place for each in wrong))


def _documents(shared: Path, scratch: Path) -> Iterator[tuple[Answer, SourceText]]:
    for answer in real_answers():
        for path in real_files(answer, shared):
            if path.parent.name != "as-text":
                yield answer, read_file(path).source
    for answer in sample_answers():
        yield answer, read_file(sample_files(answer, scratch)[0]).source


def _verdicts(
    documents: Iterable[tuple[Answer, SourceText]], mutation: Mutation | None
) -> Iterator[tuple[int, Verdict]]:
    for number, (answer, source) in enumerate(documents):
        text = source if mutation is None else read_bytes(mutation.apply(source).encode(), source.name)
        yield from ((number, verdict) for verdict in judge_source(answer, text))


def _counts(number: int, verdict: Verdict, mutation: Mutation, right: set[tuple[int, str]]) -> bool:
    if verdict.place.startswith(AN_ITEM_TOO_MANY):
        return True
    written = verdict.key in FIELDS and FIELDS[verdict.key].kind in _WRITTEN
    return (number, verdict.place) in right and (mutation.keeps_words or not written)


def _values(reading: Reading) -> Values:
    values: Values = {"layout": str(reading.layout), "items": len(reading.items)}
    values |= {key: to_json(read.value) for key, read in reading.fields.items()}
    for number, item in enumerate(reading.items):
        values |= {f"items/{number}/{key}": to_json(read.value) for key, read in item.values.items()}
    return values


def _fields_of(places: Iterable[str]) -> tuple[str, ...]:
    counted = Counter(place.rpartition("/")[2] for place in places)
    return tuple(f"`{key}` {count}" for key, count in counted.most_common())
