"""The command line: what the desk does, without its window. PySide6 is imported only to open the desk."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from operator import attrgetter
from types import ModuleType

from imrdesk import commands
from imrdesk.commands.arguments import PARSERS, split_command
from imrdesk.commands.output import SOME_FAILED, complain, speak_utf8
from imrdesk.errors import ImrdeskError

_COMMANDS: Mapping[str, Callable[[ModuleType], Callable[[argparse.Namespace], int]]] = {
    "": attrgetter("desk.run"),
    "parse": attrgetter("parsing.parse"),
    "import": attrgetter("importing.import_paths"),
    "export": attrgetter("transfers.export"),
    "return": attrgetter("transfers.take_corrections"),
    "check": attrgetter("upkeep.check"),
    "backup": attrgetter("upkeep.backup"),
    "restore": attrgetter("upkeep.restore"),
    "read-again": attrgetter("importing.read_again"),
    "codebook": attrgetter("codebooks.run"),
    "repair": attrgetter("upkeep.repair"),
    "encrypt": attrgetter("encryption.encrypt"),
    "passphrase": attrgetter("encryption.change"),
    "decrypt": attrgetter("encryption.decrypt"),
}
"""Where each command is found, which loads it."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program with ``arguments`` (the process's own where not given) and return its exit status."""
    speak_utf8()
    try:
        status = _run(list(sys.argv[1:] if arguments is None else arguments))
        sys.stdout.flush()
    except ImrdeskError as error:
        return complain(str(error))
    except BrokenPipeError:
        # Whoever read our output has enough of it; the interpreter must not fail when it flushes at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return SOME_FAILED
    except OSError as error:
        return complain(f"the system refused: {error}.")
    except KeyboardInterrupt:
        return complain("stopped.")
    return status


def _run(arguments: list[str]) -> int:
    command, rest = split_command(arguments)
    run = _COMMANDS[command](commands)
    return run(PARSERS[command]().parse_intermixed_args(rest))
