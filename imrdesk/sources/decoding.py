"""Bytes of a text file to text: which encoding it is in is told by the bytes alone."""

from __future__ import annotations

import codecs

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 65_536
_UTF16_SHARE = 0.4
"""How many bytes at one parity must be zero, in a text without a mark, for it to be UTF-16 in Latin letters."""
_ZERO_SHARE = 0.05
_CONTROL_SHARE = 0.01
_SOME_CONTROLS = 8
"""How many control characters any text may hold; more than their share too, and it is some other kind of file."""
_CONTROLS = bytes(code for code in range(0x1C) if code not in b"\t\n\v\f\r\x1a\x1b") + b"\x7f"
_OVERFLOWING = "imrdesk.windows-1252"


def decode(content: bytes) -> str | None:
    """Return the text in ``content``, or ``None`` where it is no text.

    It may be UTF-8, UTF-16 or UTF-32 with a mark, UTF-16 without one, or UTF-8 in which bytes that cannot be
    are Windows-1252; a text that is all Windows-1252 is the last case, too.
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, "replace" if encoding != "utf-8" else _OVERFLOWING)
    encoding = _unmarked_utf16(content[:_SAMPLE])
    if encoding is not None:
        return content.decode(encoding, "replace")
    sample = content[:_SAMPLE]
    if len(sample) - len(sample.translate(None, _CONTROLS)) > max(_SOME_CONTROLS, _CONTROL_SHARE * len(sample)):
        return None
    return content.decode("utf-8", _OVERFLOWING)


def _unmarked_utf16(sample: bytes) -> str | None:
    half = len(sample) // 2
    if half == 0:
        return None
    zeros_even, zeros_odd = (sample[parity::2].count(0) / half for parity in (0, 1))
    if zeros_odd > _UTF16_SHARE and zeros_even < _ZERO_SHARE:
        return "utf-16-le"
    if zeros_even > _UTF16_SHARE and zeros_odd < _ZERO_SHARE:
        return "utf-16-be"
    return None


def _as_windows_1252(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error(_OVERFLOWING, _as_windows_1252)
