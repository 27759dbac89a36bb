"""From a source text to a reading, by rule."""

from imrdesk.parsing.reading import PARSER, parse
from imrdesk.parsing.vocabularies import Vocabularies, load_vocabularies

__all__ = ["PARSER", "Vocabularies", "load_vocabularies", "parse"]
