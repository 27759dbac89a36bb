"""The diagnoses a clinical summary states as such, each by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from imrdesk.domain.readings import ReadValue
from imrdesk.lexicon import Match, Word, words_of
from imrdesk.parsing.coding.conditions import is_level, name_condition, only_qualify
from imrdesk.parsing.coding.stated import likely_lists, stated_lists
from imrdesk.parsing.passages import Passage
from imrdesk.parsing.vocabularies import Vocabularies

_CODE = r"(?:[A-TV-Z]\d[\dA-Z](?:\.[\dA-Z]{1,4})?|\d{3}\.\d{1,2})\s+[A-Za-z]"
"""A code of the ICD-10 or ICD-9 before a diagnosis: where one stands, another diagnosis begins."""
_MARK = (
    r"\s*;\s*(?:and\s+)?|\s*,\s*(?!\d{3}\b)|\s+\(?\d{1,2}\)\s+|\s+\d{1,2}\.\s+(?=[A-Z(])"
    rf"|\s*,?\s+(?:and|&)\s+(?={_CODE})"
    r"|(?<!^\d)(?<![\s;,:(]\d)(?<![\s;,:(]\d\d)\.\s+(?=[A-Z])"
)
_BREAK = re.compile(_MARK)
_LETTERED = re.compile(r"\s*\(?(?:a\)|i[.)])\s")
_LETTERED_BREAK = re.compile(rf"{_MARK}|\s+(?:\(?[a-h]\)|(?:i{{1,3}}|iv|v|vi{{1,3}})[.)])\s+")
"""Only a list that begins with such a letter goes on with them: ``vitamin d) and`` has one, too."""
_COUNTED = re.compile(r"\s*\(?1[.)]\s")
_COUNTED_BREAK = re.compile(rf"{_MARK}|\s+\(?\d{{1,2}}[.)]\s+(?=[^\W\d])")
"""Of a list that begins to count."""
_NEW = re.compile(r"[;.\d]|[a-h]\)|[iv][.)]")
_NUMBERED = re.compile(r"\s*\(?(?:\d{1,2}[.)]|[a-h]\)|[iv]+[.)])\s")
_AND = re.compile(r"\s+(?:and|as well as|along with|together with|in addition to|plus|&)\s+", re.IGNORECASE)
_PARENTHESES = re.compile(r"\((?!(?:\d{1,2}|[a-h]|[iv]+)\))[^()]*\)")
"""What is put in parentheses, but for what counts the parts of a list."""
_INSIDE = re.compile(r"\b(with|without|of|due to|secondary to|at|in|on|to|from)\s+", re.IGNORECASE)
_OF_A_PLACE = {"of", "at", "in", "on", "to", "from"}
_HISTORY = re.compile(r"^\s*(?:status post|s/p|history of)\s+", re.IGNORECASE)
_OF_A_PART = re.compile(r"\s*[a-z-]+ (?:of|in|to) (?:the )?[a-z]", re.IGNORECASE)
_ATTACHED = re.compile(
    r"(?:(?:(?:mild|moderate|severe|recurrent|chronic|acute) )?with(?:out)?|due to|secondary to|not|including"
    r"|especially|particularly|(?:greater|worse) (?:than|on|at|in)"
    r"|of (?:the )?(?:left|right|bilateral|both|upper|lower|dominant|non-?dominant)"
    r"|involving|affecting|(?:un)?related to|consistent with|confirmed|versus|vs|region|likely|probably|most likely"
    r"|possibly related|(?:surgically )?repaired|heal(?:ed|ing)|improv(?:ed|ing)|resolv(?:ed|ing)|worsen(?:ed|ing))\b",
    re.IGNORECASE,
)
_MORE_ON_A_SIDE = re.compile(r"(?:left|right) (?:side )?(?:greater|worse)\b", re.IGNORECASE)
_LAST_QUALIFIER = re.compile(
    r"\b(?:region|levels?|unspecified|specified|sites?|encounter|sequela|limb|episode|than (?:the )?(?:left|right)"
    r"|severe|moderate|mild|recurrent|remission|current|nos|classified)\s*$",
    re.IGNORECASE,
)
"""What ends a qualifier, so that a diagnosis may follow an ``and`` (``radiculopathy, lumbar region and gout``)."""
_ENCOUNTER = re.compile(
    r"(?:(?:initial|subsequent)(?: encounter)?|sequela|current injury|(?:site )?unspecified|not otherwise specified"
    r"|(?:unspecified|left|right|bilateral) (?:\w+ ){0,3}(?:laterality|chronicity|type|organism|part|location))"
    r"(?: and\s| for closed|$)",
    re.IGNORECASE,
)
_LAST_WORD = re.compile(r"([\w-]+)\W*$")
_FIRST_WORD = re.compile(r"\s*(?:the\s+)?([\w-]+)")
_PLACES = re.compile(
    r"(?:first|second|third|fourth|fifth|index|middle|long|ring|little|small|left|right|upper|lower|medial|lateral"
    r"|anterior|posterior|distal|proximal|superior|inferior|cervical|thoracic|lumbar|sacral|lumbosacral|femoral|tibial"
    r"|ulnar|radial|median|supraspinatus|infraspinatus|subscapularis)",
    re.IGNORECASE,
)
_ARTICLES = re.compile(
    r"(?:(?:and\s+)?(?:\(?(?:\d{1,2}|[a-h]|[iv]+)\)[.)]?\s*|(?:\d{1,2}|[iv]+)\.\s+))?"
    r"(?:(?:and with|and for|or with|and|or|as well as|plus|the|an?|also|for|of|diagnosed|\w+ist for)\s+)*(?=\S)",
    re.IGNORECASE,
)
_CLOSING_AND = re.compile(r"[,;\s]+(?:and|or)$", re.IGNORECASE)
_A_LEVEL = r"(?:[CTLS]\d{1,2}(?:(?:\s?[-/–]\s?|\s(?:through|to)\s)(?:[CTLS]?\d{1,2}))?)"
_ENDS_IN_LEVEL = re.compile(rf"\b{_A_LEVEL}\s*$")
_GOES_ON_WITH_LEVEL = re.compile(rf"\s*(?:and\s+)?(?:at\s+)?{_A_LEVEL}(?:\s*$|\s+(?:and|with|levels?)\b)")
"""A list of levels goes on (``protrusions at L3-4, L4-5 and L5-S1``)."""
_DONE = (
    r"(?:\w+(?:ectomy|plasty|otomy|desis)|repair|debridement|fusion|release|fixation|reconstruction|decompression|removal"
    r"|excision|irrigation|revision|surgery|graft(?:ing)?|nailing|reduction)"
)
_PROCEDURE = re.compile(rf"\b(?:arthroscop(?:y|ic\b.*)|{_DONE})\s*$", re.IGNORECASE)
_PROCEDURE_OF = re.compile(rf"\s*{_DONE}\s+of\b", re.IGNORECASE)
_ONLY_DONE = re.compile(rf"\s*(?:status post|s/p)\s+(?:surgical\s+)?{_DONE}\s*$", re.IGNORECASE)
"""An operation without what was operated on: its other steps follow (``status post irrigation, debridement and …``)."""
_DONE_FOR_IT = re.compile(
    r"(?:status post|s/p)\s+(?:(?:surgical|left|right|bilateral)\s+)*"
    r"(?:release|repair|excision|removal|decompression|reduction|fixation|debridement)(?:\s+(?:on|in)\s+[\w\s/-]{4,20})?$",
    re.IGNORECASE,
)
"""An operation that was done for the diagnosis before it (``carpal tunnel syndrome, status post release``)."""
_LAST_WITH = re.compile(r".*\bwith\s+", re.IGNORECASE)
_OF_A_DISC = re.compile(r"\bdis[ck]s?\b|\bHNP\b", re.IGNORECASE)
_SIDE = re.compile(r"\s*(?:left|right|bilateral)\b", re.IGNORECASE)
_SINCE = re.compile(
    r"[,\s(]*\bsince\s+(?:(?:early|late|mid|about|at least|last|around)[\s-]+)*(?:\w+\s+(?:of\s+)?)?"
    r"(?:\d{4}|\d{1,2}[/-][\d/-]+|year|month|week)\)?$",
    re.IGNORECASE,
)
"""How long a diagnosis has stood, said behind it."""
_AXIS = re.compile(
    r"Axis\s+(?P<number>[IV]{1,3})\s*[:–-]\s*(?P<none>none|no diagnos[ei]s|deferred|unknown)?", re.IGNORECASE
)
"""What counts the parts of a psychiatric diagnosis; the fourth and fifth are none."""
_ASIDE = re.compile(
    r"(?:which|that)\s+(?:radiat|extend|spread|travel|shoot|go|began|beg[iu]n|occur|come)\w*\b", re.IGNORECASE
)
"""What is said of the diagnosis before, and names none."""
_ADJECTIVE = re.compile(
    r"(?:al|ar|ic|or|ive|ous|ed|ary|oid|ate|ant|ent|less|able|ible|ing|(?<!it)(?<!nc)(?<!om)(?<!ph)(?<!p)(?<!r)y)$"
)
_ODD = re.compile(
    r"\b(?:is|are|was|were|has|had|have|will|he|she|during|because|while|since|following|at the|from an?|per)\b"
    r"|^(?:with|of|on|in|at|by|to|from|for|which|who|that|record|also)\b",
    re.IGNORECASE,
)
"""What the name of a diagnosis does not have."""
_MOST_JOINTS = 20
_SURE, _UNSURE = 0.93, 0.6
_MARKS = " ,;:\"“”'.-"
_HIDDEN = str.maketrans(",;)", "\ue000\ue001\ue003")
_HIDDEN_AND, _HIDING_AND = re.compile(" and ", re.IGNORECASE), "\ue002and\ue002"


def code_diagnoses(summary: Passage, vocabularies: Vocabularies) -> ReadValue:
    """Return the diagnoses from every sentence that states diagnoses, each once, as written."""
    found: dict[str, tuple[int, int]] = {}
    splitter = _Splitter(vocabularies)
    lists = list(stated_lists(summary.text, vocabularies))
    likely = lists or list(islice(likely_lists(summary.text, vocabularies), 1))
    for start, end in likely:
        for place in splitter.split(summary.text, start, end):
            found.setdefault(summary.text[slice(*place)].lower(), place)
    if not found:
        return ReadValue((), (), "stated-diagnoses", 0.7)
    spans = tuple(dict.fromkeys(span for place in found.values() for span in summary.spans_of(*place)))
    values = tuple(summary.text[slice(*place)] for place in found.values())
    sure = _SURE if lists and not any(splitter.is_odd(value) for value in values) else _UNSURE
    return ReadValue(values, spans, "stated-diagnoses", sure)


@dataclass(frozen=True, slots=True)
class _Splitter:
    """Splits a list of diagnoses with the words of a vocabulary."""

    vocabularies: Vocabularies

    def split(self, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield where each diagnosis of the list ``text[start:end]`` stands."""
        hidden = self._hide(text[start:end])
        parts = self._parts(hidden)
        for index, part in enumerate(parts):
            for one in self._at_ands(hidden, *part, last=index == len(parts) - 1):
                trimmed = _trimmed(text, start + one[0], start + one[1])
                if trimmed[0] < trimmed[1]:
                    yield trimmed

    def is_odd(self, diagnosis: str) -> bool:
        """Tell whether something may be wrong with where ``diagnosis`` begins or ends.

        Of phrasings of our own read wrong by the first rules a third were odd, of those read right one in twelve.
        """
        if _ODD.search(diagnosis) or not self._condition(words_of(diagnosis)):
            return True
        joints = (joint.span() for joint in _AND.finditer(self._hide(diagnosis)))
        return any(
            self._condition(words_of(diagnosis[:start])) and self._condition(words_of(diagnosis[end:]))
            for start, end in islice(joints, _MOST_JOINTS)
        )

    def _hide(self, text: str) -> str:
        """Return ``text``, as long as before, with the marks in parentheses and standard names hidden."""
        ranges = [match.span() for match in _PARENTHESES.finditer(text)]
        lower = text.lower()
        for name in self.vocabularies.word_list("diagnoses", "names"):
            if name in lower:
                ranges += [match.span() for match in re.finditer(rf"(?<!than ){re.escape(name)}", lower)]
        for start, end in ranges:
            inner = text[start:end].translate(_HIDDEN)
            text = text[:start] + _HIDDEN_AND.sub(_HIDING_AND, inner) + text[end:]
        return text

    def _parts(self, hidden: str) -> list[tuple[int, int]]:
        """Return the parts between commas and semicolons; what only qualifies the one before belongs to it."""
        parts: list[tuple[int, int]] = []
        start = 0
        breaks = _BREAK
        if _LETTERED.match(hidden):
            breaks = _LETTERED_BREAK
        elif _COUNTED.match(hidden):
            breaks = _COUNTED_BREAK
        for mark in [*breaks.finditer(hidden), None]:
            stop = mark.start() if mark else len(hidden)
            if parts and _ENDS_IN_LEVEL.search(hidden, *parts[-1]) and _GOES_ON_WITH_LEVEL.match(hidden, start, stop):
                parts[-1] = (parts[-1][0], stop)
                start = mark.end() if mark else stop
                continue
            open_ = parts and not _NEW.search(hidden, parts[-1][1], start) and not _NUMBERED.match(hidden, start, stop)
            if open_ and (self._belongs(hidden[start:stop]) or self._awaits(hidden[slice(*parts[-1])])):
                parts[-1] = (parts[-1][0], stop)
            elif open_ and (joint := self._ends_qualifier(hidden, start, stop)):
                parts[-1] = (parts[-1][0], joint.start())
                parts.append((joint.end(), stop))
            elif hidden[start:stop].strip():
                parts.append((start, stop))
            start = mark.end() if mark else stop
        return parts

    def _belongs(self, part: str) -> bool:
        """Tell whether ``part`` only qualifies the diagnosis before it (``radiculopathy, lumbar region``)."""
        part = part.strip()
        if _ATTACHED.match(part) or _ENCOUNTER.match(part) or _DONE_FOR_IT.match(part):
            return True
        if _MORE_ON_A_SIDE.match(part) and not self._condition(words_of(part)):
            return True
        bare = words_of(re.sub(r"^(?:and|or)\s+", "", part, flags=re.IGNORECASE))
        return not self._condition(bare) and self._qualifies(bare)

    def _ends_qualifier(self, hidden: str, start: int, stop: int) -> re.Match[str] | None:
        """Return the ``and`` between what qualifies the diagnosis before the part and another diagnosis."""
        joint = _AND.search(hidden, start, stop)
        if joint is None or not _LAST_QUALIFIER.search(hidden, start, joint.start()):
            return None
        qualifier, other = hidden[start : joint.start()], hidden[joint.end() : stop]
        return joint if self._belongs(qualifier) and self._condition(words_of(other)) else None

    def _awaits(self, part: str) -> bool:
        """Tell whether ``part`` names a place or a step, and not yet the rest (``neck, back and knee pain``)."""
        if _ONLY_DONE.match(part):
            return True
        words = words_of(part)
        if not words or self._condition(words):
            return False
        return any(is_level(word) for word in words[:2]) or self._qualifies(words)

    def _at_ands(self, hidden: str, start: int, end: int, *, last: bool) -> Iterator[tuple[int, int]]:
        """Yield the diagnoses of one part, cut at each ``and`` that has a whole diagnosis on both sides."""
        begin = start
        for mark in _AND.finditer(hidden, start, end):
            right = hidden[mark.end() : end]
            following = right if last else _AND.split(right, maxsplit=1)[0]
            left = hidden[begin : mark.start()]
            whole = self._condition(words_of(following)) or (last and bool(_OF_A_PART.match(right)))
            if not whole and not _INSIDE.search(left):
                whole = not self._qualifies(words_of(following))
            apart = self._is_whole(left) and not _coordinated(left, right) and not self._shown_together(left, following)
            if whole and apart:
                yield begin, mark.start()
                begin = mark.end()
        yield begin, end

    def _shown_together(self, left: str, right: str) -> bool:
        """Tell whether ``left`` and ``right`` are what one condition comes with (``… with weakness and numbness``)."""
        joint = _LAST_WITH.match(left)
        if joint is None:
            return False
        first, others = words_of(left[joint.end() :]), words_of(right)
        lexicons = (self.vocabularies.lexicons["diagnoses", kind] for kind in ("signs", "moods"))
        if any(kind.find(first[-2:]) and _covers(kind.find(others), others) for kind in lexicons):
            return True
        return (
            bool(_OF_A_DISC.search(left, 0, joint.end())) and self._is_disc_sign(first) and self._is_disc_sign(others)
        )

    def _is_disc_sign(self, words: list[Word]) -> bool:
        """Tell whether ``words`` name what a disc's disease comes with, and but qualify that."""
        found = self.vocabularies.lexicons["diagnoses", "disc_signs"].find(words)
        rest = [word for at, word in enumerate(words) if not any(m.first_word <= at < m.last_word for m in found)]
        return bool(found) and self._qualifies(rest)

    def _is_whole(self, left: str) -> bool:
        """Tell whether what stands before an ``and`` is a diagnosis, not the first half of a coordination."""
        left = _HISTORY.sub("", left)
        joints = list(_INSIDE.finditer(left))
        if not self._condition(words_of(left)):
            return not joints and self._ends_in_noun(words_of(left))
        if not joints:
            return True
        words = words_of(left[joints[-1].end() :])
        of_a_place = joints[-1][1].lower() in _OF_A_PLACE and self._qualifies(words)
        return self._condition(words) or of_a_place or len(words) > 4

    def _ends_in_noun(self, words: list[Word]) -> bool:
        """Tell whether ``words`` end in a noun that no vocabulary has (``chronic snapping hip wobble``)."""
        return len(words) > 1 and not _ADJECTIVE.search(words[-1].key) and not self._qualifies(words[-1:])

    def _condition(self, words: list[Word]) -> bool:
        return name_condition(words, self.vocabularies)

    def _qualifies(self, words: list[Word]) -> bool:
        return only_qualify(words, self.vocabularies)


def _covers(found: list[Match[str]], words: list[Word]) -> bool:
    """Tell whether one phrase that was found is all of ``words``."""
    return any(match.first_word == 0 and match.last_word == len(words) for match in found)


def _coordinated(left: str, right: str) -> bool:
    """Tell whether two words of place stand beside an ``and``: levels, adjectives, one operation's steps."""
    if _ENDS_IN_LEVEL.search(left) and _GOES_ON_WITH_LEVEL.match(right):
        return True
    if _HISTORY.match(left) and _PROCEDURE.search(left) and _PROCEDURE.search(right) and not _SIDE.match(right):
        return True
    if _HISTORY.match(left) and _PROCEDURE.search(left) and _PROCEDURE_OF.match(right):
        return True
    last, first = _LAST_WORD.search(left), _FIRST_WORD.match(right)
    return bool(last and first and _PLACES.fullmatch(last[1]) and _PLACES.fullmatch(first[1]))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the place without articles and marks at its ends."""
    start += len(text[start:end]) - len(text[start:end].lstrip(_MARKS))
    articles = _ARTICLES.match(text, start, end)
    start = articles.end() if articles else start
    axis = _AXIS.match(text, start, end)
    if _ASIDE.match(text, start, end) or (axis and (axis["none"] or "V" in axis["number"].upper())):
        return start, start
    start = axis.end() if axis else start
    words = _SINCE.sub("", _CLOSING_AND.sub("", text[start:end].rstrip(_MARKS)))
    return start, start + len(words)
