"""The kinds of work a victim is killed at."""

from __future__ import annotations

from dataclasses import dataclass

from imrdesk.store import can_encrypt
from tests.crash import judging
from tests.crash.judging import Judge


@dataclass(frozen=True)
class Scene:
    """How the folder is laid out, what is wrong with it afterwards, and how many seconds the work is let run at most.

    Work that ends by itself is given about as long as it takes here.
    """

    prepare: tuple[str, ...]
    judge: Judge
    seconds: float


SCENES: dict[str, Scene] = {
    "editing": Scene(("two documents",), judging.judge_changes, 0.5),
    "importing": Scene(("two documents", "letters"), judging.judge_import, 4.0),
    "migrating": Scene(("old stores",), judging.judge_update, 0.8),
    "backing up": Scene(("two documents",), judging.judge_backups, 0.6),
    "restoring": Scene(("two documents", "a backup"), judging.judge_restoring, 0.8),
    "reading again": Scene(("an older parser",), judging.judge_changes, 0.8),
    "returning": Scene(("two documents", "a corrected file"), judging.judge_changes, 0.6),
    "defining": Scene(("two documents", "own fields"), judging.judge_changes, 0.5),
    "keeping": Scene(("two documents",), judging.judge_keeping, 0.3),
    "exporting": Scene(("two documents", "an export"), judging.judge_export, 0.5),
    "repairing": Scene(("two documents", "damage"), judging.judge_repairing, 1.5),
}
if can_encrypt():
    SCENES |= {
        "encrypting": Scene(("two documents",), judging.judge_encrypting, 2.0),
        "encrypting all": Scene(("two documents", "a backup"), judging.judge_encrypting, 2.0),
        "making encrypted": Scene(("nothing",), judging.judge_making_encrypted, 0.6),
    }
