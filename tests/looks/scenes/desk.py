"""The main window: queue, source and record."""

from __future__ import annotations

from tests.looks.scene import scene
from tests.looks.stage import Stage
from tests.looks.work import SHOWN


@scene
def item(stage: Stage) -> None:
    """An item in focus, its title marked on the page."""
    stage.open(SHOWN, "treatment", 1)
