from __future__ import annotations

from pathlib import Path

import pytest

from imrdesk.store import places
from imrdesk.store.places import file_system, is_on_network, place_warning, synced_by

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
proc /proc proc rw 0 0
server:/share /mnt/share nfs4 rw 0 0
//server/docs /mnt/our\\040docs cifs rw 0 0
nonsense
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/var/lib/desk.imrdesk", "ext4"),
        ("/mnt/share/desk.imrdesk", "nfs4"),
        ("/mnt/shared/desk.imrdesk", "ext4"),
        ("/mnt/our docs/a/desk.imrdesk", "cifs"),
    ],
)
def test_a_path_lies_on_its_nearest_mount(path: str, kind: str) -> None:
    assert file_system(MOUNTS, path) == kind


def test_a_folder_of_this_machine_is_not_on_the_network(tmp_path: Path) -> None:
    assert not is_on_network(tmp_path)


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("Dropbox/work", "Dropbox"),
        ("Dropbox (Acme)", "Dropbox"),
        ("OneDrive - Acme Reviews/a/b", "OneDrive"),
        ("Library/Mobile Documents/com~apple~CloudDocs", "iCloud Drive"),
        ("iCloudDrive", "iCloud Drive"),
        ("GoogleDrive-ada@example.org/My Drive", "Google Drive"),
        ("Box Sync", "Box"),
        ("Documents", ""),
        ("Dropboxes/boxes", ""),
        ("my drives", ""),
    ],
)
def test_a_synced_folder_is_told_by_its_name(tmp_path: Path, folder: str, service: str) -> None:
    path = tmp_path / folder / "desk.imrdesk"
    assert synced_by(path) == service
    assert (f"that {service} copies" in place_warning(path)) is bool(service)


def test_a_store_that_is_called_like_a_service_lies_in_no_synced_folder(tmp_path: Path) -> None:
    assert synced_by(tmp_path / "dropbox") == ""


def test_a_store_on_a_network_share_is_warned_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(f"server:/share {tmp_path} nfs4 rw 0 0\n")
    monkeypatch.setattr(places, "_MOUNTS", mounts)
    assert "network share" in place_warning(tmp_path / "desk.imrdesk")
