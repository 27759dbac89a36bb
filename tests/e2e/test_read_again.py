"""``imrdesk read-again``: what it prints, and that it keeps what people decided."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from imrdesk.cli import main
from imrdesk.domain.flags import FieldRef
from imrdesk.paths import resource_path
from imrdesk.services.reading_files import read_document
from imrdesk.store import NewDocument, Store

AGE = FieldRef("worker_age")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return a store with two samples: the first as an older parser read it, the second as the present one does."""
    path = tmp_path / "desk.imrdesk"
    with Store.open(path) as store:
        for name in ("therapies-2016.txt", "opioids-2017.pdf"):
            read = read_document(resource_path("samples", name))
            old = read.reading
            if name.startswith("therapies"):
                old = replace(old, fields={**old.fields, "worker_age": replace(old.fields["worker_age"], value=1)})
            store.add(NewDocument(read.source, read.content, old, datetime.now(UTC)))
    return path


def test_what_changed_is_told_and_stored(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--reviewer", "Grace", "read-again", "--store", str(path)]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "1 (therapies-2016.txt): values read otherwise: 1",
        f"documents read again: 2, changed: 1 ({path})",
    ]
    with Store.open(path) as store:
        assert store.load(1).record.value(AGE) != 1
        assert [logged.reviewer for logged in store.log(1)] == ["Grace"]
        assert store.check() == ()


def test_nothing_changed_is_told_too(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--store", str(path), "read-again", "--document", "2"]) == 0
    assert capsys.readouterr().out == f"documents read again: 1, changed: 0 ({path})\n"


def test_a_document_that_is_not_there_is_a_failure(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read-again", "--document", "9", "--store", str(path)]) == 1
    assert "no document number 9" in capsys.readouterr().err
