"""What no determination is without."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from imrdesk.checks.case import Case, label_of, refs_of
from imrdesk.domain.fields import Group
from imrdesk.domain.flags import FieldRef, Flag, Severity
from imrdesk.domain.readings import Layout
from imrdesk.domain.records import FieldState
from imrdesk.domain.sentences import sentence, word
from imrdesk.domain.values import is_empty

_LABELS = tuple(
    re.compile(rf"{label}\s*:")
    for label in (r"Claims\s+Administrator\s+guideline", r"MAXIMUS\s+guideline", r"Decision\s+rationale")
)
"""What each item of the issues-and-rationales layout has once, at the beginning of a line; one of them may stand in a
quotation, but not all of them as often."""
_RATIONALE = re.compile(r"(?:Physician|Expert)\s+Reviewer['’]s\s+decision\s+rationale\s*:")
"""What each item of a letter has once."""
_NUMBERED_RESULT = re.compile(
    r"(?m)^[ \t]*(?P<number>\d{1,2})[.)]\s+MAXIMUS\s+Federal\s+Services,?\s+Inc\.?\s+has\s+determined"
)


def required_fields(case: Case) -> Iterator[Flag]:
    """Flag a required field that is empty and of which no person said that the document does not state it."""
    for item_id, definition, field in case.fields():
        if not definition.required or not is_empty(field.value) or field.state is not FieldState.UNSEEN:
            continue
        ref = FieldRef(definition.key, item_id)
        message = sentence(
            "{label} was not found; enter it, or mark it absent if the document does not state it."
            if definition.group is not Group.OWN
            else "{label} is required and empty; enter it, or mark it absent if the document does not state it.",
            label=label_of(case, ref),
        )
        yield case.flag("required-field-missing", Severity.WARNING, (ref,), message)


def items_there(case: Case) -> Iterator[Flag]:
    """Flag a determination without a disputed item."""
    if not case.record.items:
        message = word("There is no disputed item; a determination decides at least one, so add what it decides.")
        yield case.flag("no-disputed-item", Severity.ERROR, (), message)


def items_counted(case: Case) -> Iterator[Flag]:
    """Flag a record with fewer items than the document numbers, or labels."""
    counted = _counted(case)
    if 0 < len(case.record.items) < counted:
        refs = tuple(ref for item in case.record.items for ref in refs_of(item, "treatment"))
        message = sentence(
            "The document shows {shown} disputed items, but the record has {count}; look for the missing one.",
            shown=counted,
            count=len(case.record.items),
        )
        yield case.flag("items-missing", Severity.WARNING, refs, message)


def _counted(case: Case) -> int:
    """Return how many items the document shows by what each of them has once."""
    text = case.source.text
    match case.reading.layout:
        case Layout.NOTICE:
            return max((int(match["number"]) for match in _NUMBERED_RESULT.finditer(text)), default=0)
        case Layout.ISSUES_AND_RATIONALES:
            return min(_lines_that_begin(label, text) for label in _LABELS)
        case Layout.LETTER:
            return len(_RATIONALE.findall(text))
        case _:
            return 0


def _lines_that_begin(label: re.Pattern[str], text: str) -> int:
    """Count the lines that begin with a label, looking at their beginnings last: most of a text is none of it."""
    starts = (match.start() for match in label.finditer(text))
    return sum(not text[text.rfind("\n", 0, start) + 1 : start].strip(" \t") for start in starts)


def items_differ(case: Case) -> Iterator[Flag]:
    """Flag items with the very same treatment: one request read twice."""
    titles = {item.item_id: case.text("treatment", item).casefold() for item in case.record.items}
    for title, times in Counter(titles.values()).items():
        if title and times > 1:
            same = [item for item in case.record.items if titles[item.item_id] == title]
            refs = tuple(ref for item in same for ref in refs_of(item, "treatment"))
            said = case.text("treatment", same[0])[:60]
            message = sentence("The same treatment, “{title}”, stands in {times} items.", title=said, times=times)
            yield case.flag("item-twice", Severity.DOUBT, refs, message)
