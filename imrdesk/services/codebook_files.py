"""Codebook files: a store's own fields as TOML, to be used in another store; and what was changed of them, in words."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any

from imrdesk import exporting
from imrdesk.domain.codebook import OWN_KINDS, Codebook, FieldDefinition, LoggedDefinitions, own_field
from imrdesk.domain.fields import Field, Scope
from imrdesk.domain.sentences import Sentence, listed, member, sentence, word
from imrdesk.domain.values import Kind, Value, as_text, is_empty
from imrdesk.errors import CodebookError
from imrdesk.services.own_fields import Definition, kind_name, refuse, refuse_change, typed_default

VERSION = 1
"""The form of the file; one of a later form is refused."""
_MARK = "imrdesk_codebook"
_LIMIT = 1_000_000
_MOST_FIELDS = 500
_TYPES: Mapping[str, tuple[type, ...]] = {
    "key": (str,),
    "label": (str,),
    "kind": (str,),
    "of": (str,),
    "help": (str,),
    "choices": (list,),
    "required": (bool,),
    "default": (str, int, float, bool, date, list),
    "retired": (bool,),
}
_CALLED = {str: word("a text in quotes"), list: word("a list in brackets"), bool: word("true or false")}


class Fate(StrEnum):
    """What an import makes of a field."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class ImportedField:
    """One field of a file: what becomes of it, and in words what is other than it was, or why it is refused."""

    field: Field
    fate: Fate
    words: str = ""


@dataclass(frozen=True, slots=True)
class CodebookImport:
    """What a file would make of a codebook; ``after`` holds all but what is refused."""

    after: Codebook
    fields: tuple[ImportedField, ...]


def write_codebook(to: Path, codebook: Codebook, *, overwrite: bool = True) -> None:
    """Write a codebook as TOML, in one step.

    Raises:
        ExportError: the file cannot be written, or is not to be replaced; one that was there is as it was.
    """
    with exporting.placing.placed_file(to, overwrite=overwrite) as beside:
        beside.write_text(as_toml(codebook), "utf-8", newline="\n")


def as_toml(codebook: Codebook) -> str:
    """Return a codebook in the form of its file."""
    lines = ["# Fields that reviewers defined in imrdesk.", f"{_MARK} = {VERSION}"]
    for field in codebook.fields:
        said: dict[str, Any] = {"key": field.key, "label": field.label, "of": str(field.scope)}
        said["kind"] = kind_name(field.kind)
        if field.help:
            said["help"] = field.help
        if field.choices:
            said["choices"] = list(field.choices)
        said["required"] = field.required
        if not is_empty(field.default):
            said["default"] = field.default
        if field.retired:
            said["retired"] = True
        lines += ["", "[[fields]]", *(f"{name} = {_toml(value)}" for name, value in said.items())]
    return "\n".join(lines) + "\n"


def read_codebook(path: Path) -> tuple[Field, ...]:
    """Return the fields of a codebook file.

    Raises:
        CodebookError: it cannot be read, or is none; the message says where.
    """
    try:
        with path.open("rb") as file:
            raw = tomllib.loads(file.read(_LIMIT).decode("utf-8"))
    except OSError as error:
        raise CodebookError(
            sentence("“{path}” cannot be read ({why}); choose another file.", path=path, why=error.strerror)
        ) from error
    except ValueError as error:
        raise CodebookError(sentence("“{name}” is no TOML file ({why}).", name=path.name, why=str(error))) from error
    version = raw.get(_MARK)
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise CodebookError(
            sentence(
                "“{name}” is no codebook of imrdesk: it has no line “{mark} = {version}”.",
                name=path.name,
                mark=_MARK,
                version=VERSION,
            )
        )
    if version > VERSION:
        raise CodebookError(
            sentence("“{name}” was written by a newer imrdesk; update the program to read it.", name=path.name)
        )
    return tuple(_fields(path.name, raw.get("fields")))


def merge(before: Definition, fields: tuple[Field, ...]) -> CodebookImport:
    """Return what the fields of a file make of a codebook: by their keys, those not in the file staying as they are."""
    after, made = before.codebook, []
    for field in fields:
        known = before.codebook.get(field.key)
        if known == field:
            made.append(ImportedField(field, Fate.SAME))
            continue
        try:
            refuse(field, after)
            refuse_change(known, field, before.used.get(field.key, 0))
        except CodebookError as error:
            made.append(ImportedField(field, Fate.REFUSED, str(error)))
            continue
        after = after.with_field(field)
        made.append(
            ImportedField(field, Fate.NEW)
            if known is None
            else ImportedField(field, Fate.CHANGED, differences(known, field))
        )
    return CodebookImport(after, tuple(made))


def differences(known: Field, field: Field) -> str:
    """Return in words what is other in a field than it was."""
    told = {
        word("label"): (known.label, field.label),
        word("kind"): (kind_name(known.kind), kind_name(field.kind)),
        word("of"): (member(known.scope), member(field.scope)),
        word("help"): (known.help, field.help),
        word("choices"): ("; ".join(known.choices), "; ".join(field.choices)),
        word("required"): (known.worded(known.required), field.worded(field.required)),
        word("default"): (known.worded(known.default), field.worded(field.default)),
        word("retired"): (known.worded(known.retired), field.worded(field.retired)),
    }
    return listed(
        (
            sentence("{setting}: {before} → {after}", setting=name, before=was or "—", after=now or "—")
            for name, (was, now) in told.items()
            if was != now
        ),
        "; ",
    )


def describe(logged: LoggedDefinitions) -> str:
    """Return a change of the codebook in words, field by field."""
    return "; ".join(map(described, logged.definitions))


def described(definition: FieldDefinition) -> Sentence:
    """Return in words what became of one field."""
    before, after = definition.before, definition.after
    if before is None:
        kind, scope = kind_name(after.kind), member(after.scope)
        return sentence("“{label}” defined as {kind} of the {scope}", label=after.label, kind=kind, scope=scope)
    what = differences(before, after) or word("moved")
    return sentence("“{label}” {what}", label=before.label, what=what)


def _fields(name: str, raw: object) -> Iterator[Field]:
    if not isinstance(raw, list) or len(raw) > _MOST_FIELDS:
        raise CodebookError(sentence("“{name}” has no list of fields; each begins with [[fields]].", name=name))
    known: set[str] = set()
    for number, each in enumerate(raw, start=1):
        try:
            field = _field(each)
        except CodebookError as error:
            raise CodebookError(
                sentence("Field {number} of “{name}”: {why}", number=number, name=name, why=str(error))
            ) from error
        if field.key in known:
            raise CodebookError(sentence("“{name}” has the key {key} twice.", name=name, key=field.key))
        known.add(field.key)
        yield field


def _field(raw: object) -> Field:
    if not isinstance(raw, dict):
        raise CodebookError(word("it is no table; each field begins with [[fields]]."))
    for key, value in raw.items():
        if key not in _TYPES:
            raise CodebookError(
                sentence(
                    "there is no setting “{key}”; the settings are {settings}.", key=key, settings=", ".join(_TYPES)
                )
            )
        if not isinstance(value, _TYPES[key]):
            raise CodebookError(sentence("its {key} is not {kind}.", key=key, kind=_CALLED[_TYPES[key][0]]))
    missing = [name for name in ("key", "label", "kind", "of") if name not in raw]
    if missing:
        raise CodebookError(sentence("it has no {setting}.", setting=missing[0]))
    kinds = {kind_name(kind): kind for kind in OWN_KINDS}
    if raw["kind"] not in kinds:
        raise CodebookError(
            sentence("its kind “{kind}” is none of: {kinds}.", kind=raw["kind"], kinds=", ".join(kinds))
        )
    if raw["of"] not in set(Scope):
        raise CodebookError(sentence("it is of “{scope}”, which is neither case nor item.", scope=raw["of"]))
    kind, choices = kinds[raw["kind"]], tuple(map(str, raw.get("choices", ())))
    return own_field(
        raw["key"],
        raw["label"],
        kind,
        Scope(raw["of"]),
        raw.get("help", ""),
        choices=choices,
        required=raw.get("required", False),
        default=_default(kind, raw.get("default"), choices),
        retired=raw.get("retired", False),
    )


def _default(kind: Kind, raw: object, choices: tuple[str, ...]) -> Value:
    if raw is None:
        return None
    typed = "; ".join(map(str, raw)) if isinstance(raw, list) else as_text(raw)  # type: ignore[arg-type] -- of _TYPES
    return typed_default(kind, typed, choices)


def _toml(value: Value | list[str]) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list | tuple):
        return f"[{', '.join(_toml(str(each)) for each in value)}]"
    # A JSON string is a TOML basic string, but for DEL.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007F")
