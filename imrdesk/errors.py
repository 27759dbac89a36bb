"""What can go wrong, each with one sentence for the reviewer: what, where, what to do."""

from __future__ import annotations

from enum import StrEnum


class ImrdeskError(Exception):
    """A trouble of the input or the surroundings, not of the program; ``str()`` of it is a whole sentence."""


class Refusal(StrEnum):
    """Why a file cannot be read as a determination."""

    MISSING = "missing"
    FOLDER = "folder"
    PERMISSION = "permission"
    EMPTY = "empty"
    TOO_LARGE = "too large"
    PASSWORD = "password"  # noqa: S105 -- a reason, not a secret
    DAMAGED = "damaged"
    NO_TEXT = "no text layer"
    NOT_TEXT = "not text"
    NOT_A_DETERMINATION = "not a determination"
    TIMED_OUT = "timed out"
    CRASHED = "crashed"
    UNREADABLE = "unreadable"


class UnreadableFileError(ImrdeskError):
    """A file that cannot be read; ``refusal`` is the kind of reason, the message the sentence for people."""

    def __init__(self, refusal: Refusal, message: str) -> None:
        super().__init__(message)
        self.refusal = refusal

    def __reduce__(self) -> tuple[type[UnreadableFileError], tuple[Refusal, str]]:
        """Let it cross from a worker process."""
        return type(self), (self.refusal, str(self))


class StoreError(ImrdeskError):
    """The store cannot be opened, read or written."""


class PassphraseNeededError(StoreError):
    """The file is encrypted, and no passphrase was given."""


class WrongPassphraseError(StoreError):
    """The passphrase does not open the file."""


class NotEncryptedError(StoreError):
    """A passphrase was given for a file that anyone can read."""


class StoreLockedError(StoreError):
    """The store is locked: nothing can be read or written before its passphrase is given again."""


class PassphraseError(ImrdeskError):
    """A passphrase that no store may be given, or that cannot be asked for here; nothing was changed."""


class CheckCancelledError(StoreError):
    """The reviewer stopped looking for damage."""


class BackupCancelledError(StoreError):
    """The reviewer stopped a backup; nothing was left behind."""


class ReviewError(ImrdeskError):
    """What the reviewer asked of the record cannot be done as asked; nothing was changed."""


class VocabularyError(ImrdeskError):
    """A term, or a file of terms, that cannot be added to the vocabularies; nothing was changed."""


class CodebookError(ImrdeskError):
    """A field that cannot be defined so, or a codebook file that cannot be read; nothing was changed."""


class ExportError(ImrdeskError):
    """An export could not be written; nothing was left behind."""


class ForeignFileError(ExportError):
    """A file that comes back is no export of this program: somebody must say what its columns mean."""


class ExportCancelledError(ExportError):
    """The reviewer stopped an export; nothing was left behind."""
