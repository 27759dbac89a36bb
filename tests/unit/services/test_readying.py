from __future__ import annotations

import subprocess
import sys

from imrdesk.paths import resource_path

_TELL = """
import sys
from pathlib import Path
from imrdesk.services.readying import get_ready
def rules():
    return {name for name in sys.modules if name.startswith("imrdesk.parsing.")}
before, most = rules(), 0
for _ in get_ready():
    most, before = max(most, len(rules() - before)), rules()
from imrdesk import parsing, sources
source = sources.read_file(Path(sys.argv[1])).source
there = rules()
found = parsing.parse(source)
print(most, len(there), len(rules() - there), len(found.items))
"""


def test_what_reading_needs_is_loaded_in_small_steps() -> None:
    command = [sys.executable, "-c", _TELL, str(resource_path("samples", "therapies-2016.txt"))]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    most, there, missing, items = map(int, told)
    assert most <= there / 4, "no step takes a long while for many modules at once"
    assert missing == 0
    assert items
