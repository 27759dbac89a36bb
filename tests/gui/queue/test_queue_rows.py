"""What a document without a case number, or with a strange name, is called in the queue."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from imrdesk.domain.queue import QueueQuery
from imrdesk.gui.queue.model import PAGE, QueueModel
from imrdesk.gui.wording import visible
from imrdesk.services.queue import Queue
from imrdesk.store import Store
from tests.unit.store.documents import document, reading_of


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("letter.pdf", "letter.pdf"),
        ("Łódź – é😀.pdf", "Łódź – é😀.pdf"),
        ("a\u202egpj.exe", "a\\u202egpj.exe"),
        ("two\nlines\u200b.txt", "two\\u000alines\\u200b.txt"),
        ("\u2066\u2069\u061c", "\\u2066\\u2069\\u061c"),
    ],
)
def test_what_turns_or_hides_letters_is_written_out(name: str, shown: str) -> None:
    assert visible(name) == shown


def test_the_files_name_stands_for_a_missing_case_number(tmp_path: Path) -> None:
    with Store.open(tmp_path / "desk.imrdesk") as store:
        store.add(document("a\u202eb.txt", reading=reading_of(1, case_number=None)))
        model = QueueModel(Queue(store))
        model.take(QueueQuery(), store.around(QueueQuery(), None, PAGE))
        index = model.index(0)
        assert index.data() == "a\\u202eb.txt"
        heard = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard.startswith("a\\u202eb.txt, no case number, ")
