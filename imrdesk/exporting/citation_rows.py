"""One line a citation: which guideline each side named for each disputed item."""

from __future__ import annotations

from collections.abc import Iterator

from imrdesk.domain.citations import Citation, GuidelineSource
from imrdesk.domain.exports import ExportedDocument
from imrdesk.domain.fields import FIELDS
from imrdesk.domain.late_fields import value_of
from imrdesk.domain.values import Kind
from imrdesk.exporting.cells import write_cell
from imrdesk.exporting.columns import DOCUMENT_ID, ITEM_ID, Column

SIDES = {"claims_citations": "claims administrator", "reviewer_citations": "expert reviewer"}
"""Whose citations a field holds."""


class CitationTable:
    """The citations of both sides, in the order of the document; the first four columns name each for good."""

    key = ("document_id", "item_id", "side", "citation_number")
    columns = (
        DOCUMENT_ID,
        ITEM_ID,
        Column("side", Kind.CHOICE, "Who cited it.", "Side", tuple(SIDES.values())),
        Column("citation_number", Kind.INTEGER, "Its place among this side's citations, from 1.", "Number"),
        Column("source", Kind.CHOICE, "Whose guideline it is.", "Source", tuple(GuidelineSource)),
        Column("chapter", Kind.TEXT, "The chapter; of any source but the MTUS the whole clause as written.", "Chapter"),
        Column("year", Kind.INTEGER, "The year of a chapter of the MTUS.", "Year"),
        Column("section", Kind.TEXT, "The section, as written.", "Section"),
        Column("pages", Kind.TEXT, "The pages, as written.", "Pages"),
    )

    def rows(self, document: ExportedDocument) -> Iterator[list[str]]:
        """Yield a line for each citation of the document."""
        for item in document.record.items:
            for key, side in SIDES.items():
                cited = value_of(item.fields, FIELDS[key])
                for number, citation in enumerate(cited if isinstance(cited, tuple) else (), start=1):
                    if isinstance(citation, Citation):
                        front = [str(document.document_id), str(item.item_id), side, str(number)]
                        yield [*front, *_cells(citation)]


def _cells(citation: Citation) -> list[str]:
    parts = (citation.chapter, citation.year, citation.section, citation.pages)
    return [str(citation.source), *map(write_cell, parts)]
