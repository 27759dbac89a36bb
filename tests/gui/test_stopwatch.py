from __future__ import annotations

import pytest

from imrdesk.gui.stopwatch import PAUSE_SECONDS, Stopwatch


class Clock:
    """A clock that is put forward by hand."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def watch(clock: Clock) -> Stopwatch:
    return Stopwatch(clock)


def spend(watch: Stopwatch, clock: Clock, document_id: int, *pauses: float) -> None:
    watch.touch(document_id)
    for pause in pauses:
        clock.now += pause
        watch.touch(document_id)


@pytest.mark.parametrize(
    ("pauses", "seconds"),
    [((1, 2, 30), 33), ((PAUSE_SECONDS,), PAUSE_SECONDS), ((10, PAUSE_SECONDS + 1, 10), 20)],
)
def test_time_between_acts_counts_but_for_long_pauses(
    watch: Stopwatch, clock: Clock, pauses: tuple[float, ...], seconds: int
) -> None:
    spend(watch, clock, 1, *pauses)
    stint = watch.stop()
    assert stint is not None
    assert (stint.document_id, stint.seconds) == (1, seconds)


def test_another_document_ends_a_stint(watch: Stopwatch, clock: Clock) -> None:
    spend(watch, clock, 1, 5)
    clock.now += 50
    stint = watch.touch(2)
    assert stint is not None
    assert (stint.document_id, stint.seconds) == (1, 5)
    assert watch.stop() is None


@pytest.mark.parametrize("pauses", [(), (0.2, 0.2), (PAUSE_SECONDS + 1,)])
def test_nothing_to_speak_of_is_nothing(watch: Stopwatch, clock: Clock, pauses: tuple[float, ...]) -> None:
    spend(watch, clock, 1, *pauses)
    assert watch.stop() is None


def test_no_document_is_no_stint(watch: Stopwatch, clock: Clock) -> None:
    watch.touch(None)
    clock.now += 5
    assert watch.touch(None) is None
    assert watch.stop() is None
