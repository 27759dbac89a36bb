"""One open store with all its use cases: what the window and the command line work with."""

from __future__ import annotations

from pathlib import Path
from typing import Self

from imrdesk.domain.passphrases import Passphrase
from imrdesk.services.backing_up import BackingUp
from imrdesk.services.conflicts import Conflicts
from imrdesk.services.encrypting import Encrypting
from imrdesk.services.exporting import ExportService
from imrdesk.services.importing import Importing
from imrdesk.services.own_fields import OwnFields
from imrdesk.services.pages import Pages
from imrdesk.services.presets import Mappings, Presets
from imrdesk.services.privacy import Privacy
from imrdesk.services.queue import Queue
from imrdesk.services.reading_again import ReadingAgain
from imrdesk.services.returning import Returning
from imrdesk.services.reviewing import Reviewing
from imrdesk.services.searching import Searching
from imrdesk.services.second_reading import SecondReadings
from imrdesk.services.suggesting import suggestions
from imrdesk.services.vocabulary import OwnVocabulary
from imrdesk.services.working import Working
from imrdesk.settings import reviewer_name
from imrdesk.store import Store


class Desk:
    """Use :meth:`open`; close it when done. Its methods may be called from any thread."""

    def __init__(self, store: Store, reviewer: str) -> None:
        self._store = store
        self.importing = Importing(store)
        self.reviewing = Reviewing(store, reviewer)
        self.queue = Queue(store)
        self.searching = Searching(store)
        self.reading_again = ReadingAgain(store, self.reviewing)
        self.conflicts = Conflicts(store, self.reviewing)
        self.pages = Pages(store)
        self.exporting = ExportService(store, self.reviewing)
        self.presets = Presets(store, self.reviewing)
        self.mappings = Mappings(store, self.reviewing)
        self.returning = Returning(store, self.reviewing)
        self.backing_up = BackingUp(store)
        self.encrypting = Encrypting(store)
        self.privacy = Privacy(store)
        self.second_readings = SecondReadings(store)
        self.vocabulary = OwnVocabulary(store)
        self.own_fields = OwnFields(store, self.reviewing)
        self.working = Working(store)

    @classmethod
    def open(
        cls, store_path: Path, reviewer: str = "", *, read_only: bool = False, passphrase: Passphrase | None = None
    ) -> Self:
        """Open the store at ``store_path``, made where there is none.

        Where another program has it open, or ``read_only`` is asked for, it can be read and not written.
        ``reviewer`` is the person whose changes are logged: where not given, the one in the settings, else the
        account's. With a ``passphrase`` it is, or is made, an encrypted store.

        Raises:
            StoreError: it cannot be opened; the message says why and what to do.
        """
        store = Store.open(store_path, read_only=read_only, passphrase=passphrase)
        return cls(store, reviewer or reviewer_name())

    @property
    def path(self) -> Path:
        """Return the file that holds the store."""
        return self._store.path

    @property
    def read_only(self) -> str:
        """Return why nothing can be written, and who has the store open, in a sentence; empty where it can."""
        return self._store.read_only

    @property
    def warning(self) -> str:
        """Return what is risked where the store lies (a synced folder, a network share); empty where nothing is."""
        return self._store.warning

    @property
    def reviewer(self) -> str:
        """Return the person whose changes are logged."""
        return self.reviewing.reviewer

    @reviewer.setter
    def reviewer(self, name: str) -> None:
        self.reviewing.reviewer = name

    def suggestions(self) -> dict[str, tuple[str, ...]]:
        """Return the values to offer while the reviewer types, by the name of a field's vocabulary."""
        return suggestions(self.vocabulary.vocabularies())

    def close(self) -> None:
        """End the reading processes and let go of the store."""
        self.importing.close()
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
