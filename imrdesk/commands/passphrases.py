"""The passphrase on the command line: from a file, the environment, the keyring, or typed; never an argument.

An argument would stand in the list of processes and in the shell's history.
"""

from __future__ import annotations

import getpass
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from imrdesk.domain.passphrases import ADVISED, Passphrase
from imrdesk.errors import PassphraseError, PassphraseNeededError, WrongPassphraseError

PRESENT = "IMRDESK_PASSPHRASE"
NEW = "IMRDESK_NEW_PASSPHRASE"
_TRIES = 3
_ADVICE = (
    f"Take {ADVISED} characters or more, such as four words drawn by lot. Without the passphrase nobody can open the "
    "store again: write it down, and keep it apart from this machine."
)


def given(file: Path | None, variable: str = PRESENT) -> Passphrase | None:
    """Return the passphrase in the first line of ``file``, else in the environment; ``None`` where there is none.

    Raises:
        PassphraseError: the file cannot be read, or is empty.
    """
    if file is None:
        text = os.environ.get(variable, "")
        return Passphrase(text) if text else None
    try:
        text = file.read_text(encoding="utf-8-sig").partition("\n")[0].removesuffix("\r")
    except (OSError, ValueError) as error:
        raise PassphraseError(f"No passphrase can be read in {file}: {error}.") from error
    if not text:
        raise PassphraseError(f"The first line of {file} is empty; write the passphrase there.")
    return Passphrase(text)


def passphrase_for(path: Path, file: Path | None) -> Passphrase | None:
    """Return what opens the store at ``path``; ``None`` where it is not encrypted.

    Where there is no store yet, what is given is what it is to be encrypted with.

    Raises:
        PassphraseError: what is given for a new store is too short.
        PassphraseNeededError: it is encrypted, and there is nobody to ask.
        WrongPassphraseError: what was typed does not open it.
    """
    from imrdesk.services.encrypting import is_encrypted  # noqa: PLC0415 -- loads SQLAlchemy, which parse does without

    known = given(file)
    if known is not None:
        if known.refusal and not path.exists():
            raise PassphraseError(known.refusal)
        return known
    if not is_encrypted(path):
        return None
    return _remembered(path) or _asked(path)


def passphrases_to_restore(store: Path, source: Path, file: Path | None) -> tuple[Passphrase | None, Passphrase | None]:
    """Return what the restored store is to open with (``None``: as the backup did), and what opens the backup.

    Raises:
        PassphraseNeededError: one is needed, and there is nobody to ask.
        WrongPassphraseError: what was typed does not open the backup.
    """
    from imrdesk.services.encrypting import is_encrypted  # noqa: PLC0415 -- as above

    known = list(_known(store, file))
    source_key = None
    if is_encrypted(source):
        source_key = next((key for key in known if _opens(source, key)), None) or _asked(source)
    if not is_encrypted(store):
        return None, source_key
    own = next((key for key in (*known, source_key) if key is not None and _opens(store, key)), None)
    if own is None and source_key is None:
        # A backup that anyone can read must not become a store that anyone can read.
        own = _asked(store)
    return own, source_key


def new_passphrase(file: Path | None, variable: str = NEW) -> Passphrase:
    """Return a new passphrase: given in ``file`` or the environment, else typed twice.

    Raises:
        PassphraseError: it is too short, or was typed in two ways.
        PassphraseNeededError: there is nobody to ask.
    """
    known = given(file, variable)
    if known is None:
        _refuse_to_ask("The new passphrase cannot be asked for", variable)
        sys.stderr.write(f"{_ADVICE}\n")
        known = Passphrase(getpass.getpass("New passphrase: "))
        if known.refusal:
            raise PassphraseError(known.refusal)
        if known != Passphrase(getpass.getpass("The same again: ")):
            raise PassphraseError("The two were not the same; nothing was changed. Try again.")
    if known.refusal:
        raise PassphraseError(known.refusal)
    return known


def _known(path: Path, file: Path | None) -> Iterator[Passphrase]:
    from imrdesk.services.remembering import remembered  # noqa: PLC0415 -- as above

    for key in (given(file), given(None), remembered(path)):
        if key is not None:
            yield key


def _remembered(path: Path) -> Passphrase | None:
    """Return what the keyring has, if it still opens the store."""
    from imrdesk.services.remembering import remembered  # noqa: PLC0415 -- as above

    known = remembered(path)
    return known if known is not None and _opens(path, known) else None


def _asked(path: Path) -> Passphrase:
    from imrdesk.services.encrypting import prove, require_sqlcipher  # noqa: PLC0415 -- as above

    require_sqlcipher()
    _refuse_to_ask(f"{path} is encrypted, and its passphrase cannot be asked for", PRESENT)
    tries = 1
    while True:
        typed = Passphrase(getpass.getpass(f"Passphrase of {path.name}: "))
        try:
            prove(path, typed)
        except WrongPassphraseError:
            if tries == _TRIES:
                raise
            sys.stderr.write("It does not open with that.\n")
            tries += 1
        else:
            return typed


def _opens(path: Path, key: Passphrase) -> bool:
    from imrdesk.services.encrypting import opens  # noqa: PLC0415 -- as above

    return opens(path, key)


def _refuse_to_ask(why: str, variable: str) -> None:
    if not sys.stdin.isatty():
        raise PassphraseNeededError(f"{why} here; write it into a file for --passphrase-file, or set {variable}.")
