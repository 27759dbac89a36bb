"""What is killed: a program at work on a store, which says on its standard output what it has acknowledged.

A line ``ready`` comes first, then one for each piece of work that is done: its kind and what vouches for it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path
from random import Random

from imrdesk.domain.backups import BackupReason
from imrdesk.domain.documents import DocumentState
from imrdesk.domain.flags import FieldRef
from imrdesk.services.desk import Desk
from imrdesk.services.reviewing import Reviewing
from imrdesk.store import Store
from tests.crash.scenes import KEYS, letters_folder, store_path

REVIEWER = "Ada"


def say(*words: object) -> None:
    print(*words, flush=True)


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


def editing(folder: Path, dice: Random) -> None:
    """Change a document over and over."""
    store = Store.open(store_path(folder))
    reviewing = Reviewing(store, REVIEWER)
    say("ready")
    for number in count():
        edit_at_random(reviewing, dice, number)
        say("head", store.head_hash())


def importing(folder: Path, _dice: Random) -> None:
    """Add the files of a folder."""
    with Desk.open(store_path(folder), REVIEWER) as desk:
        say("ready")
        desk.importing.run([letters_folder(folder)], progress=lambda _done, _total, name: say("added", name))


def migrating(folder: Path, _dice: Random) -> None:
    """Bring an older store up to date."""
    say("ready")
    Store.open(store_path(folder)).close()
    say("updated")


def backing_up(folder: Path, dice: Random) -> None:
    """Change a document and back the store up, over and over."""
    with Desk.open(store_path(folder), REVIEWER) as desk:
        store = desk._store
        say("ready")
        for number in range(40):
            edit_at_random(desk.reviewing, dice, number)
            say("head", store.head_hash())
            say("backup", desk.backing_up.make(dice.choice([BackupReason.DAILY, BackupReason.ASKED])))


def restoring(folder: Path, dice: Random) -> None:
    """Change a document and put backups back, over and over."""
    with Desk.open(store_path(folder), REVIEWER) as desk:
        store = desk._store
        say("ready")
        for number in range(20):
            edit_at_random(desk.reviewing, dice, number)
            say("head", store.head_hash())
            desk.backing_up.restore(dice.choice(desk.backing_up.listed()).path)
            say("head", store.head_hash())


def encrypting(folder: Path, dice: Random) -> None:
    """Change a document, and put the store under another passphrase or under none, over and over."""
    with Desk.open(store_path(folder), REVIEWER) as desk:
        store = desk._store
        say("ready")
        for number in range(20):
            edit_at_random(desk.reviewing, dice, number)
            say("head", store.head_hash())
            store.change_passphrase(dice.choice(KEYS))


WORK: dict[str, Callable[[Path, Random], None]] = {
    "editing": editing,
    "importing": importing,
    "migrating": migrating,
    "backing up": backing_up,
    "restoring": restoring,
    "encrypting": encrypting,
}

if __name__ == "__main__":
    WORK[sys.argv[1]](Path(sys.argv[2]), Random(int(sys.argv[3])))  # noqa: S311 -- dice, not secrets
