"""What the rooms below say is said in the reviewer's language; what is data stays as it is."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from imrdesk.domain.documents import DocumentState
from imrdesk.domain.sentences import capital, lowered, sentence, word
from imrdesk.domain.values import ValueProblem
from imrdesk.gui.wording import explained, translated, worded

SPOKEN = {
    "{label} of {item}: {value}.": "{value} – {label} ({item}).",
    "item {number}": "Ero {number}",
    "Case number": "Numero",
    "in review": "relegata",
    "Upheld": "Konfirmita",
}


class _Esperanto(QTranslator):
    def translate(self, context: str, text: str, _disambiguation: str | None = None, _n: int = -1) -> str | None:  # type: ignore[override]
        return SPOKEN.get(text) if context == "domain" else None

    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def esperanto(qapp: QApplication) -> Iterator[None]:
    translator = _Esperanto()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


ITEM = sentence("item {number}", number=2)
SAID = sentence("{label} of {item}: {value}.", label=lowered(word("Case number")), item=ITEM, value="Upheld")


@pytest.mark.usefixtures("esperanto")
def test_a_sentence_is_said_in_the_order_of_the_language_and_its_data_left_alone() -> None:
    assert SAID == "case number of item 2: Upheld."
    assert translated(SAID) == "Upheld – Numero (Ero 2)."


@pytest.mark.usefixtures("esperanto")
def test_members_of_enumerations_are_words_wherever_they_stand() -> None:
    assert translated(DocumentState.IN_REVIEW) == "relegata"
    assert translated(sentence("State: {state}", state=DocumentState.IN_REVIEW)) == "State: relegata"


@pytest.mark.usefixtures("esperanto")
def test_errors_are_explained_in_the_language() -> None:
    assert explained(ValueProblem(SAID)) == "Upheld – Numero (Ero 2)."


@pytest.mark.usefixtures("esperanto")
def test_a_reviewers_own_words_are_left_alone() -> None:
    assert worded("Case number") == "Case number"
    assert worded(word("Case number")) == "Numero"


def test_without_a_translation_the_english_stands() -> None:
    said = capital(sentence("item {number}", number=2))
    assert (translated(said), type(translated(said))) == ("Item 2", str)
    assert translated(SAID) == SAID
