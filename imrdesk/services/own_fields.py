"""Own fields: what may be defined, what becomes of values that stand, and which documents are to be checked again."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from threading import Event
from unicodedata import normalize

from imrdesk import checks
from imrdesk.domain.codebook import LISTED, OWN_KINDS, PREFIX, Codebook, FieldDefinition, LoggedDefinitions
from imrdesk.domain.exports import Extra
from imrdesk.domain.fields import Field
from imrdesk.domain.flags import Flag
from imrdesk.domain.queue import QueueQuery
from imrdesk.domain.sentences import Sentence, member, plural, sentence, word
from imrdesk.domain.values import Kind, Value, ValueProblem, from_typed, is_empty
from imrdesk.errors import CodebookError
from imrdesk.services.reviewing import Reviewing
from imrdesk.store import Store, StoredDocument

_KEY = re.compile(rf"{PREFIX}[a-z][a-z0-9_]*")
_LONGEST_KEY, _LONGEST_LABEL, _LONGEST_CHOICE = 48, 120, 120
_SUGGESTED = 32
"""What Stata keeps of a column's name."""
_MOST_CHOICES = 200
_BETWEEN = re.compile(r"[;\n\r\t]")
"""What parts the entries of a list, so that no choice may hold it."""
_AT_ONCE = 50
"""So many documents are checked in one transaction: few enough that a reviewer's own change never waits for long."""

Progress = Callable[[int, int, str], object]
"""Told how many documents are checked, of how many, and nothing more."""


def kind_name(kind: Kind) -> Sentence:
    """Return how a kind of own field is called for people and in a codebook file."""
    return word("several of a list") if kind is Kind.LIST else member(kind)


def key_from(label: str, codebook: Codebook) -> str:
    """Return a free key made of a field's label."""
    plain = normalize("NFKD", label.casefold()).encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "_", plain).strip("_")
    words = words if words[:1].isalpha() else f"field_{words}".rstrip("_")
    stem = f"{PREFIX}{words}"[: _SUGGESTED - 4].rstrip("_")
    numbered = (stem if number == 1 else f"{stem}_{number}" for number in range(1, len(codebook.fields) + 3))
    return next(key for key in numbered if codebook.get(key) is None)


def typed_default(kind: Kind, typed: str, choices: tuple[str, ...]) -> Value:
    """Return the default a reviewer typed.

    Raises:
        CodebookError: it is no value of the kind, or none of the choices.
    """
    try:
        value = from_typed(kind, typed)
    except ValueProblem as problem:
        raise CodebookError(sentence("The default: {problem}", problem=str(problem))) from problem
    for choice in _chosen(kind, value):
        if choice not in choices:
            raise CodebookError(sentence("The default “{choice}” is none of the choices.", choice=choice))
    return None if is_empty(value) else value


def refuse(field: Field, codebook: Codebook) -> None:
    """Refuse a field that cannot be defined so beside the others of a codebook.

    Raises:
        CodebookError: the message says what is wrong with it, and what to do.
    """
    _refuse_label(field, codebook)
    _refuse_key(field)
    if field.kind not in OWN_KINDS:
        raise CodebookError(sentence("An own field cannot be of the kind “{kind}”.", kind=field.kind))
    _refuse_choices(field)
    for choice in _chosen(field.kind, field.default):
        if choice not in field.choices:
            raise CodebookError(sentence("The default “{choice}” is none of the choices.", choice=choice))


def refuse_change(before: Field | None, after: Field, used: int) -> None:
    """Refuse what would leave values without their field; ``used`` says in how many places something stands.

    Raises:
        CodebookError: the message says what to do instead.
    """
    if before is None or not used:
        return
    places = plural(used, "one place", "{count} places")
    if before.kind is not after.kind:
        raise CodebookError(
            sentence(
                "“{label}” holds values in {places}, so it stays “{kind}”; define another field, and retire this one.",
                label=before.label,
                places=places,
                kind=kind_name(before.kind),
            )
        )
    if before.scope is not after.scope:
        raise CodebookError(
            sentence(
                "“{label}” holds values in {places}, so it stays a field of the {scope}.",
                label=before.label,
                places=places,
                scope=before.scope,
            )
        )


def _refuse_key(field: Field) -> None:
    if not _KEY.fullmatch(field.key) or len(field.key) > _LONGEST_KEY:
        raise CodebookError(
            sentence(
                "“{key}” cannot be a key: it begins with {prefix} and a letter, goes on with small letters, "
                "digits and underscores, and has at most {longest} characters.",
                key=field.key,
                prefix=PREFIX,
                longest=_LONGEST_KEY,
            )
        )
    if field.key.endswith(tuple(f"_{extra}" for extra in Extra)):
        raise CodebookError(
            sentence(
                "“{key}” cannot be a key: an export puts columns of that ending beside fields; choose another.",
                key=field.key,
            )
        )


def _refuse_label(field: Field, codebook: Codebook) -> None:
    label = field.label
    if not label.strip() or len(label) > _LONGEST_LABEL or not label.isprintable():
        raise CodebookError(
            sentence("Give the field a label of at most {longest} characters, in one line.", longest=_LONGEST_LABEL)
        )
    for other in codebook.in_use(field.scope):
        if other.key != field.key and other.label.casefold() == label.casefold() and not field.retired:
            raise CodebookError(
                sentence("There is a field “{label}” already; choose another label.", label=other.label)
            )


def _refuse_choices(field: Field) -> None:
    choices = field.choices
    if (field.kind in LISTED) != bool(choices):
        raise CodebookError(
            sentence(
                "A field that is “{kind}” has no choices." if choices else "A field that is “{kind}” needs choices.",
                kind=kind_name(field.kind),
            )
        )
    if len(choices) > _MOST_CHOICES:
        raise CodebookError(sentence("A field has at most {most} choices.", most=_MOST_CHOICES))
    folded: set[str] = set()
    for choice in choices:
        if not choice or choice != choice.strip() or len(choice) > _LONGEST_CHOICE or _BETWEEN.search(choice):
            raise CodebookError(
                sentence(
                    "“{choice}” cannot be a choice: it is one line without semicolons, of at most {longest} "
                    "characters.",
                    choice=choice[:_LONGEST_CHOICE],
                    longest=_LONGEST_CHOICE,
                )
            )
        if choice.casefold() in folded:
            raise CodebookError(sentence("The choice “{choice}” stands twice.", choice=choice))
        folded.add(choice.casefold())


def _chosen(kind: Kind, value: Value) -> tuple[str, ...]:
    """Return what must be among a field's choices."""
    if kind not in LISTED or is_empty(value):
        return ()
    return tuple(map(str, value)) if isinstance(value, tuple) else (str(value),)


@dataclass(frozen=True, slots=True)
class Definition:
    """A codebook as it was read, with what stands in the records of it: what a reviewer defines fields on."""

    codebook: Codebook
    used: Mapping[str, int]


class OwnFields:
    """Defines the own fields of one store; any thread may call it."""

    def __init__(self, store: Store, reviewing: Reviewing) -> None:
        self._store = store
        self._reviewing = reviewing

    def codebook(self) -> Codebook:
        """Return the own fields."""
        return self._store.own_fields.load()

    def definition(self) -> Definition:
        """Return the own fields with the number of places in which each holds something."""
        return Definition(self._store.own_fields.load(), self._store.own_fields.count_values())

    def history(self) -> tuple[LoggedDefinitions, ...]:
        """Return every change of the own fields, oldest first."""
        return self._store.own_fields.log()

    def count_choices(self, key: str) -> dict[str, int]:
        """Return how often each choice of a field stands in a record."""
        return self._store.own_fields.count_choices(key)

    def define(self, before: Codebook, after: Codebook) -> bool:
        """Bring the codebook from one state to another, and tell whether flags of documents may be others now.

        Raises:
            CodebookError: a field cannot be defined so; nothing was changed.
            StoreError: it was changed elsewhere since, or cannot be written.
        """
        used = self._store.own_fields.count_values()
        definitions = before.definitions(after)
        for each in definitions:
            refuse(each.after, after)
            refuse_change(each.before, each.after, used.get(each.after.key, 0))
        self._store.own_fields.define(before, after, self._reviewing.reviewer, datetime.now(UTC))
        return any(map(_tells_on_flags, definitions))

    def check_again(self, progress: Progress | None = None, cancelled: Event | None = None) -> int:
        """Check every document again, as after a change of what is required; return how many were.

        Setting ``cancelled`` ends it soon; documents not come to are checked when they are next changed.
        """
        ids = self._ids()
        terms, done = self._store.knowledge.terms(), 0

        def flags(stored: StoredDocument) -> tuple[Flag, ...]:
            return checks.check(stored.record, stored.source, stored.reading, stored.findings, terms)

        while done < len(ids) and not (cancelled is not None and cancelled.is_set()):
            some = ids[done : done + _AT_ONCE]
            self._store.own_fields.check_again(some, flags)
            done += len(some)
            if progress is not None:
                progress(done, len(ids), "")
        return done

    def _ids(self) -> tuple[int, ...]:
        with self._store.snapshot() as moment:
            return moment.ids(QueueQuery())


def _tells_on_flags(definition: FieldDefinition) -> bool:
    before, after = definition.before, definition.after
    if before is None:
        return after.required and not after.retired and is_empty(after.default)
    told = ("label", "required", "default", "choices", "retired")
    return any(getattr(before, name) != getattr(after, name) for name in told)
