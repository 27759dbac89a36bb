"""What people have said of the values of an export, counted field by field, and what that says of the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from imrdesk.domain.documents import DocumentState
from imrdesk.domain.estimates import FEWEST, wilson
from imrdesk.domain.exports import ExportedDocument
from imrdesk.domain.fields import CATALOGUE
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
    states: Counter[FieldState] = field(default_factory=Counter)
    reviewed: int = 0
    reviewed_corrected: int = 0
    to_come: int = 0

    def add(self, value: RecordField, *, reviewed: bool) -> None:
        self.states[value.state] += 1
        if reviewed:
            self.reviewed += 1
            self.reviewed_corrected += is_corrected(value)
        elif value.state is FieldState.UNSEEN:
            self.to_come += 1


class Tally:
    """Counts the documents of one export as they pass."""

    def __init__(self) -> None:
        self.documents: Counter[DocumentState] = Counter()
        self.parsers: Counter[str] = Counter()
        self.last_change_id = 0
        self.last_document_id = 0
        self._fields = {each.key: _FieldTally() for each in CATALOGUE}

    def add(self, document: ExportedDocument) -> None:
        """Count one document."""
        record = document.record
        reviewed = record.state is DocumentState.REVIEWED
        self.documents[record.state] += 1
        self.parsers[document.parser] += 1
        self.last_change_id = max(self.last_change_id, document.last_change_id)
        self.last_document_id = max(self.last_document_id, document.document_id)
        for entries in (record.fields, *(item.fields for item in record.items)):
            self._add(entries, reviewed=reviewed)

    def _add(self, entries: Mapping[str, RecordField], *, reviewed: bool) -> None:
        for key, value in entries.items():
            if key in self._fields:
                self._fields[key].add(value, reviewed=reviewed)

    def documents_to_json(self) -> dict[str, int]:
        """Return how many documents there are of each state."""
        return {str(state): self.documents[state] for state in DocumentState}

    def fields_to_json(self) -> dict[str, Any]:
        """Return of each field how many values it has, and the share of them of each state."""
        return {key: _states(tally) for key, tally in self._fields.items()}

    def errors_to_json(self) -> dict[str, Any]:
        """Return of each field how many errors may be left, with the interval, or why nothing is claimed."""
        return {key: _errors(tally) for key, tally in self._fields.items()}


def _states(tally: _FieldTally) -> dict[str, Any]:
    total = tally.states.total()
    shares = {str(state): round(tally.states[state] / total, 4) if total else None for state in FieldState}
    return {"values": total, **shares}


def _errors(tally: _FieldTally) -> dict[str, Any]:
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
