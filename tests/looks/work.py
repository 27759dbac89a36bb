"""Some of the work a reviewer does, so that there is something to see."""

from __future__ import annotations

from imrdesk.domain.codebook import Codebook, own_field
from imrdesk.domain.documents import DocumentState
from imrdesk.domain.fields import Scope
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.values import Kind
from imrdesk.services.desk import Desk
from tests.looks.stage import numbered

REVIEWER = "Ada Lindqvist"
SHOWN = "long-titles-2017.pdf"
"""The sample that most is done with: three items, two of them with a flag."""


def review(opened: Desk) -> None:
    """Review some samples, and one of them in part; define two fields of a study's own."""
    numbers, reviewing = numbered(opened), opened.reviewing
    own = (
        own_field("own_interpreter", "Interpreter mentioned", Kind.YES_NO, Scope.CASE, "Anywhere in the letter."),
        own_field("own_strength", "Strength of evidence", Kind.CHOICE, Scope.ITEM, "As the rationale weighs it.",
                  choices=("strong", "moderate", "weak", "none cited"), required=False),
    )  # fmt: skip
    opened.own_fields.define(Codebook(), Codebook(own))
    for name in ("chapters-2019.pdf", "chapters-2022.pdf", "letter-2014-upheld.txt"):
        record = reviewing.open(numbers[name]).record
        reviewing.confirm(numbers[name], *(FieldRef(key) for key in list(record.fields)[:8]))
        reviewing.confirm_rest(numbers[name])
        reviewing.set_state(numbers[name], DocumentState.REVIEWED)
    reviewing.set_state(numbers["notice-2013.txt"], DocumentState.ON_HOLD, "The second page is missing")
    shown = numbers[SHOWN]
    first = reviewing.open(shown).record.items[0].item_id
    reviewing.confirm(shown, FieldRef("case_number"), FieldRef("decision_date"))
    reviewing.set_value(shown, FieldRef("unit", first), "visits", reason="As the rationale counts them")
    reviewing.set_value(shown, FieldRef("duration", first), "16 weeks")
    reviewing.mark_absent(shown, FieldRef("drug", first))
    reviewing.set_value(shown, FieldRef("frequency", first), "twice a week")
    reviewing.undo(shown)
    reviewing.add_note(shown, "Is the sedation a service of its own?", FieldRef("treatment", first))
