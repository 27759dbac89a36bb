"""What the program itself gives as the reason of a change: logged in English, known again where it is shown."""

from __future__ import annotations

from imrdesk.domain.sentences import word

KEPT = word("The value that stood was kept, though it is read otherwise now")
TAKEN = word("What is read now was taken")
READ_AGAIN = word("Read again on {day} at {time} UTC")
DEFINED_ONCE = word("What own fields were, though the log no longer tells of them")
STOOD = word("What stood in the record, though the change that put it there could not be read")

REASONS = (KEPT, TAKEN, READ_AGAIN, DEFINED_ONCE, STOOD)
