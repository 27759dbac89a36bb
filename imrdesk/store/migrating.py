"""Making a store, and bringing one made by an older imrdesk up to date."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection

from imrdesk.domain.backups import BackupReason
from imrdesk.domain.passphrases import Passphrase
from imrdesk.domain.sentences import sentence, word
from imrdesk.errors import StoreError
from imrdesk.store.drivers import connect
from imrdesk.store.engine import Transactions
from imrdesk.store.failures import explained
from imrdesk.store.index import rebuild
from imrdesk.store.keeping import backup_name, copy_store, draft_beside, replace_store
from imrdesk.store.room import write_anew_where_worth_it
from imrdesk.store.row_seals import seal_all_rows
from imrdesk.store.schema import APPLICATION_ID, SCHEMA_VERSION, TRIGGERS

_OWNER_ONLY_FOLDER = 0o700


@dataclass(frozen=True, slots=True)
class Header:
    """What a SQLite file says of itself."""

    application_id: int
    version: int
    empty: bool


def prepare(path: Path, refusal: str = "", key: Passphrase | None = None) -> None:
    """Leave a store of the present schema at ``path``: made, brought up to date, or untouched where it is one.

    ``refusal`` says why nothing may be written, where that is so: it can then only be untouched. With a ``key`` it is
    encrypted.

    Raises:
        StoreError: the file is no store, was made by a newer imrdesk, or cannot be written.
    """
    if not path.exists():
        _refuse(refusal)
        _create(path, key)
        return
    header = read_header(path, key)
    if header.empty:
        # Someone made an empty file for it.
        _refuse(refusal)
        _upgrade(path, key)
    elif header.application_id != APPLICATION_ID:
        raise StoreError(sentence("{path} is not a store of imrdesk; choose another file.", path=path))
    elif header.version > SCHEMA_VERSION:
        raise StoreError(
            sentence(
                "The store {path} was made by a newer imrdesk (its schema is {version}, this one knows "
                "{schema_version}); update the program to open it.",
                path=path,
                version=header.version,
                schema_version=SCHEMA_VERSION,
            )
        )
    elif header.version < SCHEMA_VERSION and refusal:
        raise StoreError(
            sentence(
                "{path} was made by an older imrdesk and must be brought up to date before it can be read. {refusal}",
                path=path,
                refusal=refusal,
            )
        )
    elif header.version < SCHEMA_VERSION:
        copy_store(path, backup_name(path, BackupReason.BEFORE_UPDATE), key=key)
        _upgrade(path, key)
        write_anew_where_worth_it(path, key)


def _refuse(refusal: str) -> None:
    if refusal:
        raise StoreError(refusal)


def is_current(path: Path, key: Passphrase | None = None) -> bool:
    """Tell whether ``path`` is a store that needs neither making nor an update."""
    if not path.is_file():
        return False
    header = read_header(path, key)
    return (header.application_id, header.version) == (APPLICATION_ID, SCHEMA_VERSION)


def read_header(path: Path, key: Passphrase | None = None) -> Header:
    """Read what a file says of itself, writing nothing.

    Raises:
        StoreError: it cannot be read, or is no SQLite file.
    """
    if path.is_dir():
        raise StoreError(sentence("{path} is a folder, not a store; name a file in it.", path=path))
    with explained(path, word("opening")), closing(connect(path, key=key)) as connection:
        return Header(
            _pragma(connection, "application_id"),
            _pragma(connection, "user_version"),
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0] == 0,
        )


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    return connection.execute(f"PRAGMA {name}").fetchone()[0]


def _create(path: Path, key: Passphrase | None) -> None:
    try:
        path.parent.mkdir(mode=_OWNER_ONLY_FOLDER, parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(
            sentence(
                "The store {path} cannot be made ({why}); choose a folder you may write to.",
                path=path,
                why=error.strerror,
            )
        ) from error
    # It gets its name when it is one: an empty file, left by a program that was killed, would open without the
    # passphrase it was to have.
    with draft_beside(path) as draft:
        _upgrade(draft, key)
        replace_store(draft, path)


def _upgrade(path: Path, key: Passphrase | None) -> None:
    # Altering a table on SQLite means a new table in its place: with foreign keys on, dropping the old one would
    # empty the tables that point to it. They are off here, and all is checked before anything is committed.
    transactions = Transactions(path, key=key, foreign_keys=False)
    try:
        with transactions.writing() as connection:
            _run_migrations(connection)
            for trigger in TRIGGERS:
                connection.exec_driver_sql(trigger)
            rebuild(connection)
            seal_all_rows(connection)
            _refuse_damage(connection, path)
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")
    finally:
        transactions.close()


def _run_migrations(connection: Connection) -> None:
    # Alembic is needed once in a store's life; importing it at every start would cost a tenth of a second.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(Path(__file__).with_name("migrations")).replace("%", "%%"))
    command.upgrade(config, "head")


def _refuse_damage(connection: Connection, path: Path) -> None:
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    sound = connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar() == "ok"
    if broken or not sound:
        raise StoreError(
            sentence(
                "The store {path} did not come through the update whole, so it was left as it was; check it "
                "with “imrdesk check” or restore a backup.",
                path=path,
            )
        )
