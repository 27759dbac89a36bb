"""What a victim finds before it, and what must be true of it after its end."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from imrdesk.domain.backups import BackupReason
from imrdesk.domain.passphrases import Passphrase
from imrdesk.domain.queue import QueueQuery
from imrdesk.errors import NotEncryptedError, PassphraseNeededError, WrongPassphraseError
from imrdesk.paths import resource_path
from imrdesk.store import Store, drivers, list_backups, read_header
from imrdesk.store.keeping import backups_folder, find_damage
from tests.conftest import PROJECT
from tests.unit.services.letters import add

_OLD_STORE = PROJECT / "tests" / "unit" / "store" / "stored" / "schema-1.sql"
_LETTERS = 12
_ALL = QueueQuery()
KEYS = (None, Passphrase("correct horse battery"), Passphrase("four other words"))
"""What the store of the scene “encrypting” opens with, one after another."""


@dataclass(frozen=True)
class Scene:
    """One kind of work: how its folder is laid out, what is wrong with it afterwards, and how long it is let run."""

    prepare: Callable[[Path], None]
    judge: Callable[[Path, Sequence[str]], Iterator[str]]
    seconds: float


def store_path(folder: Path) -> Path:
    return folder / "desk.imrdesk"


def letters_folder(folder: Path) -> Path:
    return folder / "letters"


def _prepare_store(folder: Path) -> None:
    with Store.open(store_path(folder)) as store:
        add(store)
        add(store, "other.txt")


def _prepare_backups(folder: Path) -> None:
    _prepare_store(folder)
    with Store.open(store_path(folder)) as store:
        store.make_backup(BackupReason.ASKED)


def _prepare_letters(folder: Path) -> None:
    letters_folder(folder).mkdir()
    letter = resource_path("samples", "letter-2014-upheld.txt").read_text(encoding="utf-8")
    for number in range(_LETTERS):
        (letters_folder(folder) / f"{number:02}.txt").write_text(f"{letter}\n{number}\n", encoding="utf-8")


def _prepare_old_store(folder: Path) -> None:
    with closing(sqlite3.connect(store_path(folder))) as connection:
        connection.executescript(_OLD_STORE.read_text(encoding="utf-8"))
        connection.execute("PRAGMA journal_mode = WAL")


def _heads(path: Path) -> set[str]:
    """Return the hash of every entry of a store's log."""
    with closing(sqlite3.connect(path)) as connection:
        return {said for (said,) in connection.execute("SELECT hash FROM changes")}


def _acknowledged(said: Sequence[str], kind: str) -> list[str]:
    return [line.partition(" ")[2] for line in said if line.startswith(f"{kind} ")]


def _is_whole(folder: Path) -> Iterator[str]:
    with Store.open(store_path(folder)) as store:
        if store.read_only:
            yield f"the dead hold the store: {store.read_only}"
        yield from store.check()


def _judge_changes(folder: Path, said: Sequence[str]) -> Iterator[str]:
    yield from _is_whole(folder)
    lost = set(_acknowledged(said, "head")) - _heads(store_path(folder)) - {"0" * 64}
    if lost:
        yield f"{len(lost)} acknowledged changes are lost"


def _judge_import(folder: Path, said: Sequence[str]) -> Iterator[str]:
    if not store_path(folder).exists():
        if said:
            yield "the store is gone"
        return
    yield from _is_whole(folder)
    with Store.open(store_path(folder)) as store:
        names = {row.name for row in store.rows(_ALL)}
    yield from (f"{name} was added and is lost" for name in set(_acknowledged(said, "added")) - names)


def _judge_update(folder: Path, _said: Sequence[str]) -> Iterator[str]:
    yield from _is_whole(folder)
    with Store.open(store_path(folder)) as store:
        if (store.count(_ALL), len(store.log(1))) != (2, 5):
            yield "documents or changes are lost"
    yield from _judge_backups(folder, ())


def _judge_backups(folder: Path, said: Sequence[str]) -> Iterator[str]:
    for backup in list_backups(store_path(folder)):
        damage = find_damage(backup.path)
        if damage and backup.reason is not BackupReason.BEFORE_RESTORE:
            yield f"{backup.path.name}: {damage}"
    for path in _acknowledged(said, "backup"):
        # Daily ones make room for newer ones of the same day.
        if ".asked." in path and not Path(path).exists():
            yield f"{path} was made and is lost"
    if said:
        yield from _judge_changes(folder, said)


def _judge_restoring(folder: Path, said: Sequence[str]) -> Iterator[str]:
    yield from _is_whole(folder)
    kept = _heads(store_path(folder)) | {"0" * 64}
    for file in backups_folder(store_path(folder)).glob("*.imrdesk"):
        kept |= _heads(file)
    lost = set(_acknowledged(said, "head")) - kept
    if lost:
        yield f"{len(lost)} acknowledged changes are neither in the store nor in any backup"


def _judge_encrypting(folder: Path, said: Sequence[str]) -> Iterator[str]:
    path = store_path(folder)
    fitting = [key for key in KEYS if _opens(path, key)]
    if len(fitting) != 1:
        yield f"{len(fitting)} passphrases open the store"
        return
    with Store.open(path, passphrase=fitting[0]) as store:
        yield from store.check()
    with closing(drivers.connect(path, key=fitting[0])) as connection:
        heads = {said for (said,) in connection.execute("SELECT hash FROM changes")}
    lost = set(_acknowledged(said, "head")) - heads - {"0" * 64}
    if lost:
        yield f"{len(lost)} acknowledged changes are lost"


def _opens(path: Path, key: Passphrase | None) -> bool:
    try:
        read_header(path, key)
    except (PassphraseNeededError, WrongPassphraseError, NotEncryptedError):
        return False
    return True


SCENES: dict[str, Scene] = {
    "editing": Scene(_prepare_store, _judge_changes, 1.0),
    "importing": Scene(_prepare_letters, _judge_import, 5.0),
    "migrating": Scene(_prepare_old_store, _judge_update, 1.0),
    "backing up": Scene(_prepare_store, _judge_backups, 1.0),
    "restoring": Scene(_prepare_backups, _judge_restoring, 1.0),
}
if drivers.can_encrypt():
    SCENES["encrypting"] = Scene(_prepare_store, _judge_encrypting, 3.0)


def lay_out(name: str, folder: Path) -> None:
    """Make the folder a victim works in, anew."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    SCENES[name].prepare(folder)
