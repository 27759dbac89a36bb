from __future__ import annotations

import pytest

from imrdesk.domain.changes import Action
from imrdesk.services.undoing import standing
from imrdesk.store import Step


def steps(word: str) -> list[Step]:
    """Return a log: ``s`` sets a field, ``t`` types on, ``w`` says why, ``u`` undoes, ``r`` redoes; numbers from 1."""
    actions = {"s": Action.SET, "t": Action.TYPE_ON, "w": Action.GIVE_REASON, "u": Action.UNDO, "r": Action.REDO}
    return [Step(number, actions[letter], None) for number, letter in enumerate(word, start=1)]


@pytest.mark.parametrize(
    ("log", "done", "undone"),
    [
        ("", (), ()),
        ("ss", ((1,), (2,)), ()),
        ("ssu", ((1,),), (3,)),
        ("ssuu", (), (3, 4)),
        ("ssuur", ((5,),), (3,)),
        ("ssuurr", ((5,), (6,)), ()),
        ("ssus", ((1,), (4,)), ()),
        ("suru", (), (4,)),
        ("sstt", ((1,), (2, 3, 4)), ()),
        ("ssttu", ((1,),), (5,)),
        ("ssttur", ((1,), (6,)), ()),
        ("swt", ((1,), (3,)), ()),
    ],
)
def test_what_stands_and_what_can_be_made_again(
    log: str, done: tuple[tuple[int, ...], ...], undone: tuple[int, ...]
) -> None:
    found = standing(steps(log))
    assert (found.done, found.undone) == (done, undone)
