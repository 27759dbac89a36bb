"""What reviewers keep to use again, by kind and name, and the exports that were made."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import delete, insert, select

from imrdesk.domain.exports import MadeExport
from imrdesk.store.beside import EXPORTS, KEPT
from imrdesk.store.engine import Transactions
from imrdesk.store.row_seals import seal_rows

_MADE = tuple(EXPORTS.c[name] for name in MadeExport.__slots__)


class Kept:
    """Reads and writes it; any thread may, each write is one transaction."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    def all(self, kind: str) -> dict[str, Any]:
        """Return what is kept of a kind, by name, in the order of the names."""
        found = select(KEPT.c.name, KEPT.c.body).where(KEPT.c.kind == kind)
        with self._transactions.reading() as connection:
            rows = {row.name: row.body for row in connection.execute(found)}
        return {name: rows[name] for name in sorted(rows, key=str.casefold)}

    def put(self, kind: str, name: str, body: Any, reviewer: str, at: datetime) -> None:
        """Keep something under a name, in the place of what had that name."""
        with self._transactions.writing() as connection:
            connection.execute(_named(kind, name))
            row = {"kind": kind, "name": name, "body": body, "reviewer": reviewer, "at": at}
            connection.execute(insert(KEPT), row)
            seal_rows(connection, KEPT.name)

    def remove(self, kind: str, name: str) -> None:
        """Keep it no more; nothing happens where it is not there."""
        with self._transactions.writing() as connection:
            connection.execute(_named(kind, name))
            seal_rows(connection, KEPT.name)

    def add_export(self, made: MadeExport) -> None:
        """Remember an export."""
        with self._transactions.writing() as connection:
            connection.execute(insert(EXPORTS), {column.name: getattr(made, column.name) for column in _MADE})
            seal_rows(connection, EXPORTS.name)

    def exports(self, limit: int = 100) -> tuple[MadeExport, ...]:
        """Return the newest exports, the last one first."""
        newest = select(*_MADE).order_by(EXPORTS.c.export_id.desc()).limit(limit)
        with self._transactions.reading() as connection:
            return tuple(MadeExport(*row) for row in connection.execute(newest))


def _named(kind: str, name: str) -> Any:
    return delete(KEPT).where(KEPT.c.kind == kind, KEPT.c.name == name)
