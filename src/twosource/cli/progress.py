"""The steps of a long analysis -> a line on the terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Timer

SILENT = 1.0
"""Seconds before anything is shown: a short analysis says nothing."""

Watch = Callable[[str, int, int], None]
"""Told before each step: its name, how many are done, how many there are."""


@contextmanager
def progress(quiet: bool) -> Iterator[Watch | None]:
    """A watch that draws on standard error once SILENT seconds are over; None where nobody would see it."""
    if quiet or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description:<24}"), BarColumn(), TimeElapsedColumn())
    bar = Progress(*columns, console=Console(file=sys.stderr), transient=True)
    task = bar.add_task("reading")
    timer = Timer(SILENT, bar.start)
    timer.daemon = True
    timer.start()
    try:
        yield lambda step, done, steps: bar.update(task, description=step, completed=done, total=steps)
    finally:
        timer.cancel()
        timer.join()
        bar.stop()
