"""How many keys a document takes: ``python -m tests.benchmarks.keys [--sure PERCENT] [FILE|FOLDER ...]``.

A scripted reviewer sits at the real window, offscreen, and reviews every document by keyboard alone: confirms each
field that still needs a person, writes another value into one of them, and finishes. It reads the real determinations
where a folder ``shared`` lies beside the project, else the samples.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean, median
from tempfile import TemporaryDirectory

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from imrdesk.domain.flags import FieldRef
from imrdesk.domain.values import Kind
from imrdesk.gui.theme import ThemeSwitch
from imrdesk.gui.window.main_window import MainWindow
from imrdesk.paths import resource_path
from imrdesk.services.desk import Desk

SHARED = Path(__file__).resolve().parents[3] / "shared" / "determinations"
_TYPED = {
    Kind.TEXT: "Another",
    Kind.LONG_TEXT: "Another",
    Kind.DATE: "2016-01-02",
    Kind.INTEGER: "44",
    Kind.NUMBER: "7",
}
"""What is typed to correct a field of a kind; the other kinds are confirmed."""
_TRIES = 500


@dataclass(frozen=True, slots=True)
class Review:
    """What one document took: fields that needed a person, those corrected, keys beside typed values, characters."""

    needing: int
    corrected: int
    keys: int
    typed: int

    @property
    def bound(self) -> int:
        """Return the most keys it may take: one to finish, one a field, three a correction."""
        return 1 + self.needing + 3 * self.corrected


class Keyboard:
    """Presses keys where the focus is, and counts them."""

    def __init__(self) -> None:
        self.keys = 0
        self.typed = 0

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key, alone or with others held."""
        QTest.keyClick(_focused(), key, modifiers)
        self.keys += 1

    def type(self, words: str) -> None:
        """Type a value over what is selected."""
        QTest.keyClicks(_focused(), words)
        self.typed += len(words)


def review_one(window: MainWindow, *, correct: bool) -> Review:
    """Review the open document and open the next; ``correct`` writes another value into the first field it can."""
    keyboard, record = Keyboard(), window.record
    _wait_for_field(window)
    needing, corrected, document = len(record.needing.fields()), 0, window.review.document
    for _ in range(needing):
        ref = record.current_field()
        if correct and not corrected and ref is not None and _kind(window, ref) in _TYPED:
            keyboard.type(_TYPED[_kind(window, ref)])
            corrected += 1
        keyboard.press(Qt.Key.Key_Return)
    assert not record.needing.fields(), "a field that needed a person was passed over"
    if needing:
        keyboard.press(Qt.Key.Key_Return)
    else:
        keyboard.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert document is not None
    return Review(needing, corrected, keyboard.keys, keyboard.typed)


def _wait_for_field(window: MainWindow) -> None:
    """Let the window put the focus on the first field, as it does once a document is open."""
    for _ in range(_TRIES):
        if window.record.current_field() is not None:
            return
        QTest.qWait(10)
    raise AssertionError("no field has the focus")


def _focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None, "the keyboard has nowhere to go"
    return widget


def _kind(window: MainWindow, ref: FieldRef) -> Kind:
    assert window.review.document is not None
    return window.review.document.record.codebook.by_key[ref.key].kind


def review_all(window: MainWindow, *, correct: bool) -> Iterator[Review]:
    """Review every document of the queue once, from the open one on."""
    for _ in range(window.queue_pane.total):
        yield review_one(window, correct=correct)


def _summary(reviews: Sequence[Review]) -> str:
    keys = [each.keys for each in reviews]
    over = sum(each.keys > each.bound for each in reviews)
    return (
        f"{len(reviews)} documents, {mean(each.needing for each in reviews):.1f} fields to look at in each; keys: "
        f"mean {mean(keys):.1f}, median {median(keys):g}, most {max(keys)}; {over} above 1 + f + 3k"
    )


def main() -> None:
    """Print how many keys documents take, all confirmed, and with a correction in each."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--sure", type=int, default=70)
    parser.add_argument("paths", nargs="*", type=Path)
    args = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    paths = args.paths or [SHARED if SHARED.is_dir() else resource_path("samples")]
    app = QApplication([])
    for correct in (False, True):
        with TemporaryDirectory() as folder:
            os.environ["XDG_CONFIG_HOME"] = folder
            with Desk.open(Path(folder, "keys.imrdesk"), "Ada") as desk:
                desk.importing.run(paths)
                window = MainWindow(desk, ThemeSwitch(app, "light"))
                window.second_reading.switch(False)
                window.record.doubt_below(args.sure / 100)
                window.show()
                window.activateWindow()
                window.walking.open_first()
                print(
                    "one corrected" if correct else "all confirmed", _summary(list(review_all(window, correct=correct)))
                )
                window.close()


if __name__ == "__main__":
    main()
