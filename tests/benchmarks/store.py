"""``python -m tests.benchmarks.store [--documents 100000]``: how fast the store is, and how large.

Printed are the figures that the project promises (in brackets), measured here and now, beside a reference of the same
minute where the machine decides: a commit of SQLite alone, for one.
"""

from __future__ import annotations

import argparse
import hashlib
import sqlite3
import statistics
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from itertools import chain, product
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from imrdesk.domain.backups import BackupReason
from imrdesk.domain.documents import DocumentState
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.queue import QueueColumn, QueueQuery
from imrdesk.services.reading_files import read_document
from imrdesk.services.reviewing import Reviewing
from imrdesk.store import NewDocument, Store
from imrdesk.store.documents import insert_document
from imrdesk.store.engine import Transactions
from tests.benchmarks.documents import real_pdfs
from tests.benchmarks.large import SAMPLES, multiply
from tests.unit.services.letters import AT, reading, source

CASE_NUMBER = FieldRef("case_number")
FILTERS = {
    "no filter": QueueQuery(),
    "reviewed": QueueQuery(states=frozenset({DocumentState.REVIEWED})),
    "flagged, upheld": QueueQuery(flagged_only=True, outcomes=frozenset({"Upheld"})),
    "one year": QueueQuery(years=frozenset({"2015"})),
}
TYPED = ("zzyzx", "cm15-0012345", "acupuncture", "physical therapy", "the", "c")
"""What no document of the large store holds, then what more and more hold."""


def main() -> None:
    """Measure, and print a line for each figure."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.store", description=__doc__)
    parser.add_argument("--documents", type=int, default=100_000, help="documents in the queue's store")
    parser.add_argument("--changes", type=int, default=10_000, help="changes made one after another")
    parser.add_argument("--backup-mb", type=int, default=1000, help="size of the store that is backed up")
    parser.add_argument("--only", choices=["size", "changes", "queue", "backup"], help="measure one thing alone")
    args = parser.parse_args()
    measures: dict[str, Callable[[Path], None]] = {
        "size": measure_size,
        "changes": partial(measure_changes, changes=args.changes),
        "queue": partial(measure_queue, documents=args.documents),
        "backup": partial(measure_backup, megabytes=args.backup_mb),
    }
    for name, measure in measures.items():
        if args.only in {None, name}:
            with TemporaryDirectory() as folder:
                measure(Path(folder, f"{name}.imrdesk"))


def told(what: str, figure: str, promise: str) -> None:
    print(f"{what:<58} {figure:>14}   [{promise}]", flush=True)


def timed(work: Callable[[], object], clock: Callable[[], float] = time.perf_counter) -> float:
    """Return how many milliseconds ``work`` takes by a clock."""
    began = clock()
    work()
    return (clock() - began) * 1000


def p95(times: list[float]) -> float:
    return statistics.quantiles(times, n=20)[-1]


def small_document(number: int) -> NewDocument:
    content = f"letter {number}".encode()
    own = replace(source(f"{number}.txt"), sha256=hashlib.sha256(content).hexdigest())
    return NewDocument(own, content, reading(), AT, f"folder/{number}.txt")


def measure_size(path: Path) -> None:
    """Store documents, more and more of them, and compare the file with what it was made of."""
    files = real_pdfs() or SAMPLES
    read = [read_document(file) for file in files]
    raw = sum(len(each.content) + len(each.source.text.encode()) for each in read)
    what = "determinations" if real_pdfs() else "samples"
    for times in (1, 2, 10):
        with Store.open(path) as store:
            store.settle()
        transactions = Transactions(path)
        with transactions.writing() as connection:
            for time_, each in product(range(times), read):
                sha256 = hashlib.sha256(each.content + bytes([times, time_])).hexdigest()
                own = replace(each.source, sha256=sha256)
                insert_document(connection, NewDocument(own, each.content, each.reading, AT, "", each.flags))
        transactions.close()
        with Store.open(path) as store:
            store.settle()
        ratio = path.stat().st_size / (raw * times)
        told(f"store / (originals + texts), {times * len(read)} {what}", f"{ratio:.2f}", "at most 1.6")
        path.unlink()


def measure_changes(path: Path, changes: int) -> None:
    """Change one field after another, as a reviewer does: checked, written with its audit entry, and read back."""
    with Store.open(path) as store:
        for number in range(100):
            store.add(small_document(number))
        reviewing = Reviewing(store, "Ada")
        began = time.process_time()
        times = [
            timed(lambda number=number: reviewing.set_value(1 + number % 100, CASE_NUMBER, f"CM16-{number:07}"))
            for number in range(changes)
        ]
        worked = (time.process_time() - began) * 1000 / changes
        kept = sum(len(store.steps(1 + number)) for number in range(100))
        checked = timed(store.check)
    alone = commits(path.with_name("alone.db"), min(changes, 1000))
    told("a change saved and read back, p95", f"{p95(times):.1f} ms", "under 10 ms")
    told("  of that, processor time, mean", f"{worked:.1f} ms", "no promise")
    told("  a commit of SQLite alone on this disk, p95", f"{p95(alone):.1f} ms", "a reference")
    told(f"{kept} changes in a row, all there", f"{sum(times) / 1000:.1f} s", "10,000 in a minute")
    told(f"check of {changes} changes in 100 documents", f"{checked / 1000:.1f} s", "no promise")


def commits(path: Path, count: int) -> list[float]:
    """Return how many milliseconds each of some commits takes that write one small row, as safe as the store's."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.executescript("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE rows (value TEXT)")
    write = partial(connection.execute, "INSERT INTO rows VALUES ('a row')")
    times = [timed(write) for _ in range(count)]
    connection.close()
    return times


def measure_queue(path: Path, documents: int) -> None:
    """Open a store of many documents, and show its queue in every order, under the usual filters, with its counts."""
    multiply(path, documents)
    opened: list[Store] = []
    told(f"a store of {documents} opened", f"{timed(lambda: opened.append(Store.open(path))):.0f} ms", "under 1000 ms")
    with opened[0] as store:
        for name, query in FILTERS.items():
            pages = {column: first_page(store, replace(query, sort=column)) for column in QueueColumn}
            slowest = max(pages, key=lambda column: p95(pages[column]))
            shown = store.count(query)
            every = list(chain.from_iterable(pages.values()))
            told(f"first page of {shown} ({name}), p95, processor", f"{p95(every):.0f} ms", "under 50 ms")
            told(f"  in the slowest order, by {slowest}", f"{p95(pages[slowest]):.0f} ms", "under 50 ms")
            counts = [timed(lambda query=query: store.facets(query), time.process_time) for _ in range(21)]
            told("  its counts, p95", f"{p95(counts):.0f} ms", "under 50 ms")
        for words in TYPED:
            measure_typed(store, words)


def measure_typed(store: Store, words: str) -> None:
    """Show the queue as it is while somebody types: how many, the first page, and the counts, found anew each time."""
    whole, longest = list[float](), list[float]()
    for sort, descending in product(QueueColumn, (False, True)):
        query = QueueQuery(text=words, sort=sort, descending=descending)
        # A write makes what was found before worth nothing.
        store.kept.put("benchmark", "anything", {}, "Ada", AT)
        steps = (store.count, partial(store.rows, limit=200), store.facets)
        times = [timed(partial(step, query), time.process_time) for step in steps]
        whole.append(sum(times))
        longest.append(max(times))
    found = store.count(QueueQuery(text=words))
    told(f"“{words}” typed, {found} found, all at once, p95", f"{p95(whole):.0f} ms", "under 50 ms")
    told("  the longest of count, page and counts, p95", f"{p95(longest):.0f} ms", "under 50 ms")


def first_page(store: Store, query: QueueQuery) -> list[float]:
    """Return the processor time of the first page, time after time, up and down."""
    both = [query, replace(query, descending=True)]
    return [timed(lambda each=each: store.rows(each, 0, 100), time.process_time) for _ in range(11) for each in both]


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
        reviewing, times, gaps = Reviewing(store, "Ada"), list[float](), list[float]()
        idle, wait = list[float](), threading.Thread(target=time.sleep, args=(5,))
        wait.start()
        beat(idle, wait)
        watch = threading.Thread(target=beat, args=(gaps, backup))
        backup.start()
        watch.start()
        while backup.is_alive():
            times.append(timed(lambda: reviewing.set_value(1, CASE_NUMBER, f"CM16-{len(times):07}")))
            time.sleep(0.2)  # a quick reviewer
        watch.join()
    size = path.stat().st_size / 1e6
    told(f"backup of {size:.0f} MB, copied and proven", f"{took[0] / 1000:.1f} s", "no stall")
    told("the longest a thread of the window waits for its turn", f"{max(gaps):.0f} ms", "under 50 ms")
    told("  the same, for five seconds in which nothing is done", f"{max(idle):.0f} ms", "a reference")
    told(f"a change saved meanwhile, p95 of {len(times)}", f"{p95(times):.1f} ms", "no stall")
    told("the slowest of them", f"{max(times):.0f} ms", "no stall")


def beat(gaps: list[float], work: threading.Thread) -> None:
    """Wake every few milliseconds, as a window's event loop does, and note how much later than that it came."""
    while work.is_alive():
        gaps.append(timed(lambda: time.sleep(0.005)) - 5)


if __name__ == "__main__":
    main()
