"""The built package holds all it needs; what is tested is the wheel itself."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from imrdesk.paths import resource_path, resources_dir
from tests.conftest import PROJECT

RESOURCES = sorted(path.relative_to(PROJECT / "resources") for path in (PROJECT / "resources").rglob("*.*"))


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """Build the wheel with the backend that pyproject.toml names, without a network."""
    pytest.importorskip("hatchling.build", reason="hatchling, which builds the wheel, is not installed")
    folder = tmp_path_factory.mktemp("wheel")
    build = "import sys, hatchling.build; print(hatchling.build.build_wheel(sys.argv[1]))"
    done = subprocess.run(
        [sys.executable, "-c", build, str(folder)],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return zipfile.ZipFile(next(folder.glob("*.whl")))


def test_the_checkout_finds_its_resources() -> None:
    assert resources_dir() == PROJECT / "resources"
    assert RESOURCES
    assert [path for path in RESOURCES if not resource_path(*path.parts).is_file()] == []


def test_the_wheel_holds_every_resource(wheel: zipfile.ZipFile) -> None:
    names = set(wheel.namelist())
    assert [path for path in RESOURCES if f"imrdesk/_resources/{path.as_posix()}" not in names] == []


def test_the_wheel_holds_every_module_and_migration(wheel: zipfile.ZipFile) -> None:
    modules = {path.relative_to(PROJECT).as_posix() for path in (PROJECT / "imrdesk").rglob("*.py")}
    assert modules - set(wheel.namelist()) == set()
    assert any("/migrations/versions/" in name for name in modules)


def test_the_wheel_holds_nothing_else(wheel: zipfile.ZipFile) -> None:
    assert {Path(name).parts[0].split("-")[0] for name in wheel.namelist()} == {"imrdesk"}
    assert [name for name in wheel.namelist() if "__pycache__" in name or name.endswith((".ui", ".imrdesk"))] == []


def test_an_installed_wheel_finds_its_resources(wheel: zipfile.ZipFile, tmp_path: Path) -> None:
    wheel.extractall(tmp_path)
    tell = "import imrdesk.paths as p; print(p.resources_dir())"
    # The wheel's folder comes before the checkout that is installed editable.
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(tmp_path)!r}); {tell}"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert Path(done.stdout.strip()) == tmp_path / "imrdesk" / "_resources"
