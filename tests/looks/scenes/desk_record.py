"""The main window: the record, its fields' states, its items and its notes."""

from __future__ import annotations

from datetime import date

from imrdesk.domain.citations import Citation, GuidelineSource
from imrdesk.domain.codebook import Codebook, own_field
from imrdesk.domain.documents import DocumentState
from imrdesk.domain.fields import Scope
from imrdesk.domain.flags import FieldRef
from imrdesk.domain.values import Kind
from tests.looks.scene import scene
from tests.looks.stage import Stage, numbered
from tests.looks.work import SHOWN

_LONG = "Occupational therapy for the left hand and fingers three times a week for six weeks, to include paraffin. "
_UNBROKEN = "electroencephalographically" * 12
_MANY = "many-items-2017.txt"


def _item(stage: Stage, position: int, name: str = SHOWN) -> int:
    return stage.desk.reviewing.open(numbered(stage.desk)[name]).record.items[position].item_id


def _to_top(stage: Stage) -> None:
    stage.settle()
    stage.window.record.ui.scroll.verticalScrollBar().setValue(0)


@scene
def record_top(stage: Stage) -> None:
    """The case's fields from the first on."""
    stage.open(SHOWN, "case_number")


@scene
def record_states(stage: Stage) -> None:
    """Each state a field can be in, one beneath the other."""
    number, reviewing = numbered(stage.desk)[SHOWN], stage.desk.reviewing
    reviewing.mark_absent(number, FieldRef("ur_denial_date"))
    reviewing.mark_unclear(number, FieldRef("application_received"))
    reviewing.set_value(number, FieldRef("date_of_injury"), date(2016, 2, 29), reason="As the summary says")
    reviewing.set_value(number, FieldRef("outcome"), "Upheld")
    stage.open(SHOWN, "date_of_injury")
    _to_top(stage)


@scene
def record_flags(stage: Stage) -> None:
    """Flags with their reasons, under the fields of an item."""
    number, reviewing = numbered(stage.desk)[SHOWN], stage.desk.reviewing
    item = _item(stage, 0)
    reviewing.set_value(number, FieldRef("decision", item), "Upheld")
    reviewing.set_value(number, FieldRef("quantity", item), 999)
    stage.open(SHOWN, "quantity", 0)


@scene
def record_refused(stage: Stage) -> None:
    """Something typed that is no date."""
    stage.open(SHOWN, "date_of_injury")
    stage.type("31.31.2017")
    stage.window.record.commit_pending()


@scene
def record_refused_number(stage: Stage) -> None:
    """Something typed that is no number."""
    stage.open(SHOWN, "quantity", 0)
    stage.type("a dozen or so")
    stage.window.record.commit_pending()


@scene
def record_unsaved(stage: Stage) -> None:
    """A value that could not be saved, for the store's file is gone."""
    stage.open(SHOWN, "case_number")
    stage.desk.path.rename(stage.home / "away.imrdesk")
    stage.type("CM17-0000137")
    stage.window.record.commit_pending()


@scene
def record_half_typed(stage: Stage) -> None:
    """Something half typed."""
    stage.open(SHOWN, "date_of_injury")
    stage.type("2016-0")


@scene
def record_long_values(stage: Stage) -> None:
    """Very long values in every kind of field of the case."""
    number, reviewing = numbered(stage.desk)[SHOWN], stage.desk.reviewing
    values = {
        "case_number": f"CM17-{_UNBROKEN}",
        "reviewer_states": tuple(f"{_LONG}{at}" for at in range(3)),
        "reviewer_specialties": (_UNBROKEN, *(f"Physical Medicine and Rehabilitation {at}" for at in range(9))),
        "summary": (_LONG * 9 + "\n\n") * 6,
        "diagnoses": (_LONG * 3, _UNBROKEN, "Low back pain"),
    }
    for key, value in values.items():
        reviewing.set_value(number, FieldRef(key), value)
    reviewing.add_note(number, _UNBROKEN + " " + _LONG * 4, FieldRef("diagnoses"))
    stage.open(SHOWN, "case_number")


@scene
def record_long_values_below(stage: Stage) -> None:
    """Very long values in the fields of the case further down."""
    record_long_values(stage)
    stage.open(SHOWN, "diagnoses")


@scene
def record_long_item(stage: Stage) -> None:
    """Very long values in every kind of field of an item."""
    number, reviewing = numbered(stage.desk)[SHOWN], stage.desk.reviewing
    item = _item(stage, 1)
    cited = Citation(GuidelineSource.OTHER, _LONG * 2, 2016, _UNBROKEN, "1-999, " * 20)
    values = {
        "treatment": _UNBROKEN + _LONG * 9,
        "original_request": _LONG * 9,
        "claims_guideline": _UNBROKEN,
        "claims_citations": (cited, Citation(GuidelineSource.ODG), cited),
        "body_parts": (_UNBROKEN, _LONG * 2, "left hand"),
        "quantity": 123456789012.25,
        "unit": _LONG,
        "frequency": _UNBROKEN,
    }
    for key, value in values.items():
        reviewing.set_value(number, FieldRef(key, item), value)
    stage.open(SHOWN, "treatment", 1)


@scene
def record_long_item_below(stage: Stage) -> None:
    """Very long values in the fields of an item further down."""
    record_long_item(stage)
    stage.open(SHOWN, "quantity", 1)


@scene
def record_empty(stage: Stage) -> None:
    """An item with no values at all."""
    stage.open(SHOWN, "treatment", 1)
    stage.window.source.select(None)
    stage.window.record.actions_table["add_item"].trigger()


@scene
def record_no_items(stage: Stage) -> None:
    """A determination whose items are all gone."""
    number = numbered(stage.desk)[SHOWN]
    for item in stage.desk.reviewing.open(number).record.items:
        stage.desk.reviewing.remove_item(number, item.item_id)
    stage.open(SHOWN, "diagnoses")
    stage.settle()
    bar = stage.window.record.ui.scroll.verticalScrollBar()
    bar.setValue(bar.maximum())


@scene
def record_tip(stage: Stage) -> None:
    """What a field says of itself on hover."""
    stage.open(SHOWN, "duration", 0)
    row = stage.window.record.rows.row(FieldRef("duration", _item(stage, 0)))
    assert row is not None
    stage.hint(row.label, row.label.toolTip())


@scene
def record_menu(stage: Stage) -> None:
    """What the right mouse button offers on a field."""
    stage.open(SHOWN, "case_number")
    row = stage.window.record.rows.row(FieldRef("decision_date"))
    assert row is not None
    row.mark.click()


@scene
def item_menu(stage: Stage) -> None:
    """What an item's menu offers."""
    stage.open(SHOWN, "treatment", 1)
    card = stage.window.record.cards.card(_item(stage, 1))
    assert card is not None
    card.header.ui.menu.click()


@scene
def items_many(stage: Stage) -> None:
    """Twenty-two items in the strip."""
    stage.open(_MANY, "treatment", 13)


@scene
def items_closed(stage: Stage) -> None:
    """Twenty-two items, all closed."""
    stage.open(_MANY, "treatment", 0)
    stage.window.record.actions_table["collapse_items"].trigger()


@scene
def items_split(stage: Stage) -> None:
    """An item split in two, and another merged with the next."""
    stage.open(SHOWN, "treatment", 0)
    document = stage.window.review.document
    assert document is not None
    number, start = document.document_id, document.source.text.index("IV sedation")
    stage.desk.reviewing.split_item(number, _item(stage, 1), start)
    stage.desk.reviewing.merge_items(number, _item(stage, 2), _item(stage, 3))
    stage.window.review.look_again()
    stage.open(SHOWN, "treatment", 2)


@scene
def items_undone(stage: Stage) -> None:
    """An item removed, and brought back."""
    stage.open(SHOWN, "treatment", 1)
    stage.window.record.actions_table["remove_item"].trigger()
    stage.settle()
    stage.do("undo")


@scene
def notes(stage: Stage) -> None:
    """Notes, open, settled and long."""
    number, reviewing = numbered(stage.desk)[SHOWN], stage.desk.reviewing
    reviewing.add_note(number, "Ask the second reader.")
    reviewing.add_note(number, _LONG * 6, FieldRef("rationale", _item(stage, 0)))
    settled = reviewing.add_note(number, "Is the date of injury the one of the summary?", FieldRef("date_of_injury"))
    reviewing.settle_note(number, settled.record.notes[-1].note_id)
    reviewing.add_note(number, _UNBROKEN)
    stage.open(SHOWN, "date_of_injury")
    stage.window.record.actions_table["note_document"].trigger()
    stage.type("And one more that is being written")


@scene
def notes_none(stage: Stage) -> None:
    """No notes yet: where they are written, on a field."""
    stage.open("surgery-2016.pdf", "outcome")
    stage.window.record.actions_table["note_field"].trigger()


@scene
def letters_small(stage: Stage) -> None:
    """The record in letters of 80 per cent."""
    stage.open(SHOWN, "treatment", 0)
    for _ in range(2):
        stage.do("record_smaller")


@scene
def letters_large(stage: Stage) -> None:
    """The record in the largest letters."""
    stage.open(SHOWN, "treatment", 0)
    for _ in range(9):
        if stage.window.actions_table["record_larger"].isEnabled():
            stage.do("record_larger")


@scene
def record_on_hold(stage: Stage) -> None:
    """The record of a document on hold."""
    number = numbered(stage.desk)[SHOWN]
    stage.desk.reviewing.set_state(number, DocumentState.ON_HOLD, _LONG * 2)
    stage.open(SHOWN, "case_number")


def _define_all(stage: Stage) -> None:
    kinds = {
        Kind.TEXT: {}, Kind.LONG_TEXT: {}, Kind.NUMBER: {}, Kind.DATE: {}, Kind.YES_NO: {},
        Kind.CHOICE: {"choices": ("strong", "moderate", "weak", "none cited at all by anybody")},
        Kind.LIST: {"choices": tuple(f"choice {at}" for at in range(1, 9))},
    }  # fmt: skip
    own = [
        own_field(f"own_{kind.name.lower()}_{scope}", f"A field of {kind}", kind, scope, _LONG, **more)
        for kind, more in kinds.items()
        for scope in (Scope.CASE, Scope.ITEM)
    ]
    question = "Does the letter say in so many words that the worker was seen by the expert reviewer?"
    own.append(own_field("own_question", question, Kind.YES_NO, Scope.CASE, _LONG))
    own.append(
        own_field("own_many", "Reasons", Kind.LIST, Scope.CASE, choices=tuple(f"reason {at}" for at in range(40)))
    )
    before = stage.desk.own_fields.codebook()
    stage.desk.own_fields.define(before, Codebook((*before.fields, *own)))
    stage.window.review.look_again()


@scene
def own_of_case(stage: Stage) -> None:
    """Own fields of every kind on the case."""
    _define_all(stage)
    stage.open(SHOWN, "own_list_case")


@scene
def own_of_item(stage: Stage) -> None:
    """Own fields of every kind on an item."""
    _define_all(stage)
    stage.open(SHOWN, "own_choice_item", 0)
