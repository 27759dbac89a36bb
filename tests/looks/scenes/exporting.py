"""Exports, and what comes back."""

from __future__ import annotations

from tests.looks.scene import scene
from tests.looks.stage import Stage


@scene
def export(stage: Stage) -> None:
    """The export with its first rows."""
    stage.window.actions_table["export"].trigger()
    stage.dialog()
