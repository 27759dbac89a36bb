"""A second reader for worker processes that does to each file what the file's last word says."""

from __future__ import annotations

import os
from collections.abc import Sequence
from threading import Event

from imrdesk.errors import Refusal, UnreadableFileError
from imrdesk.services.second_reading import StoredFile
from imrdesk.sources import PageDifference


def obey(file: StoredFile) -> Sequence[PageDifference]:
    """Crash, hang, refuse, or find what differs as the file's name says."""
    if "crash" in file.name:
        os._exit(9)
    if "hang" in file.name:
        Event().wait()
    if "refuse" in file.name:
        raise UnreadableFileError(Refusal.DAMAGED, "It is damaged.")
    return (PageDifference(0, ("0000042",), ("OOOOO42",)),) if "differs" in file.name else ()


def doubt_all(_file: StoredFile) -> Sequence[PageDifference]:
    """Find a word that differs on the first page of any file."""
    return (PageDifference(0, ("nowhere",), ()),)
