"""Choices of an export kept under a name in the store, so that everyone who opens it exports alike."""

from __future__ import annotations

from datetime import UTC, datetime

from imrdesk.domain.exports import ExportPreset
from imrdesk.errors import ExportError
from imrdesk.exporting.choices import preset_from_json, preset_to_json
from imrdesk.services.reviewing import Reviewing
from imrdesk.store import Store

_KIND = "export preset"
LONGEST_NAME = 60


class Presets:
    """Reads and writes the presets of one store; any thread may call it."""

    def __init__(self, store: Store, reviewing: Reviewing) -> None:
        self._store = store
        self._reviewing = reviewing

    def names(self) -> tuple[str, ...]:
        """Return the names there are, in their order."""
        return tuple(self._store.kept.all(_KIND))

    def get(self, name: str) -> ExportPreset:
        """Return the preset of that name.

        Raises:
            ExportError: there is none, or it is one of a newer version.
        """
        kept = self._store.kept.all(_KIND)
        if name not in kept:
            there = f"the store has {', '.join(f'“{each}”' for each in kept)}" if kept else "the store has none"
            raise ExportError(f"There is no preset “{name}”; {there}.")
        return preset_from_json(name, kept[name])

    def save(self, preset: ExportPreset) -> None:
        """Keep a preset, in the place of one that had its name.

        Raises:
            ExportError: its name is none.
            StoreError: the store cannot be written.
        """
        name = usable_name(preset.name)
        self._store.kept.put(_KIND, name, preset_to_json(preset), self._reviewing.reviewer, datetime.now(UTC))

    def remove(self, name: str) -> None:
        """Keep the preset of that name no more."""
        self._store.kept.remove(_KIND, name)


def usable_name(name: str) -> str:
    """Return a name as it is kept.

    Raises:
        ExportError: it is empty, too long, or cannot be shown.
    """
    bare = " ".join(name.split())
    if not bare or len(bare) > LONGEST_NAME or not bare.isprintable():
        raise ExportError(f"“{name[:LONGEST_NAME]!a}” is no name; give one of up to {LONGEST_NAME} characters.")
    return bare
