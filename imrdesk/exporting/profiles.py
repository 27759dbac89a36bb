"""How each profile writes: its encoding, and what keeps a spreadsheet from changing what it opens."""

from __future__ import annotations

import re
from functools import lru_cache

from imrdesk.domain.exports import Profile
from imrdesk.domain.values import Kind

SPREADSHEET_CELL = 32_767
"""How many characters Excel and LibreOffice keep of one cell, counted in UTF-16: some characters are two."""

ENCODINGS = {Profile.DATA: "utf-8", Profile.EXCEL: "utf-8-sig"}

GUARD = "'"
# What starts a formula by OWASP's list, full-width forms too; and the guard itself, so that it can be taken off again.
_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", GUARD)
TYPED = frozenset({Kind.DATE, Kind.INTEGER, Kind.NUMBER, Kind.YES_NO})
"""Kinds whose values a spreadsheet may take for what they are."""

_MONTHS = (
    *("jan", "january", "feb", "february", "mar", "march", "apr", "april", "may", "jun", "june", "jul", "july"),
    *("aug", "august", "sep", "sept", "september", "oct", "october", "nov", "november", "dec", "december"),
)
_MONTH = f"(?:{'|'.join(sorted(_MONTHS, key=len, reverse=True))})[.,]?"
# Text a spreadsheet rereads as a number, date or time, and so changes: 0012, 1E5, 10/12, 2-3, 5 pm, March 2016, true.
_REREAD = re.compile(
    rf"""\s*(?:
        (?=\D*\d) [\d\s.,/:%$€£()+-]+ (?: e [\d+-]+ | [ap]m? )?
      | (?: \d+ [\s/-]* )? {_MONTH} [\s/-]* \d+ (?: [\s,/-]+ \d+ )?
      | \d+ [\s/-]* {_MONTH}
      | true | false
    )\s*""",
    re.IGNORECASE | re.VERBOSE,
)
_REREAD_LIMIT = 255
_LETTERS = re.compile("[A-Za-z]+")
_WORDS = frozenset((*_MONTHS, "true", "false", "e", "a", "p", "am", "pm"))
"""The letters that a text to be reread may begin with, wherever they stand in it."""


def as_kept(text: str) -> str:
    """Return what a spreadsheet keeps of a cell."""
    if 2 * len(text) <= SPREADSHEET_CELL:
        return text
    return text.encode("utf-16-le", "surrogatepass")[: 2 * SPREADSHEET_CELL].decode("utf-16-le", "ignore")


def guarded(cell: str, kind: Kind) -> str:
    """Return ``cell`` with an apostrophe in front where a spreadsheet would make more of it than its text.

    Numbers, dates and true or false in a field of that kind stay as they are. To read a guarded cell back, take
    one leading apostrophe away.
    """
    if kind in TYPED and "; " not in cell:
        return cell
    reread = cell.startswith(_STARTS) or (len(cell) <= _REREAD_LIMIT and _is_reread(cell))
    return f"{GUARD}{cell}" if reread else cell


@lru_cache(maxsize=2048)
def _is_reread(cell: str) -> bool:
    """Tell whether a spreadsheet rereads a short text; most of them stand in many rows."""
    found = _LETTERS.search(cell)
    # Nearly all texts have a word of their own first, which is told much faster than by all the forms.
    return (found is None or found[0].lower() in _WORDS) and _REREAD.fullmatch(cell) is not None
