"""Rooms whose modules are loaded when they are first used (docs/decisions/0020)."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from pkgutil import walk_packages
from types import MappingProxyType

_NONE: Mapping[str, str] = MappingProxyType({})


def on_first_use(room: str, names: Mapping[str, str] = _NONE) -> Callable[[str], object]:
    """Return the ``__getattr__`` of a package that loads its modules when one of them is first asked for.

    ``names`` are what the package offers itself, each with the module that has it.
    """

    def load(name: str) -> object:
        home = f"{room}.{names.get(name, name)}"
        try:
            module = import_module(home)
        except ModuleNotFoundError as error:
            if error.name != home:
                raise
            raise AttributeError(f"{room!r} has no {name!r}", name=name, obj=sys.modules[room]) from None
        if name not in names:
            return module
        found = getattr(module, name)
        setattr(sys.modules[room], name, found)
        return found

    return load


def load_in_steps(room: str) -> Iterator[None]:
    """Load the modules of a package, one before each yield: what else there is to do gets its turn between two."""
    for module in walk_packages(import_module(room).__path__, f"{room}."):
        if module.name not in sys.modules:
            import_module(module.name)
            yield
