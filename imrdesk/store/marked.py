"""Sets of numbers as SQL can ask them: a byte for each number, looked at in its place."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnElement, LargeBinary, func, literal

_IN = b"\1"


def marked(numbers: Collection[int]) -> bytes:
    """Return a byte for each number from 0 up to the highest: 1 for those of the set."""
    marks = bytearray(max(numbers, default=0) + 1)
    for number in numbers:
        marks[number] = 1
    return bytes(marks)


def among(column: ColumnElement[Any], marks: bytes) -> ColumnElement[bool]:
    """Return what leaves the rows whose number is marked.

    No index answers it, so SQLite walks the one of the order asked for; a look takes the same however many are
    marked, half of what looking a number up in a list of them takes.
    """
    return func.substr(literal(marks, LargeBinary), column + 1, 1, type_=LargeBinary) == literal(_IN, LargeBinary)
