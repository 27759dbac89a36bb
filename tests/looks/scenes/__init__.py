"""Every state of the desk worth looking at, gathered by what of the desk it shows."""

from tests.looks.scene import SCENES
from tests.looks.scenes import desk, exporting, storing

__all__ = ["SCENES", "desk", "exporting", "storing"]
