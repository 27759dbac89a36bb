"""What must be true of a folder after the end of its victim, whatever it was killed at."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path

from imrdesk.domain.backups import BackupReason
from imrdesk.domain.passphrases import Passphrase
from imrdesk.domain.queue import QueueQuery
from imrdesk.errors import NotEncryptedError, PassphraseNeededError, WrongPassphraseError
from imrdesk.store import Store, drivers, list_backups, read_header
from imrdesk.store.chain import START
from imrdesk.store.keeping import backups_folder, find_damage
from tests.crash.laying import KEYS, exported_file, kept_file, old_stores, repaired_path, store_path
from tests.unit.store.outside import outside

Judge = Callable[[Path, Sequence[str]], Iterator[str]]
"""Yields what is wrong in a folder, by what the victim had acknowledged."""
_ALL = QueueQuery()
_BESIDE = ("-wal", "-shm", ".lock")


def judge_changes(folder: Path, said: Sequence[str]) -> Iterator[str]:
    yield from _is_whole(folder)
    yield from _misses(said, _heads(store_path(folder)))


def judge_import(folder: Path, said: Sequence[str]) -> Iterator[str]:
    yield from _is_whole(folder)
    with Store.open(store_path(folder)) as store:
        names = {row.name for row in store.rows(_ALL)}
    yield from (f"{name} was added and is lost" for name in set(_acknowledged(said, "added")) - names)


def judge_update(folder: Path, _said: Sequence[str]) -> Iterator[str]:
    counts = json.loads(kept_file(folder).read_text("utf-8"))
    begun = set(counts) - {path.name for path in old_stores(folder)}
    if not begun:
        return
    (updated,) = begun
    yield from _is_whole(folder)
    with outside(store_path(folder)) as connection:
        found = [
            connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608 -- names of our own
            for table in ("documents", "changes")
        ]
    if found != counts[updated]:
        yield f"of {updated}, documents or changes are lost: {found} are left of {counts[updated]}"
    yield from judge_backups(folder, ())


def judge_backups(folder: Path, said: Sequence[str]) -> Iterator[str]:
    for backup in list_backups(store_path(folder)):
        damage = find_damage(backup.path)
        if damage and backup.reason is not BackupReason.BEFORE_RESTORE:
            yield f"{backup.path.name}: {damage}"
    for path in _acknowledged(said, "backup"):
        # Daily ones make room for newer ones of the same day.
        if ".asked." in path and not Path(path).exists():
            yield f"{path} was made and is lost"
    yield from judge_changes(folder, said)


def judge_restoring(folder: Path, said: Sequence[str]) -> Iterator[str]:
    yield from _is_whole(folder)
    kept = _heads(store_path(folder))
    for file in backups_folder(store_path(folder)).glob("*.imrdesk"):
        kept |= _heads(file)
    yield from _misses(said, kept)


def judge_encrypting(folder: Path, said: Sequence[str]) -> Iterator[str]:
    path = store_path(folder)
    fitting = [key for key in KEYS if _opens(path, key)]
    if len(fitting) != 1:
        yield f"{len(fitting)} passphrases open the store"
        return
    with Store.open(path, passphrase=fitting[0]) as store:
        yield from store.check()
    yield from _misses(said, _heads(path, fitting[0]))
    for backup in list_backups(path):
        keys = [key for key in KEYS if _opens(backup.path, key)]
        if len(keys) != 1 or find_damage(backup.path, keys[0]):
            yield f"{backup.path.name} opens with {len(keys)} passphrases, or is damaged"


def judge_making_encrypted(folder: Path, said: Sequence[str]) -> Iterator[str]:
    path = store_path(folder)
    if not path.exists():
        if said:
            yield "it was made and is lost"
        return
    if not path.stat().st_size or _opens(path, None):
        yield "a file is left that opens without the passphrase"
        return
    with Store.open(path, passphrase=KEYS[1]) as store:
        yield from store.check()


def judge_keeping(folder: Path, said: Sequence[str]) -> Iterator[str]:
    yield from _is_whole(folder)
    with Store.open(store_path(folder)) as store:
        there = {"term": {each.term for each in store.knowledge.terms()}, "preset": set(store.kept.all("preset"))}
    for kind, names in there.items():
        lost = set(_acknowledged(said, kind)) - names
        if lost:
            yield f"{len(lost)} of what was kept is lost: {kind} {min(lost)}"
    with outside(store_path(folder)) as connection:
        minutes = connection.execute("SELECT count(*) FROM activity").fetchone()[0]
    if minutes < said.count("minute"):
        yield f"{said.count('minute')} minutes were added, and {minutes} are there"


def judge_export(folder: Path, _said: Sequence[str]) -> Iterator[str]:
    yield from _is_whole(folder)
    if exported_file(folder).read_bytes() != kept_file(folder).read_bytes():
        yield "the exported file is not whole"


def judge_repairing(folder: Path, _said: Sequence[str]) -> Iterator[str]:
    if store_path(folder).read_bytes() != kept_file(folder).read_bytes():
        yield "the damaged file was written to"
    if not repaired_path(folder).exists():
        return
    with Store.open(repaired_path(folder)) as store:
        yield from store.check()
    lost = _heads(store_path(folder)) - _heads(repaired_path(folder))
    if lost:
        yield f"the repaired store stands there without {len(lost)} of the changes"


def _is_whole(folder: Path) -> Iterator[str]:
    if not store_path(folder).exists():
        yield "the store is gone"
        return
    with Store.open(store_path(folder)) as store:
        if store.read_only:
            yield f"the dead hold the store: {store.read_only}"
        yield from store.check()
    left = sorted(each.name for each in folder.iterdir() if store_path(folder).name in each.name and _is_left(each))
    if left:
        yield f"what the dead left was not tidied up: {', '.join(left)}"


def _is_left(file: Path) -> bool:
    return file.name.startswith(".") or file.name.endswith(_BESIDE)


def _heads(path: Path, key: Passphrase | None = None) -> set[str]:
    """Return the hash of every entry of a store's log, and of an empty one's."""
    with closing(drivers.connect(path, key=key)) as connection:
        return {START, *(said for (said,) in connection.execute("SELECT hash FROM changes"))}


def _acknowledged(said: Sequence[str], kind: str) -> list[str]:
    return [line.partition(" ")[2] for line in said if line.startswith(f"{kind} ")]


def _misses(said: Sequence[str], heads: set[str]) -> Iterator[str]:
    lost = set(_acknowledged(said, "head")) - heads
    if lost:
        yield f"{len(lost)} acknowledged changes are lost"


def _opens(path: Path, key: Passphrase | None) -> bool:
    try:
        read_header(path, key)
    except (PassphraseNeededError, WrongPassphraseError, NotEncryptedError):
        return False
    return True
