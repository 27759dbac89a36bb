"""Stored flags, said again in sentences that know what they were made of: the store keeps their English."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from imrdesk import checks, parsing
from imrdesk.domain.findings import AddedTerm
from imrdesk.domain.flags import Flag
from imrdesk.domain.sentences import recognised
from imrdesk.services.second_reading import READER_SENTENCES
from imrdesk.services.twins import TWIN_SENTENCES
from imrdesk.store import StoredDocument

_KEPT = (*parsing.REMARKS, *READER_SENTENCES, *TWIN_SENTENCES)
"""What is stored as a sentence only, and not made by a check: remarks of the parser, and findings."""


def checked(stored: StoredDocument, own_terms: tuple[AddedTerm, ...]) -> tuple[Flag, ...]:
    """Return what the checks make of a document today; nothing where no flag of it is stored, and none will be said."""
    if not stored.flags:
        return ()
    return checks.check(stored.record, stored.source, stored.reading, stored.findings, own_terms)


def in_sentences(stored: StoredDocument, made_today: Iterable[Flag]) -> tuple[Flag, ...]:
    """Return the flags of a document with the same sentences, as the checks make them today.

    What they say otherwise by now, as of a flag that an earlier version stored, is left as it was stored.
    """
    made = {flag.message: flag.message for flag in made_today}
    return tuple(
        replace(flag, message=recognised(made.get(flag.message, flag.message), _KEPT)) for flag in stored.flags
    )
