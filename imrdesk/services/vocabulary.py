"""The reviewer's own terms: added to the vocabularies, tried on the stored titles first, shared as a TOML file."""

from __future__ import annotations

import json
import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from imrdesk import exporting, parsing
from imrdesk.domain.fields import FIELDS
from imrdesk.domain.findings import AddedTerm
from imrdesk.domain.readings import ReadValue
from imrdesk.domain.sentences import lowered, sentence, word
from imrdesk.domain.values import as_text, join_lines
from imrdesk.errors import VocabularyError
from imrdesk.lexicon import Lexicon, words_of
from imrdesk.services.own_terms import additions, extended_with
from imrdesk.store import Store

_LONGEST = 80
_SHOWN = 20
_FILE_LIMIT = 1_000_000


@dataclass(frozen=True, slots=True)
class TermKind:
    """A kind of term that can be added: in which section of which vocabulary, and what its entries are called.

    Without ``entry_name`` a term is an entry of its own.
    """

    name: str
    vocabulary: str
    section: str
    entry_name: str = ""


KINDS = (
    TermKind(word("Drug"), "drugs", "drugs", word("Class")),
    TermKind(word("Treatment"), "treatments", "strong", word("Category")),
    TermKind(word("Body part"), "body_parts", "regions", word("Region")),
    TermKind(word("Specialty"), "specialties", "specialties"),
    TermKind(word("Unit"), "units", "units"),
)


@dataclass(frozen=True, slots=True)
class Recoding:
    """A title that a new term would code differently: how often it is stored, and what would change, as text."""

    title: str
    times: int
    changes: str


@dataclass(frozen=True, slots=True)
class Trial:
    """What a new term would change: how many of the stored titles, and the first of them."""

    titles: int
    stored: int
    examples: tuple[Recoding, ...] = ()


class OwnVocabulary:
    """The terms that reviewers added to one store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def terms(self) -> tuple[AddedTerm, ...]:
        """Return the terms, in the order they were added."""
        return self._store.knowledge.terms()

    def vocabularies(self) -> parsing.Vocabularies:
        """Return the program's vocabularies with the reviewers' terms: what this store's documents are read with."""
        return extended_with(self.terms())

    def entries(self, kind: TermKind) -> tuple[str, ...]:
        """Return the entries a term of this kind can be added to; none where it is an entry of its own."""
        if not kind.entry_name:
            return ()
        return tuple(
            entry for entry in parsing.load_vocabularies().terms(kind.vocabulary, kind.section) if "," not in entry
        )

    def made(self, kind: TermKind, entry: str, typed: str) -> AddedTerm:
        """Return what a reviewer typed as a term of ``kind``.

        Raises:
            VocabularyError: it cannot be one; the message says why.
        """
        term = join_lines(typed)
        if not words_of(term):
            raise VocabularyError(word("Type the term as the documents write it; it needs a letter or a digit."))
        if len(term) > _LONGEST:
            raise VocabularyError(
                sentence("A term has at most {longest} characters; leave out what varies.", longest=_LONGEST)
            )
        if not all(sign.isprintable() for sign in term):
            raise VocabularyError(sentence("“{term}” holds a sign that cannot be seen; type it anew.", term=term))
        own = term if kind.vocabulary == "specialties" else ""
        added = AddedTerm(kind.vocabulary, kind.section, entry if kind.entry_name else own, term)
        self._refuse(kind, added)
        return added

    def _refuse(self, kind: TermKind, added: AddedTerm) -> None:
        if kind.entry_name and added.entry not in self.entries(kind):
            raise VocabularyError(
                sentence("Choose to which {entry} “{term}” belongs.", entry=lowered(kind.entry_name), term=added.term)
            )
        known = self.vocabularies().terms(kind.vocabulary, kind.section)
        there = known.get(added.entry, ())
        if added.term.casefold() in {
            term.casefold() for term in (*there, *(known if added.entry == added.term else ()))
        }:
            raise VocabularyError(sentence("“{term}” is there already.", term=added.term))

    def trial(self, added: AddedTerm) -> Trial:
        """Return which of the stored titles would be coded differently with one more term.

        Only titles that name the term are tried: those that misspell it are not counted.
        """
        titles = Counter(self._store.knowledge.titles())
        naming = Lexicon([(added.term, added)])
        before = self.vocabularies()
        after = before.extended(additions([added]))
        recoded = [
            Recoding(title, times, changes)
            for title, times in titles.items()
            if naming.find(words_of(title)) and (changes := _changes(title, before, after))
        ]
        return Trial(sum(each.times for each in recoded), titles.total(), tuple(recoded[:_SHOWN]))

    def add(self, terms: Iterable[AddedTerm], reviewer: str) -> int:
        """Add terms, from now on used wherever this store's documents are read; return how many are new."""
        return self._store.knowledge.add_terms(terms, reviewer, datetime.now(UTC))

    def remove(self, term: AddedTerm) -> None:
        """Take a term out again; what was read with it stays as it is."""
        self._store.knowledge.remove_term(term)

    def export(self, to: Path) -> int:
        """Write the terms as TOML, in one step, and return how many there are.

        Raises:
            ExportError: the file cannot be written; one that was there is as it was.
        """
        terms = self.terms()
        with exporting.placing.placed_file(to, overwrite=True) as beside:
            beside.write_text(as_toml(terms), "utf-8", newline="\n")
        return len(terms)

    def read(self, path: Path) -> tuple[AddedTerm, ...]:
        """Return the terms of a TOML file that :meth:`export` wrote, or one of the same form.

        Raises:
            VocabularyError: it cannot be read, or holds what no vocabulary has; nothing of it is added then.
        """
        try:
            with path.open("rb") as file:
                raw = tomllib.loads(file.read(_FILE_LIMIT).decode("utf-8"))
        except OSError as error:
            raise VocabularyError(
                sentence("“{path}” cannot be read ({why}); choose another file.", path=path, why=error.strerror)
            ) from error
        except ValueError as error:
            raise VocabularyError(
                sentence("“{name}” is no TOML file of terms ({why}).", name=path.name, why=str(error))
            ) from error
        return tuple(self._checked(path.name, *each) for each in _flat(path.name, raw))

    def _checked(self, name: str, vocabulary: str, section: str, entry: str, term: object) -> AddedTerm:
        kind = next((each for each in KINDS if (each.vocabulary, each.section) == (vocabulary, section)), None)
        if kind is None or not isinstance(term, str) or (kind.entry_name and entry not in self.entries(kind)):
            raise VocabularyError(
                sentence(
                    "“{name}” has “{term}” under {vocabulary}.{section}.“{entry}”, which there is not.",
                    name=name,
                    term=term,
                    vocabulary=vocabulary,
                    section=section,
                    entry=entry,
                )
            )
        added = AddedTerm(vocabulary, section, entry, join_lines(term))
        if not words_of(added.term) or len(added.term) > _LONGEST or not added.term.isprintable():
            raise VocabularyError(
                sentence("“{name}” has “{term}”, which cannot be a term.", name=name, term=term[:_LONGEST])
            )
        return added


def as_toml(terms: Iterable[AddedTerm]) -> str:
    """Return terms in the form of the program's own vocabulary files, the vocabulary's name before each section's."""
    lines = ["# Terms that reviewers added to the vocabularies of imrdesk."]
    for vocabulary, sections in additions(terms).items():
        for section, entries in sections.items():
            lines += ["", f"[{vocabulary}.{section}]"]
            lines += [f"{_quoted(entry)} = [{', '.join(map(_quoted, names))}]" for entry, names in entries.items()]
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    # A JSON string is a TOML basic string, but for DEL, which no term holds.
    return json.dumps(text, ensure_ascii=False)


def _flat(name: str, raw: Mapping[str, object]) -> Iterable[tuple[str, str, str, object]]:
    for vocabulary, sections in raw.items():
        for section, entries in _table(name, sections).items():
            for entry, terms in _table(name, entries).items():
                if not isinstance(terms, list):
                    raise VocabularyError(
                        sentence(
                            "“{name}” has something else than a list of terms under “{entry}”.", name=name, entry=entry
                        )
                    )
                yield from ((vocabulary, section, entry, term) for term in terms)


def _table(name: str, raw: object) -> Mapping[str, object]:
    if not isinstance(raw, dict):
        raise VocabularyError(
            sentence("“{name}” is no file of terms; choose one that was exported from a store.", name=name)
        )
    return raw


def _changes(title: str, before: parsing.Vocabularies, after: parsing.Vocabularies) -> str:
    """Return what is coded differently in a title, empty where nothing is."""
    old, new = parsing.code_title(title, before), parsing.code_title(title, after)
    changed = [key for key in old if old[key].value != new[key].value]
    return "; ".join(f"{FIELDS[key].label}: {_said(old[key])} → {_said(new[key])}" for key in changed)


def _said(read: ReadValue) -> str:
    return as_text(read.value) or "—"
