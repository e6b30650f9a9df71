"""Seconds and memory of lineage on hostile and huge reports: `python -m benchmarks.rough [WORDS OF AN INPUT ...]`.

Data: made at random (`benchmarks.rough_texts`). For each input, in a process of its own, are printed the seconds of
reading the reports, of each step of lineage (passages, bonds with the test of rewriting, chains, sources), of `diff` of
the first two, and the peak of resident memory in MB, libraries included. What takes five minutes is given up. With
`--analyze` the whole analysis is measured instead: every step that takes half a second and more. Code is compiled and
kept on disk first, so that the seconds hold its loading alone.
"""

from __future__ import annotations

import argparse
import os
import resource
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from benchmarks.rough_texts import ROUGH
from twosource.desk.diff import diff
from twosource.desk.run import analyze
from twosource.intake.article import Received, make_article
from twosource.lineage.bonds import find_bonds
from twosource.lineage.chains import draw_chains
from twosource.lineage.compiled_comparing import compare_compiled
from twosource.lineage.passages import find_passages
from twosource.lineage.sources import map_sources
from twosource.model.article import Article

LIMIT = 300
"""Seconds of CPU after which an input is given up."""

_SHOWN = 0.5
"""Seconds from which a step of the whole analysis is shown."""

_WIDTH = 40


@contextmanager
def _timed(name: str) -> Iterator[None]:
    began = time.perf_counter()
    yield
    print(f"  {name} {time.perf_counter() - began:.2f}", end="", flush=True)


def _read(texts: list[str]) -> tuple[Article, ...]:
    return tuple(make_article(Received(f"r{n:04}.txt", text)) for n, text in enumerate(texts))


def lineage(texts: list[str]) -> None:
    """Print the seconds of each step of lineage and of `diff`."""
    with _timed("read"):
        articles = _read(texts)
    with _timed("passages"):
        passages = find_passages(articles, ())
    with _timed("bonds"):
        bonds = find_bonds(articles, passages, ())
    with _timed("chains"):
        chains = draw_chains(articles, passages, bonds)
    with _timed("sources"):
        map_sources(articles, passages, bonds, chains)
    with _timed("diff"):
        diff(articles[0], articles[1])
    print(f"  [{len(passages)} passages, {len(bonds)} bonds, {len(chains)} chains]", end="")


def whole(texts: list[str]) -> None:
    """Print the seconds of the slow steps of an analysis and of all."""
    began = last = time.perf_counter()
    running = "read"

    def watch(step: str, done: int, count: int) -> None:
        nonlocal last, running
        now = time.perf_counter()
        if now - last >= _SHOWN:
            print(f"  {running} {now - last:.2f}", end="", flush=True)
        last, running = now, step

    analyze(_read(texts), watch=watch)
    watch("", 0, 0)
    print(f"  in all {time.perf_counter() - began:.2f}", end="")


def compile_first() -> None:
    """Compile what is not kept on disk yet, in a process of its own, so that no measured one has it loaded."""
    child = os.fork()
    if child == 0:
        list(compare_compiled([list(range(1_000))] * 2))
        os._exit(0)
    os.waitpid(child, 0)


def measured(about: str, of_all: bool) -> None:
    """One input in a process of its own."""
    print(f"{about:<{_WIDTH}}", end="", flush=True)
    child = os.fork()
    if child == 0:
        resource.setrlimit(resource.RLIMIT_CPU, (LIMIT, LIMIT + 5))
        (whole if of_all else lineage)(ROUGH[about]())
        sys.stdout.flush()
        os._exit(0)
    _, status, usage = os.wait4(child, 0)
    unit = 2**20 if sys.platform == "darwin" else 2**10
    given_up = "" if os.waitstatus_to_exitcode(status) == 0 else "  given up"
    print(f"{given_up}  {usage.ru_maxrss / unit:.0f} MB", flush=True)


def main() -> None:
    """Measure the inputs whose names hold the words given, else all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("words", nargs="*")
    parser.add_argument("--analyze", action="store_true")
    given = parser.parse_args()
    compile_first()
    for about in ROUGH:
        if not given.words or any(word in about for word in given.words):
            measured(about, given.analyze)


if __name__ == "__main__":
    main()
