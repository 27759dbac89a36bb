"""Try the reading of adversarial texts at length: ``python -m tests.fuzz [--seconds N]``."""

from __future__ import annotations

import argparse
import faulthandler
import sys
import time
from itertools import count

from tests.fuzz.texts import MAKERS, make
from tests.fuzz.trial import problems_of

SIZES = (2_000, 20_000, 200_000, 1_000_000)
"""Characters; the longest is tried least often."""
SLOWEST_SHOWN = 10
ALLOWED_A_MEGABYTE = 2.0
"""Seconds of processor time on a quiet core."""
HUNG_AFTER = 120


def main() -> None:
    """Try texts until the time is over, or the one named, and print what went wrong and what was slowest."""
    arguments = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    arguments.add_argument("--seconds", type=float, default=60.0, help="how long to try (default: %(default)s)")
    arguments.add_argument("--from-seed", type=int, default=0, metavar="N", help="the seed to begin with")
    arguments.add_argument("--repeat", metavar="NAME:SEED:SIZE", help="try one text again, as the list names it")
    given = arguments.parse_args()
    if given.repeat:
        name, seed, size = given.repeat.split(":")
        print(f"{_try(name, int(seed), int(size)):.3f} s")
        return
    tried = _try_many(given.from_seed, time.monotonic() + given.seconds)
    print(f"{len(tried)} texts; the slowest of {SIZES[-1]:,} characters, and what each takes:")
    longest = sorted((each for each in tried if each[1].endswith(f":{SIZES[-1]}")), reverse=True)
    for seconds, text in longest[:SLOWEST_SHOWN]:
        print(f"  {seconds:8.3f} s  {text}" + (" TOO SLOW" if seconds > ALLOWED_A_MEGABYTE else ""))


def _try_many(seed: int, end: float) -> list[tuple[float, str]]:
    """Try text after text; one that is slow for its length is tried again at the full length."""
    tried: list[tuple[float, str]] = []
    for nth in count(seed):
        size = SIZES[min(nth % 10 // 3, 2)] if nth % 10 < 9 else SIZES[-1]
        for name in MAKERS:
            if time.monotonic() > end:
                return tried
            seconds = _try(name, nth, size)
            tried.append((seconds, f"{name}:{nth}:{size}"))
            if size < SIZES[-1] and seconds * SIZES[-1] / size > 2 * ALLOWED_A_MEGABYTE:
                tried.append((_try(name, nth, SIZES[-1]), f"{name}:{nth}:{SIZES[-1]}"))
    return tried


def _try(name: str, seed: int, size: int) -> float:
    """Return the processor time one text takes; a wrong reading is printed, a hang ends with where it hung."""
    if sys.stderr.isatty():
        # Said before, for one that hangs ends the process where it stands.
        print(f"\r{name}:{seed}:{size}".ljust(40), end="\r", file=sys.stderr, flush=True)
    text = make(name, seed, size)
    faulthandler.dump_traceback_later(HUNG_AFTER, exit=True)
    begin = time.process_time()
    problems = problems_of(text)
    seconds = time.process_time() - begin
    faulthandler.cancel_dump_traceback_later()
    for problem in problems[:3]:
        print(f"{name}:{seed}:{size}: {problem}", file=sys.stderr)
    return seconds


if __name__ == "__main__":
    main()
