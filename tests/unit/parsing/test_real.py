"""The real determinations, read in place: what holds of every one, and of its text from other extractors."""

from __future__ import annotations

from pathlib import Path

import pytest

from imrdesk.domain.documents import SourceText
from imrdesk.domain.readings import Layout, Reading
from imrdesk.parsing import parse
from imrdesk.parsing.case_table import DATE_FIELDS
from imrdesk.sources import read_file
from tests.unit.parsing.texts import read, values

REQUIRED = ("treatment", "decision", "claims_guideline", "reviewer_guideline", "rationale")


@pytest.fixture(scope="module")
def sources(shared_dir: Path) -> dict[Path, SourceText]:
    """Return every real determination as read from its file."""
    paths = sorted([*(shared_dir / "determinations").glob("*.pdf"), *(shared_dir / "seeds").glob("*.txt")])
    return {path: read_file(path).source for path in paths}


@pytest.fixture(scope="module")
def real(sources: dict[Path, SourceText]) -> dict[Path, Reading]:
    """Return the reading of every real determination."""
    return {path: parse(source) for path, source in sources.items()}


def test_each_is_in_the_one_layout_without_doubts(real: dict[Path, Reading]) -> None:
    assert {reading.layout for reading in real.values()} == {Layout.ISSUES_AND_RATIONALES}
    assert {reading.notes for reading in real.values()} == {()}


def test_each_label_opens_an_item_with_all_its_fields(
    sources: dict[Path, SourceText], real: dict[Path, Reading]
) -> None:
    for path, reading in real.items():
        text = sources[path].text
        assert len(reading.items) == text.count("Claims Administrator guideline:") > 0
        assert all(item.values[key].value for item in reading.items for key in REQUIRED)


def test_the_days_of_a_case_follow_each_other(real: dict[Path, Reading]) -> None:
    for path, reading in real.items():
        if path.suffix == ".pdf":
            days = [str(reading.fields[name].value) for name in DATE_FIELDS]
            assert days == sorted(days)
            assert reading.fields["case_number"].value == path.stem


def test_no_title_holds_a_rationale(real: dict[Path, Reading]) -> None:
    titles = [str(item.values["treatment"].value) for reading in real.values() for item in reading.items]
    assert not [title for title in titles if "necessary" in title or title.endswith((":", " is"))]


def test_other_extractors_texts_give_the_same_values(shared_dir: Path, real: dict[Path, Reading]) -> None:
    of_pdf = {path.stem: values(reading) for path, reading in real.items()}
    for path in sorted((shared_dir / "determinations" / "as-text").glob("*.txt")):
        got, expected = values(parse(read_file(path).source)), of_pdf[path.name.split(".")[0]]
        assert got.keys() == expected.keys()
        # Plain pdftotext drops a hyphen at a line end with the line end: what it dropped, no rule can know.
        differing = [key for key in got if got[key] != expected[key]]
        assert [key for key in differing if _bare(got[key]) != _bare(expected[key])] == []


def test_blank_lines_lost_or_doubled_change_no_value(
    sources: dict[Path, SourceText], real: dict[Path, Reading]
) -> None:
    for path, reading in real.items():
        text = sources[path].text
        lines = [line for line in text.splitlines() if line.strip()]
        assert values(read("\n".join(lines))) == values(reading), path.name
        assert values(read(text.replace("\n", "\n\n"))) == values(reading), path.name


def _bare(value: object) -> str:
    return str(value).replace("-", "").replace(" ", "") if isinstance(value, str) else str(value)
