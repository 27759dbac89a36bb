"""The vocabularies that coded fields are read with: data files, which a reviewer may extend."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache, cached_property

from imrdesk.lexicon import Lexicon, Table, key_of, read_vocabulary

NAMES = ("treatments", "drugs", "body_parts", "units", "specialties", "states", "chapters", "diagnoses", "words")
"""The vocabulary files in ``resources/vocabularies``."""

_PHARMACEUTICALS = "Pharmaceuticals"
_OTHER_DRUG = "Other Drug"

Additions = Mapping[str, Mapping[str, Mapping[str, Iterable[str]]]]
"""What a reviewer adds: vocabulary, section, entry, and further terms for the entry."""


class Weight(Enum):
    """How much a term says of a treatment."""

    STRONG = auto()
    WEAK = auto()
    NEUTRAL = auto()
    DRUG = auto()


@dataclass(frozen=True, slots=True)
class Term:
    """What a phrase in a title means: a DWC category, and for a drug its class."""

    weight: Weight
    category: str | None = None
    subcategory: str | None = None
    drug_class: str | None = None


@dataclass(frozen=True, slots=True)
class BodyTerm:
    """What a phrase says of the body: regions, a side, or both; ``implied`` where it names a part of a region."""

    regions: tuple[str, ...] = ()
    side: str | None = None
    implied: bool = False


@dataclass(frozen=True, eq=False)
class Vocabularies:
    """Every vocabulary, with what is worked out of it once. Compared by identity, so that caches may key on it."""

    tables: Mapping[str, Table]

    def extended(self, additions: Additions) -> Vocabularies:
        """Return these vocabularies with a reviewer's own terms after the terms each entry has."""
        return Vocabularies(
            {
                name: _merged(table, additions[name]) if name in additions else table
                for name, table in self.tables.items()
            }
        )

    def terms(self, name: str, section: str) -> dict[str, tuple[str, ...]]:
        """Return the entries of a vocabulary's section with their terms."""
        return dict(self.tables[name].get(section, {}))

    def suggestions(self, name: str) -> tuple[str, ...]:
        """Return the canonical values of the vocabulary a field of the catalogue names."""
        if name == "units":
            return tuple(self.word_list("units", "units"))
        if name == "body_parts":
            return tuple(entry for entry in self.tables[name]["regions"] if "," not in entry)
        return tuple(self.tables[name].get(name, {}))

    def word_list(self, name: str, section: str) -> tuple[str, ...]:
        """Return all terms of a section that has no entries to tell apart."""
        return tuple(term for terms in self.terms(name, section).values() for term in terms)

    def keys(self, name: str, section: str) -> frozenset[str]:
        """Return the comparison keys of a section's single words."""
        return frozenset(key_of(term) for term in self.word_list(name, section) if " " not in term)

    @cached_property
    def treatments(self) -> Lexicon[Term]:
        """Return what titles name: treatments and drugs in one lexicon, so that the longer name wins."""
        return Lexicon([*self._drug_terms(), *self._treatment_terms()])

    @cached_property
    def drug_names(self) -> Mapping[str, Term]:
        """Return drugs' names of one word, for a search that allows misspellings."""
        return Lexicon(self._drug_terms()).single_words()

    @cached_property
    def body(self) -> Lexicon[BodyTerm]:
        """Return the words for regions of the body and for sides."""
        return Lexicon(self._body_terms())

    @cached_property
    def units(self) -> frozenset[str]:
        """Return the keys of the things titles count."""
        return self.keys("units", "units")

    @cached_property
    def midline(self) -> frozenset[str]:
        """Return the regions that a side said of another does not reach."""
        return frozenset(self.word_list("body_parts", "midline"))

    @cached_property
    def lexicons(self) -> Mapping[tuple[str, str], Lexicon[str]]:
        """Return a lexicon of each section that is a mere list of terms, by vocabulary and section."""
        return {
            (name, section): Lexicon((term, term) for term in entries[""])
            for name, table in self.tables.items()
            for section, entries in table.items()
            if tuple(entries) == ("",)
        }

    def _treatment_terms(self) -> Iterator[tuple[str, Term]]:
        for section, weight in (("strong", Weight.STRONG), ("weak", Weight.WEAK)):
            for entry, terms in self.terms("treatments", section).items():
                category, _, subcategory = entry.partition(": ")
                term = Term(weight, category, subcategory or None)
                yield from ((phrase, term) for phrase in terms)
        for phrase in self.word_list("treatments", "neutral"):
            yield phrase, Term(Weight.NEUTRAL)

    def _drug_terms(self) -> Iterator[tuple[str, Term]]:
        coded_as = {
            drug_class: subcategory
            for subcategory, classes in self.terms("drugs", "subcategories").items()
            for drug_class in classes
        }
        for drug_class, names in self.terms("drugs", "drugs").items():
            term = Term(Weight.DRUG, _PHARMACEUTICALS, coded_as.get(drug_class, _OTHER_DRUG), drug_class)
            yield from ((name, term) for name in names)

    def _body_terms(self) -> Iterator[tuple[str, BodyTerm]]:
        for section, implied in (("structures", True), ("regions", False)):
            for entry, terms in self.terms("body_parts", section).items():
                term = BodyTerm(tuple(entry.split(", ")), implied=implied)
                yield from ((phrase, term) for phrase in terms)
        for entry, terms in self.terms("body_parts", "sided").items():
            side, _, region = entry.partition(" ")
            yield from ((phrase, BodyTerm((region,), side)) for phrase in terms)
        for side, terms in self.terms("body_parts", "sides").items():
            yield from ((phrase, BodyTerm(side=side)) for phrase in terms)
        yield from ((phrase, BodyTerm()) for phrase in self.word_list("body_parts", "neutral"))


@cache
def load_vocabularies() -> Vocabularies:
    """Return the vocabularies the program ships with, read once."""
    return Vocabularies({name: read_vocabulary(name) for name in NAMES})


def _merged(table: Table, additions: Mapping[str, Mapping[str, Iterable[str]]]) -> Table:
    sections = [*table, *(section for section in additions if section not in table)]
    return {section: _joined(table.get(section, {}), additions.get(section, {})) for section in sections}


def _joined(entries: Mapping[str, tuple[str, ...]], more: Mapping[str, Iterable[str]]) -> dict[str, tuple[str, ...]]:
    names = [*entries, *(entry for entry in more if entry not in entries)]
    return {entry: tuple(dict.fromkeys([*entries.get(entry, ()), *more.get(entry, ())])) for entry in names}
