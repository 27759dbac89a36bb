"""What the parser remarks on a whole document: each a reason to look, kept with the reading as the English it is."""

from __future__ import annotations

from imrdesk.domain.sentences import word

UNKNOWN_LAYOUT = word("The text has none of the known layouts; only what stands in a known form was read.")
NO_ITEMS = word("No disputed item was found.")
SEVERAL = word("The file holds {count} determinations, one after the other; only the first was read: split the file.")
TOO_MANY = word("Only the first {count} disputed items were read.")
UNLABELLED = word("The rationale of disputed item {number} holds what reads like the title of another item.")
DISAGREEING = word("The two lists of results disagree about item {number}.")
LABEL_TWICE = word("Disputed item {number} holds a label twice; another item, whose title was not found, is missing.")
MISREAD = word(
    "The text looks misread, as a scan's is: {count} of its words are none ({words} …). "
    "Values read from such words are marked uncertain; compare them with the pages."
)

REMARKS = (UNKNOWN_LAYOUT, NO_ITEMS, SEVERAL, TOO_MANY, UNLABELLED, LABEL_TWICE, DISAGREEING, MISREAD)
"""The templates of all, by which a stored one is known again."""
