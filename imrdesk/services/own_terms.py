"""The program's vocabularies with the terms that reviewers added."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from imrdesk import parsing
from imrdesk.domain.findings import AddedTerm


def additions(terms: Iterable[AddedTerm]) -> dict[str, dict[str, dict[str, list[str]]]]:
    """Return terms as vocabularies are extended with: by vocabulary, section and entry."""
    made: dict[str, dict[str, dict[str, list[str]]]] = {}
    for each in terms:
        made.setdefault(each.vocabulary, {}).setdefault(each.section, {}).setdefault(each.entry, []).append(each.term)
    return made


@lru_cache(maxsize=2)
def extended_with(terms: tuple[AddedTerm, ...]) -> parsing.Vocabularies:
    """Return the program's vocabularies with ``terms``; worked out once for the same terms."""
    return parsing.load_vocabularies().extended(additions(terms)) if terms else parsing.load_vocabularies()
