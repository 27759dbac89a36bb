"""LibreOffice without its window: opens a file and saves it again."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from imrdesk.domain.exports import Separator

SECONDS = 300
_CSV = "Text - txt - csv (StarCalc)"
_UTF8, _QUOTE = 76, 34
AS_TEXT, AS_IT_LIKES = 2, 1


def find_office() -> str | None:
    """Return the program, ``None`` where it is not installed."""
    return shutil.which("soffice")


def resave(source: Path, to: Path, kinds: Sequence[int] = (), separator: Separator = Separator.COMMA) -> Path:
    """Open a file as a spreadsheet program does and save it in the same form into the folder ``to``.

    ``kinds`` say of each column of a CSV file whether it is read as text or as whatever it looks like: numbers, dates
    and formulas found by all the program's rules. Where semicolons separate, a comma is its decimal sign.

    Raises:
        RuntimeError: the program failed; the message is what it said.
    """
    program = find_office() or "soffice"
    to.mkdir(parents=True, exist_ok=True)
    command = [program, "--headless", f"-env:UserInstallation={(to / 'profile').as_uri()}", "--norestore"]
    target = source.suffix[1:]
    if target == "csv":
        language = 1031 if separator is Separator.SEMICOLON else 1033
        columns = "/".join(f"{place}/{kind}" for place, kind in enumerate(kinds, start=1))
        form = f"{ord(separator.mark)},{_QUOTE},{_UTF8},1"
        # Read: quoted cells are no text for that alone, special numbers are looked for, blanks stay.
        command.append(f"--infilter={_CSV}:{form},{columns},{language},false,true,false,false")
        # Written: cells as they are shown.
        target = f"csv:{_CSV}:{form},,{language},false,true,true,false"
    command += ["--convert-to", target, "--outdir", str(to), str(source)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS, check=False)
    made = to / source.name
    if done.returncode or not made.is_file():
        raise RuntimeError(f"LibreOffice failed ({done.returncode}): {done.stdout} {done.stderr}")
    return made
