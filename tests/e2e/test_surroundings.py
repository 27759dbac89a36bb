"""The program in processes of its own: without PySide6, a display, a network, a patient reader of its output."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from imrdesk import __version__
from imrdesk.paths import resource_path, sample_store

SAMPLES = resource_path("samples")
NAMES = {path.name for path in SAMPLES.iterdir() if path.suffix in {".pdf", ".txt"}}
LETTER = str(SAMPLES / "letter-2014-upheld.txt")

_NO_PYSIDE = """
import sys
class Blocker:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {"PySide6", "shiboken6"}:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
sys.meta_path.insert(0, Blocker())
"""
NO_NETWORK = """
import sys
def refuse(event, arguments):
    # Worker processes talk through sockets that cannot leave the machine.
    if event == "socket.__new__" and arguments[1] != 1 or event in ("socket.getaddrinfo", "socket.gethostbyname"):
        raise RuntimeError(f"the program reaches for a network: {event} {arguments}")
sys.addaudithook(refuse)
"""


def run(
    *arguments: str, start: str = "", folder: Path | None = None, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run the program without a display in a process of its own.

    ``start``, written to ``folder``, runs first, in the program's worker processes too.
    """
    kept = {name: value for name, value in os.environ.items() if name not in _DISPLAYS}
    if folder is not None:
        (folder / "sitecustomize.py").write_text(start)
        kept["PYTHONPATH"] = str(folder)
    return subprocess.run(
        [sys.executable, "-m", "imrdesk", *arguments],
        env={**kept, **(environment or {})},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


_DISPLAYS = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
linux_only = pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a display")


def test_the_version_is_told() -> None:
    assert run("--version").stdout == f"imrdesk {__version__}\n"


@pytest.mark.parametrize(
    "arguments", [["-h"], ["parse", "-h"], ["import", "--help"], ["export", "-h"], ["check", "-h"]]
)
def test_help_tells_the_exit_status(arguments: list[str]) -> None:
    done = run(*arguments)
    assert done.returncode == 0
    assert "Exit status: 0 done" in done.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ["parse"],
        ["import"],
        ["export"],
        ["export", "out.csv", "--profile", "word"],
        ["export", "out.csv", "--state", "finished"],
        ["restore"],
        ["--store"],
        ["--unheard-of"],
        ["parse", "--unheard-of", "a.pdf"],
    ],
    ids=" ".join,
)
def test_wrong_usage_has_a_status_of_its_own(arguments: list[str]) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert done.stderr.startswith("usage: imrdesk")


def test_the_commands_work_without_pyside(tmp_path: Path) -> None:
    done = run("import", LETTER, "--store", str(tmp_path / "a.imrdesk"), start=_NO_PYSIDE, folder=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("1 added")


def test_without_pyside_the_desk_says_how_to_get_it(tmp_path: Path) -> None:
    done = run(start=_NO_PYSIDE, folder=tmp_path, environment={"QT_QPA_PLATFORM": "offscreen"})
    assert done.returncode == 2
    assert "pip install PySide6_Essentials" in done.stderr
    assert "Traceback" not in done.stderr


def test_nothing_reaches_for_a_network(tmp_path: Path) -> None:
    for command in (["parse", "--json", LETTER], ["import", str(SAMPLES), "--store", str(tmp_path / "a.imrdesk")]):
        done = run(*command, start=NO_NETWORK, folder=tmp_path)
        assert (done.returncode, done.stderr) == (0, "")


def test_the_network_test_would_notice(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(NO_NETWORK)
    done = subprocess.run(
        [sys.executable, "-c", "import socket; socket.socket()"],
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert "reaches for a network" in done.stderr


@linux_only
def test_without_a_display_the_desk_says_so() -> None:
    done = run(LETTER)
    assert done.returncode == 2
    assert done.stderr.startswith("imrdesk: There is no display to open the desk on; ")


@linux_only
@pytest.mark.parametrize("environment", [{}, {"DISPLAY": ":987"}], ids=["no display", "a display that is gone"])
def test_the_samples_are_shown_without_a_display(environment: dict[str, str]) -> None:
    pytest.importorskip("PySide6")
    done = run("--sample", environment=environment)
    assert (done.returncode, done.stderr) == (0, "")
    assert "display" in done.stdout.splitlines()[0]
    assert [name for name in NAMES if name not in done.stdout] == []
    out = sample_store().with_name("samples.csv")
    assert done.stdout.rstrip().endswith(f"written to {out}")
    with out.open(encoding="utf-8", newline="") as stream:
        assert {row["source_file"] for row in csv.DictReader(stream)} == NAMES


@linux_only
def test_the_samples_are_imported_once() -> None:
    run("--sample")
    assert "0 added" in run("--sample").stdout


def test_output_is_utf8_on_any_console() -> None:
    done = run("parse", "--json", LETTER, environment={"PYTHONIOENCODING": "ascii", "LC_ALL": "C"})
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["source"]["name"] == Path(LETTER).name


@pytest.mark.skipif(os.name == "nt", reason="names there are text")
def test_a_file_name_that_is_no_text_can_be_told_of(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/gone-\xff.pdf"
    done = subprocess.run(
        [sys.executable, "-m", "imrdesk", "parse", "--json", name], capture_output=True, timeout=60, check=False
    )
    assert done.returncode == 1
    assert json.loads(done.stdout)["source"]["name"] == "gone-\N{REPLACEMENT CHARACTER}.pdf"
    assert b"Traceback" not in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="pipes there break otherwise")
def test_a_reader_that_has_enough_is_no_fault() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "imrdesk", "parse", "--json", *[LETTER] * 40],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        process.wait(60)
