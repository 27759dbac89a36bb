"""Documents that may be another's double: the same case number, or nearly the same text."""

from __future__ import annotations

from collections.abc import Iterator

from imrdesk.domain.documents import SourceText
from imrdesk.domain.findings import Finding, Twin
from imrdesk.domain.flags import Severity
from imrdesk.domain.readings import Reading, ReadValue
from imrdesk.store import Store

RULE = "near-duplicate"
NEARLY = 0.8
"""How much of their text two documents share, at least, that are nearly the same (sketches.py tells of real ones)."""
_MOST_NAMED = 3


def twin_findings(store: Store, source: SourceText, reading: Reading) -> tuple[Finding, ...]:
    """Return, for a document not yet in ``store``, a reason to look for each document it may be the double of."""
    number = reading.fields["case_number"]
    known = number.value if isinstance(number.value, str) else None
    twins = store.knowledge.twins(source.text, known, NEARLY)[:_MOST_NAMED]
    return tuple(_findings(twins, number))


def _findings(twins: tuple[Twin, ...], number: ReadValue) -> Iterator[Finding]:
    for twin in twins:
        alike = f"{100 * twin.likeness:.0f} % of its text"
        if number.value and twin.case_number == number.value:
            message = f"“{twin.name}” has the same case number, and {alike}; look whether one of the two is too many."
            yield Finding(RULE, Severity.WARNING, message, number.spans)
        else:
            called = f"“{twin.name}” ({twin.case_number or 'without a case number'})"
            message = f"{called} has {alike} in common with this; look whether one of the two is too many."
            yield Finding(RULE, Severity.WARNING, message)
