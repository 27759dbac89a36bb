"""What a rationale itself concludes of the request, from its closing words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from imrdesk.domain.readings import ReadValue
from imrdesk.parsing.coding.sentences import sentences
from imrdesk.parsing.passages import Passage

_LOOKED_AT = 4000
"""How many of a rationale's last characters are read; longer ones quote guidelines at length."""
_CLOSING_SENTENCES = 3
"""How many sentences at the end may conclude in words that do not speak of medical necessity."""

_NECESSARY = re.compile(
    r"(?:\b|(?<=not))medic(?:al(?:l?y)?|ially|lly)[\s-]*(?:ne[cs]{1,2}es{1,2}[ae]r{0,2}y|necessitated|appropriate|indicated|warranted|reasonable|justified|unnecessary"
    r"|inappropriate|supported|supportable|certified)\b|\bclinically (?:necessary|appropriate|indicated|warranted)\b",
    re.IGNORECASE,
)
"""A verdict on medical necessity, with the misspellings met."""
_NECESSITY = re.compile(
    r"\bmedical(?:ly)?[\s-]+(?:necessity|appropriateness|need)\b"
    r"|\b(?:need|necessity)\b(?=\s+(?:for|of)\s+(?:the|this|these|such)\b)",
    re.IGNORECASE,
)
_OTHER_WORDS = re.compile(
    r"\b(?:necessary|unnecessary|appropriate|inappropriate|indicated|warranted|unwarranted|supported|supportable"
    r"|justified|reasonable|certified|recommended|approved|authorized|non-?\s?certified|denied|upheld|overturned"
    r"|endorsed|affirmed|non-?\s?certification|certification|approval|denial)\b",
    re.IGNORECASE,
)
_ABOUT_THE_REQUEST = re.compile(
    r"\b(?:therefore|thus|hence|as such|consequently|accordingly|in (?:summary|conclusion)|this|these|the requests?"
    r"|requests?|requested|recommend(?:ation)?|continu(?:ed|ing) use)\b",
    re.IGNORECASE,
)
_NEGATED = re.compile(
    r"\b(?:not|cannot|nothing|none|hardly|never|neither|nor|unclear|questionable|unsupported|unlikely|refut\w+"
    r"|no longer)\b|n['’]t\b"
    r"|\bnon?[\s-]*$"
    r"|\b(?:no|lack\w*|insufficient\w*|inadequate\w*|unable|fail\w*|difficult)\b.*\b(?:that|how|why|to)\b",
    re.IGNORECASE,
)
"""What negates a verdict that follows in the clause; ``without contrast`` and ``failed back surgery`` are names."""
_NEGATIVE_WORD = re.compile(r"unnecessary|inappropriate|unwarranted|non-?\s?certif|denied|denial|upheld", re.IGNORECASE)
_CLAUSE = re.compile(
    r"[;:]|,\s*(?:and|but|so|yet|then|the|this|these|those|it|which|we|i)\s(?!not\b)"
    r"|(?<!not )(?<!not, )\b(?:therefore|thus|hence|because|but|whereas|although|while|since|so that)\b(?!,? not\b)",
    re.IGNORECASE,
)
_CONDITION = re.compile(
    r"\b(?:if|whether|unless|when|until|only|(?:must|should|would|could|may|might|can) be|to be considered|in order"
    r"|to determine|criteria (?:for|include|that))\b",
    re.IGNORECASE,
)
_CLAUSE_LOOKED_AT = 400
"""How many characters before a verdict tell whose it is."""
_RECOMMENDED = re.compile(
    r"(?:^|\b(?:the|this|these)\b[^.;]*?)\s*\brequest(?:s|ed)?\b[^.;]{0,200}?"
    r"\b(?:should|would) be\s+(?:considered\s+|deemed\s+)?$",
    re.IGNORECASE,
)
"""What makes ``should be`` and ``would be`` a verdict: the request is its subject."""
_ON_A_REQUEST = re.compile(r"approved|certified|authorized|denied|non-?\s?certified", re.IGNORECASE)
_SHOULD = re.compile(r"\bshould\s+(?:therefore\s+|thus\s+)?(?:not\s+)?be\s+$", re.IGNORECASE)
"""What is done to requests alone: that it should be is a verdict, too."""
_QUOTED = re.compile(
    r"\b(?:MTUS|ODG|ACOEM|guidelines?|schedule|literature)\b[^.;]{0,60}?\b(?:states?|notes?|recommends?|indicates?|advises?)"
    r"(?:\s+that)?\b(?![^.;]*\b(?:therefore|thus|request\w*)\b)",
    re.IGNORECASE,
)
"""What makes a verdict the guideline's own."""
_CONDITION_AFTER = re.compile(r"\s*(?:when|if|unless|only|for (?:patients|individuals|those))\b", re.IGNORECASE)

_SHOW = r"(?:establish|support|demonstrat|substantiat|confirm|document|justif|determin|show|prov|satisf|me?et)\w*"
_SHOWN_BEFORE = re.compile(
    rf"\b(?:{_SHOW}|ris(?:e|es|ing)\s+to\s+the\s+level\s+of)\s+(?:(?:the\s+)?(?:criteria|requirements?|standards?)\s+(?:for|of)\s+)?(?:the\s+|its\s+|any\s+|a\s+)?$",
    re.IGNORECASE,
)
_SHOWN_AFTER = re.compile(
    r"^(?:\s+(?:of|for)\s[^.;]{1,120}?)?\s+"
    r"(?P<verb>is|are|was|were|has|have|had|cannot|could|can|does|did|remains?|appears?)\b[^.;]{0,30}?"
    rf"\b(?P<shown>{_SHOW}|evident|apparent|clear|unclear|lacking|questionable|doubtful|in (?:doubt|question)"
    r"|present)\b",
    re.IGNORECASE,
)
_MISSING = re.compile(r"\b(?:no|lack\w*|insufficient\w*|inadequate\w*|unable|fail\w*|without)\b", re.IGNORECASE)
_ABSENT = re.compile(r"\b(?:no|not a|lacks?|lacking|without)\s+$", re.IGNORECASE)
_NEGATIVE_STATE = re.compile(r"unclear|lacking|question|doubt", re.IGNORECASE)
_DISCLAIMER = re.compile(
    r"\b(?:taper\w*|wean\w*|abrupt\w*|withdrawal)\b"
    r"|\b(?:decision|determination) (?:addresses|should not be interpreted)\b",
    re.IGNORECASE,
)

_DENIED = (
    r"(?:denial|non-?\s?certification|(?:UR|utilization review)(?: decision| determination)?|adverse determination)"
)
_DENIAL = re.compile(
    rf"\b{_DENIED}\s+(?:(?:is|was|are|should be|remains?|has been)\s+)?(?:hereby\s+|therefore\s+)?"
    r"(?P<stands>upheld|affirmed|supported|sustained|appropriate|justified|recommended|correct|proper|overturned|reversed)\b"
    rf"|\b(?P<done>uphold\w*|affirm\w*|(?:agree|concur)\w*\s+with|overturn\w*|revers\w*|disagree\w*\s+with)\b"
    rf"[^.;]{{0,40}}?\b{_DENIED}\b",
    re.IGNORECASE,
)
"""What becomes of the denial; the request fares the other way."""

_UNDONE = re.compile(r"overturn|revers|disagree", re.IGNORECASE)

Polarity = Callable[[str], bool | None]


def code_conclusion(rationale: Passage | None) -> ReadValue:
    """Return whether the rationale concludes that the request is medically necessary; ``None`` where it does not."""
    if rationale is None or not rationale:
        return ReadValue(None, (), "conclusion", 0.9)
    text = rationale.text
    start = max(0, text.find(" ", len(text) - _LOOKED_AT)) if len(text) > _LOOKED_AT else 0
    closing = sentences(text, start)[::-1]
    return (
        _last(rationale, _told(text, closing), _says_necessary, "conclusion-of-necessity", 0.97)
        or _last(
            rationale,
            islice(_told(text, closing), _CLOSING_SENTENCES),
            _says_otherwise,
            "conclusion-in-other-words",
            0.75,
        )
        or _last(rationale, closing, _says_necessary, "conclusion-beside-tapering", 0.7)
        or ReadValue(None, (), "conclusion", 0.6)
    )


def _told(text: str, closing: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the sentences that are not of a paragraph on tapering."""
    return (place for place in closing if not _DISCLAIMER.search(text, *place))


def _last(
    rationale: Passage, told: Iterable[tuple[int, int]], says: Polarity, rule: str, confidence: float
) -> ReadValue | None:
    """Return what the first of ``told`` (the last of the text) says that says anything."""
    for start, end in told:
        necessary = says(rationale.text[start:end])
        if necessary is not None:
            return rationale.read(start, end, necessary, rule, confidence)
    return None


def _says_necessary(sentence: str) -> bool | None:
    """Return whether ``sentence`` calls something medically necessary; the last word of it counts."""
    found = [(match.start(), _affirmed(sentence, match)) for match in _NECESSARY.finditer(sentence)]
    found += [(match.start(), _shown(sentence, match)) for match in _NECESSITY.finditer(sentence)]
    said = [necessary for _, necessary in sorted(found, key=lambda each: each[0]) if necessary is not None]
    return said[-1] if said else None


def _says_otherwise(sentence: str) -> bool | None:
    """Return what a closing sentence about the request concludes in other words (``is not supported``)."""
    if denial := _DENIAL.search(sentence):
        undone = _UNDONE.match(denial["stands"] or denial["done"]) is not None
        negated = denial["done"] is not None and _NEGATED.search(sentence, 0, denial.start()) is not None
        return undone is not negated
    if not _ABOUT_THE_REQUEST.search(sentence):
        return None
    said = [_affirmed(sentence, match) for match in _OTHER_WORDS.finditer(sentence)]
    known = [necessary for necessary in said if necessary is not None]
    return known[-1] if known else None


def _affirmed(sentence: str, match: re.Match[str]) -> bool | None:
    """Return whether the word is affirmed or negated in its clause; ``None`` where it is only a condition."""
    clause = _CLAUSE.split(sentence[: match.start()])[-1] or ""
    if "whether" in clause.lower():
        return None
    negated = _NEGATED.search(clause)
    near = clause[-_CLAUSE_LOOKED_AT:]
    if _QUOTED.search(near):
        return None
    advised = _RECOMMENDED.search(near) or (_ON_A_REQUEST.fullmatch(match.group()) and _SHOULD.search(near))
    conditional = _CONDITION.search(clause) and not advised
    if not negated and (conditional or _CONDITION_AFTER.match(sentence, match.end())):
        return None
    return not (negated or _NEGATIVE_WORD.search(match.group()))


def _shown(sentence: str, match: re.Match[str]) -> bool | None:
    """Return whether medical necessity is said to be shown or not to be; ``None`` where it is only spoken of."""
    before = _CLAUSE.split(sentence[: match.start()])[-1] or ""
    if _ABSENT.search(before):
        return False
    if _SHOWN_BEFORE.search(before):
        return not (_NEGATED.search(before) or _MISSING.search(before))
    after = _SHOWN_AFTER.match(sentence[match.end() :])
    if after is None:
        return None
    said = after.group()[after.start("verb") :]
    return not (_NEGATED.search(said) or _MISSING.search(said) or _NEGATIVE_STATE.search(after["shown"]))
