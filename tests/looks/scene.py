"""A scene: a state of the desk worth looking at, by name."""

from __future__ import annotations

from collections.abc import Callable

from tests.looks.stage import Stage

Scene = Callable[[Stage], None]
SCENES: dict[str, Scene] = {}
"""Every scene there is, once ``tests.looks.scenes`` is imported."""


def scene(pose: Scene) -> Scene:
    """Make a function that brings the desk into a state one of the scenes; its name is the scene's."""
    SCENES[pose.__name__.replace("_", "-")] = pose
    return pose
