"""Every state of the desk worth looking at, gathered by what of the desk it shows."""

from tests.looks.scene import SCENES
from tests.looks.scenes import (
    defining,
    desk_kinds,
    desk_queue,
    desk_record,
    desk_source,
    desk_start,
    exporting,
    exporting_done,
    helping,
    importing,
    importing_again,
    importing_returns,
    storing,
    storing_encrypted,
    storing_trouble,
)

__all__ = [
    "SCENES",
    "defining",
    "desk_kinds",
    "desk_queue",
    "desk_record",
    "desk_source",
    "desk_start",
    "exporting",
    "exporting_done",
    "helping",
    "importing",
    "importing_again",
    "importing_returns",
    "storing",
    "storing_encrypted",
    "storing_trouble",
]
