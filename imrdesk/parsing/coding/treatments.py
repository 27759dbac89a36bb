"""The DWC category and subcategory of a disputed item, from what its title names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from imrdesk.domain.readings import ReadValue
from imrdesk.lexicon import Match
from imrdesk.parsing.coding.drugs import NamedDrug
from imrdesk.parsing.coding.titles import Title, nothing
from imrdesk.parsing.vocabularies import Term, Vocabularies, Weight

_PURPOSE = re.compile(
    r"\b(?:for|after|following|before|during|prior to|status post|s/p|due to|secondary to|to rule out|r/o|related to"
    r"|to treat|in conjunction with|in preparation|in anticipation|as part of|while|pending|to address|to help"
    r"|to assist|needed for)\b",
    re.IGNORECASE,
)
"""What begins the part of a title that tells what the treatment is for."""
_RIGHT_AFTER = re.compile(
    r"(?:\b(?:post|status post|s/p|after|pre|following|prior)[\s-]*(?:right|left)?\s*)$", re.IGNORECASE
)
_REFERRAL = re.compile(r"\brefer(?:ral|red|rals)?\b", re.IGNORECASE)
_INJECTED = re.compile(
    r"\b(?:inject\w*|infus\w*|im|iv|intramuscular\w*|intravenous\w*|shots?|intra-?articular)\b", re.IGNORECASE
)
_ARTHROSCOPIC = re.compile(r"arthroscop", re.IGNORECASE)
_OPEN = re.compile(r"\bopen\b(?!\s+(?:mri|label))", re.IGNORECASE)
_CONSULT = re.compile(r"(?:initial )?(?:consult|refer|second opinion|opinion|eval|assess|exam)", re.IGNORECASE)
"""A consultation called so; other words for one name whom it is with (``orthopedist``)."""
_ULTRASOUND = re.compile(r"ultrasound", re.IGNORECASE)
_IN_SESSIONS = re.compile(
    r"\b(?:sessions?|visits?|treatments?|per week|a week|weekly|x\s?\d+|\d+\s?x)\b", re.IGNORECASE
)
_MODALITY = re.compile(
    r"traction|ultraso|infra|myofascial|laser|diathermy|phoresis|soft tissue|manual|modalit|mobilization", re.IGNORECASE
)
"""What a therapist does within a therapy; the title may name the therapy itself."""
_FOLLOW_UP = re.compile(r"follow[\s-]?ups?", re.IGNORECASE)
_REVIEW = re.compile(r"re-?\s?(?:eval\w*|assess\w*|exam\w*)", re.IGNORECASE)
_BY_WHOM = re.compile(r"\s*(?:by|with|of|in)?\s*(?:an?|the)?\s*", re.IGNORECASE)
_DESCRIBES = re.compile(
    r"[\s-]+(?:(?!(?:with|for|to|in|at|by|after|on|and|or|every|per|from|visits?)\b)[a-z-]+\s+){0,2}", re.IGNORECASE
)
"""What may stand between ``follow-up`` and the service it is said of (``follow-up left knee MRI``)."""
_LEVEL = re.compile(r"\s+(?:serum\s+|blood\s+)?levels?\b", re.IGNORECASE)
"""What makes a drug's name one of a test."""
_PERCENT_RATIO = re.compile(r"\d\s?/\s?\d*\.?\d+\s?%")
_RETURN = re.compile(r"\b(?:follow|re-?)", re.IGNORECASE)

_SPINE = {"cervical spine", "thoracic spine", "lumbar spine", "spine", "sacrum", "coccyx"}
_JOINTS = {
    *("shoulder", "upper arm", "elbow", "forearm", "wrist", "hand", "finger", "thumb", "upper extremity", "jaw"),
    *("hip", "knee", "lower leg", "ankle", "foot", "toe", "lower extremity"),
}
"""Regions in which an injection is a peripheral one."""
_OPERATIONS = {"Arthroscopic", "Non-arthroscopic", "Spine"}
_FOLLOWED_UP = {"Diagnostic Testing", "Rehabilitation", "Programs", "Injection", "DMEPOS", "Home Health"}
"""Categories of which a service may be a follow-up (``follow-up MRI``)."""
_INJECTABLE = {"Adrenal cortical steroids", "NSAIDs", "Misc analgesics", "Nutritional products", "Topical analgesics"}
_NAMES_ITSELF = {"Rehabilitation", "Programs", "Psych Services", "Home Health", "Transportation"}
"""Categories whose own evaluation is coded as they are."""


@dataclass(frozen=True, slots=True)
class Coding:
    """A category and subcategory, with where the deciding words stand."""

    category: str
    subcategory: str | None
    start: int
    end: int
    rule: str
    confidence: float

    def read(self, title: Title) -> dict[str, ReadValue]:
        """Return both as read values."""
        place = (self.start, self.end)
        subcategory = nothing(self.rule, self.confidence)
        if self.subcategory:
            subcategory = title.read(*place, self.subcategory, self.rule, self.confidence)
        return {"category": title.read(*place, self.category, self.rule, self.confidence), "subcategory": subcategory}


@dataclass(frozen=True, slots=True)
class _Named:
    """What a title's terms come to: the part before its purpose (``head``), the part after, and body regions."""

    title: Title
    head: list[Match[Term]]
    tail: list[Match[Term]]
    regions: frozenset[str]
    drug: NamedDrug | None

    def first(self, *weights: Weight) -> Match[Term] | None:
        """Return the first term of such weight in the head."""
        return next((match for match in self.head if match.meaning.weight in weights), None)

    def first_after(self) -> Match[Term] | None:
        """Return the first telling term behind the purpose."""
        return next((match for match in self.tail if match.meaning.weight in {Weight.STRONG, Weight.DRUG}), None)

    def consult(self) -> Match[Term] | None:
        """Return the head's word for a consultation, if it has one."""
        return next((match for match in self.head if match.meaning.subcategory == "Consultation"), None)


def code_treatment(
    title: Title, regions: Sequence[str], drug: NamedDrug | None, vocabularies: Vocabularies
) -> Coding | None:
    """Return how ``title`` is coded; ``None`` where nothing in it is known."""
    named = _named(title, regions, drug)
    return _consultation(named) or _leading(named, vocabularies) or _behind(named, vocabularies) or _weak(named)


def _named(title: Title, regions: Sequence[str], drug: NamedDrug | None) -> _Named:
    purpose = next((match.start() for match in _PURPOSE.finditer(title.text) if match.start() > 0), len(title.text))
    head, tail = [], []
    for index, match in enumerate(title.terms):
        if match.meaning.weight is Weight.NEUTRAL or _describes(title, match, title.terms[index + 1 : index + 2]):
            continue
        demoted = match.start >= purpose or (
            match.meaning.weight is Weight.STRONG and _RIGHT_AFTER.search(title.text, 0, match.start)
        )
        (tail if demoted else head).append(match)
    bare = frozenset(
        region.removeprefix("left ").removeprefix("right ").removeprefix("bilateral ") for region in regions
    )
    return _Named(title, head, tail, bare, drug)


def _describes(title: Title, match: Match[Term], following: Sequence[Match[Term]]) -> bool:
    """Tell whether ``match`` only describes the service named right after it: a bare ``follow-up``, a therapy's own
    re-evaluation.
    """
    if following and _REVIEW.fullmatch(title.text[match.start : match.end]):
        by_whom = _BY_WHOM.fullmatch(title.text, match.end, following[0].start)
        return by_whom is not None and following[0].meaning.category == "Rehabilitation"
    if not following or not _FOLLOW_UP.fullmatch(title.text[match.start : match.end]):
        return False
    service = following[0].meaning
    served = service.category in _FOLLOWED_UP or (service.category, service.subcategory) == (
        "Psych Services",
        "Therapy",
    )
    near = _DESCRIBES.fullmatch(title.text, match.end, following[0].start) is not None
    return served and near and service.weight in {Weight.STRONG, Weight.WEAK}


def _consultation(named: _Named) -> Coding | None:
    """Code a consultation, an evaluation or a referral by whom or what it is for."""
    consult = named.consult()
    if consult is None:
        return None
    term = named.first(Weight.STRONG, Weight.DRUG)
    if term is None:
        return _consultation_for(named, consult)
    found = _coded(term, "consultation-for", 0.93)
    if found.category == "Surgery":
        return found if found.subcategory in {"Adjunct Surgical Services", "Surgical Consult"} else _surgical(consult)
    if found.category in _NAMES_ITSELF or found.subcategory == "Dental Services":
        return found
    if found.subcategory == "Office Visit":
        called_so = _CONSULT.match(_text(named, consult)) and consult.start < term.start
        return_visit = _RETURN.match(_text(named, term)) and not called_so
        return found if return_visit else _plain_consultation(consult, 0.85)
    return None if term.start < consult.start else _plain_consultation(consult, 0.85)


def _consultation_for(named: _Named, consult: Match[Term]) -> Coding:
    term = named.first_after()
    if term is not None:
        coded = _coded(term, "consultation-for", 0.8)
        if coded.category == "Surgery":
            return coded if coded.subcategory == "Surgical Consult" else _surgical(consult)
        if coded.category in _NAMES_ITSELF:
            return coded
        if _REFERRAL.search(named.title.text, consult.start, consult.end) and not _specialty(named):
            return coded
    if any(match.meaning.category == "Surgery" for match in (*named.head, *named.tail)):
        return _surgical(consult)
    return _plain_consultation(consult, 0.9 if _specialty(named) else 0.75)


def _text(named: _Named, match: Match[Term]) -> str:
    return named.title.text[match.start : match.end]


def _specialty(named: _Named) -> bool:
    return any(match.meaning.subcategory == "Medical Specialties" for match in named.head)


def _plain_consultation(consult: Match[Term], confidence: float) -> Coding:
    return Coding("Evaluation & Management", "Consultation", consult.start, consult.end, "consultation", confidence)


def _surgical(consult: Match[Term]) -> Coding:
    return Coding("Surgery", "Surgical Consult", consult.start, consult.end, "consultation-about-surgery", 0.85)


def _leading(named: _Named, vocabularies: Vocabularies) -> Coding | None:
    """Code by the first telling term of the head."""
    term = named.first(Weight.STRONG, Weight.DRUG)
    if term is not None:
        return _settled(_therapy(term, named) or term, named, vocabularies, 0.95)
    return None if named.drug is None else _pharmaceutical(named.drug, named, vocabularies)


def _therapy(term: Match[Term], named: _Named) -> Match[Term] | None:
    """Return the therapy that the head names, where its first term is what is done within one."""
    if term.meaning.subcategory != "Other Therapy" or not _MODALITY.search(_text(named, term)):
        return None
    return next(
        (
            match
            for match in named.head
            if match.meaning.category == "Rehabilitation"
            and match.meaning.weight is Weight.STRONG
            and match.meaning.subcategory != "Other Therapy"
        ),
        None,
    )


def _behind(named: _Named, vocabularies: Vocabularies) -> Coding | None:
    """Code by the first telling term behind the purpose, where the head tells nothing."""
    term = named.first_after()
    if term is None or any(match.meaning.category in {"Injection", "Surgery"} for match in named.head):
        return None
    return _settled(term, named, vocabularies, 0.8)


def _settled(term: Match[Term], named: _Named, vocabularies: Vocabularies, confidence: float) -> Coding:
    coded = _coded(term, "treatment-words", confidence)
    if coded.category == "Pharmaceuticals" and _LEVEL.match(named.title.text, term.end):
        return Coding("Diagnostic Testing", "Lab & Pathology", term.start, term.end, "level-of-drug", 0.9)
    if coded.category == "Pharmaceuticals" and named.drug is not None:
        return _pharmaceutical(named.drug, named, vocabularies)
    if coded.category == "Surgery":
        return _surgery(coded, named)
    return _picture(term, named) or coded


def _picture(term: Match[Term], named: _Named) -> Coding | None:
    """Code a bare ``ultrasound`` of a region as a picture of it; in sessions, or among others, it is a therapy."""
    alone = sum(match.meaning.weight is Weight.STRONG for match in named.head) == 1
    if not _ULTRASOUND.fullmatch(_text(named, term)) or not alone or not named.regions:
        return None
    if _IN_SESSIONS.search(named.title.text):
        return None
    return Coding("Diagnostic Testing", "Imaging", term.start, term.end, "ultrasound-of-region", 0.75)


def _coded(term: Match[Term], rule: str, confidence: float) -> Coding:
    meaning = term.meaning
    return Coding(meaning.category or "Other", meaning.subcategory, term.start, term.end, rule, confidence)


def _surgery(coded: Coding, named: _Named) -> Coding:
    """Set right which surgery it is, by the joint or the spine it is on and by how it is done."""
    subcategory = _which_surgery(coded.subcategory, named.title.text, named.regions)
    if subcategory == coded.subcategory:
        return coded
    return Coding("Surgery", subcategory, coded.start, coded.end, "surgery-by-region", 0.85)


def _which_surgery(named_so: str | None, text: str, regions: frozenset[str]) -> str | None:
    if named_so not in _OPERATIONS:
        return named_so
    on_spine = bool(regions) and regions <= _SPINE
    if _ARTHROSCOPIC.search(text) and not on_spine:
        return "Arthroscopic"
    if named_so == "Non-arthroscopic":
        return "Spine" if on_spine else named_so
    elsewhere = named_so == "Spine" and regions and not regions & _SPINE
    return "Non-arthroscopic" if elsewhere or (named_so == "Arthroscopic" and _OPEN.search(text)) else named_so


def _pharmaceutical(drug: NamedDrug, named: _Named, vocabularies: Vocabularies) -> Coding:
    """Code a drug by its class and by the way it is given."""
    text, place = named.title.text, (drug.start, drug.end)
    subcategory = drug.term.subcategory or "Other Drug"
    if _INJECTED.search(text) and drug.term.drug_class in _INJECTABLE:
        return _injection(named, *place)
    if any(match.meaning.subcategory == "Compound" for match in named.head):
        return Coding("Pharmaceuticals", "Compound", *place, "compound", 0.9)
    forms = vocabularies.lexicons["drugs", "compound_forms"].find(named.title.words)
    skin = vocabularies.lexicons["drugs", "topical_forms"].find(named.title.words)
    percents = text.count("%") > 1 or _PERCENT_RATIO.search(text) is not None
    if (forms or percents or subcategory == "Topical") and drug.ingredients > 1 and not _patch(skin):
        return Coding("Pharmaceuticals", "Compound", *place, "compound", 0.85)
    percent = "%" in text[drug.end : drug.end + 12]
    if (skin or percent) and text[drug.start : drug.end] not in vocabularies.lexicons["drugs", "systemic"]:
        return Coding("Pharmaceuticals", "Topical", *place, "topical-form", 0.95)
    return Coding("Pharmaceuticals", subcategory, *place, drug.rule, drug.confidence)


def _patch(forms: Sequence[Match[str]]) -> bool:
    return any(form.meaning in {"patch", "patches"} for form in forms)


def _injection(named: _Named, start: int, end: int) -> Coding:
    joint = bool(named.regions & _JOINTS) and not named.regions & _SPINE
    return Coding("Injection", "Peripheral" if joint else "Other Injection", start, end, "injection-by-region", 0.8)


def _weak(named: _Named) -> Coding | None:
    """Code by the last general word of the head, which is its noun (``pain management visit``)."""
    terms = [match for match in (named.head or named.tail) if match.meaning.weight is Weight.WEAK]
    if not terms:
        return None
    injection = next((match for match in terms if match.meaning.category == "Injection"), None)
    if injection is not None:
        return _injection(named, injection.start, injection.end)
    surgery = next((match for match in terms if match.meaning.category == "Surgery"), None)
    return (
        _surgery(_coded(surgery, "general-words", 0.75), named) if surgery else _coded(terms[-1], "general-words", 0.6)
    )
