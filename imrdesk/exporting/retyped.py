"""What a spreadsheet makes of a cell without anybody asking: numbers, days and errors in forms of its own."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from datetime import date, timedelta

from imrdesk.domain.sentences import sentence
from imrdesk.domain.values import Kind, Value, ValueProblem, from_typed

_SERIAL = re.compile(r"[1-6]\d{4}")
"""The days of 1927 to 2091; a number of four digits is a year that somebody typed."""
_DAY_NOUGHT = date(1899, 12, 30)
"""The day from which spreadsheets count."""
_SLASHED = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?:\s+0?0:00(?::00)?)?")
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})(?:\s+0?0:00(?::00)?)?")
_MONTHS = 12
_WITH_COMMA = re.compile(r"-?(?:\d+|\d{1,3}(?:\.\d{3})+),\d+")
_THOUSANDS = re.compile(r"-?\d{1,3}(?:\.\d{3})+")
_ROUNDED = re.compile(r"-?\d(?:[.,](\d+))?E[+-]?\d+", re.IGNORECASE)
"""A number as a column shows it that is too narrow for it."""
_ERRORS = frozenset(
    {"#NAME?", "#REF!", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!", "#N/A", "#SPILL!", "#CALC!", "#GETTING_DATA"}
)


_OPENED_AS = "cp1252"
_ITS_BYTES = {
    **{ord(sign): byte for byte in range(0x80, 0xA0) if (sign := bytes([byte]).decode(_OPENED_AS, "ignore"))},
    **{0xF100 + byte: byte for byte in range(0x80, 0xA0)},
}
"""The bytes of the signs that Windows-1252 has and Latin 1 has not; LibreOffice shows bytes that neither has."""


def unmisread(cell: str) -> str:
    """Return a cell of UTF-8 that was opened as Windows-1252 (``â€™``) as it was before; any other as it is."""
    if cell.isascii():
        return cell
    try:
        return cell.translate(_ITS_BYTES).encode("latin-1").decode("utf-8")
    except UnicodeError:
        return cell


def refuse_error(text: str) -> None:
    """Raise where a cell shows an error in place of a value.

    Raises:
        ValueProblem: it does.
    """
    if text.upper() in _ERRORS or (text and not text.strip("#")):
        raise ValueProblem(sentence("“{text}” is what a spreadsheet shows in place of a value.", text=text))


def days_first(cells: Iterable[str]) -> bool:
    """Tell whether days stand before months in a file's dates: some date says so, and none says otherwise."""
    pairs = [(int(found[1]), int(found[2])) for cell in cells if (found := _SLASHED.fullmatch(cell.strip()))]
    return any(first > _MONTHS for first, _ in pairs) and not any(second > _MONTHS for _, second in pairs)


def read_day(text: str, *, day_first: bool) -> Value:
    """Read a date as spreadsheets write one.

    Raises:
        ValueProblem: it is none.
    """
    if _SERIAL.fullmatch(text):
        return _DAY_NOUGHT + timedelta(days=int(text))
    found = _DOTTED.fullmatch(text) or _SLASHED.fullmatch(text)
    if found is None:
        return from_typed(Kind.DATE, text)
    first, second, year = found.groups()
    month, day = (second, first) if day_first or "." in text else (first, second)
    return from_typed(Kind.DATE, f"{month}/{day}/{year}")


def read_number(kind: Kind, text: str, *, decimal_comma: bool) -> Value:
    """Read a number as spreadsheets write one.

    Raises:
        ValueProblem: it is none of that kind, or may be either of two.
    """
    if decimal_comma and _THOUSANDS.fullmatch(text):
        raise ValueProblem(sentence("“{text}” may be either of two numbers; write it without points.", text=text))
    if decimal_comma and _WITH_COMMA.fullmatch(text):
        text = text.replace(".", "").replace(",", ".")
    value = from_typed(Kind.NUMBER, text)
    if kind is Kind.NUMBER:
        return value
    if isinstance(value, float) and value.is_integer():
        return int(value)
    raise ValueProblem(sentence("“{text}” is not a whole number.", text=text))


def is_same_number(cell: str, written: str) -> bool:
    """Tell whether a cell is the number that was written, without zeros or digits that a spreadsheet does not keep."""
    found = _ROUNDED.fullmatch(cell.strip())
    number, was = _float(cell), _float(written)
    if number is None or was is None:
        return False
    if found is None:
        return number == was
    return float(f"{was:.{len(found[1] or '')}e}") == number


def _float(text: str) -> float | None:
    try:
        number = float(text.strip().replace(",", "."))
    except ValueError:
        return None
    return number if math.isfinite(number) else None
