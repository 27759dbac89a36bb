from __future__ import annotations

import csv
import errno
import io
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imrdesk.domain.exports import ExportedDocument, Profile, RowShape
from imrdesk.domain.fields import FIELDS
from imrdesk.domain.values import Value
from imrdesk.errors import ExportError
from imrdesk.exporting import placing
from imrdesk.exporting.cells import read_cell
from imrdesk.exporting.placing import placed_file, refuse_existing
from imrdesk.exporting.tables import Table
from imrdesk.exporting.writing import Written, csv_line, write_csv
from tests.unit.exporting.records import document

AWKWARD = 'He said "no", then\nleft; a\\b — ½ 膝 😀'


def write(out: Path, *documents: ExportedDocument, profile: Profile = Profile.DATA, overwrite: bool = False) -> None:
    place(out, documents, profile=profile, overwrite=overwrite)


def place(
    out: Path,
    documents: Iterable[ExportedDocument],
    table: Table = Table(),  # noqa: B008 -- it is frozen
    profile: Profile = Profile.DATA,
    *,
    overwrite: bool = False,
) -> Written:
    with placed_file(out, overwrite=overwrite) as beside:
        return write_csv(beside, documents, table, profile)


def read(path: Path, encoding: str = "utf-8") -> list[dict[str, str]]:
    with path.open(encoding=encoding, newline="") as stream:
        return list(csv.DictReader(stream))


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "cases.csv"


def test_every_value_reads_back_from_the_file(out: Path) -> None:
    item: dict[str, Value] = {"treatment": AWKWARD, "body_parts": ("left knee", "a; b"), "quantity": 2.5}
    write(out, document({"worker_age": 44}, item))
    (row,) = read(out)
    assert {key: read_cell(FIELDS[key].kind, row[key]) for key in item} == item
    assert read_cell(FIELDS["worker_age"].kind, row["worker_age"]) == 44


def test_the_data_profile_is_plain_utf8_with_rfc_4180_line_ends(out: Path) -> None:
    write(out, document({"case_number": "CM15-0000001"}))
    content = out.read_bytes()
    assert content.startswith(b"document_id,source_file,state,last_change_id,item_id,item_number,case_number,")
    assert content.count(b"\r\n") == 2
    assert content.endswith(b"\r\n")


def test_the_data_profile_keeps_what_looks_like_a_formula(out: Path) -> None:
    write(out, document({"summary": "=1+1"}))
    assert read(out)[0]["summary"] == "=1+1"


def test_the_excel_profile_has_a_mark_of_its_encoding_and_guards(out: Path) -> None:
    write(out, document({"summary": "=1+1"}, {"quantity": -2.0, "strength": "10/12"}), profile=Profile.EXCEL)
    assert out.read_bytes().startswith(b"\xef\xbb\xbfdocument_id,")
    (row,) = read(out, "utf-8-sig")
    assert (row["summary"], row["quantity"], row["strength"]) == ("'=1+1", "-2", "'10/12")


def test_the_report_counts_lines_and_documents(out: Path) -> None:
    made = [document({}, {}, {}), document({})]
    written = place(out, made, Table(), Profile.DATA)
    assert (written.rows, written.documents) == (3, 2)


def test_an_empty_export_is_its_header(out: Path) -> None:
    write(out)
    assert out.read_bytes().count(b"\r\n") == 1


@pytest.mark.parametrize("long", ["x" * 32_768, "😀" * 16_384], ids=["letters", "two for a character in UTF-16"])
def test_a_cell_too_long_for_a_spreadsheet_is_told_of(long: str, out: Path) -> None:
    (note,) = place(out, [document({"summary": long})], Table(RowShape.CASES), Profile.EXCEL).notes
    assert note.startswith("The summary of document 7 (letter.pdf) is longer than the 32,767 characters")
    assert note.endswith("; the file holds all of it.")
    assert read(out, "utf-8-sig")[0]["summary"] == long


def test_a_cell_that_a_spreadsheet_just_keeps_is_not_told_of(out: Path) -> None:
    assert place(out, [document({"summary": "x" * 32_767})], Table(RowShape.CASES), Profile.EXCEL).notes == []


def test_documents_are_taken_one_at_a_time(out: Path) -> None:
    def documents() -> Iterator[ExportedDocument]:
        for number in range(1, 400):
            (part,) = out.parent.glob(".imrdesk-*.part/made.csv")
            sizes.append(part.stat().st_size)
            yield document({"summary": "x" * 1000}, number=number)

    sizes: list[int] = []
    place(out, documents(), Table(), Profile.DATA)
    # What is on disk keeps up with what was asked for, but for the stream's small buffer.
    assert sizes[-1] > 350_000


@pytest.mark.parametrize("broken", ["a\0b", "a\ud800b"])
def test_what_no_csv_holds_is_refused_with_its_place(out: Path, broken: str) -> None:
    with pytest.raises(ExportError, match=r"^rationale of item 2 of document 7 \(letter.pdf\) holds .* at position 2,"):
        write(out, document({}, {}, {"rationale": broken}))
    assert list(out.parent.iterdir()) == []


def test_a_file_that_is_there_is_kept(out: Path) -> None:
    out.write_text("mine")
    with pytest.raises(ExportError, match="is there already"):
        write(out, document({}))
    assert out.read_text() == "mine"


def test_a_file_that_comes_meanwhile_is_kept(out: Path) -> None:
    def documents() -> Iterator[ExportedDocument]:
        out.write_text("mine")
        yield document({})

    with pytest.raises(ExportError, match="is there already"):
        place(out, documents(), Table(), Profile.DATA)
    assert [path.read_text() for path in out.parent.iterdir()] == ["mine"]


def test_a_file_is_replaced_where_that_was_asked_for(out: Path) -> None:
    out.write_text("old")
    write(out, document({}), overwrite=True)
    assert len(read(out)) == 1
    assert list(out.parent.iterdir()) == [out]


@pytest.mark.parametrize("overwrite", [False, True])
def test_an_export_that_fails_leaves_everything_as_it_was(out: Path, overwrite: bool) -> None:
    def documents() -> Iterator[ExportedDocument]:
        yield document({})
        raise KeyboardInterrupt

    if overwrite:
        out.write_text("old")
    before = [(path, path.read_bytes()) for path in out.parent.iterdir()]
    with pytest.raises(KeyboardInterrupt):
        place(out, documents(), Table(), Profile.DATA, overwrite=overwrite)
    assert [(path, path.read_bytes()) for path in out.parent.iterdir()] == before


def test_a_full_disk_is_told_of_and_leaves_nothing(out: Path) -> None:
    def documents() -> Iterator[ExportedDocument]:
        yield document({})
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with pytest.raises(ExportError, match=r"No space left on device\. Nothing was left behind"):
        place(out, documents(), Table(), Profile.DATA)
    assert list(out.parent.iterdir()) == []


def test_a_missing_folder_is_told_of(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="there is no folder"):
        write(tmp_path / "none" / "cases.csv", document({}))


@pytest.mark.parametrize("overwrite", [False, True])
def test_a_folder_is_no_target(tmp_path: Path, overwrite: bool) -> None:
    with pytest.raises(ExportError, match="not a file that can be replaced"):
        write(tmp_path, document({}), overwrite=overwrite)


def test_a_name_too_long_for_the_disk_is_told_of(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="cannot be written"):
        write(tmp_path / f"{'x' * 300}.csv", document({}))


def test_a_name_too_long_is_told_of_before_any_work(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="cannot be written"):
        refuse_existing(tmp_path / f"{'x' * 300}.csv", overwrite=True)


@pytest.mark.parametrize("start", [b"SQLite format 3\0", b"\x37\x7f\x06\x82"])
def test_a_store_is_never_replaced(out: Path, start: bytes) -> None:
    out.write_bytes(start + bytes(100))
    with pytest.raises(ExportError, match="is a store"):
        write(out, document({}), overwrite=True)
    assert out.read_bytes() == start + bytes(100)


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.csv").write_text("old")
    (tmp_path / "link.csv").symlink_to("real.csv")
    write(tmp_path / "link.csv", document({}), overwrite=True)
    assert (tmp_path / "link.csv").is_symlink()
    assert len(read(tmp_path / "real.csv")) == 1


@pytest.mark.skipif(os.name == "nt", reason="Windows moves without links")
def test_a_disk_without_hard_links_is_written_to_all_the_same(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_links(*_: object) -> None:
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(placing.os, "link", no_links)
    write(out, document({}))
    assert list(out.parent.iterdir()) == [out]
    with pytest.raises(ExportError, match="is there already"):
        write(out, document({}))


def test_the_file_has_the_rights_any_new_file_has(out: Path) -> None:
    plain = out.with_name("plain")
    plain.touch()
    write(out, document({}))
    assert out.stat().st_mode == plain.stat().st_mode


@given(st.lists(st.text(st.characters(exclude_characters="\0")), min_size=1, max_size=5), st.sampled_from(",;"))
def test_a_line_is_what_pythons_own_writer_makes(cells: list[str], mark: str) -> None:
    stream = io.StringIO()
    csv.writer(stream, delimiter=mark, lineterminator="\r\n").writerow(cells)
    assert csv_line(cells, mark) == stream.getvalue()
