"""One damage done to a store, and what came of it: by the program alone, and by repairing."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from random import Random

from imrdesk.errors import ImrdeskError
from imrdesk.services.repairing import repair
from imrdesk.store import Store
from tests.flips.stores import Shown, Sound, shown

_PAGE = 4096
_DERIVED = frozenset({"flags", "queue"})
"""What repairing makes anew, by the checks as they are now."""


class Found(StrEnum):
    """What the program made of a damaged store, the worst last."""

    HARMLESS = "harmless: all that is shown is as it was"
    REFUSED = "refused at opening"
    TOLD = "told of by the check"
    SILENT = "SILENT: something else is shown, and the check finds nothing"
    FAILED = "FAILED: an error that is no sentence"


class Mended(StrEnum):
    """What repairing made of it."""

    NOT_NEEDED = "not needed"
    WHOLE = "whole again"
    LOSSES = "mended but for losses that are told"
    REFUSED = "refused"
    SILENT = "SILENT: something else is shown than before, and no loss was told"
    FAILED = "FAILED: an error that is no sentence"


@dataclass(frozen=True)
class Outcome:
    """What came of a damage. ``words`` are those of the check or an error; ``other`` is what is shown otherwise."""

    found: Found
    mended: Mended
    words: str = ""
    other: tuple[str, ...] = ()


def flip_bit(content: bytearray, _older: bytes, dice: Random) -> None:
    content[dice.randrange(len(content))] ^= 1 << dice.randrange(8)


def flip_bits(content: bytearray, older: bytes, dice: Random) -> None:
    for _ in range(3):
        flip_bit(content, older, dice)


def write_letter(content: bytearray, _older: bytes, dice: Random) -> None:
    """Put another letter or digit in the place of one."""
    places = [at for at in (dice.randrange(len(content)) for _ in range(200)) if chr(content[at]).isalnum()]
    for at in places[:1]:
        content[at] = dice.choice(b"abcdefgh01234567")


def blank_page(content: bytearray, _older: bytes, dice: Random) -> None:
    at = _some_page(content, dice)
    content[at : at + _PAGE] = bytes(_PAGE)


def blank_sector(content: bytearray, _older: bytes, dice: Random) -> None:
    at = dice.randrange(len(content) // 512) * 512
    content[at : at + 512] = bytes(512)


def swap_pages(content: bytearray, _older: bytes, dice: Random) -> None:
    """Put two pages each in the place of the other: a disk wrote where it should not."""
    one, other = _some_page(content, dice), _some_page(content, dice)
    here, there = content[one : one + _PAGE], content[other : other + _PAGE]
    content[one : one + _PAGE], content[other : other + _PAGE] = there, here


def age_page(content: bytearray, older: bytes, dice: Random) -> None:
    """Put an earlier state of a page in its place: a write that a disk lost."""
    at = dice.randrange(1, len(older) // _PAGE) * _PAGE
    content[at : at + _PAGE] = older[at : at + _PAGE]


def cut(content: bytearray, _older: bytes, dice: Random) -> None:
    """Cut the end off."""
    del content[dice.randrange(_PAGE, len(content)) :]


def _some_page(content: bytearray, dice: Random) -> int:
    return dice.randrange(len(content) // _PAGE) * _PAGE


DAMAGES: dict[str, Callable[[bytearray, bytes, Random], None]] = {
    "a bit": flip_bit,
    "three bits": flip_bits,
    "a letter": write_letter,
    "a blank sector": blank_sector,
    "a blank page": blank_page,
    "pages swapped": swap_pages,
    "a page of before": age_page,
    "the end cut off": cut,
}


def damage_once(sound: Sound, name: str, seed: int, folder: Path) -> Outcome:
    """Do the damage ``name`` to a copy of a store in ``folder``, by the dice of ``seed``, and see what comes of it."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    content = bytearray(sound.path.read_bytes())
    DAMAGES[name](content, sound.older.read_bytes(), Random(f"{name} {seed}"))  # noqa: S311 -- dice, not secrets
    path = folder / "desk.imrdesk"
    path.write_bytes(content)
    found, words, other = _look(sound, path)
    mended = Mended.NOT_NEEDED if found in {Found.HARMLESS, Found.SILENT} else _mend(sound, path)
    return Outcome(found, mended, words, other)


def _look(sound: Sound, path: Path) -> tuple[Found, str, tuple[str, ...]]:
    try:
        with Store.open(path, passphrase=sound.key) as store:
            problems = store.check()
    except ImrdeskError as error:
        return Found.REFUSED, str(error), ()
    except Exception as error:  # noqa: BLE001 -- whatever else comes of it is a finding
        return Found.FAILED, repr(error), ()
    if problems:
        return Found.TOLD, problems[0], ()
    try:
        other = _others(sound.shown, shown(path, sound.key))
    except Exception as error:  # noqa: BLE001 -- the check said that all is well
        return Found.SILENT, repr(error), ()
    return (Found.SILENT, "", other) if other else (Found.HARMLESS, "", ())


def _mend(sound: Sound, path: Path) -> Mended:
    try:
        report = repair(path, passphrase=sound.key)
    except ImrdeskError:
        return Mended.REFUSED
    except Exception:  # noqa: BLE001 -- whatever else comes of it is a finding
        return Mended.FAILED
    with Store.open(report.path, passphrase=sound.key) as store:
        left = store.check()
    if not set(left) <= set(report.losses):
        return Mended.SILENT
    if report.losses:
        return Mended.LOSSES
    other = set(_others(sound.shown, shown(report.path, sound.key))) - _DERIVED
    return Mended.SILENT if other else Mended.WHOLE


def _others(before: Shown, after: Shown) -> tuple[str, ...]:
    return tuple(where for where in before if before[where] != after[where])
