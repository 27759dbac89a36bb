"""Turn free text into its hash, so that an answer can be checked by those who have the document, and read by no one.

Sealed are long texts, lists that no vocabulary names (diagnoses) and the free parts of a citation; dates, choices,
numbers and short coded texts stay as they are.
"""

from __future__ import annotations

from hashlib import sha256
from typing import Any

from imrdesk.domain.fields import FIELDS, Field
from imrdesk.domain.values import Kind, join_lines

CITATION_TEXTS = ("chapter", "section")


def seal(key: str, value: Any) -> Any:
    """Return ``value``, in JSON's types, as a sealed answer holds it in the field ``key``."""
    field = FIELDS[key]
    if value is None:
        return None
    if field.kind is Kind.LONG_TEXT:
        return hash_of(value)
    if field.kind is Kind.CITATIONS:
        return [_sealed_citation(citation) for citation in value]
    if _is_free_list(field):
        return [hash_of(each) for each in value]
    return value


def hash_of(text: str) -> str:
    """Return the SHA-256, in hex, of the text with its lines joined."""
    return sha256(join_lines(text).encode()).hexdigest()


def _is_free_list(field: Field) -> bool:
    return field.kind is Kind.LIST and field.vocabulary is None


def _sealed_citation(citation: dict[str, Any]) -> dict[str, Any]:
    texts = {part: hash_of(citation[part]) for part in CITATION_TEXTS if citation[part] is not None}
    return {**citation, **texts}
