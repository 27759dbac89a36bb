from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from imrdesk.domain.backups import BackupReason
from imrdesk.domain.passphrases import Passphrase
from imrdesk.errors import NotEncryptedError, PassphraseError, StoreError, WrongPassphraseError
from imrdesk.services import remembering
from imrdesk.services.desk import Desk
from imrdesk.services.encrypting import PlainCopies, is_encrypted, make_encrypted, opens
from tests.unit.services.letters import add

pytest.importorskip("sqlcipher3", reason="SQLCipher, which encrypts stores, is not installed (the extra “encryption”)")

KEY = Passphrase("correct horse battery staple")
OTHER = Passphrase("four other words entirely")
Kept = dict[tuple[str, str], str]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Return a desk on a store with a document and a backup, readable by anyone."""
    with Desk.open(tmp_path / "desk.imrdesk", "Ada") as desk:
        add(desk._store)
        desk.backing_up.make(BackupReason.ASKED)
        yield desk


def backups(desk: Desk) -> list[bool]:
    return [backup.encrypted for backup in desk.backing_up.listed()]


def test_the_backups_are_encrypted_with_the_store(desk: Desk) -> None:
    done = desk.encrypting.encrypt(KEY)
    assert (done.encrypted, done.removed, done.kept, done.troubles) == (1, 0, 0, ())
    assert (is_encrypted(desk.path), backups(desk), desk.encrypting.plain_copies()) == (True, [True], ())
    assert desk.backing_up.check() == ()


@pytest.mark.parametrize(("copies", "left"), [(PlainCopies.REMOVE, []), (PlainCopies.KEEP, [False])])
def test_the_backups_may_be_removed_or_kept(desk: Desk, copies: PlainCopies, left: list[bool]) -> None:
    done = desk.encrypting.encrypt(KEY, copies)
    assert (done.removed, done.kept) == (1 - len(left), len(left))
    assert backups(desk) == left


def test_a_backup_that_cannot_be_encrypted_is_named(desk: Desk) -> None:
    (backup,) = desk.backing_up.listed()
    content = bytearray(backup.path.read_bytes())
    content[5000:9000] = bytes(4000)
    backup.path.write_bytes(content)
    done = desk.encrypting.encrypt(KEY)
    assert (done.encrypted, done.kept) == (0, 1)
    assert str(backup.path) in done.troubles[0]
    assert is_encrypted(desk.path)


def test_a_short_passphrase_is_refused_before_anything_is_done(desk: Desk) -> None:
    with pytest.raises(PassphraseError, match="at least 8 characters"):
        desk.encrypting.encrypt(Passphrase("seven77"))
    assert not is_encrypted(desk.path)
    desk.encrypting.encrypt(KEY)
    with pytest.raises(PassphraseError):
        desk.encrypting.change(Passphrase("seven77"))
    assert opens(desk.path, KEY)


def test_what_is_encrypted_is_not_encrypted_again(desk: Desk) -> None:
    desk.encrypting.encrypt(KEY)
    with pytest.raises(StoreError, match="encrypted already"):
        desk.encrypting.encrypt(OTHER)


@pytest.mark.parametrize("step", [lambda desk: desk.encrypting.change(OTHER), lambda desk: desk.encrypting.decrypt()])
def test_what_is_not_encrypted_has_no_passphrase_to_change(desk: Desk, step: object) -> None:
    assert callable(step)
    with pytest.raises(NotEncryptedError, match="is not encrypted"):
        step(desk)


def test_the_passphrase_is_proven(desk: Desk) -> None:
    desk.encrypting.encrypt(KEY)
    desk.encrypting.prove(KEY)
    with pytest.raises(WrongPassphraseError):
        desk.encrypting.prove(OTHER)


def test_a_remembered_passphrase_follows_the_store_s(desk: Desk, keyring_in_memory: Kept) -> None:
    desk.encrypting.encrypt(KEY)
    assert remembering.remember(desk.path, KEY)
    desk.encrypting.change(OTHER)
    assert remembering.remembered(desk.path) == OTHER
    desk.encrypting.decrypt()
    assert keyring_in_memory == {}


def test_a_passphrase_that_is_not_remembered_stays_so(desk: Desk, keyring_in_memory: Kept) -> None:
    desk.encrypting.encrypt(KEY)
    desk.encrypting.change(OTHER)
    assert keyring_in_memory == {}


def test_without_a_keyring_nothing_is_remembered(tmp_path: Path) -> None:
    assert not remembering.can_remember()
    assert not remembering.remember(tmp_path / "desk.imrdesk", KEY)
    assert remembering.remembered(tmp_path / "desk.imrdesk") is None
    remembering.forget(tmp_path / "desk.imrdesk")


def test_a_store_is_remembered_by_its_place(tmp_path: Path, keyring_in_memory: Kept) -> None:
    remembering.remember(tmp_path / "a" / ".." / "desk.imrdesk", KEY)
    assert remembering.remembered(tmp_path / "desk.imrdesk") == KEY
    assert remembering.remembered(tmp_path / "other.imrdesk") is None
    assert list(keyring_in_memory) == [("imrdesk", str((tmp_path / "desk.imrdesk").resolve()))]


def test_a_new_encrypted_store_is_made(tmp_path: Path) -> None:
    make_encrypted(tmp_path / "new.imrdesk", KEY)
    assert opens(tmp_path / "new.imrdesk", KEY)
    with pytest.raises(PassphraseError):
        make_encrypted(tmp_path / "other.imrdesk", Passphrase("short"))


def test_the_log_tells_what_was_done_and_no_passphrase(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "imrdesk")
    desk.encrypting.encrypt(KEY)
    desk.encrypting.change(OTHER)
    desk.encrypting.lock()
    with pytest.raises(WrongPassphraseError):
        desk.encrypting.unlock(KEY)
    desk.encrypting.unlock(OTHER)
    desk.encrypting.decrypt()
    said = [record.getMessage() for record in caplog.records if record.name.endswith("services.encrypting")]
    assert said == [
        "the store was encrypted",
        "the passphrase was changed",
        "locked",
        "unlocked",
        "the encryption was taken away",
    ]
    assert KEY.text not in caplog.text
    assert OTHER.text not in caplog.text
