"""Large and cold columns, compressed: zlib's form where it saves something, the thing itself where it does not.

A text is told by its storage class: TEXT as it is, BLOB compressed (UTF-8, then zlib). An original is bytes either way,
so its row says which. Hashes (seals, files) are always of what was put in, never of what stands in the row.

Texts and readings are compressed with a dictionary: what determinations and their readings have in common need not
stand in each. What is compressed names its dictionary by checksum (RFC 1950, FDICT); the store holds it, and every
connection to a store learns those of it.
"""

from __future__ import annotations

import json
import zlib
from enum import StrEnum
from functools import cache
from typing import Any

from sqlalchemy import Dialect, Text
from sqlalchemy.types import TypeDecorator

from imrdesk.domain.sentences import word
from imrdesk.errors import StoreError
from imrdesk.paths import resource_path

UNPACK = "unpack"
"""The name SQL knows :func:`unpacked` by: the full-text index reads the texts through it."""
_WORTH_IT = 0.97
"""What does not become smaller than this part of itself stays as it is. Most of a PDF is compressed already; what lies
between its streams is not, and comes to a twentieth of it."""
_DAMAGED = word("What was compressed in the store is damaged; keep the file as it is and restore a backup.")
_NAMED = 0x20
"""The bit of the second byte that says that the checksum of a dictionary follows."""
_known: dict[int, bytes] = {}
"""Dictionaries by checksum. A checksum stands for the same letters in every store, so that stores need not be told
apart."""


class Packing(StrEnum):
    """How the bytes of an original stand in its row."""

    NONE = "none"
    ZLIB = "zlib"


def dictionary_as_kept() -> tuple[int, bytes]:
    """Return the checksum of the dictionary that is written with, and the dictionary as a store keeps it: compressed.

    It was made once, of the bundled samples' texts and readings, and is never made again: a store of before would
    hold another.
    """
    kept = resource_path("packing", "dictionary.zlib").read_bytes()
    return learn(kept), kept


def learn(kept: bytes) -> int:
    """Make a dictionary, as a store keeps it, known to all that is read from now on; return its checksum.

    Raises:
        StoreError: it is damaged.
    """
    try:
        content = zlib.decompress(kept)
    except zlib.error as error:
        raise StoreError(_DAMAGED) from error
    checksum = zlib.adler32(content)
    _known[checksum] = content
    return checksum


def is_known(checksum: int) -> bool:
    """Tell whether what was compressed with that dictionary can be read."""
    return checksum in _known


def packed(text: str) -> str | bytes:
    """Return a text as it is to stand in a row."""
    plain = text.encode()
    writer = zlib.compressobj(zdict=_written_with())
    pressed = writer.compress(plain) + writer.flush()
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


@cache
def _written_with() -> bytes:
    return _known[dictionary_as_kept()[0]]


def _inflated(stored: bytes) -> bytes:
    reader = zlib.decompressobj(zdict=_named(stored))
    try:
        plain = reader.decompress(stored)
    except zlib.error as error:
        raise StoreError(_DAMAGED) from error
    if not reader.eof:
        raise StoreError(_DAMAGED)
    return plain


def _named(stored: bytes) -> bytes:
    """Return the dictionary that compressed bytes name; nothing where they name none."""
    if len(stored) < 6 or not stored[1] & _NAMED:
        return b""
    checksum = int.from_bytes(stored[2:6], "big")
    if checksum not in _known:
        # Of what is shipped, nothing may have been written yet.
        dictionary_as_kept()
    if checksum not in _known:
        raise StoreError(_DAMAGED)
    return _known[checksum]
