"""Sentences for people that remember what they were made of, so that the desk can say them in its language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import cache
from string import Formatter
from types import MappingProxyType


class Sentence(str):
    """A finished English sentence, or a single word, with the template and the values it was made of.

    It is stored, exported and printed as the English it is. Of its ``values``, those that are sentences or members of
    an enumeration are the program's words and are translated with it; all others are data and stay as they are.
    """

    __slots__ = ("template", "values")

    template: str
    values: Mapping[str, object]

    def __new__(cls, english: str, template: str, values: Mapping[str, object]) -> Sentence:
        """Keep what the English was made of beside it."""
        made = super().__new__(cls, english)
        made.template, made.values = template, values
        return made

    def __str__(self) -> str:
        """Return the sentence itself, not a bare copy: so ``str(error)`` still knows what it was made of."""
        return self

    def __reduce__(self) -> tuple[type[Sentence], tuple[str, str, dict[str, object]]]:
        """Let it cross from a worker process."""
        return Sentence, (str.__str__(self), self.template, dict(self.values))


_NO_VALUES: Mapping[str, object] = MappingProxyType({})


def sentence(template: str, /, **values: object) -> Sentence:
    """Return a template with its places filled, as :meth:`str.format` does it."""
    return Sentence(template.format(**values), template, values)


def plural(count: int, one: str, many: str, /, **values: object) -> Sentence:
    """Return the one of two templates that fits ``count``, which fills the place of that name."""
    return sentence(one if count == 1 else many, count=count, **values)


def word(text: str) -> Sentence:
    """Return a text without places as what the program says: a label, a choice, a template to be filled elsewhere."""
    return Sentence(text, text, _NO_VALUES)


def member(of: StrEnum) -> Sentence:
    """Return a member of an enumeration as a word; the template of translations has those that people see."""
    return word(str(of))


def words(*texts: str) -> tuple[Sentence, ...]:
    """Return texts without places as what the program says."""
    return tuple(map(word, texts))


def lowered(label: str) -> str:
    """Return a label as it stands within an English sentence: small. A translation says it as it says the label."""
    return Sentence(label.lower(), label.template, label.values) if isinstance(label, Sentence) else label.lower()


def capital(said: Sentence) -> Sentence:
    """Return a phrase as it begins an English sentence."""
    return Sentence(said[:1].upper() + said[1:], said.template, said.values)


def listed(parts: Iterable[str], between: str = ", ") -> Sentence:
    """Return parts one after another, each a sentence or data."""
    values = {f"part_{number}": part for number, part in enumerate(parts)}
    return sentence(between.join(f"{{{name}}}" for name in values), **values)


def recognised(english: str, templates: Iterable[str]) -> str:
    """Return a stored sentence as what one of ``templates`` makes; as it is where none does.

    Its values may be made of the same templates; all else in it is data.
    """
    templates = tuple(templates)
    for template in () if isinstance(english, Sentence) else templates:
        if match := _pattern(template).fullmatch(english):
            values = {name: recognised(value, templates) for name, value in match.groupdict().items()}
            return Sentence(english, template, values)
    return english


@cache
def _pattern(template: str) -> re.Pattern[str]:
    parts = []
    for fixed, name, _spec, _conversion in Formatter().parse(template):
        parts.append(re.escape(fixed))
        if name is not None:
            parts.append(f"(?P<{name}>.+?)")
    return re.compile("".join(parts), re.DOTALL)
