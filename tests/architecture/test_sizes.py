"""Files and functions stay short enough to be read."""

from __future__ import annotations

import ast

import pytest

from tests.architecture.sources import MODULES, Module

FILE_LINES = 450
FUNCTION_LINES = 60

OWN = [module for module in MODULES if "forms" not in module.path.parts]
each_module = pytest.mark.parametrize("module", OWN, ids=lambda module: module.name)


@each_module
def test_a_file_is_short(module: Module) -> None:
    assert len(module.path.read_text(encoding="utf-8").splitlines()) <= FILE_LINES


@each_module
def test_its_functions_are_short(module: Module) -> None:
    functions = (node for node in ast.walk(module.tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))
    long = [node.name for node in functions if (node.end_lineno or 0) - node.lineno + 1 > FUNCTION_LINES]
    assert long == []
