"""Own fields: values that their definition no longer has."""

from __future__ import annotations

from collections.abc import Iterator

from imrdesk.checks.case import Case, label_of
from imrdesk.domain.codebook import is_own
from imrdesk.domain.flags import FieldRef, Flag, Severity
from imrdesk.domain.sentences import sentence


def own_choices_known(case: Case) -> Iterator[Flag]:
    """Flag a value of an own field that is none of its choices: they may have been others when it was put in."""
    if not case.record.codebook.fields:
        return
    for item_id, definition, field in case.fields():
        if not is_own(definition.key) or not definition.choices or field.value is None:
            continue
        ref = FieldRef(definition.key, item_id)
        values = field.value if isinstance(field.value, tuple) else (field.value,)
        for value in values:
            if value not in definition.choices:
                message = sentence(
                    "“{value}” is none of the choices of {label}; choose another.",
                    value=value,
                    label=label_of(case, ref),
                )
                yield case.flag("own-choice-unknown", Severity.ERROR, (ref,), message)
