"""What a rationale itself concludes of the request, from its closing words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from imrdesk.domain.readings import ReadValue
from imrdesk.parsing.coding.sentences import sentences
from imrdesk.parsing.passages import Passage

_LOOKED_AT = 4000
"""How many of a rationale's last characters are read: the longest paragraph after a conclusion has about 1,500."""

_NECESSITY = re.compile(
    r"\bmedical(?:ly)?[\s-]*(?:necess(?:ary|ity|itated)|appropriate(?:ness)?|indicated|warranted|reasonable|justified|unnecessary|supported|certified)\b"
    r"|\bmedical need\b",
    re.IGNORECASE,
)
_VERDICT = re.compile(
    r"\b(?:necessary|unnecessary|appropriate|inappropriate|indicated|warranted|unwarranted|supported|supportable|justified|reasonable|certified|certifiable|recommended|approved|authorized"
    r"|non-?\s?certified|denied|upheld|overturned|established|substantiated|endorsed|affirmed|non-?\s?certification|certification|approval|medical necessity)\b",
    re.IGNORECASE,
)
_REQUEST = re.compile(
    r"\b(?:requests?|requested|this|these|it|treatment|service|services|study|therapy|medication|procedure|surgery|therefore|thus|hence|as such|consequently"
    r"|accordingly|recommend\w*|is|are|was|were|be)\b",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"\b(?:therefore|thus|hence|as such|consequently|accordingly|in summary|in conclusion|based on|given|because of|due to|for th(?:is|ese) reasons?|this request|the request"
    r"|requests?|requested|cannot|not)\b",
    re.IGNORECASE,
)
_NEGATOR = (
    r"not|cannot|can't|never|isn't|wasn't|aren't|doesn't|don't|neither|nor|no|without|lacks?|lacking|insufficient\w*|inadequate\w*|unable|fail(?:s|ed|ing|ure)?"
    r"|deni(?:ed|al)|unclear|questionable|unsupported|difficult|refut\w+|exceed\w*|less than|precludes?|unlikely|non|not-"
)
_NEGATED = re.compile(rf"\b(?:{_NEGATOR})\b", re.IGNORECASE)
_NEGATED_AFTER = re.compile(
    r"^[^.;]{0,120}?\b(?:not|cannot|never|isn't|wasn't|neither|lacking|absent|unsubstantiated|unestablished|unproven|unclear|questionable|insufficient)\b",
    re.IGNORECASE,
)
_NEGATIVE_WORD = re.compile(r"unnecessary|inappropriate|unwarranted|non-?\s?certif|denied|upheld", re.IGNORECASE)
_CLAUSE = re.compile(
    r"[;:]|,\s*(?:and|but|so|yet|therefore|thus|hence|as such|then|the|this|these|those|it|which|we|i)\s(?!not\b)"
    r"|(?<!not )\b(?:therefore|thus|hence|because|but|whereas|although|while|since|so that|and therefore|and thus)\b(?!,? not)",
    re.IGNORECASE,
)
_CONDITION = re.compile(
    r"\b(?:if|whether|unless|when|whenever|until|only|must be|should be|to be considered|in order|would be|could be|may be|might be|can be|to determine|assess|evaluat\w+|criteria)\b",
    re.IGNORECASE,
)
_TAPERING = re.compile(
    r"\b(?:taper\w*|wean\w*|abrupt\w*|withdrawal|discontinu\w+ (?:of )?(?:opioids?|slowly|gradually))\b", re.IGNORECASE
)


def code_conclusion(rationale: Passage | None) -> ReadValue:
    """Return whether the rationale concludes that the request is medically necessary; no value where it does not say."""
    if rationale is None or not rationale:
        return ReadValue(None, (), "conclusion", 0.9)
    text = rationale.text
    closing = sentences(text, _start(text))
    for rule, confidence, found in (
        ("conclusion-of-necessity", 0.97, _necessity(text, closing)),
        ("conclusion-in-other-words", 0.75, _verdict(text, closing)),
    ):
        for (start, end), necessary in found:
            return rationale.read(start, end, necessary, rule, confidence)
    return ReadValue(None, (), "conclusion", 0.6)


def _start(text: str) -> int:
    return max(0, text.find(" ", len(text) - _LOOKED_AT)) if len(text) > _LOOKED_AT else 0


def _necessity(text: str, closing: list[tuple[int, int]]) -> Iterator[tuple[tuple[int, int], bool]]:
    """Yield sentences that speak of medical necessity, the last first, with what they say."""
    for start, end in reversed(closing):
        said = [_polarity(text[start:end], match) for match in _NECESSITY.finditer(text[start:end])]
        known = [each for each in said if each is not None]
        if known:
            yield (start, end), known[-1]


def _verdict(text: str, closing: list[tuple[int, int]]) -> Iterator[tuple[tuple[int, int], bool]]:
    """Yield closing sentences that conclude in other words (``is not supported``), the last first."""
    telling = [place for place in closing if not _TAPERING.search(text, *place)]
    for start, end in reversed(telling[-2:]):
        sentence = text[start:end]
        if not _CLOSING.search(sentence) or not _REQUEST.search(sentence):
            continue
        said = [_polarity(sentence, match) for match in _VERDICT.finditer(sentence)]
        known = [each for each in said if each is not None]
        if known:
            yield (start, end), known[-1]


def _polarity(sentence: str, match: re.Match[str]) -> bool | None:
    """Return whether the word at ``match`` is affirmed in its clause; ``None`` where it is only a condition."""
    before = sentence[: match.start()]
    clause = _CLAUSE.split(before)[-1] or ""
    if _CONDITION.search(clause) and not _NEGATED.search(clause):
        return None
    if _NEGATIVE_WORD.search(match.group()):
        return False
    if _NEGATED.search(clause):
        return False
    if match.group().lower().endswith(("necessity", "need")) and _NEGATED_AFTER.search(sentence[match.end() :]):
        return False
    return True
