"""Coded fields: what the clinical summary and a disputed item's words come to, in the vocabularies of the guide."""

from __future__ import annotations

from datetime import date

from imrdesk.domain.readings import ReadValue
from imrdesk.domain.spans import Span
from imrdesk.parsing.coding.body import code_body_parts
from imrdesk.parsing.coding.conclusions import code_conclusion
from imrdesk.parsing.coding.diagnoses import code_diagnoses
from imrdesk.parsing.coding.drugs import NamedDrug, code_drug, code_ingredients, code_strength, find_drug, find_unlisted
from imrdesk.parsing.coding.markers import code_associated, code_retrospective
from imrdesk.parsing.coding.quantities import code_quantity
from imrdesk.parsing.coding.titles import Title, nothing
from imrdesk.parsing.coding.treatments import Coding, code_treatment
from imrdesk.parsing.coding.worker import code_age, code_injury_date, code_sex
from imrdesk.parsing.passages import Passage
from imrdesk.parsing.vocabularies import Vocabularies, load_vocabularies


def code_summary(
    passage: Passage, decision_date: date | None, vocabularies: Vocabularies | None = None
) -> dict[str, ReadValue]:
    """Return the worker's age and sex, the diagnoses and the injury date that the clinical summary states.

    ``decision_date`` bounds dates with two-digit years: no injury comes after it.
    """
    return {
        "worker_age": code_age(passage),
        "worker_sex": code_sex(passage),
        "diagnoses": code_diagnoses(passage, vocabularies or load_vocabularies()),
        "date_of_injury": code_injury_date(passage, decision_date),
    }


def code_item(
    title: Passage, disputed: Passage | None, rationale: Passage | None, vocabularies: Vocabularies | None = None
) -> dict[str, ReadValue]:
    """Return the coded fields of a disputed item, by field key.

    ``title`` is the whole title; ``disputed`` the disputed portion where the title tells of a partial
    authorisation, and then what is in dispute is coded from it.
    """
    vocabularies = vocabularies or load_vocabularies()
    whole = Title.of(title, vocabularies)
    said = whole if disputed is None or not disputed else Title.of(disputed, vocabularies)
    body_parts = code_body_parts(said, vocabularies)
    coded_from, coding, drug = _coding(said, body_parts, vocabularies)
    if coding is None and said is not whole:
        coded_from, coding, drug = _coding(whole, code_body_parts(whole, vocabularies), vocabularies)
    coding = coding or Coding("Other", None, 0, len(coded_from.text), "no-known-treatment", 0.3)
    return (
        coding.read(coded_from)
        | {"body_parts": body_parts}
        | code_quantity(said, coding.category, vocabularies)
        | _drug_fields(coded_from, coding, drug, vocabularies)
        | {
            "is_retrospective": code_retrospective(title),
            "is_associated_service": code_associated(title),
            "medically_necessary": code_conclusion(rationale),
        }
    )


def code_title(title: str, vocabularies: Vocabularies) -> dict[str, ReadValue]:
    """Return the coded fields that a title alone tells."""
    return code_item(Passage.from_spans(title, [Span(0, len(title))]), None, None, vocabularies)


def _coding(
    title: Title, body_parts: ReadValue, vocabularies: Vocabularies
) -> tuple[Title, Coding | None, NamedDrug | None]:
    """Return how ``title`` is coded, and the drug it names; an unlisted name before a dose is a drug at last."""
    regions = body_parts.value if isinstance(body_parts.value, tuple) else ()
    drug = find_drug(title, vocabularies)
    coding = code_treatment(title, [str(region) for region in regions], drug, vocabularies)
    if coding is None or (coding.confidence < 0.7 and drug is None):
        unlisted = find_unlisted(title)
        if unlisted is not None:
            return title, code_treatment(title, (), unlisted, vocabularies) or coding, unlisted
    return title, coding, drug


def _drug_fields(
    title: Title, coding: Coding, drug: NamedDrug | None, vocabularies: Vocabularies
) -> dict[str, ReadValue]:
    if coding.category != "Pharmaceuticals" or drug is None:
        return {"drug": nothing("drug-name"), "strength": nothing("dose")}
    if coding.subcategory == "Compound":
        return {"drug": code_ingredients(title, vocabularies), "strength": nothing("compound")}
    return {"drug": code_drug(title, drug, vocabularies), "strength": code_strength(title, drug)}
