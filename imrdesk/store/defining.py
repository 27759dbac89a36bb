"""Own fields defined, and the log of that: a definition is a change as well, in the one chain of all changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, func, select

from imrdesk.domain.changes import Action
from imrdesk.domain.codebook import NO_OWN_FIELDS, Codebook, FieldDefinition, LoggedDefinitions
from imrdesk.domain.flags import Flag
from imrdesk.domain.sentences import sentence, word
from imrdesk.errors import StoreError
from imrdesk.store.documents import StoredDocument, load_document
from imrdesk.store.engine import Transactions
from imrdesk.store.own_fields import OWN_VALUES, field_from_json, field_to_json, load_codebook, write_fields
from imrdesk.store.recording import log_entry, write_flags
from imrdesk.store.schema import CHANGES

Check = Callable[[StoredDocument], tuple[Flag, ...]]

_DEFINITIONS = select(CHANGES).where(CHANGES.c.document_id.is_(None)).order_by(CHANGES.c.change_id)
_USED = select(OWN_VALUES.c.key, func.count().label("places")).group_by(OWN_VALUES.c.key)
_VALUES = select(OWN_VALUES.c.key, OWN_VALUES.c.value, func.count()).group_by(OWN_VALUES.c.key, OWN_VALUES.c.value)


@dataclass(frozen=True, slots=True)
class By:
    """Who changed the codebook, when (with a time zone), and why."""

    reviewer: str
    at: datetime
    reason: str = ""


def write_codebook(connection: Connection, before: Codebook, after: Codebook, by: By) -> int:
    """Log what leads from one codebook to the next, and bring the table there; return the entry's number.

    Raises:
        StoreError: the fields were changed elsewhere since ``before``.
    """
    if load_codebook(connection) != before:
        raise StoreError(word("The own fields were changed in another window meanwhile; look at them again."))
    definitions = before.definitions(after)
    keys = [each.after.key for each in definitions]
    number = log_entry(
        connection,
        {
            "document_id": None,
            "action": Action.DEFINE_FIELDS,
            "field_key": keys[0] if len(keys) == 1 else None,
            "item_id": None,
            "body": definitions_to_json(definitions),
            "reviewer": by.reviewer,
            "at": by.at,
            "reason": by.reason,
            "undoes": None,
        },
    )
    write_fields(connection, after)
    return number


def load_definitions(connection: Connection) -> tuple[LoggedDefinitions, ...]:
    """Read every change of the codebook, oldest first."""
    return tuple(_logged(row) for row in connection.execute(_DEFINITIONS))


def logged_codebook(log: Iterable[LoggedDefinitions]) -> Codebook:
    """Return the codebook that the log makes."""
    codebook = NO_OWN_FIELDS
    for logged in log:
        codebook = codebook.defined(logged.definitions)
    return codebook


def codebook_problems(connection: Connection) -> Iterator[str]:
    """Yield where the own fields are not what the log makes of them, a sentence each."""
    stored, logged = load_codebook(connection), logged_codebook(load_definitions(connection))
    for definition in (*stored.definitions(logged), *logged.definitions(stored)):
        if definition.before is None or stored.get(definition.after.key) is not None:
            yield sentence("The own field {key} is not what the log says was defined.", key=definition.after.key)
            return


def count_values(connection: Connection) -> dict[str, int]:
    """Return in how many places somebody put something into each own field."""
    return {row.key: row.places for row in connection.execute(_USED)}


def count_each_value(connection: Connection, key: str) -> dict[str, int]:
    """Return how often each choice of an own field stands in a record, by itself or in a list."""
    counts: dict[str, int] = {}
    for _, value, count in connection.execute(_VALUES.where(OWN_VALUES.c.key == key)):
        for choice in value if isinstance(value, list) else [value]:
            if isinstance(choice, str):
                counts[choice] = counts.get(choice, 0) + count
    return counts


def definitions_to_json(definitions: Iterable[FieldDefinition]) -> dict[str, Any]:
    """Return a change of the codebook, whole."""
    return {
        "action": str(Action.DEFINE_FIELDS),
        "fields": [
            {
                "before": None if each.before is None else field_to_json(each.before),
                "after": field_to_json(each.after),
                "places": [each.place_before, each.place_after],
            }
            for each in definitions
        ],
    }


def definitions_from_json(raw: dict[str, Any]) -> tuple[FieldDefinition, ...]:
    """Read back what :func:`definitions_to_json` wrote."""
    return tuple(
        FieldDefinition(
            None if each["before"] is None else field_from_json(each["before"]),
            field_from_json(each["after"]),
            *each["places"],
        )
        for each in raw["fields"]
    )


def _logged(row: Row[Any]) -> LoggedDefinitions:
    return LoggedDefinitions(row.change_id, definitions_from_json(row.body), row.reviewer, row.at, row.reason)


class OwnFields:
    """Reads and writes the codebook; any thread may, each write is one transaction."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    def load(self) -> Codebook:
        """Return the own fields, in their order."""
        with self._transactions.reading() as connection:
            return load_codebook(connection)

    def define(self, before: Codebook, after: Codebook, reviewer: str, at: datetime) -> None:
        """Bring the codebook from one state to another, in the name of a reviewer; nothing to do is nothing done.

        Raises:
            StoreError: it could not be written, or was changed elsewhere since ``before``.
        """
        if before != after:
            with self._transactions.writing() as connection:
                write_codebook(connection, before, after, By(reviewer, at))

    def log(self) -> tuple[LoggedDefinitions, ...]:
        """Return every change of the codebook, oldest first."""
        with self._transactions.reading() as connection:
            return load_definitions(connection)

    def count_values(self) -> dict[str, int]:
        """Return in how many places somebody put something into each own field."""
        with self._transactions.reading() as connection:
            return count_values(connection)

    def count_choices(self, key: str) -> dict[str, int]:
        """Return how often each choice of an own field stands in a record, by itself or in a list."""
        with self._transactions.reading() as connection:
            return count_each_value(connection, key)

    def check_again(self, document_ids: Iterable[int], check: Check) -> None:
        """Write the flags that ``check`` sees in documents now; all of them in one transaction."""
        with self._transactions.writing() as connection:
            for document_id in document_ids:
                stored = load_document(connection, document_id)
                write_flags(connection, document_id, stored.record, check(stored))
