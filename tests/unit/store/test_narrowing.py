from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import event

from imrdesk.domain.documents import DocumentState
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.queue import QueueColumn, QueueQuery
from imrdesk.store import Store, narrowing
from imrdesk.store.index import QUEUE_INDEX
from tests.unit.store.documents import document, reading_of, set_text
from tests.unit.store.outside import outside

TREATMENT = FieldRef("treatment", 1)
TREATMENTS = (
    "Acupuncture, six visits",
    'MRI of the "left" elbow',
    "Straße 100% naïve",
    "50/50 mix_ture of ACE",
    "Acupuncture of the elbow",
    "ﬁne",
)
WORDS = (
    *("acupuncture", "ACU", "ac", "a", "elbow acu", "the acu mri", "nowhere", "zz"),
    *('"left"', "straße", "STRASSE", "naïve", "NAÏVE", "100%", "50/50", "mix_", "_ture", "x_t", "ﬁne", "fine"),
    *("3.txt", "TXT", ".t", "Ärzte", "ärzte", "ß-1", "cm15-0000001", "cm15-0000009"),
)


@pytest.fixture
def filled(store: Store) -> Store:
    """Return a store of documents whose short texts hold letters of many kinds."""
    for number, words in enumerate(TREATMENTS, start=1):
        name = f"{number}.txt" if number % 2 else f"Ärzte ß-{number}.TXT"
        store.add(document(name, reading=reading_of(number % 3 + 1)))
        set_text(store, number, words, TREATMENT)
    return store


def holding(path: Path, words: str) -> set[int]:
    """Return the documents that hold all words, by the plain rule: in the short text folded, or in the name."""
    with outside(path) as connection:
        rows = connection.execute("SELECT document_id, search_text, name FROM documents").fetchall()
    return {
        number
        for number, text, name in rows
        if all(word.casefold() in text or ascii_lower(word) in ascii_lower(name) for word in words.split())
    }


def ascii_lower(text: str) -> str:
    return "".join(letter.lower() if letter.isascii() else letter for letter in text)


def shown(store: Store, query: QueueQuery) -> list[int]:
    return [row.document_id for row in store.rows(query)]


@pytest.mark.parametrize("words", WORDS)
@pytest.mark.parametrize(
    ("named", "looked_up"), [(9, 9), (9, 0), (0, 9), (0, 0)], ids=["few", "some", "more than named", "many"]
)
def test_what_is_typed_is_found_however_many_hold_it(
    filled: Store, path: Path, monkeypatch: pytest.MonkeyPatch, words: str, named: int, looked_up: int
) -> None:
    monkeypatch.setattr(narrowing, "_MOST_NAMED", named)
    monkeypatch.setattr(narrowing, "_LOOKED_UP", looked_up)
    expected, query = holding(path, words), QueueQuery(text=words)
    everything = shown(filled, QueueQuery(sort=QueueColumn.ITEMS, descending=True))
    assert shown(filled, replace(query, sort=QueueColumn.ITEMS, descending=True)) == [
        number for number in everything if number in expected
    ]
    assert (filled.count(query), sum(filled.state_counts(query).values())) == (len(expected), len(expected))
    assert sum(filled.facets(query).outcomes.values()) == len(expected)
    assert sum(filled.values(query, "decisions").values()) >= len(expected)
    reviewed = replace(query, states=frozenset({DocumentState.REVIEWED}))
    assert (filled.count(reviewed), shown(filled, reviewed)) == (0, [])


def test_the_words_are_looked_for_once_until_something_is_written(filled: Store) -> None:
    query = QueueQuery(text="acupuncture")
    with filled._transactions.reading_queue() as connection:
        said: list[str] = []
        event.listen(connection.engine, "before_cursor_execute", lambda *call: said.append(call[2]))
    for _ in range(2):
        assert (filled.count(query), shown(filled, query), filled.neighbour(query, 1, 1)) == (2, [1, 5], 5)
    assert len([statement for statement in said if f"JOIN {QUEUE_INDEX.name}" in statement]) == 1


def test_what_another_thread_found_need_not_be_looked_for_again(filled: Store) -> None:
    query = QueueQuery(text="acupuncture", decisions=frozenset({"Upheld"}))
    with filled._transactions.reading_queue() as connection:
        said: list[str] = []
        event.listen(connection.engine, "before_cursor_execute", lambda *call: said.append(call[2]))
    with ThreadPoolExecutor(1) as other:
        counted = other.submit(filled.count, query).result()
    assert said
    said.clear()
    assert len(shown(filled, query)) == counted
    assert [statement for statement in said if "json_group_array" in statement] == []


def test_what_was_found_is_forgotten_when_a_document_changes(filled: Store) -> None:
    query = QueueQuery(text="elbow")
    assert shown(filled, query) == [2, 5]
    set_text(filled, 2, "MRI of the knee", TREATMENT)
    assert (shown(filled, query), filled.count(query)) == ([5], 1)
    filled.add(document("elbow.txt"))
    assert (shown(filled, query), filled.count(query)) == ([5, 7], 2)


def test_what_was_found_is_forgotten_when_another_program_writes(filled: Store, path: Path) -> None:
    query = QueueQuery(text="elbow")
    assert filled.count(query) == 2
    with outside(path) as connection:
        connection.execute("UPDATE documents SET search_text = 'cm15' WHERE document_id = 2")
        connection.commit()
    assert (filled.count(query), shown(filled, query)) == (1, [5])


def test_an_index_of_what_is_typed_that_is_not_true_is_found(filled: Store, path: Path) -> None:
    assert filled.check() == ()
    with outside(path) as connection:
        connection.execute("INSERT INTO queue_fts(queue_fts) VALUES ('delete-all')")
        connection.commit()
    assert filled.check() == ("The search index does not say what stands in documents.",)


def test_a_change_that_leaves_the_short_text_alone_leaves_the_index_alone(filled: Store, path: Path) -> None:
    def parts() -> list[tuple[object, ...]]:
        with outside(path) as connection:
            return connection.execute("SELECT id, block FROM queue_fts_data ORDER BY id").fetchall()

    before = parts()
    set_text(filled, 1, "A summary.", FieldRef("summary"))
    assert parts() == before
    set_text(filled, 1, "Massage", TREATMENT)
    assert parts() != before
