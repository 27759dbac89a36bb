"""Where an item's title begins: the rationale before it may run up to it with nothing between.

Each line before the item's first label may be the title's first. What speaks for and against it is added up: a
blank line, a sentence that ended, the room that the line before had for one more word, and what the title would
hold. The numbers are weights of evidence, not chances.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from imrdesk.parsing.decisions import DECISION_AT_END
from imrdesk.parsing.lines import Document
from imrdesk.parsing.wrapping import Wrapping

_SENTENCE_END = re.compile(r"[.!?][\"”'’)\]]*$")
_CLOSING = re.compile(
    r"(?:necessary|necessity|appropriate|supported|established|indicated|certified|patient|worker|employee)"
    r"[\"”'’)\]]*\.[\"”'’)\]]*$",
    re.IGNORECASE,
)
_CLOSED_WITHIN = re.compile(
    r"medically\s+(?:necessary|appropriate)(?:\s+and\s+appropriate)?[\"”'’)\]]*\s?\.[\"”'’)\]]*\s*(?=\S)", re.IGNORECASE
)
_SENTENCE_WITHIN = re.compile(r"(?<![\s(][A-Za-z])(?<!\b(?:[Dd]r|vs|No|mg))[.!?][\"”'’)\]]*\s+(?=[\"“(]?[A-Z0-9#])")
_ORIGINAL_REQUEST = re.compile(r"(?:was|were)\s+the\s+original\s+request", re.IGNORECASE)
_OF_AUTHORIZATION = re.compile(r"IMR\s+eligible|by\s+the\s+Claims\s+Administrator|remaining", re.IGNORECASE)
_PROSE = re.compile(
    r"(?:This|The|These|Those|It|There|In|As|If|Therefore|However|Based|Given|Such|Moreover|Since|While|Please)\s"
    r"|.*\s(?:is|are|was|were|has|have|had|should|must|may|can|will|would|does)\s",
    re.DOTALL,
)
"""How a sentence of a rationale begins, or what it holds, and a title does not."""
_TITLE_OPENING = re.compile(r"Associated\s+surgical|Retrospective\b|Post-?\s?op|Pre-?\s?op", re.IGNORECASE)
_NO_OPENING = re.compile(r"[a-z]|[(\[]?[\"“]")
"""How no title begins: with a small letter, or with what is quoted."""
_GOES_ON = re.compile(r"(?:[,(]|\b(?:and|or|of|the|for|to|in|with|an?|by|on|that|as|at|from|this))$", re.IGNORECASE)
"""How a line ends after which its sentence goes on, whatever blank lines a text has got."""
_END_OF_LINE = 40
"""How many characters hold the words that end a line."""
_MOST_LINES = 24
_REACH = 6000
"""How many lines, and how many characters, before the label are looked at."""
_SURE, _LIKELY = 5.0, 2.0
_HOPELESS = -4.5
_AFTER_CLOSING = 0.9
"""How sure a start is that stands after the words with which a rationale closes."""


@dataclass(frozen=True, slots=True)
class TitleStart:
    """Where a title starts in the source, the rule that tells so and how sure it is."""

    offset: int
    rule: str
    confidence: float


@dataclass(frozen=True)
class TitleFinder:
    """Finds where titles start in one document.

    ``spaced`` tells that the document sets its paragraphs apart by blank lines, ``run_together`` that its
    paragraphs do not even begin lines.
    """

    document: Document
    spaced: bool
    run_together: bool
    wrapping: Wrapping

    def start(self, after: int, end: int) -> TitleStart:
        """Return where the title starts that ends at ``end``, in a text that runs on from ``after``."""
        after = max(after, end - _REACH)
        first, last = self.document.lines.index_from(after), self.document.lines.index_of(end - 1)
        if last < first or self.run_together:
            return self._within(after, end, 0.6)
        last = self._without_lone_decision(first, last)
        bound = self._original_request(first, last)
        earliest = max(first, last - _MOST_LINES + 1)
        line, score = self._best(earliest, last, bound)
        offset = self.document.lines.starts[line]
        if score < 0:
            return self._within(after if earliest == first else self.document.lines.starts[earliest], end, 0.6)
        if _CLOSED_WITHIN.search(self.document.text, offset, end):
            return self._within(offset, end, 0.6)
        rule = "title-paragraph" if self._gap(line) > 0 else "title-after-rationale"
        return TitleStart(offset, rule, 0.99 if score >= _SURE else 0.95 if score >= _LIKELY else 0.8)

    def _best(self, first: int, last: int, bound: int) -> tuple[int, float]:
        """Return the line with which the title most likely begins, and the weight of the evidence for it."""
        best, best_score, inside = bound, -100.0, 0.0
        for line in range(last, first - 1, -1):
            if line <= bound:
                score = self._break(line)
                total = score - inside - 0.3 * (bound - line)
                if total > best_score:
                    best, best_score = line, total
                inside += max(0.0, score)
            inside += 6.0 * bool(_CLOSED_WITHIN.search(self._line(line)))
        return best, best_score

    def _break(self, line: int) -> float:
        """Return what speaks for a paragraph's end before ``line``."""
        if line == 0:
            return 5.0
        before, gap = self._line(line - 1)[-_END_OF_LINE:], self._gap(line)
        ended = bool(_SENTENCE_END.search(before))
        score = gap + (2.0 if ended else -2.0 if gap > 0 else -5.0)
        score += 2.0 * bool(_CLOSING.search(before))
        score -= 4.0 * bool(_NO_OPENING.match(self._line(line)))
        score -= 6.0 * bool(_GOES_ON.search(before))
        score += 3.0 * bool(_TITLE_OPENING.match(self._line(line)))
        if gap > 2.0 or score < _HOPELESS:
            return score
        return score + (4.0 if self.wrapping.had_room(line) else -1.0)

    def _gap(self, line: int) -> float:
        """Return what the blank lines before ``line`` speak for; a page's end may leave or swallow them."""
        lines = self.document.lines
        wide = lines.gaps[line] > lines.usual_gap
        if lines.opens_page[line]:
            return 2.0 * wide
        return 5.0 if wide else -4.0 * self.spaced

    def _line(self, line: int) -> str:
        lines = self.document.lines
        return self.document.text[lines.starts[line] : lines.ends[line]]

    def _without_lone_decision(self, first: int, last: int) -> int:
        """Return the last line on which the title has words of its own."""
        while last > first:
            match = DECISION_AT_END.search(self._line(last))
            if match is None or any(char.isalnum() for char in self._line(last)[: match.start()]):
                break
            last -= 1
        return last

    def _original_request(self, first: int, last: int) -> int:
        """Return the last line with which the title can begin: one that tells of a partial authorisation has
        several sentences, and begins with or before the one that names the original request."""
        lines, text = self.document.lines, self.document.text
        start = lines.starts[max(first, last - _MOST_LINES + 1)]
        found = list(_ORIGINAL_REQUEST.finditer(text, start, lines.ends[last]))[-1:]
        if not found or not _OF_AUTHORIZATION.search(text, found[0].end(), lines.ends[last]):
            return last
        if _CLOSED_WITHIN.search(text, found[0].end(), lines.ends[last]):
            return last
        return lines.index_of(found[0].start())

    def _within(self, after: int, end: int, confidence: float) -> TitleStart:
        """Find the title's start inside a line: after the rationale's last sentence."""
        text = self.document.text
        limit = end
        for request in _ORIGINAL_REQUEST.finditer(text, after, end):
            if _OF_AUTHORIZATION.search(text, request.end(), end):
                limit = request.start()
        closings = [match.end() for match in _CLOSED_WITHIN.finditer(text, after, limit)]
        sentences = [
            match.end() for match in _SENTENCE_WITHIN.finditer(text, closings[-1] if closings else after, limit)
        ]
        if closings:
            start = _after_prose(text, [closings[-1], *sentences], limit)
        else:
            start = next((at for at in reversed(sentences) if not _is_lone_decision(text[at:end])), None)
        if start is None:
            return TitleStart(after, "title-run-on", confidence / 2)
        if closings:
            return TitleStart(start, "title-run-on", _AFTER_CLOSING)
        return TitleStart(start, "title-run-on", confidence)


def _after_prose(text: str, sentences: list[int], end: int) -> int:
    """Return where the first of ``sentences`` stands that is none of the rationale's: it may go on after the one
    that concludes it, as with the paragraph on tapering.
    """
    for start, stop in pairwise([*sentences, end]):
        if not _PROSE.match(text, start, stop):
            return start
    return sentences[-1]


def _is_lone_decision(words: str) -> bool:
    match = DECISION_AT_END.search(words.strip())
    return match is not None and not any(char.isalnum() for char in words.strip()[: match.start()])
