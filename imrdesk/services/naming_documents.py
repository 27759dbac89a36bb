"""Which document of a store a line of a file from elsewhere speaks of."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from imrdesk import exporting
from imrdesk.domain.returns import FileMapping, KeyBy
from imrdesk.domain.sentences import Sentence, plural, sentence
from imrdesk.store.snapshot import Snapshot

if TYPE_CHECKING:
    from imrdesk.exporting.returned_files import ReturnedRow

_MOST_TOLD = 20


class DocumentNames:
    """Finds documents by what a mapping says they are named by."""

    def __init__(self, snapshot: Snapshot, mapping: FileMapping) -> None:
        self._mapping = mapping
        self._numbers: dict[str, list[int]] = {}
        for document_id, name, case_number in snapshot.names():
            key = {KeyBy.CASE_NUMBER: case_number or "", KeyBy.FILE: name}.get(mapping.key_by, str(document_id))
            self._numbers.setdefault(key.casefold(), []).append(document_id)

    def grouped(self, rows: Iterable[ReturnedRow], notes: list[str]) -> dict[int, list[ReturnedRow]]:
        """Return the lines by the number of their document; those of none, or of several, are told of in ``notes``."""
        grouped: dict[int, list[ReturnedRow]] = {}
        untold = 0
        for row in rows:
            key = exporting.mapping.document_key(row, self._mapping)
            found = self._numbers.get(key, []) if key else []
            if len(found) == 1:
                grouped.setdefault(found[0], []).append(row)
            elif len(notes) < _MOST_TOLD:
                notes.append(_trouble(row.place, key, found))
            else:
                untold += 1
        if untold:
            notes.append(
                plural(
                    untold,
                    "{count} more line names no document of this store; it was not read.",
                    "{count} more lines name no document of this store; they were not read.",
                )
            )
        return grouped


def _trouble(place: str, key: str, found: list[int]) -> Sentence:
    if not key:
        return sentence("{place} names no document; it was not read.", place=place)
    if not found:
        return sentence("{place}: the store has no document “{key}”; it was not read.", place=place, key=key)
    return sentence(
        "{place}: the documents {numbers} are all called “{key}”; it was not read.",
        place=place,
        numbers=", ".join(map(str, found)),
        key=key,
    )
