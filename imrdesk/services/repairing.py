"""Repairing: what can be saved of a damaged store goes into a new one, and what cannot is told."""

from __future__ import annotations

import hashlib
import json
import logging
import multiprocessing
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from imrdesk import checks, parsing, sources
from imrdesk.domain.changes import Action, Change, FieldEdit, LoggedChange
from imrdesk.domain.codebook import NO_OWN_FIELDS
from imrdesk.domain.documents import MediaType, SourceText
from imrdesk.domain.flags import Flag
from imrdesk.domain.passphrases import Passphrase
from imrdesk.domain.readings import Reading
from imrdesk.domain.records import Determination
from imrdesk.domain.sentences import plural, sentence, word
from imrdesk.errors import ImrdeskError, StoreError
from imrdesk.services.reasons import DEFINED_ONCE, STOOD
from imrdesk.store import (
    BESIDE,
    NewChange,
    NewDocument,
    Rebuild,
    Salvaged,
    Store,
    StoredDocument,
    Wreck,
    new_store,
    replay_what_fits,
)

_LOG = logging.getLogger(__name__)
REPAIR = "imrdesk repair"
"""Stands as the reviewer of a change that repairing made."""


@dataclass(frozen=True, slots=True)
class RepairReport:
    """What was saved into the new store at ``path``; ``losses`` say in sentences what was not, or not as it was."""

    path: Path
    documents: int
    changes: int
    losses: tuple[str, ...]


def repair(path: Path, to: Path | None = None, passphrase: Passphrase | None = None) -> RepairReport:
    """Save what can be saved of the store at ``path`` into a new one; the damaged file is not touched.

    Each original is proven by its hash, each change by the log's chain. A text or a reading that is gone is read
    anew from the original; each record is made again from its reading and its changes. The new store opens with the
    ``passphrase`` of an encrypted one.

    Raises:
        StoreError: nothing in it can be read, or the new store cannot be written.
    """
    path = path.absolute()
    to = (to or path.with_name(f"{path.stem}.repaired{path.suffix}")).absolute()
    if not path.is_file():
        raise StoreError(sentence("There is no file {path} to repair.", path=path))
    with new_store(to) as draft:
        with Wreck(path, draft, passphrase) as wreck, Rebuild(draft, passphrase) as rebuilt:
            work = _Work(wreck, rebuilt)
            losses = list(work.run())
        with Store.open(draft, passphrase=passphrase) as store:
            losses += _restore_values(store, work.records)
            _look_again(store)
            losses += store.check()
    _LOG.info("repair: %d documents, %d changes, %d losses", work.documents, len(work.taken), len(losses))
    return RepairReport(to, work.documents, len(work.taken), tuple(losses))


def repair_apart(path: Path, passphrase: Passphrase | None = None) -> RepairReport:
    """Do the same in a process of its own, under the first name that is free.

    This process may have the store open: were it to close the file after reading it, SQLite's locks would be gone.

    Raises:
        StoreError: as :func:`repair`.
    """
    to, number = path.with_name(f"{path.stem}.repaired{path.suffix}"), 1
    while to.exists():
        number += 1
        to = path.with_name(f"{path.stem}.repaired-{number}{path.suffix}")
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as pool:
        return pool.submit(repair, path, to, passphrase).result()


class _Work:
    """One repair under way. ``records`` are what the rows of documents with a lost change said, where readable."""

    def __init__(self, wreck: Wreck, rebuilt: Rebuild) -> None:
        self._wreck = wreck
        self._rebuilt = rebuilt
        self._codebook = NO_OWN_FIELDS
        self.documents = 0
        self.taken: set[int] = set()
        self.records: dict[int, Determination] = {}

    def run(self) -> Iterator[str]:
        """Carry it out, and yield the losses."""
        self._codebook, told = self._wreck.codebook()
        self.taken |= set(told)
        for salvaged in self._wreck.documents():
            yield from self._save(salvaged)
        entries = (self._wreck.entry(change_id) for change_id in self._wreck.change_ids if change_id in self.taken)
        self._rebuilt.add_log(entry for entry in entries if entry is not None)
        self._rebuilt.define(self._codebook, REPAIR, DEFINED_ONCE)
        for table in BESIDE:
            left_out = self._rebuilt.copy_beside(table, self._wreck.beside(table))
            if left_out:
                yield plural(
                    left_out,
                    "{count} row of {table} belongs to documents that are lost.",
                    "{count} rows of {table} belong to documents that are lost.",
                    table=table,
                )
        lost = self._wreck.lost_changes
        if lost:
            numbers = ", ".join(map(str, lost[:20])) + ("…" if len(lost) > 20 else "")
            yield plural(
                len(lost),
                "{count} change of the log cannot be read, or is not what was written: {numbers}.",
                "{count} changes of the log cannot be read, or are not what was written: {numbers}.",
                numbers=numbers,
            )
        for table in BESIDE:
            if not self._wreck.is_whole(table):
                yield sentence(
                    "Not every row of {table} is what was written; those that can be read were kept.", table=table
                )

    def _save(self, salvaged: Salvaged) -> Iterator[str]:
        number = salvaged.document_id
        losses = list(salvaged.losses)
        new = _complete(salvaged, losses)
        if new is None:
            yield sentence(
                "Document {number}: neither its original nor its text and reading can be read; it is lost.",
                number=number,
            )
            return
        record, taken, left_out = replay_what_fits(new.reading, salvaged.log, self._codebook)
        losses += [
            sentence("change {number} does not fit without those that were lost", number=each.change_id)
            for each in left_out
        ]
        later = _later_readings(salvaged, new.source, taken, losses)
        present = later.get(record.reading, new.reading)
        new = replace(new, flags=checks.check(record, new.source, present))
        try:
            self._rebuilt.add(salvaged.document_id, new, record, later)
        except StoreError as error:
            yield str(error)
            return
        self.documents += 1
        self.taken |= {logged.change_id for logged in taken}
        if salvaged.record is not None and (left_out or self._wreck.lost_changes or salvaged.losses):
            self.records[salvaged.document_id] = salvaged.record
        for loss in losses:
            yield sentence("Document {number} ({name}): {loss}.", number=number, name=new.source.name, loss=loss)


def _complete(salvaged: Salvaged, losses: list[str]) -> NewDocument | None:
    """Return a whole document made of what is left, reading anew what is not; ``None`` where that cannot be."""
    row, content = _usable_row(salvaged), salvaged.content
    if salvaged.row is None:
        losses.append(word("its name, and when it was added, are lost"))
    source, reading = _stored_source(salvaged, row), salvaged.reading
    if content is not None and (source is None or reading is None):
        try:
            source = sources.read_bytes(content, row["name"])
        except ImrdeskError:
            return None
        reading = parsing.parse(source)
        losses.append(word("its text and its reading were read anew from its original"))
    if source is None or reading is None:
        return None
    try:
        added_at = datetime.fromisoformat(row["added_at"]).replace(tzinfo=UTC)
    except ValueError:
        added_at = datetime.now(UTC)
    return NewDocument(source, content or b"", reading, added_at, row["path"])


def _later_readings(
    salvaged: Salvaged, source: SourceText, log: Iterable[LoggedChange], losses: list[str]
) -> dict[int, Reading]:
    """Return each later reading the changes speak of: as it was stored, else made anew of the text."""
    readings = [logged.change.reading for logged in log if logged.change.reading is not None]
    numbers = {number for edit in readings for number in (edit.before, edit.after)} - {1}
    lost = sorted(numbers - set(salvaged.later))
    losses += [sentence("its reading {number} was made anew by the present parser", number=number) for number in lost]
    return {
        number: salvaged.later[number] if number in salvaged.later else parsing.parse(source)
        for number in sorted(numbers)
    }


def _usable_row(salvaged: Salvaged) -> dict[str, str]:
    """Return where the document came from, with what can be said instead of each column that is lost."""
    invented = _invented_row(salvaged)
    found = salvaged.row or {}
    return {name: found[name] if isinstance(found.get(name), str) else invented[name] for name in invented}


def _invented_row(salvaged: Salvaged) -> dict[str, str]:
    content = salvaged.content or b""
    is_pdf = content.startswith(b"%PDF")
    return {
        "sha256": hashlib.sha256(content).hexdigest(),
        "name": f"document-{salvaged.document_id}.{'pdf' if is_pdf else 'txt'}",
        "path": "",
        "media_type": MediaType.PDF if is_pdf else MediaType.TEXT,
        "added_at": datetime.now(UTC).isoformat(),
    }


def _stored_source(salvaged: Salvaged, row: dict[str, str]) -> SourceText | None:
    text = salvaged.text
    if text is None:
        return None
    try:
        pages, doubts = tuple(json.loads(text["page_starts"])), tuple(json.loads(text["doubts"]))
        media_type = MediaType(row["media_type"])
    except ValueError:
        return None
    return SourceText(row["name"], row["sha256"], media_type, text["text"], pages, text["reader"], doubts)


def _look_again(store: Store) -> None:
    """Make the flags that rest on findings and on the reviewers' own terms, which were not there when records were."""
    terms = store.knowledge.terms()

    def flags(stored: StoredDocument) -> tuple[Flag, ...]:
        return checks.check(stored.record, stored.source, stored.reading, stored.findings, terms)

    for document_id in [stored.document_id for stored in store.stream() if terms or stored.findings]:
        store.knowledge.look_again(document_id, flags)


def _restore_values(store: Store, records: dict[int, Determination]) -> Iterator[str]:
    """Put back, as a change, what stood in a record though the change that put it there is lost; yield what was."""
    for document_id, said in records.items():
        stored = store.load(document_id)
        known = set(said.refs(retired=True))
        edits = tuple(
            FieldEdit(ref, stored.record.field(ref).entry, said.field(ref).entry)
            for ref in stored.record.refs(retired=True)
            if ref in known and stored.record.field(ref).entry != said.field(ref).entry
        )
        if not edits:
            continue
        change = Change(Action.SET, edits)
        record = change.apply(stored.record)
        flags = checks.check(record, stored.source, stored.reading, own_terms=store.knowledge.terms())
        store.append(
            document_id,
            NewChange(change, record, flags, REPAIR, datetime.now(UTC), stored.last_change_id, STOOD),
        )
        yield plural(
            len(edits),
            "Document {number}: {count} value whose changes are lost was kept as it stood.",
            "Document {number}: {count} values whose changes are lost were kept as they stood.",
            number=document_id,
        )
