"""Write the tables of docs/fields.md from the catalogue: run it after a change there (a test asks for it)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path

from imrdesk.domain.exports import RowShape
from imrdesk.domain.fields import CASE_FIELDS, CATALOGUE, CATEGORIES, Field, Group
from imrdesk.domain.values import Kind
from imrdesk.exporting.change_rows import ChangeTable
from imrdesk.exporting.citation_rows import CitationTable
from imrdesk.exporting.columns import Column
from imrdesk.exporting.difference_rows import DifferenceTable
from imrdesk.exporting.tables import Table

PAGE = Path(__file__).with_name("fields.md")

_TYPES = {
    Kind.TEXT: "text",
    Kind.LONG_TEXT: "text",
    Kind.DATE: "date",
    Kind.INTEGER: "whole number",
    Kind.NUMBER: "number",
    Kind.YES_NO: "yes or no",
    Kind.LIST: "list of texts",
    Kind.CITATIONS: "list of citations",
}


def remade(page: str) -> str:
    """Return ``page`` with every part between ``<!-- name -->`` and ``<!-- end -->`` made anew."""

    def made(part: re.Match[str]) -> str:
        return f"<!-- {part['name']} -->\n{PARTS[part['name']]()}\n<!-- end -->"

    return re.sub(r"<!-- (?P<name>[a-z ]+) -->\n.*?<!-- end -->", made, page, flags=re.DOTALL)


def _fields(group: Group) -> Callable[[], str]:
    def table() -> str:
        rows = (
            (f"`{field.key}`", field.label + " *" * field.required, _type(field), field.help)
            for field in CATALOGUE
            if field.group is group
        )
        return _table(("key", "label", "type", "how it is read"), rows)

    return table


def _type(field: Field) -> str:
    if field.key == "category":
        return "one of the categories below"
    if field.key == "subcategory":
        return "one of the category's subcategories"
    if field.kind is Kind.CHOICE:
        return "one of " + ", ".join(f"`{choice}`" for choice in field.choices)
    return _TYPES[field.kind]


def _categories() -> str:
    rows = ((category, ", ".join(subs) or "(none)") for category, subs in CATEGORIES.items())
    return _table(("category", "subcategories"), rows)


def _columns() -> str:
    shapes = {shape: Table(shape).columns for shape in (RowShape.ITEMS, RowShape.CASES)}
    keys = {field.key for field in CATALOGUE}
    others = {column.name: column for columns in shapes.values() for column in columns if column.name not in keys}
    after = set(_after(shapes[RowShape.ITEMS]))
    order = f"Then come `{CASE_FIELDS[0].key}` to `{CATALOGUE[-1].key}`, {len(CATALOGUE)} columns, in the order above."
    return f"{_rows(shapes, set(others) - after, others)}\n\n{order} Behind them:\n\n{_rows(shapes, after, others)}"


def _after(columns: tuple[Column, ...]) -> list[str]:
    names = [column.name for column in columns]
    return names[names.index(CATALOGUE[-1].key) + 1 :]


def _rows(shapes: dict[RowShape, tuple[Column, ...]], names: set[str], columns: dict[str, Column]) -> str:
    rows = (
        (f"`{name}`", " and ".join(shape for shape in shapes if column in shapes[shape]), column.help)
        for name, column in columns.items()
        if name in names
    )
    return _table(("column", "in the rows", "what it holds"), rows)


def _listed(columns: tuple[Column, ...]) -> Callable[[], str]:
    def table() -> str:
        return _table(("column", "what it holds"), ((f"`{column.name}`", column.help) for column in columns))

    return table


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, ("---",) * len(head), *([cell.replace("|", r"\|") for cell in row] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


PARTS: dict[str, Callable[[], str]] = {
    "case fields": _fields(Group.CASE),
    "reviewer fields": _fields(Group.REVIEWER),
    "summary fields": _fields(Group.SUMMARY),
    "item fields": _fields(Group.ITEM),
    "categories": _categories,
    "columns": _columns,
    "citation columns": _listed(CitationTable.columns),
    "change columns": _listed(ChangeTable.columns),
    "difference columns": _listed(DifferenceTable.columns),
}

if __name__ == "__main__":
    PAGE.write_text(remade(PAGE.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
