"""Retrospective requests and services that go with a surgery."""

from __future__ import annotations

import pytest

from tests.unit.parsing.coding.coded import item


@pytest.mark.parametrize(
    ("title", "retrospective"),
    [
        ("Retrospective urine drug screen", True),
        ("Retro: knee brace", True),
        ("CT scan of the neck (DOS 11/18/16)", True),
        ("Knee injection, date of service 3/4/2016", True),
        ("Topiramate 50mg #60 dispensed 7/15/14", True),
        ("Urine drug screen 10/12/16", True),
        ("MRI of the wrist per 12/07/2016 order", False),
        ("Physical therapy, RFA dated 12/01/2016", False),
        ("CT scan (between 8/1/2013 and 10/1/2013)", False),
        ("Omeprazole 20mg #60 (through 02/28/2015)", False),
        ("MRI of the wrist", False),
    ],
)
def test_retrospective(title: str, retrospective: bool) -> None:
    assert item(title)["is_retrospective"] is retrospective


@pytest.mark.parametrize(
    ("title", "associated"),
    [
        ("Associated surgical service: cane", True),
        ("Pre-operative EKG", True),
        ("Post-op physical therapy", True),
        ("Physical therapy, postoperative", True),
        ("Assistant surgeon", True),
        ("Assistant PA", True),
        ("Surgical assistant", True),
        ("Medical clearance", False),
        ("Operative arthroscopy", False),
        ("Physical therapy", False),
    ],
)
def test_associated_service(title: str, associated: bool) -> None:
    assert item(title)["is_associated_service"] is associated


def test_markers_stand_in_the_whole_title() -> None:
    title = "Retrospective sling and cane was the original request. The remainder, cane"
    assert item(title, "cane")["is_retrospective"] is True
