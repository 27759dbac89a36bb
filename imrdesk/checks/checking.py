"""Reasons to look at a value: each check names its fields and shows the passages that disagree."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from imrdesk.checks.amounts import quantity_against_schedule
from imrdesk.checks.anatomy import other_side, treatment_elsewhere
from imrdesk.checks.case import Case
from imrdesk.checks.completeness import items_counted, items_differ, items_there, required_fields
from imrdesk.checks.dates import dates_far_apart, dates_in_order, dates_possible, injury_in_summary
from imrdesk.checks.decisions import decision_against_rationale, outcome_against_decisions
from imrdesk.checks.doubts import damaged_text, diagnoses_unread, low_confidence, parser_notes, titles_odd
from imrdesk.checks.found import found_beside
from imrdesk.checks.own import own_choices_known
from imrdesk.checks.possible import age_fits_birth, values_possible
from imrdesk.checks.unread import header_unread, item_unread, summary_unread
from imrdesk.checks.vocabulary import case_number_shape, chapters_well_formed, names_known, subcategory_in_category
from imrdesk.domain.documents import SourceText
from imrdesk.domain.findings import AddedTerm, Finding
from imrdesk.domain.flags import Flag, Severity
from imrdesk.domain.readings import Reading
from imrdesk.domain.records import Determination, FieldState

Check = Callable[[Case], Iterator[Flag]]

CHECKS: tuple[Check, ...] = (
    *(parser_notes, items_there, items_counted, required_fields),
    *(dates_in_order, dates_far_apart, dates_possible, injury_in_summary),
    *(case_number_shape, values_possible, age_fits_birth),
    *(outcome_against_decisions, decision_against_rationale, subcategory_in_category),
    *(quantity_against_schedule, other_side, treatment_elsewhere, items_differ),
    *(names_known, own_choices_known, chapters_well_formed, damaged_text, found_beside),
    *(header_unread, summary_unread, diagnoses_unread, item_unread, titles_odd, low_confidence),
)
"""Every check, in the order their flags are listed within a severity."""

_ORDER = tuple(Severity)


def check(
    record: Determination,
    source: SourceText,
    reading: Reading,
    findings: Iterable[Finding] = (),
    own_terms: tuple[AddedTerm, ...] = (),
) -> tuple[Flag, ...]:
    """Return the reasons to look at ``record``, the gravest first, and what the ``findings`` say of it.

    ``own_terms`` are what reviewers added to the vocabularies: checks know those words, too.

    A warning or a doubt is dropped once a person has decided every field it names: they have looked. What
    cannot be right stays until it is set right.
    """
    case = Case(record, source, reading, tuple(findings), own_terms)
    flags = [flag for each in CHECKS for flag in each(case) if not _settled(flag, case)]
    return tuple(sorted(flags, key=lambda flag: _ORDER.index(flag.severity)))


def _settled(flag: Flag, case: Case) -> bool:
    if flag.severity is Severity.ERROR or not flag.fields:
        return False
    return all(case.field(ref).state is not FieldState.UNSEEN for ref in flag.fields)
