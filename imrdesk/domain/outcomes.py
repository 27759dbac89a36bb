"""The outcome of a case, worked out from the decisions of its items."""

from __future__ import annotations

from collections.abc import Iterable

from imrdesk.domain.values import Value

_OUTCOMES: dict[frozenset[Value], str] = {
    frozenset({"Upheld"}): "Upheld",
    frozenset({"Overturned"}): "Overturned",
    frozenset({"Upheld", "Overturned"}): "Partially overturned",
    # Whatever the item without a decision says, the others differ already.
    frozenset({"Upheld", "Overturned", None}): "Partially overturned",
}


def derive_outcome(decisions: Iterable[Value]) -> str | None:
    """Return the case's outcome: what all items say, ``Partially overturned`` where they differ.

    ``None`` where there is no item, or where one without a decision could change it (derived, never guessed).
    """
    return _OUTCOMES.get(frozenset(decisions))
