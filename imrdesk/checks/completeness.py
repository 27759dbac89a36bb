"""What no determination is without."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from imrdesk.checks.case import Case, name_of, refs_of
from imrdesk.domain.fields import Group
from imrdesk.domain.flags import Flag, Severity
from imrdesk.domain.records import FieldState
from imrdesk.domain.values import is_empty


def required_fields(case: Case) -> Iterator[Flag]:
    """Flag a required field that is empty and of which no person said that the document does not state it."""
    for ref, field in case.refs():
        definition = case.definition(ref)
        if not definition.required or not is_empty(field.value) or field.state is not FieldState.UNSEEN:
            continue
        where = "" if ref.item_id is None else f" of {name_of(case, case.record.item(ref.item_id))}"
        lacks = "was not found" if definition.group is not Group.OWN else "is required and empty"
        label = f"{definition.label}{where}"
        message = f"{label} {lacks}; enter it, or mark it absent if the document does not state it."
        yield case.flag("required-field-missing", Severity.WARNING, (ref,), message)


def items_there(case: Case) -> Iterator[Flag]:
    """Flag a determination without a disputed item."""
    if not case.record.items:
        message = "There is no disputed item; a determination decides at least one, so add what it decides."
        yield case.flag("no-disputed-item", Severity.ERROR, (), message)


def items_differ(case: Case) -> Iterator[Flag]:
    """Flag items with the very same treatment: one request read twice."""
    titles = {item.item_id: case.text("treatment", item).casefold() for item in case.record.items}
    for title, times in Counter(titles.values()).items():
        if title and times > 1:
            same = [item for item in case.record.items if titles[item.item_id] == title]
            refs = tuple(ref for item in same for ref in refs_of(item, "treatment"))
            message = f"The same treatment, “{case.text('treatment', same[0])[:60]}”, stands in {times} items."
            yield case.flag("item-twice", Severity.DOUBT, refs, message)
