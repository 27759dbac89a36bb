"""Named views of the queue: a filter and an order under a name, kept in the window's settings."""

from __future__ import annotations

import json
from collections.abc import Mapping

from imrdesk.domain.documents import DocumentState
from imrdesk.domain.queue import QueueColumn, QueueQuery, Trait

KEPT = "queue_views"
"""The name under which the window's settings keep them."""
_TEXTS = ("outcomes", "specialties", "years", "own", *map(str, Trait))
_FLAGS = ("flagged_only", "noted_only", "descending")


def views_to_text(views: Mapping[str, QueueQuery]) -> str:
    """Return views as one text to keep."""
    return json.dumps({name: _plain(query) for name, query in views.items()}, ensure_ascii=False)


def views_from_text(text: str) -> dict[str, QueueQuery]:
    """Return the views of a kept text; what cannot be read is left out, for an older program may have kept it."""
    try:
        kept = json.loads(text or "{}")
    except ValueError:
        return {}
    return {name: _query(plain) for name, plain in kept.items()} if isinstance(kept, dict) else {}


def _plain(query: QueueQuery) -> dict[str, object]:
    return {
        "text": query.text,
        "states": sorted(query.states),
        "sort": str(query.sort),
        **{name: sorted(getattr(query, name)) for name in _TEXTS},
        **{name: getattr(query, name) for name in _FLAGS},
    }


def _query(plain: Mapping[str, object]) -> QueueQuery:
    sort = plain.get("sort")
    known = {str(state) for state in DocumentState}
    texts = {name: _strings(plain.get(name)) for name in _TEXTS}
    return QueueQuery(
        text=str(plain.get("text", "")),
        states=frozenset(DocumentState(state) for state in _strings(plain.get("states")) & known),
        sort=QueueColumn(str(sort)) if sort in set(QueueColumn) else QueueColumn.ADDED,
        flagged_only=bool(plain.get("flagged_only")),
        noted_only=bool(plain.get("noted_only")),
        descending=bool(plain.get("descending")),
        **texts,
    )


def _strings(value: object) -> frozenset[str]:
    return frozenset(str(each) for each in value) if isinstance(value, list) else frozenset()
