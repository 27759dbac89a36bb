"""Documents for the source pane: texts, and real PDFs of our own making."""

from __future__ import annotations

from dataclasses import dataclass

from imrdesk.domain.documents import MediaType, SourceText
from imrdesk.domain.readings import Section, SectionKind
from imrdesk.domain.spans import Span
from imrdesk.services.pages import DocumentPages
from imrdesk.sources import read_bytes
from tests.unit.sources.pdf_files import lines, pdf_of


@dataclass(frozen=True)
class Paper:
    """A PDF as read, with its pages and its bytes."""

    source: SourceText
    book: DocumentPages
    content: bytes = b""

    def span(self, words: str) -> Span:
        """Return where ``words`` stand for the first time."""
        return span_of(self.source.text, words)


def printed_paper(pages: int) -> Paper:
    """Return a PDF whose every line says where it stands."""
    content = pdf_of(
        *(
            lines(*(f"Page {page} line {line} of the made-up report" for line in range(1, 41)))
            for page in range(1, pages + 1)
        )
    )
    source = read_bytes(content, "made-up.pdf")
    return Paper(source, DocumentPages(content, source), content)


def plain_source(text: str, page_starts: tuple[int, ...] = (0,)) -> SourceText:
    """Return a text document."""
    return SourceText("made-up.txt", "0" * 64, MediaType.TEXT, text, page_starts, "test 1")


def numbered_lines(count: int) -> str:
    """Return a text of lines that say their number."""
    return "".join(f"This is line {number} of the text.\n" for number in range(1, count + 1))


def span_of(text: str, words: str) -> Span:
    """Return where ``words`` stand for the first time."""
    start = text.index(words)
    return Span(start, start + len(words))


def section(kind: SectionKind, start: int, end: int, item: int | None = None) -> Section:
    """Return a section of a source."""
    return Section(kind, Span(start, end), item)
