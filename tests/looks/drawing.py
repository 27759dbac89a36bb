"""Draw scenes on the screen this process was told to believe in; started by ``python -m tests.looks`` only."""

from __future__ import annotations

import shutil
import sys
import traceback
from pathlib import Path

from PySide6.QtCore import QLocale, QMessageLogContext, QPoint, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QFont, QGuiApplication, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from imrdesk.app import make_application
from imrdesk.gui.theme import ThemeSwitch
from imrdesk.paths import resource_path, settings_file
from imrdesk.services.desk import Desk
from tests.looks.faults import faults
from tests.looks.scenes import SCENES
from tests.looks.stage import Stage, staged
from tests.looks.work import REVIEWER, review


class Drawing:
    """Draws a scene in some themes, and says what does not fit in it."""

    def __init__(self, stage: Stage, into: Path, stem: str, themes: list[str]) -> None:
        self._stage = stage
        self._into = into
        self._stem = stem
        self._themes = themes
        self.done = False

    def draw(self) -> None:
        """Draw what is open, once."""
        if self.done:
            return
        self.done = True
        said: dict[str, list[str]] = {}
        for theme in self._themes:
            self._stage.switch.choose(theme)
            self._stage.each_time()
            self._stage.settle()
            for fault in faults():
                said.setdefault(fault, []).append(theme)
            on_screen().save(str(self._into / f"{self._stem}-{theme}.png"))
        for fault, themes in said.items():
            print(f"{self._stem}: {fault} ({', '.join(themes)})", flush=True)

    def draw_and_close(self) -> None:
        """Draw what is open, and close the dialog that waits."""
        self.draw()
        modal = QApplication.activeModalWidget()
        while modal is not None:
            modal.close()
            modal = QApplication.activeModalWidget()


def on_screen() -> QPixmap:
    """Return a picture of the screen, each window where it stands."""
    screen = QGuiApplication.primaryScreen()
    picture = QPixmap(screen.size() * screen.devicePixelRatio())
    picture.setDevicePixelRatio(screen.devicePixelRatio())
    picture.fill("#777777")
    painter = QPainter(picture)
    for top in sorted(QApplication.topLevelWidgets(), key=_from_below):
        if top.isVisible():
            painter.drawPixmap(top.mapToGlobal(QPoint(0, 0)), top.grab())
    painter.end()
    return picture


def _from_below(top: QWidget) -> int:
    """Order windows by how many windows they stand over."""
    below, at = 0, top.parentWidget()
    while at is not None:
        below, at = below + 1, at.parentWidget()
    return below


def filled_store(home: Path) -> Path:
    """Make a store with the samples in it, some of them reviewed."""
    path = home / "filled.imrdesk"
    with Desk.open(path, REVIEWER) as desk:
        desk.importing.run([resource_path("samples")])
        review(desk)
        desk.second_readings.run()  # or every scene that stands idle for a while would begin to
    return path


def draw(name: str, filled: Path, switch: ThemeSwitch, into: Path, stem: str, themes: list[str]) -> bool:
    """Draw one scene on a store of its own."""
    home = filled.parent / name
    home.mkdir()
    store = Path(shutil.copy(filled, home / "my-review.imrdesk"))
    shutil.rmtree(settings_file().parent, ignore_errors=True)
    with Desk.open(store, REVIEWER) as desk, staged(desk, switch, home) as stage:
        drawing = Drawing(stage, into, stem, themes)
        stage.while_it_waits = drawing.draw_and_close
        SCENES[name](stage)
        drawing.draw()
    return drawing.done


def pass_on(_kind: QtMsgType, _context: QMessageLogContext, words: str) -> None:
    """Pass on what Qt says, but what a drawing in memory cannot heed."""
    if not words.startswith("This plugin does not support"):
        print(words, file=sys.stderr)


def main() -> None:
    """Draw the scenes; the arguments are those ``python -m tests.looks`` hands over."""
    into, screen, themes, *names = sys.argv[1:]
    qInstallMessageHandler(pass_on)
    app = make_application()
    app.setFont(QFont("DejaVu Sans", 9))
    app.setCursorFlashTime(0)
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    switch = ThemeSwitch(app, "light")
    filled = filled_store(Path.home())
    failed = False
    for name in names:
        try:
            draw(name, filled, switch, Path(into), f"{name}-{screen}", themes.split(","))
        except Exception:  # noqa: BLE001 -- the other scenes are worth drawing all the same
            failed = True
            traceback.print_exc()
    sys.exit(failed)


if __name__ == "__main__":
    main()
