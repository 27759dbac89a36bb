"""The drug a title names and its strength."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from rapidfuzz import fuzz, process

from imrdesk.domain.readings import ReadValue
from imrdesk.lexicon import Match, key_of
from imrdesk.parsing.coding.titles import Title, nothing
from imrdesk.parsing.vocabularies import Term, Vocabularies, Weight

_NUMBER = r"(?:\d+(?:,\d{3})*(?:\.\d+)?|\.\d+)"
_MEASURE = r"(?:mg|mcgs?|µg|ug|iu|i\.u\.|meq|milligrams?|micrograms?|units?|percent|%)"
_PER = r"(?:\s?/\s?(?:\d*\.?\d+\s?)?(?:ml|hr|hour|h|actuation|act|spray|dose|day|24\s?hr|cc)\b)"
DOSE = re.compile(
    rf"(?<![\w.#]){_NUMBER}\s?{_MEASURE}?(?:\s?[/-]\s?{_NUMBER}\s?{_MEASURE}?)*{_PER}?(?!\w|\.\d)", re.IGNORECASE
)
"""A dose with its unit (``10/325mg``, ``25mg/ml``), or a ratio without (``10/325``); :func:`doses` tells which."""
_HAS_MEASURE = re.compile(rf"\d\s?{_MEASURE}", re.IGNORECASE)
_RATIO = re.compile(rf"{_NUMBER}[/-]{_NUMBER}")
_GRAMS = re.compile(
    r"(?<![\w.#])(?:(?:[1-5]|17|0?\.\d+)\s?(?:g|gm|grams?)|\d{1,3}\s?(?:g|gm|grams?)\s?/\s?\d+\s?ml)\b", re.IGNORECASE
)
"""A dose in grams; a tube holds more, but polyethylene glycol is taken 17 g at a time."""

_JOINT = re.compile(r"[\s/(&+-]*(?:with\s+)?(?:w/\s*)?")
_NO_INGREDIENT = r"(?!(?:cream|gel|ointment|lotion|balm|topical|patch|base|in|with|and|compound|solution|cmpd)\b)"
_NAMED_PERCENT = re.compile(
    rf"[A-Za-z][\w-]*\s*\(?\d*\.?\d+\s?%|\d*\.?\d+\s?%\s*{_NO_INGREDIENT}[A-Za-z][\w-]+", re.IGNORECASE
)
_WITH_PERCENT = re.compile(r"\s*\(?(?:[\d.]+\s?%?\s?/\s?)*(?:\d*\.?\d+\s?%)\)?")
_OPENS_LIST = re.compile(r"[^(:%]*[(:]\s*(?P<first>)[^()]*%")
"""What stands between a compound's own name and its ingredients in parentheses or behind a colon."""
_BEFORE_PERCENT = re.compile(r"\d*\.?\d+\s?%\s*$")
_LEADING = re.compile(
    r"^(?:(?:retrospective|unknown|prescription|medication|request|post-?op(?:erative)?|pre-?op(?:erative)?|associated"
    r"|surgical|service|an?|of|for|the|one|\d+|refill|trial|generic|brand|\(?unspecified quantity\)?)\b[\s:,()-]*)+",
    re.IGNORECASE,
)
_SHORTEST_MISSPELT = 7
_CLOSE = 85


@dataclass(frozen=True, slots=True)
class NamedDrug:
    """A drug in a title: where its name stands, how it is coded, and how sure the name is."""

    start: int
    end: int
    term: Term
    ingredients: int
    rule: str
    confidence: float


def find_drug(title: Title, vocabularies: Vocabularies) -> NamedDrug | None:
    """Return the first drug that ``title`` names, whole: with salts, brand in parentheses, further ingredients."""
    matches = _drugs(title, vocabularies)
    misspelt = _misspelt(title, matches, vocabularies)
    return misspelt or (_whole(title, matches, vocabularies) if matches else None)


def _drugs(title: Title, vocabularies: Vocabularies) -> list[Match[Term]]:
    """Return the drugs that ``title`` names; a mere kind of drug (``topical cream``) only where it names no drug."""
    matches = [match for match in title.terms if match.meaning.weight is Weight.DRUG]
    kinds = vocabularies.lexicons["drugs", "kinds"]
    return [match for match in matches if title.text[match.start : match.end] not in kinds] or matches


def find_unlisted(title: Title) -> NamedDrug | None:
    """Return what stands before a dose as a drug that no vocabulary lists."""
    dose = next(iter(doses(title.text)), None)
    if dose is None or not re.search(r"mg|mcg|iu|meq", dose.group(), re.IGNORECASE):
        return None
    lead = _LEADING.match(title.text)
    start = lead.end() if lead else 0
    name = title.text[start : dose.start()].rstrip(" ,(-:")
    if not name or len(name.split()) > 4:
        return None
    term = Term(Weight.DRUG, "Pharmaceuticals", "Other Drug", None)
    return NamedDrug(start, start + len(name), term, 1, "name-before-dose", 0.6)


def code_drug(title: Title, drug: NamedDrug, vocabularies: Vocabularies) -> ReadValue:
    """Return the drug's name as written; nothing where the title names only a kind of drug."""
    name = title.text[drug.start : drug.end]
    if name in vocabularies.lexicons["drugs", "kinds"]:
        return nothing(drug.rule)
    return title.read(drug.start, drug.end, None, drug.rule, drug.confidence)


def code_ingredients(title: Title, vocabularies: Vocabularies) -> ReadValue:
    """Return a compound's ingredients as written, with their percentages."""
    kinds = vocabularies.lexicons["drugs", "kinds"]
    parts = [
        (match.start, match.end)
        for match in title.terms
        if match.meaning.weight is Weight.DRUG and title.text[match.start : match.end] not in kinds
    ]
    parts += [match.span() for match in _NAMED_PERCENT.finditer(title.text)]
    if not parts:
        return nothing("compound-ingredients")
    parts.sort()
    opened = _OPENS_LIST.match(title.text, parts[0][1])
    if opened and len(parts) > 1 and opened.start("first") == parts[1][0]:
        del parts[0]
    start, end = parts[0][0], max(part[1] for part in parts)
    end = _without_form(title, start, end, vocabularies)
    if before := _BEFORE_PERCENT.search(title.text, 0, start):
        start = before.start()
    if after := _WITH_PERCENT.match(title.text, end):
        end = after.end() if title.text[start:end].count("(") else after.start() + len(after.group().rstrip(")"))
    return title.read(start, end, title.text[start:end].strip(), "compound-ingredients", 0.9)


def doses(text: str) -> list[re.Match[str]]:
    """Return the doses in ``text``, in order."""
    found = [match for match in DOSE.finditer(text) if _HAS_MEASURE.search(match.group())]
    return found or list(_GRAMS.finditer(text))


def code_strength(title: Title, drug: NamedDrug) -> ReadValue:
    """Return the first dose with its unit, as written, or the ratio that stands right after the name."""
    found = doses(title.text)
    if found:
        return title.read(*found[0].span(), None, "dose", 0.95)
    ratio = _RATIO.match(title.text, drug.end + len(title.text[drug.end :]) - len(title.text[drug.end :].lstrip(" ,(")))
    if ratio:
        return title.read(*ratio.span(), None, "dose-ratio", 0.8)
    return nothing("dose")


def _whole(title: Title, matches: Sequence[Match[Term]], vocabularies: Vocabularies) -> NamedDrug:
    end = _with_salts(title, matches[0], vocabularies)
    linked = [matches[0]]
    for match in matches[1:]:
        joint = title.text[end : match.start]
        if not joint or not _JOINT.fullmatch(joint) or not joint.strip():
            break
        linked.append(match)
        end = _with_salts(title, match, vocabularies)
        if "(" in title.text[matches[0].start : end] and title.text[end : end + 1] == ")":
            end += 1
    term = next((match.meaning for match in linked if match.meaning.subcategory == "Opioid"), linked[0].meaning)
    return NamedDrug(
        matches[0].start,
        _without_form(title, matches[0].start, end, vocabularies),
        term,
        _ingredients(title, matches),
        "drug-name",
        0.95,
    )


def _with_salts(title: Title, match: Match[Term], vocabularies: Vocabularies) -> int:
    """Return where a drug's name ends once the salts and release forms right after it are counted in."""
    end, position = match.end, match.last_word
    following = vocabularies.lexicons["drugs", "salts"].find(title.words[position : position + 4])
    for salt in following:
        if salt.first_word != position - match.last_word or title.text[end : salt.start].strip(" -"):
            break
        end, position = salt.end, match.last_word + salt.last_word
    return end


def _without_form(title: Title, start: int, end: int, vocabularies: Vocabularies) -> int:
    """Return where the name ends without the form it is given in (``Voltaren gel``)."""
    name = title.text[start:end]
    if name in vocabularies.lexicons["drugs", "kinds"]:
        return end
    head, _, last = name.rpartition(" ")
    return start + len(head) if head and last in vocabularies.lexicons["drugs", "topical_forms"] else end


def _ingredients(title: Title, matches: Sequence[Match[Term]]) -> int:
    """Return how many ingredients the title names; a generic name in parentheses after a brand is none more."""
    percents = len(_NAMED_PERCENT.findall(title.text))
    named = 1
    for before, match in pairwise(matches):
        joint = title.text[before.end : match.start]
        alone = "(" in joint and title.text[match.end : match.end + 1] == ")"
        named += not alone and (len(joint) < 12 or "%" in joint)
    return max(percents, named)


def _misspelt(title: Title, matches: Sequence[Match[Term]], vocabularies: Vocabularies) -> NamedDrug | None:
    """Return a long word close to one drug's name before any drug, where the title names no treatment."""
    if any(match.meaning.weight is Weight.STRONG for match in title.terms):
        return None
    names = vocabularies.drug_names
    tried: set[str] = set()
    for position, word in enumerate(title.words[: matches[0].first_word if matches else None]):
        key = key_of(word.key)
        if (
            key in tried
            or len(key) < _SHORTEST_MISSPELT
            or not key.isalpha()
            or key in vocabularies.lexicons["drugs", "ordinary"]
        ):
            continue
        tried.add(key)
        close = process.extractOne(key, names.keys(), scorer=fuzz.ratio, score_cutoff=_CLOSE)
        if close and close[0][0] == key[0] and len(close[0]) >= _SHORTEST_MISSPELT - 1:
            match = Match(names[close[0]], word.start, word.end, position, position + 1)
            return replace(_whole(title, [match, *matches], vocabularies), rule="drug-misspelt", confidence=0.7)
    return None
