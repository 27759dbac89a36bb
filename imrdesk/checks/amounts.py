"""A quantity against its frequency and duration."""

from __future__ import annotations

from collections.abc import Iterator

from imrdesk.checks.case import Case, name_of, refs_of
from imrdesk.domain.amounts import times_in_all
from imrdesk.domain.flags import Flag, Severity
from imrdesk.domain.sentences import sentence

_BY_VISIT = {"Rehabilitation", "Psych Services", "Programs"}
"""Categories where each time is one of the thing; a drug's count is of tablets, of which one time may take two."""


def quantity_against_schedule(case: Case) -> Iterator[Flag]:
    """Flag a count of visits that is not what frequency and duration come to."""
    for item in case.record.items:
        quantity = case.value("quantity", item)
        frequency, duration = case.text("frequency", item), case.text("duration", item)
        if not isinstance(quantity, int | float) or case.text("category", item) not in _BY_VISIT:
            continue
        total = times_in_all(frequency, duration) if frequency and duration else None
        if total is None or total == quantity:
            continue
        yield case.flag(
            "quantity-against-schedule",
            Severity.WARNING,
            refs_of(item, "quantity", "frequency", "duration"),
            sentence(
                "The quantity of {item} is {quantity:g}, but {frequency} for {duration} comes to {total:g}.",
                item=name_of(case, item),
                quantity=quantity,
                frequency=frequency,
                duration=duration,
                total=total,
            ),
        )
