from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from imrdesk.domain.documents import DocumentState
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.queue import QueueQuery
from imrdesk.errors import StoreError
from imrdesk.paths import resource_path
from imrdesk.services.backing_up import restore
from imrdesk.services.desk import Desk
from imrdesk.settings import Settings

TEXT_SAMPLE = next(path for path in sorted(resource_path("samples").iterdir()) if path.suffix == ".txt")
PDF_SAMPLE = next(path for path in sorted(resource_path("samples").iterdir()) if path.suffix == ".pdf")


@pytest.fixture
def desk(path: Path) -> Iterator[Desk]:
    with Desk.open(path, "Ada") as desk:
        yield desk


@pytest.fixture
def filled(desk: Desk) -> Desk:
    desk.importing.run([TEXT_SAMPLE, PDF_SAMPLE])
    return desk


def test_a_document_goes_all_the_way_through(filled: Desk) -> None:
    first, second = filled.queue.rows(QueueQuery(), 0, 10)
    filled.reviewing.set_value(first.document_id, FieldRef("priority"), "Expedited")
    filled.reviewing.set_state(first.document_id, DocumentState.REVIEWED)
    assert filled.queue.state_counts() == {
        DocumentState.NEW: 1,
        DocumentState.IN_REVIEW: 0,
        DocumentState.ON_HOLD: 0,
        DocumentState.REVIEWED: 1,
    }
    waiting = QueueQuery(states=frozenset({DocumentState.NEW}))
    assert filled.queue.neighbour(waiting, first.document_id, 1) == second.document_id
    assert (filled.queue.count(waiting), filled.backing_up.check()) == (1, ())


def test_the_pages_of_a_pdf_are_drawn_and_its_text_is_placed(filled: Desk) -> None:
    document = filled.reviewing.open(filled.queue.rows(QueueQuery(), 1, 1)[0].document_id)
    span = document.record.fields["case_number"].spans[0]
    with filled.pages.open(document.document_id) as pages:
        picture = pages.picture(0, 1.0)
        (box,) = pages.boxes(span)
        middle = pages.offset_at(box.page, (box.left + box.right) / 2, (box.top + box.bottom) / 2)
        assert (len(pages.sizes), pages.placed) == (document.source.page_count, True)
    assert (picture.width, picture.height) == (612, 792)
    assert middle is not None
    assert span.contains(middle)


def test_a_text_has_no_pages(filled: Desk) -> None:
    with filled.pages.open(filled.queue.rows(QueueQuery(), 0, 1)[0].document_id) as pages:
        assert not pages.sizes


def test_the_original_can_be_had_back(filled: Desk) -> None:
    assert filled.reviewing.original(1) == TEXT_SAMPLE.read_bytes()


def test_the_queue_knows_which_documents_there_are(filled: Desk) -> None:
    assert [filled.queue.holds(number) for number in (1, 2, 3)] == [True, True, False]


def test_a_backup_brings_the_desk_back(filled: Desk, path: Path, tmp_path: Path) -> None:
    backup = filled.backing_up.backup(tmp_path / "backup.imrdesk")
    filled.reviewing.set_value(1, FieldRef("priority"), "Expedited")
    filled.close()
    kept = restore(path, backup)
    with Desk.open(path) as desk, Desk.open(kept or path) as before:
        assert desk.reviewing.history(1) == ()
        assert len(before.reviewing.history(1)) == 1


def test_a_desk_that_cannot_open_says_why(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="is a folder"):
        Desk.open(tmp_path)


def test_the_reviewer_is_the_one_named_else_the_one_in_the_settings(desk: Desk, tmp_path: Path) -> None:
    Settings(reviewer="Grace").save()
    with Desk.open(tmp_path / "other.imrdesk") as other:
        assert (desk.reviewer, other.reviewer) == ("Ada", "Grace")
        other.reviewer = "Mary"
        other.importing.run([TEXT_SAMPLE])
        other.reviewing.confirm(1, FieldRef("case_number"))
        assert [logged.reviewer for logged in other.reviewing.history(1)] == ["Mary"]
