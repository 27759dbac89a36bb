"""Asking for files and folders; each dialog hands on what was chosen, and goes away with its answer."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFileDialog, QHeaderView, QSplitter, QTreeView, QWidget

_SIZE = QSize(820, 480)
_PLACES_AND_FILES = (160, 660)


def ask_for_file(
    parent: QWidget, title: str, name_filter: str, then: Callable[[str], object], *, folder: str = ""
) -> None:
    """Let the reviewer choose one file that is there; ``folder`` is where they begin to look."""
    dialog = QFileDialog(parent, title, folder, name_filter)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(then)
    _show(dialog)


def ask_for_files(parent: QWidget, title: str, name_filter: str, then: Callable[[list[str]], object]) -> None:
    """Let the reviewer choose files that are there."""
    dialog = QFileDialog(parent, title, "", name_filter)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.filesSelected.connect(then)
    _show(dialog)


def ask_for_folder(parent: QWidget, title: str, then: Callable[[str], object]) -> None:
    """Let the reviewer choose a folder that is there."""
    dialog = QFileDialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.fileSelected.connect(then)
    _show(dialog)


def ask_where_to_write(
    parent: QWidget,
    title: str,
    name_filter: str,
    then: Callable[[str], object],
    *,
    proposed: str,
    ending: str,
    warn: bool = True,
) -> None:
    """Let the reviewer name a file to write; one without an ending gets ``ending`` (as ``.csv``).

    Where a file of that name is there the dialog asks whether to replace it, unless ``warn`` is off.
    """
    dialog = QFileDialog(parent, title, proposed, name_filter)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(ending.removeprefix("."))
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite, not warn)
    dialog.fileSelected.connect(then)
    _show(dialog)


def _show(dialog: QFileDialog) -> None:
    # Only where the system has no dialog of its own: what is there of a file is to fit.
    dialog.resize(dialog.size().expandedTo(_SIZE))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    for parts in dialog.findChildren(QSplitter):
        parts.setSizes(_PLACES_AND_FILES)
    for tree in dialog.findChildren(QTreeView):
        tree.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
