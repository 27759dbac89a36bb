from __future__ import annotations

import getpass
import stat
import sys
from pathlib import Path

import pytest

from imrdesk.paths import settings_file
from imrdesk.settings import Profile, Settings, reviewer_name

CHOSEN = Settings("Ada Löwe; [desk] 50 %", (Profile("Grace Hopper"), Profile("Ada Löwe; [desk] 50 %", "AL")))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config" / "desk.ini"


@pytest.mark.parametrize("settings", [Settings(), CHOSEN])
def test_settings_come_back_as_they_were_saved(path: Path, settings: Settings) -> None:
    settings.save(path)
    assert Settings.load(path) == settings
    assert list(path.parent.iterdir()) == [path]


def test_there_are_settings_without_a_file(path: Path) -> None:
    assert Settings.load(path) == Settings()


ADA = Settings("Ada", (Profile("Ada"),))


@pytest.mark.parametrize(
    ("text", "settings"),
    [
        ("nonsense", Settings()),
        ("[desk]\nreviewer = Ada\nunheard_of = 1", ADA),
        ("[other]\nreviewer = Ada", Settings()),
        ("[reviewer 1]\ninitials = AL", Settings()),
        ("[desk]\nreviewer =\n[reviewer 1]\nname = Ada", Settings("", (Profile("Ada"),))),
        ("[desk]\nreviewer = Ada\n[reviewer 7]\nname = Ada\n[reviewer 9]\nname = Ada\ninitials = X", ADA),
    ],
)
def test_what_makes_no_sense_is_as_at_first(path: Path, text: str, settings: Settings) -> None:
    path.parent.mkdir()
    path.write_text(text, encoding="utf-8")
    assert Settings.load(path) == settings


def test_a_file_that_is_no_text_is_as_none(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"\xff\xfe\x00")
    assert Settings.load(path) == Settings()


def test_a_name_cannot_speak_for_other_settings(path: Path) -> None:
    Settings("Ada\n[reviewer 2]\nname = Eve", (Profile("Ada\n[reviewer 2]\nname = Eve"),)).save(path)
    name = "Ada [reviewer 2] name = Eve"
    assert Settings.load(path) == Settings(name, (Profile(name),))


def test_settings_that_cannot_be_saved_leave_the_old_ones(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    CHOSEN.save(path)
    monkeypatch.setattr("os.fsync", _fail)
    with pytest.raises(OSError, match="disk"):
        Settings().save(path)
    assert Settings.load(path) == CHOSEN
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no such permissions")
def test_settings_are_their_owner_s_only(path: Path) -> None:
    CHOSEN.save(path)
    assert [stat.S_IMODE(each.stat().st_mode) for each in (path, path.parent)] == [0o600, 0o700]


def test_who_comes_to_work_is_added_once() -> None:
    both = ADA.at_work(Profile("Grace", "GH"))
    assert both == Settings("Grace", (Profile("Ada"), Profile("Grace", "GH")))
    assert both.at_work(Profile("Ada")) == Settings("Ada", both.profiles)


@pytest.mark.parametrize(
    ("profile", "short"),
    [(Profile("Ada Lovelace"), "AL"), (Profile("ada"), "A"), (Profile("Ada B C D"), "ABC"), (Profile("Ada", "x"), "x")],
)
def test_initials_are_those_given_or_the_name_s(profile: Profile, short: str) -> None:
    assert profile.short == short


def _fail(_file: int) -> None:
    raise OSError("the disk is full")


def test_the_reviewer_is_the_one_chosen_else_the_account_s(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(getpass, "getuser", lambda: "account")
    assert (settings_file().exists(), reviewer_name()) == (False, "account")
    CHOSEN.save()
    assert reviewer_name() == CHOSEN.reviewer
