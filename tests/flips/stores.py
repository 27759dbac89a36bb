"""The stores that are damaged, and all that people see of one."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from imrdesk.domain.passphrases import Passphrase
from imrdesk.domain.queue import QueueQuery
from imrdesk.paths import resource_path
from imrdesk.services.desk import Desk
from imrdesk.services.reading_files import read_document
from imrdesk.services.working import Period
from imrdesk.store import NewDocument, Store, can_encrypt
from tests.unit.store.documents import AT, read_again, set_text
from tests.unit.store.stored.__main__ import fill

STORES = {"plain": None}
if can_encrypt():
    STORES |= {"encrypted": Passphrase("correct horse battery")}
Shown = Mapping[str, object]
_SAMPLES = ("letter-2014-upheld.txt", "therapies-2016.txt")
_QUERIES = (QueueQuery(), QueueQuery(flagged_only=True), QueueQuery(text="letter"))
_SOUGHT = ("visits", "sling", "letter", "acupuncture", "2015")


@dataclass(frozen=True)
class Sound:
    """A store that nothing is wrong with: its file, an older copy of it, what opens it and all that is shown of it."""

    path: Path
    older: Path
    key: Passphrase | None
    shown: Shown


def sound_store(folder: Path, key: Passphrase | None) -> Sound:
    """Make a store with rows in every table and some documents that were worked on."""
    path = folder / "desk.imrdesk"
    with Store.open(path, passphrase=key) as store:
        fill(store)
    older = path.with_name("older")
    shutil.copyfile(path, older)
    with Store.open(path, passphrase=key) as store:
        for name in _SAMPLES:
            read = read_document(resource_path("samples", name))
            store.add(NewDocument(read.source, read.content, read.reading, AT, name, read.flags))
        for number, document_id in enumerate((3, 4, 3, 4, 3)):
            set_text(store, document_id, f"CM16-{number:07}")
        read_again(store, 3)
    return Sound(path, older, key, shown(path, key))


def shown(path: Path, key: Passphrase | None) -> Shown:
    """Return all that people see of a store, by where they see it."""
    with Desk.open(path, "Ada", read_only=True, passphrase=key) as desk:
        store = desk._store
        ids = [row.document_id for row in store.rows(QueueQuery())]
        see: dict[str, Callable[[], object]] = {
            "documents": lambda: [_facts(store, each) for each in sorted(ids)],
            "originals": lambda: [store.original(each) for each in sorted(ids)],
            "logs": lambda: [store.log(each) for each in sorted(ids)],
            "flags": lambda: [store.load(each).flags for each in sorted(ids)],
            "findings": lambda: [store.load(each).findings for each in sorted(ids)],
            "queue": lambda: [(store.rows(query), store.facets(query)) for query in _QUERIES],
            "searching": lambda: [desk.searching.find(word, 20, 0) for word in _SOUGHT],
            "own fields": lambda: (desk.own_fields.codebook(), desk.own_fields.history()),
            "terms": desk.vocabulary.terms,
            "presets": lambda: store.kept.all("export preset"),
            "exports": desk.exporting.made,
            "times": lambda: desk.working.report(Period.ALL, datetime(2026, 7, 8, tzinfo=UTC)),
            "second readings": lambda: [store.knowledge.second_reading(each) for each in sorted(ids)],
        }
        return {where: look() for where, look in see.items()}


def _facts(store: Store, document_id: int) -> object:
    stored = store.load(document_id)
    return stored.name, stored.path, stored.source, stored.reading, stored.record, stored.added_at
