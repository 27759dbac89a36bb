"""The store: opening, keeping, checking and closing it."""

from __future__ import annotations

from tests.looks.scene import scene
from tests.looks.stage import Stage


@scene
def leave_unsaved(stage: Stage) -> None:
    """Whether to close although two fields are not saved."""
    stage.wait_on(lambda: stage.window.notices.may_close_unsaved(("Age", "Date of injury")))
