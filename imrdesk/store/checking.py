"""Proof that a store is whole: the file, the spans, and every record against its reading and its log."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator, Mapping

from sqlalchemy import Connection, select
from sqlalchemy.exc import DBAPIError, NoResultFound

from imrdesk.domain.changes import LoggedChange
from imrdesk.domain.codebook import NO_OWN_FIELDS, Codebook
from imrdesk.domain.readings import Reading
from imrdesk.domain.records import Determination, RecordField
from imrdesk.domain.sentences import plural, sentence, word
from imrdesk.domain.spans import Span
from imrdesk.errors import StoreError
from imrdesk.store.chain import chain_problems, file_hash
from imrdesk.store.codec import value_to_json
from imrdesk.store.defining import codebook_problems
from imrdesk.store.dictionaries import dictionary_problems
from imrdesk.store.documents import StoredDocument, load_document, load_original, load_reading
from imrdesk.store.facets import trait_problems
from imrdesk.store.groups import group_columns
from imrdesk.store.index import index_problems
from imrdesk.store.keeping import Progress
from imrdesk.store.recording import load_log
from imrdesk.store.row_seals import broken_rows, table_problems
from imrdesk.store.rows import document_columns
from imrdesk.store.schema import DOCUMENTS, GROUPS, ITEMS
from imrdesk.store.seals import broken_later_seals, broken_seals

_UNDECODABLE = re.compile(r"Could not decode to UTF-8 column '(?P<column>\w+)'")
_UNREADABLE = (DBAPIError, StoreError, ValueError, TypeError, LookupError)
_WHOLES: Mapping[str, Callable[[Connection], Iterator[str]]] = {
    word("The log of changes"): chain_problems,
    word("The codebook"): codebook_problems,
    word("What its texts are compressed with"): dictionary_problems,
    word("The search index"): index_problems,
    word("What the queue is filtered by"): trait_problems,
    word("What stands beside the documents"): table_problems,
}
"""What is proven for all documents at once."""
_TELLING = frozenset({"search_text", "case_number"})
"""Columns whose contents are not quoted: a report may be sent to somebody who must not read the documents."""


def find_problems(connection: Connection, progress: Progress | None = None) -> Iterator[str]:
    """Yield what is wrong with a store, a sentence each; ``progress`` is told how many documents are looked through."""
    yield from _file_problems(connection)
    for what, look in _WHOLES.items():
        try:
            yield from look(connection)
        except _UNREADABLE as error:
            yield sentence("{what} cannot be read: {why}.", what=what, why=_why(error))
    try:
        numbers = connection.scalars(select(DOCUMENTS.c.document_id).order_by(DOCUMENTS.c.document_id)).all()
    except DBAPIError as error:
        yield sentence("The list of documents cannot be read: {why}.", why=_why(error))
        return
    for done, document_id in enumerate(numbers):
        if progress is not None:
            progress(done, len(numbers))
        name = _named(connection, document_id)
        try:
            yield from _part_problems(connection, document_id, name)
            yield from _document_problems(connection, document_id, name)
        except NoResultFound:
            yield sentence("{document} cannot be read: a row that belongs to it is missing.", document=name)
        except _UNREADABLE as error:
            yield sentence("{document} cannot be read: {why}.", document=name, why=_why(error))


def _why(error: Exception) -> str:
    """Return what an error says in one line, without the words of a document that it may quote."""
    said = str(error.orig) if isinstance(error, DBAPIError) else str(error)
    if found := _UNDECODABLE.match(said):
        return sentence("in {column} stand bytes that are no letters", column=found["column"])
    if isinstance(error, ValueError | TypeError | LookupError):
        return sentence("one of its values is damaged ({kind})", kind=type(error).__name__)
    return " ".join(said.split()).rstrip(".")


def _named(connection: Connection, document_id: int) -> str:
    try:
        named = connection.scalar(select(DOCUMENTS.c.name).where(DOCUMENTS.c.document_id == document_id))
    except DBAPIError:
        return sentence("Document {number}", number=document_id)
    return sentence("Document {number} ({name})", number=document_id, name=named)


def _file_problems(connection: Connection) -> Iterator[str]:
    try:
        for (said,) in connection.exec_driver_sql("PRAGMA integrity_check"):
            if said != "ok":
                yield sentence("The file is damaged: {why}.", why=" ".join(said.split()))
        for table, row_id, parent, _ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
            yield sentence(
                "Row {row} of {table} points to a row of {parent} that is not there.",
                row=row_id,
                table=table,
                parent=parent,
            )
    except DBAPIError as error:
        # Of an encrypted store a page that is not what was written cannot be read at all.
        yield sentence("The file is damaged: {why}.", why=_why(error))


def replay(reading: Reading, log: tuple[LoggedChange, ...], codebook: Codebook = NO_OWN_FIELDS) -> Determination:
    """Return the record that a reading and its changes make."""
    record = Determination.from_reading(reading, codebook)
    for logged in log:
        record = logged.change.apply(record)
    return record


def differences(stored: Determination, replayed: Determination) -> Iterator[str]:
    """Yield where two records differ: in a word each, a field by its path."""
    for name in ("state", "hold_reason", "next_item_id", "notes", "next_note_id", "reading"):
        if getattr(stored, name) != getattr(replayed, name):
            yield name
    if [(item.item_id, item.span) for item in stored.items] != [(item.item_id, item.span) for item in replayed.items]:
        yield "items"
        return
    for ref in replayed.refs(retired=True):
        if _whole(ref.key, stored.field(ref)) != _whole(ref.key, replayed.field(ref)):
            yield replayed.path(ref)


def _part_problems(connection: Connection, document_id: int, name: str) -> Iterator[str]:
    """Yield which of the parts that a hash proves are not what was stored, also where nothing else can be read."""
    if not _has_its_file(connection, document_id):
        yield sentence("{document}: the original is not the file that was added.", document=name)
    for find in (broken_seals, broken_later_seals, broken_rows):
        for part in find(connection, document_id):
            yield sentence("{document}: its {part} is not what was stored.", document=name, part=part)


def _document_problems(connection: Connection, document_id: int, name: str) -> Iterator[str]:
    document = load_document(connection, document_id)
    length = len(document.source.text)
    outside = sorted({span for span in _spans(document) if span.end > length})
    if outside:
        yield plural(
            len(outside),
            "{document}: {count} passage lies outside its text, the first at {start}.",
            "{document}: {count} passages lie outside its text, the first at {start}.",
            document=name,
            start=outside[0].start,
        )
    log = load_log(connection, document_id)
    replayed = replay(load_reading(connection, document_id), log, document.record.codebook)
    for difference in differences(document.record, replayed):
        yield sentence(
            "{document}: what stands in {place} is not what its reading and its changes make.",
            document=name,
            place=difference,
        )
    for expected, statement in (
        (document_columns(document.record, document.flags), select(DOCUMENTS)),
        (group_columns(document.record, document.flags), select(GROUPS).join(DOCUMENTS)),
    ):
        row = connection.execute(statement.where(DOCUMENTS.c.document_id == document_id)).one()
        for column, value in expected.items():
            if getattr(row, column) == value:
                continue
            if column in _TELLING:
                yield sentence("{document}: {column} is not what the record makes it.", document=name, column=column)
            else:
                yield sentence(
                    "{document}: {column} is {stored}, but the record makes it {value}.",
                    document=name,
                    column=column,
                    stored=getattr(row, column),
                    value=value,
                )
    places = connection.scalars(select(ITEMS.c.position).where(ITEMS.c.document_id == document_id)).all()
    if sorted(places) != list(range(len(places))):
        yield sentence("{document}: its disputed items do not stand one after another.", document=name)


def _has_its_file(connection: Connection, document_id: int) -> bool:
    try:
        content = load_original(connection, document_id)
    except StoreError:
        return False
    return hashlib.sha256(content).hexdigest() == file_hash(connection, document_id)


def _spans(document: StoredDocument) -> Iterator[Span]:
    record, reading = document.record, document.reading
    for ref in record.refs(retired=True):
        field = record.field(ref)
        yield from field.spans
        yield from field.read.spans if field.read is not None else ()
    yield from (item.span for item in record.items if item.span is not None)
    yield from (section.span for section in reading.sections)
    for flag in document.flags:
        yield from flag.evidence


def _whole(key: str, field: RecordField) -> tuple[object, ...]:
    # Two citations are equal wherever they stand; here their passages count too.
    entry = field.entry
    return value_to_json(key, entry.value), entry.spans, entry.state, field.read
