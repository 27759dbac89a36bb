"""The benchmarks measure what they say; how fast anything is, no test asks."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest

from imrdesk.domain.queue import QueueQuery
from imrdesk.services.reading_files import read_document
from imrdesk.store import Store
from tests.benchmarks.clock import best_seconds, seconds_of
from tests.benchmarks.documents import joined, long_pdf, long_summary_pdf, long_text, others, real_pdfs, sample_pdfs
from tests.benchmarks.large import SAMPLES, multiply
from tests.benchmarks.peak import peak_megabytes


def count_to(number: int) -> None:
    for _ in range(number):
        pass


def test_the_time_of_other_processes_counts() -> None:
    program = "import os\nwhile sum(os.times()[:2]) < 0.3: pass"
    assert seconds_of(lambda: subprocess.run([sys.executable, "-c", program], check=True)) >= 0.2


def test_each_takes_its_turn_and_the_best_counts() -> None:
    turns: list[str] = []
    best = best_seconds({"a": lambda: turns.append("a"), "b": lambda: count_to(300_000) or turns.append("b")}, 2)
    assert turns == ["a", "b", "a", "b"]
    assert best["a"] < best["b"]


def test_a_long_document_is_one_determination(tmp_path: Path) -> None:
    read = read_document(long_pdf(12, tmp_path))
    assert read.source.page_count == 12
    assert read.reading.fields["case_number"].value is not None
    assert len(read.reading.items) > 20


def test_a_long_summary_leaves_the_items_as_they_are(tmp_path: Path) -> None:
    text, pdf = read_document(long_text(100_000, tmp_path)), read_document(long_summary_pdf(40, tmp_path))
    assert 100_000 <= len(text.source.text) < 120_000
    assert pdf.source.page_count == 40
    assert len(text.reading.items) == len(pdf.reading.items) == 22


def test_others_say_the_same_and_are_other_files(tmp_path: Path) -> None:
    files = sample_pdfs(tmp_path)[:2]
    read = [read_document(file) for file in (*files, *others(files, 3, tmp_path / "others"))]
    assert len({each.source.sha256 for each in read}) == 5
    assert len({each.source.text for each in read}) == 2


def test_all_pages_are_joined(tmp_path: Path) -> None:
    files = sample_pdfs(tmp_path)[:3]
    counts = []
    for file in files:
        with pikepdf.open(file) as part:
            counts.append(len(part.pages))
    with pikepdf.open(joined(files, tmp_path / "joined.pdf")) as whole:
        assert len(whole.pages) == sum(counts)


def test_a_large_store_is_a_store(tmp_path: Path) -> None:
    multiply(tmp_path / "large.imrdesk", 40)
    with Store.open(tmp_path / "large.imrdesk") as store:
        rows = store.rows(QueueQuery())
        assert (len(rows), len({row.name for row in rows})) == (40, 40)
        assert store.load(40).record.items == store.load(40 - 2 * len(SAMPLES)).record.items
        assert not store.read_only


def test_where_there_are_no_real_determinations_none_is_named(tmp_path: Path) -> None:
    assert real_pdfs(tmp_path) == []


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="memory is measured on Linux only")
def test_the_peak_is_that_of_a_process_of_its_own(tmp_path: Path) -> None:
    here = bytearray(400_000_000)
    peak = peak_megabytes(long_pdf(2, tmp_path))
    assert peak is not None
    assert 10 < peak < len(here) / 1e6
