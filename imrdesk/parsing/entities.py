"""Texts saved from web pages hold signs as HTML escapes them (``&amp;``, ``&#39;``): they are read as the signs.

Values have the signs; offsets, and so all evidence, are those of the text as it is.
"""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from html.entities import name2codepoint

from imrdesk.domain.citations import Citation
from imrdesk.domain.documents import SourceText
from imrdesk.domain.readings import Reading, ReadValue
from imrdesk.parsing.rewriting import Edit, Rewriting, give_back, rewrite, with_citations

_NAMES = "|".join(sorted((*name2codepoint, "apos"), key=len, reverse=True))
_ESCAPED = re.compile(rf"&(?:amp;)*(?:#\d{{1,6}}|#[xX][\dA-Fa-f]{{1,5}}|{_NAMES});")
"""A sign as HTML escapes it, perhaps several times over (``&amp;amp;``)."""


def unescaped(source: SourceText) -> Rewriting | None:
    """Return ``source`` with the signs that HTML escapes; ``None`` where none are escaped."""
    if "&" not in source.text:
        return None
    edits = [Edit(*match.span(), _sign(match.group())) for match in _ESCAPED.finditer(source.text)]
    return rewrite(source, edits) if edits else None


def escape_again(reading: Reading, rewriting: Rewriting) -> Reading:
    """Return a reading of the unescaped text as one of its source."""

    def back(citation: Citation) -> Citation:
        return replace(citation, passage=citation.passage and rewriting.back(citation.passage))

    def put_back(_key: str, read: ReadValue) -> ReadValue:
        spans = tuple(rewriting.back(span) for span in read.spans)
        return replace(read, value=with_citations(read.value, back), spans=spans)

    return give_back(reading, rewriting, put_back)


def _sign(escaped: str) -> str:
    sign = unescape(escaped)
    while sign != escaped:
        escaped, sign = sign, unescape(sign)
    return sign
