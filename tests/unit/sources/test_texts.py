from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from imrdesk.sources import read_bytes
from imrdesk.sources.characters import is_plain, plain, plain_lines
from imrdesk.sources.decoding import decode
from imrdesk.sources.texts import pages_of

SENTENCE = "“Größe” – 5 ½ years, résumé ©"


@pytest.mark.parametrize(
    "content",
    [
        SENTENCE.encode(),
        SENTENCE.encode("utf-8-sig"),
        SENTENCE.encode("utf-16"),
        SENTENCE.encode("utf-16-le"),
        SENTENCE.encode("utf-16-be"),
        b"\xfe\xff" + SENTENCE.encode("utf-16-be"),
        SENTENCE.encode("utf-32"),
        SENTENCE.encode("cp1252"),
    ],
)
def test_an_encoding_is_told_by_the_bytes(content: bytes) -> None:
    assert decode(content) == SENTENCE


def test_stray_windows_bytes_do_not_spoil_a_utf_8_text() -> None:
    assert decode("naïve café ".encode() + b"\x93x\x94") == "naïve café “x”"


def test_some_control_characters_do_not_make_a_text_binary() -> None:
    assert decode(b"a long line of text " * 50 + b"\x00 and more\x1a") is not None


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n", "\v", "\x85", "\u2028", "\u2029", "\x1c", "\x1e"])
def test_every_line_end_becomes_one(end: str) -> None:
    assert read_bytes(f"one{end}two{end}{end}three".encode(), "a.txt").text == "one\ntwo\n\nthree"


@pytest.mark.parametrize(
    ("given_text", "canonical"),
    [
        ("a\u00a0b\u2009c\u3000d", "a b c d"),
        ("de\u200bter\u2060mi\ufeffna\u200dtion", "determination"),
        ("hy\u00adphen", "hyphen"),
        ("ex\u00ad\ncept", "ex-\ncept"),
        ("a post\ufffe\noperative and a non\x02 malignant", "a post-\noperative and a non- malignant"),
        ("low\u2010back and x\u2011ray", "low-back and x-ray"),
        ("on 10\u00ad21\u00ad16", "on 10-21-16"),
        ("signi\ufb01cant di\ufb00erent \ufb02ow o\ufb03ce", "significant different flow office"),
        ("nu\x00ll and be\x07ll signs in one long line of text", "null and bell signs in one long line of text"),
        ("it\x92s", "it’s"),
        ("\uf0b7 item \uf0fe", "• item ☑"),
        ("tab\tstays, and e\u0301, 😀 too", "tab\tstays, and e\u0301, 😀 too"),
        ("double\n\nspaced \n \nform", "double\n\nspaced \n \nform"),
    ],
)
def test_text_is_made_plain(given_text: str, canonical: str) -> None:
    assert read_bytes(given_text.encode(), "a.txt").text == canonical


@pytest.mark.parametrize(
    ("text", "pages"),
    [
        ("one", ("one",)),
        ("one\n\ftwo", ("one\n", "two")),
        ("one\ftwo\f", ("one\n", "two\n")),
        ("one\r\n\ftwo\r\n\f\n", ("one\n", "two\n")),
        ("one\n\n\f\ftwo", ("one\n\n", "\n", "two")),
        ("\fone", ("\n", "one")),
    ],
)
def test_a_form_feed_ends_a_page(text: str, pages: tuple[str, ...]) -> None:
    assert read_bytes(text.encode(), "a.txt").text == "".join(pages)
    assert tuple(page.text for page in pages_of(text)) == pages


def test_pages_start_where_their_text_does() -> None:
    source = read_bytes(b"one\n\ftwo\n\fthree", "a.txt")
    assert [source.page_span(page).quote(source.text) for page in range(3)] == ["one\n", "two\n", "three"]


@given(st.text(st.characters(codec="utf-8")))
def test_a_plain_text_is_left_alone(text: str) -> None:
    once = plain(plain_lines(text))
    assert is_plain(once)
    assert plain(plain_lines(once)) == once


@given(text=st.text(st.characters(codec="utf-8")))
def test_a_text_widget_leaves_a_canonical_text_alone(qapp: QApplication, text: str) -> None:
    canonical = "".join(page.text for page in pages_of(text))
    widget = QPlainTextEdit()
    widget.setPlainText(canonical)
    assert widget.toPlainText() == canonical


@given(st.binary(max_size=400))
def test_any_bytes_are_decoded_or_refused(content: bytes) -> None:
    text = decode(content)
    assert text is None or isinstance(text, str)
