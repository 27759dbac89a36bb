"""The main window: the source, as pages and as text."""

from __future__ import annotations

from fpdf import FPDF
from PIL import Image
from PySide6.QtCore import QPoint, Qt

from imrdesk.domain.documents import SourceText
from imrdesk.domain.spans import Span
from tests.looks.scene import scene
from tests.looks.stage import Stage
from tests.looks.work import SHOWN

_WIDE = 2.5


def _source(stage: Stage) -> SourceText:
    document = stage.window.review.document
    assert document is not None
    return document.source


def _select(stage: Stage, words: str) -> None:
    start = _source(stage).text.index(words)
    stage.window.source.select(Span(start, start + len(words)))


@scene
def item(stage: Stage) -> None:
    """An item in focus, its title marked on the page."""
    stage.open(SHOWN, "treatment", 1)


@scene
def source_text(stage: Stage) -> None:
    """The source as text."""
    stage.open(SHOWN, "rationale", 1)
    stage.do("focus_source")
    stage.window.source.set_view_mode("text")


@scene
def source_text_only(stage: Stage) -> None:
    """A document that has no pages."""
    stage.open("therapies-2016.txt", "treatment", 3)


@scene
def source_boilerplate(stage: Stage) -> None:
    """The beginning of a document, dimmed where it says what all say."""
    stage.open(SHOWN, "case_number")
    stage.window.source.set_view_mode("text")
    stage.window.source.go_to_place(0)


@scene
def source_outline(stage: Stage) -> None:
    """The sections to jump to."""
    stage.open("many-items-2017.txt", "treatment", 1)
    stage.window.source.table["go_to_section"].trigger()


@scene
def source_found(stage: Stage) -> None:
    """Words found on the pages."""
    stage.open(SHOWN, "treatment", 1)
    stage.window.source.table["find"].trigger()
    stage.type("medical")


@scene
def source_found_text(stage: Stage) -> None:
    """Words found in the text, and walked through."""
    stage.open(SHOWN, "treatment", 1)
    stage.window.source.set_view_mode("text")
    stage.window.source.table["find"].trigger()
    stage.type("medical")
    stage.press(Qt.Key.Key_Return, Qt.Key.Key_Return)


@scene
def source_found_none(stage: Stage) -> None:
    """Words that are not in the document."""
    stage.open(SHOWN, "treatment", 1)
    stage.window.source.table["find"].trigger()
    stage.type("xylophone and a good many words more that are not in it")


@scene
def source_rotated(stage: Stage) -> None:
    """Pages turned."""
    stage.open(SHOWN, "treatment", 1)
    stage.window.source.table["turn_pages"].trigger()
    stage.settle()
    stage.open(SHOWN, "decision", 1)


@scene
def source_zoomed(stage: Stage) -> None:
    """Pages at 250 per cent."""
    stage.open(SHOWN, "case_number")
    stage.window.source.zoomed["pages"].zoom_to(_WIDE)
    stage.settle()
    stage.open(SHOWN, "date_of_injury")


@scene
def source_zoomed_text(stage: Stage) -> None:
    """Text at 250 per cent."""
    stage.open(SHOWN, "treatment", 1)
    stage.window.source.set_view_mode("text")
    stage.window.source.zoomed["text"].zoom_to(_WIDE)


@scene
def source_small(stage: Stage) -> None:
    """Pages zoomed out, several in sight."""
    stage.open("opioids-2017.pdf", "treatment", 0)
    stage.window.source.zoomed["pages"].zoom_to(0.2)


@scene
def source_selected(stage: Stage) -> None:
    """A passage selected on the page, and what can be done with it."""
    stage.open(SHOWN, "treatment", 1)
    stage.do("focus_source")
    _select(stage, "IV sedation")
    menu = stage.window.source.context_menu()
    menu.popup(stage.window.source.mapToGlobal(QPoint(160, 300)))


@scene
def source_selected_text(stage: Stage) -> None:
    """A passage selected in the text by keys."""
    stage.open(SHOWN, "treatment", 1)
    stage.window.source.set_view_mode("text")
    stage.do("focus_source")
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    stage.press(*[Qt.Key.Key_Right] * 9, held=held)


@scene
def source_dimmed(stage: Stage) -> None:
    """Pages dimmed where the theme is dark."""
    stage.open(SHOWN, "treatment", 1)
    stage.switch.choose("dark")
    stage.window.source.table["dim_pages"].trigger()


@scene
def source_scanned(stage: Stage) -> None:
    """A PDF in which one page is a picture."""
    paper = FPDF(unit="pt", format="letter")
    paper.set_font("Times", size=12)
    for place in range(3):
        paper.add_page()
        if place == 1:
            paper.image(Image.new("RGB", (612, 792), "lightgray"), 0, 0, 612, 792)
        else:
            paper.multi_cell(400, text="Final Determination Letter\nCM16-0000001\nLeft stellate ganglion block: Upheld")
    paper.output(str(stage.home / "scanned.pdf"))
    stage.desk.importing.run([stage.home / "scanned.pdf"])
    stage.window.refresh()
    stage.open("scanned.pdf", "summary")
    stage.window.source.bar.page_chosen.emit(1)


@scene
def source_second_reading(stage: Stage) -> None:
    """PDFs are read a second time, and two readers differ on a page."""
    stage.open(SHOWN, "treatment", 1)
    stage.window.status.show_quiet("Reading PDFs again: 9 of 1254")


@scene
def source_nothing(stage: Stage) -> None:
    """Documents there are, but none is open."""
    stage.window.review.close()


@scene
def source_evidence_unplaced(stage: Stage) -> None:
    """A passage that cannot be shown on the pages."""
    stage.open(SHOWN, "treatment", 1)
    stage.window.source.ui.hint_bar.show()
