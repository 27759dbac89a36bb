"""Every Designer form is compiled, and compiled from what it is now."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import PROJECT

FORMS = PROJECT / "imrdesk" / "gui" / "forms"
DESIGNS = sorted((PROJECT / "ui").glob("*.ui"))
_HEADER = re.compile(r"^## (Created by|WARNING!).*\n", re.MULTILINE)


def test_designs_and_forms_are_pairs() -> None:
    assert {f"ui_{design.stem}" for design in DESIGNS} == {form.stem for form in FORMS.glob("ui_*.py")}


@pytest.mark.parametrize("design", DESIGNS, ids=lambda design: design.stem)
def test_a_form_is_fresh(design: Path, tmp_path: Path) -> None:
    uic = Path(sys.executable).with_name("pyside6-uic")
    made = tmp_path / "form.py"
    subprocess.run([uic, str(design), "-o", str(made)], check=True, capture_output=True, timeout=60)
    committed = (FORMS / f"ui_{design.stem}.py").read_text(encoding="utf-8")
    assert _HEADER.sub("", committed) == _HEADER.sub("", made.read_text(encoding="utf-8")), f"compile {design.name}"
