from __future__ import annotations

import pytest

from imrdesk.domain.fields import CATALOGUE
from imrdesk.parsing import load_vocabularies
from imrdesk.services.suggesting import suggestions


@pytest.mark.parametrize(
    ("vocabulary", "value"),
    [
        ("states", "California"),
        ("specialties", "Orthopedic Surgery"),
        ("body_parts", "left knee"),
        ("units", "session"),
    ],
)
def test_offers_canonical_values(vocabulary: str, value: str) -> None:
    assert value in suggestions(load_vocabularies())[vocabulary]


def test_every_vocabulary_of_the_catalogue_is_offered() -> None:
    offered = suggestions(load_vocabularies())
    assert all(offered[field.vocabulary] for field in CATALOGUE if field.vocabulary)
