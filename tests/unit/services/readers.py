"""A reader for worker processes that does to each file what the file's text says."""

from __future__ import annotations

import os
import time
from pathlib import Path
from threading import Event

from imrdesk.errors import Refusal, UnreadableFileError
from imrdesk.services.reading_files import ReadFile
from tests.unit.services.letters import reading, source


def obey(path: Path) -> ReadFile:
    """Crash, hang, fail or be slow as the file says; else return a reading of our letter."""
    content = path.read_bytes()
    if content == b"crash":
        os._exit(9)
    if content == b"hang":
        Event().wait()
    if content == b"swallow memory":
        bytearray(1 << 50)
    if content == b"mistake":
        raise RuntimeError("the worker's name is secret")
    if content == b"refuse":
        raise UnreadableFileError(Refusal.DAMAGED, "It is damaged.")
    if content == b"slow":
        time.sleep(0.3)
    return ReadFile(source(path.name), content, reading(), ())
