"""Reading what can still be read of a damaged store: row by row, each proven by its hash where it has one."""

from __future__ import annotations

import hashlib
import json
import shutil
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Self

from sqlalchemy.exc import DBAPIError, NoResultFound

from imrdesk.domain.changes import LoggedChange
from imrdesk.domain.codebook import NO_OWN_FIELDS, Codebook
from imrdesk.domain.passphrases import Passphrase
from imrdesk.domain.readings import Reading
from imrdesk.domain.records import Determination
from imrdesk.domain.sentences import sentence, word
from imrdesk.errors import StoreError
from imrdesk.store.chain import Entry, chain_hash
from imrdesk.store.codec import change_from_json, reading_from_json
from imrdesk.store.defining import definitions_from_json
from imrdesk.store.documents import load_document, load_reading
from imrdesk.store.drivers import DATABASE_ERRORS, connect
from imrdesk.store.engine import Transactions
from imrdesk.store.failures import passphrase_trouble
from imrdesk.store.migrating import prepare
from imrdesk.store.own_fields import field_from_json
from imrdesk.store.packing import unpacked, unpacked_bytes
from imrdesk.store.row_seals import SEALED_FINDINGS, broken_rows, broken_tables
from imrdesk.store.seals import broken_later_seals, broken_seals, later_numbers, later_part

Columns = dict[str, Any]
_PARTS = ("documents", "originals", "texts", "readings", "cases")
_UNREADABLE = (StoreError, DBAPIError, NoResultFound, *DATABASE_ERRORS, ValueError, TypeError, LookupError)
_HEADER = 100
_LEAST_ROW = 16
"""No row of a table takes less than so many bytes of a file."""
_ENTRY = tuple(field for field in Entry._fields if field != "sha256")


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What is left of one document; ``None`` stands for what cannot be read, and ``losses`` say so in sentences.

    ``record`` is what its own rows say, where they can be read; ``later`` are the readings after the first, by number,
    that are what was stored.
    """

    document_id: int
    row: Columns | None
    content: bytes | None
    text: Columns | None
    reading: Reading | None
    log: tuple[LoggedChange, ...]
    record: Determination | None
    losses: tuple[str, ...]
    later: Mapping[int, Reading]


class Wreck:
    """A copy of a damaged store, made beside ``draft`` for as long as it is open; the file itself is never written.

    Raises:
        StoreError: it cannot be copied, or nothing in it can be found.
    """

    def __init__(self, path: Path, draft: Path, key: Passphrase | None = None) -> None:
        self.path = path
        self._key = key
        self._most = path.stat().st_size // _LEAST_ROW
        self._closing = ExitStack()
        try:
            self._connection, self._transactions = self._open(draft)
        except BaseException:
            self._closing.close()
            raise
        self._sealed = self._has_table("seals")
        self.change_ids = self._ids("changes", "change_id")
        self.document_ids = sorted({each for table in _PARTS for each in self._ids(table, "document_id")})
        self._lost_changes: set[int] = set()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._closing.close()

    def _open(self, draft: Path) -> tuple[sqlite3.Connection, Transactions]:
        try:
            folder = Path(self._closing.enter_context(TemporaryDirectory(prefix=f"{draft.name}-", dir=draft.parent)))
            copy, fresh = folder / "wreck", folder / "fresh"
            for ending in ("", "-journal", "-wal"):
                part = self.path.with_name(self.path.name + ending)
                if part.exists():
                    shutil.copyfile(part, copy.with_name(copy.name + ending))
        except OSError as error:
            raise StoreError(
                sentence(
                    "{path} cannot be read ({why}); copy it to another disk first.", path=self.path, why=error.strerror
                )
            ) from error
        if self._key is None:
            prepare(fresh)
        # The first page says where the tables are; that of a new store says the same. Of an encrypted store it can be
        # read whole or not at all, and none but its own has the salt that makes a key of the passphrase.
        for mend in (None, _HEADER, 4096) if self._key is None else (None,):
            if mend is not None:
                _transplant(fresh, copy, mend)
            if self._finds_documents(copy):
                connection = self._closing.enter_context(closing(connect(copy, "ro", self._key)))
                transactions = Transactions(copy, key=self._key, refusal=f"{self.path} is being repaired.")
                self._closing.callback(transactions.close)
                return connection, transactions
        raise StoreError(sentence("Nothing in {path} can be found any more; restore a backup.", path=self.path))

    def _finds_documents(self, copy: Path) -> bool:
        try:
            with closing(connect(copy, key=self._key)) as tried:
                query = "SELECT count(*) FROM sqlite_schema WHERE name = 'documents'"
                return tried.execute(query).fetchone()[0] == 1
        except DATABASE_ERRORS as error:
            trouble = passphrase_trouble(error, self.path)
            if trouble is not None:
                raise trouble from error
            return False

    def documents(self) -> Iterator[Salvaged]:
        """Yield what is left of each document, by number."""
        of_document: dict[int, list[LoggedChange]] = {}
        losses: dict[int, list[str]] = {}
        for change_id in self.change_ids:
            entry = self.entry(change_id)
            if entry is None:
                self._lost_changes.add(change_id)
                continue
            document_id = entry.document_id
            if document_id is None:
                continue
            try:
                of_document.setdefault(document_id, []).append(_logged(document_id, entry))
            except _UNREADABLE:
                losses.setdefault(document_id, []).append(sentence("change {number} cannot be read", number=change_id))
        for document_id in self.document_ids:
            yield self._salvage(document_id, of_document.get(document_id, []), losses.get(document_id, []))

    @property
    def lost_changes(self) -> tuple[int, ...]:
        """Return the changes of which not even the document can be told, once :meth:`documents` was read through."""
        return tuple(sorted(self._lost_changes))

    def entry(self, change_id: int) -> Entry | None:
        """Return one entry of the log as it stands; ``None`` where it cannot be read, or is not what was written."""
        row = self._row("changes", "change_id", change_id)
        try:
            if row is None:
                return None
            about, number = None, row["document_id"]
            if number is not None:
                about = self._row("documents", "document_id", number)
            entry = Entry(sha256=None if about is None else about["sha256"], **{key: row[key] for key in _ENTRY})
            if (about is None and number is not None) or "hash" not in row:
                # Without the file's hash, or in a store made before the chain, an entry cannot be proven.
                return entry
            return entry if chain_hash(row["previous"], entry) == row["hash"] else None
        except _UNREADABLE:
            return None

    def codebook(self) -> tuple[Codebook, tuple[int, ...]]:
        """Return the own fields, and the numbers of the log's entries that tell of them.

        Where entries are lost, a field stands as its own row says: what was lost may have been told of it.
        """
        codebook, told, lost = NO_OWN_FIELDS, [], False
        for change_id in self.change_ids:
            entry = self.entry(change_id)
            lost = lost or entry is None
            if entry is not None and entry.document_id is None:
                with suppress(*_UNREADABLE):
                    codebook = codebook.defined(definitions_from_json(json.loads(entry.body)))
                    told.append(change_id)
        for row in self.beside("own_fields"):
            if lost or codebook.get(row["key"]) is None:
                with suppress(*_UNREADABLE):
                    default = json.loads(row["default_value"] or "null")
                    field = field_from_json({**row, "choices": json.loads(row["choices"]), "default": default})
                    codebook = codebook.with_field(field)
        return codebook, tuple(told)

    def beside(self, table: str) -> Iterator[Columns]:
        """Yield the rows of a table beside the records that can be read; none where there is no such table."""
        for number in self._ids(table, "rowid"):
            row = self._row(table, "rowid", number)
            if row is not None:
                yield row

    def is_whole(self, table: str) -> bool:
        """Tell whether all rows of a table beside the records are what was written; so where there is no such table."""
        try:
            for _ in self._connection.execute(f"SELECT * FROM {table}"):  # noqa: S608 -- names of our own
                pass
            return not self._sealed or self._is_as_sealed(table)
        except _UNREADABLE:
            return not self._has_table(table)

    def _is_as_sealed(self, table: str) -> bool:
        with self._transactions.reading() as connection:
            if table != "findings":
                return table not in set(broken_tables(connection))
            return not any(SEALED_FINDINGS in broken_rows(connection, number) for number in self.document_ids)

    def _salvage(self, document_id: int, log: list[LoggedChange], losses: list[str]) -> Salvaged:
        row = self._row("documents", "document_id", document_id)
        original = self._row("originals", "document_id", document_id)
        content = None if original is None else _content(original)
        if content is not None and row is not None and hashlib.sha256(content).hexdigest() != row["sha256"]:
            losses.append(word("its original is not the file that was added"))
            content = None
        elif content is None:
            losses.append(word("its original cannot be read"))
        broken = self._broken_seals(document_id)
        if "origin" in broken:
            losses.append(word("its name, place or date are not what was stored"))
        return Salvaged(
            document_id,
            row,
            content,
            None if "text" in broken else self._text(document_id),
            None if "reading" in broken else self._reading(document_id),
            tuple(log),
            self._record(document_id),
            tuple(losses),
            self._later(document_id),
        )

    def _broken_seals(self, document_id: int) -> set[str]:
        """Return the parts that are not what was stored; none in a store made before there were seals."""
        try:
            if not self._sealed:
                return set()
            with self._transactions.reading() as connection:
                return set(broken_seals(connection, document_id))
        except _UNREADABLE:
            # One part cannot even be read, or the seals cannot: then nothing proves the others.
            return {"text", "reading"}

    def _text(self, document_id: int) -> Columns | None:
        row = self._row("texts", "document_id", document_id)
        try:
            return None if row is None else {**row, "text": unpacked(row["text"])}
        except _UNREADABLE:
            return None

    def _later(self, document_id: int) -> dict[int, Reading]:
        try:
            with self._transactions.reading() as connection:
                broken = set(broken_later_seals(connection, document_id))
                numbers = [each for each in later_numbers(connection, document_id) if later_part(each) not in broken]
                return {number: load_reading(connection, document_id, number) for number in numbers}
        except _UNREADABLE:
            # Made before a document could be read again, or nothing proves what is there.
            return {}

    def _reading(self, document_id: int) -> Reading | None:
        row = self._row("readings", "document_id", document_id)
        try:
            return None if row is None else reading_from_json(json.loads(unpacked(row["body"])))
        except _UNREADABLE:
            return None

    def _record(self, document_id: int) -> Determination | None:
        try:
            with self._transactions.reading() as connection:
                return load_document(connection, document_id).record
        except _UNREADABLE:
            return None

    def _has_table(self, table: str) -> bool:
        named = "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = ?"
        try:
            return self._connection.execute(named, (table,)).fetchone()[0] == 1
        except DATABASE_ERRORS:
            return False

    def _row(self, table: str, key: str, number: int) -> Columns | None:
        try:
            found = self._connection.execute(f"SELECT * FROM {table} WHERE {key} = ?", (number,))  # noqa: S608
            row = found.fetchone()
        except DATABASE_ERRORS:
            return None
        return None if row is None else dict(zip((name for name, *_ in found.description), row, strict=True))

    def _ids(self, table: str, key: str) -> list[int]:
        """Return every number that a row of ``table`` may have; whether it can be read is seen when it is asked for.

        They are given one after another, so one that is higher than the file has room for rows is a damaged one.
        """
        highest = 0
        for order in ("ASC", "DESC"):
            with suppress(*DATABASE_ERRORS):
                rows = self._connection.execute(f"SELECT {key} FROM {table} ORDER BY {key} {order}")  # noqa: S608
                for (number,) in rows:
                    highest = max(highest, self._plausible(number))
        for index in ("ix_documents_state", "ix_changes_document_id"):
            with suppress(*DATABASE_ERRORS):
                rows = self._connection.execute(f"SELECT {key} FROM {table} INDEXED BY {index}")  # noqa: S608
                highest = max([highest, *(self._plausible(number) for (number,) in rows)])
        return list(range(1, highest + 1))

    def _plausible(self, number: object) -> int:
        return number if isinstance(number, int) and number <= self._most else 0


def _content(original: Columns) -> bytes:
    try:
        return unpacked_bytes(original["content"], original.get("packing"))
    except StoreError:
        return original["content"]


def _logged(document_id: int, entry: Entry) -> LoggedChange:
    at = datetime.fromisoformat(entry.at).replace(tzinfo=UTC)
    change = change_from_json(json.loads(entry.body))
    return LoggedChange(entry.change_id, document_id, change, entry.reviewer, at, entry.reason, entry.undoes)


def _transplant(fresh: Path, copy: Path, length: int) -> None:
    """Put the first ``length`` bytes of a new store into a copy, with the copy's own number of pages."""
    beginning = bytearray(fresh.read_bytes()[:length])
    beginning[28:32] = (copy.stat().st_size // 4096).to_bytes(4, "big")
    beginning[32:40] = bytes(8)
    with copy.open("rb+") as file:
        file.write(beginning)
