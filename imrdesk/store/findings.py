"""Findings, second readings and twins: read and written beside the records they are about."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, delete, func, insert, select
from sqlalchemy import text as sql
from sqlalchemy.dialects.sqlite import insert as upsert

from imrdesk.domain.documents import MediaType
from imrdesk.domain.findings import Finding, SecondReading, Twin
from imrdesk.domain.spans import spans_from_json, spans_to_json
from imrdesk.store.beside import FINDINGS, SECOND_READINGS, SKETCHES
from imrdesk.store.row_seals import SEALED_FINDINGS, seal_rows
from imrdesk.store.schema import CASES, DOCUMENTS, TEXTS
from imrdesk.store.sketches import likeness, sequences, sketch

_THEIR_FINDINGS = (
    select(FINDINGS)
    .where(FINDINGS.c.document_id.in_(sql("SELECT value FROM json_each(:these)")))
    .order_by(FINDINGS.c.finding_id)
)
_READ_BY_OTHERS = sql(
    "SELECT documents.document_id FROM documents JOIN readings USING (document_id) LEFT JOIN later_readings AS later "
    "ON later.document_id = documents.document_id AND later.number = documents.reading "
    "WHERE coalesce(later.parser, readings.parser) <> :parser ORDER BY documents.document_id"
)
_MOST_COMPARED = 20
"""With how many documents a text is compared whole, at most."""


def load_their_findings(connection: Connection, ids: Sequence[int]) -> dict[int, tuple[Finding, ...]]:
    """Read what was found out about each of these documents, in the order it was."""
    found: dict[int, tuple[Finding, ...]] = {}
    for row in connection.execute(_THEIR_FINDINGS, {"these": json.dumps(list(ids))}):
        finding = Finding(row.rule, row.severity, row.message, spans_from_json(row.evidence))
        found[row.document_id] = (*found.get(row.document_id, ()), finding)
    return found


def insert_findings(connection: Connection, document_id: int, findings: Iterable[Finding]) -> None:
    """Write what was found out about a document."""
    rows = [
        {
            "document_id": document_id,
            "rule": finding.rule,
            "severity": finding.severity,
            "message": finding.message,
            "evidence": spans_to_json(finding.evidence),
        }
        for finding in findings
    ]
    if rows:
        connection.execute(insert(FINDINGS), rows)
        seal_rows(connection, SEALED_FINDINGS, document_id)


def delete_findings(connection: Connection, document_id: int, rule: str) -> None:
    """Forget what one rule had found out about a document."""
    connection.execute(delete(FINDINGS).where(FINDINGS.c.document_id == document_id, FINDINGS.c.rule == rule))
    seal_rows(connection, SEALED_FINDINGS, document_id)


def insert_sketch(connection: Connection, document_id: int, text: str) -> None:
    """Write the sketch by which texts that are nearly the same as this one find it."""
    rows = [{"document_id": document_id, "band": band, "value": value} for band, value in enumerate(sketch(text))]
    connection.execute(insert(SKETCHES), rows)


def find_twins(connection: Connection, text: str, case_number: str | None, at_least: float) -> tuple[Twin, ...]:
    """Return documents with that case number, or whose text is ``at_least`` as like, the likest first."""
    numbered = select(CASES.c.document_id).where(CASES.c.case_number == case_number).limit(_MOST_COMPARED)
    same_number = connection.scalars(numbered).all() if case_number else ()
    known = sequences(text)
    twins = [
        _twin(connection, document_id, known) for document_id in {*same_number, *_sharing_a_band(connection, text)}
    ]
    kept = [twin for twin in twins if twin.likeness >= at_least or twin.document_id in same_number]
    return tuple(sorted(kept, key=lambda twin: (-twin.likeness, twin.document_id)))


def write_second_reading(connection: Connection, reading: SecondReading) -> None:
    """Write that a document was read again, in place of what was written of it before."""
    statement = upsert(SECOND_READINGS)
    columns = {"document_id": reading.document_id, "readers": reading.readers, "outcome": reading.outcome}
    changed = {name: statement.excluded[name] for name in ("readers", "outcome")}
    connection.execute(statement.on_conflict_do_update(index_elements=["document_id"], set_=changed), columns)


def read_by_others(connection: Connection, parser: str) -> tuple[int, ...]:
    """Return the documents whose present reading is another parser's, oldest first."""
    return tuple(connection.scalars(_READ_BY_OTHERS, {"parser": parser}))


def not_read_again(connection: Connection, readers: str) -> Sequence[int]:
    """Return the PDF documents that these readers have not both read, oldest first."""
    done = select(SECOND_READINGS.c.document_id).where(SECOND_READINGS.c.readers == readers)
    asked = select(DOCUMENTS.c.document_id).where(
        DOCUMENTS.c.media_type == MediaType.PDF, DOCUMENTS.c.document_id.not_in(done)
    )
    return connection.scalars(asked.order_by(DOCUMENTS.c.document_id)).all()


def load_second_reading(connection: Connection, document_id: int) -> SecondReading | None:
    """Read what came of reading a document again; ``None`` where it was not."""
    row = connection.execute(select(SECOND_READINGS).where(SECOND_READINGS.c.document_id == document_id)).one_or_none()
    return None if row is None else SecondReading(row.document_id, row.readers, row.outcome)


def _sharing_a_band(connection: Connection, text: str) -> Sequence[int]:
    shared = (
        select(SKETCHES.c.document_id)
        .where(SKETCHES.c.value.in_(sketch(text)))
        .group_by(SKETCHES.c.document_id)
        .order_by(func.count().desc(), SKETCHES.c.document_id)
    )
    return connection.scalars(shared.limit(_MOST_COMPARED)).all()


def _twin(connection: Connection, document_id: int, known: frozenset[int]) -> Twin:
    joined = DOCUMENTS.join(CASES, CASES.c.document_id == DOCUMENTS.c.document_id).join(
        TEXTS, TEXTS.c.document_id == DOCUMENTS.c.document_id
    )
    row = connection.execute(
        select(DOCUMENTS.c.name, CASES.c.case_number, TEXTS.c.text)
        .select_from(joined)
        .where(DOCUMENTS.c.document_id == document_id)
    ).one()
    return Twin(document_id, row.name, row.case_number, likeness(known, sequences(row.text)))
