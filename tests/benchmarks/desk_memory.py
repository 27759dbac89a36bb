"""How much memory the desk holds while document after document is reviewed in one sitting, pages in sight."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.benchmarks.documents import determinations
from tests.benchmarks.large import multiply_apart

DOCUMENTS = 1_000


def measure(folder: Path, documents: int = DOCUMENTS) -> None:
    """Review documents one after another, in a process that holds the program alone."""
    store = folder / "memory.imrdesk"
    multiply_apart(store, documents, determinations(folder))
    subprocess.run([sys.executable, "-m", "tests.benchmarks.sitting", str(store)], check=True)
