"""The arguments of the command line: which command is meant, and what each takes."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from imrdesk import __version__
from imrdesk.domain.documents import DocumentState
from imrdesk.domain.exports import Extra, Profile, RowShape

_STORE_HELP = "the store to use (default: the one in the system's folder for programs' data); parse needs none"
_EXIT_STATUS = "Exit status: 0 done, 1 some inputs failed (each named on standard error), 2 wrong usage."
_COMMANDS_HELP = f"""\
commands, each with its own --help:
  parse FILE…      read files without a store and print what was found
  import PATH…     read files and folders into the store
  export OUT       write the corrected records as CSV, workbook, JSON lines or data package
  return FILE      show what a corrected export would change, and take it over
  check            look for damage in the store
  backup [TO]      copy the store while it may be in use; --list shows the copies kept
  restore FROM     put a backup in the store's place
  read-again       read the store's documents again with the present parser, keeping every decision
  repair [STORE]   save what can be saved of a damaged store into a new one

A file that has the name of a command is opened as ./parse.
{_EXIT_STATUS}"""


def split_command(arguments: Sequence[str]) -> tuple[str, list[str]]:
    """Return the command among ``arguments`` (empty where they open the desk) and the arguments without it.

    The command is the first argument that is no option; ``--store FILE`` may stand before it.
    """
    position = 0
    while position < len(arguments) and arguments[position].startswith("-") and arguments[position] != "--":
        position += 2 if arguments[position] == "--store" else 1
    command = arguments[position] if position < len(arguments) else ""
    if command and command in PARSERS:
        return command, [*arguments[:position], *arguments[position + 1 :]]
    return "", list(arguments)


def _parser(command: str, description: str, **more: Any) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=f"imrdesk {command}".rstrip(),
        description=description,
        epilog=more.pop("epilog", _EXIT_STATUS),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
        **more,
    )
    parser.add_argument("--store", type=Path, metavar="FILE", help=_STORE_HELP)
    return parser


def _desk_parser() -> argparse.ArgumentParser:
    parser = _parser(
        "",
        "Open the desk: load determinations, correct what was read, export clean data. Offline.",
        usage="imrdesk [-h] [--version] [--store FILE] [--sample] [FILE|FOLDER …]\n"
        "       imrdesk [--store FILE] COMMAND …",
        epilog=_COMMANDS_HELP,
    )
    parser.add_argument("paths", nargs="*", type=Path, metavar="FILE|FOLDER", help="what to read into the store first")
    parser.add_argument("--sample", action="store_true", help="try it with the samples, in a store of their own")
    parser.add_argument("--version", action="version", version=f"imrdesk {__version__}")
    return parser


def _parse_parser() -> argparse.ArgumentParser:
    parser = _parser("parse", "Read determinations without a store, and print what was found.")
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="a PDF or text file")
    parser.add_argument("--json", action="store_true", help="one JSON object a line for each file, in the order given")
    return parser


def _import_parser() -> argparse.ArgumentParser:
    parser = _parser("import", "Read files and folders into the store. A file already there is no failure.")
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a file, or a folder with all in it")
    return parser


def _export_parser() -> argparse.ArgumentParser:
    parser = _parser("export", "Write the corrected records, in a form that docs/fields.md describes.")
    parser.add_argument(
        "out",
        type=Path,
        metavar="OUT",
        help="what to write: a .csv, .xlsx (workbook), .jsonl or .zip (data package) file, or a folder (the same)",
    )
    _add_document_choices(parser)
    _add_column_choices(parser)
    parser.add_argument(
        "--profile",
        type=Profile,
        choices=list(Profile),
        default=Profile.DATA,
        metavar="data|excel",
        help="data: UTF-8, values as they are (default); excel: guarded for spreadsheets",
    )
    parser.add_argument(
        "--rows",
        type=RowShape,
        choices=list(RowShape),
        default=RowShape.ITEMS,
        metavar="items|cases|citations|changes",
        help="what a row is: a disputed item (default), a case, a citation or a change of the log",
    )
    parser.add_argument("--mask", action="store_true", help="hide what looks like a name, phone or number of a person")
    parser.add_argument(
        "--since",
        type=Path,
        metavar="MANIFEST",
        help="with --rows changes: only what was changed since the export this manifest is of",
    )
    parser.add_argument(
        "--preview", action="store_true", help="write nothing; print the first rows, how many, and what looks private"
    )
    parser.add_argument("--force", action="store_true", help="replace OUT where it is there")
    return parser


def _add_document_choices(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--state",
        type=_state,
        action="append",
        default=[],
        metavar="STATE",
        help=f"only documents in this state ({', '.join(DocumentState)}); may be given again (default: all)",
    )
    parser.add_argument("--find", default="", metavar="WORDS", help="only documents the queue finds by these words")
    parser.add_argument("--flagged", action="store_true", help="only documents with something to look at")


def _add_column_choices(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--columns",
        type=_names,
        default=(),
        metavar="NAME,…",
        help="only these columns, in this order (default: all; --preview shows their names)",
    )
    parser.add_argument(
        "--with",
        dest="extras",
        type=_extras,
        default=frozenset(),
        metavar="WHAT,…",
        help=f"add columns beside each field: {', '.join(Extra)}",
    )
    parser.add_argument("--field-states", action="store_true", help="the same as --with state")


def _names(text: str) -> tuple[str, ...]:
    return tuple(name for name in map(str.strip, text.split(",")) if name)


def _extras(text: str) -> frozenset[Extra]:
    try:
        return frozenset(map(Extra, _names(text.lower())))
    except ValueError:
        message = f"“{text}” names something that cannot stand beside a field; choose from {', '.join(Extra)}"
        raise argparse.ArgumentTypeError(message) from None


def _state(text: str) -> DocumentState:
    try:
        return DocumentState(text.lower().replace("-", " ").replace("_", " "))
    except ValueError:
        message = f"“{text}” is no state of a document; choose from {', '.join(DocumentState)}"
        raise argparse.ArgumentTypeError(message) from None


def _return_parser() -> argparse.ArgumentParser:
    parser = _parser("return", "Show what an export that was corrected elsewhere would change in the store.")
    parser.add_argument("file", type=Path, metavar="FILE", help="a CSV file or workbook that was exported here")
    parser.add_argument(
        "--apply",
        action="store_true",
        help="make the changes, but for those with a problem and of values that were changed here since",
    )
    return parser


def _check_parser() -> argparse.ArgumentParser:
    parser = _parser("check", "Look for damage in the store; nothing is changed.")
    parser.add_argument(
        "--readers",
        action="store_true",
        help="instead read the PDFs with a second reader, those not yet so read, and flag pages that differ",
    )
    return parser


def _backup_parser() -> argparse.ArgumentParser:
    parser = _parser("backup", "Copy the store, also while the desk has it open, and prove the copy.")
    parser.add_argument(
        "to", nargs="?", type=Path, metavar="TO", help="the file or folder to write to (default: FILE.backups/)"
    )
    parser.add_argument("--list", action="store_true", help="show the backups that are kept beside the store")
    return parser


def _restore_parser() -> argparse.ArgumentParser:
    parser = _parser("restore", "Put a backup in the store's place; the store of now becomes a backup itself.")
    parser.add_argument("source", type=Path, metavar="FROM", help="a file, or a name that “backup --list” shows")
    return parser


def _read_again_parser() -> argparse.ArgumentParser:
    parser = _parser(
        "read-again",
        "Read documents again with the present parser. What a person decided stays; where the parser now reads\n"
        "a third thing, a note is put on the field. Each document can be taken back with one undo.",
    )
    parser.add_argument(
        "--document",
        type=int,
        action="append",
        metavar="N",
        help="only the document of that number (document_id in an export); may be given again (default: all)",
    )
    return parser


def _repair_parser() -> argparse.ArgumentParser:
    parser = _parser("repair", "Save what can be saved of a damaged store into a new one, and tell what cannot.")
    parser.add_argument("damaged", nargs="?", type=Path, metavar="STORE", help="the damaged file; it is not touched")
    parser.add_argument("--to", type=Path, metavar="NEW", help="the store to make (default: STORE.repaired beside it)")
    return parser


PARSERS: Mapping[str, Callable[[], argparse.ArgumentParser]] = {
    "": _desk_parser,
    "parse": _parse_parser,
    "import": _import_parser,
    "export": _export_parser,
    "return": _return_parser,
    "check": _check_parser,
    "backup": _backup_parser,
    "restore": _restore_parser,
    "read-again": _read_again_parser,
    "repair": _repair_parser,
}
"""The arguments of each command; the empty one opens the desk."""
