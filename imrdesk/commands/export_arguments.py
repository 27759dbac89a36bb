"""The arguments of the commands that write corrected data and take it back."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path

from imrdesk.domain.documents import DocumentState
from imrdesk.domain.exports import ExportChoice, Extra, Profile, RowShape, Separator


def add_export_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what “export” takes. An option that is not given has no value, so that a preset's stands."""
    parser.add_argument(
        "out",
        type=Path,
        metavar="OUT",
        help="what to write: a .csv, .xlsx (workbook), .parquet, .jsonl or .zip (data package) file, or a folder "
        "(the same)",
    )
    parser.add_argument(
        "--preset", metavar="NAME", help="all as it was kept under this name; other options come on top"
    )
    _add_document_choices(parser)
    _add_column_choices(parser)
    _add_form_choices(parser)
    parser.add_argument("--mask", action="store_true", help="hide what looks like a name, phone or number of a person")
    parser.add_argument(
        "--since",
        metavar="MANIFEST|last",
        help="with --rows changes or differences: only since the export this manifest is of, or the last one made",
    )
    parser.add_argument("--save-preset", metavar="NAME", help="keep these choices in the store under a name")
    parser.add_argument(
        "--preview", action="store_true", help="write nothing; print the first rows, how many, and what looks private"
    )
    parser.add_argument("--force", action="store_true", help="replace OUT where it is there")


def add_return_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what “return” takes."""
    parser.add_argument(
        "file",
        nargs="?",
        type=Path,
        metavar="FILE",
        help="a CSV file or workbook that was exported here, or one from elsewhere",
    )
    parser.add_argument("--undo", action="store_true", help="take back what was made from the last file; no FILE then")
    parser.add_argument(
        "--mapping",
        metavar="NAME|FILE.json",
        help="for a file from elsewhere: what its columns mean, as kept in the store or written as docs/fields.md says",
    )
    parser.add_argument("--save-mapping", metavar="NAME", help="keep that mapping in the store under a name")
    parser.add_argument(
        "--apply",
        action="store_true",
        help="make the changes, but for those with a problem and of values that were changed here since",
    )


def export_choice(args: argparse.Namespace, base: ExportChoice) -> ExportChoice:
    """Return ``base`` with what the arguments of “export” ask for."""
    given = {
        "rows": args.rows,
        "profile": args.profile,
        "separator": args.separator,
        "columns": args.columns,
        "extras": args.extras | ({Extra.STATE} if args.field_states else frozenset()),
        "names": tuple(args.rename),
        "masked": args.mask,
        "retired": args.retired,
    }
    asked = {"text": args.find, "states": frozenset(args.state), "flagged_only": args.flagged}
    query = replace(base.query, **{name: value for name, value in asked.items() if value})
    return replace(base, query=query, **{name: value for name, value in given.items() if value})


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
        "--rename",
        type=_renaming,
        action="append",
        default=[],
        metavar="COLUMN=NAME",
        help="give a column another name in the file; may be given again",
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
    parser.add_argument("--retired", action="store_true", help="own fields that are retired too")


def _add_form_choices(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--profile",
        type=Profile,
        choices=list(Profile),
        metavar="data|excel",
        help="data: UTF-8, values as they are (default); excel: guarded for spreadsheets",
    )
    parser.add_argument(
        "--separator",
        type=Separator,
        choices=list(Separator),
        metavar="comma|semicolon|tab",
        help="what stands between the cells of a file for spreadsheets (default: comma)",
    )
    parser.add_argument(
        "--rows",
        type=RowShape,
        choices=list(RowShape),
        metavar="|".join(RowShape),
        help="what a row is: a disputed item (default), a case, a citation, a change of the log, or with --since what "
        "differs",
    )


def _names(text: str) -> tuple[str, ...]:
    return tuple(name for name in map(str.strip, text.split(",")) if name)


def _renaming(text: str) -> tuple[str, str]:
    column, _, name = text.partition("=")
    if not column.strip() or not name.strip():
        raise argparse.ArgumentTypeError(f"“{text}” does not say which column is called what: write COLUMN=NAME")
    return column.strip(), name.strip()


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
