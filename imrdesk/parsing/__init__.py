"""From a source text to a reading, by rule."""

from imrdesk.parsing.coding import code_title
from imrdesk.parsing.reading import PARSER, parse
from imrdesk.parsing.remarks import REMARKS
from imrdesk.parsing.vocabularies import Vocabularies, load_vocabularies

__all__ = ["PARSER", "REMARKS", "Vocabularies", "code_title", "load_vocabularies", "parse"]
