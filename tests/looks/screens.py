"""The screens the desk is looked at on, none of which need be there: windows are drawn in memory."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Screen:
    """A screen: its size in its own pixels, and how many of them one pixel of the desk takes each way."""

    width: int
    height: int
    scale: int = 1

    def __str__(self) -> str:
        return f"{self.width}x{self.height}" + (f"@{self.scale}" if self.scale > 1 else "")

    def environment(self, folder: Path) -> dict[str, str]:
        """Return what makes Qt believe in this screen; its description is written into the folder."""
        described = {"name": "looks", "x": 0, "y": 0, "width": self.width, "height": self.height, "dpr": 1}
        file = folder / f"{self}.json"
        file.write_text(json.dumps({"screens": [described | {"logicalDpi": 96, "logicalBaseDpi": 96}]}), "utf-8")
        return {"QT_QPA_PLATFORM": f"offscreen:configfile={file}", "QT_SCALE_FACTOR": str(self.scale)}


SCREENS = {str(screen): screen for screen in (Screen(1280, 720), Screen(1920, 1080), Screen(2560, 1440, 2))}
