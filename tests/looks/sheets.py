"""Some pictures on one sheet, to be looked at side by side."""

from __future__ import annotations

from pathlib import Path

from PIL import Image

_ACROSS = 2
_WIDTH = 1280
"""Pixels a picture is wide on a sheet at most."""
_GAP = 12


def lay_out(pictures: list[Path], to: Path) -> None:
    """Lay pictures of one size on a sheet, two in a row; those that are not there are left out."""
    shown = [_small(path) for path in pictures if path.exists()]
    if not shown:
        return
    width, height = shown[0].width + _GAP, shown[0].height + _GAP
    rows = -(-len(shown) // _ACROSS)
    sheet = Image.new("RGB", (width * min(_ACROSS, len(shown)), height * rows), "magenta")
    for at, picture in enumerate(shown):
        sheet.paste(picture, (at % _ACROSS * width, at // _ACROSS * height))
    sheet.save(to)


def _small(path: Path) -> Image.Image:
    with Image.open(path) as full:
        picture = full.convert("RGB")
    picture.thumbnail((_WIDTH, picture.height), Image.Resampling.LANCZOS)
    return picture
