"""Words that name a condition, and words that only qualify one."""

from __future__ import annotations

import re

from imrdesk.lexicon import Word
from imrdesk.parsing.vocabularies import Vocabularies

_LEVEL = re.compile(r"[ctls]\d+")
_CODE = re.compile(r"[a-z]\d{2}(?:\.?[\da-z]+)?", re.IGNORECASE)
"""A code of the ICD-10, which names nothing in words."""


def name_condition(words: list[Word], vocabularies: Vocabularies) -> bool:
    """Tell whether ``words`` name a condition."""
    if any(vocabularies.lexicons["diagnoses", section].find(words) for section in ("conditions", "initials")):
        return True
    endings = vocabularies.word_list("diagnoses", "endings")
    return any(word.key.endswith(endings) or f"{word.key}s".endswith(endings) for word in words)


def only_qualify(words: list[Word], vocabularies: Vocabularies) -> bool:
    """Tell whether ``words`` are regions, sides, levels, codes and qualifiers alone."""
    covered: set[int] = set()
    for match in vocabularies.lexicons["diagnoses", "qualifiers"].find(words):
        covered.update(range(match.first_word, match.last_word))
    for place in vocabularies.body.find(words):
        covered.update(range(place.first_word, place.last_word))
    return all(
        position in covered or not word.key[0].isalpha() or is_level(word) or _CODE.fullmatch(word.key)
        for position, word in enumerate(words)
    )


def is_level(word: Word) -> bool:
    """Tell whether ``word`` is a level of the spine (``L4``)."""
    return _LEVEL.fullmatch(word.key) is not None
