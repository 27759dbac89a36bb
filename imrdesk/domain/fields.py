"""The one catalogue of fields: editor, checks, columns, data dictionary and gold answers all follow it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from types import MappingProxyType

from imrdesk.domain.sentences import Sentence, word, words
from imrdesk.domain.values import Kind, Value, as_text, empty, is_empty


class Scope(StrEnum):
    """What a field describes, and so whether it repeats."""

    CASE = "case"
    ITEM = "item"


class Group(StrEnum):
    """The section of the record a field stands in."""

    CASE = "Case"
    REVIEWER = "Expert reviewer"
    SUMMARY = "Clinical summary"
    ITEM = "Disputed items"
    OWN = "Own fields"
    NOTES = "Notes"


@dataclass(frozen=True, slots=True)
class Field:
    """One thing a reviewer records.

    ``choices`` closes the values to a list; ``vocabulary`` names a list in ``resources/vocabularies`` that
    suggests values without forbidding others. ``required`` means that no determination is without it.
    ``default`` is what an own field says before anybody does; a ``retired`` one is kept and no longer asked for.
    Label and help of a built-in field are the program's words, those of an own field a reviewer's.
    """

    key: str
    label: str
    kind: Kind
    scope: Scope
    group: Group
    help: str
    choices: tuple[str, ...] = ()
    vocabulary: str | None = None
    required: bool = False
    default: Value = None
    retired: bool = False

    @property
    def blank(self) -> Value:
        """Return what the field holds before the machine or a person put anything there."""
        return empty(self.kind) if is_empty(self.default) else self.default

    def worded(self, value: Value) -> str:
        """Return a value as one line for people: a choice, a yes and a no in the program's words, all else as data."""
        if isinstance(value, bool):
            return YES if value else NO
        text = as_text(value)
        return word(text) if text in self.choices and isinstance(self.label, Sentence) else text


YES, NO = words("yes", "no")

CATEGORIES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "Diagnostic Testing": ("EMG/NCV/NCS", "Imaging", "Lab & Pathology", "Other Diagnostic Tests"),
        "DMEPOS": ("DME", "Electrical Stimulation", "Prosthetics/Orthotics", "Supplies"),
        "Evaluation & Management": ("Office Visit", "Consultation", "Dental Services", "Medical Specialties"),
        "Home Health": (),
        "Injection": ("Epidural Steroid", "Facet", "Peripheral", "Other Injection"),
        "Pharmaceuticals": (
            "Opioid",
            "NSAID",
            "Muscle Relaxant",
            "Anti-epilepsy",
            "Antidepressant",
            "Benzodiazepine",
            "Sedative-hypnotic",
            "Proton Pump Inhibitor",
            "Topical",
            "Compound",
            "Other Drug",
        ),
        "Programs": ("Functional Restoration", "Work Conditioning/Hardening", "Weight Loss", "Other Program"),
        "Psych Services": ("Evaluation", "Therapy"),
        "Rehabilitation": (
            "Physical Therapy",
            "Occupational Therapy",
            "Chiropractic",
            "Acupuncture",
            "Massage",
            "Other Therapy",
        ),
        "Surgery": ("Spine", "Arthroscopic", "Non-arthroscopic", "Surgical Consult", "Adjunct Surgical Services"),
        "Transportation": (),
        "Other": (),
    }
)
"""The DWC's treatment categories with their subcategories (fields.md)."""

SUBCATEGORIES: tuple[str, ...] = tuple(sub for subs in CATEGORIES.values() for sub in subs)


def _built_in(
    key: str,
    label: str,
    kind: Kind,
    help_: str,
    *,
    scope: Scope = Scope.CASE,
    group: Group = Group.CASE,
    **more: object,
) -> Field:
    return Field(key, word(label), kind, scope, group, word(help_), **more)  # type: ignore[arg-type]


_case = _built_in
_reviewer = partial(_built_in, group=Group.REVIEWER)
_summary = partial(_built_in, group=Group.SUMMARY)
_item = partial(_built_in, scope=Scope.ITEM, group=Group.ITEM)

CATALOGUE: tuple[Field, ...] = (
    _case(
        "case_number",
        "Case number",
        Kind.TEXT,
        "CM, two digits, a hyphen, seven digits. From the header table, else from a page footer or the letter.",
        required=True,
    ),
    _case("date_assigned", "Date assigned", Kind.DATE, "The day the case was assigned for review: header table."),
    _case(
        "decision_date",
        "Decision date",
        Kind.DATE,
        "The day of the determination: header table; in a letter or notice, the date after “Dated:”.",
    ),
    _case(
        "ur_denial_date",
        "UR denial date",
        Kind.DATE,
        "The day utilization review denied the request: header table, or told of in the notice.",
    ),
    _case(
        "application_received",
        "Application received",
        Kind.DATE,
        "The day the application for review arrived: header table, or told of in the notice.",
    ),
    _case(
        "date_of_injury",
        "Date of injury",
        Kind.DATE,
        "Header table; where there is none, the injury date the clinical summary states.",
    ),
    _case(
        "priority",
        "Priority",
        Kind.CHOICE,
        "Standard or Expedited: header table or letter.",
        choices=("Standard", "Expedited"),
    ),
    _case(
        "outcome",
        "Outcome",
        Kind.CHOICE,
        "The result of the case as the letter prints it; else worked out from the items' decisions. "
        "Upheld: the denial stands, the treatment is not medically necessary.",
        choices=("Upheld", "Overturned", "Partially overturned"),
        required=True,
    ),
    _reviewer(
        "reviewer_states",
        "Licensed in",
        Kind.LIST,
        "US states after “State(s) of Licensure:”, or after “licensed to practice in” in the running text.",
        vocabulary="states",
        required=True,
    ),
    _reviewer(
        "reviewer_specialties",
        "Specialties",
        Kind.LIST,
        "After “Certification(s)/Specialty:”, or after “Board Certified in”. Split at commas; "
        "“Public Health & General Preventive Medicine” is one specialty.",
        vocabulary="specialties",
        required=True,
    ),
    _summary(
        "summary",
        "Clinical summary",
        Kind.LONG_TEXT,
        "The clinical case summary without its fixed lead-in sentence.",
        required=True,
    ),
    _summary(
        "worker_age",
        "Worker's age",
        Kind.INTEGER,
        "In years: the first age stated of the worker.",
    ),
    _summary(
        "worker_sex",
        "Worker's sex",
        Kind.CHOICE,
        "Stated with the age, else by the first unambiguous word for the worker.",
        choices=("female", "male"),
    ),
    _summary(
        "diagnoses",
        "Diagnoses",
        Kind.LIST,
        "From sentences that state diagnoses as such, comorbid ones too; a bare complaint is none. "
        "Split at commas, semicolons and the “and” that closes the list; leading articles dropped.",
    ),
    _item(
        "treatment",
        "Treatment",
        Kind.LONG_TEXT,
        "The item's whole title as written, without the decision word, its colon, and a closing “is”.",
        required=True,
    ),
    _item(
        "original_request",
        "Original request",
        Kind.LONG_TEXT,
        "Only where the title tells of a partial authorisation: what stands before “was the original request”.",
    ),
    _item(
        "authorized_portion",
        "Authorized portion",
        Kind.LONG_TEXT,
        "Only where the title tells of a partial authorisation: what the claims administrator authorized.",
    ),
    _item(
        "disputed_portion",
        "Disputed portion",
        Kind.LONG_TEXT,
        "Only where the title tells of a partial authorisation: what remains eligible for review.",
    ),
    _item(
        "decision",
        "Decision",
        Kind.CHOICE,
        "The word that ends the title. In letter and notice: “is not medically necessary” is Upheld, "
        "“is medically necessary” is Overturned.",
        choices=("Upheld", "Overturned"),
        required=True,
    ),
    _item(
        "claims_guideline",
        "Claims administrator's guideline",
        Kind.LONG_TEXT,
        "What follows “Claims Administrator guideline:”; in a letter, the whole sentences that begin "
        "“The Claims Administrator”.",
        required=True,
    ),
    _item(
        "claims_citations",
        "Claims administrator's citations",
        Kind.CITATIONS,
        "One for each guideline named after “Decision based on MTUS”, and one for each Non-MTUS clause.",
    ),
    _item(
        "reviewer_guideline",
        "Expert reviewer's guideline",
        Kind.LONG_TEXT,
        "What follows “MAXIMUS guideline:”; in a letter, the whole sentences that begin "
        "“The Physician Reviewer” and name the guideline.",
        required=True,
    ),
    _item(
        "reviewer_citations",
        "Expert reviewer's citations",
        Kind.CITATIONS,
        "One for each guideline named after “Decision based on MTUS”, and one for each Non-MTUS clause.",
    ),
    _item(
        "rationale",
        "Decision rationale",
        Kind.LONG_TEXT,
        "What follows “Decision rationale:” up to the next item, the closing formula, the signature or the end.",
        required=True,
    ),
    _item(
        "medically_necessary",
        "Rationale's conclusion",
        Kind.YES_NO,
        "Medically necessary or not, by the rationale's own closing words; no value where it draws no conclusion.",
    ),
    _item(
        "category",
        "Category",
        Kind.CHOICE,
        "DWC treatment category, coded from the disputed portion, else from the treatment.",
        choices=tuple(CATEGORIES),
        required=True,
    ),
    _item(
        "subcategory",
        "Subcategory",
        Kind.CHOICE,
        "DWC treatment subcategory within the category.",
        choices=SUBCATEGORIES,
    ),
    _item(
        "body_parts",
        "Body parts",
        Kind.LIST,
        "Regions named in the title, with left, right or bilateral in front where it says so.",
        vocabulary="body_parts",
    ),
    _item(
        "quantity",
        "Quantity",
        Kind.NUMBER,
        "How many of the thing are in dispute. A dose, a level or a date is no quantity; a range has none.",
    ),
    _item(
        "unit",
        "Unit",
        Kind.TEXT,
        "The counted thing in the singular, as the title names it: session, visit, tablet, injection.",
        vocabulary="units",
    ),
    _item("frequency", "Frequency", Kind.TEXT, "As written: “2 times a week”, “twice a day”, “as needed”."),
    _item("duration", "Duration", Kind.TEXT, "As written: “6 weeks”, “30 day rental”, “one month supply”."),
    _item("drug", "Drug", Kind.TEXT, "For pharmaceuticals, the name as written; of a compound, its ingredients."),
    _item("strength", "Strength", Kind.TEXT, "The dose with its unit, as written: “10/325mg”."),
    _item(
        "is_retrospective",
        "Retrospective",
        Kind.YES_NO,
        "Yes where the title says retrospective or gives a date of service.",
    ),
    _item(
        "is_associated_service",
        "Associated service",
        Kind.YES_NO,
        "Yes where the title begins “Associated surgical service”, or names itself pre-operative, "
        "post-operative or a surgical assistant.",
    ),
)

FIELDS: Mapping[str, Field] = MappingProxyType({field.key: field for field in CATALOGUE})
CASE_FIELDS: tuple[Field, ...] = tuple(field for field in CATALOGUE if field.scope is Scope.CASE)
ITEM_FIELDS: tuple[Field, ...] = tuple(field for field in CATALOGUE if field.scope is Scope.ITEM)
