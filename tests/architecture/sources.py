"""The program's own modules, read as text: what they import and how long they are."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tests.conftest import PROJECT

PACKAGE = PROJECT / "imrdesk"


@dataclass(frozen=True)
class Module:
    """One source file of the package."""

    path: Path

    @property
    def name(self) -> str:
        parts = self.path.relative_to(PROJECT).with_suffix("").parts
        return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)

    @property
    def room(self) -> str:
        """Return ``store`` for ``imrdesk.store.engine``, ``cli`` for ``imrdesk.cli``."""
        return self.name.partition(".")[2].partition(".")[0]

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.path.read_text(encoding="utf-8"), self.path)

    def imports(self) -> Iterator[str]:
        """Yield the dotted name of everything imported, anywhere in the file, also for type checking only."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                yield from (alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                assert node.level == 0, f"{self.path}: imports are absolute"
                yield from (f"{node.module}.{alias.name}" for alias in node.names)

    def rooms_used(self) -> set[str]:
        """Return the rooms of the package it imports from."""
        inside = (name.split(".") for name in self.imports() if name.startswith("imrdesk."))
        return {parts[1] for parts in inside} - {"__version__"}

    def libraries_used(self) -> set[str]:
        """Return the top-level names it imports from outside the package."""
        return {name.split(".")[0] for name in self.imports()} - {"imrdesk"}


MODULES = [Module(path) for path in sorted(PACKAGE.rglob("*.py"))]
"""Every module, compiled forms too."""
