from __future__ import annotations

from imrdesk.domain.citations import Citation, GuidelineSource
from imrdesk.exporting.citation_rows import CitationTable
from tests.unit.exporting.records import document

NECK = Citation(GuidelineSource.MTUS, "Neck Complaints", 2004, "Summary", "98")
OTHER = Citation(GuidelineSource.OTHER, "A clause; as written")


def test_each_citation_is_a_line_with_its_side_and_place() -> None:
    made = document(
        {}, {"claims_citations": (NECK, OTHER)}, {"reviewer_citations": (NECK,), "treatment": "MRI"}, number=3
    )
    found = [line[:4] for line in CitationTable().rows(made)]
    assert found == [
        ["3", "1", "claims administrator", "1"],
        ["3", "1", "claims administrator", "2"],
        ["3", "2", "expert reviewer", "1"],
    ]


def test_each_part_has_its_column_as_it_is() -> None:
    first, second = (line[4:] for line in CitationTable().rows(document({}, {"claims_citations": (NECK, OTHER)})))
    assert first == ["MTUS", "Neck Complaints", "2004", "Summary", "98"]
    assert second == ["Other", "A clause; as written", "", "", ""]


def test_who_cited_nothing_has_no_line() -> None:
    assert list(CitationTable().rows(document({}, {"claims_citations": ()}))) == []
