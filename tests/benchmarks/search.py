"""How fast searching is in a large store: ``python -m tests.benchmarks.search --documents 20000`` prints figures.

The store holds determinations of made-up words, as long and as varied as real ones: 10,000 characters and three
disputed items each, words by Zipf's law. It asserts nothing.
"""

from __future__ import annotations

import argparse
import hashlib
import time
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from itertools import accumulate
from pathlib import Path
from random import Random
from statistics import median, quantiles
from tempfile import TemporaryDirectory

from imrdesk.domain.documents import MediaType, SourceText
from imrdesk.domain.fields import CASE_FIELDS, ITEM_FIELDS, Field
from imrdesk.domain.readings import Layout, Reading, ReadItem, ReadValue
from imrdesk.domain.spans import Span
from imrdesk.domain.values import Kind, empty
from imrdesk.services.searching import Searching
from imrdesk.store import NewDocument, Store
from imrdesk.store.documents import insert_document
from imrdesk.store.engine import Transactions

DOCUMENTS = 20_000
WORDS_A_TEXT = 1_500
VOCABULARY = 30_000
ROUNDS = 20
_LENGTHS = {"summary": 150, "rationale": 150, "claims_guideline": 40, "reviewer_guideline": 40, "treatment": 12}


class Writer:
    """Makes documents of words that are as common as words are."""

    def __init__(self, dice: Random) -> None:
        self._dice = dice
        letters = "abcdefghijklmnopqrstuvwxyz"
        self.words = ["".join(dice.choices(letters, k=dice.randint(3, 9))) for _ in range(VOCABULARY)]
        self._weights = list(accumulate(1 / rank for rank in range(2, VOCABULARY + 2)))

    def text(self, count: int) -> str:
        """Return so many words."""
        return " ".join(self._dice.choices(self.words, cum_weights=self._weights, k=count))

    def document(self, number: int) -> NewDocument:
        """Return the document of that number."""
        content = str(number).encode()
        text = self.text(WORDS_A_TEXT)
        source = SourceText(f"{number}.pdf", hashlib.sha256(content).hexdigest(), MediaType.PDF, text, (0,), "none")
        items = tuple(ReadItem(Span(0, 1), self._values(ITEM_FIELDS, number)) for _ in range(3))
        reading = Reading(Layout.UNKNOWN, self._values(CASE_FIELDS, number), items, (), "none")
        return NewDocument(source, content, reading, datetime.now(UTC))

    def _values(self, fields: tuple[Field, ...], number: int) -> dict[str, ReadValue]:
        return {field.key: self._value(field, number) for field in fields}

    def _value(self, field: Field, number: int) -> ReadValue:
        if field.key == "case_number":
            return ReadValue(f"CM15-{number:07}")
        if field.key in _LENGTHS:
            return ReadValue(self.text(_LENGTHS[field.key]))
        if field.kind is Kind.LIST:
            return ReadValue((self.text(2), self.text(1)))
        return ReadValue(self.text(1) if field.kind in {Kind.TEXT, Kind.CHOICE} else empty(field.kind))


def queries(words: list[str]) -> dict[str, Callable[[Random], str]]:
    """Return kinds of query by name; each makes one of its kind."""
    common, middling, rare = words[5:40], words[200:1_000], words[5_000:20_000]
    return {
        "a rare word": lambda dice: dice.choice(rare),
        "a middling word": lambda dice: dice.choice(middling),
        "a common word": lambda dice: dice.choice(common),
        "two middling words": lambda dice: " ".join(dice.choices(middling, k=2)),
        "a phrase": lambda dice: f'"{dice.choice(common)} {dice.choice(common)}"',
        "a beginning": lambda dice: f"{dice.choice(middling)[:4]}*",
        "one field": lambda dice: f"rationale:{dice.choice(middling)}",
        "one or the other, not a third": lambda dice: "({} OR {}) NOT {}".format(*dice.choices(middling, k=3)),
        "a case number": lambda dice: f"CM15-{dice.randrange(DOCUMENTS):07}",
    }


def main() -> None:
    """Fill a store and print how much processor time each kind of query takes."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.search", description=__doc__)
    parser.add_argument("--documents", type=int, default=DOCUMENTS, help="documents in the store")
    count = parser.parse_args().documents
    dice = Random(1)  # noqa: S311 -- dice of a measurement
    with TemporaryDirectory() as folder:
        path = Path(folder, "desk.imrdesk")
        writer = Writer(dice)
        Store.open(path).close()
        start = time.perf_counter()
        with closing(Transactions(path)) as transactions, transactions.writing() as connection:
            for number in range(count):
                insert_document(connection, writer.document(number))
        print(f"{count} documents in {time.perf_counter() - start:.0f} s, {path.stat().st_size / 1e6:.0f} MB")
        with Store.open(path) as store:
            _measure(Searching(store), writer.words, dice)


def _measure(searching: Searching, words: list[str], dice: Random) -> None:
    everything: list[float] = []
    for name, make in queries(words).items():
        taken, found = [], 0
        for _ in range(ROUNDS):
            query = make(dice)
            start = time.process_time()
            page = searching.find(query)
            taken.append((time.process_time() - start) * 1_000)
            found += getattr(page, "total", 0)
        everything += taken
        print(f"{name:32} median {median(taken):6.1f} ms, longest {max(taken):6.1f} ms, {found // ROUNDS} found")
    print(f"{'all':32} p95 {quantiles(everything, n=20)[-1]:6.1f} ms")


if __name__ == "__main__":
    main()
