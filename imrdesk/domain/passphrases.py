"""Passphrases of encrypted stores: what is typed, and how long it should be."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from imrdesk.domain.sentences import sentence, word

SHORTEST = 8
"""A new passphrase has at least so many characters (NIST SP 800-63B-4, 3.1.1.2); nothing is asked of their kinds."""
ADVISED = 15
"""A stolen file can be guessed at without end: this many characters, or four words drawn by lot, are better."""


@dataclass(frozen=True, slots=True, repr=False)
class Passphrase:
    """What opens an encrypted store; no log, message or traceback shows its ``text``.

    One character can be written in several ways, and keyboards differ in which they send: the text is brought to one
    form (NFKC), so that what was set on one machine opens on another.
    """

    text: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", unicodedata.normalize("NFKC", self.text))

    def __repr__(self) -> str:
        return "Passphrase(…)"

    @property
    def refusal(self) -> str:
        """Return why no store may be given this passphrase, in a sentence; empty where it may."""
        if "\0" in self.text:
            return word("A passphrase cannot hold a NUL character; choose another.")
        if len(self.text) < SHORTEST:
            return sentence(
                "A passphrase needs at least {shortest} characters; better take four or more words drawn by lot.",
                shortest=SHORTEST,
            )
        return ""
