"""``python -m tests.libreoffice``: send every form of export through LibreOffice and back, and count the cells."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from imrdesk.services.desk import Desk
from tests.libreoffice.office import find_office
from tests.libreoffice.round_trip import TRIPS, fill, send_round

SHOWN = 20


def main() -> int:
    """Print what came of each form; return 1 where anything was lost or changed."""
    if find_office() is None:
        print("LibreOffice (soffice) is not on the PATH: nothing was tried.")
        return 1
    worst = 0
    with TemporaryDirectory() as named:
        folder = Path(named)
        with Desk.open(folder / "desk.imrdesk", "Ada") as desk:
            fill(desk)
            for trip in TRIPS:
                outcome = send_round(desk, trip, folder)
                wrong = [*outcome.differences, *outcome.proposed]
                print(f"{trip.title}: {outcome.cells:,} cells, {len(wrong)} differ or would be changed", flush=True)
                for line in wrong[:SHOWN]:
                    print(f"  {line}")
                worst |= not outcome.is_good
    return worst


if __name__ == "__main__":
    raise SystemExit(main())
