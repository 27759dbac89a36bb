"""Where a sentence that lists diagnoses turns to something else."""

from __future__ import annotations

import re

from imrdesk.lexicon import words_of
from imrdesk.parsing.vocabularies import Vocabularies, Weight

_WHO = r"(?:he|she|it|the (?:patient|injured worker|worker|applicant|claimant|provider|current|treat\w+))"
_DOES = (
    r"(?:has|had|have|is|was|were|currently|underwent|received|complain\w*|report\w*|present(?:s|ed)?|continues?"
    r"|denie[sd]|remains?|recommend\w*|request(?:s|ed|ing)|prescrib\w*|order(?:s|ed|ing)|advis(?:es|ed|ing)"
    r"|carries|carried|holds)"
)
_LABEL = (
    r"(?:Plan|Treatments?(?: plan)?|Tx|Recommendations?|Discussion|Subjective|Objective|Medications?|Work status"
    r"|Disability status|Requests?|Comments?)"
)
_STUDY = r"(?:x-?rays?|MRI|EMG|CT|imaging|stud(?:y|ies)|exam\w*|evaluation|visit|incident|accident|event)"
_CLINICIAN = (
    r"(?:Drs?\b|(?:the|his|her|an?)\s+(?:[a-z]+\s+){0,2}"
    r"(?:provider|physician|surgeon|doctor|specialist|evaluator|chiropractor|\w+ist))"
)
_TURN = re.compile(
    rf",?\s*\b(?:and|but|who|which|that|while|when|where|however|after which|as)\s+(?:{_WHO}|{_DOES})\b"
    r"|\b(?:Mechanism of injury|Treatments? (?:to date|has|have|included)|Prior treatment|Past treatment"
    rf"|Current work status)\b|[\s,]\s*{_LABEL}\s*:|\s+(?:treated|managed) with\b|\s+based on\b|\s+per the\b"
    rf"|\s+according to\b|\s+(?:following|after)\s+(?:the|an?|his|her|this|that)\s+(?:\w+\s+)?{_STUDY}\b"
    r"|\s+from\s+(?:the|an?|his|her|this)\s+(?:\w+\s+)?(?:injury|accident|incident|fall|event)\b"
    r"|\s+at\s+(?:the|that|this|his|her|an?)\s+(?:\w+\s+){0,2}(?:visit|time|evaluation|appointment|clinic|hospital)\b"
    rf"|(?<!confirmed)(?<!caused)\s+by\s+{_CLINICIAN}"
    r"|[;,]\s*(?:and\s+)?(?:he|she|they|it|there)\s+\w+|,?\s+(?:for|(?:both|all|some|none|most) of) which\b"
    r"|,?\s+(?:and|but)\s+(?:who|which)\b|\s+since\s+(?:the|his|her|that|this|an?)\b"
    r"|,?\s+(?:while|whereas)\b"
    r"|,\s+(?:walks|wants|works|uses|takes|asks|seeks|reports|presents|complains|continues|requests|sees|attends|needs)\s"
    r"|,\s*(?:all|both|each|none|some|most|neither) (?:of|(?:non-?)?industrial|(?:work|injury)-related|accepted)\b"
    r"|\s+after\s+(?:an?|the|his|her|being|having)\s+(?:\w+\s+){0,3}?(?:fall|release|spill|exposure|accident|incident|injury"
    r"|assault|collision|crash|explosion|lifting|struck|hit|twisting)\b"
    r"|,?\s+with treatments?\s+(?:including|consisting|to)\b|,\s*among others\b"
    r"|\s+as documented\b|\s+as a result of\b|\s+in the (?:progress|most recent|medical|report)\b"
    r"|(?:,|\s+and)\s+(?:then\s+|later\s+|subsequently\s+|was\s+)?(?:scheduled|given|released|told|referred(?! pain)"
    r"|started|placed|put|prescribed|advised|instructed|discharged|sent|fitted|taken|offered|allowed|admitted|seen)\b"
    r"|\s+on \d{1,2}[/-]\d{1,2}[/-]\d{2,4}$",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\s+(?:is|are|was|were|has|have|had|will|include[sd]?|underwent|continues|complains|denies|remains|recommends"
    r"|requests|prescribes|orders|takes|took|wears|works|attends|complained|returned|presented(?=\s+(?:for|to|with))|(?:and\s+)?(?:prescribed|recommended|ordered)"
    r"(?=\s+(?:an?|the)\b))\b"
)
"""What a diagnosis has none of: a verb in a form of its own."""
_TOLD = re.compile(
    r"\s+(?:is|are|was|were|has been|have been)\s+(?:\w+ly\s+|also\s+)?(?:made|given|noted|documented|established"
    r"|provided|listed|recorded|rendered|confirmed|entered|reported|considered|suspected|stated|identified)\b"
)
_TAKEN_BACK = re.compile(
    r"\s*\b(?:is|are|was|were|has|have|had|could|would|can)(?:\s+been)?\s*"
    r"(?:\w+\s+(?:but|and)\s+(?:(?:later|then|was|were|has|been)\s+)*)?"
    r"(?:not|never|n[o']t|ruled out|excluded|questioned|doubted|disputed|unlikely|unclear|absent)\b",
    re.IGNORECASE,
)
_BOUNDARY = re.compile(r"\s*[,;]\s+|\s*\s(?:and|but|although|though)\s+", re.IGNORECASE)
_RELATIVE = re.compile(r"[,\s]+(?:which|who|that)$", re.IGNORECASE)
_RELATIVE_REACH = 12
_WITH = re.compile(r",?\s+with\s+(?=\w)", re.IGNORECASE)
_GIVEN = {"Rehabilitation", "Pharmaceuticals", "Injection", "DMEPOS"}


def find_turn(text: str, start: int, end: int, *, governed: bool, vocabularies: Vocabularies) -> int:
    """Return where the list ends that begins at ``start``, at ``end`` at the latest.

    ``governed`` tells that the sentence's verb may come after the list (``a diagnosis of strain was made``).
    """
    turn = _TURN.search(text, start, end)
    end = turn.start() if turn else end
    return _before_treatment(text, start, _before_clause(text, start, end, governed), vocabularies)


def is_taken_back(text: str, end: int) -> bool:
    """Tell whether what follows a list says that there is no such diagnosis (``… was not established``)."""
    return _TAKEN_BACK.match(text, end) is not None


def _before_clause(text: str, start: int, end: int, governed: bool) -> int:
    """Return where a clause begins that has its own verb (``gout, and a splint was ordered``)."""
    for verb in _VERB.finditer(text, start, end):
        if text.count("(", start, verb.start()) > text.count(")", start, verb.start()):
            continue
        if relative := _RELATIVE.search(text, max(start, verb.start() - _RELATIVE_REACH), verb.start()):
            return relative.start()
        if governed and _TOLD.match(text, verb.start()):
            return verb.start()
        boundaries = list(_BOUNDARY.finditer(text, start, verb.start() + 1))
        return boundaries[-1].start() if boundaries and not governed else verb.start()
    return end


def _before_treatment(text: str, start: int, end: int, vocabularies: Vocabularies) -> int:
    """Return where a list ends if ``with`` turns to treatments (``treated for strain with medication``)."""
    for match in _WITH.finditer(text, start, end):
        terms = vocabularies.treatments.find(words_of(text[match.end() : match.end() + 40])[:3])
        first = terms[0] if terms else None
        near = first is not None and first.first_word <= 1 and first.meaning.weight is not Weight.NEUTRAL
        if near and first is not None and first.meaning.category in _GIVEN:
            return match.start()
    return end
