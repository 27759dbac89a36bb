"""docs/fields.md says what the catalogue says."""

from __future__ import annotations

import runpy

from imrdesk.domain.fields import FIELDS
from tests.conftest import PROJECT

PAGE = (PROJECT / "docs" / "fields.md").read_text(encoding="utf-8")


def test_the_page_is_fresh() -> None:
    made = runpy.run_path(str(PROJECT / "docs" / "make_fields.py"))
    assert made["remade"](PAGE) == PAGE, "run python docs/make_fields.py"


def test_every_field_has_its_line() -> None:
    assert [key for key in FIELDS if f"| `{key}` |" not in PAGE] == []
