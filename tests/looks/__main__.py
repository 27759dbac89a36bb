"""Draw the desk in every state, theme and on every screen, and say what does not fit."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from imrdesk.gui.theme import THEMES
from tests.looks.scenes import SCENES
from tests.looks.screens import SCREENS
from tests.looks.sheets import lay_out


def main() -> None:
    """Draw what is asked for, one process for each screen."""
    asked = argparse.ArgumentParser(prog="python -m tests.looks", description=__doc__)
    asked.add_argument("names", nargs="*", metavar="SCENE", help=f"a scene or how some begin: {', '.join(SCENES)}")
    asked.add_argument("--theme", action="append", choices=THEMES, help="only this one; can be given again")
    asked.add_argument("--screen", action="append", choices=SCREENS, help="only this one; can be given again")
    asked.add_argument("--into", type=Path, required=True, help="the folder to write the pictures into")
    options = asked.parse_args()
    beginnings = tuple(name for name in options.names or [""] if name not in SCENES)
    scenes = [name for name in SCENES if name in options.names or name.startswith(beginnings)]
    if not scenes:
        asked.error(f"no scene is called, or begins with, {' or '.join(options.names)}")
    options.into.mkdir(parents=True, exist_ok=True)
    failed = [screen for screen in options.screen or SCREENS if not draw(scenes, screen, options)]
    sys.exit(f"Not drawn whole: {', '.join(failed)}" if failed else 0)


def draw(scenes: list[str], screen: str, options: argparse.Namespace) -> bool:
    """Draw the scenes on a screen in a process of its own and in a home of its own, and lay them on sheets."""
    themes = options.theme or list(THEMES)
    with TemporaryDirectory(ignore_cleanup_errors=True) as home:
        named = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")
        own = {name: str(Path(home, name.lower())) for name in named} | {"HOME": home}
        environment = os.environ | own | SCREENS[screen].environment(Path(home))
        command = [sys.executable, "-m", "tests.looks.drawing", str(options.into), screen, ",".join(themes), *scenes]
        done = subprocess.run(command, env=environment, check=False)
    for name in scenes:
        lay_out(
            [options.into / f"{name}-{screen}-{theme}.png" for theme in themes], options.into / f"{name}-{screen}.png"
        )
    return done.returncode == 0


if __name__ == "__main__":
    main()
