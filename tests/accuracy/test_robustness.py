"""Each mutation makes of a sample's text another that is read the same; each extractor gives some text."""

from __future__ import annotations

import pytest

from imrdesk.domain.documents import SourceText
from imrdesk.paths import resource_path
from imrdesk.sources import read_file
from imrdesk.sources.files import read_bytes
from tests.accuracy.extractors import extractors
from tests.accuracy.judging import judge_source
from tests.accuracy.mutations import MUTATIONS, Mutation
from tests.accuracy.table import EXTRACTORS, PAGE
from tests.accuracy.table import MUTATIONS as MUTATED
from tests.gold.answers import SAMPLE_ANSWERS, read_answer

HARMLESS = [mutation for mutation in MUTATIONS if mutation.keeps_words]


@pytest.fixture(scope="module")
def source() -> SourceText:
    return read_file(resource_path("samples", "surgery-2016.pdf")).source


@pytest.mark.parametrize("mutation", HARMLESS, ids=lambda each: each.name)
def test_a_sample_done_over_is_read_the_same(mutation: Mutation, source: SourceText) -> None:
    answer = read_answer(SAMPLE_ANSWERS / "surgery-2016.json")
    before = {verdict.place for verdict in judge_source(answer, source) if verdict.right}
    done_over = read_bytes(mutation.apply(source).encode(), source.name)
    after = {verdict.place for verdict in judge_source(answer, done_over) if verdict.right}
    assert before - after == set()


@pytest.mark.parametrize("name", sorted(extractors()))
def test_an_extractor_gives_the_pages_of_a_file(name: str) -> None:
    text = extractors()[name](resource_path("samples", "surgery-2016.pdf"))
    assert "\f" in text
    assert "Decision rationale" in " ".join(text.split())


def test_the_page_tells_of_every_mutation() -> None:
    page = PAGE.read_text("utf-8")
    assert all(f"| {mutation.name} |" in page for mutation in MUTATIONS)
    assert f"## {EXTRACTORS}" in page
    assert f"## {MUTATED}" in page
