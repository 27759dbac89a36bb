"""What the queue can be narrowed by, what is chosen of it, and how each choice is called."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication

from imrdesk.domain.codebook import Codebook, is_own
from imrdesk.domain.documents import DocumentState
from imrdesk.domain.fields import NO, YES, Scope
from imrdesk.domain.flags import rule_words
from imrdesk.domain.queue import QueueFacets, QueueQuery, Trait, own_choices
from imrdesk.domain.values import Kind
from imrdesk.gui.wording import translated

STATES, RULES, NOTES, YEARS = "states", str(Trait.RULES), str(Trait.NOTES), "years"
ANY = "*"
"""Among the rules: any flag at all."""

Chosen = Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Facet:
    """One thing to narrow by: the part of a query it is, its title, and what having none of it is called."""

    name: str
    title: str
    none: str = "none stated"


FACETS: tuple[Facet, ...] = (
    Facet(STATES, "State"),
    Facet(RULES, "Flag", "no flag"),
    Facet(NOTES, "Note", "no note"),
    Facet("outcomes", "Outcome"),
    Facet(Trait.DECISIONS, "Decision of an item"),
    Facet(Trait.CATEGORIES, "Category of an item"),
    Facet("specialties", "Expert reviewer's specialty"),
    Facet(Trait.GUIDELINES, "Guideline cited"),
    Facet(YEARS, "Year of the decision"),
    Facet(Trait.PEOPLE, "Reviewer", "nobody"),
)
_OFFERED = frozenset({Kind.YES_NO, Kind.CHOICE, Kind.LIST})
_IN_GROUPS = ("outcomes", "specialties", YEARS)


def own_facets(codebook: Codebook) -> tuple[Facet, ...]:
    """Return the own fields to narrow by: those that have choices."""
    fields = (field for scope in Scope for field in codebook.own(scope))
    return tuple(Facet(each.key, each.label, "empty") for each in fields if each.kind in _OFFERED and not each.retired)


def nothing_chosen() -> dict[str, frozenset[str]]:
    """Return the choice that leaves every document."""
    return {facet.name: frozenset() for facet in FACETS}


def chosen_in(query: QueueQuery) -> dict[str, frozenset[str]]:
    """Return what a query chooses."""
    chosen = {facet.name: frozenset(map(str, getattr(query, facet.name))) for facet in FACETS}
    if query.flagged_only:
        chosen[RULES] |= {ANY}
    if query.noted_only:
        chosen[NOTES] |= {"open"}
    return chosen | own_choices(query.own)


def narrowed(query: QueueQuery, chosen: Chosen) -> QueueQuery:
    """Return the query with what is chosen, in place of whatever it chose before."""
    built_in = {name: values for name, values in chosen.items() if not is_own(name)}
    asked: dict[str, Any] = {**built_in, STATES: frozenset(map(DocumentState, chosen[STATES]))}
    asked["own"] = frozenset(f"{key}={value}" for key in chosen if is_own(key) for value in chosen[key])
    asked[RULES] = chosen[RULES] - {ANY}
    return replace(query, **asked, flagged_only=ANY in chosen[RULES], noted_only=False)


class Counted(Protocol):
    """Where the numbers come from (``Desk.queue``)."""

    def facets(self, query: QueueQuery) -> QueueFacets:
        """Return how many documents each choice would show."""
        ...

    def values(self, query: QueueQuery, kind: str) -> dict[str, int]:
        """Return how many documents each value of a trait or an own field would show."""
        ...


def counts_of(name: str, query: QueueQuery, queue: Counted) -> dict[str, int]:
    """Return how many documents each choice of a facet would show; what is chosen stays, though nothing answers it."""
    if name == STATES:
        found = {str(state): count for state, count in queue.facets(query).states.items()}
    elif name in _IN_GROUPS:
        found = dict(getattr(queue.facets(query), name))
    elif name == RULES:
        found = {ANY: queue.facets(query).flagged, **queue.values(replace(query, flagged_only=False), name)}
    else:
        found = queue.values(query, name)
    return {**dict.fromkeys(chosen_in(query).get(name, ()), 0), **found}


def ordered(name: str, counts: Mapping[str, int]) -> list[str]:
    """Return the choices as they are offered: most documents first, but states and years in their own order."""
    if name == STATES:
        return [str(state) for state in DocumentState if str(state) in counts]
    if name == YEARS:
        return sorted(counts, reverse=True)
    return sorted(counts, key=lambda value: (value != ANY, value == "", -counts[value], value.casefold()))


def title_of(facet: Facet) -> str:
    """Return what a facet is called."""
    return facet.title if is_own(facet.name) else QCoreApplication.translate("facets", facet.title)


def words_of(facet: Facet, value: str) -> str:
    """Return what a choice is called."""
    if value == "":
        return QCoreApplication.translate("facets", facet.none)
    if value == ANY:
        return QCoreApplication.translate("facets", "any flag")
    if facet.name in {Trait.PEOPLE, "specialties"} or (is_own(facet.name) and value not in {YES, NO}):
        return value
    words = translated(rule_words(value) if facet.name == RULES else value)
    if is_own(facet.name):
        return words
    return words[:1].upper() + words[1:]


def said(chosen: Chosen, facets: Iterable[Facet] = FACETS) -> str:
    """Return what is chosen in words, facet by facet; empty where nothing is."""
    parts = []
    for facet in facets:
        picked = dict.fromkeys(chosen.get(facet.name, ()), 0)
        values = [words_of(facet, value) for value in ordered(facet.name, picked)]
        if values:
            parts.append(f"{title_of(facet)}: {', '.join(values)}")
    return "; ".join(parts)
