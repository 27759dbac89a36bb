"""The command line: what the desk does, without its window. PySide6 is imported only to open the desk."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Mapping, Sequence

from imrdesk.commands import codebooks, desk, encryption, importing, parsing, transfers, upkeep
from imrdesk.commands.arguments import PARSERS, split_command
from imrdesk.commands.output import SOME_FAILED, complain, speak_utf8
from imrdesk.errors import ImrdeskError

_COMMANDS: Mapping[str, Callable[[argparse.Namespace], int]] = {
    "": desk.run,
    "parse": parsing.parse,
    "import": importing.import_paths,
    "export": transfers.export,
    "return": transfers.take_corrections,
    "check": upkeep.check,
    "backup": upkeep.backup,
    "restore": upkeep.restore,
    "read-again": importing.read_again,
    "codebook": codebooks.run,
    "repair": upkeep.repair,
    "encrypt": encryption.encrypt,
    "passphrase": encryption.change,
    "decrypt": encryption.decrypt,
}


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
    return _COMMANDS[command](PARSERS[command]().parse_intermixed_args(rest))
