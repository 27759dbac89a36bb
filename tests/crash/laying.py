"""What a victim finds before it: a folder with a store, made once for each kind of work and copied for each kill."""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from imrdesk.domain.backups import BackupReason
from imrdesk.domain.codebook import Codebook, own_field
from imrdesk.domain.exports import ExportChoice
from imrdesk.domain.fields import Scope
from imrdesk.domain.passphrases import Passphrase
from imrdesk.domain.values import Kind
from imrdesk.paths import resource_path
from imrdesk.services.desk import Desk
from imrdesk.services.reading_files import read_document
from imrdesk.store import NewDocument, Store
from tests.conftest import PROJECT
from tests.unit.services.letters import AT, add
from tests.unit.store.documents import set_text
from tests.unit.store.outside import outside, run

REVIEWER = "Ada"
KEYS = (None, Passphrase("correct horse battery"), Passphrase("four other words"))
"""What the stores of the scenes about encryption open with, one after another."""
_OLD_STORES = sorted((PROJECT / "tests" / "unit" / "store" / "stored").glob("schema-*.sql"))
_SAMPLES = ("letter-2014-upheld.txt", "notice-2013.txt", "therapies-2016.txt")
_LETTERS = 12
_CHANGES = 40


def store_path(folder: Path) -> Path:
    return folder / "desk.imrdesk"


def repaired_path(folder: Path) -> Path:
    return folder / "desk.repaired.imrdesk"


def letters_folder(folder: Path) -> Path:
    return folder / "letters"


def corrected_file(folder: Path) -> Path:
    return folder / "corrected.csv"


def exported_file(folder: Path) -> Path:
    return folder / "exported.csv"


def kept_file(folder: Path) -> Path:
    """Return the file that holds what the work must leave, or bring about, letter by letter."""
    return folder / "kept"


def old_stores(folder: Path) -> list[Path]:
    return sorted(folder.glob("schema-*.imrdesk"))


def lay_out(prepare: Sequence[str], folder: Path) -> None:
    """Make the folder a victim works in, anew, by those of the steps below that are named."""
    template = folder.with_name("laid-out-" + "-".join(prepare))
    if not template.is_dir():
        template.mkdir(parents=True)
        for name in prepare:
            PREPARING[name](template)
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(template, folder)


def _nothing(_folder: Path) -> None:
    """Leave the folder empty."""


def _two_documents(folder: Path) -> None:
    with Store.open(store_path(folder)) as store:
        add(store)
        add(store, "other.txt")


def _a_backup(folder: Path) -> None:
    with Store.open(store_path(folder)) as store:
        store.make_backup(BackupReason.ASKED)


def _letters(folder: Path) -> None:
    letters_folder(folder).mkdir()
    letter = resource_path("samples", _SAMPLES[0]).read_text(encoding="utf-8")
    for number in range(_LETTERS):
        (letters_folder(folder) / f"{number:02}.txt").write_text(f"{letter}\n{number}\n", encoding="utf-8")


def _old_stores(folder: Path) -> None:
    counts = {}
    for script in _OLD_STORES:
        path = folder / f"{script.stem}.imrdesk"
        with outside(path) as connection:
            connection.executescript(script.read_text(encoding="utf-8"))
            connection.execute("PRAGMA journal_mode = WAL")
            counts[path.name] = [
                connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608 -- names of our own
                for table in ("documents", "changes")
            ]
    kept_file(folder).write_text(json.dumps(counts), encoding="utf-8")


def _read_by_an_older_parser(folder: Path) -> None:
    with Store.open(store_path(folder)) as store:
        for name in _SAMPLES:
            read = read_document(resource_path("samples", name))
            fields = {**read.reading.fields, "worker_age": replace(read.reading.fields["worker_age"], value=1)}
            older = replace(read.reading, parser="older", fields=fields)
            store.add(NewDocument(read.source, read.content, older, AT, name))


def _own_fields(folder: Path) -> None:
    tone = own_field("own_tone", "Tone", Kind.CHOICE, Scope.CASE, choices=("kind", "curt"))
    score = own_field("own_score", "Score", Kind.NUMBER, Scope.ITEM, required=True)
    with Store.open(store_path(folder)) as store:
        store.own_fields.define(Codebook(), Codebook((tone, score)), REVIEWER, AT)


def _a_corrected_file(folder: Path) -> None:
    out = corrected_file(folder)
    with Desk.open(store_path(folder), REVIEWER) as desk:
        desk.exporting.export(out, ExportChoice())
    out.write_text(out.read_text("utf-8").replace("Arm sling and cold pack", "A sling"), "utf-8", newline="")


def _an_export(folder: Path) -> None:
    with Desk.open(store_path(folder), REVIEWER) as desk:
        desk.exporting.export(exported_file(folder))
    shutil.copyfile(exported_file(folder), kept_file(folder))


def _damage(folder: Path) -> None:
    path = store_path(folder)
    with Store.open(path) as store:
        for number in range(_CHANGES):
            set_text(store, 1, f"CM16-{number:07}")
    run(path, "UPDATE cases SET case_number = 'CM16-9999999' WHERE document_id = 1")
    shutil.copyfile(path, kept_file(folder))


PREPARING = {
    "nothing": _nothing,
    "two documents": _two_documents,
    "a backup": _a_backup,
    "letters": _letters,
    "old stores": _old_stores,
    "an older parser": _read_by_an_older_parser,
    "own fields": _own_fields,
    "a corrected file": _a_corrected_file,
    "an export": _an_export,
    "damage": _damage,
}
