"""No file of the project tells where it was made."""

from __future__ import annotations

import re
import subprocess

import pytest

from tests.conftest import PROJECT

# Pieced together, so that this file does not find itself.
_FORBIDDEN = re.compile(
    "|".join(
        [
            r"(?<![\w.~-])/" + r"(?:root|work)/",
            r"(?<![\w.~-])/home/" + r"(?!user\b|you\b)\w+",
            r"[A-Z]:\\Users\\" + r"\w+",
            "pypi" + r"\.(?:org|python)",
            "files" + r"\.pythonhosted",
            "registry" + r"\.npmjs",
        ]
    )
)


def _tracked() -> list[str]:
    try:
        listed = subprocess.run(["git", "ls-files", "-z"], cwd=PROJECT, capture_output=True, check=True, text=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("not a git checkout")
    return [name for name in listed.stdout.split("\0") if (PROJECT / name).is_file()]


def test_no_file_names_a_machine_or_a_package_host() -> None:
    found = [
        f"{name}: {hit[0]}"
        for name in _tracked()
        for hit in _FORBIDDEN.finditer((PROJECT / name).read_bytes().decode("latin-1"))
    ]
    assert found == []
