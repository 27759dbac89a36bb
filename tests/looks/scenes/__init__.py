"""Every state of the desk worth looking at, gathered by what of the desk it shows."""

from tests.looks.scene import SCENES
from tests.looks.scenes import (
    desk_kinds,
    desk_queue,
    desk_record,
    desk_source,
    desk_start,
    exporting,
    helping,
    storing,
    storing_encrypted,
    storing_trouble,
)

__all__ = [
    "SCENES",
    "desk_kinds",
    "desk_queue",
    "desk_record",
    "desk_source",
    "desk_start",
    "exporting",
    "helping",
    "storing",
    "storing_encrypted",
    "storing_trouble",
]
