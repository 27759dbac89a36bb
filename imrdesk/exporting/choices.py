"""An export's choices as JSON: in a manifest, and kept under a name in the store."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from imrdesk.domain.documents import DocumentState
from imrdesk.domain.exports import ExportChoice, ExportPreset, Extra, Form, Profile, RowShape, Separator
from imrdesk.domain.queue import QueueColumn, QueueQuery
from imrdesk.domain.sentences import sentence
from imrdesk.errors import ExportError

_ALL = "all"


def choice_to_json(choice: ExportChoice) -> dict[str, Any]:
    """Return what was chosen, but for what holds for one export only (the words kept, the changes begun from)."""
    return {
        "rows": str(choice.rows),
        "profile": str(choice.profile),
        "separator": str(choice.separator),
        "columns": list(choice.columns) or _ALL,
        "names": dict(choice.names),
        "extras": sorted(choice.extras),
        "masked": choice.masked,
        "retired": choice.retired,
        "filter": _filter_to_json(choice.query),
    }


def preset_to_json(preset: ExportPreset) -> dict[str, Any]:
    """Return a preset without its name, which it is kept under."""
    return {"form": str(preset.form), **choice_to_json(preset.choice)}


def preset_from_json(name: str, raw: Any) -> ExportPreset:
    """Read back what :func:`preset_to_json` wrote.

    Raises:
        ExportError: it is none, or holds what this version does not know.
    """
    try:
        choice = ExportChoice(
            RowShape(raw["rows"]),
            Profile(raw["profile"]),
            _filter_from_json(raw["filter"]),
            () if raw["columns"] == _ALL else tuple(map(str, raw["columns"])),
            frozenset(map(Extra, raw["extras"])),
            bool(raw["masked"]),
            names=tuple((str(key), str(shown)) for key, shown in raw["names"].items()),
            separator=Separator(raw["separator"]),
            retired=bool(raw.get("retired", False)),
        )
        return ExportPreset(name, Form(raw["form"]), choice)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise ExportError(
            sentence(
                "The preset “{name}” holds what this version does not know ({why}); make it anew under that name.",
                name=name,
                why=str(error),
            )
        ) from error


def _filter_to_json(query: QueueQuery) -> dict[str, Any]:
    chosen = {each.name: getattr(query, each.name) for each in fields(query)}
    return {name: sorted(value) if isinstance(value, frozenset) else value for name, value in chosen.items()}


def _filter_from_json(raw: Mapping[str, Any]) -> QueueQuery:
    """Read a filter; one with a part that is not known is refused, for without it more would be exported."""
    known = {each.name: getattr(QueueQuery(), each.name) for each in fields(QueueQuery)}
    if unknown := set(raw) - set(known):
        raise ValueError(f"a filter by {', '.join(sorted(unknown))}")
    return QueueQuery(**{name: _part(name, known[name], value) for name, value in raw.items()})


def _part(name: str, example: object, value: Any) -> Any:
    if name == "sort":
        return QueueColumn(value)
    if isinstance(example, frozenset):
        return frozenset(map(DocumentState if name == "states" else str, value))
    return str(value) if isinstance(example, str) else bool(value)
