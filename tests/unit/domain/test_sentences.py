"""Sentences are plain English to all who do not ask what they were made of."""

from __future__ import annotations

import copy
import json
import pickle
from collections.abc import Callable
from typing import TypeVar

import pytest

from imrdesk.domain.fields import FIELDS
from imrdesk.domain.sentences import Sentence, capital, listed, lowered, plural, recognised, sentence, word
from imrdesk.errors import Refusal, StoreError, UnreadableFileError

Carried = TypeVar("Carried")
LATE = "{what} lies after {other}."


def test_a_sentence_is_its_english_and_knows_what_it_was_made_of() -> None:
    said = sentence(LATE, what=word("Decision date"), other=2016)
    assert said == "Decision date lies after 2016."
    assert (said.template, said.values["other"]) == (LATE, 2016)


def crossed(carried: Carried) -> Carried:
    return pickle.loads(pickle.dumps(carried))  # noqa: S301 -- our own, made a moment ago


@pytest.mark.parametrize("carry", [copy.deepcopy, crossed])
def test_a_sentence_is_carried_whole(carry: Callable[[Sentence], Sentence]) -> None:
    said = carry(sentence(LATE, what=word("Decision date"), other="x"))
    assert said == "Decision date lies after x."
    assert (said.template, dict(said.values)) == (LATE, {"what": "Decision date", "other": "x"})
    assert isinstance(said.values["what"], Sentence)


def test_an_error_gives_back_the_sentence_it_was_raised_with() -> None:
    said = sentence("“{name}” is empty.", name="a.pdf")
    for error in (StoreError(said), crossed(UnreadableFileError(Refusal.EMPTY, said))):
        back = str(error)
        assert isinstance(back, Sentence)
        assert (back, back.template) == ("“a.pdf” is empty.", "“{name}” is empty.")


def test_a_sentence_is_written_as_any_text() -> None:
    assert json.dumps(word("Case number")) == '"Case number"'
    assert {"Upheld": 1}[word("Upheld")] == 1


@pytest.mark.parametrize(("count", "said"), [(1, "1 field"), (2, "2 fields"), (0, "0 fields")])
def test_a_count_takes_the_word_that_fits_it(count: int, said: str) -> None:
    assert plural(count, "{count} field", "{count} fields") == said


def test_a_label_within_a_sentence_is_small_and_still_the_label() -> None:
    label = lowered(FIELDS["decision_date"].label)
    assert label == "decision date"
    assert isinstance(label, Sentence)
    assert label.template == "Decision date"
    assert not isinstance(lowered("Own Label"), Sentence)


def test_a_phrase_begins_a_sentence() -> None:
    said = capital(sentence("item {number}", number=3))
    assert (said, said.template) == ("Item 3", "item {number}")


def test_parts_are_listed_each_as_what_it_is() -> None:
    said = listed([word("Drug"), "tramadol"])
    assert said == "Drug, tramadol"
    assert [isinstance(part, Sentence) for part in said.values.values()] == [True, False]


def test_a_stored_sentence_is_known_by_its_template_and_so_are_its_parts() -> None:
    said = recognised("“a (1).pdf” has 90 % of its text.", ["“{name}” has {alike}.", "{share} % of its text"])
    assert isinstance(said, Sentence)
    assert said == "“a (1).pdf” has 90 % of its text."
    assert said.values["name"] == "a (1).pdf"
    assert isinstance(alike := said.values["alike"], Sentence)
    assert alike.values == {"share": "90"}


def test_a_sentence_no_template_makes_is_left_as_it_is() -> None:
    assert not isinstance(recognised("Something else.", [LATE]), Sentence)


def test_only_choices_of_built_in_fields_are_the_programs_words() -> None:
    assert isinstance(FIELDS["decision"].worded("Upheld"), Sentence)
    assert not isinstance(FIELDS["treatment"].worded("Upheld"), Sentence)
    assert FIELDS["is_retrospective"].worded(value=False) == "no"
    assert not isinstance(FIELDS["decision"].choices[0], Sentence)
