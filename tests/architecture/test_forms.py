"""Every Designer form is compiled, and compiled from what it is now."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

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


_WRITTEN = re.compile(r"self\.ui\.(\w+)\.setText\(")


def test_labels_written_while_the_program_runs_take_no_markup() -> None:
    """A file, a reviewer or a field may be called ``<i>``; only what says that it is markup is read as such."""
    gui = PROJECT / "imrdesk" / "gui"
    written = {name for file in gui.rglob("*.py") for name in _WRITTEN.findall(file.read_text(encoding="utf-8"))}
    for design in DESIGNS:
        for label in ElementTree.parse(design).iter("widget"):  # noqa: S314 -- a form of our own
            if label.get("class") != "QLabel" or label.get("name") not in written:
                continue
            said = label.find("property[@name='textFormat']/enum")
            assert said is not None, f"{design.name}: say of {label.get('name')} whether it is plain text"
