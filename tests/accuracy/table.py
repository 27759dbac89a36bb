"""Write and read docs/accuracy.md: the last committed measure, a section a corpus."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.accuracy.tallies import Reliability, Tally, total
from tests.conftest import PROJECT

PAGE = PROJECT / "docs" / "accuracy.md"
SAMPLES = "The project's own samples"
REAL = "Real determinations"
INTRODUCTION = """\
# Accuracy

What the program reads right, measured by `python -m tests.accuracy --update` against the gold answers in
`tests/gold`. A value is right only where it equals the answer exactly; *stated* are the values that the document
states at all; *silent* are wrong values that no flag points at. A missing item makes all its fields wrong.
The second table of a section compares the parser's confidence with how often it was right.
"""
_FIELD_HEAD = """\
| Field | Right | Asked | % | Stated | Right of stated | % | Silent |
|---|--:|--:|--:|--:|--:|--:|--:|
"""
_TRUST_HEAD = "| Confidence up to | Values | Said, on average | Right | % |\n|--:|--:|--:|--:|--:|\n"
_ROW = re.compile(
    r"^\| `(?P<key>\w+)` \| (?P<right>\d+) \| (?P<asked>\d+) \| \S+"
    r" \| (?P<stated>\d+) \| (?P<stated_right>\d+) \| \S+ \| (?P<silent>\d+) \|$",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Measure:
    """What was measured on one corpus of so many documents."""

    documents: int
    tallies: Mapping[str, Tally]
    trust: Sequence[Reliability]


def committed(corpus: str, page: Path = PAGE) -> dict[str, Tally]:
    """Return the rows of the last committed table of a corpus; empty where there is none."""
    rows = [row.groupdict() for row in _ROW.finditer(_sections(page).get(corpus, ""))]
    return {row.pop("key"): Tally(**{name: int(count) for name, count in row.items()}) for row in rows}


def commit(measures: Mapping[str, Measure], page: Path = PAGE) -> None:
    """Write the page anew; a corpus that was not measured keeps its section."""
    sections = {**_sections(page), **{corpus: _section(corpus, made) for corpus, made in measures.items()}}
    kept = [sections[corpus] for corpus in (SAMPLES, REAL) if corpus in sections]
    page.write_text("\n".join([INTRODUCTION, *kept]), "utf-8")


def percent(part: int, whole: int) -> str:
    """Return ``97.3``, or a dash of nothing."""
    return f"{100 * part / whole:.1f}" if whole else "–"


def _sections(page: Path) -> dict[str, str]:
    if not page.is_file():
        return {}
    parts = re.split(r"^(?=## )", page.read_text("utf-8"), flags=re.MULTILINE)[1:]
    return {part.splitlines()[0].removeprefix("## "): part.rstrip("\n") + "\n" for part in parts}


def _section(corpus: str, measure: Measure) -> str:
    rows = [_row(f"`{key}`", row) for key, row in measure.tallies.items()]
    rows.append(_row("**all**", total(measure.tallies.values())))
    trust = [
        f"| {row.upper:.2f} | {row.values} | {row.said:.3f} | {row.right} | {percent(row.right, row.values)} |"
        for row in measure.trust
    ]
    heading = f"## {corpus}\n\n{measure.documents} files.\n\n"
    return heading + _FIELD_HEAD + "\n".join(rows) + "\n\n" + _TRUST_HEAD + "\n".join(trust) + "\n"


def _row(name: str, row: Tally) -> str:
    cells = (name, row.right, row.asked, percent(row.right, row.asked), row.stated, row.stated_right)
    last = (percent(row.stated_right, row.stated), row.silent)
    return "| " + " | ".join(str(cell) for cell in (*cells, *last)) + " |"
