"""Texts that differ, cut so that the difference stands at their beginning."""

from __future__ import annotations

from os.path import commonprefix

_BEFORE = 10
"""How many characters of what is alike are left before the word that differs, at least where there are so many."""


def from_difference(*texts: str) -> tuple[str, ...]:
    """Return versions of a text from shortly before their first difference on, ``…`` in the place of what they share.

    A version that is empty says nothing of where the others differ, and those that are all alike stay whole.
    """
    alike = commonprefix([text for text in texts if text])  # noqa: RUF071 -- of texts, not of paths
    start = alike.rfind(" ", 0, max(len(alike) - _BEFORE, 0)) + 1
    if not start or set(texts) <= {alike, ""}:
        return texts
    return tuple(f"…{text[start:]}" if text else text for text in texts)
