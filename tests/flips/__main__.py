"""``python -m tests.flips [--flips 300] [--seed 0] [--damage "a bit"] [--store plain]``: damage, look, count, tell."""

from __future__ import annotations

import argparse
import shutil
import time
from collections import Counter
from itertools import cycle, product
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.flips.flipping import DAMAGES, Found, Mended, Outcome, damage_once
from tests.flips.stores import STORES, sound_store

_EVERY = 25
_WRONG = {Found.SILENT, Found.FAILED, Mended.SILENT, Mended.FAILED}


def main() -> int:
    """Damage as often as asked for; return 1 where damage was silently believed, or told of by no sentence."""
    parser = argparse.ArgumentParser(prog="python -m tests.flips", description=__doc__)
    parser.add_argument("--flips", type=int, default=300)
    parser.add_argument("--seed", type=int, default=0, help="where the random numbers begin")
    parser.add_argument("--damage", choices=DAMAGES, action="append", help="this damage; may be repeated")
    parser.add_argument("--store", choices=STORES, action="append", help="a plain or an encrypted store, or both")
    parser.add_argument("--keep", type=Path, help="a folder for stores whose damage was not noticed")
    args = parser.parse_args()
    begun, counts = time.monotonic(), Counter[tuple[str, str, Found, Mended]]()
    wrong = 0
    with TemporaryDirectory() as place:
        sound = {kind: sound_store(Path(place, kind), STORES[kind]) for kind in args.store or STORES}
        kinds = list(product(sound, args.damage or DAMAGES))
        for done, (seed, (kind, damage)) in enumerate(zip(range(args.seed, args.seed + args.flips), cycle(kinds)), 1):
            folder = Path(place, "damaged")
            outcome = damage_once(sound[kind], damage, seed, folder)
            counts[kind, damage, outcome.found, outcome.mended] += 1
            if {outcome.found, outcome.mended} & _WRONG:
                wrong += 1
                print(f"WRONG --store {kind} --damage '{damage}' --seed {seed} --flips 1: {_told(outcome)}", flush=True)
                if args.keep is not None:
                    shutil.copytree(folder, args.keep / f"{kind}-{damage}-{seed}", dirs_exist_ok=True)
            if done % _EVERY == 0:
                print(f"{done} of {args.flips}, {wrong} wrong, {time.monotonic() - begun:.0f} s", flush=True)
    for (kind, damage, found, mended), count in sorted(counts.items()):
        print(f"{count:5} {kind}, {damage}: {found}; repairing: {mended}")
    return int(wrong > 0)


def _told(outcome: Outcome) -> str:
    return "; ".join(filter(None, (outcome.found, outcome.mended, outcome.words, ", ".join(outcome.other))))


if __name__ == "__main__":
    raise SystemExit(main())
