"""What can be undone and redone, worked out from the log alone, so that it survives a restart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from imrdesk.domain.changes import Action
from imrdesk.store import Step


@dataclass(frozen=True, slots=True)
class Standing:
    """Numbers of changes, oldest first: those that stand, and the undos that a redo can take back."""

    done: tuple[int, ...]
    undone: tuple[int, ...]


def standing(steps: Iterable[Step]) -> Standing:
    """Walk through a log: an undo takes the newest change back, a redo the newest undo, any other ends redoing.

    A reason given for a change is no change.
    """
    done: list[int] = []
    undone: list[int] = []
    for step in steps:
        if step.action is Action.UNDO:
            done.pop()
            undone.append(step.change_id)
        elif step.action is Action.REDO:
            undone.pop()
            done.append(step.change_id)
        elif step.action is not Action.GIVE_REASON:
            done.append(step.change_id)
            undone.clear()
    return Standing(tuple(done), tuple(undone))
