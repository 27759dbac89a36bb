from __future__ import annotations

import pytest

from imrdesk.commands.arguments import PARSERS, split_command
from imrdesk.domain.documents import DocumentState


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], ("", [])),
        (["a.pdf", "parse"], ("", ["a.pdf", "parse"])),
        (["./parse"], ("", ["./parse"])),
        (["--", "parse"], ("", ["--", "parse"])),
        (["--sample"], ("", ["--sample"])),
        (["--store"], ("", ["--store"])),
        (["--store", "parse"], ("", ["--store", "parse"])),
        (["parse", "a.pdf"], ("parse", ["a.pdf"])),
        (["--store", "s", "check"], ("check", ["--store", "s"])),
        (["--reviewer", "Ada", "--store", "s", "import", "a"], ("import", ["--reviewer", "Ada", "--store", "s", "a"])),
        (["--store=s", "check"], ("check", ["--store=s"])),
        (["check", "--store", "s"], ("check", ["--store", "s"])),
        (["import", "parse"], ("import", ["parse"])),
    ],
)
def test_the_command_is_the_first_argument_that_is_no_option(
    arguments: list[str], expected: tuple[str, list[str]]
) -> None:
    assert split_command(arguments) == expected


@pytest.mark.parametrize("typed", ["on hold", "on-hold", "on_hold", "On Hold"])
def test_a_state_may_be_typed_without_its_space(typed: str) -> None:
    assert PARSERS["export"]().parse_args(["out.csv", "--state", typed]).state == [DocumentState.ON_HOLD]


def test_options_may_stand_between_files() -> None:
    args = PARSERS["import"]().parse_intermixed_args(["a", "--store", "s", "b"])
    assert [str(path) for path in args.paths] == ["a", "b"]


@pytest.mark.parametrize("command", ["", "import", "export", "return", "read-again"])
def test_what_writes_can_be_told_who_does(command: str) -> None:
    needed = {"import": ["a"], "export": ["a.csv"], "return": ["a.csv"]}.get(command, [])
    assert PARSERS[command]().parse_args(["--reviewer", " Ada  L ", *needed]).reviewer == "Ada L"


def test_a_reviewer_without_a_name_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        PARSERS["read-again"]().parse_args(["--reviewer", " "])
    assert "a reviewer needs a name" in capsys.readouterr().err
