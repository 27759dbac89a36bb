"""The two corpora: the project's own samples, always there, and real determinations, where they are."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from tests.accuracy.judging import Verdict, judge
from tests.accuracy.table import Measure
from tests.accuracy.tallies import reliability, tally
from tests.gold.answers import real_answers, real_files, sample_answers, sample_files
from tests.gold.summaries import HELD_OUT, UNUSUAL, WORKED_ON, snippets
from tests.unit.parsing.coding.coded import diagnoses


def judge_samples() -> list[Verdict]:
    """Judge both forms of every sample."""
    with TemporaryDirectory() as folder:
        return [
            verdict
            for answer in sample_answers()
            for path in sample_files(answer, Path(folder))
            for verdict in judge(answer, path)
        ]


def judge_real(shared: Path) -> list[Verdict]:
    """Judge every file in the shared folder for which there is a sealed answer."""
    return [
        verdict for answer in real_answers() for path in real_files(answer, shared) for verdict in judge(answer, path)
    ]


def measure(verdicts: list[Verdict]) -> Measure:
    """Count a corpus's verdicts."""
    return Measure(len({verdict.document for verdict in verdicts}), tally(verdicts), reliability(verdicts))


def count_snippets() -> dict[str, tuple[int, int]]:
    """Return, for each file of phrasings, of how many the diagnoses are read right, and how many there are."""
    counted: dict[str, tuple[int, int]] = {}
    for name in (WORKED_ON, HELD_OUT, UNUSUAL):
        asked = snippets(name)
        right = sum(diagnoses(each.text) == list(each.diagnoses) for each in asked)
        counted[f"`{name}.toml`"] = (right, len(asked))
    return counted
