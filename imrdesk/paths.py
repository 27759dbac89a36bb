"""Where things lie: the resources shipped with the program and the reviewer's own files."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path

from platformdirs import PlatformDirs

_DIRS = PlatformDirs("imrdesk", appauthor=False)


@cache
def resources_dir() -> Path:
    """Return the folder of resources: inside an installed package, else beside it in a checkout."""
    package = Path(str(files("imrdesk")))
    for candidate in (package / "_resources", package.parent / "resources"):
        if candidate.is_dir():
            return candidate
    raise FileNotFoundError(f"imrdesk's resources are missing beside {package}; install the program again.")


def resource_path(*parts: str) -> Path:
    """Return the path of one resource, such as ``resource_path("vocabularies", "drugs.toml")``."""
    return resources_dir().joinpath(*parts)


def default_store() -> Path:
    """Return the store used where none is named."""
    return Path(_DIRS.user_data_dir) / "desk.imrdesk"


def sample_store() -> Path:
    """Return the store of the bundled samples, kept apart from real work and between runs."""
    return Path(_DIRS.user_data_dir) / "samples.imrdesk"


def settings_file() -> Path:
    """Return the file that holds the reviewers of this desk; the window's layout lies beside it."""
    return Path(_DIRS.user_config_dir) / "desk.ini"


def log_dir() -> Path:
    """Return the folder of the program's logs; no document text is ever written there."""
    return Path(_DIRS.user_log_dir)
