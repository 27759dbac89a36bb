"""One victim: begun, killed at a random moment or before a step of its own, judged."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random
from typing import Any

from tests.crash.laying import lay_out
from tests.crash.scenes import SCENES
from tests.crash.victim import begin

# Forked from a process that has loaded the program and done nothing else: no file open, no thread. So each victim is
# as a fresh one, but for the second that loading takes; and this process, which judges, shares nothing with it.
_CONTEXT: Any = get_context("spawn" if sys.platform == "win32" else "forkserver")
_CONTEXT.set_forkserver_preload(["tests.crash.victim"])
_START = 60.0
"""So many seconds a victim may take to begin."""
_LONGEST = 120.0


@dataclass(frozen=True)
class Verdict:
    """What came of a kill: how much had been acknowledged, whether it hit the work, and what is wrong now."""

    acknowledged: int
    cut_short: bool
    problems: tuple[str, ...]


def kill_once(name: str, folder: Path, seed: int, step: int | None = None) -> Verdict:
    """Let a victim do the work ``name`` in ``folder``, kill it, and judge; ``folder``-found is what it left.

    It is killed after a while that ``seed`` says, or ends by its own hand before the ``step``-th step of its files.
    """
    scene = SCENES[name]
    lay_out(scene.prepare, folder)
    hearing, saying = _CONTEXT.Pipe(duplex=False)
    with hearing:
        victim = _CONTEXT.Process(target=begin, args=(name, folder, seed, step, saying))
        victim.start()
        saying.close()
        # Its own hand may come before it has begun.
        ready = (hearing.poll(_START) and _lines(hearing, 1) == ["ready"]) or step is not None
        dice = Random(f"{name} {seed}")  # noqa: S311 -- dice, not secrets
        victim.join(dice.uniform(0, scene.seconds) if step is None else _LONGEST)
        cut_short = victim.is_alive() or victim.exitcode == -9
        victim.kill()
        victim.join()
        said = _lines(hearing)
        ended_badly = not cut_short and victim.exitcode != 0
        victim.close()
    shutil.rmtree(found_in(folder), ignore_errors=True)
    shutil.copytree(folder, found_in(folder))
    problems = tuple(_judged(name, folder, said))
    if not ready or ended_badly:
        problems += ("the victim failed by itself",)
    return Verdict(len(said), cut_short, problems)


def found_in(folder: Path) -> Path:
    """Return the copy of what a victim left in ``folder``, made before it was judged."""
    return folder.with_name(f"{folder.name}-found")


def _judged(name: str, folder: Path, said: list[str]) -> Iterator[str]:
    try:
        yield from SCENES[name].judge(folder, said)
    except Exception as error:  # noqa: BLE001 -- whatever the program does with what is left is a finding
        yield f"{type(error).__name__}: {error}"


def _lines(hearing: Connection, most: int | None = None) -> list[str]:
    """Return what the victim said, to its end or up to so many lines."""
    said: list[str] = []
    while most is None or len(said) < most:
        try:
            said.append(hearing.recv())
        except (EOFError, OSError):
            break
    return said
