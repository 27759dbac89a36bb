"""What the scripts import, every reading process imports again."""

from __future__ import annotations

import subprocess
import sys
import tomllib

import pytest

from tests.conftest import PROJECT

PACKAGE = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["project"]
SCRIPTS = sorted({**PACKAGE["scripts"], **PACKAGE["gui-scripts"]}.values())


@pytest.mark.parametrize("script", SCRIPTS)
def test_a_script_starts_without_loading_the_windows_library(script: str) -> None:
    module, _, function = script.partition(":")
    tell = f"import sys; from {module} import {function}; print(callable({function}), 'PySide6' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", tell], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.split() == ["True", "False"]
