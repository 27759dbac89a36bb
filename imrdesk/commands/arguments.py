"""The arguments of the command line: which command is meant, and what each takes."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from imrdesk import __version__
from imrdesk.commands.export_arguments import add_export_arguments, add_return_arguments

_STORE_HELP = "the store to use (default: the one in the system's folder for programs' data); parse needs none"
_REVIEWER_HELP = "whose name the changes are logged under (default: the reviewer chosen in the desk, else the account)"
_KEY_HELP = "what opens an encrypted store is the first line of FILE (else IMRDESK_PASSPHRASE, else it is asked for)"
_WITH_VALUE = frozenset({"--store", "--reviewer", "--passphrase-file"})
"""Options with a value that may stand before the command."""
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
  codebook         show the store's own fields, write them to a file, or take them from one
  repair [STORE]   save what can be saved of a damaged store into a new one
  encrypt          put the store, and its backups, under a passphrase
  passphrase       change the passphrase of an encrypted store
  decrypt          take the encryption away

A file that has the name of a command is opened as ./parse.
{_EXIT_STATUS}"""


def split_command(arguments: Sequence[str]) -> tuple[str, list[str]]:
    """Return the command among ``arguments`` (empty where they open the desk) and the arguments without it.

    The command is the first argument that is no option; ``--store FILE``, ``--reviewer NAME`` and ``--passphrase-file
    FILE`` may stand before it.
    """
    position = 0
    while position < len(arguments) and arguments[position].startswith("-") and arguments[position] != "--":
        position += 2 if arguments[position] in _WITH_VALUE else 1
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
    if command != "parse":
        parser.add_argument("--passphrase-file", type=Path, metavar="FILE", help=_KEY_HELP)
    return parser


def _writing_parser(command: str, description: str, **more: Any) -> argparse.ArgumentParser:
    parser = _parser(command, description, **more)
    parser.add_argument("--reviewer", type=_person, metavar="NAME", help=_REVIEWER_HELP)
    return parser


def _person(text: str) -> str:
    name = " ".join(text.split())
    if not name:
        raise argparse.ArgumentTypeError("a reviewer needs a name")
    return name


def _desk_parser() -> argparse.ArgumentParser:
    parser = _writing_parser(
        "",
        "Open the desk: load determinations, correct what was read, export clean data. Offline.",
        usage="imrdesk [-h] [--version] [--store FILE] [--reviewer NAME] [--sample] [FILE|FOLDER …]\n"
        "       imrdesk [--store FILE] [--reviewer NAME] COMMAND …",
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
    parser = _writing_parser("import", "Read files and folders into the store. A file already there is no failure.")
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a file, or a folder with all in it")
    return parser


def _export_parser() -> argparse.ArgumentParser:
    parser = _writing_parser("export", "Write the corrected records, in a form that docs/fields.md describes.")
    add_export_arguments(parser)
    return parser


def _return_parser() -> argparse.ArgumentParser:
    parser = _writing_parser("return", "Show what an export that was corrected elsewhere would change in the store.")
    add_return_arguments(parser)
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
    parser = _writing_parser(
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


def _codebook_parser() -> argparse.ArgumentParser:
    parser = _writing_parser(
        "codebook",
        "Show the fields that reviewers defined, write them to a codebook file, or show what a file would make of\n"
        "them and take it over. Fields are told apart by their keys; those that are not in the file stay.",
    )
    parser.add_argument(
        "action",
        choices=["list", "log", "export", "import"],
        help="show the own fields, or who defined what; write them to FILE, or read FILE",
    )
    parser.add_argument(
        "file", nargs="?", type=Path, metavar="FILE", help="a codebook: a TOML file, as “export” writes it"
    )
    parser.add_argument(
        "--apply", action="store_true", help="with import: define the fields, but for those that are refused"
    )
    parser.add_argument("--force", action="store_true", help="with export: replace FILE where it is there")
    return parser


def _repair_parser() -> argparse.ArgumentParser:
    parser = _parser("repair", "Save what can be saved of a damaged store into a new one, and tell what cannot.")
    parser.add_argument("damaged", nargs="?", type=Path, metavar="STORE", help="the damaged file; it is not touched")
    parser.add_argument("--to", type=Path, metavar="NEW", help="the store to make (default: STORE.repaired beside it)")
    return parser


def _encrypt_parser() -> argparse.ArgumentParser:
    parser = _parser(
        "encrypt",
        "Encrypt the store with a passphrase, or make an empty encrypted one where there is none. Needs the extra:\n"
        "pip install “imrdesk[encryption]”. Nobody can open the store again without the passphrase. The passphrase is\n"
        "asked for; for a script it stands in the first line of --passphrase-file, or in IMRDESK_PASSPHRASE.",
    )
    parser.add_argument(
        "--backups",
        choices=["encrypt", "remove", "keep"],
        default="encrypt",
        help="what becomes of its backups, which anyone can read: encrypted too (default), removed, or kept",
    )
    return parser


def _passphrase_parser() -> argparse.ArgumentParser:
    parser = _parser(
        "passphrase",
        "Change the passphrase of an encrypted store. Backups made before open with the one they were made with.",
    )
    parser.add_argument(
        "--new-passphrase-file",
        type=Path,
        metavar="FILE",
        help="the first line of FILE is the new one (else IMRDESK_NEW_PASSPHRASE is, else it is asked for)",
    )
    return parser


def _decrypt_parser() -> argparse.ArgumentParser:
    return _parser(
        "decrypt",
        "Take the encryption away: anyone who has the file can read it. Encrypted backups stay encrypted.",
    )


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
    "codebook": _codebook_parser,
    "repair": _repair_parser,
    "encrypt": _encrypt_parser,
    "passphrase": _passphrase_parser,
    "decrypt": _decrypt_parser,
}
"""The arguments of each command; the empty one opens the desk."""
