"""Reasons to look at a value, with the passages that disagree; the checks are loaded when they are first used."""

from typing import TYPE_CHECKING

from imrdesk.late import on_first_use

if TYPE_CHECKING:
    from imrdesk.checks.checking import CHECKS, Check, check
else:
    __getattr__ = on_first_use(__name__, dict.fromkeys(("CHECKS", "Check", "check"), "checking"))

__all__ = ["CHECKS", "Check", "check"]
