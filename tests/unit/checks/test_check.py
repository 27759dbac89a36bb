"""The checks as a whole: quiet on what is right, silenced by a person, the gravest first."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from imrdesk.checks import check
from imrdesk.domain.flags import RULES, FieldRef, Severity, rule_words
from imrdesk.domain.records import Determination, FieldState
from imrdesk.parsing import parse
from imrdesk.sources import read_file
from tests.conftest import PROJECT
from tests.unit.checks.records import decided, flags, reading, rules

DECISION, RATIONALE, CONCLUSION = (FieldRef(key, 1) for key in ("decision", "rationale", "medically_necessary"))


def test_a_sound_record_has_no_flags() -> None:
    assert flags(reading()) == ()


def test_a_correction_silences_a_flag() -> None:
    made = reading(items=[{"decision": "Overturned"}], case={"outcome": "Overturned"})
    assert rules(made) == ["decision-against-rationale"]
    record = decided(
        made, DECISION, FieldRef("outcome"), state=FieldState.CORRECTED, decision="Upheld", outcome="Upheld"
    )
    assert rules(made, record) == []


def test_a_warning_is_settled_once_a_person_decided_every_field_it_names() -> None:
    made = reading(items=[{"decision": "Overturned"}], case={"outcome": "Overturned"})
    assert rules(made, decided(made, DECISION, RATIONALE)) == ["decision-against-rationale"]
    assert rules(made, decided(made, DECISION, RATIONALE, CONCLUSION)) == []


def test_what_cannot_be_right_stays_whoever_said_it() -> None:
    made = reading(items=[{"subcategory": "Spine"}])
    record = decided(made, FieldRef("category", 1), FieldRef("subcategory", 1))
    assert rules(made, record) == ["subcategory-not-of-category"]


def test_the_gravest_come_first() -> None:
    made = reading(
        case={"reviewer_specialties": ("Alchemy",), "date_of_injury": date(2015, 8, 1), "case_number": "12"},
    )
    severities = [flag.severity for flag in flags(made)]
    assert severities == sorted(severities, key=list(Severity).index)
    assert set(severities) == set(Severity)


def test_every_flag_names_fields_of_the_record_and_is_one_sentence() -> None:
    made = reading(
        case={"outcome": "Overturned", "reviewer_states": ("Texasia",), "date_assigned": date(2012, 1, 1)},
        items=[{"medically_necessary": True, "quantity": 9.0}, {"subcategory": "Facet", "rationale": None}],
    )
    record = Determination.from_reading(made)
    found = flags(made)
    assert len({flag.rule for flag in found}) >= 6
    for flag in found:
        assert all(record.field(ref) for ref in flag.fields)
        assert flag.message[0].isupper() or flag.message[0] == "“"
        assert flag.message.endswith((".", "?"))


def test_real_determinations_raise_few_flags(shared_dir: Path) -> None:
    files = sorted((shared_dir / "determinations").glob("*.pdf"))
    found = 0
    for path in files:
        source = read_file(path).source
        made = parse(source)
        found += len(check(Determination.from_reading(made), source, made))
    assert files
    assert found <= len(files) / 10


def test_every_rule_has_words_for_people() -> None:
    checks = sorted((PROJECT / "imrdesk" / "checks").glob("*.py"))
    named = {name for path in checks for name in re.findall(r'"([a-z]+(?:-[a-z]+)+)"', path.read_text("utf-8"))}
    assert {rule_words(name) for name in named} <= set(RULES)
