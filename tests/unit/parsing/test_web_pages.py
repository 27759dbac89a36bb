"""Texts saved from web pages are read without their markup; evidence points into the text as it is."""

from __future__ import annotations

import html

import pytest

from imrdesk.domain.citations import Citation
from imrdesk.domain.readings import Reading, ReadValue
from imrdesk.domain.values import to_json
from imrdesk.parsing import parse
from imrdesk.parsing.web_pages import without_markup
from tests.unit.parsing.texts import Item, laid_out, paragraphs, source

PLAIN = laid_out(
    paragraphs(
        (
            Item(
                "Biofeedback & relaxation, 6 sessions",
                reviewer='Decision based on Non-MTUS Citation ODG, Pain & "Stress" Chapter.',
                rationale="The worker's \"better days\" are no gain. The request isn't medically necessary.",
            ),
            Item("Ice & heat packs", "Overturned", rationale="A pack's cost is < $20. It is medically necessary."),
        )
    )
)
ESCAPED = html.escape(PLAIN).replace("&#x27;", "&#39;").replace("A pack", "A&nbsp;pack")


def _values(reading: Reading) -> list[ReadValue]:
    return [*reading.fields.values(), *(value for item in reading.items for value in item.values.values())]


def test_the_signs_are_read() -> None:
    assert ESCAPED != PLAIN
    plain, escaped = _values(parse(source(PLAIN))), _values(parse(source(ESCAPED)))
    assert [to_json(read.value) for read in escaped] == [to_json(read.value) for read in plain]


def test_evidence_points_into_the_text_as_it_is() -> None:
    plain, escaped = parse(source(PLAIN)), parse(source(ESCAPED))
    for one, other in zip(_values(plain), _values(escaped), strict=True):
        said = [html.unescape(span.quote(ESCAPED)).replace("\u00a0", " ") for span in other.spans]
        assert said == [span.quote(PLAIN) for span in one.spans]
    assert [section.kind for section in plain.sections] == [section.kind for section in escaped.sections]
    assert escaped.sections[-1].span.end == len(ESCAPED)


def test_a_citation_points_into_the_text_as_it_is() -> None:
    (cited,) = parse(source(ESCAPED)).items[0].values["reviewer_citations"].value  # type: ignore[misc]
    assert isinstance(cited, Citation)
    assert cited.passage is not None
    assert html.unescape(cited.passage.quote(ESCAPED)) == cited.chapter


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("R&amp;amp;D", "R&D"),
        ("6 &#215; 2", "6 × 2"),
        ("6 &#xD7; 2", "6 × 2"),
        ("a&nbsp;pain", "a\u00a0pain"),
        ("10&deg; &ndash; 20&deg;", "10° – 20°"),
    ],
)
def test_a_sign_as_html_escapes_it(written: str, read: str) -> None:
    rewriting = without_markup(source(written))
    assert rewriting is not None
    assert rewriting.source.text == read


@pytest.mark.parametrize("text", ["Q & A;", "Pain&Sleep; rest", "R&D; later", "no sign"])
def test_other_ampersands_stay(text: str) -> None:
    assert without_markup(source(text)) is None


def test_tags_are_left_out() -> None:
    text = "<div>The <b>knee</b>s<br/>hurt.</div><p class='x'>Rest.</p><!-- end --><td>1</td><td>2</td>"
    rewriting = without_markup(source(text))
    assert rewriting is not None
    assert rewriting.source.text.split() == ["The", "knees", "hurt.", "Rest.", "1", "2"]


@pytest.mark.parametrize("text", ["pain < 5 and > 3", "</p> once", "x <y> z"])
def test_other_brackets_stay(text: str) -> None:
    assert without_markup(source(text)) is None


def test_a_text_in_tags_is_read_as_without() -> None:
    tagged = "".join(f"<p>{each}</p>\n" for each in PLAIN.split("\n\n"))
    plain, read = parse(source(PLAIN)), parse(source(tagged))
    assert [to_json(each.value) for each in _values(read)] == [to_json(each.value) for each in _values(plain)]
    for each in _values(read):
        assert all(0 <= span.start < span.end <= len(tagged) for span in each.spans)
