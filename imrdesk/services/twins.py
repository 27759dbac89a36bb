"""Documents that may be another's double: the same case number, or nearly the same text."""

from __future__ import annotations

from collections.abc import Iterable

from imrdesk import checks
from imrdesk.domain.documents import SourceText
from imrdesk.domain.findings import Finding, Twin
from imrdesk.domain.flags import Flag, Severity
from imrdesk.domain.readings import Reading, ReadValue
from imrdesk.domain.sentences import sentence, word
from imrdesk.store import Store, StoredDocument

RULE = "near-duplicate"
NEARLY = 0.8
"""How much of their text two documents share, at least, that are nearly the same (sketches.py tells of real ones)."""
_MOST_NAMED = 3
_SAME_CASE = word(
    "“{name}” has the same case number, and {share} % of its text; look whether one of the two is too many."
)
_ALIKE = word(
    "“{name}” ({number}) has {share} % of its text in common with this; look whether one of the two is too many."
)
_ALIKE_UNNUMBERED = word(
    "“{name}” (without a case number) has {share} % of its text in common with this; "
    "look whether one of the two is too many."
)
TWIN_SENTENCES = (_SAME_CASE, _ALIKE_UNNUMBERED, _ALIKE)
"""The templates of all, by which a stored one is known again: the more particular first."""


def twins_of(store: Store, source: SourceText, reading: Reading) -> tuple[Twin, ...]:
    """Return the documents of ``store`` of which a document not yet in it may be the double, the likest first."""
    return store.knowledge.twins(source.text, _number(reading.fields["case_number"]), NEARLY)[:_MOST_NAMED]


def twin_findings(twins: Iterable[Twin], reading: Reading) -> tuple[Finding, ...]:
    """Return, for a document new to the store, a reason to look for each document it may be the double of."""
    return tuple(_finding(twin, reading.fields["case_number"]) for twin in twins)


def tell_twins(store: Store, twins: Iterable[Twin], document_id: int) -> None:
    """Give each of ``twins`` the same reason to look, now that their double is in the store under its number."""
    new = store.load(document_id)
    terms = store.knowledge.terms()

    def flags(stored: StoredDocument) -> tuple[Flag, ...]:
        return checks.check(stored.record, stored.source, stored.reading, stored.findings, terms)

    for twin in twins:
        known = store.load(twin.document_id)
        of_new = Twin(document_id, new.source.name, _number(new.reading.fields["case_number"]), twin.likeness)
        store.knowledge.add_finding(twin.document_id, _finding(of_new, known.reading.fields["case_number"]), flags)


def _number(number: ReadValue) -> str | None:
    return number.value if isinstance(number.value, str) else None


def _finding(twin: Twin, number: ReadValue) -> Finding:
    share = f"{100 * twin.likeness:.0f}"
    if number.value and twin.case_number == number.value:
        message = sentence(_SAME_CASE, name=twin.name, share=share)
        return Finding(RULE, Severity.WARNING, message, number.spans)
    message = (
        sentence(_ALIKE, name=twin.name, number=twin.case_number, share=share)
        if twin.case_number
        else sentence(_ALIKE_UNNUMBERED, name=twin.name, share=share)
    )
    return Finding(RULE, Severity.WARNING, message)
