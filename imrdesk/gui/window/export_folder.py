"""The folder in which exports are written, and to which they come back corrected."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths

from imrdesk.gui.window.layout import WindowLayout

_KEPT = "export_folder"


class ExportFolder:
    """Remembers where the last export was written, also for the next start."""

    def __init__(self) -> None:
        self._memory = WindowLayout()

    @property
    def path(self) -> Path:
        """Return the folder to begin in: the last export's while it is there, else the reviewer's documents."""
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        kept = (self._memory.text(_KEPT, ""), documents)
        return next((Path(each) for each in kept if each and Path(each).is_dir()), Path.home())

    def remember(self, folder: Path) -> None:
        """Begin in this folder from now on."""
        self._memory.set(_KEPT, str(folder))
