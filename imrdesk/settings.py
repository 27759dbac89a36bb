"""What the person at the desk has chosen, in a small file that can be read and mended by hand."""

from __future__ import annotations

import configparser
import getpass
import io
import os
from dataclasses import asdict, dataclass, fields
from enum import StrEnum
from pathlib import Path
from typing import Any, Self, get_type_hints

from imrdesk.paths import settings_file

_SECTION = "desk"


class ThemeChoice(StrEnum):
    """Light, dark, or as the system has it."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Settings:
    """Choices that outlive the program's run. Font sizes are in points; 0 is the system's."""

    reviewer: str = ""
    initials: str = ""
    theme: ThemeChoice = ThemeChoice.SYSTEM
    sides_swapped: bool = False
    source_font_size: int = 0
    record_font_size: int = 0

    @classmethod
    def load(cls, path: Path | None = None) -> Self:
        """Read the settings; what is missing or makes no sense is as at first."""
        parser = configparser.ConfigParser(interpolation=None)
        try:
            parser.read_string((path or settings_file()).read_text(encoding="utf-8"))
        except (OSError, ValueError, configparser.Error):
            return cls()
        written = dict(parser.items(_SECTION)) if parser.has_section(_SECTION) else {}
        kinds = get_type_hints(cls)
        read: dict[str, Any] = {each.name: _read(kinds[each.name], written.get(each.name)) for each in fields(cls)}
        return cls(**{name: value for name, value in read.items() if value is not None})

    def save(self, path: Path | None = None) -> None:
        """Write the settings in one step: the file is the old one or the new one, never half.

        Raises:
            OSError: the folder cannot be written.
        """
        path = path or settings_file()
        parser = configparser.ConfigParser(interpolation=None)
        parser[_SECTION] = {name: _written(value) for name, value in asdict(self).items()}
        text = io.StringIO()
        parser.write(text)
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        draft = path.with_name(f".{path.name}.{os.getpid()}.part")
        try:
            with draft.open("w", encoding="utf-8") as file:
                file.write(text.getvalue())
                file.flush()
                os.fsync(file.fileno())
            draft.replace(path)
        finally:
            draft.unlink(missing_ok=True)


def reviewer_name() -> str:
    """Return who is at the desk: the name in the settings, else the account's."""
    chosen = Settings.load().reviewer
    if chosen:
        return chosen
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return "unknown reviewer"


def _written(value: str | int | bool) -> str:
    # One line each: a line end would let a name speak for the keys below it.
    return "yes" if value is True else "no" if value is False else " ".join(str(value).split())


def _read(kind: type, written: str | None) -> str | int | bool | None:
    if written is None:
        return None
    if kind is bool:
        return {"yes": True, "no": False}.get(written.lower())
    try:
        return kind(written)
    except ValueError:
        return None
