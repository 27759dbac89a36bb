from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from imrdesk.domain.backups import BackupReason
from imrdesk.domain.passphrases import Passphrase
from imrdesk.domain.queue import QueueQuery
from imrdesk.domain.search import Both, Term
from imrdesk.errors import (
    NotEncryptedError,
    PassphraseNeededError,
    StoreError,
    StoreLockedError,
    WrongPassphraseError,
)
from imrdesk.store import Rebuild, Store, Wreck, drivers, is_encrypted, list_backups, plain_copies, restore
from imrdesk.store.encrypting import convert
from imrdesk.store.keeping import find_damage
from tests.unit.store.documents import CASE_NUMBER, document, set_text
from tests.unit.store.test_migrating import STORED, run

pytest.importorskip("sqlcipher3", reason="SQLCipher, which encrypts stores, is not installed (the extra “encryption”)")

KEY = Passphrase("it's a “long”; passphrase 😀")
OTHER = Passphrase("another long passphrase")
NEEDLES = ["Sling for the “left”".encode(), b"CM15-0000001", b"letter.txt", b"CREATE TABLE", b"told to nobody"]


def readable(folder: Path) -> list[tuple[str, bytes]]:
    """Return the files under a folder in which anything of a store can be read, each with what."""
    files = [file for file in folder.rglob("*") if file.is_file()]
    assert files
    return [(file.name, needle) for file in files for needle in NEEDLES if needle in file.read_bytes()]


def value_in(path: Path, key: Passphrase | None = KEY) -> object:
    with Store.open(path, passphrase=key) as store:
        return store.load(1).record.value(CASE_NUMBER)


@pytest.fixture
def encrypted(path: Path) -> Iterator[Store]:
    with Store.open(path, passphrase=KEY) as store:
        set_text(store, store.add(document()), "told to nobody")
        yield store


@pytest.fixture
def plain(path: Path) -> Path:
    """Return a closed store that anyone can read."""
    with Store.open(path) as store:
        set_text(store, store.add(document()), "told to nobody")
    return path


def test_a_store_in_use_and_its_backups_show_nothing_on_the_disk(encrypted: Store, tmp_path: Path) -> None:
    encrypted.backup(tmp_path / "copy.imrdesk")
    encrypted.make_backup(BackupReason.DAILY)
    set_text(encrypted, 1, "told to nobody either")
    assert (tmp_path / "desk.imrdesk-wal").stat().st_size > 0
    assert readable(tmp_path) == []


def test_the_same_bytes_are_found_in_a_store_that_is_not_encrypted(plain: Path, tmp_path: Path) -> None:
    assert {needle for _, needle in readable(tmp_path)} == set(NEEDLES)
    assert not is_encrypted(plain)


def test_an_encrypted_store_works_as_any_other(encrypted: Store, path: Path) -> None:
    assert encrypted.check() == ()
    assert encrypted.search(Both(Term("left"), Term("shoulder"))).total == 1
    encrypted.close()
    assert value_in(path) == "told to nobody"
    with Store.open(path, passphrase=KEY, read_only=True) as store:
        assert (store.read_only != "", store.check()) == (True, ())


def test_a_second_one_to_open_it_can_read_it(encrypted: Store, path: Path) -> None:
    with Store.open(path, passphrase=KEY) as second:
        assert "can only be read here" in second.read_only
        assert second.load(1).record.value(CASE_NUMBER) == "told to nobody"


def test_another_passphrase_opens_nothing_and_says_so(
    encrypted: Store, path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    encrypted.close()
    with pytest.raises(WrongPassphraseError, match=r"passphrase does not open .*desk\.imrdesk"):
        Store.open(path, passphrase=OTHER)
    with pytest.raises(PassphraseNeededError, match="is encrypted"):
        Store.open(path)
    assert capfd.readouterr() == ("", "")
    assert value_in(path) == "told to nobody"


def test_a_passphrase_for_a_store_that_anyone_can_read_is_refused(plain: Path) -> None:
    with pytest.raises(NotEncryptedError, match="is not encrypted"):
        Store.open(plain, passphrase=KEY)


def test_without_the_extra_it_is_said_what_to_install(
    encrypted: Store, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    encrypted.close()
    monkeypatch.setattr(drivers, "SQLCIPHER", None)
    with pytest.raises(StoreError, match=r"pip install “imrdesk\[encryption\]”"):
        Store.open(path, passphrase=KEY)
    with pytest.raises(PassphraseNeededError):
        Store.open(path)


def test_a_passphrase_typed_another_way_is_the_same(path: Path) -> None:
    Store.open(path, passphrase=Passphrase("caf\u00e9 au lait, deux")).close()
    with Store.open(path, passphrase=Passphrase("cafe\u0301 au lait, deux")) as store:
        assert store.check() == ()


def test_a_passphrase_is_shown_by_nothing() -> None:
    assert "long" not in f"{KEY} {KEY!r} {[KEY]}"


@pytest.mark.parametrize("content", [b"Dear all\n" * 1024, bytes(8192), b"", os.urandom(8000)], ids=len)
def test_what_is_no_encrypted_store_is_not_taken_for_one(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "file"
    file.write_bytes(content)
    assert not is_encrypted(file)


def test_encrypting_leaves_nothing_readable_in_the_store_s_place(plain: Path, tmp_path: Path) -> None:
    with Store.open(plain) as store:
        head, log = store.head_hash(), store.log(1)
        store.change_passphrase(KEY)
        assert (store.head_hash(), store.log(1), store.check()) == (head, log, ())
        set_text(store, 1, "told to nobody either")
        assert readable(tmp_path) == []
    assert is_encrypted(plain)
    assert value_in(plain) == "told to nobody either"


@pytest.mark.parametrize("to", [OTHER, None], ids=["another", "none"])
def test_a_passphrase_is_changed_or_taken_away(encrypted: Store, path: Path, to: Passphrase | None) -> None:
    head = encrypted.head_hash()
    encrypted.change_passphrase(to)
    assert (encrypted.head_hash(), encrypted.check(), encrypted.is_encrypted) == (head, (), to is not None)
    encrypted.close()
    assert value_in(path, to) == "told to nobody"
    with pytest.raises(StoreError):
        Store.open(path, passphrase=KEY)


def test_a_store_in_use_elsewhere_is_not_encrypted(plain: Path) -> None:
    with Store.open(plain) as reader, Store.open(plain) as store:
        with pytest.raises(StoreError, match="in use"):
            store.change_passphrase(KEY)
        assert reader.check() == ()
    assert value_in(plain, None) == "told to nobody"


def test_a_damaged_store_is_not_rewritten(encrypted: Store, path: Path) -> None:
    encrypted.close()
    damage(path, 3)
    before = path.read_bytes()
    with pytest.raises(StoreError, match="damaged"):
        convert(path, KEY, OTHER)
    # The first page says how the journal is kept: it is written anew when nobody else may have the file open.
    assert path.read_bytes()[4096:] == before[4096:]
    assert list(path.parent.glob(".*")) == []


def test_a_damaged_encrypted_store_is_told_of_and_saved_as_far_as_can_be(
    encrypted: Store, path: Path, tmp_path: Path
) -> None:
    for number in range(20):
        encrypted.add(document(f"{number}.txt", content=os.urandom(9000)))
    encrypted.close()
    damage(path, path.stat().st_size // 4096 - 5)
    with Store.open(path, passphrase=KEY) as store:
        assert any("damaged" in problem for problem in store.check())
    with Wreck(path, tmp_path / "new", KEY) as wreck:
        assert readable(tmp_path) == []
        saved = [salvaged for salvaged in wreck.documents() if not salvaged.losses]
    assert len(saved) in range(15, 21)
    Rebuild(tmp_path / "new", KEY)
    assert is_encrypted(tmp_path / "new")


def test_nothing_is_salvaged_with_another_passphrase(encrypted: Store, path: Path, tmp_path: Path) -> None:
    encrypted.close()
    with pytest.raises(WrongPassphraseError):
        Wreck(path, tmp_path / "new", OTHER)


def damage(path: Path, page: int) -> None:
    content = bytearray(path.read_bytes())
    content[page * 4096 + 100] ^= 1
    path.write_bytes(content)


@pytest.mark.parametrize("schema", [1, 6], ids=str)
def test_an_older_encrypted_store_is_brought_up_to_date_behind_an_encrypted_backup(
    path: Path, tmp_path: Path, schema: int
) -> None:
    run(path, STORED[schema - 1].read_text(encoding="utf-8"))
    convert(path, None, KEY)
    with Store.open(path, passphrase=KEY) as store:
        assert store.check() == ()
        assert [backup.encrypted for backup in store.backups()] == [True]
    assert readable(tmp_path) == []


def test_a_backup_is_restored_under_the_store_s_passphrase(encrypted: Store, tmp_path: Path) -> None:
    first = encrypted.make_backup(BackupReason.ASKED)
    encrypted.change_passphrase(OTHER)
    set_text(encrypted, 1, "second")
    assert [backup.needs_passphrase for backup in encrypted.backups()] == [True]
    with pytest.raises(WrongPassphraseError):
        encrypted.restore(first)
    encrypted.restore(first, KEY)
    assert encrypted.load(1).record.value(CASE_NUMBER) == "told to nobody"
    assert encrypted.check() == ()
    encrypted.close()
    assert value_in(encrypted.path, OTHER) == "told to nobody"
    assert readable(tmp_path) == []


def test_a_readable_backup_is_encrypted_when_it_is_restored(plain: Path) -> None:
    with Store.open(plain) as store:
        backup = store.make_backup(BackupReason.ASKED)
        store.change_passphrase(KEY)
        store.restore(backup)
        assert store.check() == ()
    assert is_encrypted(plain)
    assert (value_in(plain), value_in(backup, None)) == ("told to nobody", "told to nobody")


def test_an_encrypted_backup_keeps_its_passphrase_where_the_store_has_none(encrypted: Store, tmp_path: Path) -> None:
    backup = encrypted.make_backup(BackupReason.ASKED)
    encrypted.close()
    other = tmp_path / "other.imrdesk"
    Store.open(other).close()
    with Store.open(other) as store:
        store.restore(backup, KEY)
        assert store.is_encrypted
    assert value_in(other) == "told to nobody"
    assert restore(tmp_path / "new.imrdesk", backup, source_key=KEY) is None
    assert value_in(tmp_path / "new.imrdesk") == "told to nobody"


def test_backups_tell_what_they_hold_to_who_has_the_passphrase(encrypted: Store, path: Path) -> None:
    encrypted.make_backup(BackupReason.ASKED)
    (backup,) = list_backups(path, KEY)
    assert (backup.documents, backup.encrypted, backup.needs_passphrase) == (1, True, False)
    for key in (None, OTHER):
        (backup,) = list_backups(path, key)
        assert (backup.documents, backup.problem, backup.needs_passphrase) == (None, "", True)


def test_a_backup_of_another_passphrase_is_not_replaced(encrypted: Store, tmp_path: Path) -> None:
    to = tmp_path / "copy.imrdesk"
    encrypted.backup(to)
    encrypted.change_passphrase(OTHER)
    with pytest.raises(WrongPassphraseError):
        encrypted.backup(to)
    assert find_damage(to, KEY) == ""


def test_the_copies_that_anyone_can_read_are_found(plain: Path) -> None:
    with Store.open(plain) as store:
        backup = store.make_backup(BackupReason.ASKED)
        left = plain.with_name(f".{plain.name}.1234.part")
        left.write_bytes(backup.read_bytes())
        store.change_passphrase(KEY)
        encrypted_backup = store.make_backup(BackupReason.ASKED)
    assert set(plain_copies(plain)) == {backup, left}
    assert encrypted_backup.exists()


def test_what_a_killed_program_left_is_removed_when_the_store_is_opened(encrypted: Store, path: Path) -> None:
    encrypted.close()
    left = [path.with_name(f".{path.name}.1234.part{ending}") for ending in ("", "-journal")]
    other = path.with_name(f".other-{path.name}.1234.part")
    for file in (*left, other):
        file.write_bytes(b"told to nobody")
    with Store.open(path, passphrase=KEY, read_only=True):
        assert all(file.exists() for file in left)
    with Store.open(path, passphrase=KEY):
        assert [file.exists() for file in (*left, other)] == [False, False, True]


def test_a_locked_store_gives_nothing_and_goes_on_when_unlocked(encrypted: Store, path: Path) -> None:
    encrypted.lock()
    assert (encrypted.is_locked, encrypted.is_encrypted) == (True, True)
    with pytest.raises(StoreLockedError, match="is locked"):
        encrypted.count(QueueQuery())
    with pytest.raises(StoreLockedError):
        set_text(encrypted, 1, "second")
    with pytest.raises(StoreLockedError):
        encrypted.make_backup(BackupReason.ASKED)
    with Store.open(path, passphrase=KEY) as other:
        assert "in use by" in other.read_only
    with pytest.raises(WrongPassphraseError):
        encrypted.unlock(OTHER)
    assert encrypted.is_locked
    encrypted.unlock(KEY)
    set_text(encrypted, 1, "second")
    assert encrypted.check() == ()


def test_a_locked_store_keeps_the_passphrase_nowhere(encrypted: Store) -> None:
    secret = KEY.text
    encrypted.lock()
    found = [value for value in vars(encrypted._transactions).values() if secret in repr(getattr(value, "text", value))]
    assert found == []
    assert drivers._derived.cache_info().currsize == 0


@pytest.mark.parametrize("made", ["new", "backed up", "another passphrase"])
def test_sqlcipher_opens_a_store_by_its_passphrase_alone(encrypted: Store, tmp_path: Path, made: str) -> None:
    path, key = encrypted.path, KEY
    if made == "backed up":
        path = tmp_path / "copy.imrdesk"
        encrypted.backup(path)
    elif made == "another passphrase":
        key = OTHER
        encrypted.change_passphrase(key)
    encrypted.close()
    with closing(drivers.require_sqlcipher().connect(str(path))) as connection:
        quoted = key.text.replace("'", "''")
        connection.execute(f"PRAGMA key = '{quoted}'")
        assert connection.execute("SELECT count(*) FROM documents").fetchone() == (1,)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
@pytest.mark.parametrize("key", [None, KEY], ids=["plain", "encrypted"])
def test_every_file_of_a_store_is_its_owner_s_only(tmp_path: Path, key: Passphrase | None) -> None:
    before = os.umask(0)
    try:
        with Store.open(tmp_path / "new" / "desk.imrdesk", passphrase=key) as store:
            set_text(store, store.add(document()), "first")
            store.make_backup(BackupReason.ASKED)
            store.change_passphrase(OTHER)
            store.restore(store.backups()[0].path, key)
            set_text(store, 1, "second")
            modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "new").rglob("*")}
    finally:
        os.umask(before)
    folders = {"desk.imrdesk.backups"}
    assert {"desk.imrdesk-wal", "desk.imrdesk-shm", "desk.imrdesk.lock"} < set(modes)
    assert {name: oct(mode) for name, mode in modes.items() if mode != (0o700 if name in folders else 0o600)} == {}
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o700


def test_the_settings_are_sqlcipher_s_own(encrypted: Store, path: Path) -> None:
    encrypted.close()
    with closing(drivers.connect(path, key=KEY)) as connection:
        settings = {said for (said,) in connection.execute("PRAGMA cipher_settings")}
    assert {
        "PRAGMA kdf_iter = 256000;",
        "PRAGMA cipher_page_size = 4096;",
        "PRAGMA cipher_use_hmac = 1;",
        "PRAGMA cipher_plaintext_header_size = 0;",
        "PRAGMA cipher_hmac_algorithm = HMAC_SHA512;",
        "PRAGMA cipher_kdf_algorithm = PBKDF2_HMAC_SHA512;",
    } <= settings


def test_a_locked_store_keeps_nothing_that_was_read(encrypted: Store) -> None:
    before = encrypted.load(1).reading
    assert encrypted.load(1).reading is before
    encrypted.lock()
    encrypted.unlock(KEY)
    after = encrypted.load(1).reading
    assert (after == before, after is before) == (True, False)
