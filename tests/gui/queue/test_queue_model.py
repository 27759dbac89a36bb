"""The queue's list: rows fetched in pages, as many as the store counts, and none that can be typed into."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from imrdesk.domain.queue import QueueColumn, QueueQuery
from imrdesk.gui.queue.model import PAGE, ROW_ROLE, QueueModel
from imrdesk.services.queue import Queue
from imrdesk.store import Store
from tests.benchmarks.large import multiply

DOCUMENTS = 2 * PAGE + 30


@pytest.fixture(scope="module")
def queue(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Queue]:
    path = tmp_path_factory.mktemp("queue") / "many.imrdesk"
    multiply(path, DOCUMENTS)
    with Store.open(path) as opened:
        yield Queue(opened)


@pytest.fixture
def model(queue: Queue) -> QueueModel:
    made = QueueModel(queue)
    show(made, queue, QueueQuery())
    return made


def show(model: QueueModel, queue: Queue, query: QueueQuery) -> None:
    model.take(query, queue.around(query, None, PAGE))


def test_every_document_is_a_row_in_the_order_asked_for(model: QueueModel, queue: Queue) -> None:
    show(model, queue, QueueQuery(sort=QueueColumn.CASE_NUMBER, descending=True))
    shown = [model.index(row).data(ROW_ROLE).case_number or "" for row in range(model.rowCount())]
    assert len(set(shown)) > DOCUMENTS // 2
    assert shown == sorted(shown, reverse=True)


def test_a_row_can_be_chosen_and_not_typed_into(model: QueueModel) -> None:
    flags = model.flags(model.index(PAGE))
    assert flags & Qt.ItemFlag.ItemIsSelectable
    assert not flags & (Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDropEnabled)


def test_a_narrower_question_leaves_fewer_rows(model: QueueModel, queue: Queue) -> None:
    show(model, queue, QueueQuery(text="nothing is called this"))
    assert model.rowCount() == 0
    assert model.row(0) is None


def test_what_views_ask_of_a_model_holds(model: QueueModel, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model)
