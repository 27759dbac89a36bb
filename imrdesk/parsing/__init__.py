"""From a source text to a reading, by rule; the rules are loaded when they are first used."""

from typing import TYPE_CHECKING

from imrdesk.late import on_first_use

if TYPE_CHECKING:
    from imrdesk.parsing.coding.fields import code_title
    from imrdesk.parsing.reading import parse
    from imrdesk.parsing.remarks import REMARKS
    from imrdesk.parsing.version import PARSER
    from imrdesk.parsing.vocabularies import Vocabularies, load_vocabularies
else:
    __getattr__ = on_first_use(
        __name__,
        {
            "PARSER": "version",
            "REMARKS": "remarks",
            "Vocabularies": "vocabularies",
            "code_title": "coding.fields",
            "load_vocabularies": "vocabularies",
            "parse": "reading",
        },
    )

__all__ = ["PARSER", "REMARKS", "Vocabularies", "code_title", "load_vocabularies", "parse"]
