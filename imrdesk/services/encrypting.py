"""Encrypting a store with a passphrase, changing it, taking it away, and locking what is encrypted."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from imrdesk.domain.passphrases import Passphrase
from imrdesk.domain.sentences import sentence
from imrdesk.errors import ImrdeskError, NotEncryptedError, PassphraseError, StoreError
from imrdesk.services import remembering
from imrdesk.store import Store, can_encrypt, convert, is_encrypted, plain_copies, read_header, require_sqlcipher

__all__ = [
    "Encrypted",
    "Encrypting",
    "PlainCopies",
    "can_encrypt",
    "is_encrypted",
    "make_encrypted",
    "opens",
    "plain_copies",
    "prove",
    "require_sqlcipher",
]

_LOG = logging.getLogger(__name__)


class PlainCopies(StrEnum):
    """What becomes of the backups that anyone can read when their store is encrypted."""

    ENCRYPT = "encrypt"
    REMOVE = "remove"
    KEEP = "keep"


@dataclass(frozen=True, slots=True)
class Encrypted:
    """What encrypting did with the readable copies of the store; ``troubles`` say of which it could not, and why."""

    encrypted: int = 0
    removed: int = 0
    kept: int = 0
    troubles: tuple[str, ...] = ()


class Encrypting:
    """Passphrase and lock of one open store; nobody else may use the store while they change."""

    def __init__(self, store: Store) -> None:
        self._store = store

    @property
    def is_encrypted(self) -> bool:
        """Tell whether the store opens with a passphrase only."""
        return self._store.is_encrypted

    @property
    def is_locked(self) -> bool:
        """Tell whether nothing can be read or written before the passphrase is given again."""
        return self._store.is_locked

    def plain_copies(self) -> tuple[Path, ...]:
        """Return the copies of the store, beside it and in its folder of backups, that anyone can read."""
        return tuple(plain_copies(self._store.path))

    def encrypt(self, passphrase: Passphrase, copies: PlainCopies = PlainCopies.ENCRYPT) -> Encrypted:
        """Encrypt the store, and then do with its readable copies what ``copies`` says.

        Raises:
            PassphraseError: the passphrase is too short.
            StoreError: it is encrypted already, in use elsewhere, or cannot be written; it is then as it was.
        """
        if self.is_encrypted:
            raise StoreError(
                sentence("The store {path} is encrypted already; change its passphrase instead.", path=self._store.path)
            )
        _refuse_weak(passphrase)
        self._store.change_passphrase(passphrase)
        _LOG.info("the store was encrypted")
        return _settle(self.plain_copies(), passphrase, copies)

    def prove(self, passphrase: Passphrase) -> None:
        """Do nothing where the passphrase is the store's: whoever changes it must know it.

        Raises:
            StoreError: it is not.
        """
        self._store.prove(passphrase)

    def change(self, to: Passphrase) -> None:
        """Put the store under another passphrase; backups made before open with the one they were made with.

        Raises:
            PassphraseError: the new one is too short.
            StoreError: it is not encrypted, or cannot be written; it then opens as before.
        """
        self._refuse_plain()
        _refuse_weak(to)
        self._store.change_passphrase(to)
        if remembering.remembered(self._store.path) is not None:
            remembering.remember(self._store.path, to)
        _LOG.info("the passphrase was changed")

    def decrypt(self) -> None:
        """Take the encryption away; backups made before open with the passphrase they were made with.

        Raises:
            StoreError: it is not encrypted, or cannot be written; it is then as before.
        """
        self._refuse_plain()
        self._store.change_passphrase(None)
        remembering.forget(self._store.path)
        _LOG.info("the encryption was taken away")

    def lock(self) -> None:
        """Close the file and forget the passphrase; nothing can be read or written before :meth:`unlock`."""
        self._store.lock()
        _LOG.info("locked")

    def unlock(self, passphrase: Passphrase) -> None:
        """Go on with the store.

        Raises:
            StoreError: the passphrase is not the store's; it stays locked.
        """
        self._store.unlock(passphrase)
        _LOG.info("unlocked")

    def _refuse_plain(self) -> None:
        if not self.is_encrypted:
            raise NotEncryptedError(
                sentence("The store {path} is not encrypted; encrypt it first.", path=self._store.path)
            )


def make_encrypted(path: Path, passphrase: Passphrase) -> None:
    """Make an empty encrypted store at ``path``, where there is none.

    Raises:
        PassphraseError: the passphrase is too short.
        StoreError: it cannot be made.
    """
    _refuse_weak(passphrase)
    Store.open(path, passphrase=passphrase).close()


def prove(path: Path, passphrase: Passphrase) -> None:
    """Do nothing where the passphrase opens the store at ``path``, which this process has not open.

    Raises:
        StoreError: it does not, or there is no store to read.
    """
    read_header(path, passphrase)


def opens(path: Path, passphrase: Passphrase) -> bool:
    """Tell whether the passphrase opens the file at ``path``, which this process has not open."""
    try:
        prove(path, passphrase)
    except StoreError:
        return False
    return True


def _refuse_weak(passphrase: Passphrase) -> None:
    if passphrase.refusal:
        raise PassphraseError(passphrase.refusal)


def _settle(files: tuple[Path, ...], passphrase: Passphrase, copies: PlainCopies) -> Encrypted:
    if copies is PlainCopies.KEEP:
        return Encrypted(kept=len(files))
    done = 0
    troubles: list[str] = []
    for file in files:
        try:
            if copies is PlainCopies.REMOVE:
                file.unlink()
            else:
                convert(file, None, passphrase)
        except (ImrdeskError, OSError) as error:
            troubles.append(sentence("{file} is still there for anyone to read: {why}", file=file, why=str(error)))
        else:
            done += 1
    removing = copies is PlainCopies.REMOVE
    return Encrypted(0 if removing else done, done if removing else 0, len(troubles), tuple(troubles))
