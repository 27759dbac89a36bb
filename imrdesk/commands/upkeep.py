"""The commands that look after a store: “check”, “backup”, “restore” and “repair”."""

from __future__ import annotations

import argparse
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from imrdesk import exporting
from imrdesk.commands import passphrases
from imrdesk.commands.importing import compare_readers
from imrdesk.commands.opening import open_desk, present_store
from imrdesk.commands.output import DONE, SOME_FAILED, complain, print_lines
from imrdesk.domain.queue import QueueQuery
from imrdesk.paths import default_store

if TYPE_CHECKING:
    from imrdesk.domain.backups import Backup

_BACKUPS_HEADER = ("backup", "made", "why", "documents", "reviewed", "MB")
_INDEX_LEFT_OUT = "So the search index was not looked at."


def check(args: argparse.Namespace) -> int:
    """Look for damage in the store, or for pages on which its readers differ, and return the exit status."""
    return compare_readers(args) if args.readers else _check_store(args)


def _check_store(args: argparse.Namespace) -> int:
    # Opened to write, though nothing is written: only so does SQLite look through the search index.
    with open_desk(present_store(args), args) as desk:
        problems = desk.backing_up.check()
        documents = desk.queue.count(QueueQuery())
        notes = [note for note in (desk.warning, desk.read_only and f"{desk.read_only} {_INDEX_LEFT_OUT}") if note]
    for note in notes:
        complain(note)
    for problem in problems:
        complain(problem)
    if not problems:
        print(f"{documents} documents, nothing wrong: {desk.path}")
    return SOME_FAILED if problems else DONE


def backup(args: argparse.Namespace) -> int:
    """Copy the store, or list its copies, and return the exit status."""
    if args.list:
        return _list_backups(args.store or default_store(), args)
    with open_desk(present_store(args), args, read_only=True) as desk:
        to = desk.backing_up.backup(_backup_target(desk.path, args.to)) if args.to else desk.backing_up.make()
        print(f"The store {desk.path} was copied to {to}")
    return DONE


def _backup_target(store: Path, named: Path) -> Path:
    """Return the file to copy to: in a folder named, one of the store's name and now."""
    if not named.is_dir():
        return named
    return named / f"{store.stem}.backup-{datetime.now():%Y%m%d-%H%M%S}{store.suffix}"  # noqa: DTZ005 -- local time


def _list_backups(store: Path, args: argparse.Namespace) -> int:
    from imrdesk.services.backing_up import list_backups  # noqa: PLC0415 -- loads SQLAlchemy

    backups = list_backups(store, passphrases.passphrase_for(store, args.passphrase_file))
    print_lines(
        exporting.plain.table_lines(_BACKUPS_HEADER, map(_backup_line, backups))
        if backups
        else [f"{store} has no backups."]
    )
    return DONE


def _backup_line(backup: Backup) -> tuple[str, ...]:
    problem = "opens with another passphrase" if backup.needs_passphrase else backup.problem
    held = (problem, "—") if problem else (str(backup.documents), str(backup.reviewed))
    made = f"{backup.made_at.astimezone():%Y-%m-%d %H:%M}"
    return (backup.path.name, made, str(backup.reason), *held, f"{backup.size / 1e6:.1f}")


def restore(args: argparse.Namespace) -> int:
    """Put a backup in the store's place, and return the exit status."""
    from imrdesk.services import backing_up  # noqa: PLC0415 -- loads SQLAlchemy

    store = args.store or default_store()
    source = backing_up.find_backup(store, args.source)
    keys = passphrases.passphrases_to_restore(store, source, args.passphrase_file)
    kept = backing_up.restore(store, source, *keys)
    print(f"{source} is now the store {store}" + (f"; the store before it is {kept}" if kept else ""))
    return DONE


def repair(args: argparse.Namespace) -> int:
    """Save what can be saved of a damaged store, and return the exit status."""
    from imrdesk.services import repairing  # noqa: PLC0415 -- loads SQLAlchemy

    damaged = args.damaged or args.store or default_store()
    report = repairing.repair(damaged, args.to, passphrases.passphrase_for(damaged, args.passphrase_file))
    for loss in report.losses:
        complain(loss)
    print(f"{report.documents} documents with {report.changes} changes were saved into {report.path}")
    return SOME_FAILED if report.losses else DONE
