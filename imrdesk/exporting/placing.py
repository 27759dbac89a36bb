"""A file or folder written beside its place and moved there whole: it appears complete or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from imrdesk.domain.sentences import Sentence, sentence
from imrdesk.errors import ExportError
from imrdesk.exporting.swapping import swapped
from imrdesk.exporting.workplaces import aside, workplace

PACKAGE_MARK = "datapackage.json"
"""The file by which a folder is known as an export, which alone may be replaced by another."""

_DATABASE_STARTS = (b"SQLite format 3\0", b"\x37\x7f\x06\x82", b"\x37\x7f\x06\x83")
"""How a store and its write-ahead log begin; neither is ever replaced by an export."""


@contextmanager
def placed_file(out: Path, *, overwrite: bool) -> Iterator[Path]:
    """Give a name beside ``out`` to write to, and move that file to ``out`` once the block ends well; else remove it.

    Raises:
        ExportError: ``out`` cannot be written, or is there and not to be replaced.
    """
    with _beside(out, overwrite=overwrite) as (beside, target):
        yield beside
        _sync(beside)
        _move(beside, target, overwrite=overwrite)


@contextmanager
def placed_folder(out: Path, *, overwrite: bool) -> Iterator[Path]:
    """Give a folder beside ``out`` to write into, and move it to ``out`` once the block ends well; else remove it.

    Only a folder that is an export itself is replaced: in one step where the system can do that. Where it cannot, a
    program that is killed between two steps leaves the one that was there aside, until the next export puts it back.

    Raises:
        ExportError: ``out`` cannot be written, or is there and not to be replaced.
    """
    with _beside(out, overwrite=overwrite, folder=True) as (beside, target):
        beside.mkdir()
        yield beside
        for path in sorted(beside.rglob("*")):
            _sync(path)
        _sync_folder(beside)
        _move_folder(beside, target)


@contextmanager
def _beside(out: Path, *, overwrite: bool, folder: bool = False) -> Iterator[tuple[Path, Path]]:
    """Refuse what must not be replaced, and tell of the system's troubles in sentences."""
    with ExitStack() as made:
        with _told_before(out):
            target = Path(os.path.realpath(out))  # a link stays a link; the file it names is replaced
            _refuse_without_folder(out, target)
            place = made.enter_context(workplace(target))
            _refuse(out, target, overwrite=overwrite, folder=folder)
        with _told(out):
            yield place / f"made{target.suffix}", target


@contextmanager
def _told_before(out: Path) -> Iterator[None]:
    """Tell of what the system says against a place: that it may not be looked into, that a name is too long."""
    try:
        yield
    except OSError as error:
        raise ExportError(
            sentence("{out} cannot be written: {why}. Choose another place.", out=out, why=error.strerror or str(error))
        ) from error


@contextmanager
def _told(out: Path) -> Iterator[None]:
    try:
        yield
    except FileExistsError as error:
        raise ExportError(_exists(out)) from error
    except OSError as error:
        raise ExportError(
            sentence(
                "{out} could not be written: {why}. Nothing was left behind; make room or close the program "
                "that holds the file, and export again.",
                out=out,
                why=error.strerror or str(error),
            )
        ) from error


def refuse_existing(out: Path, *, overwrite: bool) -> None:
    """Raise where a file may not be written to ``out``, before any work is done for it.

    Raises:
        ExportError: the folder is missing, or ``out`` is there and not to be replaced, or is no file.
    """
    with _told_before(out):
        _refuse(out, Path(os.path.realpath(out)), overwrite=overwrite, folder=False)


def _refuse(out: Path, target: Path, *, overwrite: bool, folder: bool) -> None:
    """Raise where ``target`` must not be written over."""
    _refuse_without_folder(out, target)
    if not target.exists():
        return
    if folder:
        _refuse_folder(out, target, overwrite=overwrite)
        return
    if not target.is_file():
        raise ExportError(sentence("{out} is not a file that can be replaced; name a file to export to.", out=out))
    if not overwrite:
        raise ExportError(_exists(out))
    with target.open("rb") as stream:
        if stream.read(16).startswith(_DATABASE_STARTS):
            raise ExportError(
                sentence("{out} is a store, not a table, and is never replaced by one; name another file.", out=out)
            )


def _refuse_without_folder(out: Path, target: Path) -> None:
    if not target.parent.is_dir():
        raise ExportError(
            sentence(
                "{out} cannot be written: there is no folder {parent}. Make it first.", out=out, parent=target.parent
            )
        )


def _refuse_folder(out: Path, target: Path, *, overwrite: bool) -> None:
    if not (target / PACKAGE_MARK).is_file():
        raise ExportError(
            sentence("{out} is there already and is no export of ours, so it stays; name another folder.", out=out)
        )
    if not overwrite:
        raise ExportError(_exists(out))


def _exists(out: Path) -> Sentence:
    return sentence(
        "{out} is there already and was left as it is; name another file, or ask for it to be replaced.", out=out
    )


def _sync(path: Path) -> None:
    """Have the system write a file to the disk before it gets its name."""
    if path.is_file():
        with path.open("rb+") as stream:
            os.fsync(stream.fileno())


def _move(beside: Path, target: Path, *, overwrite: bool) -> None:
    """Move a finished file to its place, and make the move last; without ``overwrite`` never over another file."""
    if overwrite:
        beside.replace(target)
    elif os.name == "nt":
        beside.rename(target)  # Windows refuses where the target is there
    else:
        _link(beside, target)
    _sync_folder(target.parent)


def _move_folder(beside: Path, target: Path) -> None:
    """Move a finished folder to its place; the export that was there is left in the workplace."""
    if not target.exists():
        beside.rename(target)
    elif not swapped(beside, target):
        old = aside(beside)
        target.rename(old)
        try:
            beside.rename(target)
        except OSError:
            old.rename(target)
            raise
    _sync_folder(target.parent)


def _sync_folder(path: Path) -> None:
    if os.name != "nt":
        folder = os.open(path, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _link(beside: Path, target: Path) -> None:
    """Give a finished file its name, which fails where another file has come to have it meanwhile."""
    try:
        os.link(beside, target)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links, such as FAT
        if target.exists():
            raise FileExistsError(target) from None
        beside.rename(target)
