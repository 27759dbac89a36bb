"""Who sits at this desk, in a small file that can be read and mended by hand."""

from __future__ import annotations

import configparser
import getpass
import io
import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Self

from imrdesk.paths import settings_file

_DESK, _REVIEWER = "desk", "reviewer"
_MOST_INITIALS = 3


@dataclass(frozen=True, slots=True)
class Profile:
    """A reviewer of this desk: the name that changes are logged under, and the initials where room is scarce."""

    name: str
    initials: str = ""

    @property
    def short(self) -> str:
        """Return the initials: those given, else the first letters of the name's words."""
        return self.initials or "".join(word[0] for word in self.name.split())[:_MOST_INITIALS].upper()


@dataclass(frozen=True, slots=True)
class Settings:
    """The reviewers of this desk, and the name of the one at work; empty where nobody was asked yet."""

    reviewer: str = ""
    profiles: tuple[Profile, ...] = ()

    @classmethod
    def load(cls, path: Path | None = None) -> Self:
        """Read the settings; what is missing or makes no sense is as at first."""
        parser = configparser.ConfigParser(interpolation=None)
        try:
            parser.read_string((path or settings_file()).read_text(encoding="utf-8"))
        except (OSError, ValueError, configparser.Error):
            return cls()
        name = _one_line(parser.get(_DESK, "reviewer", fallback=""))
        known = cls(profiles=tuple(_profiles(parser)))
        return known.at_work(Profile(name)) if name else known

    def at_work(self, profile: Profile) -> Self:
        """Return the settings with a reviewer at work, who is added where the name is new."""
        known = profile.name in (each.name for each in self.profiles)
        return replace(self, reviewer=profile.name, profiles=self.profiles if known else (*self.profiles, profile))

    def save(self, path: Path | None = None) -> None:
        """Write the settings in one step: the file is the old one or the new one, never half.

        Raises:
            OSError: the folder cannot be written.
        """
        path = path or settings_file()
        parser = configparser.ConfigParser(interpolation=None)
        parser[_DESK] = {"reviewer": _one_line(self.reviewer)}
        for number, each in enumerate(self.profiles, start=1):
            parser[f"{_REVIEWER} {number}"] = {"name": _one_line(each.name), "initials": _one_line(each.initials)}
        text = io.StringIO()
        parser.write(text)
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        draft = path.with_name(f".{path.name}.{os.getpid()}.part")
        try:
            with os.fdopen(os.open(draft, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600), "w", encoding="utf-8") as file:
                file.write(text.getvalue())
                file.flush()
                os.fsync(file.fileno())
            draft.replace(path)
        finally:
            draft.unlink(missing_ok=True)


def account_name() -> str:
    """Return the name of the account at this machine."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return "unknown reviewer"


def reviewer_name() -> str:
    """Return who is at the desk: the name in the settings, else the account's."""
    return Settings.load().reviewer or account_name()


def _profiles(parser: configparser.ConfigParser) -> Iterator[Profile]:
    seen: set[str] = set()
    for section in parser.sections():
        if section.partition(" ")[0] != _REVIEWER:
            continue
        name = _one_line(parser.get(section, "name", fallback=""))
        if name and name not in seen:
            seen.add(name)
            yield Profile(name, _one_line(parser.get(section, "initials", fallback="")))


def _one_line(text: str) -> str:
    # A line end would let a name speak for the keys below it.
    return " ".join(text.split())
