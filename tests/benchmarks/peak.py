"""The most memory that reading one file takes: ``python -m tests.benchmarks.peak FILE``, in a process of its own."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

_STATUS = Path("/proc/self/status")


def peak_megabytes(file: Path) -> float | None:
    """Return the most memory a process holds that reads, parses and checks ``file``; ``None`` but on Linux."""
    if not _STATUS.exists():
        return None
    command = [sys.executable, "-m", "tests.benchmarks.peak", str(file)]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def main() -> None:
    """Read the file named and print the most memory this process held, in megabytes."""
    from imrdesk.services.reading_files import read_document  # noqa: PLC0415 -- not for who only asks

    read_document(Path(sys.argv[1]))
    held = re.search(r"VmHWM:\s*(\d+) kB", _STATUS.read_text("utf-8"))
    if held is None:
        raise SystemExit("the system does not tell how much memory a process held")
    print(int(held[1]) * 1024 / 1e6)


if __name__ == "__main__":
    main()
