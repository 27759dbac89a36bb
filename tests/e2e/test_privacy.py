"""A day at the desk, in processes of its own: no connection, no words of documents in the log, private files."""

from __future__ import annotations

import os
import re
import shutil
import stat
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from imrdesk.paths import resource_path
from imrdesk.services.desk import Desk
from tests.e2e.test_surroundings import NO_NETWORK

DRIVER = Path(__file__).with_name("desk_driver.py")
STRACE = shutil.which("strace")
_WORDS_IN_A_ROW = 4


@dataclass(frozen=True, slots=True)
class Day:
    """What a day at the desk left: its folder, the home it had, and what was traced."""

    done: subprocess.CompletedProcess[str]
    folder: Path
    home: Path
    store: Path
    trace: Path


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> Day:
    """Run the desk for a day, where nobody's files are private by default, and every process refuses a network."""
    folder, home, guard = (tmp_path_factory.mktemp(name) for name in ("day", "home", "guard"))
    (guard / "sitecustomize.py").write_text(NO_NETWORK)
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7 the worker has a private diagnosis of the back")
    (folder / "nothing.txt").write_text("")
    homes = {
        name: str(home / name) for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")
    }
    paths = os.pathsep.join([str(guard), str(DRIVER.parents[2])])
    trace, store = folder / "trace", folder / "desk.imrdesk"
    traced = [STRACE, "-f", "-qq", "-e", "trace=network", "-o", trace] if STRACE else []
    before = os.umask(0)
    try:
        done = subprocess.run(
            [*traced, sys.executable, DRIVER, store, folder / "out.csv"],
            env={**os.environ, **homes, "HOME": str(home), "PYTHONPATH": paths, "QT_QPA_PLATFORM": "offscreen"},
            capture_output=True,
            encoding="utf-8",
            timeout=300,
            check=False,
        )
    finally:
        os.umask(before)
    return Day(done, folder, home, store, trace)


def test_the_day_was_one(day: Day) -> None:
    assert (day.done.returncode, "Traceback" in day.done.stderr) == (0, False), day.done.stderr
    assert (day.folder / "out.csv").stat().st_size > 0
    with Desk.open(day.store, read_only=True) as desk:
        assert desk.reviewing.open(1).record.fields["case_number"].value == "CM17-7654321"
        assert len(desk.backing_up.listed()) >= 2


def test_no_process_reaches_for_a_network(day: Day) -> None:
    assert "reaches for a network" not in day.done.stderr


@pytest.mark.skipif(STRACE is None, reason="strace, which sees what Qt itself asks of the system, is not here")
def test_the_system_was_asked_for_no_connection(day: Day) -> None:
    asked = set(re.findall(r"\b(?:AF|PF)_[A-Z0-9]+", day.trace.read_text()))
    # Sockets that cannot leave the machine: between our processes, to the screen and to the desktop's services.
    assert asked <= {"AF_UNIX", "AF_LOCAL"}


def test_no_words_of_a_document_are_in_the_log(day: Day) -> None:
    (log,) = day.home.rglob("imrdesk.log")
    said = " ".join(log.read_text("utf-8").split()).casefold()
    assert "import: " in said
    assert "private diagnosis" not in said
    words = " ".join(path.read_text("utf-8") for path in resource_path("samples").glob("*.txt")).casefold().split()
    runs = (" ".join(words[start : start + _WORDS_IN_A_ROW]) for start in range(len(words) - _WORDS_IN_A_ROW))
    assert [run for run in runs if run in said] == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no such permissions")
def test_all_files_of_the_desk_s_own_are_their_owner_s_only(day: Day) -> None:
    own = [path for path in (*day.home.rglob("*"), *day.folder.rglob("desk.imrdesk*")) if path.is_file()]
    open_to_others = {path.name: oct(path.stat().st_mode) for path in own if path.stat().st_mode & 0o077}
    assert open_to_others == {}
    folders = [day.folder / "desk.imrdesk.backups", *(file.parent for file in own if day.home in file.parents)]
    assert {stat.S_IMODE(folder.stat().st_mode) for folder in folders} == {0o700}


def test_the_privacy_page_names_every_file_the_day_left(day: Day, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(day.home / name))
    left = {path for path in (*day.home.rglob("*"), *day.folder.rglob("desk.imrdesk*")) if path.is_file()}
    with Desk.open(day.store, read_only=True) as desk:
        named = {place.path for place in desk.privacy.places()}
    assert {path for path in left if path not in named and path.parent not in named} == set()
