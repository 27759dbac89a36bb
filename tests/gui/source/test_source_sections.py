from __future__ import annotations

import pytest

from imrdesk.domain.readings import Section, SectionKind
from imrdesk.domain.spans import Span
from imrdesk.gui.source.sections import SectionMap, is_fixed, section_name
from tests.gui.source.papers import section

METHOD = section(SectionKind.METHOD, 0, 100)
REVIEWER = section(SectionKind.REVIEWER, 40, 60)
ITEM = section(SectionKind.ITEM, 120, 150, 1)


@pytest.fixture
def sections() -> SectionMap:
    return SectionMap((ITEM, METHOD, REVIEWER))


@pytest.mark.parametrize(
    ("offset", "found"),
    [(0, METHOD), (39, METHOD), (40, REVIEWER), (59, REVIEWER), (60, METHOD), (100, None), (120, ITEM), (150, None)],
)
def test_the_innermost_section_owns_a_place(sections: SectionMap, offset: int, found: Section | None) -> None:
    assert sections.at(offset) is found


def test_runs_lie_side_by_side(sections: SectionMap) -> None:
    runs = [(run.span.start, run.span.end, run.section) for run in sections.runs]
    assert runs == [(0, 40, METHOD), (40, 60, REVIEWER), (60, 100, METHOD), (120, 150, ITEM)]


def test_runs_over_a_span(sections: SectionMap) -> None:
    assert [run.section for run in sections.over(Span(50, 130))] == [REVIEWER, METHOD, ITEM]


def test_most_of_a_span_decides(sections: SectionMap) -> None:
    assert sections.most_of(Span(58, 70)) is METHOD
    assert sections.most_of(Span(100, 120)) is None


def test_no_sections() -> None:
    assert SectionMap().at(5) is None


def test_items_are_named_from_one() -> None:
    assert section_name(ITEM) == "Item 2"


def test_what_is_fixed() -> None:
    assert [each.kind for each in (METHOD, REVIEWER, ITEM) if is_fixed(each)] == [SectionKind.METHOD]
