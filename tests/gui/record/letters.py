"""Determinations of our own to show, and a scribe who keeps one as the desk would, without a store."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject

from imrdesk.domain.changes import Change
from imrdesk.domain.citations import Citation, GuidelineSource
from imrdesk.domain.flags import FieldRef, Flag, Severity
from imrdesk.domain.readings import Layout, Reading, ReadItem, ReadValue
from imrdesk.domain.records import Determination, FieldState
from imrdesk.domain.spans import Span
from imrdesk.domain.values import Value
from imrdesk.gui.record.pane import RecordPane
from imrdesk.services import edits, items

NUMBER, INJURY, SUMMARY = FieldRef("case_number"), FieldRef("date_of_injury"), FieldRef("summary")
DECISION = FieldRef("decision", 1)
ERROR = Flag("dates", Severity.ERROR, (INJURY,), "The injury is after the decision.", (Span(1, 5),))
WARNING = Flag("item", Severity.WARNING, (DECISION,), "The decision disagrees.", (Span(2, 6),))

CASE: Mapping[str, Value] = {
    "case_number": "CM15-0000001",
    "decision_date": date(2015, 4, 14),
    "date_of_injury": date(2012, 6, 30),
    "outcome": "Upheld",
    "reviewer_states": ("California", "Texas"),
    "reviewer_specialties": ("Pain Management",),
    "summary": "A baker slipped on a wet floor.",
    "worker_age": 47,
}
ITEM: Mapping[str, Value] = {
    "treatment": "Physical therapy two times a week for four weeks",
    "decision": "Upheld",
    "claims_guideline": "A guideline of the claims administrator.",
    "claims_citations": (Citation(GuidelineSource.MTUS, "Low Back Complaints", 2004, "Summary"),),
    "reviewer_guideline": "A guideline of the expert reviewer.",
    "rationale": "No measured improvement is on record.",
    "category": "Rehabilitation",
    "subcategory": "Physical Therapy",
    "quantity": 8.0,
    "is_retrospective": False,
}


def read(value: Value, confidence: float = 0.95, *, derived: bool = False) -> ReadValue:
    return ReadValue(value, (Span(3, 9),), "test-rule", confidence, derived)


def letter(count: int = 2, **case: ReadValue) -> Determination:
    """Return the record of a determination with ``count`` items; ``case`` puts other readings in."""
    fields = {key: read(value) for key, value in CASE.items()} | case
    item = ReadItem(Span(20, 90), {key: read(value) for key, value in ITEM.items()})
    return Determination.from_reading(Reading(Layout.LETTER, fields, (item,) * count, (), "test"))


def with_state(record: Determination, ref: FieldRef, state: FieldState) -> Determination:
    return record.with_entry(ref, replace(record.field(ref).entry, state=state))


class Scribe(QObject):
    """Carries every intent of a pane into its record at once, and shows the record after it."""

    def __init__(self, pane: RecordPane, record: Determination, flags: tuple[Flag, ...] = ()) -> None:
        super().__init__(pane)
        self.pane = pane
        self.record = record
        self.flags = flags
        self.steps: list[tuple[str, object]] = []
        self.refusal = ""
        pane.value_set_requested.connect(self.set_value)
        pane.confirm_requested.connect(self.confirm)
        pane.absent_requested.connect(self.mark_absent)
        pane.unclear_requested.connect(self.mark_unclear)
        pane.revert_requested.connect(self.revert)
        pane.item_add_requested.connect(self.add_item)
        pane.item_remove_requested.connect(self.remove_item)
        pane.item_move_requested.connect(self.move_item)
        pane.show_record(record, flags)

    def _put(self, word: str, told: object, change: Change) -> None:
        self.steps.append((word, told))
        self.record = edits.complete(self.record, change).apply(self.record)
        self.pane.update_record(self.record, self.flags)

    def set_value(self, ref: FieldRef, value: Value) -> None:
        if self.refusal:
            self.pane.show_problem(ref, self.refusal)
        else:
            self._put("set", (ref.key, value), edits.set_value(self.record, ref, value, None))

    def confirm(self, ref: FieldRef) -> None:
        self._put("confirm", ref.key, edits.confirm(self.record, ref))

    def mark_absent(self, ref: FieldRef) -> None:
        self._put("absent", ref.key, edits.mark_absent(self.record, ref))

    def mark_unclear(self, ref: FieldRef) -> None:
        self._put("unclear", ref.key, edits.mark_unclear(self.record, ref))

    def revert(self, ref: FieldRef) -> None:
        self._put("revert", ref.key, edits.revert(self.record, ref))

    def add_item(self, position: int) -> None:
        self._put("add", position, items.add(self.record, position))

    def remove_item(self, item_id: int) -> None:
        self._put("remove", item_id, items.remove(self.record, item_id))

    def move_item(self, item_id: int, position: int) -> None:
        self._put("move", (item_id, position), items.move(self.record, item_id, position))
