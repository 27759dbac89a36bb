"""Body parts and their sides."""

from __future__ import annotations

import pytest

from imrdesk.parsing.coding.levels import levels_in
from tests.unit.parsing.coding.coded import item, read_item


@pytest.mark.parametrize(
    ("title", "parts"),
    [
        ("MRI of the left knee and right shoulder", ["left knee", "right shoulder"]),
        ("Therapy for the right hip and foot", ["right hip", "right foot"]),
        ("Therapy for the left hand/finger", ["left hand", "left finger"]),
        ("MRI of the right knee and low back", ["right knee", "lumbar spine"]),
        ("X-rays of the neck, mid back and low back", ["cervical spine", "thoracic spine", "lumbar spine"]),
        ("Therapy for the cervical, thoracic, and lumbar", ["cervical spine", "thoracic spine", "lumbar spine"]),
        ("MRI knee, left", ["left knee"]),
        ("MRI of the cervical spine bilateral", ["bilateral cervical spine"]),
        ("MRI of the cervical spine, left shoulder", ["cervical spine", "left shoulder"]),
        ("SI joint injection on the right", ["right sacrum"]),
        ("Right L5-S1 epidural injection", ["right lumbar spine"]),
        ("Lumbar epidural injection, left L4-5", ["left lumbar spine"]),
        ("C5-6 fusion", ["cervical spine"]),
        ("Kyphoplasty T12", ["thoracic spine"]),
        ("NCS RUE", ["right upper extremity"]),
        (
            "EMG of the bilateral upper and lower extremities",
            ["bilateral upper extremity", "bilateral lower extremity"],
        ),
        ("EMG of the lower extremities", ["lower extremity"]),
        ("Ultrasound of the left and right wrist", ["left wrist", "right wrist"]),
        ("MRI of the right index finger", ["right finger"]),
        ("MRI of the fingers of the right hand", ["right finger", "right hand"]),
        ("Rt shoulder MRI", ["right shoulder"]),
        ("MRI of the thoracolumbar spine", ["thoracic spine", "lumbar spine"]),
        ("Injection to the cervical paraspinals", ["cervical spine"]),
        ("Right carpal tunnel release", ["right wrist"]),
        ("Left knee arthroscopy with meniscectomy", ["left knee"]),
        ("Narcan nasal spray", []),
        ("TSH, free T4, T3", []),
        ("MRI of the shoulder r/o tear", ["shoulder"]),
        ("Lumbar support for the back", ["lumbar spine"]),
        ("Massage of the neck and back", ["cervical spine", "spine"]),
    ],
)
def test_parts_of_a_title(title: str, parts: list[str]) -> None:
    assert item(title)["body_parts"] == tuple(parts)


def test_parts_are_those_of_the_disputed_portion() -> None:
    title = "Therapy for the left knee and the neck was the original request. The remainder, therapy for the neck"
    assert item(title, "therapy for the neck")["body_parts"] == ("cervical spine",)


def test_each_mention_is_shown() -> None:
    title = "MRI of the left knee and right shoulder"
    assert [span.quote(title) for span in read_item(title)["body_parts"].spans] == ["knee", "shoulder"]


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("L4-5 and L5-S1", ["L4-5 and L5-S1"]),
        ("L3, 4, 5 medial branch", ["L3, 4, 5"]),
        ("L4-5, 12 sessions", ["L4-5"]),
        ("C5-C6 2 levels", ["C5-C6"]),
        ("Norco T14", []),
        ("grade C25", []),
    ],
)
def test_spinal_levels(text: str, levels: list[str]) -> None:
    assert [text[found.start : found.end] for found in levels_in(text)] == levels
