"""What the command line does: each command is loaded when it is the one that is meant."""

from typing import TYPE_CHECKING

from imrdesk.late import on_first_use

if TYPE_CHECKING:
    from imrdesk.commands import codebooks as codebooks
    from imrdesk.commands import desk as desk
    from imrdesk.commands import encryption as encryption
    from imrdesk.commands import importing as importing
    from imrdesk.commands import parsing as parsing
    from imrdesk.commands import transfers as transfers
    from imrdesk.commands import upkeep as upkeep
else:
    __getattr__ = on_first_use(__name__)
