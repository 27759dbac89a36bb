"""Read a sample's source: a head of settings, then one block a paragraph."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from enum import Enum
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent


class Block(Enum):
    """What a block is, by the sign its lines begin with; a paragraph begins with none."""

    HEADING = "# "
    LABEL = "*"
    LINE = "> "
    TITLE = "+ "
    TABLE_ROW = "= "
    PLAIN_ROW = ": "
    PAGE_BREAK = "---"
    PARAGRAPH = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """One block: its lines (a forced line break between each), or a row's cells."""

    block: Block
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sample:
    """One fictional determination.

    ``text_style`` names the way its text form is laid out (``as_text.STYLES``), ``protected`` whether its PDF is
    encrypted under an empty password, ``bundled`` which form ships with the program.
    """

    name: str
    text_style: str
    protected: bool
    bundled: str
    footer: str
    pieces: tuple[Piece, ...]


def names() -> list[str]:
    """Return the names of all samples, sorted."""
    return sorted(path.stem for path in (HERE / "sources").glob("*.txt"))


def load(name: str) -> Sample:
    """Read one sample's source."""
    head, _, body = (HERE / "sources" / f"{name}.txt").read_text("utf-8").partition("\n\n")
    settings = dict(line.split(": ", 1) for line in head.splitlines())
    return Sample(
        name,
        settings["text"],
        settings["pdf"] == "protected",
        settings["bundled"],
        settings.get("footer", ""),
        tuple(_pieces(body)),
    )


@cache
def _boilerplate() -> dict[str, str]:
    return tomllib.loads((HERE / "boilerplate.toml").read_text("utf-8"))


def _pieces(body: str) -> list[Piece]:
    body = re.sub(r"\$([a-z-]+)", lambda match: _boilerplate()[match[1]].strip("\n"), body)
    pieces: list[Piece] = []
    for paragraph in re.split(r"\n{2,}", body.strip()):
        pieces += _paragraph(paragraph)
    return pieces


def _paragraph(paragraph: str) -> list[Piece]:
    block = next(block for block in Block if paragraph.startswith(block.value))
    lines = [line.removeprefix(block.value) for line in paragraph.splitlines()]
    if block in {Block.TABLE_ROW, Block.PLAIN_ROW}:
        return [Piece(block, _cells(line)) for line in lines]
    if block is Block.LINE:
        return [Piece(block, tuple(lines))]
    return [Piece(block, tuple(re.split(r" ?\\\n", "\n".join(lines))))]


def _cells(row: str) -> tuple[str, ...]:
    cells = [cell.strip() for cell in row.split("|")]
    return tuple((cells + [""] * 4)[:4])
