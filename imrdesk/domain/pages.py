"""Pages as pictures and places on them; lengths are points of the displayed page, from its top left."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PageSize:
    """How large a page is as displayed: cropped and rotated."""

    width: float
    height: float


@dataclass(frozen=True, slots=True)
class PageBox:
    """A rectangle on the displayed page ``page`` (from 0)."""

    page: int
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A page drawn at ``scale`` pixels a point: ``data`` is BGRX, ``stride`` bytes a row."""

    page: int
    scale: float
    width: int
    height: int
    stride: int
    data: bytes
