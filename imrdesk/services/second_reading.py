"""The second reading: pdfplumber reads the stored PDFs too, and pages on which it finds other words get a flag."""

from __future__ import annotations

import logging
import os
import re
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from threading import Event, Lock

from imrdesk import checks, sources
from imrdesk.domain.documents import SourceText
from imrdesk.domain.findings import AddedTerm, Finding, SecondReading, SecondReadingOutcome
from imrdesk.domain.flags import Flag, Severity
from imrdesk.domain.sentences import sentence, word
from imrdesk.domain.spans import Span, Spans
from imrdesk.errors import UnreadableFileError
from imrdesk.services.workers import Worker
from imrdesk.store import Store, StoredDocument

RULE = "readers-disagree"
SECONDS_A_DOCUMENT = 300.0
"""How long a document may take: pdfplumber needs about a tenth of a second a page."""

_LOG = logging.getLogger(__name__)
_TICK = 0.1
_NICENESS = 15
_MOST_NAMED = 6
"""How many words of each reader a message names."""
_BOTH = word(
    "Two readers of page {page} find other words: PDFium reads {first}, pdfplumber reads {second}; look at the picture."
)
_FIRST = word("Two readers of page {page} find other words: PDFium reads {first}; look at the picture.")
_SECOND = word("Two readers of page {page} find other words: pdfplumber reads {second}; look at the picture.")
_AND_MORE = word("{quoted} and {more} more")
READER_SENTENCES = (_BOTH, _FIRST, _SECOND, _AND_MORE)
"""The templates of all, by which a stored one is known again: the more particular first."""

Progress = Callable[[int, int, str], object]


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A document's file on its way to the process that reads it again."""

    name: str
    content: bytes


Compare = Callable[[StoredFile], "Sequence[sources.PageDifference]"]


@dataclass(frozen=True, slots=True)
class SecondReadingReport:
    """How many documents were read again, and what their readers disagreed about: the file's name and a sentence.

    ``failed`` are files that could not be read a second time, with the reason; they are not tried again.
    """

    documents: int = 0
    differences: tuple[tuple[str, str], ...] = ()
    failed: tuple[tuple[str, str], ...] = ()


class SecondReadings:
    """Reads the PDFs of one store again, each once for every pair of readers' versions."""

    def __init__(self, store: Store, compare: Compare | None = None, seconds: float = SECONDS_A_DOCUMENT) -> None:
        self._store = store
        self._compare = compare or compare_quietly
        self._seconds = seconds
        self._worker: Worker | None = None
        self._terms: tuple[AddedTerm, ...] = ()
        self._one_at_a_time = Lock()

    def waiting(self) -> int:
        """Return how many documents were not yet read again by the readers of now."""
        return len(self._store.knowledge.not_read_again(sources.compared_readers()))

    def run(self, *, progress: Progress | None = None, cancelled: Event | None = None) -> SecondReadingReport:
        """Read again what was not, one document after another in a process of low priority, and flag what differs.

        Setting ``cancelled`` ends it soon; the document at hand is then read another time.

        Raises:
            StoreError: the store cannot be written; what was written before stays.
        """
        cancelled = cancelled or Event()
        with self._one_at_a_time:
            try:
                return self._run(progress, cancelled)
            finally:
                self._end_worker()

    def _run(self, progress: Progress | None, cancelled: Event) -> SecondReadingReport:
        waiting = self._store.knowledge.not_read_again(sources.compared_readers())
        self._terms = self._store.knowledge.terms()
        differences: list[tuple[str, str]] = []
        failed: list[tuple[str, str]] = []
        done = 0
        for document_id in waiting:
            stored = self._store.load(document_id)
            if progress is not None:
                progress(done, len(waiting), stored.name)
            found = self._read(StoredFile(stored.name, self._store.original(document_id)), cancelled)
            if found is None:
                break
            if isinstance(found, str):
                failed.append((stored.name, found))
            differences += [(stored.name, finding.message) for finding in self._keep(stored, found)]
            done += 1
        _LOG.info("second reading: %d documents, %d pages differ, %d failed", done, len(differences), len(failed))
        return SecondReadingReport(done, tuple(differences), tuple(failed))

    def _read(self, file: StoredFile, cancelled: Event) -> Sequence[sources.PageDifference] | str | None:
        """Return the pages that differ, or why there is no telling; ``None`` where it was cancelled."""
        worker = self._give(file)
        begun = time.monotonic()
        while not worker.connection.poll(_TICK):
            if cancelled.is_set():
                return None
            if time.monotonic() - begun > self._seconds:
                self._end_worker()
                return sentence("the second reader took longer than {seconds:g} seconds", seconds=self._seconds)
        answer = worker.take()
        if answer is None:
            self._end_worker()
            return "the second reader crashed"
        return str(answer) if isinstance(answer, UnreadableFileError) else answer

    def _give(self, file: StoredFile) -> Worker:
        if self._worker is not None and self._worker.give(0, file):
            return self._worker
        self._end_worker()
        self._worker = Worker(self._compare)
        self._worker.give(0, file)
        return self._worker

    def _end_worker(self) -> None:
        if self._worker is not None:
            self._worker.end()
            self._worker = None

    def _keep(self, stored: StoredDocument, found: Sequence[sources.PageDifference] | str) -> tuple[Finding, ...]:
        failed = isinstance(found, str)
        findings = () if failed else tuple(finding_of(difference, stored.source) for difference in found)
        outcome = SecondReadingOutcome.DIFFERS if findings else SecondReadingOutcome.SAME
        reading = SecondReading(
            stored.document_id, sources.compared_readers(), SecondReadingOutcome.FAILED if failed else outcome
        )
        self._store.knowledge.add_second_reading(reading, RULE, findings, self._checked)
        return findings

    def _checked(self, stored: StoredDocument) -> tuple[Flag, ...]:
        return checks.check(stored.record, stored.source, stored.reading, stored.findings, self._terms)


def compare_quietly(file: StoredFile) -> Sequence[sources.PageDifference]:
    """Compare what the two readers find in a file, leaving the machine to whoever works at it."""
    if hasattr(os, "nice"):  # there is none on Windows
        os.nice(max(0, _NICENESS - os.nice(0)))
    return sources.compare_readers(file.content, file.name)


def finding_of(difference: sources.PageDifference, source: SourceText) -> Finding:
    """Return a difference as a reason to look, at the words themselves where they can be placed, else at the page."""
    ours, theirs = difference.only_pdfium, difference.only_pdfplumber
    message = sentence(
        _BOTH if ours and theirs else _FIRST if ours else _SECOND,
        page=difference.page + 1,
        first=_named(ours),
        second=_named(theirs),
    )
    words = Counter((*difference.only_pdfium, *difference.only_pdfplumber))
    return Finding(RULE, Severity.DOUBT, message, _places(words, difference.page, source))


def _named(words: Sequence[str]) -> str:
    quoted = ", ".join(f"“{word}”" for word in words[:_MOST_NAMED])
    more = len(words) - _MOST_NAMED
    return sentence(_AND_MORE, quoted=quoted, more=more) if more > 0 else quoted


def _places(words: Counter[str], page: int, source: SourceText) -> Spans:
    """Return where the words stand; the whole page where one that is there cannot be told from its namesakes."""
    if page >= source.page_count:
        return ()
    place = source.page_span(page)
    found = [span for word, times in words.items() for span in _only_places(word, times, place, source.text)]
    return tuple(sorted(found)) or (place,)


def _only_places(word: str, times: int, place: Span, text: str) -> Iterator[Span]:
    whole_word = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)")
    matches = [Span(*match.span()) for match in whole_word.finditer(text, place.start, place.end)]
    if len(matches) == times:
        yield from matches
