"""What a scan does to a text: it takes letters for others like them, and loses blanks."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from random import Random

from imrdesk.domain.documents import SourceText


def scanned(source: SourceText) -> str:
    """Misread one letter in 150 as another like it."""
    alike = {"l": "1", "I": "l", "o": "0", "e": "c", "m": "rn", "s": "5", "a": "o", "g": "q", "i": "j"}
    letters = list(source.text)
    for place in range(75, len(letters), 150):
        spot = next((at for at in range(place, min(place + 75, len(letters))) if letters[at] in alike), None)
        if spot is not None:
            letters[spot] = alike[letters[spot]]
    return "".join(letters)


TAKEN_FOR = (
    *(("rn", "m"), ("m", "rn"), ("cl", "d"), ("d", "cl"), ("e", "c"), ("c", "e"), ("h", "b"), ("b", "h"), ("l", "1")),
    *(("1", "l"), ("I", "l"), ("0", "O"), ("o", "0"), ("O", "0"), ("5", "S"), ("S", "5"), ("s", "5"), ("t", "f")),
    *(("u", "ii"), ("w", "vv"), ("n", "ri"), ("a", "o"), ("i", "l"), ("g", "q"), ("B", "8"), ("8", "B"), ("v", "y")),
)
TAKEN_RARELY = (
    *(("e", "o"), ("t", "l"), ("r", "i"), ("h", "li"), ("k", "lc"), ("y", "g"), ("u", "v"), ("v", "u"), ("a", "e")),
    *(("n", "u"), ("u", "n"), ("b", "6"), ("6", "b"), ("9", "g"), ("g", "9"), ("3", "8"), ("7", "1"), ("in", "m")),
    *(("m", "in"), ("ll", "U"), ("fi", "h"), ("tt", "it"), ("D", "O"), ("C", "G"), (",", "."), ("-", "~"), (";", ":")),
)
"""What scans take for one another often, and what they do now and then; the rules were made for the first."""


def _chance(seed: int, source: SourceText) -> Random:
    return Random(seed + len(source.text))  # noqa: S311 -- the same noise each time


def misread_of(every: int, pairs: Sequence[tuple[str, str]], seed: int) -> Callable[[SourceText], str]:
    """Return what misreads about one letter in ``every``, and loses a few signs or says them twice."""

    def misread(source: SourceText) -> str:
        chance, text, place = _chance(seed, source), source.text, 0
        letters: list[str] = []
        while place < len(text):
            fitting = [pair for pair in pairs if text.startswith(pair[0], place)]
            kind = chance.random() * every
            if kind < 0.8 and fitting:
                taken, other = chance.choice(fitting)
                letters.append(other)
                place += len(taken)
                continue
            letters.append(text[place] * 2 if 0.8 < kind < 0.85 and text[place].isalpha() else text[place])
            place += 2 if 0.85 < kind < 0.95 and text[place].isalpha() else 1
        return "".join(letters)

    return misread


def misread_in_one_line(every: int, pairs: Sequence[tuple[str, str]], seed: int) -> Callable[[SourceText], str]:
    return lambda source: " ".join(misread_of(every, pairs, seed)(source).split())


def blanks_lost(every: int, seed: int) -> Callable[[SourceText], str]:
    """Return what loses about one blank in ``every``, and puts one into a word now and then."""

    def lose(source: SourceText) -> str:
        chance = _chance(seed, source)
        letters: list[str] = []
        for letter in source.text:
            if letter == " " and chance.random() * every < 1:
                continue
            letters.append(f"{letter} " if letter.isalpha() and chance.random() * every * 8 < 1 else letter)
        return "".join(letters)

    return lose


_SIGNS_OF_DATES = dict(zip("0123456789/", ("O8", "lI7", "Z", "8", "9", "S6", "b8", "1", "B3", "g4", "1l"), strict=True))


def dates_misread(source: SourceText) -> str:
    """Misread one sign of three dates in ten, slashes too."""
    chance = _chance(3, source)

    def misread(match: re.Match[str]) -> str:
        signs = list(match.group())
        place = chance.randrange(len(signs))
        signs[place] = chance.choice(_SIGNS_OF_DATES[signs[place]])
        return "".join(signs) if chance.random() < 0.3 else match.group()

    return re.sub(r"\b\d\d/\d\d/\d{4}\b", misread, source.text)


def noisy_labels(source: SourceText) -> str:
    """Misread the fixed words as a scan does: l for I, 0 for O, rn for m, and blanks lost."""
    text = source.text
    for word, noisy in (
        ("Claims Administrator guideline:", "C1aims Adrninistrator guideIine:"),
        ("MAXIMUS guideline:", "MAXlMUS guideline :"),
        ("Decision rationale:", "Decision rationa1e:"),
        ("CLINICAL CASE SUMMARY", "CLlNICAL CASE SUMMARY"),
        ("IMR ISSUES, DECISIONS AND RATIONALES", "lMR ISSUES, DEClSIONS AND RATI0NALES"),
        ("HOW THE IMR FINAL DETERMINATION", "H0W THE lMR FINAL DETERMINATI0N"),
        ("Date of Injury:", "Date of lnjury:"),
        ("Case Number:", "Case Nurnber:"),
        ("Decision Date:", "Decision Date :"),
        ("State(s) of Licensure:", "State(s) of Licensure :"),
        (": Upheld", ": UpheId"),
        (": Overturned", ": 0verturned"),
    ):
        text = text.replace(word, noisy)
    return text
