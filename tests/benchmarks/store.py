"""``python -m tests.benchmarks.store [--documents 100000]``: how fast the store is, and how large.

Printed are the figures that the project promises (in brackets), measured here and now.
"""

from __future__ import annotations

import argparse
import hashlib
import statistics
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from imrdesk.domain.backups import BackupReason
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.queue import QueueColumn, QueueQuery
from imrdesk.paths import resource_path
from imrdesk.services.reading_files import read_document
from imrdesk.services.reviewing import Reviewing
from imrdesk.store import NewDocument, Store
from tests.unit.services.letters import AT, reading, source

CASE_NUMBER = FieldRef("case_number")
SAMPLES = [path for path in sorted(resource_path("samples").iterdir()) if path.suffix in {".pdf", ".txt"}]


def main() -> None:
    """Measure, and print a line for each figure."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.store", description=__doc__)
    parser.add_argument("--documents", type=int, default=100_000, help="small documents in the large store")
    parser.add_argument("--changes", type=int, default=10_000, help="changes made one after another")
    parser.add_argument("--backup-mb", type=int, default=1000, help="size of the store that is backed up")
    args = parser.parse_args()
    with TemporaryDirectory() as folder:
        measure_size(Path(folder, "size.imrdesk"))
        measure_changes(Path(folder, "changes.imrdesk"), args.changes)
        measure_queue(Path(folder, "queue.imrdesk"), args.documents)
        measure_backup(Path(folder, "backup.imrdesk"), args.backup_mb)


def told(what: str, figure: str, promise: str) -> None:
    print(f"{what:<58} {figure:>14}   [{promise}]", flush=True)


def timed(work: Callable[[], object]) -> float:
    """Return how many milliseconds ``work`` takes."""
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def p95(times: list[float]) -> float:
    return statistics.quantiles(times, n=20)[-1]


def small_document(number: int) -> NewDocument:
    content = f"letter {number}".encode()
    own = replace(source(f"{number}.txt"), sha256=hashlib.sha256(content).hexdigest())
    return NewDocument(own, content, reading(), AT, f"folder/{number}.txt")


def measure_size(path: Path) -> None:
    """Store the samples, and compare the file with what it was made of."""
    with Store.open(path) as store:
        raw = 0
        for sample in SAMPLES:
            read = read_document(sample)
            store.add(NewDocument(read.source, read.content, read.reading, AT, "", read.flags))
            raw += len(read.content) + len(read.source.text.encode())
    told(f"store / (originals + texts), {len(SAMPLES)} samples", f"{path.stat().st_size / raw:.2f}", "at most 1.6")


def measure_changes(path: Path, changes: int) -> None:
    """Change one field after another, as a reviewer does: checked, written with its audit entry, and read back."""
    with Store.open(path) as store:
        for number in range(100):
            store.add(small_document(number))
        reviewing = Reviewing(store, "Ada")
        times = [
            timed(lambda number=number: reviewing.set_value(1 + number % 100, CASE_NUMBER, f"CM16-{number:07}"))
            for number in range(changes)
        ]
        checked = timed(store.check)
    told("a change saved and read back, p95", f"{p95(times):.1f} ms", "under 10 ms")
    told(f"{changes} changes in a row", f"{sum(times) / 1000:.1f} s", "10,000 in a minute")
    told(f"check of {changes} changes in 100 documents", f"{checked / 1000:.1f} s", "no promise")


def measure_queue(path: Path, documents: int) -> None:
    """Open a store of many small documents, and show its queue."""
    with Store.open(path) as store:
        # One transaction for all: the store's own, a commit each, would take most of an hour.
        from imrdesk.store.documents import insert_document  # noqa: PLC0415 -- only to fill

        with store._transactions.writing() as connection:
            for number in range(documents):
                insert_document(connection, small_document(number))
    opened: list[Store] = []
    told(f"a store of {documents} opened", f"{timed(lambda: opened.append(Store.open(path))):.0f} ms", "under 1000 ms")
    with opened[0] as store:
        for column in (QueueColumn.ADDED, QueueColumn.CASE_NUMBER, QueueColumn.FLAGS):
            query = QueueQuery(sort=column)
            times = [timed(lambda query=query: store.rows(query, 0, 100)) for _ in range(21)]
            told(f"its queue's first page, by {column}, p95", f"{p95(times):.0f} ms", "under 50 ms")


def measure_backup(path: Path, megabytes: int) -> None:
    """Back a large store up while changes are made."""
    dice = Random(0)  # noqa: S311 -- dice, not secrets
    with Store.open(path) as store:
        store.add(small_document(0))
        for number in range(1, megabytes // 10 + 1):
            content = dice.randbytes(10_000_000)
            own = replace(source(f"{number}.pdf"), sha256=hashlib.sha256(content).hexdigest())
            store.add(NewDocument(own, content, reading(), AT))
        took: list[float] = []
        backup = threading.Thread(target=lambda: took.append(timed(lambda: store.make_backup(BackupReason.ASKED))))
        reviewing, times = Reviewing(store, "Ada"), list[float]()
        backup.start()
        while backup.is_alive():
            times.append(timed(lambda: reviewing.set_value(1, CASE_NUMBER, f"CM16-{len(times):07}")))
    size = path.stat().st_size / 1e6
    told(f"backup of {size:.0f} MB, copied and proven", f"{took[0] / 1000:.1f} s", "no stall")
    told(f"a change saved meanwhile, p95 of {len(times)}", f"{p95(times):.1f} ms", "no stall")
    told("the slowest of them", f"{max(times):.0f} ms", "no stall")


if __name__ == "__main__":
    main()
