"""What was found out about the document beside its record, as flags."""

from __future__ import annotations

from collections.abc import Iterator

from imrdesk.checks.case import Case
from imrdesk.domain.flags import Flag


def found_beside(case: Case) -> Iterator[Flag]:
    """Flag each finding, with the fields that were read from its passages."""
    for finding in case.findings:
        refs = tuple(
            ref
            for ref, field in case.refs()
            if any(span.overlaps(place) for span in field.spans for place in finding.evidence)
        )
        yield Flag(finding.rule, finding.severity, refs, finding.message, finding.evidence)
