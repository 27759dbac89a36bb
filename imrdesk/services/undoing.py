"""What can be undone and redone, worked out from the log alone, so that it survives a restart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from imrdesk.domain.changes import Action, LoggedChange
from imrdesk.store import Step

TYPING = frozenset({Action.SET, Action.TYPE_ON})
"""What typing can go on after."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Numbers of changes, oldest first: those that stand, and the undos that a redo can take back.

    What stands is told step by step: a change, with the typing that went on after it.
    """

    done: tuple[tuple[int, ...], ...]
    undone: tuple[int, ...]


def standing(steps: Iterable[Step]) -> Standing:
    """Walk through a log: an undo takes the newest step back, a redo the newest undo, any other change ends redoing.

    A reason given for a change is no change.
    """
    done: list[tuple[int, ...]] = []
    undone: list[int] = []
    last: Action | None = None
    for step in steps:
        if step.action is Action.UNDO:
            done.pop()
            undone.append(step.change_id)
        elif step.action is Action.REDO:
            undone.pop()
            done.append((step.change_id,))
        elif step.action is Action.TYPE_ON and last in TYPING:
            done[-1] = (*done[-1], step.change_id)
        elif step.action is not Action.GIVE_REASON:
            done.append((step.change_id,))
            undone.clear()
        last = step.action
    return Standing(tuple(done), tuple(undone))


def in_steps(log: Iterable[LoggedChange]) -> tuple[LoggedChange, ...]:
    """Return a log (oldest first) with each run of typing as the one change it is, under the number of its first."""
    steps: list[LoggedChange] = []
    last: Action | None = None
    for logged in log:
        action = logged.change.action
        if action is Action.TYPE_ON and last in TYPING:
            steps[-1] = replace(steps[-1], change=steps[-1].change.then(logged.change), at=logged.at)
        else:
            steps.append(logged)
        last = action
    return tuple(steps)
