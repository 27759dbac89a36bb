"""What people have said of the values of an export, counted field by field, and what that says of the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from imrdesk.domain.documents import DocumentState
from imrdesk.domain.estimates import FEWEST, wilson
from imrdesk.domain.exports import ExportedDocument
from imrdesk.domain.fields import CATALOGUE, Scope
from imrdesk.domain.late_fields import LateFields
from imrdesk.domain.records import FieldState, RecordField
from imrdesk.exporting.extras import is_corrected

METHOD = (
    "Of each field, the share of values that were changed is counted in this export's reviewed documents. Of the "
    "values nobody has looked at in its other documents, the same share is expected to be wrong, within the "
    "Wilson score interval at 95 %. This holds as far as the reviewed documents are like the others, and as their "
    f"reviewers found every error. Nothing is claimed of a field with fewer than {FEWEST} values in reviewed documents."
)


@dataclass(slots=True)
class _FieldTally:
    """The values of one field: how many there are is counted once for all fields of its scope."""

    seen: Counter[FieldState] = field(default_factory=Counter)
    seen_in_others: int = 0
    reviewed_corrected: int = 0


@dataclass(frozen=True, slots=True)
class _Counted:
    """What the values of one field come to."""

    states: Mapping[FieldState, int]
    reviewed: int
    reviewed_corrected: int
    to_come: int


class Tally:
    """Counts the documents of one export as they pass."""

    def __init__(self) -> None:
        self.documents: Counter[DocumentState] = Counter()
        self.parsers: Counter[str] = Counter()
        self.last_change_id = 0
        self.last_document_id = 0
        self._fields = {each.key: _FieldTally() for each in CATALOGUE}
        self._records: Counter[tuple[Scope, bool]] = Counter()

    def add(self, document: ExportedDocument) -> None:
        """Count one document."""
        record = document.record
        reviewed = record.state is DocumentState.REVIEWED
        self.documents[record.state] += 1
        self.parsers[document.parser] += 1
        self.last_change_id = max(self.last_change_id, document.last_change_id)
        self.last_document_id = max(self.last_document_id, document.document_id)
        self._records[Scope.CASE, reviewed] += 1
        self._records[Scope.ITEM, reviewed] += len(record.items)
        for item_id, entries in ((0, record.fields), *[(item.item_id, item.fields) for item in record.items]):
            seen = _seen(entries)
            if document.at_once:
                seen = {key: state for key, state in seen.items() if not _at_once(document, item_id, key, state)}
            if seen:
                self._add_seen(seen, reviewed=reviewed)
            if reviewed:
                self._add_corrected(entries)

    def _add_seen(self, seen: Mapping[str, FieldState], *, reviewed: bool) -> None:
        for key, state in seen.items():
            if key in self._fields:
                self._fields[key].seen[state] += 1
                self._fields[key].seen_in_others += not reviewed

    def _add_corrected(self, entries: Mapping[str, RecordField]) -> None:
        for key in _corrected(entries):
            if key in self._fields:
                self._fields[key].reviewed_corrected += 1

    def _counted(self) -> Iterator[tuple[str, _Counted]]:
        for each in CATALOGUE:
            tally = self._fields[each.key]
            reviewed, others = (self._records[each.scope, which] for which in (True, False))
            unseen = {FieldState.UNSEEN: reviewed + others - tally.seen.total()}
            states = {state: unseen.get(state, tally.seen[state]) for state in FieldState}
            yield each.key, _Counted(states, reviewed, tally.reviewed_corrected, others - tally.seen_in_others)

    def documents_to_json(self) -> dict[str, int]:
        """Return how many documents there are of each state."""
        return {str(state): self.documents[state] for state in DocumentState}

    def fields_to_json(self) -> dict[str, Any]:
        """Return of each field how many values it has, and the share of them of each state."""
        return {key: _states(counted) for key, counted in self._counted()}

    def errors_to_json(self) -> dict[str, Any]:
        """Return of each field how many errors may be left, with the interval, or why nothing is claimed."""
        return {key: _errors(counted) for key, counted in self._counted()}


def _seen(entries: Mapping[str, RecordField]) -> Mapping[str, FieldState]:
    """Return what people said of fields, by key, where they did."""
    if isinstance(entries, LateFields):
        return entries.states
    return {key: value.state for key, value in entries.items() if value.state is not FieldState.UNSEEN}


def _at_once(document: ExportedDocument, item_id: int, key: str, state: FieldState) -> bool:
    """Tell whether a value is confirmed only because all the rest was: it counts as one that nobody looked at."""
    return state is FieldState.CONFIRMED and (item_id, key) in document.at_once


def _corrected(entries: Mapping[str, RecordField]) -> Collection[str]:
    if isinstance(entries, LateFields):
        return entries.corrected
    return [key for key, value in entries.items() if is_corrected(value)]


def _states(tally: _Counted) -> dict[str, Any]:
    total = sum(tally.states.values())
    shares = {str(state): round(tally.states[state] / total, 4) if total else None for state in FieldState}
    return {"values": total, **shares}


def _errors(tally: _Counted) -> dict[str, Any]:
    counted = {
        "reviewed_values": tally.reviewed,
        "corrected_values": tally.reviewed_corrected,
        "unseen_values": tally.to_come,
    }
    if tally.reviewed < FEWEST:
        return {**counted, "claimed": False}
    found = wilson(tally.reviewed_corrected, tally.reviewed)
    return {
        **counted,
        "claimed": True,
        "error_share": round(found.share, 4),
        "error_share_interval": [round(found.low, 4), round(found.high, 4)],
        "errors_expected": round(found.share * tally.to_come, 1),
        "errors_expected_interval": [round(found.low * tally.to_come, 1), round(found.high * tally.to_come, 1)],
    }
