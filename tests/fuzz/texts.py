"""Adversarial texts: each is made again from its name, its seed and its size."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from functools import cache

from tests.samples.as_text import text_of
from tests.samples.source import load, names

FRAGMENTS = (
    *(" ", "  ", "\n", " \n", "\n\n", "\t", "(", ")", "((", '"', "“", "”", "'", "’", "‘", "[", ".", ". ", ":", ";"),
    *(
        ",",
        ", ",
        "-",
        "- ",
        "–",
        "/",
        "#",
        "*",
        "•",
        "%",
        "&",
        "0",
        "1",
        "12",
        "1/",
        "1/2/",
        "01/02/2015 ",
        "1.5",
        "1,",
    ),
    *(
        "2014",
        "2014, ",
        "98-99",
        "98 of 127",
        "1 ",
        "1. ",
        "1) ",
        "(1) ",
        "a",
        "a ",
        "l",
        "O",
        "I",
        "rn",
        "é",
        "ß",
        "\u200b",
    ),
    *("Upheld", "Upheld:", "Upheld:\n", ": Upheld\n", "Overturned", "Upheld Overturned ", "UPHOLD\n", "OVERTURN "),
    *("is", " is ", "is:", "and ", "and/or ", "or ", "of ", "the ", "for ", "to ", "with ", "was ", "not "),
    *("Claims Administrator guideline:", "MAXIMUS guideline:", "Decision rationale:", "Decision rationale:\n"),
    *(
        "Claims Administrator guideline: Decision based on MTUS ",
        "Decision based on Non-MTUS Citation ",
        "Section(s): ",
    ),
    *("Page(s): ", "page ", "MTUS", "ODG", "ACOEM ", "Chapter ", "Low Back Complaints 2004, Section(s): Summary, and "),
    *(
        "The Claims Administrator ",
        "The Physician Reviewer ",
        "The Expert Reviewer ",
        "did not cite any medical evidence",
    ),
    *("IMR ISSUES, DECISIONS AND RATIONALES\n", "CLINICAL CASE SUMMARY\n", "CLINICAL SUMMARY: ", "HOW THE IMR FINAL "),
    *(
        "Final Determination ",
        "Issue at Dispute",
        "Issue #1: ",
        "Regarding: ",
        "Dated: ",
        "Case Number: CM15-0000001\n",
    ),
    *(
        "CM15-0000001 ",
        "Date of Injury: ",
        "Application Received:\n",
        "Priority: Standard\n",
        "State(s) of Licensure: ",
    ),
    *(
        "Certification(s)/Specialty: ",
        "licensed to practice in ",
        "Board Certified in ",
        "California, ",
        "Orthopedic Surgery, ",
    ),
    *(
        "year old ",
        "33-year-old female ",
        "she ",
        "sustained an industrial injury on ",
        "diagnosed with ",
        "diagnoses include ",
        "a diagnosis of ",
        "Diagnoses: ",
        "assessment: ",
        "impression of ",
        "was made ",
        "per the ",
        "which ",
    ),
    *(
        "spinal stenosis, lumbar region, ",
        "status post ",
        "L4-5 ",
        "L5-S1",
        "C5-",
        "right ",
        "left and ",
        "bilateral ",
        "knee ",
    ),
    *(
        "lower extremities ",
        "hydrocodone/",
        "Norco 10/325mg #60 ",
        "5mg/",
        "10mg ",
        "x 6 ",
        "QTY: 2 ",
        "#60 with 2 refills ",
    ),
    *(
        "times a week ",
        "two times a week for four weeks ",
        "one to two ",
        "twenty-",
        "one hundred ",
        "sessions ",
        "per month ",
    ),
    *(
        "was the original request. ",
        "was authorized by the Claims Administrator. ",
        "The remaining IMR eligible portion of the ",
    ),
    *(
        "The original request, ",
        "is not medically necessary. ",
        "are medically necessary and appropriate. ",
        "The request for ",
    ),
    *("Associated surgical service: ", "Retrospective request (DOS 1/2/15) for ", "compound cream 5%, ", "MRI of the "),
)
"""What the rules look for, and what stands around it."""


def _repeated(rng: random.Random, size: int) -> str:
    """Say one to three fragments over and over."""
    unit = "".join(rng.choices(FRAGMENTS, k=rng.randint(1, 3)))
    return unit * (size // len(unit) + 1)


def _shuffled(rng: random.Random, size: int) -> str:
    """Say a few fragments in no order."""
    few = rng.choices(FRAGMENTS, k=rng.randint(2, 12))
    return "".join(rng.choices(few, k=size // (sum(map(len, few)) // len(few) + 1) + 1))


def _one_line(rng: random.Random, size: int) -> str:
    """Write everything on one line."""
    return _shuffled(rng, size).replace("\n", " ")


def _nested(rng: random.Random, size: int) -> str:
    """Open brackets or quotes, many deep, and close only some."""
    opening, closing = rng.choice((("(", ")"), ('"', '"'), ("“", "”"), ("[", "]"), ("(a ", " b)")))
    inner = rng.choice(FRAGMENTS)
    half = size // (2 * (len(opening) + len(inner)))
    return (opening + inner) * half + (closing + inner) * rng.choice((0, half // 2, half))


def _mutated(rng: random.Random, size: int) -> str:
    """Write a determination many times over, with blows to its characters and lines."""
    text = _sample(rng.choice(names()))
    text *= size // len(text) + 1
    for _ in range(rng.randint(1, 3)):
        text = rng.choice(_BLOWS)(rng, text)
    return text


def _within(rng: random.Random, size: int) -> str:
    """Put an adversarial stretch somewhere into a determination: into a title, a rationale, the summary, the head."""
    text = _sample(rng.choice(names()))
    at = rng.choice([place for place, sign in enumerate(text) if sign in " \n"])
    stretch = rng.choice((_repeated, _shuffled, _one_line, _nested))(rng, size - len(text))
    return text[:at] + stretch + text[at:]


MAKERS: Mapping[str, Callable[[random.Random, int], str]] = {
    "repeated": _repeated,
    "shuffled": _shuffled,
    "one-line": _one_line,
    "nested": _nested,
    "mutated": _mutated,
    "within": _within,
}


def make(name: str, seed: int, size: int) -> str:
    """Return the text of that name and seed, ``size`` characters long."""
    made = MAKERS[name](random.Random(f"{name} {seed}"), size)  # noqa: S311 -- repeatable, not secret
    return (made * (size // len(made) + 1))[:size]


@cache
def _sample(name: str) -> str:
    return text_of(load(name))


def _no_line_ends(_: random.Random, text: str) -> str:
    return text.replace("\n", " ")


def _no_blanks(_: random.Random, text: str) -> str:
    return text.replace(" ", "")


def _double_lines(_: random.Random, text: str) -> str:
    return text.replace("\n", "\n\n")


def _narrow_lines(rng: random.Random, text: str) -> str:
    width = rng.randint(1, 30)
    return "\n".join(text[place : place + width] for place in range(0, len(text), width))


def _swapped_signs(rng: random.Random, text: str) -> str:
    one, other = rng.choice(("l1", "O0", ":;", ".:", "\n ", "(,", " \f", "e\n")), ""
    one, other = one[0], one[1]
    return text.translate(str.maketrans({one: other, other: one}))


def _shuffled_lines(rng: random.Random, text: str) -> str:
    lines = text.splitlines(keepends=True)
    rng.shuffle(lines)
    return "".join(lines)


def _dropped_signs(rng: random.Random, text: str) -> str:
    gone = rng.choice((":", ".", ",", "()", "\n.", "aeiou", "0123456789"))
    return text.translate(dict.fromkeys(map(ord, gone)))


_BLOWS = (
    *(_no_line_ends, _no_blanks, _double_lines, _narrow_lines),
    *(_swapped_signs, _shuffled_lines, _dropped_signs),
)
