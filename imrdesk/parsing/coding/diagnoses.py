"""The diagnoses a clinical summary states as such."""

from __future__ import annotations

import re
from collections.abc import Iterator

from imrdesk.domain.readings import ReadValue
from imrdesk.lexicon import words_of
from imrdesk.parsing.coding.sentences import sentences
from imrdesk.parsing.passages import Passage
from imrdesk.parsing.vocabularies import Vocabularies, Weight

_BE = r"(?:is|are|was|were|be|been|being|have been|has been|had been)"
_SAID = r"(?:documented|noted|listed|recorded|reported|given|stated|detailed|identified|described|considered|made|established|provided)"
_STATED = re.compile(
    rf"\b(?:diagnos[ei]s|diagnostic impressions?|dx|impressions?)\b(?:\s*,?\s*and[-/ ]or impressions,?)?(?:\s+(?!of\b)[a-z-]+){{0,3}}?\s*"
    rf"(?:(?:that\s+|which\s+)?(?:have\s+|has\s+|had\s+)?includ(?:es?|ed|ing)\b|(?:that\s+)?{_BE}\s+(?:currently\s+)?(?:{_SAID}(?:\s+(?:to be|to include|as|as having|by \w+ as))?|of|as|to include)?|consist(?:s|ed)? of|\bof\b|:|-\s)(?:\s*(?:to include|including|the following))?\s*:?"
    rf"|\bdiagnosed\b(?:\s+(?:as\s+having|as|with|to have|having|by [\w .]+ with))(?:\s+had)?\s*:?"
    rf"|\b(?:{_BE}\s+(?:currently\s+|also\s+|being\s+)*treat(?:ed|ing)|being treated|currently treated|undergo(?:es|ing)\s+(?:\w+\s+)?(?:treatments?|care)|under(?:going)?\s+(?:treatment|care)|receiv(?:ing|es|ed)\s+(?:\w+\s+)?(?:treatments?|care)|"
    rf"treating (?:the|this) (?:injured worker|patient|worker|applicant|claimant))\s+for\b\s*:?",
    re.IGNORECASE,
)
_NOT_ONE = re.compile(
    r"\b(?:no|any|without|differential|rule out|denie[sd]|negative for|working|support(?:s|ed)? (?:the|a)|establish(?:es|ed)? (?:the|a)|confirm(?:s|ed)? (?:the|a)|clarify|discuss(?:ed|es)?(?: the)?)\s+$",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"^(?:[\s:,;.\"“'(-]*(?:\b(?:the|an?|and|or|as|having|had|including|include[sd]?|following|the diagnos[ei]s of|diagnos[ei]s of|diagnos[ei]s|that of|for|of|to be|both|also|being|is|are|was|were|a history of)\b)?)*[\s:,;\"“'-]*",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"^(?:\(?\d\)[.)]?\s*|\d\.\s+)?(?:(?:and|or|as well as|plus|the|an?|also)\s+)+", re.IGNORECASE)
_CONTINUES = re.compile(
    r",?\s*\b(?:and|but|who|which|that|while|when|where|for which|however|after which|as)\s+(?:(?:he|she|the (?:patient|injured worker|worker|applicant|claimant|provider|current|treat\w+))\b"
    r"|(?:has|had|have|is|was|were|currently|underwent|received|complain\w*|report\w*|presents?|presented|continues?|denie[sd]|remains?)\b)"
    r"|\b(?:Mechanism of injury|Treatments? (?:to date|has|have|included)|Prior treatment|Past treatment|Current work status|Comorbid)\b.*|\s+(?:treated|managed) with\b|\s+based on\b|\s+per the\b|\s+on \d{1,2}[/-]\d{1,2}[/-]\d{2,4}$|\s+in the (?:progress|most recent|medical|report)\b|\s+according to\b|\s+as documented\b|\s+as a result of\b",
    re.IGNORECASE,
)
_WITH = re.compile(r",?\s+with\s+(?=\w)", re.IGNORECASE)
_AND = re.compile(r"\s+(?:and|as well as|&)\s+", re.IGNORECASE)
_BREAK = re.compile(r"\s*;\s*(?:and\s+)?|\s*,\s*(?!\d{3}\b)|\s+\d{1,2}[.)]\s+(?=[A-Z(])")
_INSIDE = re.compile(r"\b(?:with|without|of|due to|secondary to|at|in|on|to|from)\s+", re.IGNORECASE)
_HISTORY = re.compile(r"^\s*(?:status post|s/p|history of)\s+", re.IGNORECASE)
_OF_A_PART = re.compile(r"\s*[a-z-]+ (?:of|in|to) (?:the )?[a-z]", re.IGNORECASE)
_ATTACHED = re.compile(
    r"^(?:with(?:out)?|due to|secondary to|status post\s*$|not\b|including|especially|particularly|greater|worse|left (?:side )?(?:greater|worse)|right (?:side )?(?:greater|worse)|involving|affecting|region\b|likely|probably|most likely|possibly related)\b",
    re.IGNORECASE,
)
_CODE = re.compile(
    r"\s*[\[(]?\b(?:ICD[- ]?(?:9|10)?:?\s*)?[A-TV-Z]\d\d(?:\.[\dA-Z]{1,4})?[\])]?\s*$|\s*\(?\b(?:ICD[- ]?(?:9|10)?:?\s*)?\d{3}\.\d{1,2}\)?\s*$"
)
_HIDDEN = {",": "\ue000", ";": "\ue001", " and ": "\ue002and\ue002"}
_LONGEST = 200


def code_diagnoses(summary: Passage, vocabularies: Vocabularies) -> ReadValue:
    """Return the diagnoses from every sentence that states diagnoses, each once, as written."""
    found: dict[str, tuple[str, int, int]] = {}
    for start, end in _stated(summary.text, vocabularies):
        for place in _split(summary.text, start, end, vocabularies):
            text = summary.text[slice(*place)]
            found.setdefault(text.lower(), (text, *place))
    if not found:
        return ReadValue((), (), "stated-diagnoses", 0.7)
    spans = tuple(dict.fromkeys(span for _, start, end in found.values() for span in summary.spans_of(start, end)))
    return ReadValue(tuple(text for text, _, _ in found.values()), spans, "stated-diagnoses", 0.9)


def _stated(text: str, vocabularies: Vocabularies) -> Iterator[tuple[int, int]]:
    """Yield where each list of diagnoses stands: from its lead-in to where the sentence says something else."""
    for start, end in sentences(text):
        lead = _STATED.search(text, start, end)
        if lead is None or _NOT_ONE.search(text, start, lead.start()):
            continue
        begin = lead.end()
        while again := _STATED.search(text, begin, min(end, begin + 40)):
            if text[begin : again.start()].strip(" ,:the").lower() not in {"", "a", "an"}:
                break
            begin = again.end()
        begin += len(_LEAD.match(text[begin:end]).group())  # type: ignore[union-attr]
        if stop := _CONTINUES.search(text, begin, end):
            end = stop.start()
        end = _before_treatment(text, begin, end, vocabularies)
        end = begin + len(text[begin:end].rstrip(" .,;:\"”'"))
        if begin < end:
            yield begin, end


def _before_treatment(text: str, begin: int, end: int, vocabularies: Vocabularies) -> int:
    """Return where a list ends if ``with`` turns to treatments (``treated for strain with medication``)."""
    for match in _WITH.finditer(text, begin, end):
        words = words_of(text[match.end() : match.end() + 40])[:3]
        terms = vocabularies.treatments.find(words)
        if terms and terms[0].first_word <= 1 and terms[0].meaning.weight is not Weight.NEUTRAL:
            if terms[0].meaning.category in {"Rehabilitation", "Pharmaceuticals", "Injection", "DMEPOS"}:
                return match.start()
    return end


def _split(text: str, start: int, end: int, vocabularies: Vocabularies) -> Iterator[tuple[int, int]]:
    """Yield where each diagnosis of the list ``text[start:end]`` stands."""
    hidden = _hide(text[start:end], vocabularies)
    places: list[tuple[int, int]] = []
    begin = 0
    for mark in [*_BREAK.finditer(hidden), None]:
        stop = mark.start() if mark else len(hidden)
        joined = places and _belongs(
            hidden[begin:stop], hidden[: places[-1][1]], hidden[places[-1][1] : begin], vocabularies
        )
        if joined:
            places[-1] = (places[-1][0], stop)
        elif hidden[begin:stop].strip():
            places.append((begin, stop))
        begin = mark.end() if mark else stop
    for index, place in enumerate(places):
        for one in _at_ands(hidden, *place, vocabularies, last=index == len(places) - 1):
            trimmed = _trimmed(text, start + one[0], start + one[1])
            if trimmed[0] < trimmed[1]:
                yield trimmed


def _hide(text: str, vocabularies: Vocabularies) -> str:
    """Return ``text``, as long as before, with the marks inside parentheses and standard names hidden."""
    ranges = [match.span() for match in re.finditer(r"\([^()]*\)", text)]
    lower = text.lower()
    for name in vocabularies.word_list("diagnoses", "names"):
        at = lower.find(name)
        while at >= 0:
            ranges.append((at, at + len(name)))
            at = lower.find(name, at + len(name))
    for start, end in ranges:
        inner = text[start:end]
        for mark, cover in _HIDDEN.items():
            inner = inner.replace(mark, cover)
        text = text[:start] + inner + text[end:]
    return text


def _belongs(part: str, before: str, mark: str, vocabularies: Vocabularies) -> bool:
    """Tell whether what follows a comma only qualifies the diagnosis before it (``radiculopathy, lumbar region``)."""
    if ";" in mark:
        return False
    part = part.strip()
    if _ATTACHED.match(part):
        return True
    bare = re.sub(r"^(?:and|or)\s+", "", part, flags=re.IGNORECASE)
    return not _condition(bare, vocabularies) and _qualifies(bare, vocabularies)


def _qualifies(part: str, vocabularies: Vocabularies) -> bool:
    """Tell whether ``part`` is made of regions, sides and qualifiers alone."""
    words = words_of(part)
    covered: set[int] = set()
    for match in vocabularies.lexicons["diagnoses", "qualifiers"].find(words):
        covered.update(range(match.first_word, match.last_word))
    for match in vocabularies.body.find(words):
        covered.update(range(match.first_word, match.last_word))
    return all(
        position in covered or not word.key[0].isalpha() or re.fullmatch(r"[ctls]\d+", word.key)
        for position, word in enumerate(words)
    )


def _condition(part: str, vocabularies: Vocabularies) -> bool:
    """Tell whether ``part`` names a condition."""
    words = words_of(part)
    endings = vocabularies.word_list("diagnoses", "endings")
    known = vocabularies.lexicons["diagnoses", "conditions"]
    return bool(known.find(words)) or any(
        word.key.endswith(endings) or f"{word.key}s".endswith(endings) for word in words
    )


def _at_ands(hidden: str, start: int, end: int, vocabularies: Vocabularies, *, last: bool) -> Iterator[tuple[int, int]]:
    """Yield the diagnoses of one part, cut at each ``and`` that has a whole diagnosis on both sides."""
    begin = start
    for mark in _AND.finditer(hidden, start, end):
        left, right = hidden[begin : mark.start()], hidden[mark.end() : end]
        following = _AND.split(right, maxsplit=1)[0] if not last else right
        closes = last and bool(_OF_A_PART.match(right))
        if _whole(left, vocabularies) and (closes or _condition(following, vocabularies)):
            yield begin, mark.start()
            begin = mark.end()
    yield begin, end


def _whole(left: str, vocabularies: Vocabularies) -> bool:
    """Tell whether what stands before an ``and`` is a diagnosis, not the first half of a coordination."""
    left = _HISTORY.sub("", left)
    if not _condition(left, vocabularies):
        return False
    inner = _INSIDE.split(left)[-1]
    return inner == left or _condition(inner, vocabularies) or _qualifies(inner, vocabularies) or len(inner.split()) > 4


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the place without articles, marks and codes at its ends."""
    inner = text[start:end]
    lead = len(inner) - len(inner.lstrip(" ,;:\"“”'.-"))
    if article := _ARTICLE.match(inner, lead):
        lead = article.end()
    elif article := _ARTICLE.match(inner[lead:]):
        lead += article.end()
    inner = inner[lead:]
    tail = inner.rstrip(" ,;:\"“”'.")
    code = _CODE.search(tail)
    return start + lead, start + lead + (code.start() if code and code.start() > 0 else len(tail))
