"""``python -m tests.crash [--kills 500] [--seed 0] [--only editing]``: kill, judge, count."""

from __future__ import annotations

import argparse
from itertools import cycle
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.crash.killing import kill_once
from tests.crash.scenes import SCENES


def main() -> int:
    """Kill as often as asked for, in turn at each kind of work; return 1 where anything was lost or left broken."""
    parser = argparse.ArgumentParser(prog="python -m tests.crash", description=__doc__)
    parser.add_argument("--kills", type=int, default=500)
    parser.add_argument("--seed", type=int, default=0, help="where the random numbers begin")
    parser.add_argument("--only", choices=sorted(SCENES), action="append")
    args = parser.parse_args()
    counts = {name: [0, 0, 0, 0] for name in args.only or SCENES}
    with TemporaryDirectory() as place:
        for seed, name in zip(range(args.seed, args.seed + args.kills), cycle(counts), strict=False):
            verdict = kill_once(name, Path(place, "work"), seed)
            found = (1, verdict.cut_short, verdict.acknowledged, len(verdict.problems))
            counts[name] = [sum(pair) for pair in zip(counts[name], found, strict=True)]
            for problem in verdict.problems:
                print(f"{name}, seed {seed}: {problem}", flush=True)
    for name, (kills, cut_short, acknowledged, problems) in counts.items():
        print(f"{name}: {kills} kills, {cut_short} of them at work, {acknowledged} acknowledged, {problems} problems")
    return int(any(each[3] for each in counts.values()))


if __name__ == "__main__":
    raise SystemExit(main())
