"""Corrections that come back: a file exported here and edited elsewhere, as changes to accept or not."""

from __future__ import annotations

from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from imrdesk import exporting
from imrdesk.domain.changes import Action, Change, PlacedItem
from imrdesk.domain.exports import ExportChoice, RowShape
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.records import Determination, Entry, FieldState, new_item
from imrdesk.domain.returns import FileLook, FileMapping, Proposal, Proposed, Return
from imrdesk.domain.sentences import sentence
from imrdesk.errors import ForeignFileError, StoreError
from imrdesk.services import edits, items
from imrdesk.services.before_bulk import back_up_before
from imrdesk.services.exporting import Progress
from imrdesk.services.presets import Presets
from imrdesk.services.proposing import Proposing, tell
from imrdesk.services.reviewing import Reviewing
from imrdesk.store import Store

if TYPE_CHECKING:
    from imrdesk.exporting.returned_files import ReturnedFile


@dataclass(frozen=True, slots=True)
class Accepted:
    """What was taken over from a file: how many proposals, and how many changes each document's log got of them.

    ``stopped`` tells that the reviewer stopped it before the last document.
    """

    name: str
    proposals: int
    changes: dict[int, int]
    stopped: bool = False


@dataclass(frozen=True, slots=True)
class TakenBack:
    """What became of undoing a file: ``left`` were not come to, ``changed_since`` were left alone, ``done`` undone."""

    done: int
    changed_since: int
    left: Accepted


class Returning:
    """Reads returned files against one store, and takes over what the reviewer accepts."""

    def __init__(self, store: Store, reviewing: Reviewing) -> None:
        self._store = store
        self._reviewing = reviewing
        self._presets = Presets(store, reviewing)

    def look(self, path: Path) -> FileLook:
        """Return what stands in a file, before anything is compared.

        Raises:
            ExportError: it cannot be read.
        """
        file = self._read(path)
        return exporting.mapping.look_at(path.name, file.tables[0])

    def propose(
        self,
        path: Path,
        mapping: FileMapping | None = None,
        *,
        progress: Progress | None = None,
        cancelled: Event | None = None,
    ) -> Return:
        """Return what a file would change; nothing is changed yet. One from elsewhere is read by its ``mapping``.

        Raises:
            ExportCancelledError: ``cancelled`` was set meanwhile.
            ForeignFileError: it has no column ``document_id``, and there is no mapping.
            ExportError: it cannot be read, or has not the columns the mapping speaks of.
        """
        file = self._read(path)
        if mapping is None and not any("document_id" in table.columns for table in file.tables):
            raise ForeignFileError(
                sentence(
                    "{path} has no column document_id, by which its lines are matched; export again and keep that "
                    "column, put the manifest of the export beside it, or say which column means what.",
                    path=path,
                )
            )
        with self._store.snapshot() as snapshot:
            return Proposing(snapshot, file, mapping, progress, cancelled).run(path.name)

    def accept(
        self,
        name: str,
        proposals: Collection[Proposal],
        *,
        progress: Progress | None = None,
        cancelled: Event | None = None,
    ) -> Accepted:
        """Make the changes of a file, each logged as from it; those with a problem are left out.

        Of several documents a backup is made first. A document gets all of its changes or, where it was stopped
        before it, none.

        Raises:
            StoreError: a change could not be stored; those before it stand, and can be undone.
        """
        good = sorted((each for each in proposals if not each.problem), key=_document)
        groups = [(document_id, list(group)) for document_id, group in groupby(good, key=_document)]
        changes: dict[int, int] = {}
        made = 0
        if len(groups) > 1:
            back_up_before(self._store, len(groups))
        try:
            for done, (document_id, group) in enumerate(groups):
                if cancelled is not None and cancelled.is_set():
                    return Accepted(name, made, changes, stopped=True)
                tell(progress, done, len(groups), group[0].source_file)
                changes[document_id] = self._accept(document_id, group, _reason(name))
                made += len(group)
        finally:
            with suppress(StoreError):  # whatever stopped it is told of already
                self._remember(Accepted(name, made, changes))
        tell(progress, len(groups), len(groups), "")
        return Accepted(name, made, changes)

    def last(self) -> Accepted | None:
        """Return what was taken over from the last file and not taken back, also before a restart."""
        kept = self._store.kept.all(_LAST).get(_LAST)
        if kept is None:
            return None
        return Accepted(kept["name"], kept["proposals"], {int(number): count for number, count in kept["changes"]})

    def can_take_back(self) -> bool:
        """Tell whether a document still is as the last file left it, so that there is something to take back."""
        last = self.last()
        return last is not None and self._store.any_stands(last.changes, _reason(last.name))

    def take_back(
        self, accepted: Accepted, *, progress: Progress | None = None, cancelled: Event | None = None
    ) -> TakenBack:
        """Undo all that was taken over from a file; documents that were changed since are left alone.

        Of several documents a backup is made first.

        Raises:
            StoreError: it cannot be written; what was undone before stays so.
        """
        if len(accepted.changes) > 1:
            back_up_before(self._store, len(accepted.changes))
        changed_since = done = 0
        left = dict(accepted.changes)
        for document_id, count in accepted.changes.items():
            if cancelled is not None and cancelled.is_set():
                break
            tell(progress, len(accepted.changes) - len(left), len(accepted.changes), str(document_id))
            newest = self._store.log(document_id)[-count:] if count else ()
            if any(logged.reason != _reason(accepted.name) for logged in newest):
                changed_since += 1
            else:
                for _ in newest:
                    self._reviewing.undo(document_id)
                done += 1
            del left[document_id]
        tell(progress, 1, 1, "")
        self._remember(replace(accepted, changes=left))
        return TakenBack(done, changed_since, replace(accepted, changes=left))

    def _remember(self, accepted: Accepted) -> None:
        if accepted.changes:
            body = {"name": accepted.name, "proposals": accepted.proposals, "changes": list(accepted.changes.items())}
            self._store.kept.put(_LAST, _LAST, body, self._reviewing.reviewer, datetime.now(UTC))
        else:
            self._store.kept.remove(_LAST, _LAST)

    def _read(self, path: Path) -> ReturnedFile:
        """Read a file, its columns under their keys, as its manifest, its dictionary or a preset of the store says."""
        every = ExportChoice(retired=True, codebook=self._store.own_fields.load())
        known = frozenset(column.name for column in exporting.tables.table_of(every, RowShape.ITEMS).columns)
        names = self._presets.keys_by_name()
        file = exporting.returned_files.read_returned(path, known | set(names))
        tables = tuple(exporting.returned_files.keyed(table, {**names, **file.names}) for table in file.tables)
        citations = exporting.returned_files.keyed(file.citations, file.names) if file.citations is not None else None
        return replace(file, tables=tables, citations=citations, store_id=exporting.manifest.store_beside(path))

    def _accept(self, document_id: int, proposals: list[Proposal], reason: str) -> int:
        before = len(self._store.steps(document_id))
        made = {kind: [each for each in proposals if each.kind is kind] for kind in Proposed}
        if made[Proposed.SET]:
            self._reviewing.make(document_id, partial(_set, made[Proposed.SET]), reason)
        for state, say in _SAYING.items():
            refs = [FieldRef(each.key, each.item_id) for each in made[Proposed.SAY] if each.new == state]
            if refs:
                self._reviewing.make(document_id, partial(say, refs), reason)
        for proposal in made[Proposed.ADD_ITEM]:
            self._reviewing.make(document_id, partial(_add, proposal), reason)
        for proposal in made[Proposed.REMOVE_ITEM]:
            self._reviewing.make(document_id, partial(_remove, proposal), reason)
        return len(self._store.steps(document_id)) - before


_document = attrgetter("document_id")
_LAST = "last return"
"""Under this the store keeps what was taken over from the last file."""


def _reason(name: str) -> str:
    """Return why a change was made that came from a file."""
    return f"from {name}"


def _set(proposals: Collection[Proposal], record: Determination) -> Change:
    made = [
        edit
        for each in proposals
        for edit in edits.set_value(record, FieldRef(each.key, each.item_id), each.new, None).edits
    ]
    return Change(Action.SET, tuple(made))


def _confirm(refs: list[FieldRef], record: Determination) -> Change:
    return edits.confirm(record, *refs)


def _mark_absent(refs: list[FieldRef], record: Determination) -> Change:
    made = [edit for ref in refs for edit in edits.mark_absent(record, ref).edits]
    return Change(Action.MARK_ABSENT, tuple(made))


def _mark_unclear(refs: list[FieldRef], record: Determination) -> Change:
    made = [edit for ref in refs for edit in edits.mark_unclear(record, ref).edits]
    return Change(Action.MARK_UNCLEAR, tuple(made))


_SAYING = {
    FieldState.CONFIRMED: _confirm,
    FieldState.ABSENT: _mark_absent,
    FieldState.UNCLEAR: _mark_unclear,
}


def _add(proposal: Proposal, record: Determination) -> Change:
    item = new_item(record.next_item_id, record.codebook)
    for key, value in proposal.values:
        item = item.with_entry(key, Entry(edits.storable(value), (), FieldState.CORRECTED))
    return Change(Action.ADD_ITEM, added=(PlacedItem(len(record.items), item),))


def _remove(proposal: Proposal, record: Determination) -> Change:
    return items.remove(record, proposal.item_id or 0)
