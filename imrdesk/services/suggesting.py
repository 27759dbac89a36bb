"""Suggesting values while the reviewer types: what the vocabularies hold for each field that names one."""

from __future__ import annotations

from imrdesk import parsing
from imrdesk.domain.fields import CATALOGUE

_SIDES = ("left", "right", "bilateral")


def suggestions(vocabularies: parsing.Vocabularies) -> dict[str, tuple[str, ...]]:
    """Return the values to offer, by the name of the vocabulary a field names; body parts with their sides."""
    names = {field.vocabulary for field in CATALOGUE if field.vocabulary is not None}
    words = {name: vocabularies.suggestions(name) for name in names}
    regions = words["body_parts"]
    words["body_parts"] = (*regions, *(f"{side} {region}" for region in regions for side in _SIDES))
    return words
