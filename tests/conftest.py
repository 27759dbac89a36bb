"""What every test shares: where real input lies, and a home of its own for whatever a test writes."""

from __future__ import annotations

import gc
import importlib
import os
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from pytestqt.qtbot import QtBot

from imrdesk.gui.garbage import collect_what_is_due

# Before there is a QApplication: windows are drawn in memory, never on the screen of whoever runs the tests.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Nor does any test ask for the passphrases of whoever runs it.
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"

# As in the desk: garbage holds widgets, which no other thread may free.
gc.disable()

# The same examples in every run, however slow the machine; `--hypothesis-profile=searching` looks for others.
settings.register_profile("searching", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("steady", settings.get_profile("searching"), derandomize=True)
settings.load_profile("steady")

PROJECT = Path(__file__).resolve().parents[1]
PATIENCE_MS = 120_000
"""How long a test waits for what must come: a machine may have much else to do, and only a failure lasts so long."""


@pytest.fixture
def qtbot(qapp: object, request: pytest.FixtureRequest) -> QtBot:
    """Return pytest-qt's bot with the same patience everywhere, so that no test says how fast the machine has to be."""
    bot = QtBot(request)
    for wait in ("waitActive", "waitExposed", "waitSignal", "waitUntil"):
        setattr(bot, wait, partial(getattr(bot, wait), timeout=PATIENCE_MS))
    return bot


def pytest_runtest_logfinish() -> None:
    """Collect garbage between two tests, in the thread of the windows."""
    collect_what_is_due()


@pytest.fixture(scope="session")
def shared_dir() -> Path:
    """Return the folder of real determinations beside the project, which is no part of it."""
    folder = PROJECT.parent / "shared"
    if not (folder / "seeds").is_dir():
        pytest.skip("the real determinations are not on this machine (a folder “shared” beside the project)")
    return folder


@pytest.fixture(autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep settings, logs and the default store of every test away from the reviewer's own."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(home / name.lower()))
    for name in ("WIN_PD_OVERRIDE_LOCAL_APPDATA", "WIN_PD_OVERRIDE_APPDATA"):
        monkeypatch.setenv(name, str(home / "appdata"))


@pytest.fixture
def keyring_in_memory() -> Iterator[dict[tuple[str, str], str]]:
    """Give the program a keyring of its own, and return what is kept in it."""
    keyring = pytest.importorskip("keyring", reason="keyring is not installed (the extra “encryption”)")
    backend = importlib.import_module("keyring.backend")
    errors = importlib.import_module("keyring.errors")
    kept: dict[tuple[str, str], str] = {}

    class InMemory(backend.KeyringBackend):
        priority = 5

        def get_password(self, service: str, username: str) -> str | None:
            return kept.get((service, username))

        def set_password(self, service: str, username: str, password: str) -> None:
            kept[service, username] = password

        def delete_password(self, service: str, username: str) -> None:
            if kept.pop((service, username), None) is None:
                raise errors.PasswordDeleteError(username)

    before = keyring.get_keyring()
    keyring.set_keyring(InMemory())
    yield kept
    keyring.set_keyring(before)
