"""Write resources/translations/imrdesk.ts, what translators begin with: run it after a change of visible words.

Words that stand in a call to ``tr`` and in the forms are found by pyside6-lupdate. Words that are handed on by name
(actions, fields, states) are found here, and given to it as such calls.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory

from imrdesk.domain.documents import DocumentState
from imrdesk.domain.fields import CATALOGUE, Group, Scope
from imrdesk.domain.records import FieldState
from imrdesk.domain.values import Kind
from imrdesk.exporting.difference_rows import What
from imrdesk.exporting.private import KINDS
from imrdesk.gui.record.actions import SPECS as RECORD_ACTIONS
from imrdesk.gui.source.actions import SOURCE_ACTIONS
from imrdesk.gui.window.actions import SPECS as WINDOW_ACTIONS
from imrdesk.services.codebook_files import Fate

ROOT = Path(__file__).resolve().parents[1]
TEMPLATE = ROOT / "resources" / "translations" / "imrdesk.ts"
PACKAGE = ROOT / "imrdesk"
GUI = PACKAGE / "gui"
Text = tuple[str, str]
"""A context and a text."""

_WORDS = re.compile(r"[A-Z&].*[a-z].*|.*[a-z] .*[a-z].*", re.DOTALL)
"""What is said to people, as names inside the program are not: it begins like a sentence, or has several words."""


_SHOWN = (DocumentState, FieldState, Group, Kind, Scope, Fate, What)
"""Enumerations whose members people see."""
_MAKING = frozenset({"sentence", "plural", "word", "words"})
"""What makes a sentence of a template (``domain/sentences.py``)."""


def named_texts() -> set[Text]:
    """Return every text that is handed on by name, with its context."""
    below = chain.from_iterable(map(_below, rooms_below()))
    return {*_actions(), *_domain(), *below, *chain.from_iterable(map(_in_module, modules()))}


def modules() -> list[Path]:
    """Return the modules that show words."""
    return sorted(path for path in GUI.rglob("*.py") if path.parent.name != "forms")


def rooms_below() -> list[Path]:
    """Return the modules that make sentences and show none."""
    return sorted(path for path in PACKAGE.rglob("*.py") if GUI not in path.parents and "migrations" not in path.parts)


def _below(path: Path) -> Iterator[Text]:
    """Yield the templates of a module: what stands in calls that make a sentence, but for the values of its places."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and _called(node) in _MAKING:
            yield from (("domain", text) for part in node.args for text in _constants(part))


def _constants(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from chain(_constants(node.body), _constants(node.orelse))


def _actions() -> Iterator[Text]:
    for spec in (*WINDOW_ACTIONS, *RECORD_ACTIONS, *SOURCE_ACTIONS):
        for text in (spec.text, spec.short, spec.group):
            yield "actions", text
    yield "actions", "Sou&rce"


def _domain() -> Iterator[Text]:
    words = [str(word) for kind in _SHOWN for word in kind]
    words += KINDS
    for field in CATALOGUE:
        words += [field.label, field.help, *field.choices]
    for word in words:
        yield "domain", word


def _in_module(path: Path) -> Iterator[Text]:
    tree = ast.parse(path.read_text("utf-8"))
    contexts = {context for context, text in _translations(tree) if text is None}
    docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            if _WORDS.fullmatch(node.value):
                yield from ((context, node.value) for context in contexts)
        elif isinstance(node, ast.Call) and _called(node) in {"counted", "translated"}:
            context = "counted" if _called(node) == "counted" else "domain"
            texts = (each.value for part in node.args for each in ast.walk(part) if isinstance(each, ast.Constant))
            yield from ((context, text) for text in texts if isinstance(text, str))


def _translations(tree: ast.AST) -> Iterator[tuple[str, str | None]]:
    """Yield the context and the text of every ``translate``; ``None`` for a text that is only named there."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _called(node) == "translate" and len(node.args) == 2:
            context, text = (each.value if isinstance(each, ast.Constant) else None for each in node.args)
            if isinstance(context, str):
                yield context, text if isinstance(text, str) else None


def _called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def write_template(to: Path) -> None:
    """Write the template anew."""
    with TemporaryDirectory() as folder:
        named = Path(folder, "named.py")
        calls = (f"translate({context!r}, {text!r})\n" for context, text in sorted(named_texts()) if text)
        named.write_text(
            "from PySide6.QtCore import QCoreApplication\n" + "".join(f"QCoreApplication.{c}" for c in calls)
        )
        listed = Path(folder, "files.lst")
        files = [*modules(), *sorted((ROOT / "ui").glob("*.ui")), named]
        listed.write_text("\n".join(map(str, files)), "utf-8")
        lupdate = Path(sys.executable).with_name("pyside6-lupdate")
        to.unlink(missing_ok=True)
        options = ["-silent", "-no-ui-lines", "-locations", "none", "-source-language", "en", "-ts", str(to)]
        subprocess.run([str(lupdate), f"@{listed}", *options], check=True, timeout=300)  # noqa: S603
    # It takes the language of a template from letters it finds in the path.
    to.write_text(re.sub(r' language="\w+"', "", to.read_text("utf-8"), count=1), "utf-8", newline="\n")


if __name__ == "__main__":
    write_template(TEMPLATE)
