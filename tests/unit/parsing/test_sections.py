from __future__ import annotations

import pytest

from imrdesk.domain.readings import SectionKind
from tests.unit.parsing.test_letter import letter
from tests.unit.parsing.test_notice import notice
from tests.unit.parsing.texts import ITEMS, laid_out, paragraphs, read


def kinds(blocks: list[str]) -> list[tuple[SectionKind, int | None]]:
    return [(section.kind, section.item) for section in read(laid_out(blocks)).sections]


def test_the_sections_of_a_determination_in_order() -> None:
    assert kinds(paragraphs()) == [
        (SectionKind.CASE, None),
        (SectionKind.METHOD, None),
        (SectionKind.REVIEWER, None),
        (SectionKind.SUMMARY, None),
        (SectionKind.BOILERPLATE, None),
        *((SectionKind.ITEM, position) for position in range(len(ITEMS))),
    ]


def test_credentials_in_prose_are_the_reviewers() -> None:
    found = [kind for kind, _ in kinds(letter())]
    start = found.index(SectionKind.METHOD)
    assert found[start : start + 3] == [SectionKind.METHOD, SectionKind.REVIEWER, SectionKind.METHOD]
    assert SectionKind.DOCUMENTS in found
    assert found.count(SectionKind.CASE) == 1


def test_what_closes_the_document_is_boilerplate() -> None:
    assert kinds([*paragraphs(), "Disclaimer: of the service."])[-1] == (SectionKind.BOILERPLATE, None)


@pytest.mark.parametrize("blocks", [paragraphs(), letter(), notice(), ["Nothing known."], []])
def test_the_sections_cover_the_text_without_overlaps(blocks: list[str]) -> None:
    text = laid_out(blocks)
    assert "".join(section.span.quote(text) for section in read(text).sections) == text
