"""What the lines of a returned file propose for the documents of a store, and what is to be told of the file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from threading import Event
from typing import TYPE_CHECKING

from imrdesk import checks, exporting
from imrdesk.domain.exports import ExportedDocument
from imrdesk.domain.fields import Scope
from imrdesk.domain.findings import AddedTerm
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.records import Entry
from imrdesk.domain.returns import FileMapping, Proposal, Proposed, Return
from imrdesk.domain.sentences import sentence, word
from imrdesk.errors import ExportCancelledError
from imrdesk.services.exporting import Progress, moment_now
from imrdesk.services.naming_documents import DocumentNames
from imrdesk.store import StoredDocument
from imrdesk.store.snapshot import Snapshot

if TYPE_CHECKING:
    from imrdesk.exporting.returned_files import ReturnedFile, ReturnedRow, ReturnedTable
    from imrdesk.exporting.returning import Versions
    from imrdesk.exporting.unread import Unread

_TOGETHER = 32
"""How many documents are compared together, and read together where a line of theirs was edited."""


_UNTOLD = word(
    "{place} and maybe others: last_change_id is no number there, so nobody can tell what was changed here since the "
    "file was exported."
)
_LATER = word(
    "{place} and maybe others hold changes that this store has not: the file is of another store, or a backup was "
    "restored since."
)


class Proposing:
    """One file on its way to proposals."""

    def __init__(
        self,
        snapshot: Snapshot,
        file: ReturnedFile,
        mapping: FileMapping | None,
        progress: Progress | None,
        cancelled: Event | None,
    ) -> None:
        self._snapshot = snapshot
        self._terms = snapshot.terms
        self._file = file
        self._mapping = mapping
        self._progress = progress
        self._cancelled = cancelled
        self._notes: list[str] = []
        self._ignored: list[str] = []
        self._proposals: list[Proposal] = []
        self._unchanged = 0
        self._told: set[str] = set()

    def run(self, name: str) -> Return:
        """Compare all lines of the file."""
        if self._mapping is None:
            if self._file.store_id not in {"", moment_now(self._snapshot).store_id}:
                self._notes.append(word("The manifest beside the file is of another store; look whether the file is."))
            for place, table in enumerate(self._file.tables):
                self._compare_own(table, self._file.citations if place == 0 else None)
            if self._file.other_sheets:
                self._ignored.append(
                    sentence(
                        "Sheets that no export has were not read: {names}.", names=", ".join(self._file.other_sheets)
                    )
                )
        else:
            self._compare_foreign(self._file.tables[0], self._mapping)
        rows = sum(len(table.rows) for table in self._file.tables)
        tell(self._progress, 1, 1, "")
        return Return(name, rows, _distinct(self._proposals), self._unchanged, tuple(self._notes), tuple(self._ignored))

    def _compare_own(self, table: ReturnedTable, citations: ReturnedTable | None) -> None:
        codebook = self._snapshot.codebook
        comparison = exporting.returning.Comparison(table, codebook.of(Scope.CASE), codebook.of(Scope.ITEM))
        unread = exporting.unread.Unread(table, citations, codebook)
        self._notes += _notes(table, unread)
        untouched = exporting.untouched.Untouched(table, codebook)
        for lines in self._documents(self._by_number(table.rows)):
            touched: dict[int, tuple[list[ReturnedRow], frozenset[str] | None]] = {}
            for document, rows in lines:
                edited = untouched.edited(document, rows)
                if edited is not None and not edited:
                    self._unchanged += len(rows) * untouched.fields
                    unread.look_at_citations(document)
                else:
                    touched[document.document_id] = rows, edited
            for stored in self._snapshot.documents(tuple(touched)):
                rows, edited = touched[stored.document_id]
                versions = self._versions(stored, self._last_change(stored, rows))
                if versions.then is not versions.now:
                    edited = None  # what is as it stands now may be another than it was
                self._proposals += _doubted(stored, list(comparison.proposals(versions, rows, edited)), self._terms)
                unread.look(versions, rows, edited)
        self._unchanged += comparison.unchanged
        self._ignored += unread.sentences()

    def _compare_foreign(self, table: ReturnedTable, mapping: FileMapping) -> None:
        codebook = self._snapshot.codebook
        made = exporting.mapping.mapped(table, mapping, codebook.by_key)
        comparison = exporting.returning.Comparison(
            made, codebook.of(Scope.CASE), codebook.of(Scope.ITEM), foreign=True
        )
        named = DocumentNames(self._snapshot, mapping)
        for lines in self._documents(named.grouped(made.rows, self._notes)):
            said = {document.document_id: rows for document, rows in lines}
            for stored in self._snapshot.documents(tuple(said)):
                rows = [exporting.mapping.placed(row, mapping, stored.record) for row in said[stored.document_id]]
                versions = self._versions(stored, None)
                self._proposals += _doubted(stored, list(comparison.proposals(versions, rows)), self._terms)
        self._unchanged += comparison.unchanged

    def _by_number(self, rows: Iterable[ReturnedRow]) -> dict[int, list[ReturnedRow]]:
        by_document: dict[int, list[ReturnedRow]] = {}
        for row in rows:
            document_id = exporting.returning.key_of(row, "document_id")
            if document_id is None:
                self._notes.append(sentence("{place} names no document; it was not read.", place=row.place))
            else:
                by_document.setdefault(document_id, []).append(row)
        return by_document

    def _documents(
        self, by_document: dict[int, list[ReturnedRow]]
    ) -> Iterator[list[tuple[ExportedDocument, list[ReturnedRow]]]]:
        """Yield the documents that lines speak of, with them, some dozen together."""
        there = {number for number, _, _ in self._snapshot.names()}
        for document_id, rows in by_document.items():
            if document_id not in there:
                self._notes.append(
                    sentence(
                        "{place}: the store has no document number {document_id}; it was not read.",
                        place=rows[0].place,
                        document_id=document_id,
                    )
                )
        ids = [document_id for document_id in by_document if document_id in there]
        gathered: list[tuple[ExportedDocument, list[ReturnedRow]]] = []
        for done, document in enumerate(self._snapshot.records(ids), start=1):
            if self._cancelled is not None and self._cancelled.is_set():
                raise ExportCancelledError(word("The comparison was stopped; nothing was changed."))
            tell(self._progress, done - 1, len(ids), document.source_file)
            gathered.append((document, by_document[document.document_id]))
            if len(gathered) == _TOGETHER or done == len(ids):
                yield gathered
                gathered = []

    def _last_change(self, stored: StoredDocument, rows: list[ReturnedRow]) -> int | None:
        """Return the newest change that the oldest of a document's lines holds; ``None`` where no line says any."""
        told = [(row, cell) for row in rows if (cell := row.cells.get("last_change_id", "").strip())]
        known = [number for row, _ in told if (number := exporting.returning.key_of(row, "last_change_id")) is not None]
        if "last_change_id" in rows[0].cells and (not known or len(known) < len(told)):
            self._tell_once(_UNTOLD, rows[0].place)
        if known and max(known) > stored.last_change_id:
            self._tell_once(_LATER, rows[0].place)
        return min(known, default=None)

    def _tell_once(self, told: str, place: str) -> None:
        if told not in self._told:
            self._told.add(told)
            self._notes.append(sentence(told, place=place))

    def _versions(self, stored: StoredDocument, last: int | None) -> Versions:
        """Return the record as it stands, and as it was at the change the lines name."""
        then = stored.record
        if last is not None and last < stored.last_change_id:
            for logged in reversed(self._snapshot.log(stored.document_id)):
                if logged.change_id > last:
                    then = logged.change.inverse().apply(then)
        return exporting.returning.Versions(stored.document_id, stored.name, then, stored.record, stored.source)


def tell(progress: Progress | None, done: int, total: int, name: str) -> None:
    """Tell how far the work is, where anybody listens."""
    if progress is not None:
        progress(done, total, name)


def _notes(table: ReturnedTable, unread: Unread) -> Iterator[str]:
    if extra := unread.unknown_columns:
        yield sentence("Columns that no export has were not read: {names}.", names=", ".join(extra))
    if "last_change_id" not in table.columns:
        yield word(
            "Without the column last_change_id, nobody can tell what was changed here since the file was exported."
        )
    if "treatment" in table.columns and "item_id" not in table.columns:
        yield word("The columns of disputed items were not read: without item_id, nobody can tell which item is meant.")


def _doubted(stored: StoredDocument, proposals: list[Proposal], terms: tuple[AddedTerm, ...]) -> list[Proposal]:
    """Say of each proposal what the checks would newly say of its field, were all accepted and nobody had looked."""
    wanted = [each for each in proposals if each.kind is Proposed.SET and not each.problem]
    if not wanted:
        return proposals
    known = {flag.message for flag in stored.flags}
    after = stored.record.with_entries({FieldRef(each.key, each.item_id): Entry(each.new) for each in wanted})
    said: defaultdict[FieldRef, list[str]] = defaultdict(list)
    for flag in checks.check(after, stored.source, stored.reading, stored.findings, terms):
        for ref in flag.fields if flag.message not in known else ():
            said[ref].append(flag.message)
    doubts = [tuple(said.get(FieldRef(each.key, each.item_id), ())) for each in proposals]
    return [replace(each, doubts=new) if new else each for each, new in zip(proposals, doubts, strict=True)]


def _distinct(proposals: list[Proposal]) -> tuple[Proposal, ...]:
    """Leave out what two sheets of a workbook both say; where they disagree, the later is a problem."""
    first: dict[tuple[object, ...], Proposal] = {}
    kept: list[Proposal] = []
    for each in proposals:
        place = (each.document_id, each.item_id, each.key, each.kind)
        known = first.get(place) if each.kind in {Proposed.SET, Proposed.SAY} and each.key else None
        if known is None:
            kept.append(each)
            first[place] = each
        elif known.new != each.new:
            kept.append(
                replace(
                    each,
                    problem=sentence("{place} says something else; write the same value in both.", place=known.place),
                )
            )
    return tuple(kept)
