"""Encrypting a store, changing its passphrase, and taking the encryption away: one writing anew, in its place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from imrdesk.domain.passphrases import Passphrase
from imrdesk.domain.sentences import sentence
from imrdesk.errors import StoreError
from imrdesk.store.drivers import is_plain
from imrdesk.store.keeping import backups_folder, claim, draft_beside, drafts_of, find_damage, replace_store
from imrdesk.store.rewriting import rewrite


def convert(path: Path, key: Passphrase | None, to: Passphrase | None) -> None:
    """Write the store at ``path``, which this process has not open, anew to open with ``to``, and put it in its place.

    The new file is proven, row by row and as a whole, before it takes the old one's place in one step.

    Raises:
        StoreError: ``key`` does not open it, it is in use or damaged, or the disk is full; it is then as it was.
    """
    claim(path, key)
    with draft_beside(path) as draft:
        rewrite(path, key, draft, to)
        problem = find_damage(draft, to)
        if problem:
            raise StoreError(
                sentence(
                    "{path} was left as it is, because written anew {problem}; check it first.",
                    path=path,
                    problem=str(problem),
                )
            )
        replace_store(draft, path)


def plain_copies(path: Path) -> Iterator[Path]:
    """Yield the files of the store at ``path`` that anyone can read: its backups, and what a killed program left."""
    folder = backups_folder(path)
    left = [*drafts_of(path), *(folder.iterdir() if folder.is_dir() else ())]
    yield from sorted(file for file in left if is_plain(file))
