"""What every check looks at: the record, the text it was read from, and the machine's reading."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from imrdesk.domain.documents import SourceText
from imrdesk.domain.fields import FIELDS, Field
from imrdesk.domain.findings import AddedTerm, Finding
from imrdesk.domain.flags import FieldRef, Flag, Severity
from imrdesk.domain.readings import Reading
from imrdesk.domain.records import Determination, DisputedItem, RecordField
from imrdesk.domain.sentences import Sentence, sentence
from imrdesk.domain.spans import Span
from imrdesk.domain.values import Value

_MOST_SHOWN = 100
"""How many passages of one field a flag shows; only a text gone wrong has more."""


@dataclass(frozen=True, slots=True)
class Case:
    """One determination as the checks see it."""

    record: Determination
    source: SourceText
    reading: Reading
    findings: tuple[Finding, ...] = ()
    own_terms: tuple[AddedTerm, ...] = ()

    def field(self, ref: FieldRef) -> RecordField:
        """Return the field ``ref`` names; an empty one where the record has none of it."""
        return self.record.field(ref)

    def value(self, key: str, item: DisputedItem | None = None) -> Value:
        """Return the value that stands in a field of the case or of ``item``."""
        fields = self.record.fields if item is None else item.fields
        return fields[key].value if key in fields else None

    def day(self, key: str) -> date | None:
        """Return the date that stands in a field of the case."""
        value = self.value(key)
        return value if isinstance(value, date) else None

    def text(self, key: str, item: DisputedItem | None = None) -> str:
        """Return the text that stands in a field, empty where there is none."""
        value = self.value(key, item)
        return value if isinstance(value, str) else ""

    def texts(self, key: str, item: DisputedItem | None = None) -> tuple[str, ...]:
        """Return the texts of a list field."""
        value = self.value(key, item)
        return tuple(str(each) for each in value) if isinstance(value, tuple) else ()

    def own(self, vocabulary: str) -> tuple[AddedTerm, ...]:
        """Return what reviewers added to a vocabulary."""
        return tuple(each for each in self.own_terms if each.vocabulary == vocabulary)

    def refs(self) -> Iterator[tuple[FieldRef, RecordField]]:
        """Yield every field of the catalogue and the codebook that the record holds, but for retired ones."""
        for item_id, definition, field in self.fields():
            yield FieldRef(definition.key, item_id), field

    def fields(self) -> Iterator[tuple[int | None, Field, RecordField]]:
        """Yield the same fields, each with the number of its item and its definition: most checks pass most by."""
        codebook = self.record.codebook
        known = codebook.by_key if codebook.fields else FIELDS
        places = [(None, self.record.fields), *((item.item_id, item.fields) for item in self.record.items)]
        for item_id, fields in places:
            for key, field in fields.items():
                definition = known.get(key)
                if definition is not None and not definition.retired:
                    yield item_id, definition, field

    def definition(self, ref: FieldRef) -> Field:
        """Return how a field is defined."""
        return self.record.codebook.field(ref.key)

    def flag(
        self, rule: str, severity: Severity, refs: tuple[FieldRef, ...], message: str, evidence: tuple[Span, ...] = ()
    ) -> Flag:
        """Return a flag whose evidence is what is given, else the passages behind the fields it names."""
        shown = evidence or tuple(dict.fromkeys(span for ref in refs for span in self.field(ref).spans[:_MOST_SHOWN]))
        return Flag(rule, severity, refs, message, shown)


def refs_of(item: DisputedItem | None, *keys: str) -> tuple[FieldRef, ...]:
    """Return references to fields of ``item``, or of the case."""
    return tuple(FieldRef(key, None if item is None else item.item_id) for key in keys)


def name_of(case: Case, item: DisputedItem) -> Sentence:
    """Return how a message names an item: its number and the beginning of its treatment."""
    title = case.text("treatment", item)
    short = title if len(title) <= 50 else title[:49].rstrip() + "…"
    number = case.record.position(item.item_id) + 1
    if not short:
        return sentence("item {number}", number=number)
    return sentence("item {number} (“{title}”)", number=number, title=short)


def label_of(case: Case, ref: FieldRef) -> str:
    """Return how a message names a field: its label, and the item it is of."""
    label = case.definition(ref).label
    if ref.item_id is None:
        return label
    return sentence("{label} of {item}", label=label, item=name_of(case, case.record.item(ref.item_id)))
