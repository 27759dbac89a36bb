"""What is killed: a program at work on a store, which says through a pipe what it has acknowledged.

“ready” comes first, then a line for each piece of work that is done: its kind and what vouches for it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import count
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random
from typing import Any

from imrdesk.domain.backups import BackupReason
from imrdesk.domain.codebook import own_field
from imrdesk.domain.documents import DocumentState
from imrdesk.domain.exports import ExportChoice, ExportPreset, Form
from imrdesk.domain.fields import Scope
from imrdesk.domain.findings import AddedTerm
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.values import Kind
from imrdesk.services.desk import Desk
from imrdesk.services.encrypting import PlainCopies, make_encrypted
from imrdesk.services.repairing import repair
from imrdesk.services.reviewing import Reviewing
from imrdesk.store import Store
from tests.crash.laying import (
    KEYS,
    REVIEWER,
    corrected_file,
    exported_file,
    letters_folder,
    old_stores,
    repaired_path,
    store_path,
)

ENDLESS = 100_000
_STEPS = {"os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.truncate", "sqlite3.connect"}
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT


@dataclass(frozen=True)
class Work:
    """What a victim is to do: in which folder, by which dice, how often, and whom it tells."""

    folder: Path
    dice: Random
    rounds: int
    said: Connection

    def say(self, *words: object) -> None:
        self.said.send(" ".join(map(str, words)))

    def head(self, desk: Desk) -> None:
        """Say what vouches for every change that was made."""
        self.say("head", desk._store.head_hash())

    def desk(self) -> Desk:
        return Desk.open(store_path(self.folder), REVIEWER)


def begin(name: str, folder: Path, seed: int, step: int | None, said: Connection) -> None:
    """Do the work ``name``: until killed, or once, ending by its own hand before the ``step``-th step of its files."""
    work = Work(folder, Random(seed), ENDLESS if step is None else 1, said)  # noqa: S311 -- dice, not secrets
    if step is not None:
        _end_before(step)
    WORK[name](work)


def _end_before(step: int) -> None:
    """Kill this process before its ``step``-th file is written to, moved, removed or opened as a database."""
    numbers = count(1)

    def watch(event: str, arguments: tuple[Any, ...]) -> None:
        writing = event == "open" and isinstance(arguments[2], int) and arguments[2] & _WRITING
        if (writing or event in _STEPS) and next(numbers) == step:
            os.kill(os.getpid(), 9)

    sys.addaudithook(watch)


def edit_at_random(reviewing: Reviewing, dice: Random, number: int) -> None:
    """Make one change of a random kind to the first document."""
    record = reviewing.open(1).record
    items = [item.item_id for item in record.items]
    ref = dice.choice(list(record.refs()))
    kinds: list[Callable[[], object]] = [
        lambda: reviewing.set_value(1, FieldRef("case_number"), f"CM16-{number:07}"),
        lambda: reviewing.set_value(1, FieldRef("summary"), f"{number} " * 2000),
        lambda: reviewing.confirm(1, ref),
        lambda: reviewing.mark_absent(1, ref),
        lambda: reviewing.add_item(1, dice.randint(0, len(items))),
        lambda: reviewing.remove_item(1, dice.choice(items)) if len(items) > 1 else None,
        lambda: reviewing.move_item(1, dice.choice(items), 0),
        lambda: reviewing.set_state(1, dice.choice(list(DocumentState))),
        lambda: reviewing.undo(1),
        lambda: reviewing.redo(1),
    ]
    dice.choice(kinds)()


def editing(work: Work) -> None:
    """Change a document over and over."""
    with work.desk() as desk:
        work.say("ready")
        for number in range(work.rounds):
            edit_at_random(desk.reviewing, work.dice, number)
            work.head(desk)


def importing(work: Work) -> None:
    """Add the files of a folder."""
    with work.desk() as desk:
        work.say("ready")
        desk.importing.run([letters_folder(work.folder)], progress=lambda _done, _total, name: work.say("added", name))


def migrating(work: Work) -> None:
    """Bring a store of some older schema up to date."""
    work.dice.choice(old_stores(work.folder)).rename(store_path(work.folder))
    work.say("ready")
    Store.open(store_path(work.folder)).close()
    work.say("updated")


def backing_up(work: Work) -> None:
    """Change a document and back the store up, over and over."""
    with work.desk() as desk:
        work.say("ready")
        for number in range(work.rounds):
            edit_at_random(desk.reviewing, work.dice, number)
            work.head(desk)
            work.say("backup", desk.backing_up.make(work.dice.choice([BackupReason.DAILY, BackupReason.ASKED])))


def restoring(work: Work) -> None:
    """Change a document and put backups back, over and over."""
    with work.desk() as desk:
        work.say("ready")
        for number in range(work.rounds):
            edit_at_random(desk.reviewing, work.dice, number)
            work.head(desk)
            desk.backing_up.restore(work.dice.choice(desk.backing_up.listed()).path)
            work.head(desk)


def encrypting(work: Work) -> None:
    """Change a document, and put the store under another passphrase or under none, over and over."""
    with work.desk() as desk:
        work.say("ready")
        for number in range(work.rounds):
            edit_at_random(desk.reviewing, work.dice, number)
            work.head(desk)
            desk._store.change_passphrase(work.dice.choice([key for key in KEYS if key != desk._store.key]))


def encrypting_all(work: Work) -> None:
    """Encrypt a store together with its backups, and change its passphrase."""
    first, second = KEYS[1:]
    assert first is not None
    assert second is not None
    with work.desk() as desk:
        work.say("ready")
        for number in range(work.rounds):
            edit_at_random(desk.reviewing, work.dice, number)
            work.head(desk)
            desk.encrypting.encrypt(first, PlainCopies.ENCRYPT)
            desk.encrypting.change(second)
            desk.encrypting.decrypt()


def making_encrypted(work: Work) -> None:
    """Make a new encrypted store."""
    key = KEYS[1]
    assert key is not None
    work.say("ready")
    make_encrypted(store_path(work.folder), key)
    work.say("made")


def reading_again(work: Work) -> None:
    """Read documents again and take that back, over and over."""
    with work.desk() as desk:
        work.say("ready")
        for _ in range(work.rounds):
            desk.reading_again.run(progress=lambda _done, _total, _name: work.head(desk))
            desk.reading_again.take_last_back()
            work.head(desk)


def returning(work: Work) -> None:
    """Take over a corrected file and take that back, over and over."""
    with work.desk() as desk:
        work.say("ready")
        for _ in range(work.rounds):
            proposed = desk.returning.propose(corrected_file(work.folder))
            accepted = desk.returning.accept(proposed.name, proposed.proposals)
            assert accepted.proposals
            work.head(desk)
            desk.returning.take_back(accepted)
            work.head(desk)


def defining(work: Work) -> None:
    """Define own fields anew, fill them, and check the documents by them, over and over."""
    with work.desk() as desk:
        work.say("ready")
        for number in range(work.rounds):
            book = desk.own_fields.codebook()
            other = own_field(f"own_field_{number % 7}", f"Field {number}", Kind.TEXT, Scope.CASE)
            score = replace(book.field("own_score"), required=bool(number % 2))
            desk.own_fields.define(book, book.with_field(other).with_field(score).moved("own_tone", number % 3 - 1))
            work.head(desk)
            desk.reviewing.set_value(1, FieldRef(other.key), f"value {number}")
            work.head(desk)
            desk.own_fields.check_again()


def keeping(work: Work) -> None:
    """Add terms, keep presets and times, over and over."""
    with work.desk() as desk:
        work.say("ready")
        for number in range(work.rounds):
            desk.vocabulary.add([AddedTerm("drugs", "drugs", "opioid", f"examplodone {number}")], REVIEWER)
            work.say("term", f"examplodone {number}")
            desk.presets.save(ExportPreset(f"preset {number}", Form.CSV, ExportChoice()))
            work.say("preset", f"preset {number}")
            desk.working.add_time(1, REVIEWER, datetime.now(UTC), 60)
            work.say("minute")


def exporting(work: Work) -> None:
    """Write an export over the one before, over and over."""
    with work.desk() as desk:
        work.say("ready")
        for _ in range(work.rounds):
            desk.exporting.export(exported_file(work.folder), overwrite=True)
            work.say("exported")


def repairing(work: Work) -> None:
    """Save what can be saved of a damaged store into a new one, over and over."""
    work.say("ready")
    for _ in range(work.rounds):
        repaired_path(work.folder).unlink(missing_ok=True)
        repair(store_path(work.folder))
        work.say("repaired")


WORK: dict[str, Callable[[Work], None]] = {
    "editing": editing,
    "importing": importing,
    "migrating": migrating,
    "backing up": backing_up,
    "restoring": restoring,
    "encrypting": encrypting,
    "encrypting all": encrypting_all,
    "making encrypted": making_encrypted,
    "reading again": reading_again,
    "returning": returning,
    "defining": defining,
    "keeping": keeping,
    "exporting": exporting,
    "repairing": repairing,
}
