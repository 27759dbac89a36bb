from __future__ import annotations

from collections.abc import Iterator

import pytest

from imrdesk.domain.exports import ExportChoice
from imrdesk.services.desk import Desk
from tests.libreoffice.office import find_office
from tests.libreoffice.round_trip import TRIPS, Trip, fill, send_round

pytestmark = pytest.mark.skipif(find_office() is None, reason="LibreOffice (soffice) is not on the PATH")


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with Desk.open(tmp_path_factory.mktemp("office") / "desk.imrdesk", "Ada") as opened:
        fill(opened)
        yield opened


@pytest.mark.parametrize("trip", TRIPS, ids=lambda trip: trip.name)
def test_every_cell_survives_and_nothing_is_proposed(
    desk: Desk, trip: Trip, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outcome = send_round(desk, trip, tmp_path_factory.mktemp("trip"))
    assert (outcome.differences[:5], outcome.proposed[:5]) == ((), ())
    assert outcome.is_good


def test_a_file_for_programs_opened_carelessly_is_changed_and_the_comparison_finds_it(
    desk: Desk, tmp_path_factory: pytest.TempPathFactory
) -> None:
    careless = Trip("careless", "careless.csv", ExportChoice())
    outcome = send_round(desk, careless, tmp_path_factory.mktemp("trip"))
    assert any("'0012' became '12'" in line for line in outcome.differences)
    assert outcome.proposed
