"""Titles, rationales and summaries of our own, coded."""

from __future__ import annotations

from imrdesk.domain.readings import ReadValue
from imrdesk.domain.spans import Span
from imrdesk.domain.values import Value
from imrdesk.parsing.coding.fields import code_item, code_summary
from imrdesk.parsing.passages import Passage


def passage(text: str) -> Passage:
    return Passage.from_spans(text, [Span(0, len(text))])


def read_item(title: str, disputed: str | None = None, rationale: str | None = None) -> dict[str, ReadValue]:
    return code_item(
        passage(title),
        None if disputed is None else passage(disputed),
        None if rationale is None else passage(rationale),
    )


def item(title: str, disputed: str | None = None) -> dict[str, Value]:
    return {key: read.value for key, read in read_item(title, disputed).items()}


def concludes(rationale: str) -> Value:
    return read_item("Cane", rationale=rationale)["medically_necessary"].value


def diagnoses(summary: str) -> list[str]:
    value = code_summary(passage(summary), None)["diagnoses"].value
    assert isinstance(value, tuple)
    return [str(each) for each in value]
