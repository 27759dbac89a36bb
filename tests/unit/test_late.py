from __future__ import annotations

import subprocess
import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from imrdesk.late import load_in_steps

_MODULES = {
    "__init__": "from imrdesk.late import on_first_use\n__getattr__ = on_first_use(__name__, {'thing': 'one'})",
    "one": "thing = object()",
    "two": "import no_such_library",
    "inner/__init__": "",
    "inner/three": "",
}


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> ModuleType:
    """Return a package of this test's own, with nothing of it loaded."""
    name = f"room_{abs(hash(request.node.name))}"
    for module, text in _MODULES.items():
        file = tmp_path / name / f"{module}.py"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    monkeypatch.syspath_prepend(tmp_path)
    return import_module(name)


def loaded(room: ModuleType) -> set[str]:
    inside = f"{room.__name__}."
    return {name.removeprefix(inside) for name in sys.modules if name.startswith(inside)}


def test_nothing_is_loaded_before_it_is_asked_for(room: ModuleType) -> None:
    assert loaded(room) == set()
    assert room.one.__name__ == f"{room.__name__}.one"
    assert loaded(room) == {"one"}


def test_a_name_the_room_offers_is_that_of_its_module(room: ModuleType) -> None:
    assert room.thing is room.one.thing
    assert "thing" in vars(room), "asked for again, it is there"


def test_a_name_there_is_not_is_no_attribute(room: ModuleType) -> None:
    assert not hasattr(room, "nothing")
    with pytest.raises(AttributeError, match=f"'{room.__name__}' has no 'nothing'"):
        room.nothing  # noqa: B018 -- asking is what is tested


def test_a_library_that_a_module_misses_is_named(room: ModuleType) -> None:
    with pytest.raises(ModuleNotFoundError, match="no_such_library"):
        room.two  # noqa: B018 -- asking is what is tested


def test_all_is_loaded_a_module_a_step(room: ModuleType) -> None:
    (Path(str(room.__file__)).parent / "two.py").write_text("")
    seen = [loaded(room) for _ in load_in_steps(room.__name__)]
    assert seen[0] == {"inner"}
    assert seen[-1] == {"inner", "inner.three", "one", "two"}
    assert list(load_in_steps(room.__name__)) == []


@pytest.mark.parametrize("room", ["checks", "exporting", "parsing", "sources", "gui.dialogs", "gui.palette"])
def test_a_room_of_the_program_loads_nothing_of_itself(room: str) -> None:
    tell = f"import sys; import imrdesk.{room}; print(*(name for name in sys.modules if 'imrdesk.{room}.' in name))"
    done = subprocess.run([sys.executable, "-c", tell], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
