from __future__ import annotations

from pathlib import Path

import pytest

from imrdesk.store.places import file_system, is_on_network

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
