"""Reading one stretch of a document again, as if it were its only disputed item."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from imrdesk import parsing
from imrdesk.domain.documents import SourceText
from imrdesk.domain.readings import ReadValue
from imrdesk.domain.records import Determination
from imrdesk.domain.spans import Span


def read_as_item(
    source: SourceText, record: Determination, vocabularies: parsing.Vocabularies, block: Span
) -> Mapping[str, ReadValue] | None:
    """Return what the parser finds in ``block`` where it sees one disputed item there and no other.

    All that stands before the items is read along, because it tells the layout; the other items are blanked out,
    so that every offset stays what it is.
    """
    starts = [item.span.start for item in record.items if item.span is not None]
    first = min([block.start, *starts])
    blank = re.sub(r"\S", " ", source.text[first : block.start])
    text = source.text[:first] + blank + source.text[block.start : block.end]
    pages = tuple(start for start in source.page_starts if start < len(text)) or (0,)
    items = parsing.parse(replace(source, text=text, page_starts=pages), vocabularies).items
    return items[0].values if len(items) == 1 else None
