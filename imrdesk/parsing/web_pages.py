"""Texts saved from web pages hold tags, and signs as HTML escapes them (``&amp;``, ``&#39;``).

They are read without the tags and as the signs; offsets, and so all evidence, are those of the text as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from html.entities import name2codepoint

from imrdesk.domain.citations import Citation
from imrdesk.domain.documents import SourceText
from imrdesk.domain.readings import Reading, ReadValue
from imrdesk.parsing.rewriting import Edit, Rewriting, give_back, rewrite, with_citations

_NAMES = "|".join(sorted((*name2codepoint, "apos"), key=len, reverse=True))
_ESCAPED = rf"&(?:amp;)*(?:#\d{{1,6}}|#[xX][\dA-Fa-f]{{1,5}}|{_NAMES});"
"""A sign as HTML escapes it, perhaps several times over (``&amp;amp;``)."""
_TAG = r"</?(?P<name>[A-Za-z][A-Za-z\d]{0,11})\b[^<>\n]{0,200}>|<!--[^<>]{0,200}-->"
_SIGNS = re.compile(_ESCAPED)
_SIGNS_AND_TAGS = re.compile(f"{_ESCAPED}|{_TAG}")
_LEAST_TAGS = 3
"""How many closing tags a text has at least that was saved with them."""
_PARAGRAPHS = frozenset({"p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "table", "section", "pre"})
_LINES = frozenset({"br", "tr"})
_CELLS = frozenset({"td", "th"})


def without_markup(source: SourceText) -> Rewriting | None:
    """Return ``source`` without tags and with the signs that HTML escapes; ``None`` where there is none of both."""
    if "&" not in source.text and "</" not in source.text:
        return None
    edits = list(_edits(source.text))
    return rewrite(source, edits) if edits else None


def with_markup(reading: Reading, rewriting: Rewriting) -> Reading:
    """Return a reading of the text without markup as one of its source."""

    def back(citation: Citation) -> Citation:
        return replace(citation, passage=citation.passage and rewriting.back(citation.passage))

    def put_back(_key: str, read: ReadValue) -> ReadValue:
        spans = tuple(rewriting.back(span) for span in read.spans)
        return replace(read, value=with_citations(read.value, back), spans=spans)

    return give_back(reading, rewriting, put_back)


def _edits(text: str) -> Iterator[Edit]:
    tagged = text.count("</") >= _LEAST_TAGS
    for match in (_SIGNS_AND_TAGS if tagged else _SIGNS).finditer(text):
        words = match.group()
        yield Edit(*match.span(), _sign(words) if words[0] == "&" else _space(match["name"] or ""))


def _space(tag: str) -> str:
    """Return what stands between the words before and after a tag."""
    tag = tag.lower()
    if tag in _PARAGRAPHS:
        return "\n\n"
    if tag in _LINES:
        return "\n"
    return " " if tag in _CELLS else ""


def _sign(escaped: str) -> str:
    sign = unescape(escaped)
    while sign != escaped:
        escaped, sign = sign, unescape(sign)
    return sign
