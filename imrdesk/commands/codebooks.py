"""The command “codebook”: the own fields of a store on the command line, and the lines it says."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from imrdesk.domain.values import as_text
from imrdesk.exporting.plain import table_lines

if TYPE_CHECKING:
    from imrdesk.services.desk import Desk

DONE, SOME_FAILED = 0, 1
_FIELDS_HEADER = ("key", "label", "of", "kind", "required", "default", "retired", "places filled")
_LOG_HEADER = ("change", "at", "reviewer", "what")
_IMPORT_HEADER = ("key", "label", "becomes", "what is other, or why it is refused")

Say = Callable[[str], object]
Progress = Callable[[int, int, str], object]


def run(desk: Desk, args: argparse.Namespace, say: Say, progress: Progress | None) -> int:
    """Carry the command out on a store, and return the exit status."""
    if args.action == "list":
        return _list(desk, say)
    if args.action == "log":
        return _log(desk, say)
    return _export(desk, args, say) if args.action == "export" else _import(desk, args, say, progress)


def _list(desk: Desk, say: Say) -> int:
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
    _say_table(_FIELDS_HEADER, rows, f"{desk.path} has no own fields.", say)
    return DONE


def _log(desk: Desk, say: Say) -> int:
    from imrdesk.services.codebook_files import describe  # noqa: PLC0415 -- loads SQLAlchemy

    rows = [
        (str(each.change_id), f"{each.at.astimezone():%Y-%m-%d %H:%M}", each.reviewer, describe(each))
        for each in desk.own_fields.history()
    ]
    _say_table(_LOG_HEADER, rows, f"{desk.path} has no own fields.", say)
    return DONE


def _export(desk: Desk, args: argparse.Namespace, say: Say) -> int:
    from imrdesk.services.codebook_files import write_codebook  # noqa: PLC0415 -- loads SQLAlchemy

    codebook = desk.own_fields.codebook()
    write_codebook(args.file, codebook, overwrite=args.force)
    say(f"{len(codebook.fields)} own fields of {desk.path} were written to {args.file}")
    return DONE


def _import(desk: Desk, args: argparse.Namespace, say: Say, progress: Progress | None) -> int:
    from imrdesk.services.codebook_files import Fate, merge, read_codebook  # noqa: PLC0415 -- loads SQLAlchemy

    before = desk.own_fields.definition()
    made = merge(before, read_codebook(args.file))
    rows = [(each.field.key, each.field.label, str(each.fate), each.words) for each in made.fields]
    _say_table(_IMPORT_HEADER, rows, f"{args.file} has no fields.", say)
    if not args.apply:
        say("Nothing was changed; add --apply to define these fields.")
    elif made.after == before.codebook:
        say("There is nothing to define.")
    else:
        if desk.own_fields.define(before.codebook, made.after):
            desk.own_fields.check_again(progress)
        say(f"The own fields of {desk.path} are defined so.")
    return SOME_FAILED if any(each.fate is Fate.REFUSED for each in made.fields) else DONE


def _say_table(header: tuple[str, ...], rows: Iterable[tuple[str, ...]], nothing: str, say: Say) -> None:
    lines = list(rows)
    for line in table_lines(header, lines) if lines else [nothing]:
        say(line)
