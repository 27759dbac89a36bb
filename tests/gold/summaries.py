"""Snippets of clinical summaries of our own, with the diagnoses they state by the field guide."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass

from tests.gold.answers import HERE

WORKED_ON = "worked_on"
"""The rules were improved on these; each is judged by itself."""
HELD_OUT = "held_out"
UNUSUAL = "unusual"
"""No rule was changed for these two; they are only counted, in the accuracy table."""


@dataclass(frozen=True, slots=True)
class Snippet:
    """A stretch of a summary and its diagnoses."""

    text: str
    diagnoses: tuple[str, ...]


def snippets(name: str) -> list[Snippet]:
    """Return the snippets of one file."""
    raw = tomllib.loads((HERE / "snippets" / f"{name}.toml").read_text("utf-8"))["snippet"]
    return [Snippet(each["text"], tuple(each["diagnoses"])) for each in raw]
