"""Passphrases in a keyring of the system, with the real service: skipped where there is none to start."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import PROJECT

USE = """
import json, sys
from pathlib import Path
import secretstorage
from imrdesk.domain.passphrases import Passphrase
from imrdesk.services import remembering

path, other = Path(sys.argv[1]), Path(sys.argv[2])
first, second = Passphrase("four words, “ü” and ';'"), Passphrase("another of four words")
said = {"can": remembering.can_remember(), "at first": remembering.remembered(path) is None}
said["kept"] = remembering.remember(path, first) and remembering.remembered(path) == first
said["of another store"] = remembering.remembered(other) is None
said["changed"] = remembering.remember(path, second) and remembering.remembered(path) == second
with secretstorage.dbus_init() as bus:
    secretstorage.get_default_collection(bus).lock()
said["while closed"] = (remembering.remembered(path) is None, remembering.remember(path, first))
remembering.forget(path)
print(json.dumps(said), flush=True)
"""
AFTERWARDS = """
import json, sys
from pathlib import Path
from imrdesk.domain.passphrases import Passphrase
from imrdesk.services import remembering

path = Path(sys.argv[1])
said = {"still there": remembering.remembered(path) == Passphrase("another of four words")}
remembering.forget(path)
said["forgotten"] = remembering.remembered(path) is None
remembering.forget(path)
print(json.dumps(said), flush=True)
"""
WITHOUT = """
import json, sys
from pathlib import Path
from imrdesk.domain.passphrases import Passphrase
from imrdesk.services import remembering

path = Path(sys.argv[1])
print(json.dumps([remembering.remember(path, Passphrase("x" * 12)), remembering.remembered(path) is None]))
"""
UNLOCK = 'printf %s "of the login" | gnome-keyring-daemon --unlock --components=secrets > /dev/null && exec "$@"'
DAEMONS = ("dbus-run-session", "gnome-keyring-daemon")
missing = [name for name in DAEMONS if shutil.which(name) is None]
with_service = pytest.mark.skipif(bool(missing), reason=f"no keyring service to start: no {', '.join(missing)}")


def said(script: str, home: Path, *start: str) -> Any:
    """Run a script with a home, and with a session of its own where ``start`` begins one; return what it printed."""
    hidden = {"PYTHON_KEYRING_BACKEND", "DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR"}
    surroundings = {name: value for name, value in os.environ.items() if name not in hidden}
    command = [*start, sys.executable, "-c", script, str(home / "desk.imrdesk"), str(home / "other.imrdesk")]
    environment = {**surroundings, "HOME": str(home), "PYTHONPATH": str(PROJECT)}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120, check=True)
    # What the session itself says comes before it.
    return json.loads(done.stdout.splitlines()[-1])


@with_service
def test_a_passphrase_is_kept_changed_and_forgotten(tmp_path: Path) -> None:
    pytest.importorskip("secretstorage", reason="keyring speaks to this service through secretstorage")
    session = ("dbus-run-session", "--", "sh", "-c", UNLOCK, "sh")
    first = said(USE, tmp_path, *session)
    assert first.pop("while closed") == [True, False]
    assert (all(first.values()), len(first)) == (True, 5)
    # A keyring that was closed when it was to be forgotten still has it; opened again, it lets it go.
    assert said(AFTERWARDS, tmp_path, *session) == {"still there": True, "forgotten": True}


@with_service
def test_a_session_whose_keyring_nobody_opens_keeps_nothing(tmp_path: Path) -> None:
    assert said(WITHOUT, tmp_path, "dbus-run-session", "--") == [False, True]


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="this system always has a keyring")
def test_where_there_is_no_session_nothing_is_kept(tmp_path: Path) -> None:
    pytest.importorskip("keyring", reason="keyring is not installed (the extra “encryption”)")
    assert said(WITHOUT, tmp_path) == [False, True]
