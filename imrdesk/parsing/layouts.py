"""Which form a determination is printed in."""

from __future__ import annotations

import re

from imrdesk.domain.readings import Layout
from imrdesk.parsing.headings import Heading, Headings
from imrdesk.parsing.lines import Document
from imrdesk.parsing.noise import tolerant

_RATIONALE_OF_LETTER = re.compile(
    rf"{tolerant('Reviewer')}\s*['’‘`]?\s*[s5]?\s*{tolerant('decision rationale')}\s*:", re.IGNORECASE
)
_RESULT_OF_NOTICE = re.compile(r"has\s*determined\s*the\s*request\s*for\s", re.IGNORECASE)


def recognize(document: Document, headings: Headings, items_labelled: bool) -> Layout:
    """Return the layout a document is printed in.

    ``items_labelled`` tells that its items have the three labels of the issues-and-rationales layout.
    """
    if items_labelled:
        return Layout.ISSUES_AND_RATIONALES
    if Heading.ISSUE in headings or Heading.PROFESSIONAL_REVIEW in headings:
        return Layout.PROFESSIONAL_REVIEW
    if Heading.NOTICE in headings or Heading.NOTICE_DECISION in headings or _RESULT_OF_NOTICE.search(document.text):
        return Layout.NOTICE
    if Heading.LETTER_ITEMS in headings or _RATIONALE_OF_LETTER.search(document.text):
        return Layout.LETTER
    if Heading.ISSUES in headings or Heading.CREDENTIALS in headings:
        return Layout.ISSUES_AND_RATIONALES
    if Heading.LETTER in headings:
        return Layout.LETTER
    return Layout.UNKNOWN
