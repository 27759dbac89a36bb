"""Small fictional determinations, as text, in any shape an extractor may give them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from textwrap import wrap
from typing import Any

from imrdesk.domain.documents import MediaType, SourceText
from imrdesk.domain.readings import Reading
from imrdesk.parsing import parse
from imrdesk.parsing.lines import Document

HEADER = (
    "Case Number: CM16-0000321",
    "Date Assigned: 05/20/2016 Date of Injury: 02/03/2014",
    "Decision Date: 06/17/2016 UR Denial Date: 04/29/2016",
    "Priority: Standard Application Received: 05/11/2016",
)
METHOD = (
    "MAXIMUS Federal Services gave the whole case file to an expert reviewer who has no affiliation with the employer.",
)
CREDENTIALS = (
    "The Expert Reviewer has the following credentials:",
    "State(s) of Licensure: Oregon, Nevada",
    "Certification(s)/Specialty: Neurology, Public Health & General Preventive Medicine",
)
LEAD_IN = (
    "The expert reviewer developed the following clinical case summary based on a review of the case file, "
    "including all medical records:"
)
SUMMARY = (
    "The injured worker is a 41 year old female, who sustained an industrial injury on 2-3-2014. She was lifting "
    "crates of plums when her back gave way. The diagnoses have included lumbar strain and non-malignant pain."
)
SET_FORTH = "The Final Determination was based on decisions for the disputed items/services set forth below:"


@dataclass(frozen=True, slots=True)
class Item:
    """One fictional item's paragraphs."""

    title: str
    decision: str = "Upheld"
    claims: str = "The Claims Administrator did not cite any medical evidence for its decision."
    reviewer: str = "Decision based on MTUS Low Back Complaints 2004, Section(s): Initial Care."
    rationale: str = "Rest was tried and did no good. Therefore, the request is not medically necessary."

    def paragraphs(self) -> list[str]:
        """Return the item's paragraphs, as the form prints them."""
        return [
            f"{self.title}: {self.decision}",
            f"Claims Administrator guideline: {self.claims}",
            f"MAXIMUS guideline: {self.reviewer}",
            f"Decision rationale: {self.rationale}",
        ]


ITEMS = (
    Item("Massage of the lumbar spine, 2 times a week for 3 weeks"),
    Item(
        "Eight visits with a dietitian was the original request. Two visits with a dietitian was authorized by the "
        "Claims Administrator. The remaining IMR eligible portion of the original request, Six visits is",
        rationale="Weight was no part of the injury and the notes name no aim. As such, the request is not medically "
        "necessary. This says nothing of care that the worker may want for other reasons.",
    ),
    Item(
        "Associated surgical service: Ice machine. Rental for 7 days (QTY: 1)",
        "Overturned",
        "Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Knee: Cold packs. Updated 1.2.",
        "The Expert Reviewer did not cite any medical evidence for its decision.",
        "A week of cooling after the operation is what most surgeons order. It is medically necessary.",
    ),
)


def paragraphs(items: Sequence[Item] = ITEMS, header: Sequence[str] = HEADER) -> list[str]:
    """Return a determination in the issues-and-rationales layout; lines inside a paragraph are forced ones."""
    return [
        *(["\n".join(header)] if header else []),
        "HOW THE IMR FINAL DETERMINATION WAS MADE",
        *METHOD,
        "\n".join(CREDENTIALS),
        "CLINICAL CASE SUMMARY",
        LEAD_IN,
        SUMMARY,
        "IMR ISSUES, DECISIONS AND RATIONALES",
        SET_FORTH,
        *(paragraph for item in items for paragraph in item.paragraphs()),
    ]


def laid_out(blocks: Sequence[str], width: int = 90, gap: str = "\n\n", line_end: str = "\n") -> str:
    """Wrap paragraphs at ``width``, with ``gap`` between them and ``line_end`` between lines."""
    wrapped = (
        line_end.join(
            piece
            for line in block.splitlines()
            for piece in wrap(line, width, break_long_words=False, break_on_hyphens=False)
        )
        for block in blocks
    )
    return gap.join(wrapped) + "\n"


def source(text: str, page_starts: tuple[int, ...] = (0,)) -> SourceText:
    """Return ``text`` as a source."""
    return SourceText("made-up.txt", "0" * 64, MediaType.TEXT, text, page_starts, "test")


def document(text: str, page_starts: tuple[int, ...] = (0,)) -> Document:
    """Return ``text`` as the rule modules see it."""
    return Document(text, page_starts)


def read(text: str, page_starts: tuple[int, ...] = (0,)) -> Reading:
    """Parse ``text``."""
    return parse(source(text, page_starts))


def values(reading: Reading) -> dict[str, Any]:
    """Return every value of a reading, by field key or ``position/key``."""
    found: dict[str, Any] = _values(reading.fields)
    for position, item in enumerate(reading.items):
        found |= {f"{position}/{key}": value for key, value in _values(item.values).items()}
    return found


def _values(fields: Mapping[str, Any]) -> dict[str, Any]:
    return {key: read_value.value for key, read_value in fields.items()}
