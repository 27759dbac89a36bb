"""The command “codebook”: the own fields of a store on the command line."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from imrdesk import exporting
from imrdesk.commands.opening import open_desk, present_store
from imrdesk.commands.output import DONE, SOME_FAILED, WRONG_USAGE, complain, print_lines, progress
from imrdesk.domain.values import as_text

if TYPE_CHECKING:
    from imrdesk.services.desk import Desk

_FIELDS_HEADER = ("key", "label", "of", "kind", "required", "default", "retired", "places filled")
_LOG_HEADER = ("change", "at", "reviewer", "what")
_IMPORT_HEADER = ("key", "label", "becomes", "what is other, or why it is refused")


def run(args: argparse.Namespace) -> int:
    """Carry the command out on a store, and return the exit status."""
    if (args.file is None) is not (args.action in {"list", "log"}):
        complain("codebook: name a FILE to export to or to import; list and log take none.")
        return WRONG_USAGE
    reads_only = args.action != "import" or not args.apply
    with open_desk(present_store(args), args, read_only=reads_only) as desk:
        return _ACTIONS[args.action](desk, args)


def _list(desk: Desk, _args: argparse.Namespace) -> int:
    from imrdesk.services.own_fields import kind_name  # noqa: PLC0415 -- loads SQLAlchemy

    definition = desk.own_fields.definition()
    rows = [
        (
            field.key,
            field.label,
            str(field.scope),
            kind_name(field.kind),
            as_text(field.required),
            as_text(field.default),
            as_text(field.retired),
            str(definition.used.get(field.key, 0)),
        )
        for field in definition.codebook.fields
    ]
    _print_table(_FIELDS_HEADER, rows, f"{desk.path} has no own fields.")
    return DONE


def _log(desk: Desk, _args: argparse.Namespace) -> int:
    from imrdesk.services.codebook_files import describe  # noqa: PLC0415 -- loads SQLAlchemy

    rows = [
        (str(each.change_id), f"{each.at.astimezone():%Y-%m-%d %H:%M}", each.reviewer, describe(each))
        for each in desk.own_fields.history()
    ]
    _print_table(_LOG_HEADER, rows, f"{desk.path} has no own fields.")
    return DONE


def _export(desk: Desk, args: argparse.Namespace) -> int:
    from imrdesk.services.codebook_files import write_codebook  # noqa: PLC0415 -- loads SQLAlchemy

    codebook = desk.own_fields.codebook()
    write_codebook(args.file, codebook, overwrite=args.force)
    print(f"{len(codebook.fields)} own fields of {desk.path} were written to {args.file}")
    return DONE


def _import(desk: Desk, args: argparse.Namespace) -> int:
    from imrdesk.services.codebook_files import Fate, merge, read_codebook  # noqa: PLC0415 -- loads SQLAlchemy

    before = desk.own_fields.definition()
    made = merge(before, read_codebook(args.file))
    rows = [(each.field.key, each.field.label, str(each.fate), each.words) for each in made.fields]
    _print_table(_IMPORT_HEADER, rows, f"{args.file} has no fields.")
    if not args.apply:
        print("Nothing was changed; add --apply to define these fields.")
    elif made.after == before.codebook:
        print("There is nothing to define.")
    else:
        if desk.own_fields.define(before.codebook, made.after):
            desk.own_fields.check_again(progress())
        print(f"The own fields of {desk.path} are defined so.")
    return SOME_FAILED if any(each.fate is Fate.REFUSED for each in made.fields) else DONE


def _print_table(header: tuple[str, ...], rows: Iterable[tuple[str, ...]], nothing: str) -> None:
    lines = list(rows)
    print_lines(exporting.plain.table_lines(header, lines) if lines else [nothing])


_ACTIONS: Mapping[str, Callable[[Desk, argparse.Namespace], int]] = {
    "list": _list,
    "log": _log,
    "export": _export,
    "import": _import,
}
