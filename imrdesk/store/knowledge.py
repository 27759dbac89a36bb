"""What a store knows beside its records: findings, second readings, twins and the reviewer's own terms."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime

from imrdesk.domain.findings import AddedTerm, Finding, SecondReading, Twin
from imrdesk.domain.flags import Flag
from imrdesk.store.documents import StoredDocument, load_document
from imrdesk.store.engine import Transactions
from imrdesk.store.findings import (
    delete_findings,
    find_twins,
    insert_findings,
    load_second_reading,
    not_read_again,
    read_by_others,
    write_second_reading,
)
from imrdesk.store.recording import write_flags
from imrdesk.store.terms import add_terms, load_terms, load_titles, remove_term

Check = Callable[[StoredDocument], tuple[Flag, ...]]


class Knowledge:
    """Reads and writes it; any thread may, each write is one transaction."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    def twins(self, text: str, case_number: str | None, at_least: float) -> tuple[Twin, ...]:
        """Return documents with that case number, or whose text is ``at_least`` (0 to 1) as like, the likest first."""
        with self._transactions.reading() as connection:
            return find_twins(connection, text, case_number, at_least)

    def not_read_again(self, readers: str) -> tuple[int, ...]:
        """Return the PDF documents that these readers have not both read, oldest first."""
        with self._transactions.reading() as connection:
            return tuple(not_read_again(connection, readers))

    def read_by_others(self, parser: str) -> tuple[int, ...]:
        """Return the documents whose present reading was made by another parser than this, oldest first."""
        with self._transactions.reading() as connection:
            return read_by_others(connection, parser)

    def second_reading(self, document_id: int) -> SecondReading | None:
        """Return what came of reading a document again; ``None`` where it was not."""
        with self._transactions.reading() as connection:
            return load_second_reading(connection, document_id)

    def add_second_reading(
        self, reading: SecondReading, rule: str, findings: Iterable[Finding], check: Check
    ) -> StoredDocument:
        """Write that a document was read again, what ``rule`` found, and the flags that ``check`` then sees.

        All of it is one transaction, so that no change of the record comes between the check and its flags.

        Raises:
            StoreError: there is no such document, or it could not be written.
        """
        with self._transactions.writing() as connection:
            document_id = reading.document_id
            load_document(connection, document_id)  # refuses one that is not there, in words
            write_second_reading(connection, reading)
            delete_findings(connection, document_id, rule)
            insert_findings(connection, document_id, findings)
            stored = load_document(connection, document_id)
            write_flags(connection, document_id, stored.record, check(stored))
            return load_document(connection, document_id)

    def look_again(self, document_id: int, check: Check) -> None:
        """Write the flags that ``check`` sees in a document as it stands, with all that was found out about it."""
        with self._transactions.writing() as connection:
            stored = load_document(connection, document_id)
            write_flags(connection, document_id, stored.record, check(stored))

    def add_finding(self, document_id: int, finding: Finding, check: Check) -> None:
        """Write what was found out about a document already in the store, and the flags that ``check`` then sees.

        Raises:
            StoreError: there is no such document, or it could not be written.
        """
        with self._transactions.writing() as connection:
            load_document(connection, document_id)  # refuses one that is not there, in words
            insert_findings(connection, document_id, (finding,))
            stored = load_document(connection, document_id)
            write_flags(connection, document_id, stored.record, check(stored))

    def terms(self) -> tuple[AddedTerm, ...]:
        """Return the reviewer's own terms, in the order they were added."""
        with self._transactions.reading() as connection:
            return load_terms(connection)

    def add_terms(self, terms: Iterable[AddedTerm], reviewer: str, at: datetime) -> int:
        """Add terms, and return how many were not there."""
        with self._transactions.writing() as connection:
            return add_terms(connection, terms, reviewer, at)

    def remove_term(self, term: AddedTerm) -> None:
        """Take a term out again; nothing happens where it is not there."""
        with self._transactions.writing() as connection:
            remove_term(connection, term)

    def titles(self) -> tuple[str, ...]:
        """Return the treatments of all disputed items as they stand."""
        with self._transactions.reading() as connection:
            return load_titles(connection)
