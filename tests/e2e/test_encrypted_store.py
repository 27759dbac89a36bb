"""The commands on an encrypted store: the passphrase from a file, the environment, the keyring and the keyboard."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from imrdesk.cli import main
from imrdesk.commands import passphrases
from imrdesk.domain.passphrases import Passphrase
from imrdesk.paths import resource_path
from imrdesk.services import remembering
from imrdesk.store import is_encrypted
from imrdesk.store.drivers import connect

pytest.importorskip("sqlcipher3", reason="SQLCipher, which encrypts stores, is not installed (the extra “encryption”)")

LETTER = str(resource_path("samples", "letter-2014-upheld.txt"))
WORDS = "correct horse battery staple"
OTHER = "four other words entirely"


@pytest.fixture
def secret(tmp_path: Path) -> str:
    """Return a file that holds the passphrase."""
    file = tmp_path / "secret"
    file.write_text(f"{WORDS}\nand no more\n", encoding="utf-8")
    return str(file)


@pytest.fixture
def store(tmp_path: Path, secret: str, capsys: pytest.CaptureFixture[str]) -> str:
    """Return an encrypted store with a sample in it."""
    path = str(tmp_path / "desk.imrdesk")
    assert main(["import", LETTER, "--store", path, "--passphrase-file", secret]) == 0
    capsys.readouterr()
    return path


class Typist:
    """Types answers where a passphrase is asked for, and remembers the questions."""

    def __init__(self, *answers: str) -> None:
        self._answers = iter(answers)
        self.questions: list[str] = []

    def __call__(self, question: str) -> str:
        self.questions.append(question)
        return next(self._answers)


SitDown = Callable[..., Typist]
Kept = dict[tuple[str, str], str]


@pytest.fixture
def type_in(monkeypatch: pytest.MonkeyPatch) -> SitDown:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    def sit_down(*answers: str) -> Typist:
        typist = Typist(*answers)
        monkeypatch.setattr(sys, "stdin", Terminal())
        monkeypatch.setattr(passphrases.getpass, "getpass", typist)
        return typist

    return sit_down


def test_a_store_made_with_a_passphrase_is_encrypted(store: str) -> None:
    assert is_encrypted(Path(store))
    assert b"SQLite" not in Path(store).read_bytes()


@pytest.mark.parametrize(
    "command",
    [["check"], ["check", "--readers"], ["export", "out.csv"], ["backup"], ["backup", "--list"], ["read-again"]],
    ids=" ".join,
)
def test_every_command_works_on_it(
    store: str, secret: str, command: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main([*command, "--store", store, "--passphrase-file", secret]) == 0
    monkeypatch.setenv("IMRDESK_PASSPHRASE", WORDS)
    assert main([*command, "--store", store, *(["--force"] if command[0] == "export" else [])]) == 0


def test_the_option_may_stand_before_the_command(store: str, secret: str) -> None:
    assert main(["--passphrase-file", secret, "--store", store, "check"]) == 0


def test_a_correction_comes_back_into_it(store: str, secret: str, tmp_path: Path) -> None:
    out = str(tmp_path / "out.csv")
    options = ["--store", store, "--passphrase-file", secret]
    assert main(["export", out, *options]) == 0
    assert main(["return", out, "--apply", *options]) == 0


@pytest.mark.parametrize("command", [["check"], ["backup"], ["export", "out.csv"], ["decrypt"], ["passphrase"]])
def test_without_a_passphrase_it_says_how_to_give_one(
    store: str, command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*command, "--store", store]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert "is encrypted, and its passphrase cannot be asked for here" in said.err
    assert "IMRDESK_PASSPHRASE" in said.err


def test_another_passphrase_is_refused_in_one_sentence(
    store: str,
) -> None:
    # In a process of its own: SQLCipher writes past Python to standard error where it is let.
    done = subprocess.run(
        [sys.executable, "-m", "imrdesk", "check", "--store", store],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "IMRDESK_PASSPHRASE": OTHER},
    )
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)
    assert f"The passphrase does not open {store}" in done.stderr
    assert OTHER not in done.stderr


def test_the_passphrase_is_asked_for_until_it_opens(
    store: str, type_in: SitDown, capsys: pytest.CaptureFixture[str]
) -> None:
    typist = type_in("no", "neither", WORDS)
    assert main(["check", "--store", store]) == 0
    assert typist.questions == ["Passphrase of desk.imrdesk: "] * 3
    assert capsys.readouterr().err == "It does not open with that.\n" * 2


def test_three_wrong_answers_are_enough(store: str, type_in: SitDown, capsys: pytest.CaptureFixture[str]) -> None:
    type_in("no", "neither", "nor this")
    assert main(["check", "--store", store]) == 1
    assert "The passphrase does not open" in capsys.readouterr().err


def test_a_passphrase_in_the_keyring_is_not_asked_for(store: str, keyring_in_memory: Kept) -> None:
    assert remembering.remember(Path(store), Passphrase(WORDS))
    assert main(["check", "--store", store]) == 0
    assert list(keyring_in_memory.values()) == [WORDS]


def test_a_stale_passphrase_in_the_keyring_is_passed_over(
    store: str, keyring_in_memory: Kept, type_in: SitDown
) -> None:
    remembering.remember(Path(store), Passphrase(OTHER))
    type_in(WORDS)
    assert main(["check", "--store", store]) == 0


def test_a_store_and_its_backups_are_encrypted(
    tmp_path: Path, type_in: SitDown, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    store = str(tmp_path / "desk.imrdesk")
    main(["import", LETTER, "--store", store])
    main(["backup", "--store", store])
    typist = type_in(WORDS, WORDS)
    capsys.readouterr()
    assert main(["encrypt", "--store", store]) == 0
    said = capsys.readouterr()
    assert typist.questions == ["New passphrase: ", "The same again: "]
    assert "nobody can open the store again" in said.err
    assert "1 of its backups and copies were encrypted too" in said.out
    assert "an SSD longer" in said.out
    assert [path for path in tmp_path.rglob("*") if path.is_file() and b"SQLite" in path.read_bytes()] == []
    monkeypatch.setenv("IMRDESK_PASSPHRASE", WORDS)
    assert main(["check", "--store", store]) == 0
    assert main(["restore", next(Path(f"{store}.backups").iterdir()).name, "--store", store]) == 0
    assert is_encrypted(Path(store))


@pytest.mark.parametrize(("choice", "left"), [("remove", 0), ("keep", 1)])
def test_readable_backups_may_be_removed_or_kept(tmp_path: Path, secret: str, choice: str, left: int) -> None:
    store = str(tmp_path / "desk.imrdesk")
    main(["import", LETTER, "--store", store])
    main(["backup", "--store", store])
    assert main(["encrypt", "--backups", choice, "--store", store, "--passphrase-file", secret]) == 0
    backups = list(Path(f"{store}.backups").iterdir())
    assert [is_encrypted(path) for path in backups] == [False] * left


def test_an_empty_encrypted_store_is_made_where_there_is_none(tmp_path: Path, secret: str) -> None:
    store = tmp_path / "new" / "desk.imrdesk"
    assert main(["encrypt", "--store", str(store), "--passphrase-file", secret]) == 0
    assert is_encrypted(store)


@pytest.mark.parametrize("answers", [("short",), (WORDS, OTHER)], ids=["too short", "not the same"])
def test_a_new_passphrase_is_refused_and_nothing_is_changed(
    tmp_path: Path, type_in: SitDown, answers: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    store = str(tmp_path / "desk.imrdesk")
    main(["import", LETTER, "--store", store])
    type_in(*answers)
    assert main(["encrypt", "--store", store]) == 1
    assert ("at least 8 characters" if len(answers) == 1 else "not the same") in capsys.readouterr().err
    assert main(["check", "--store", store]) == 0


def test_the_passphrase_is_changed_and_old_backups_keep_theirs(
    store: str,
    secret: str,
    tmp_path: Path,
    type_in: SitDown,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert main(["backup", "--store", store, "--passphrase-file", secret]) == 0
    monkeypatch.setenv("IMRDESK_NEW_PASSPHRASE", OTHER)
    assert main(["passphrase", "--store", store, "--passphrase-file", secret]) == 0
    assert main(["check", "--store", store, "--passphrase-file", secret]) == 1
    monkeypatch.setenv("IMRDESK_PASSPHRASE", OTHER)
    assert main(["check", "--store", store]) == 0
    assert main(["backup", "--list", "--store", store]) == 0
    assert "opens with another passphrase" in capsys.readouterr().out
    (backup,) = Path(f"{store}.backups").iterdir()
    typist = type_in(WORDS)
    assert main(["restore", backup.name, "--store", store]) == 0
    assert typist.questions == [f"Passphrase of {backup.name}: "]
    assert main(["check", "--store", store]) == 0


def test_the_encryption_is_taken_away(store: str, secret: str) -> None:
    assert main(["decrypt", "--store", store, "--passphrase-file", secret]) == 0
    assert not is_encrypted(Path(store))
    assert main(["check", "--store", store]) == 0


def test_a_passphrase_for_a_store_that_anyone_can_read_is_refused(
    tmp_path: Path, secret: str, capsys: pytest.CaptureFixture[str]
) -> None:
    store = str(tmp_path / "desk.imrdesk")
    main(["import", LETTER, "--store", store])
    assert main(["check", "--store", store, "--passphrase-file", secret]) == 1
    assert "is not encrypted" in capsys.readouterr().err


def test_a_damaged_encrypted_store_is_repaired_into_another(store: str, secret: str, tmp_path: Path) -> None:
    with closing(connect(Path(store), key=Passphrase(WORDS))) as connection:
        page = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'seals'").fetchone()[0]
    content = bytearray(Path(store).read_bytes())
    content[page * 4096 - 60 : page * 4096 - 50] = os.urandom(10)
    Path(store).write_bytes(content)
    to = tmp_path / "mended.imrdesk"
    assert main(["check", "--store", store, "--passphrase-file", secret]) == 1
    assert main(["repair", store, "--to", str(to), "--passphrase-file", secret]) in {0, 1}
    assert is_encrypted(to)
    assert main(["check", "--store", str(to), "--passphrase-file", secret]) == 0


@pytest.mark.parametrize("content", [None, b"", b"\xff\xfe\xff"], ids=["missing", "empty", "no text"])
def test_a_passphrase_file_that_has_none_is_refused(
    store: str, tmp_path: Path, content: bytes | None, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "nothing"
    if content is not None:
        file.write_bytes(content)
    assert main(["check", "--store", store, "--passphrase-file", str(file)]) == 1
    assert str(file) in capsys.readouterr().err


def test_a_new_store_is_not_made_with_a_passphrase_too_short(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("IMRDESK_PASSPHRASE", "short")
    assert main(["import", LETTER, "--store", str(tmp_path / "desk.imrdesk")]) == 1
    assert "at least 8 characters" in capsys.readouterr().err
    assert not (tmp_path / "desk.imrdesk").exists()
