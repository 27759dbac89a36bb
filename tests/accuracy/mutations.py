"""What other extractors, typists and scans do to a determination's text, done to it on purpose."""

from __future__ import annotations

import html
import re
import textwrap
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from imrdesk.domain.documents import SourceText
from tests.accuracy.scans import (
    TAKEN_FOR,
    TAKEN_RARELY,
    blanks_lost,
    dates_misread,
    misread_in_one_line,
    misread_of,
    noisy_labels,
    scanned,
)

PAGE_END = "\f"
_HEADER_VALUE = r"(?:\d\d/\d\d/\d{4}|CM\d\d-\d{7}|Standard|Expedited)"
_HEADER_LABELS = ("Case Number:", "Date Assigned:", "Decision Date:", "Priority:")
_HEADER_RIGHT = ("Date of Injury:", "UR Denial Date:", "Application Received:")
_HEADER = re.compile(r"Case\s+Number:.*?(?=\n\s*HOW THE IMR)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Mutation:
    """One way to make the text another; ``keeps_words`` says that what long texts say stays the same."""

    name: str
    apply: Callable[[SourceText], str]
    keeps_words: bool = True


def paged(source: SourceText) -> str:
    """Return the text with a form feed after each page."""
    return PAGE_END.join(_pages(source))


def _pages(source: SourceText) -> list[str]:
    return [source.page_span(page).quote(source.text) for page in range(source.page_count)]


def _lines(source: SourceText) -> list[str]:
    return [line for line in source.text.split("\n") if line.strip()]


def _no_blank_lines(source: SourceText) -> str:
    return "\n".join(_lines(source))


def _every_line_doubled(source: SourceText) -> str:
    return source.text.replace("\n", "\n\n")


def _spaced_breaks(source: SourceText) -> str:
    """Say an empty line after each line and a blank one where a paragraph ends, as some of the seeds do."""
    return re.sub(r"\n{2,}", "\n\n \n\n", source.text.replace("\n", "\n\n")).replace("\n\n\n\n", "\n\n \n\n")


def _pages_joined(source: SourceText) -> str:
    return "\n".join(page.strip("\n") for page in _pages(source))


def _pages_on_one_line(source: SourceText) -> str:
    return " ".join(page.strip() for page in _pages(source))


def _paragraphs(source: SourceText) -> Iterator[str]:
    """Yield the stretches between blank lines; those of the header keep their lines."""
    header = _HEADER.search(source.text)
    end = header.end() if header else 0
    yield source.text[:end]
    for paragraph in re.split(r"\n\s*\n", source.text[end:]):
        if paragraph.strip():
            yield re.sub(r"(?<=\w-)\s*\n\s*(?=\w)", "", paragraph).replace("\n", " ")


def _rewrapped(width: int) -> Callable[[SourceText], str]:
    def rewrap(source: SourceText) -> str:
        head, *others = _paragraphs(source)
        wrapped = (
            textwrap.fill(re.sub(r" {2,}", " ", each), width, break_long_words=False, break_on_hyphens=False)
            for each in others
        )
        return "\n\n".join([head, *wrapped])

    return rewrap


def _unwrapped(source: SourceText) -> str:
    return "\n\n".join(re.sub(r"\s+", " ", each) if number else each for number, each in enumerate(_paragraphs(source)))


def _furnished(head: str, foot: str) -> Callable[[SourceText], str]:
    def furnish(source: SourceText) -> str:
        pages = _pages(source)
        if len(pages) == 1:
            return source.text
        return PAGE_END.join(
            (f"{head.format(page=number, pages=len(pages))}\n" if head else "")
            + page.rstrip("\n")
            + (f"\n{foot.format(page=number, pages=len(pages))}\n" if foot else "\n")
            for number, page in enumerate(pages, 1)
        )

    return furnish


def _furnished_and_joined(source: SourceText) -> str:
    return _furnished("", "Page {page} of {pages}")(source).replace(PAGE_END, "")


def _replaced(old: str, new: str) -> Callable[[SourceText], str]:
    return lambda source: source.text.replace(old, new)


def _curly(source: SourceText) -> str:
    text = re.sub(r'(?<=[\s(])"(?=\S)', "“", source.text).replace('"', "”")
    return text.replace("'", "’")


def _straight(source: SourceText) -> str:
    return re.sub("[“”]", '"', re.sub("[‘’]", "'", source.text))


def _ligatures(source: SourceText) -> str:
    return source.text.replace("ffi", "\ufb03").replace("fi", "\ufb01").replace("fl", "\ufb02")


def _soft_hyphens(source: SourceText) -> str:
    return re.sub(r"([a-z]{4})(?=[a-z]{4})", "\\1\u00ad", source.text)


def _indented(source: SourceText) -> str:
    return "".join(f"{' ' * 8}{line}" if line.strip() else line for line in source.text.splitlines(keepends=True))


def _justified(source: SourceText) -> str:
    return re.sub(r"(?<=\w) (?=\w)", "  ", source.text)


def _one_line_end(end: str) -> Callable[[SourceText], str]:
    return lambda source: source.text.replace("\n", end)


def _sentences_on_lines(source: SourceText) -> str:
    head, *others = _paragraphs(source)
    return "\n\n".join([head, *(re.sub(r"(?<=[a-z]{3}\.) +(?=[A-Z])", "\n", each) for each in others)])


def _header_cells(order: Callable[[dict[str, str]], str]) -> Callable[[SourceText], str]:
    def reorder(source: SourceText) -> str:
        header = _HEADER.search(source.text)
        if header is None:
            return source.text
        values = dict(_cells(header.group()))
        if len(values) < len(_HEADER_LABELS) + len(_HEADER_RIGHT):
            return source.text
        return source.text[: header.start()] + order(values) + "\n\n" + source.text[header.end() :]

    return reorder


def _cells(header: str) -> Iterator[tuple[str, str]]:
    flat = re.sub(r"Application(.*?)Received:", r"Application Received: \1", " ".join(header.split()))
    for label in (*_HEADER_LABELS, *_HEADER_RIGHT):
        value = re.search(re.escape(label) + rf"\s*({_HEADER_VALUE})", flat)
        if value:
            yield label, value[1]


def _labels_then_values(values: dict[str, str]) -> str:
    columns = [_HEADER_LABELS, _HEADER_RIGHT]
    return "\n".join(
        "\n".join(
            [*(label for label in column if label in values), *(values[each] for each in column if each in values)]
        )
        for column in columns
    )


def _all_labels_then_all_values(values: dict[str, str]) -> str:
    return "\n".join([*values, *values.values()])


def _value_before_label(values: dict[str, str]) -> str:
    return "\n".join(f"{value}\n{label}" for label, value in values.items())


def _one_line_header(values: dict[str, str]) -> str:
    return " ".join(f"{label} {value}" for label, value in values.items())


def _split_label(values: dict[str, str]) -> str:
    return "\n".join(
        f"Application\n{value}\nReceived:" if label.startswith("Application") else f"{label} {value}"
        for label, value in values.items()
    )


def _in_turn(*steps: Callable[[str], str]) -> Callable[[SourceText], str]:
    def apply(source: SourceText) -> str:
        text = source.text
        for step in steps:
            text = step(text)
        return text

    return apply


def _without_blank_lines(text: str) -> str:
    return "\n".join(line for line in text.split("\n") if line.strip())


def _without_line_ends(text: str) -> str:
    return " ".join(text.split())


def _rewrapped_whole(width: int) -> Callable[[str], str]:
    """Return what breaks a text, whose paragraphs are lost, into lines of one width."""
    return lambda text: textwrap.fill(" ".join(text.split()), width, break_long_words=False, break_on_hyphens=False)


def _blank_after_every(count: int) -> Callable[[str], str]:
    """Return what puts a blank line after every so many lines, wherever that is."""

    def space(text: str) -> str:
        lines = _without_blank_lines(text).split("\n")
        return "\n".join(line + "\n" * (number % count == 0) for number, line in enumerate(lines, 1))

    return space


def _labels_over_two_lines(text: str) -> str:
    text = text.replace("Claims Administrator guideline:", "Claims Administrator\nguideline:")
    return text.replace("MAXIMUS guideline:", "MAXIMUS\nguideline:").replace(
        "Decision rationale:", "Decision\nrationale:"
    )


def _labels_without_colons(text: str) -> str:
    return re.sub(r"(Claims Administrator guideline|MAXIMUS guideline|Decision rationale):", r"\1", text)


def _decisions_on_lines(text: str) -> str:
    return re.sub(r"(?:: *|(?<= is) *)(?=(?:Upheld|Overturned)\s*\n)", ":\n", text)


def _decisions_glued(text: str) -> str:
    return re.sub(r":\s*(Upheld|Overturned)\s*(?=Claims Administrator)", r":\1", text)


def _numbers_in_feet(source: SourceText) -> str:
    return _furnished("", "2017-004711   {page} of {pages}")(source)


def _bare_numbers_without_pages(source: SourceText) -> str:
    return _furnished("", "{page}")(source).replace(PAGE_END, "")


def _markdown(source: SourceText) -> str:
    """Set headings and titles, with their decisions, in bold as Markdown does."""
    text = re.sub(r"(?m)^([A-Z][A-Z ,()]{12,})$", r"## **\1**", source.text)
    return re.sub(r"(?m)^(\S.*): +(Upheld|Overturned)$", r"**\1:** \2", text)


def _escaped(source: SourceText) -> str:
    """Escape signs as a page of HTML does."""
    return html.escape(source.text).replace("&#x27;", "&#39;").replace("–", "&ndash;").replace("-", "&#45;")


def _numbered(source: SourceText) -> str:
    """Number the lines from 1 to 28, over and over, as pleadings do."""
    lines = source.text.split("\n")
    return "\n".join(f"{number % 28 + 1:>3}  {line}".rstrip() for number, line in enumerate(lines))


def _tagged(source: SourceText) -> str:
    """Tell paragraphs and line ends by tags of HTML."""
    paragraphs = "\n".join(
        f"<p>{each.replace(chr(10), f'<br/>{chr(10)}')}</p>" for each in re.split(r"\n\s*\n", source.text)
    )
    return f"<html><body>\n{paragraphs}\n</body></html>"


def _without_headings(text: str) -> str:
    return re.sub(r"(?m)^\s*(?:CLINICAL CASE SUMMARY|IMR ISSUES, DECISIONS AND RATIONALES)\s*$", "", text)


def _wide_headings(text: str) -> str:
    """Set headings with space between the letters."""
    return re.sub(
        r"(?m)^(?:CLINICAL CASE SUMMARY|IMR ISSUES, DECISIONS AND RATIONALES)$",
        lambda match: " ".join(match.group()),
        text,
    )


def _upper_labels(source: SourceText) -> str:
    return re.sub(
        r"(?m)^\s*(Claims Administrator guideline|MAXIMUS guideline|Decision rationale):",
        lambda match: match.group().upper(),
        source.text,
    )


MUTATIONS = (
    Mutation("as it is, without pages", _replaced("\f", "\n")),
    Mutation("form feeds between pages", paged),
    Mutation("blank lines lost", _no_blank_lines),
    Mutation("every line end doubled", _every_line_doubled),
    Mutation("every line end doubled, blank at breaks", _spaced_breaks),
    Mutation("pages joined by a line end", _pages_joined),
    Mutation("pages run together in a line", _pages_on_one_line),
    *(Mutation(f"rewrapped at {width}", _rewrapped(width)) for width in (45, 72, 130)),
    Mutation("one line a paragraph", _unwrapped),
    Mutation("one line a sentence", _sentences_on_lines),
    Mutation("page numbers at page ends", _furnished("", "{page}")),
    Mutation("“Page n of m” at page ends", _furnished("", "Page {page} of {pages}")),
    Mutation("“Page n of m”, pages joined", _furnished_and_joined),
    Mutation(
        "running head and foot", _furnished("Independent Medical Review  {page}", "Final Determination Letter {page}")
    ),
    Mutation("indented by eight", _indented),
    Mutation("two blanks between words", _justified),
    Mutation("carriage returns", _one_line_end("\r")),
    Mutation("no-break spaces", _replaced(" ", "\u00a0")),
    Mutation("ligatures", _ligatures),
    Mutation("soft hyphens", _soft_hyphens),
    Mutation("zero-width spaces", _replaced(" ", " \u200b")),
    Mutation("curly quotes", _curly, keeps_words=False),
    Mutation("straight quotes", _straight, keeps_words=False),
    Mutation("en dashes for hyphens", _replaced("-", "–"), keeps_words=False),
    Mutation("header: labels, then values, by columns", _header_cells(_labels_then_values)),
    Mutation("header: all labels, then all values", _header_cells(_all_labels_then_all_values)),
    Mutation("header: values before labels", _header_cells(_value_before_label)),
    Mutation("header: in one line", _header_cells(_one_line_header)),
    Mutation("header: a value within its label", _header_cells(_split_label)),
    Mutation("escaped as HTML", _escaped),
    Mutation("tags of HTML", _tagged),
    Mutation("lines numbered", _numbered),
    Mutation("quoted as in mail", lambda source: re.sub(r"(?m)^", "> ", source.text)),
    Mutation("headings lost", _in_turn(_without_headings)),
    Mutation("headings set wide", _in_turn(_wide_headings)),
    Mutation("labels misread", noisy_labels),
    Mutation("labels in capitals", _upper_labels),
    Mutation("labels over two lines", _in_turn(_labels_over_two_lines)),
    Mutation("labels without colons", _in_turn(_labels_without_colons)),
    Mutation("decisions on lines of their own", _in_turn(_decisions_on_lines)),
    Mutation("decisions glued to the next label", _in_turn(_decisions_glued)),
    Mutation("a number and the page at page ends", _numbers_in_feet),
    Mutation("page numbers, pages joined", _bare_numbers_without_pages),
    Mutation("blank lines at random", _in_turn(_blank_after_every(3))),
    Mutation("paragraphs lost, rewrapped at 72", _in_turn(_rewrapped_whole(72))),
    Mutation("all in one line", _in_turn(_without_line_ends)),
    Mutation("one letter in 150 misread", scanned, keeps_words=False),
    Mutation("one letter in 60 misread", misread_of(60, TAKEN_FOR, 3), keeps_words=False),
    Mutation("one letter in 150 misread, all in one line", misread_in_one_line(150, TAKEN_FOR, 4), keeps_words=False),
    Mutation("one letter in 300 misread otherwise", misread_of(300, TAKEN_RARELY, 11), keeps_words=False),
    Mutation("one letter in 100 misread otherwise", misread_of(100, TAKEN_RARELY, 12), keeps_words=False),
    Mutation("one blank in 60 lost, some put into words", blanks_lost(60, 5), keeps_words=False),
    Mutation("one sign of three dates in ten misread", dates_misread, keeps_words=False),
    Mutation("Markdown", _markdown),
    Mutation("each page in one line", lambda source: "\n".join(" ".join(page.split()) for page in _pages(source))),
    Mutation("paragraphs lost, rewrapped at 100", _in_turn(_rewrapped_whole(100))),
)
