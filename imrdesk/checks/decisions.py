"""Decisions against what the rationale concludes, and the outcome against the decisions."""

from __future__ import annotations

from collections.abc import Iterator

from imrdesk.checks.case import Case, name_of, refs_of
from imrdesk.domain.fields import FIELDS
from imrdesk.domain.flags import Flag, Severity
from imrdesk.domain.outcomes import derive_outcome
from imrdesk.domain.sentences import sentence

_NECESSARY = {"Upheld": False, "Overturned": True}


def decision_against_rationale(case: Case) -> Iterator[Flag]:
    """Flag an item whose decision is the opposite of what its rationale concludes."""
    for item in case.record.items:
        decision, concluded = case.text("decision", item), case.value("medically_necessary", item)
        if not isinstance(concluded, bool) or _NECESSARY.get(decision, concluded) == concluded:
            continue
        yield case.flag(
            "decision-against-rationale",
            Severity.WARNING,
            refs_of(item, "decision", "rationale", "medically_necessary"),
            sentence(
                "The decision of {item} is {decision}, but its rationale concludes that the request is "
                "medically necessary."
                if concluded
                else "The decision of {item} is {decision}, but its rationale concludes that the request is "
                "not medically necessary.",
                item=name_of(case, item),
                decision=FIELDS["decision"].worded(decision),
            ),
            case.field(refs_of(item, "decision")[0]).spans + case.field(refs_of(item, "medically_necessary")[0]).spans,
        )


def outcome_against_decisions(case: Case) -> Iterator[Flag]:
    """Flag an outcome that the items' decisions do not come to."""
    outcome = case.text("outcome")
    derived = derive_outcome(case.text("decision", item) or None for item in case.record.items)
    if not outcome or derived is None or outcome == derived:
        return
    refs = (*refs_of(None, "outcome"), *(ref for item in case.record.items for ref in refs_of(item, "decision")))
    yield case.flag(
        "outcome-against-decisions",
        Severity.WARNING,
        refs,
        sentence(
            "The outcome is {outcome}, but the decisions of the items come to {derived}.",
            outcome=FIELDS["outcome"].worded(outcome),
            derived=FIELDS["outcome"].worded(derived),
        ),
    )
