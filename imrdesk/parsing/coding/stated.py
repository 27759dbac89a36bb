"""Where a clinical summary states diagnoses as such: the lists, not yet split."""

from __future__ import annotations

import re
from collections.abc import Iterator

from imrdesk.lexicon import words_of
from imrdesk.parsing.coding.conditions import name_condition
from imrdesk.parsing.coding.lead_ins import HINT, IMPRESSION, LEAD_IN, NO_LIST, NOT_A_STATEMENT, STUDIED
from imrdesk.parsing.coding.sentences import sentence_end, sentences
from imrdesk.parsing.coding.turns import find_turn, is_taken_back
from imrdesk.parsing.vocabularies import Vocabularies

_REACH_BEFORE = 60
"""How far before a lead-in the word may stand that makes it no statement; farther looks would make a text of
lead-ins take the square of its length."""
_LONGEST_BEFORE_HINT = 120
"""How many characters of a lead-in stand at most before the word that hints at it."""
_LONGEST_LIST = 6000
"""How many characters of a list are read; longer ones stand in no summary, only in a text gone wrong."""
_CHANGED = r"(?:changed|revised|amended|updated|modified)(?: from [^,.;:]{3,80}?)? to"
_ON_DAY = re.compile(r"\s+on\s+\d{1,2}[/-]\d{1,2}[/-]\d{2,4}\W*$")
"""When a diagnosis was changed to another: behind that one."""
_OPENING = re.compile(
    r"(?:[\s:,;.\"“'(-]|\b(?:the|an?(?!\))|as|having|had|including|include[sd]?|following|(?:the )?diagnos[ei]s(?: of)?"
    r"|that of|one of|(?:as )?(?:below|above|follows)"
    r"|(?:conditions|problems|injuries|diagnoses)(?=:)|therefore|thus|still|currently|primarily"
    rf"|{_CHANGED}"
    r"|among others?(?: things)?|for|of|to be|both|also|being|is|are|was|were)\b)*",
    re.IGNORECASE,
)
_FIRST = re.compile(r"\s*(?:the following\s*:?\s*)?\(?1[.)]\s*(?=\S)")
_LONGEST_ITEM = 300
"""How many characters after a number of a list the next may stand."""
_MOST_SENTENCES = 12
_LONGEST_NAME = 120
_NOT_BARE = re.compile(
    r":|\d/10|\b(?:is|are|was|were|has|have|had|will|with|for|he|she|they|it|the|reports?|complains?|reveals?|shows?"
    r"|denies|include[sd]?|to date|tenderness|positive|negative|limited|decreased|normal|intact"
    r"|(?!un)[a-z]{3,}(?<!displac)(?<!herniat)(?<!fractur)(?<!ruptur)(?<!strain)(?<!sprain)(?<!relat)(?<!specifi)"
    r"(?<!clos)(?<!induc)ed)\b",
    re.IGNORECASE,
)
"""What a sentence has that is more than a diagnosis' name."""
_VERB_BEFORE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|reveals?|shows?|indicates?|lists?|carries|holds|documents?|gave|given|includes?"
    r"|noted|with)\b",
    re.IGNORECASE,
)
_MARKS = " .,;:\"”'"
_NO_START = re.compile(
    r"\W*(?:after|before|at|in|by|from|per|during|following|for|last|updated|unchanged|\d{1,2}[-/]\d{1,2}[-/]\d{2,4})\b(?!-)",
    re.IGNORECASE,
)
"""What tells of the diagnoses, when and where they were made, and is none."""
_LATER = re.compile(
    r"\b(?:is|are|was|were|include[sd]?|consist(?:s|ed)? of|compris(?:e[sd]?|ing)|:)"
    r"(?:\s+the following)?(?!\s+not\b)\s*:?\s*",
    re.IGNORECASE,
)
_LATER_REACH = 80
_SPOKEN_OF = re.compile(r"\bdiagnos(?:is|es|ed)\b", re.IGNORECASE)
_JOINT = re.compile(
    r":\s|\b(?:is|are|was|were|be|been|being|of|as|with|include[sd]?|including|having|reads?|to be|remains?|to)\s",
    re.IGNORECASE,
)
_JOINT_REACH = 120
_PART = re.compile(r"[^,;:.]{3,120}?(?=[,;:.]|\s(?:and|with|as|which|who)\s|$)")
_NAMED_BEFORE = re.compile(
    r"\b(?:list|show|document|give|state|name)(?:s|ed)?\s+(?P<list>\S[^;]{3,300}?)\s+as\s+"
    r"(?:(?:the|his|her|current|treating|working)\s+){0,3}diagnos[ei]s\b",
    re.IGNORECASE,
)
_COMPLAINT = re.compile(r"\b(?:complain(?:s|ed|ts?)?|not|no|none|unclear|illegible)\b", re.IGNORECASE)
"""What stands between a word for diagnoses and a list that is none."""
_AFTER_LIST = re.compile(
    r"\s(?:is|are|was|were)\s+(?:\w+ly\s+|also\s+|first\s+|then\s+)?diagnosed\b"
    r"(?!\s+(?:with|as|having|to\s+have|by\s[\w .]{1,40}\s(?:with|as)\b))",
    re.IGNORECASE,
)
_RESUMED = re.compile(r"[^.;,]{0,60},\s*(?:together with|along with|as well as|in addition to)\s+(?=\S)", re.IGNORECASE)
"""What takes a list up again after the verb (``a diagnosis of gout was made, together with …``)."""


def stated_lists(text: str, vocabularies: Vocabularies) -> Iterator[tuple[int, int]]:
    """Yield where each list of diagnoses stands, from its lead-in to where the sentence says something else."""
    small = text.lower()
    for start, end in sentences(text):
        hint = HINT.search(small, start, end)
        if hint is None:
            continue
        near = max(start, hint.start() - _LONGEST_BEFORE_HINT)
        leads = [lead for lead in LEAD_IN.finditer(text, near, end) if _is_statement(text, start, lead)]
        for index, lead in enumerate(leads):
            if index + 1 < len(leads):
                stop = _cut_off(text, lead.end(), leads[index + 1].start())
            else:
                stop = _goes_on(text, lead, end, vocabularies)
            place = _list_in(text, lead, stop, vocabularies)
            if place[0] >= place[1] or NO_LIST.match(text, *place) or is_taken_back(text, place[1]):
                continue
            if _is_plain(lead) or name_condition(words_of(text[slice(*place)]), vocabularies):
                yield place
                yield from _taken_up(text, lead, place[1], stop, vocabularies)


def _taken_up(
    text: str, lead: re.Match[str], end: int, stop: int, vocabularies: Vocabularies
) -> Iterator[tuple[int, int]]:
    """Yield the rest of a list that goes on behind the verb of its sentence."""
    resumed = _RESUMED.match(text, end, stop) if _is_governed(text, lead) else None
    if resumed:
        turn = find_turn(text, resumed.end(), stop, governed=False, vocabularies=vocabularies)
        yield resumed.end(), _trimmed_end(text, resumed.end(), turn)


def likely_lists(text: str, vocabularies: Vocabularies) -> Iterator[tuple[int, int]]:
    """Yield what are likely lists of diagnoses where no known words lead one in: a condition near a word for them."""
    for start, end in sentences(text):
        stated = (each for each in _SPOKEN_OF.finditer(text, start, end) if not _is_denied(text, start, each.start()))
        spoken = next(stated, None)
        if spoken is None:
            continue
        named_before = _NAMED_BEFORE.search(text, start, end)
        if named_before and _names_first(text, *named_before.span("list"), vocabularies):
            yield named_before.span("list")
            continue
        before = _AFTER_LIST.search(text, start, end)
        if before and _names_first(text, start, before.start(), vocabularies):
            yield start, before.start()
            continue
        for joint in _JOINT.finditer(text, spoken.end(), min(end, spoken.end() + _JOINT_REACH)):
            if _COMPLAINT.search(text, spoken.end(), joint.start()):
                break
            opening = _OPENING.match(text, joint.end(), end)
            begin = opening.end() if opening else joint.end()
            stop = find_turn(text, begin, min(end, begin + _LONGEST_LIST), governed=False, vocabularies=vocabularies)
            if _names_first(text, begin, stop, vocabularies) and not is_taken_back(text, stop):
                yield begin, _trimmed_end(text, begin, stop)
                break


def _is_denied(text: str, start: int, spoken: int) -> bool:
    """Tell whether what stands before the word for diagnoses at ``spoken`` makes it no statement."""
    return NOT_A_STATEMENT.search(text, max(start, spoken - _REACH_BEFORE), spoken) is not None


def _names_first(text: str, start: int, end: int, vocabularies: Vocabularies) -> bool:
    """Tell whether a list's first part names a condition, and begins as a name does."""
    part = _PART.match(text, start, end)
    if part is None or _NO_START.match(text, start) or NO_LIST.match(text, start) or _VERB_BEFORE.search(part.group()):
        return False
    return name_condition(words_of(part.group()), vocabularies)


def _is_statement(text: str, start: int, lead: re.Match[str]) -> bool:
    """Tell whether ``lead`` leads in a statement about the worker's diagnoses."""
    if _is_denied(text, start, lead.start()):
        return False
    if not IMPRESSION.match(lead.group()):
        return True
    return not STUDIED.search(text, max(start, lead.start() - 2 * _REACH_BEFORE), lead.start())


def _is_plain(lead: re.Match[str]) -> bool:
    """Tell whether whatever follows ``lead`` is a diagnosis, whatever its words."""
    return lead["assessed"] is None and not IMPRESSION.match(lead.group())


def _goes_on(text: str, lead: re.Match[str], end: int, vocabularies: Vocabularies) -> int:
    """Return where a list ends that a label leads in: sentences without a verb that name conditions go on with it."""
    if not lead.group().rstrip().endswith(":"):
        return end
    for _ in range(_MOST_SENTENCES):
        stop = sentence_end(text, end)
        sentence = text[end:stop]
        bare = len(sentence) <= _LONGEST_NAME and not _NOT_BARE.search(sentence)
        if not bare or not name_condition(words_of(sentence), vocabularies):
            break
        end = stop
    return end


def _cut_off(text: str, start: int, lead: int) -> int:
    """Return where a list ends before the clause of the next lead-in (``…; other diagnoses are …``)."""
    marks = [at for at in (text.rfind(mark, start, lead) for mark in (";", ",", ".", " and ")) if at >= 0]
    return max(marks, default=start)


def _list_in(text: str, lead: re.Match[str], stop: int, vocabularies: Vocabularies) -> tuple[int, int]:
    """Return the list after ``lead``, without what opens it, what follows it and marks at its ends."""
    begin = lead.end()
    if _NO_START.match(text, begin, stop) and (later := _LATER.search(text, begin, min(stop, begin + _LATER_REACH))):
        begin = later.end()
    opening = _OPENING.match(text, begin, stop)
    start = opening.end() if opening else begin
    if lead.group().endswith("("):
        close = text.find(")", lead.end(), stop)
        return start, _trimmed_end(text, start, close if close >= 0 else stop)
    last, end = _numbered(text, begin, stop)
    end = min(end, start + _LONGEST_LIST)
    if opening and re.search(_CHANGED, opening.group()) and (on_day := _ON_DAY.search(text, start, end)):
        end = on_day.start()
    if last < end:
        end = find_turn(text, max(start, last), end, governed=_is_governed(text, lead), vocabularies=vocabularies)
    return start, _trimmed_end(text, start, end)


def _is_governed(text: str, lead: re.Match[str]) -> bool:
    """Tell whether the verb of the sentence is still to come after the list (``a diagnosis of gout was made``)."""
    start = max(0, lead.start() - _REACH_BEFORE)
    begin = max(start, text.rfind(". ", start, lead.start()) + 1)
    return lead.group().rstrip(" :").lower().endswith("of") and not _VERB_BEFORE.search(text, begin, lead.start())


def _numbered(text: str, start: int, stop: int) -> tuple[int, int]:
    """Return where the last part of a numbered list begins, and its end: each part may be a sentence."""
    first = _FIRST.match(text, start)
    if first is None:
        return start, stop
    number, last = 2, first.end()
    while found := re.compile(rf"(?<=[\s,;(]){number}[.)]\s*(?=\S)").search(text, last, last + _LONGEST_ITEM):
        number, last = number + 1, found.end()
    return (last, max(stop, sentence_end(text, last))) if number > 2 else (start, stop)


def _trimmed_end(text: str, start: int, end: int) -> int:
    return start + len(text[start:end].rstrip(_MARKS))
