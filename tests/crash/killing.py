"""One victim: started, killed at a random moment, judged."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from random import Random

from tests.conftest import PROJECT
from tests.crash.scenes import SCENES, lay_out


@dataclass(frozen=True)
class Verdict:
    """What came of a kill: how much had been acknowledged, whether it hit the work, and what is wrong now."""

    acknowledged: int
    cut_short: bool
    problems: tuple[str, ...]


def kill_once(name: str, folder: Path, seed: int) -> Verdict:
    """Let a victim do the work ``name`` in ``folder``, kill it after a while that ``seed`` says, and judge."""
    lay_out(name, folder)
    scene = SCENES[name]
    with subprocess.Popen(
        [sys.executable, "-m", "tests.crash.victim", name, str(folder), str(seed)],
        cwd=PROJECT,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(PROJECT)},
    ) as victim:
        stream = victim.stdout
        assert stream is not None
        ready = stream.readline() == "ready\n"
        with suppress(subprocess.TimeoutExpired):
            victim.wait(Random(seed).uniform(0, scene.seconds))  # noqa: S311 -- dice, not secrets
        cut_short = victim.poll() is None
        victim.kill()
        said = [line.strip() for line in stream if line.endswith("\n")]
        ended_badly = not cut_short and victim.wait() != 0
    problems = tuple(scene.judge(folder, said))
    if not ready or ended_badly:
        problems += ("the victim failed by itself",)
    return Verdict(len(said), cut_short, problems)
