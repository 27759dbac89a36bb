"""How each profile writes: its encoding, and what keeps a spreadsheet from changing what it opens."""

from __future__ import annotations

import re

from imrdesk.domain.exports import Profile
from imrdesk.domain.values import Kind

SPREADSHEET_CELL = 32_767
"""How many characters Excel and LibreOffice keep of one cell."""

ENCODINGS = {Profile.DATA: "utf-8", Profile.EXCEL: "utf-8-sig"}

GUARD = "'"
# What starts a formula by OWASP's list, full-width forms too; and the guard itself, so that it can be taken off again.
_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", GUARD)
_TYPED = frozenset({Kind.DATE, Kind.INTEGER, Kind.NUMBER, Kind.YES_NO})

_MONTH = (
    "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|"
    "aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)[.,]?"
)
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


def guarded(cell: str, kind: Kind) -> str:
    """Return ``cell`` with an apostrophe in front where a spreadsheet would make more of it than its text.

    Numbers, dates and true or false in a field of that kind stay as they are. To read a guarded cell back, take
    one leading apostrophe away.
    """
    if kind in _TYPED and "; " not in cell:
        return cell
    reread = len(cell) <= _REREAD_LIMIT and _REREAD.fullmatch(cell)
    return f"{GUARD}{cell}" if reread or cell.startswith(_STARTS) else cell
