"""Measure the accuracy of reading: ``python -m tests.accuracy [--update] [--show] [--only FIELD]``.

``--mutations`` and ``--extractors`` measure how well a reading bears what is done to texts.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence

from tests.accuracy.corpora import count_snippets, judge_real, judge_samples, measure
from tests.accuracy.judging import Verdict
from tests.accuracy.robustness import Compared, compare_extractors, compare_mutations
from tests.accuracy.table import (
    EXTRACTORS,
    MUTATIONS,
    REAL,
    SAMPLES,
    SNIPPETS,
    Measure,
    commit,
    commit_sections,
    committed,
    extractors_section,
    mutations_section,
    percent,
    snippets_section,
)
from tests.accuracy.tallies import ROWS, Tally, total
from tests.conftest import PROJECT

SHOWN_CHARACTERS = 300


def main() -> None:
    """Measure, print what changed since the committed table, and commit the new one if asked."""
    arguments = argparse.ArgumentParser(prog="python -m tests.accuracy", description="Measure the accuracy of reading.")
    arguments.add_argument("--update", action="store_true", help="write docs/accuracy.md anew")
    arguments.add_argument("--show", action="store_true", help="list each wrong value")
    arguments.add_argument("--only", choices=ROWS, metavar="FIELD", help="keep to one field")
    arguments.add_argument("--mutations", action="store_true", help="measure texts done over instead")
    arguments.add_argument("--extractors", action="store_true", help="measure texts from other programs instead")
    given = arguments.parse_args()
    if given.mutations or given.extractors:
        _robustness(given)
    else:
        _accuracy(given)


def _robustness(given: argparse.Namespace) -> None:
    sections: dict[str, str] = {}
    shared = PROJECT.parent / "shared"
    if given.extractors:
        folder = shared / "determinations"
        compared = list(compare_extractors(folder))
        _print_compared(EXTRACTORS, compared)
        sections[EXTRACTORS] = extractors_section(compared, len(list(folder.glob("*.pdf"))))
    if given.mutations:
        compared = list(compare_mutations(shared))
        _print_compared(MUTATIONS, compared)
        sections[MUTATIONS] = mutations_section(compared)
    if given.update:
        commit_sections(sections)


def _print_compared(heading: str, compared: Sequence[Compared]) -> None:
    print(f"\n{heading}\n\n{'':46}{'values':>8}{'other':>7}{'silent':>8}")
    for each in compared:
        print(f"{each.name:46}{each.asked:8}{each.wrong:7}{each.silent:8}  {', '.join(each.keys)}")


def _accuracy(given: argparse.Namespace) -> None:
    corpora = {SAMPLES: judge_samples(), REAL: judge_real(PROJECT.parent / "shared")}
    measures = {corpus: measure(verdicts) for corpus, verdicts in corpora.items() if verdicts}
    for corpus, made in measures.items():
        wanted = [verdict for verdict in corpora[corpus] if given.only in {None, verdict.key}]
        print(f"\n{corpus}: {made.documents} files\n")
        _print_tallies(made.tallies, committed(corpus), given.only)
        if given.only is None:
            _print_trust(made)
        if given.show:
            _print_wrong(wanted)
    counted = count_snippets()
    for name, (right, asked) in counted.items():
        print(f"{name:26}{right:7}{asked:7}{percent(right, asked):>7}  diagnoses of phrasings")
    if given.update:
        commit(measures)
        commit_sections({SNIPPETS: snippets_section(counted)})


def _print_tallies(tallies: Mapping[str, Tally], before: Mapping[str, Tally], only: str | None) -> None:
    print(f"{'field':26}{'right':>7}{'asked':>7}{'%':>7}{'stated':>8}{'right':>7}{'%':>7}{'silent':>8}  change")
    for key, row in tallies.items():
        if only in {None, key}:
            _print_row(key, row, before.get(key))
    if only is None:
        _print_row("all", total(tallies.values()), total(before.values()) if before else None)


def _print_row(name: str, row: Tally, before: Tally | None) -> None:
    change = "new" if before is None else f"{row.right - before.right:+d}" if row.right != before.right else ""
    if before is not None and row.asked != before.asked:
        change += f" (asked {row.asked - before.asked:+d})"
    print(
        f"{name:26}{row.right:7}{row.asked:7}{percent(row.right, row.asked):>7}"
        f"{row.stated:8}{row.stated_right:7}{percent(row.stated_right, row.stated):>7}{row.silent:8}  {change}"
    )


def _print_trust(measure: Measure) -> None:
    print(f"\n{'confidence up to':>18}{'values':>8}{'said':>8}{'right':>8}")
    for row in measure.trust:
        print(f"{row.upper:18.2f}{row.values:8}{100 * row.said:8.1f}{percent(row.right, row.values):>8}")


def _print_wrong(verdicts: list[Verdict]) -> None:
    for verdict in verdicts:
        if not verdict.right:
            flag = "" if verdict.flagged else ", silent"
            print(f"\n{verdict.document} {verdict.place} ({verdict.confidence}{flag})")
            print(f"  expected {_shown(verdict.expected)}\n  got      {_shown(verdict.got)}")


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= SHOWN_CHARACTERS else f"{text[:SHOWN_CHARACTERS]}… ({len(text)} characters)"


if __name__ == "__main__":
    main()
