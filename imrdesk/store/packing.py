"""Large and cold columns, compressed: zlib's form where it saves something, the thing itself where it does not.

A text is told by its storage class: TEXT as it is, BLOB compressed (UTF-8, then zlib). An original is bytes either way,
so its row says which. Hashes (seals, files) are always of what was put in, never of what stands in the row.
"""

from __future__ import annotations

import json
import zlib
from enum import StrEnum
from typing import Any

from sqlalchemy import Dialect, Text
from sqlalchemy.types import TypeDecorator

from imrdesk.errors import StoreError

UNPACK = "unpack"
"""The name SQL knows :func:`unpacked` by: the full-text index reads the texts through it."""
_WORTH_IT = 0.97
"""What does not become smaller than this part of itself stays as it is. Most of a PDF is compressed already; what lies
between its streams is not, and comes to a twentieth of it."""


class Packing(StrEnum):
    """How the bytes of an original stand in its row."""

    NONE = "none"
    ZLIB = "zlib"


def packed(text: str) -> str | bytes:
    """Return a text as it is to stand in a row."""
    plain = text.encode()
    pressed = zlib.compress(plain)
    return pressed if len(pressed) < _WORTH_IT * len(plain) else text


def unpacked(stored: Any) -> Any:
    """Return what :func:`packed` was given; anything but bytes stands as it is.

    Raises:
        StoreError: the bytes are damaged.
    """
    return _inflated(stored).decode() if isinstance(stored, bytes) else stored


def packed_bytes(content: bytes) -> tuple[bytes, Packing]:
    """Return bytes as they are to stand in a row, and how."""
    pressed = zlib.compress(content)
    return (pressed, Packing.ZLIB) if len(pressed) < _WORTH_IT * len(content) else (content, Packing.NONE)


def unpacked_bytes(stored: bytes, packing: str | None) -> bytes:
    """Return what :func:`packed_bytes` was given; without a ``packing`` (a store of before) it stands as it is.

    Raises:
        StoreError: the bytes are damaged.
    """
    return _inflated(stored) if packing == Packing.ZLIB else stored


class PackedText(TypeDecorator[str]):
    """A long text, compressed."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> Any:
        """Compress the text where that saves something."""
        return None if value is None else packed(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> str | None:
        """Return the text."""
        return unpacked(value)


class PackedJson(TypeDecorator[Any]):
    """Anything JSON can say, as text, shortest form, letters as they are; compressed."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:
        """Write JSON."""
        return None if value is None else packed(json.dumps(value, ensure_ascii=False, separators=(",", ":")))

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:
        """Read JSON."""
        return None if value is None else json.loads(unpacked(value))


def _inflated(stored: bytes) -> bytes:
    try:
        return zlib.decompress(stored)
    except zlib.error as error:
        raise StoreError(
            "What was compressed in the store is damaged; keep the file as it is and restore a backup."
        ) from error
