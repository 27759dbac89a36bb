r"""Which characters a canonical text may hold, and what becomes of the others.

A canonical text must come back unchanged from a Qt text widget, which turns other line ends and the no-break
space into plain ones and keeps two noncharacters for itself. And what cannot be seen must not stand between the
letters of a word, or no rule finds it. So the text is made plain once, when it is read.
"""

from __future__ import annotations

import re

_LINE_END = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_SEEN_SOFT_HYPHEN = re.compile("(?<=\\d)\u00ad|\u00ad(?=\\d|[^\\S\n]*(?:\n|$))")
"""Some extractors write one for a hyphen that is printed, as in a date or where a word is divided."""
_PDFIUM_HYPHEN = re.compile(r"(?<=\w)[\x02\ufffe](?=\s*\w)")
"""What PDFium writes where a word is divided at a hyphen that is printed."""
_DAMAGED = re.compile("[\x00\x01\x03-\x08\x0e-\x19\x1b\ue000-\uf8ff\ufffd]")  # PDFium's hyphen is \x02

_CONTROLS = "\x00-\x08\x0b-\x1f\x7f-\x9f"
_SPACES = "\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
_UNSEEN = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff"
_SIGNS = {
    "\u2010": "-",
    "\u2011": "-",
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb05": "st",
    "\ufb06": "st",
    # Where Word writes bullets and boxes in its symbol fonts, the PDF names them in the private use area.
    "\uf06f": "☐",
    "\uf0a7": "▪",
    "\uf0a8": "☐",
    "\uf0b7": "•",
    "\uf0fc": "✓",
    "\uf0fd": "☒",
    "\uf0fe": "☑",
}
_REPLACED = re.compile(f"[{_CONTROLS}{_SPACES}{_UNSEEN}{''.join(_SIGNS)}]")
_SPACE = re.compile(f"[{_SPACES}]")


def plain_lines(text: str) -> str:
    r"""Return ``text`` with every kind of line end as ``\n``; a form feed is one of them."""
    return _LINE_END.sub("\n", text)


def plain(text: str) -> str:
    """Return ``text``, whose line ends are plain, without the characters that may not stand in it."""
    if is_plain(text):
        return text
    text = _PDFIUM_HYPHEN.sub("-", _SEEN_SOFT_HYPHEN.sub("-", text))
    return _REPLACED.sub(_replacement, text)


def is_plain(text: str) -> bool:
    """Tell whether nothing in ``text``, whose line ends are plain, needs to be replaced."""
    return _REPLACED.search(text) is None


def damaged_count(text: str) -> int:
    """Count the characters that a broken font table leaves where letters should be."""
    return sum(match.group() not in _SIGNS for match in _DAMAGED.finditer(text))


def _replacement(match: re.Match[str]) -> str:
    character = match.group()
    if character in _SIGNS:
        return _SIGNS[character]
    if _SPACE.match(character):
        return " "
    if "\x80" <= character <= "\x9f":  # a Windows-1252 sign that was taken for Latin-1 on its way here
        return character.encode("latin-1").decode("cp1252", "ignore")
    return ""
