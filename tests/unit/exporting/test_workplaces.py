"""What exports leave behind that were killed at their work: real processes, ended by the system."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from imrdesk.domain.exports import ExportChoice, StoreMoment
from imrdesk.errors import ExportError
from imrdesk.exporting import placing, workplaces
from imrdesk.exporting.outputs import write_export
from imrdesk.exporting.workplaces import sweep, workplace
from tests.conftest import PROJECT
from tests.unit.exporting.records import document

EXPORT = """
import sys
from pathlib import Path

from imrdesk.domain.exports import ExportChoice, StoreMoment
from imrdesk.exporting import placing
from imrdesk.exporting.outputs import write_export
from tests.unit.exporting.records import document

def say_and_wait(*_):
    print("at work", flush=True)
    sys.stdin.read()

def documents():
    yield document({"summary": "x" * 100_000})
    if sys.argv[2] == "writing":
        say_and_wait()

rename = Path.rename

def rename_and_wait(path, target):
    rename(path, target)
    say_and_wait()

if sys.argv[2] == "between":
    placing.swapped = lambda first, second: False
    Path.rename = rename_and_wait
write_export(Path(sys.argv[1]), documents(), ExportChoice(), StoreMoment(), 0, overwrite=True)
"""
NAMES = ["out.csv", "out.xlsx", "out.jsonl", "out.zip", "out"]


def export(out: Path, *, overwrite: bool = False) -> None:
    write_export(out, [document({})], ExportChoice(), StoreMoment(), 0, overwrite=overwrite)


@contextmanager
def at_work(out: Path, where: str = "writing") -> Iterator[subprocess.Popen[str]]:
    """Let another process export to ``out``, and stop ``writing`` or ``between`` two steps of moving."""
    script = out.parent.parent / "export.py"
    script.write_text(EXPORT, encoding="utf-8")
    command = [sys.executable, str(script), str(out), where]
    pipe = subprocess.PIPE
    with subprocess.Popen(
        command, stdin=pipe, stdout=pipe, text=True, cwd=PROJECT, env={"PYTHONPATH": str(PROJECT)}
    ) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == "at work\n"
            yield process
        finally:
            process.kill()
            process.wait()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "exports"
    made.mkdir()
    return made


def hidden(folder: Path) -> list[Path]:
    return [path for path in folder.iterdir() if path.name.startswith(".")]


@pytest.mark.parametrize("name", NAMES)
def test_what_a_killed_export_left_is_gone_after_the_next(name: str, folder: Path) -> None:
    with at_work(folder / name):
        pass
    assert hidden(folder)
    export(folder / "next.csv")
    assert sorted(path.name for path in folder.iterdir()) == ["next.csv", "next.csv.manifest.json"]


def test_what_another_export_is_writing_stays(folder: Path) -> None:
    with at_work(folder / "out.csv") as other:
        before = sorted(path.relative_to(folder) for left in hidden(folder) for path in left.iterdir())
        export(folder / "next.csv")
        assert sorted(path.relative_to(folder) for left in hidden(folder) for path in left.iterdir()) == before
        other.communicate("go on")
        assert other.returncode == 0
    assert hidden(folder) == []
    assert (folder / "out.csv").is_file()


def test_a_folder_that_stood_aside_when_its_export_was_killed_comes_back(folder: Path) -> None:
    export(folder / "out")
    before = (folder / "out" / "cases.csv").read_bytes()
    with at_work(folder / "out", "between"):
        assert not (folder / "out").exists()
    with pytest.raises(ExportError, match="is there already"):
        export(folder / "out")
    assert (folder / "out" / "cases.csv").read_bytes() == before
    assert hidden(folder) == []


@pytest.mark.parametrize("swaps", [True, False])
def test_a_folder_is_replaced_whole(folder: Path, swaps: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    export(folder / "out")
    (folder / "out" / "of-mine.txt").write_text("with the old one")
    if not swaps:
        monkeypatch.setattr(placing, "swapped", lambda _first, _second: False)
    export(folder / "out", overwrite=True)
    assert not (folder / "out" / "of-mine.txt").exists()
    assert (folder / "out" / "datapackage.json").is_file()
    assert hidden(folder) == []


def _of_another_computer(left: Path) -> None:
    (left / "lock").write_text(json.dumps({"host": "elsewhere", "for": "out.csv"}))


def _of_nobody(left: Path) -> None:
    (left / "lock").unlink()


def _unreadable(left: Path) -> None:
    (left / "lock").write_text("[]")


@pytest.mark.parametrize("make", [_of_another_computer, _of_nobody, _unreadable])
def test_what_may_be_somebody_elses_stays(make: Callable[[Path], None], folder: Path) -> None:
    with at_work(folder / "out.csv"):
        pass
    left = hidden(folder)[0]
    make(left)
    sweep(folder)
    assert left.is_dir()


def test_where_there_are_no_locks_exports_are_made_and_none_is_removed(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_descriptor: int) -> bool:
        raise OSError("no locks here")

    monkeypatch.setattr(workplaces, "take_lock", refuse)
    with workplace(folder / "other.csv") as left:
        export(folder / "out.csv")
        assert left.is_dir()
    assert (folder / "out.csv").is_file()


def test_a_folder_of_that_name_that_is_a_link_is_not_followed(folder: Path, tmp_path: Path) -> None:
    with at_work(folder / "out.csv"):
        pass
    kept = hidden(folder)[0].rename(tmp_path / "kept")
    (folder / ".imrdesk-link.part").symlink_to(kept)
    sweep(folder)
    assert (kept / "lock").is_file()
