"""Where the reviewer left off, as a text to keep."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from imrdesk.domain.flags import FieldRef
from imrdesk.domain.queue import QueueQuery
from imrdesk.gui.queue.views import views_from_text, views_to_text
from imrdesk.gui.record.place import RecordPlace


@dataclass(frozen=True, slots=True)
class KeptPlace:
    """The document, the place in its record, the offset at which its source begins to show, and the queue's query."""

    document_id: int | None = None
    record: RecordPlace = field(default_factory=RecordPlace)
    offset: int = 0
    query: QueueQuery = field(default_factory=QueueQuery)


def place_to_text(place: KeptPlace) -> str:
    """Return a place as one text to keep."""
    ref, items = place.record.field, place.record.open_items
    plain = {
        "document": place.document_id,
        "field": None if ref is None else [ref.key, ref.item_id],
        "height": place.record.height,
        "open": None if items is None else sorted(items),
        "offset": place.offset,
        "query": views_to_text({"": place.query}),
    }
    return json.dumps(plain, ensure_ascii=False)


def place_from_text(text: str) -> KeptPlace:
    """Return the place of a kept text; what makes no sense is as at first, for any program may have written it."""
    try:
        kept = json.loads(text or "{}")
    except ValueError:
        return KeptPlace()
    if not isinstance(kept, dict):
        return KeptPlace()
    items = kept.get("open")
    opened = frozenset(each for each in items if isinstance(each, int)) if isinstance(items, list) else None
    record = RecordPlace(_field(kept.get("field")), _number(kept, "height") or 0, opened)
    query = views_from_text(str(kept.get("query", ""))).get("", QueueQuery())
    return KeptPlace(_number(kept, "document"), record, _number(kept, "offset") or 0, query)


def _field(kept: object) -> FieldRef | None:
    match kept:
        case [str(key), None]:
            return FieldRef(key)
        case [str(key), int(item_id)]:
            return FieldRef(key, item_id)
        case _:
            return None


def _number(kept: Mapping[str, object], name: str) -> int | None:
    value = kept.get(name)
    return value if isinstance(value, int) and not isinstance(value, bool) else None
