"""Treatment of one part of the body where everything else tells of another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache

from imrdesk.checks.case import Case, name_of, refs_of
from imrdesk.domain.findings import AddedTerm
from imrdesk.domain.flags import Flag, Severity
from imrdesk.domain.sentences import capital, sentence
from imrdesk.lexicon import Lexicon, read_vocabulary, words_of

_SIDES = ("left", "right", "bilateral")
_OPPOSITE = {"left": "right", "right": "left"}
_REACH = 3
"""How many words may stand between a side and its region."""
_ARM = {"shoulder", "upper arm", "elbow", "forearm", "wrist", "hand", "finger", "thumb", "upper extremity"}
_LEG = {"hip", "groin", "thigh", "knee", "lower leg", "ankle", "foot", "toe", "lower extremity"}
_KIN = (
    _ARM | {"cervical spine", "spine", "head"},
    _LEG | {"lumbar spine", "spine", "sacrum", "coccyx", "pelvis", "abdomen"},
    {"thoracic spine", "cervical spine", "lumbar spine", "spine", "chest", "abdomen"},
    {"head", "face", "eye", "ear", "jaw", "cervical spine"},
)
"""Regions whose complaints may call for a test or treatment of one another (a leg is examined for the back)."""
_WIDE = {"whole body", "chest"}
"""Regions that are looked at whatever the injury (a chest film before surgery)."""

Regions = Mapping[str, set[str]]
"""Regions with the sides said of them."""


@lru_cache(maxsize=4)
def _lexicon(own: tuple[AddedTerm, ...]) -> Lexicon[tuple[str, ...]]:
    table = read_vocabulary("body_parts")
    regions = [(term, tuple(entry.split(", "))) for entry, terms in table["regions"].items() for term in terms]
    parts = [(term, (entry,)) for entry, terms in table["structures"].items() for term in terms]
    sided = [(term, tuple(entry.split(" ", 1))) for entry, terms in table["sided"].items() for term in terms]
    sides = [(term, (side,)) for side, terms in table["sides"].items() for term in terms if len(term) > 1]
    added = [(each.term, tuple(each.entry.split(", "))) for each in own if each.section in {"regions", "structures"}]
    return Lexicon([*parts, *regions, *sided, *sides, *added])


def _regions_in(case: Case, text: str) -> Regions:
    """Return the regions that ``text`` names, with the sides said shortly before each."""
    found: dict[str, set[str]] = defaultdict(set)
    side, side_at = "", -_REACH - 1
    for match in _lexicon(case.own("body_parts")).find(words_of(text)):
        for name in match.meaning:
            if name in _SIDES:
                side, side_at = name, match.last_word
            else:
                near = match.first_word - side_at <= _REACH
                found[name].add(side if near else "")
    return found


def treatment_elsewhere(case: Case) -> Iterator[Flag]:
    """Flag an item for a region that neither diagnoses nor summary nor rationale speak of, nor any near it."""
    diagnosed = _regions_in(case, "; ".join(case.texts("diagnoses")))
    for item in case.record.items if diagnosed else ():
        treated = {_bare(part) for part in case.texts("body_parts", item)} - _WIDE
        if not treated or case.value("is_associated_service", item) or any(_near(each, diagnosed) for each in treated):
            continue
        if treated & (
            set(_regions_in(case, case.text("summary"))) | set(_regions_in(case, case.text("rationale", item)))
        ):
            continue
        refs = (*refs_of(item, "body_parts"), *refs_of(None, "diagnoses"))
        message = sentence(
            "{item} is for another part of the body than the diagnoses and the summary tell of.",
            item=capital(name_of(case, item)),
        )
        yield case.flag("treatment-elsewhere", Severity.DOUBT, refs, message)


def other_side(case: Case) -> Iterator[Flag]:
    """Flag an item for one side of a region of which the diagnoses, and all else, name only the other side."""
    diagnosed = _regions_in(case, "; ".join(case.texts("diagnoses")))
    for item in case.record.items:
        for part in case.texts("body_parts", item):
            side, _, region = part.partition(" ")
            opposite = _OPPOSITE.get(side)
            if opposite is None or diagnosed.get(region) != {opposite}:
                continue
            told = (
                _regions_in(case, text).get(region, set())
                for text in (case.text("summary"), case.text("rationale", item))
            )
            if any(sides & {side, "bilateral"} for sides in told):
                continue
            refs = (*refs_of(item, "body_parts"), *refs_of(None, "diagnoses"))
            message = sentence(
                "{item} is for the {part}, but the diagnoses tell of the {opposite} {region} only.",
                item=capital(name_of(case, item)),
                part=part,
                opposite=opposite,
                region=region,
            )
            yield case.flag("other-side", Severity.WARNING, refs, message)


def _bare(part: str) -> str:
    side, _, region = part.partition(" ")
    return region if side in _SIDES else part


def _near(region: str, diagnosed: Regions) -> bool:
    return any(region in kin and kin & set(diagnosed) for kin in _KIN) or region in diagnosed
