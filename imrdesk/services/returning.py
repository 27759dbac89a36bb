"""Corrections that come back: a file exported here and edited elsewhere, as changes to accept or not."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby
from operator import attrgetter
from pathlib import Path

from imrdesk.checks import check
from imrdesk.domain.changes import Action, Change, PlacedItem
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.records import Determination, Entry, FieldState, new_item
from imrdesk.domain.returns import Proposal, Proposed, Return
from imrdesk.errors import ExportError, StoreError
from imrdesk.exporting.returned_files import ReturnedRow, ReturnedTable, read_returned
from imrdesk.exporting.returning import Comparison, Versions, key_of, unread_columns
from imrdesk.services import edits, items
from imrdesk.services.reviewing import Reviewing
from imrdesk.store import Store, StoredDocument


@dataclass(frozen=True, slots=True)
class Accepted:
    """What was taken over from a file: how many proposals, and how many changes each document's log got of them."""

    name: str
    proposals: int
    changes: dict[int, int]


class Returning:
    """Reads returned files against one store, and takes over what the reviewer accepts."""

    def __init__(self, store: Store, reviewing: Reviewing) -> None:
        self._store = store
        self._reviewing = reviewing

    def propose(self, path: Path) -> Return:
        """Return what a file would change; nothing is changed yet.

        Raises:
            ExportError: it cannot be read, or has no column ``document_id``.
        """
        tables = read_returned(path)
        if not any("document_id" in table.columns for table in tables):
            raise ExportError(
                f"{path} has no column document_id, by which its lines are matched; export again, and keep that column."
            )
        notes: list[str] = []
        proposals: list[Proposal] = []
        unchanged = 0
        for table in tables:
            comparison = Comparison(table)
            notes += _notes(table)
            for versions, stored, rows in self._documents(table, notes):
                made = list(comparison.proposals(versions, rows))
                proposals += _doubted(stored, made)
            unchanged += comparison.unchanged
        rows = sum(len(table.rows) for table in tables)
        return Return(path.name, rows, _distinct(proposals), unchanged, tuple(notes))

    def accept(self, name: str, proposals: Collection[Proposal]) -> Accepted:
        """Make the changes of a file, each logged as from it; those with a problem are left out.

        Raises:
            StoreError: a change could not be stored; those before it stand, and can be undone.
        """
        good = [each for each in proposals if not each.problem]
        changes: dict[int, int] = {}
        for document_id, group in groupby(sorted(good, key=_document), key=_document):
            changes[document_id] = self._accept(document_id, list(group), f"from {name}")
        return Accepted(name, len(good), changes)

    def take_back(self, accepted: Accepted) -> int:
        """Undo all that was taken over from a file; return how many documents were changed since, and so left alone."""
        changed_since = 0
        for document_id, count in accepted.changes.items():
            newest = self._store.log(document_id)[-count:] if count else ()
            if any(logged.reason != f"from {accepted.name}" for logged in newest):
                changed_since += 1
                continue
            for _ in newest:
                self._reviewing.undo(document_id)
        return changed_since

    def _accept(self, document_id: int, proposals: list[Proposal], reason: str) -> int:
        before = len(self._store.steps(document_id))
        made = {kind: [each for each in proposals if each.kind is kind] for kind in Proposed}
        if made[Proposed.SET]:
            self._reviewing.make(document_id, partial(_set, made[Proposed.SET]), reason)
        for proposal in made[Proposed.ADD_ITEM]:
            self._reviewing.make(document_id, partial(_add, proposal), reason)
        for proposal in made[Proposed.REMOVE_ITEM]:
            self._reviewing.make(document_id, partial(_remove, proposal), reason)
        return len(self._store.steps(document_id)) - before

    def _documents(
        self, table: ReturnedTable, notes: list[str]
    ) -> Iterator[tuple[Versions, StoredDocument, list[ReturnedRow]]]:
        """Yield each document the lines speak of, as it was then and is now, with its lines."""
        by_document: dict[int, list[ReturnedRow]] = {}
        for row in table.rows:
            document_id = key_of(row, "document_id")
            if document_id is None:
                notes.append(f"{row.place} names no document; it was not read.")
            else:
                by_document.setdefault(document_id, []).append(row)
        for document_id, rows in by_document.items():
            try:
                stored = self._store.load(document_id)
            except StoreError:
                notes.append(f"{rows[0].place}: the store has no document number {document_id}; it was not read.")
                continue
            yield self._versions(stored, rows), stored, rows

    def _versions(self, stored: StoredDocument, rows: list[ReturnedRow]) -> Versions:
        """Return the record as it stands, and as it was at the change the lines name."""
        last = key_of(rows[0], "last_change_id")
        then = stored.record
        if last is not None and last < stored.last_change_id:
            for logged in reversed(self._store.log(stored.document_id)):
                if logged.change_id > last:
                    then = logged.change.inverse().apply(then)
        return Versions(stored.document_id, stored.name, then, stored.record)


_document = attrgetter("document_id")


def _notes(table: ReturnedTable) -> Iterator[str]:
    if extra := unread_columns(table):
        yield f"Columns that no export has were not read: {', '.join(extra)}."
    if "last_change_id" not in table.columns:
        yield "Without the column last_change_id, nobody can tell what was changed here since the file was exported."
    if "treatment" in table.columns and "item_id" not in table.columns:
        yield "The columns of disputed items were not read: without item_id, nobody can tell which item is meant."


def _doubted(stored: StoredDocument, proposals: list[Proposal]) -> list[Proposal]:
    """Say of each proposal what the checks would newly say of its field, were all accepted and nobody had looked."""
    wanted = [each for each in proposals if each.kind is Proposed.SET and not each.problem]
    if not wanted:
        return proposals
    known = {flag.message for flag in stored.flags}
    after = stored.record
    for each in wanted:
        after = after.with_entry(FieldRef(each.key, each.item_id), Entry(each.new))
    new = [flag for flag in check(after, stored.source, stored.reading, stored.findings) if flag.message not in known]
    return [
        replace(each, doubts=tuple(flag.message for flag in new if FieldRef(each.key, each.item_id) in flag.fields))
        for each in proposals
    ]


def _distinct(proposals: list[Proposal]) -> tuple[Proposal, ...]:
    """Leave out what two sheets of a workbook both say; where they disagree, the later is a problem."""
    first: dict[tuple[object, ...], Proposal] = {}
    kept: list[Proposal] = []
    for each in proposals:
        place = (each.document_id, each.item_id, each.key)
        known = first.get(place) if each.kind is Proposed.SET and each.key else None
        if known is None:
            kept.append(each)
            first[place] = each
        elif known.new != each.new:
            kept.append(replace(each, problem=f"{known.place} says something else; write the same value in both."))
    return tuple(kept)


def _set(proposals: Collection[Proposal], record: Determination) -> Change:
    made = [
        edit
        for each in proposals
        for edit in edits.set_value(record, FieldRef(each.key, each.item_id), each.new, None).edits
    ]
    return Change(Action.SET, tuple(made))


def _add(proposal: Proposal, record: Determination) -> Change:
    item = new_item(record.next_item_id, record.codebook)
    for key, value in proposal.values:
        item = item.with_entry(key, Entry(edits.storable(value), (), FieldState.CORRECTED))
    return Change(Action.ADD_ITEM, added=(PlacedItem(len(record.items), item),))


def _remove(proposal: Proposal, record: Determination) -> Change:
    return items.remove(record, proposal.item_id or 0)
