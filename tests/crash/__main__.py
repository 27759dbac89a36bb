"""``python -m tests.crash [--kills 500] [--steps] [--seed 0] [--only editing]``: kill, judge, count, tell as it goes.

Kills come at random moments, in turn at each kind of work. With ``--steps`` they come before every step instead at
which one round of the work writes, moves or removes a file or opens a database, one kill for each.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count, cycle
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory

from tests.crash.killing import Verdict, found_in, kill_once
from tests.crash.scenes import SCENES

_EVERY = 25
Kill = tuple[str, int, int | None]
"""At which work, with which dice, before which step."""


@dataclass
class Tally:
    """What came of the kills so far, in all or at one kind of work."""

    kills: int = 0
    at_work: int = 0
    acknowledged: int = 0
    problems: int = 0

    def add(self, verdict: Verdict) -> None:
        self.kills += 1
        self.at_work += verdict.cut_short
        self.acknowledged += verdict.acknowledged
        self.problems += len(verdict.problems)

    def __str__(self) -> str:
        return (
            f"{self.kills} kills, {self.at_work} of them at work, {self.acknowledged} acknowledged, "
            f"{self.problems} problems"
        )


@dataclass
class Run:
    """One run of kills under way."""

    place: Path
    keep: Path | None
    begun: float = field(default_factory=time.monotonic)
    total: Tally = field(default_factory=Tally)
    of: dict[str, Tally] = field(default_factory=dict)

    def kill(self, name: str, seed: int, step: int | None) -> Verdict:
        """Kill once, count it, and tell at once what is wrong and how it is done again."""
        folder = Path(self.place, "work")
        verdict = kill_once(name, folder, seed, step)
        for tally in (self.total, self.of.setdefault(name, Tally())):
            tally.add(verdict)
        again = f"--only '{name}' --seed {seed} " + ("--kills 1" if step is None else f"--step {step}")
        for problem in verdict.problems:
            print(f"PROBLEM {name} ({again}): {problem}", flush=True)
        if verdict.problems and self.keep is not None:
            copytree(found_in(folder), self.keep / f"{name}-{seed}-{step or 0}", dirs_exist_ok=True)
        if self.total.kills % _EVERY == 0:
            self.tell()
        return verdict

    def tell(self) -> None:
        print(f"{self.total}, {time.monotonic() - self.begun:.0f} s", flush=True)


def at_random(names: list[str], seed: int, kills: int) -> Iterator[Kill]:
    """Yield each kind of work in turn."""
    for each, name in zip(range(seed, seed + kills), cycle(names), strict=False):
        yield name, each, None


def kill_at_each_step(run: Run, name: str, seed: int) -> None:
    """Kill before each step of a round, until it comes to its end."""
    steps = next(step for step in count() if not run.kill(name, seed, step + 1).cut_short)
    print(f"{name}: {steps} steps", flush=True)


def main() -> int:
    """Kill as asked for; return 1 where anything was lost or left broken."""
    parser = argparse.ArgumentParser(prog="python -m tests.crash", description=__doc__)
    parser.add_argument("--kills", type=int, default=500)
    parser.add_argument("--steps", action="store_true", help="kill before every step of one round of each work instead")
    parser.add_argument("--step", type=int, help="kill once, before that step")
    parser.add_argument("--seed", type=int, default=0, help="where the random numbers begin")
    parser.add_argument("--only", choices=sorted(SCENES), action="append", help="this kind of work; may be repeated")
    parser.add_argument("--keep", type=Path, help="a folder for what was left by kills that broke something")
    args = parser.parse_args()
    names = args.only or list(SCENES)
    with TemporaryDirectory() as place:
        run = Run(Path(place), args.keep)
        if args.step is not None:
            run.kill(names[0], args.seed, args.step)
        elif args.steps:
            for name in names:
                kill_at_each_step(run, name, args.seed)
        else:
            for kill in at_random(names, args.seed, args.kills):
                run.kill(*kill)
    for name, tally in run.of.items():
        print(f"{name}: {tally}")
    run.tell()
    return int(bool(run.total.problems))


if __name__ == "__main__":
    raise SystemExit(main())
