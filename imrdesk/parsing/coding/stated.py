"""Where a clinical summary states diagnoses as such: the lists, not yet split."""

from __future__ import annotations

import re
from collections.abc import Iterator

from imrdesk.lexicon import words_of
from imrdesk.parsing.coding.sentences import sentence_end, sentences
from imrdesk.parsing.vocabularies import Vocabularies, Weight

_BE = r"(?:is|are|was|were|be|been|being|(?:have|has|had) been)"
_TOLD = (
    r"(?:documented|noted|listed|recorded|reported|given|stated|detailed|identified|described|considered|made"
    r"|established|provided)"
)
_DIAGNOSES = r"(?:diagnos[ei]s|diagnostic impressions?|dx|impressions?)"
_INCLUDE = (
    r"(?:(?:that|which)\s+)?(?:(?:have|has|had)\s+)?includ(?:es?|ed|ing)\b"
    r"(?:,?\s*but\s+(?:(?:is|are|was|were)\s+)?not\s+limited\s+to\b)?"
)
_WORKER = r"(?:patient|injured worker|worker|applicant|claimant|employee)"
_WHOSE = (
    rf"(?:\s+of\s+record|\s+(?:of|for|in)\s+(?:the|this)\s+{_WORKER}|\s+at\s+(?:the|that)\s+time(?:\s+of\s+(?:the\s+)?injury)?"
    r"|\s+(?:on|at|dated|from|per|by|as\s+of)\s+(?:(?:the\s+)?\d[\d/-]*\d(?:\s+[a-z]+)?|Drs?\.\s*\w+|the(?:\s+[a-z]+){1,3}?)(?=\s+(?:is|are|was|were|include)|\s*:))"
)
_ARE = (
    rf"(?:that\s+)?{_BE}\b\s*(?:currently\s+)?"
    rf"(?:as follows|{_TOLD}(?:\s+(?:to be|to include|as having|as))?|of|as|to include)?"
)
_LISTED = (
    rf"\b{_DIAGNOSES}\b(?:\s*,?\s*and[-/ ]or impressions,?)?(?:{_WHOSE}|(?:\s+(?!of\b)[a-z-]+){{0,4}}?)\s*"
    rf"(?:\b{_INCLUDE}|\b{_ARE}|\b{_TOLD} (?:as|to be)|consist(?:s|ed)? of|\bof\b|:|-\s|\()"
    r"(?:\s*(?:to include|including|the following|as follows))?\s*:?"
    rf"|\b{_TOLD}\s+(?:the\s+|a\s+|his\s+|her\s+)?(?:current\s+|following\s+)?{_DIAGNOSES}\s+as\b"
)
_ASSESSED = (
    r"(?P<assessed>(?:(?<!\w )|(?<=\bthe ))assessments?\s*:"
    r"|\bthe\s+(?:[a-z]+['’]?s?\s+)?assessments?\s+(?:is|are|was|were|include[sd]?)\b"
    r"|\b(?:provider|physician|doctor|surgeon|psychologist|who)\s+(?:has\s+|had\s+|also\s+)?diagnosed\b(?!\s+(?:the|him|her)\b))"
)
"""What leads in a list only where a condition follows: other things are assessed, too."""
_DIAGNOSED = (
    r"\bdiagnosed\b\s+(?:(?:by|on|in) [\w ./,-]{1,40}? )?"
    r"(?:as having|as|with having|with|to have|having)(?:\s+had)?\b"
    r"(?:,?\s+and\s+(?:\w+\s+){0,3}?treated\s+for\b,?)?\s*:?"
)
_CARE = r"(?:\w+\s+)?(?:treatments?|care)"
_TREATED = (
    rf"\b(?:{_BE}\s+(?:(?:currently|also|being)\s+)*treat(?:ed|ing)|(?:being|currently) treated"
    rf"|undergo(?:es|ing|ne)\s+{_CARE}|under\s+{_CARE}|receiv(?:ing|es|ed)\s+{_CARE}"
    r"|treating (?:the|this) (?:injured worker|patient|worker|applicant|claimant))\s+for\b\s*:?"
)
_LEAD_IN = re.compile(f"{_LISTED}|{_DIAGNOSED}|{_TREATED}|{_ASSESSED}", re.IGNORECASE)
"""What leads in a list of diagnoses."""
_HINT = re.compile(r"diagnos|impression|assessment|\bdx\b|treat|\bcare\b", re.IGNORECASE)
"""What a sentence has that may state diagnoses; most have none, and need no closer look."""

_NOT_A_STATEMENT = re.compile(
    r"\b(?:no|any|without|differential|rule out|denie[sd]|negative for|not|discuss(?:ed|es)?(?: the)?"
    r"|(?:support|establish|confirm)(?:s|ed|es)? (?:the|a)|clarify)\s+$",
    re.IGNORECASE,
)
_REACH_BEFORE = 60
"""How far before a lead-in the word may stand that makes it no statement; farther looks would make a text of
lead-ins take the square of its length."""
_LONGEST_LIST = 6000
"""How many characters of a list are read; longer ones stand in no summary, only in a text gone wrong."""
_OPENING = re.compile(
    r"(?:[\s:,;.\"“'(-]|\b(?:the|an?|as|having|had|including|include[sd]?|following|(?:the )?diagnos[ei]s(?: of)?"
    r"|that of|among others?(?: things)?|for|of|to be|both|also|being|is|are|was|were)\b)*",
    re.IGNORECASE,
)
_WHO = r"(?:he|she|it|the (?:patient|injured worker|worker|applicant|claimant|provider|current|treat\w+))"
_DOES = (
    r"(?:has|had|have|is|was|were|currently|underwent|received|complain\w*|report\w*|present(?:s|ed)?|continues?"
    r"|denie[sd]|remains?|recommend\w*|request(?:s|ed|ing)|prescrib\w*|order(?:s|ed|ing)|advis(?:es|ed|ing))"
)
_TURN = re.compile(
    rf",?\s*\b(?:and|but|who|which|that|while|when|where|for which|however|after which|as)\s+(?:{_WHO}|{_DOES})\b"
    r"|\b(?:Mechanism of injury|Treatments? (?:to date|has|have|included)|Prior treatment|Past treatment"
    r"|Current work status)\b|\s+(?:treated|managed) with\b|\s+based on\b|\s+per the\b|\s+according to\b"
    r"|\s+(?:was|were|is|are) (?:made|given|noted|documented|established|provided|listed)\b"
    r"|,?\s+(?:and|but)\s+(?:who|which)\b|\s+since\s+(?:the|his|her|that|this|an?)\b"
    r"|,?\s+with treatments?\s+(?:including|consisting|to)\b|,\s*among others\b"
    r"|\s+as documented\b|\s+as a result of\b|\s+in the (?:progress|most recent|medical|report)\b"
    r"|\s+on \d{1,2}[/-]\d{1,2}[/-]\d{2,4}$",
    re.IGNORECASE,
)
"""Where a sentence that lists diagnoses turns to something else."""
_WITH = re.compile(r",?\s+with\s+(?=\w)", re.IGNORECASE)
_NO_LIST = re.compile(r"(?:not|unknown|unclear|unavailable|missing)\b(?! otherwise)", re.IGNORECASE)
"""What tells that the diagnoses are not stated (``diagnoses were not provided``)."""
_FIRST = re.compile(r"\s*(?:the following\s*:?\s*)?\(?1[.)]\s*(?=\S)")
_LONGEST_ITEM = 300
"""How many characters after a number of a list the next may stand."""
_GIVEN = {"Rehabilitation", "Pharmaceuticals", "Injection", "DMEPOS"}
_MARKS = " .,;:\"”'"


def stated_lists(text: str, vocabularies: Vocabularies) -> Iterator[tuple[int, int]]:
    """Yield where each list of diagnoses stands, from its lead-in to where the sentence says something else."""
    for start, end in sentences(text):
        if not _HINT.search(text, start, end):
            continue
        leads = [
            lead
            for lead in _LEAD_IN.finditer(text, start, end)
            if not _NOT_A_STATEMENT.search(text, max(start, lead.start() - _REACH_BEFORE), lead.start())
        ]
        for index, lead in enumerate(leads):
            stop = _cut_off(text, lead.end(), leads[index + 1].start()) if index + 1 < len(leads) else end
            place = _list_in(text, lead.end(), _closed(text, lead, stop), vocabularies)
            if (
                place[0] < place[1]
                and not _NO_LIST.match(text, *place)
                and (lead["assessed"] is None or _named_in(text, place, vocabularies))
            ):
                yield place


def _closed(text: str, lead: re.Match[str], stop: int) -> int:
    """Return where a list ends that stands in parentheses or whose parts are numbered, each a sentence maybe."""
    if lead.group().endswith("("):
        close = text.find(")", lead.end(), stop)
        return close if close >= 0 else stop
    first = _FIRST.match(text, lead.end())
    if first is None:
        return stop
    number, last = 2, first.end()
    while found := re.compile(rf"(?<=[\s,;(]){number}[.)]\s*(?=\S)").search(text, last, last + _LONGEST_ITEM):
        number, last = number + 1, found.end()
    return max(stop, sentence_end(text, last)) if number > 2 else stop


def _named_in(text: str, place: tuple[int, int], vocabularies: Vocabularies) -> bool:
    """Tell whether the list names a condition."""
    return bool(vocabularies.lexicons["diagnoses", "conditions"].find(words_of(text[slice(*place)])))


def _cut_off(text: str, start: int, lead: int) -> int:
    """Return where a list ends before the clause of the next lead-in (``…; other diagnoses are …``)."""
    marks = [at for at in (text.rfind(mark, start, lead) for mark in ";,.") if at >= 0]
    return max(marks, default=start)


def _list_in(text: str, start: int, end: int, vocabularies: Vocabularies) -> tuple[int, int]:
    """Return the list in ``text[start:end]``, without what opens it, what follows it and marks at its ends."""
    opening = _OPENING.match(text, start, end)
    start = opening.end() if opening else start
    end = min(end, start + _LONGEST_LIST)
    turn = _TURN.search(text, start, end)
    end = _before_treatment(text, start, turn.start() if turn else end, vocabularies)
    return start, start + len(text[start:end].rstrip(_MARKS))


def _before_treatment(text: str, start: int, end: int, vocabularies: Vocabularies) -> int:
    """Return where a list ends if ``with`` turns to treatments (``treated for strain with medication``)."""
    for match in _WITH.finditer(text, start, end):
        terms = vocabularies.treatments.find(words_of(text[match.end() : match.end() + 40])[:3])
        first = terms[0] if terms else None
        near = first is not None and first.first_word <= 1 and first.meaning.weight is not Weight.NEUTRAL
        if near and first is not None and first.meaning.category in _GIVEN:
            return match.start()
    return end
