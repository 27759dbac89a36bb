"""A codebook while it is being defined: fields as they stand in the form, right or not yet, and what is wrong."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from imrdesk.domain.codebook import LISTED, Codebook, own_field
from imrdesk.domain.fields import Field, Scope
from imrdesk.domain.sentences import sentence
from imrdesk.domain.values import Kind, as_text, join_lines
from imrdesk.errors import CodebookError
from imrdesk.services.own_fields import Definition, key_from, refuse, refuse_change, typed_default


@dataclass(frozen=True, slots=True)
class Typed:
    """What a reviewer typed of a field, letter by letter; ``choices`` has one a line."""

    label: str = ""
    key: str = ""
    kind: Kind = Kind.TEXT
    scope: Scope = Scope.CASE
    help: str = ""
    choices: str = ""
    required: bool = False
    default: str = ""
    retired: bool = False

    @classmethod
    def of(cls, field: Field) -> Typed:
        """Return what one would have to type for a field."""
        return cls(
            field.label,
            field.key,
            field.kind,
            field.scope,
            field.help,
            "\n".join(field.choices),
            field.required,
            as_text(field.default),
            field.retired,
        )

    @property
    def listed(self) -> tuple[str, ...]:
        """Return the choices, where the kind has any."""
        lines = (join_lines(line) for line in self.choices.splitlines())
        return tuple(line for line in lines if line) if self.kind in LISTED else ()

    def made(self) -> Field:
        """Return the field that is typed; ``CodebookError`` where its default is no value of it."""
        return replace(self.without_default(), default=typed_default(self.kind, self.default, self.listed))

    def without_default(self) -> Field:
        """Return the field that is typed, whatever is typed as its default."""
        return own_field(
            self.key,
            join_lines(self.label),
            self.kind,
            self.scope,
            self.help.strip(),
            choices=self.listed,
            required=self.required,
            retired=self.retired,
        )


class CodebookDraft:
    """Own fields on their way to be defined, named by a number each that stays while key and place change."""

    def __init__(self, definition: Definition) -> None:
        self.before = definition.codebook
        self._used = definition.used
        self._stored = dict(enumerate(self.before.fields))
        self._typed = {number: Typed.of(field) for number, field in self._stored.items()}
        self._order = list(self._typed)

    def __iter__(self) -> Iterator[int]:
        return iter([number for scope in Scope for number in self._order if self._typed[number].scope is scope])

    def __getitem__(self, number: int) -> Typed:
        return self._typed[number]

    def is_stored(self, number: int) -> bool:
        """Tell whether a field was defined before, so that its key is settled."""
        return number in self._stored

    def used(self, number: int) -> int:
        """Return in how many places a field holds something."""
        return self._used.get(self._typed[number].key, 0) if number in self._stored else 0

    def add(self, scope: Scope) -> int:
        """Add an empty field and return its number."""
        number = max(self._typed, default=-1) + 1
        self._typed[number] = Typed(scope=scope)
        self._order.append(number)
        return number

    def change(self, number: int, typed: Typed) -> None:
        """Put what is typed now in the place of what was."""
        self._typed[number] = typed

    def suggested_key(self, number: int, label: str) -> str:
        """Return a free key for a label."""
        others = (self._typed[each] for each in self._order if each != number)
        return key_from(label, Codebook(tuple(each.without_default() for each in others)))

    def drop(self, number: int) -> None:
        """Take a field out that was never defined; one that was can only be retired."""
        if number not in self._stored:
            self._order.remove(number)
            del self._typed[number]

    def move(self, number: int, step: int) -> None:
        """Put a field ``step`` places on among those of its scope; beyond the ends counts as the end."""
        kin = [each for each in self if self._typed[each].scope is self._typed[number].scope]
        at = kin.index(number)
        kin.insert(max(0, min(at + step, len(kin) - 1)), kin.pop(at))
        rest = [each for each in self._order if each not in kin]
        self._order = [*kin, *rest]

    def take(self, codebook: Codebook) -> None:
        """Show a codebook that came from a file, with the fields there were under their numbers."""
        known = {self._typed[number].key: number for number in self._order}
        for field in codebook.fields:
            if field.key not in known:
                known[field.key] = self.add(field.scope)
            self._typed[known[field.key]] = Typed.of(field)
        self._order = [known[field.key] for field in codebook.fields]

    def problem(self, number: int) -> str:
        """Return what is wrong with a field, in a sentence; empty where it can be defined so."""
        try:
            field = self._typed[number].made()
            refuse(field, self.codebook)
            refuse_change(self._stored.get(number), field, self.used(number))
            others = [each for each in self._order if self._typed[each].key == field.key]
        except CodebookError as problem:
            return str(problem)
        return sentence("The key {key} stands twice; choose another.", key=field.key) if len(others) > 1 else ""

    @property
    def wrong(self) -> tuple[int, ...]:
        """Return the fields that cannot be defined so."""
        return tuple(number for number in self if self.problem(number))

    @property
    def codebook(self) -> Codebook:
        """Return the fields as they are typed; their defaults are what they say only where nothing is wrong."""
        return Codebook(tuple(_made(self._typed[number]) for number in self._order))

    @property
    def definition(self) -> Definition:
        """Return the fields as they are typed, with what stands in the records of them."""
        return Definition(self.codebook, self._used)

    @property
    def is_changed(self) -> bool:
        """Tell whether saving it would define anything."""
        return self.codebook != self.before or bool(self.wrong)


def _made(typed: Typed) -> Field:
    try:
        return typed.made()
    except CodebookError:
        return typed.without_default()
