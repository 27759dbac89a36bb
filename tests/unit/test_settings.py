from __future__ import annotations

import getpass
from pathlib import Path

import pytest

from imrdesk.paths import settings_file
from imrdesk.settings import Settings, ThemeChoice, reviewer_name

CHOSEN = Settings("Ada Löwe; [desk] 50 %", "AL", ThemeChoice.DARK, sides_swapped=True, source_font_size=14)


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


@pytest.mark.parametrize(
    ("text", "settings"),
    [
        ("nonsense", Settings()),
        ("[desk]\ntheme = pink\nreviewer = Ada\nunheard_of = 1", Settings(reviewer="Ada")),
        ("[desk]\nsides_swapped = perhaps\nsource_font_size = big", Settings()),
        ("[other]\nreviewer = Ada", Settings()),
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
    Settings(reviewer="Ada\ntheme = dark").save(path)
    assert Settings.load(path) == Settings(reviewer="Ada theme = dark")


def test_settings_that_cannot_be_saved_leave_the_old_ones(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    CHOSEN.save(path)
    monkeypatch.setattr("os.fsync", _fail)
    with pytest.raises(OSError, match="disk"):
        Settings().save(path)
    assert Settings.load(path) == CHOSEN
    assert list(path.parent.iterdir()) == [path]


def _fail(_file: int) -> None:
    raise OSError("the disk is full")


def test_the_reviewer_is_the_one_chosen_else_the_account_s(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(getpass, "getuser", lambda: "account")
    assert (settings_file().exists(), reviewer_name()) == (False, "account")
    CHOSEN.save()
    assert reviewer_name() == CHOSEN.reviewer
