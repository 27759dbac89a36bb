from __future__ import annotations

import os
import stat
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from imrdesk.domain.backups import Backup, BackupReason
from imrdesk.domain.queue import QueueQuery
from imrdesk.errors import StoreError
from imrdesk.store import Store, find_backup, list_backups
from imrdesk.store.generations import DAYS, WEEKS, is_due, to_remove
from imrdesk.store.keeping import backups_folder
from tests.unit.store.documents import CASE_NUMBER, document, set_text

NOW = datetime(2026, 3, 4, 12, tzinfo=UTC)
DAILY = BackupReason.DAILY


def made(ago: timedelta, reason: BackupReason = DAILY) -> Backup:
    at = NOW - ago
    return Backup(Path(f"{reason}-{at:%Y%m%d-%H%M%S}"), at, reason, 1)


def left(backups: list[Backup]) -> list[Backup]:
    gone = to_remove(backups, NOW)
    return [backup for backup in backups if backup not in gone]


def put_backup(path: Path, age: timedelta, reason: BackupReason = DAILY) -> Path:
    folder = backups_folder(path)
    folder.mkdir(exist_ok=True)
    file = folder / f"desk.{reason}.{datetime.now(UTC) - age:%Y%m%d-%H%M%S}.imrdesk"
    file.write_bytes(b"")
    return file


@pytest.fixture
def filled(store: Store) -> Store:
    set_text(store, store.add(document()), "first")
    return store


def test_a_year_of_daily_backups_leaves_seven_days_and_four_weeks() -> None:
    year = [made(timedelta(days=day)) for day in range(365)]
    kept = left(year)
    assert kept[:DAYS] == year[:DAYS]
    # The newest of the four newest weeks; this week's and last week's are among the seven days.
    assert len({backup.made_at.isocalendar()[:2] for backup in kept}) == WEEKS
    assert len(kept) == DAYS + WEEKS - 2


def test_of_one_day_the_newest_is_left() -> None:
    hours = [made(timedelta(hours=hour)) for hour in range(6)]
    assert left(hours) == hours[:1]


@pytest.mark.parametrize("reason", [BackupReason.ASKED, BackupReason.BEFORE_UPDATE, BackupReason.BEFORE_RESTORE])
def test_what_a_person_may_miss_is_never_removed(reason: BackupReason) -> None:
    old = [made(timedelta(days=400), reason), made(timedelta(days=400, hours=1), reason)]
    assert left([made(timedelta()), *old])[1:] == old


def test_backups_dated_after_now_are_let_be() -> None:
    later = [made(timedelta(days=-day)) for day in range(1, 20)]
    assert left(later) == later


@pytest.mark.parametrize(
    ("age", "due"),
    [(timedelta(hours=23), False), (timedelta(hours=25), True), (timedelta(hours=-5), True)],
    ids=["today's", "yesterday's", "dated after now"],
)
def test_a_backup_is_due_where_none_is_of_the_last_day(filled: Store, age: timedelta, due: bool) -> None:
    put_backup(filled.path, age)
    assert filled.is_backup_due() is due


def test_an_empty_store_needs_no_backup(store: Store) -> None:
    assert is_due(store.path)
    assert not store.is_backup_due()


def test_a_backup_says_what_it_holds(filled: Store) -> None:
    filled.add(document("other"))
    to = filled.make_backup(DAILY)
    (backup,) = filled.backups()
    assert (backup.path, backup.reason, backup.documents, backup.reviewed) == (to, DAILY, 2, 0)
    assert (backup.size, backup.problem) == (to.stat().st_size, "")
    assert not filled.is_backup_due()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no such permissions")
def test_backups_are_their_owner_s_only(filled: Store) -> None:
    to = filled.make_backup(DAILY)
    assert [stat.S_IMODE(each.stat().st_mode) for each in (to, to.parent)] == [0o600, 0o700]


def test_making_one_thins_the_older_ones_out(filled: Store) -> None:
    # All of one week, forty weeks ago: its newest is neither of the last days nor of the last weeks.
    old = [put_backup(filled.path, timedelta(days=day)) for day in range(1, 60)]
    filled.make_backup(DAILY)
    assert [file.exists() for file in old[: DAYS - 1]] == [True] * (DAYS - 1)
    assert sum(file.exists() for file in old) <= DAYS - 1 + WEEKS
    assert [file.name for file in backups_folder(filled.path).iterdir() if file.name.endswith(".part")] == []


def test_other_files_in_the_folder_are_no_backups_and_stay(filled: Store) -> None:
    filled.make_backup(DAILY)
    letter = backups_folder(filled.path) / "letter.imrdesk"
    letter.write_text("mine")
    assert len(filled.backups()) == 1
    assert letter.read_text() == "mine"


def test_a_damaged_backup_is_listed_as_what_it_is(filled: Store) -> None:
    filled.make_backup(DAILY).write_bytes(b"SQLite format 3\0" + b"\xff" * 5000)
    (backup,) = filled.backups()
    assert (backup.documents, "cannot be read" in backup.problem) == (None, True)


def test_a_backup_is_found_by_its_name_alone(filled: Store, tmp_path: Path) -> None:
    to = filled.make_backup(DAILY)
    assert find_backup(filled.path, Path(to.name)) == to
    assert find_backup(filled.path, tmp_path / "elsewhere") == tmp_path / "elsewhere"


def test_a_stopped_backup_leaves_nothing(filled: Store) -> None:
    def stop(_done: int, _total: int) -> None:
        raise StoreError("stopped")

    with pytest.raises(StoreError, match="stopped"):
        filled.make_backup(DAILY, stop)
    assert list(backups_folder(filled.path).iterdir()) == []


def test_what_a_killed_program_left_of_backups_is_removed_when_it_is_old(filled: Store) -> None:
    folder = filled.make_backup(DAILY).parent
    old, young = (folder / f".desk.daily.20260304-050607.imrdesk.{pid}.part" for pid in (1, 2))
    for draft in (old, young):
        draft.write_bytes(b"half a store")
    os.utime(old, (0, 0))
    filled.close()
    with Store.open(filled.path) as again:
        assert (old.exists(), young.exists(), len(again.backups())) == (False, True, 1)


def test_a_change_made_while_copying_is_in_the_store_and_not_in_the_copy(filled: Store) -> None:
    filled.add(document("large", content=Random(1).randbytes(10_000_000)))  # noqa: S311 -- no secret
    told: list[int] = []

    def change(done: int, _total: int) -> None:
        told.append(done)
        set_text(filled, 1, f"change {len(told)}")

    to = filled.make_backup(DAILY, change)
    assert told == sorted(set(told))
    assert len(told) > 1
    assert filled.load(1).record.value(CASE_NUMBER) == f"change {len(told)}"
    with Store.open(to) as copy:
        assert copy.load(1).record.value(CASE_NUMBER) == "first"


def test_an_open_store_goes_on_with_what_was_restored(filled: Store) -> None:
    to = filled.make_backup(BackupReason.ASKED)
    set_text(filled, 1, "second")
    kept = filled.restore(Path(to.name))
    assert filled.load(1).record.value(CASE_NUMBER) == "first"
    set_text(filled, 1, "third")
    assert filled.check() == ()
    reasons = {backup.path: backup.reason for backup in list_backups(filled.path)}
    assert reasons == {to: BackupReason.ASKED, kept: BackupReason.BEFORE_RESTORE}


def test_a_restore_that_fails_leaves_the_open_store_as_it_was(filled: Store, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be restored"):
        filled.restore(tmp_path / "nothing")
    assert filled.count(QueueQuery()) == 1
    set_text(filled, 1, "second")
