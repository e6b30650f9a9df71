"""Wall time and memory of the commands as a user runs them, start included: `python -m benchmarks.start [FOLDER]`.

Data: the folder of reports given, else the reports of `../shared/cases/bakhmut` where they are there, else the bundled
example. The best and the median of several runs are printed, since other work on the machine only ever adds time. The
lineage's own steps (passages, bonds, chains, sources) are timed in a process that has read the reports.
"""

from __future__ import annotations

import os
import statistics
import sys
import time
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from benchmarks.cases import EXAMPLE, SHARED
from twosource.desk.run import analyze
from twosource.intake.read import read

RUNS = 5
"""Enough for a stable best on a busy machine."""


class Run(NamedTuple):
    """One run of a command: wall seconds and peak resident megabytes."""

    seconds: float
    megabytes: float


def run(command: list[str]) -> Run:
    """Run a command with its output thrown away; RuntimeError where it fails."""
    began = time.perf_counter()
    child = os.fork()
    if child == 0:
        sink = os.open(os.devnull, os.O_WRONLY)
        os.dup2(sink, 1)
        os.dup2(sink, 2)
        os.execv(command[0], command)
    _, status, usage = os.wait4(child, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        raise RuntimeError(f"failed: {' '.join(command)}")
    # Linux counts in kibibytes, macOS in bytes.
    unit = 2**20 if sys.platform == "darwin" else 2**10
    return Run(time.perf_counter() - began, usage.ru_maxrss / unit)


def measure(about: str, command: list[str]) -> None:
    """Print the best and the median of several runs."""
    runs = [run(command) for _ in range(RUNS)]
    times = [r.seconds for r in runs]
    memory = max(r.megabytes for r in runs)
    print(f"{about:<40} best {min(times):6.2f} s   median {statistics.median(times):6.2f} s   peak {memory:5.0f} MB")


LINEAGE = ("passages", "bonds", "chains", "sources")
"""The steps of the recipe that are the lineage."""


def lineage(folder: Path) -> float:
    """Seconds that the lineage's steps take on the reports of a folder, the first time in this process."""
    articles, findings = read((str(folder),))
    began: dict[str, float] = {}

    def watch(step: str, done: int, steps: int) -> None:
        began[step] = time.perf_counter()

    analyze(articles, findings, watch=watch)
    names = [*began, None]
    ended = {name: began[after] for name, after in pairwise(names) if name and after}
    return sum(ended[name] - began[name] for name in LINEAGE)


def main() -> None:
    """Measure each command."""
    bakhmut = SHARED / "cases" / "bakhmut" / "reports"
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else bakhmut if bakhmut.exists() else EXAMPLE / "reports"
    command = str(Path(sys.executable).with_name("twosource"))
    print(f"{len(list(folder.iterdir()))} reports in {folder.parent.name}/{folder.name}, {RUNS} runs each")
    measure("python alone", [sys.executable, "-c", "pass"])
    measure("import twosource", [sys.executable, "-c", "import twosource"])
    measure("twosource --help", [command, "--help"])
    measure("twosource analyze --format json", [command, "analyze", str(folder), "--format", "json"])
    measure("twosource analyze --format html", [command, "analyze", str(folder), "--format", "html"])
    print(f"{'lineage alone, the first time':<40} {lineage(folder):11.3f} s")


if __name__ == "__main__":
    main()
