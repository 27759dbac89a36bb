"""What reviewers keep under a name in the store, so that everyone who opens it works alike: presets and mappings."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime
from typing import Any, Generic, Protocol, TypeVar

from imrdesk import exporting
from imrdesk.domain.exports import ExportPreset
from imrdesk.domain.returns import FileMapping
from imrdesk.domain.sentences import sentence, word
from imrdesk.errors import ExportError
from imrdesk.services.reviewing import Reviewing
from imrdesk.store import Store

LONGEST_NAME = 60


class _Named(Protocol):
    @property
    def name(self) -> str: ...


_Thing = TypeVar("_Thing", bound=_Named)


class KeptThings(Generic[_Thing]):
    """Reads and writes things of one kind by their names; any thread may call it."""

    _kind: str

    def __init__(self, store: Store, reviewing: Reviewing) -> None:
        self._store = store
        self._reviewing = reviewing

    def _to_json(self, thing: _Thing) -> Any:
        raise NotImplementedError

    def _from_json(self, name: str, body: Any) -> _Thing:
        raise NotImplementedError

    def names(self) -> tuple[str, ...]:
        """Return the names there are, in their order."""
        return tuple(self._store.kept.all(self._kind))

    def get(self, name: str) -> _Thing:
        """Return what is kept under a name.

        Raises:
            ExportError: there is nothing, or it is of a newer version.
        """
        kept = self._store.kept.all(self._kind)
        if name not in kept:
            raise ExportError(
                sentence(
                    "There is no {kind} “{name}”; the store has {kept}."
                    if kept
                    else "There is no {kind} “{name}”; the store has none.",
                    kind=self._kind,
                    name=name,
                    kept=", ".join(f"“{each}”" for each in kept),
                )
            )
        return self._from_json(name, kept[name])

    def save(self, thing: _Thing) -> None:
        """Keep it, in the place of what had its name.

        Raises:
            ExportError: its name is none.
            StoreError: the store cannot be written.
        """
        name = usable_name(thing.name)
        body = self._to_json(thing)
        self._store.kept.put(self._kind, name, body, self._reviewing.reviewer, datetime.now(UTC))

    def remove(self, name: str) -> None:
        """Keep what has that name no more."""
        self._store.kept.remove(self._kind, name)


class Presets(KeptThings[ExportPreset]):
    """The choices of exports."""

    _kind = word("preset")

    def _to_json(self, thing: ExportPreset) -> Any:
        return exporting.choices.preset_to_json(thing)

    def _from_json(self, name: str, body: Any) -> ExportPreset:
        return exporting.choices.preset_from_json(name, body)

    def keys_by_name(self) -> dict[str, str]:
        """Return the keys of columns by the other names presets give them, as far as a name is one column's only."""
        found: dict[str, set[str]] = {}
        for name in self.names():
            with suppress(ExportError):  # a preset of a newer version says nothing here
                for key, shown in self.get(name).choice.names:
                    found.setdefault(shown, set()).add(key)
        return {shown: keys.pop() for shown, keys in found.items() if len(keys) == 1}


class Mappings(KeptThings[FileMapping]):
    """How files from elsewhere are read."""

    _kind = word("mapping")

    def _to_json(self, thing: FileMapping) -> Any:
        return exporting.mapping.mapping_to_json(thing)

    def _from_json(self, name: str, body: Any) -> FileMapping:
        return exporting.mapping.mapping_from_json(name, body)


def usable_name(name: str) -> str:
    """Return a name as it is kept.

    Raises:
        ExportError: it is empty, too long, or cannot be shown.
    """
    bare = " ".join(name.split())
    if not bare or len(bare) > LONGEST_NAME or not bare.isprintable():
        raise ExportError(
            sentence(
                "“{name!a}” is no name; give one of up to {longest} characters.",
                name=name[:LONGEST_NAME],
                longest=LONGEST_NAME,
            )
        )
    return bare
