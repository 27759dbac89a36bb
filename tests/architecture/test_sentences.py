"""What the rooms below the window say can be translated: templates are literals, and errors carry sentences."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import PROJECT

PACKAGE = PROJECT / "imrdesk"
GUI = PACKAGE / "gui"
ROOMS = ("checks", "domain", "exporting", "parsing", "services", "sources", "store")
BELOW = sorted(path for room in ROOMS for path in (PACKAGE / room).rglob("*.py") if "migrations" not in path.parts)
TEMPLATES = {"sentence": slice(0, 1), "plural": slice(1, 3), "word": slice(0, 1), "words": slice(0, None)}
HANDED_ON = frozenset({"template", "told"})
"""Parameters and variables that hold what ``word`` made."""
FREE = frozenset({"imrdesk/domain/sentences.py", "imrdesk/domain/fields.py", "imrdesk/domain/flags.py"})
"""Where words are made of what a catalogue lists, which the script for translations reads by itself."""
TOLD = re.compile(
    r"(?:Store|Review|Export|Codebook|Vocabulary|Passphrase|NotEncrypted|ForeignFile|UnreadableFile|Cancelled)(?:Error|Problem)$"
)
ALSO_TOLD = frozenset({"ValueProblem", "QueryProblem", "StoreLockedError", "PassphraseNeededError"})


def calls(path: Path) -> Iterator[tuple[str, ast.Call]]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call):
            yield node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", ""), node


def is_found(template: ast.expr) -> bool:
    """Tell whether the script for translations finds a template: a literal, or a name of what ``word`` made."""
    if isinstance(template, ast.IfExp):
        return is_found(template.body) and is_found(template.orelse)
    if isinstance(template, ast.Subscript):
        return is_found(template.value)
    return (
        isinstance(template, ast.Constant)
        or (isinstance(template, ast.Name) and template.id in HANDED_ON)
        or (isinstance(template, ast.Name) and template.id.isupper())
    )


def is_plain(said: ast.expr) -> bool:
    """Tell whether an error is raised with words that know nothing of what they were made of."""
    if isinstance(said, ast.IfExp):
        return is_plain(said.body) or is_plain(said.orelse)
    return isinstance(said, ast.JoinedStr) or (isinstance(said, ast.Constant) and isinstance(said.value, str))


def named(path: Path) -> str:
    return path.relative_to(PROJECT).as_posix()


@pytest.mark.parametrize("path", [path for path in BELOW if named(path) not in FREE], ids=named)
def test_templates_are_literals(path: Path) -> None:
    found = [
        ast.unparse(call)
        for name, call in calls(path)
        if name in TEMPLATES and not all(map(is_found, call.args[TEMPLATES[name]]))
    ]
    assert found == []


@pytest.mark.parametrize("path", BELOW, ids=named)
def test_errors_are_raised_with_sentences(path: Path) -> None:
    found = [
        ast.unparse(call)
        for name, call in calls(path)
        if (TOLD.search(name) or name in ALSO_TOLD) and any(map(is_plain, call.args))
    ]
    assert found == []


def test_the_window_explains_every_error_in_its_language() -> None:
    shown = re.compile(r"\bstr\((?:error|problem|refused|trouble)\)")
    plain = [named(path) for path in sorted(GUI.rglob("*.py")) if shown.search(path.read_text("utf-8"))]
    assert plain == ["imrdesk/gui/wording.py"]
