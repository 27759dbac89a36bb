"""Passphrases kept in the system's keyring, where the reviewer wants that and the system has one.

``keyring`` (the extra “encryption”) knows the keyrings of Windows, macOS and the Linux desktops.
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

from imrdesk.domain.passphrases import Passphrase

_LOG = logging.getLogger(__name__)
_SERVICE = "imrdesk"


def can_remember() -> bool:
    """Tell whether the system has a keyring that can be used now."""
    return _backend() is not None


def remembered(path: Path) -> Passphrase | None:
    """Return the passphrase kept for the store at ``path``; ``None`` where there is none, or the keyring is closed."""
    backend = _backend()
    text = None if backend is None else _tried(backend.get_password, _SERVICE, _name(path))
    return Passphrase(text) if isinstance(text, str) else None


def remember(path: Path, passphrase: Passphrase) -> bool:
    """Keep the passphrase of the store at ``path`` for the next time, and tell whether that was possible."""
    backend = _backend()
    if backend is None:
        return False
    _tried(backend.set_password, _SERVICE, _name(path), passphrase.text)
    return remembered(path) == passphrase


def forget(path: Path) -> None:
    """Keep the passphrase of the store at ``path`` no longer."""
    backend = _backend()
    if backend is not None and remembered(path) is not None:
        _tried(backend.delete_password, _SERVICE, _name(path))


def _name(path: Path) -> str:
    return str(path.expanduser().resolve())


def _backend() -> Any:
    """Return the system's keyring; ``None`` where there is none that deserves the name."""
    try:
        import keyring  # noqa: PLC0415 -- it is an extra, and looks for its backends when it is imported
    except ImportError:
        return None
    backend = keyring.get_keyring()
    # Those that keep nothing, or fail at everything, say so by their priority.
    return backend if _tried(getattr, backend, "priority", 0) >= 1 else None


def _tried(call: Any, *arguments: Any) -> Any:
    try:
        return call(*arguments)
    except Exception as error:  # noqa: BLE001 -- backends raise what their system's library raises; none may stop the desk
        _LOG.warning("the keyring failed: %s", type(error).__name__)
        return None
