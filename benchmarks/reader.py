"""Speed and memory of what reads the language: `python -m benchmarks.reader [LANGUAGE...]` (model, rules, spacy:NAME).

Data: the 191 reports of `../shared/data/news_events`, else the bundled example. Printed for each reader: words a second
of the reader alone, all heads together; seconds to import and load it in a fresh process, over those of an interpreter
that imports nothing; peak memory of a process that has read every report; seconds of `twosource analyze` for the five
reports of a case in a fresh process.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from benchmarks.cases import EXAMPLE, SHARED
from benchmarks.corpora import DATA, news_events
from benchmarks.start import Run, run
from twosource.intake.read import read
from twosource.language.reader.choosing import MODEL, RULES, choose_reader

ROUNDS = 3
"""Runs, of which the best is printed: other work on the machine only ever adds time."""


def texts() -> list[str]:
    """The texts that are read."""
    if (DATA / "news_events").exists():
        return [document.text for document in news_events()]
    articles, _ = read((str(EXAMPLE / "reports"),))
    return [article.text.content for article in articles]


def words_per_second(language: str) -> tuple[int, float]:
    """How many words there are and how many the reader takes in a second."""
    reader, given = choose_reader(language), texts()
    assert reader is not None
    words = sum(len(text.split()) for text in given)
    best = float("inf")
    for _ in range(ROUNDS):
        began = time.perf_counter()
        reader.read(given)
        best = min(best, time.perf_counter() - began)
    return words, words / best


def best(command: list[str]) -> Run:
    """The fastest of several runs, with the largest memory of any."""
    runs = [run(command) for _ in range(ROUNDS)]
    return Run(min(r.seconds for r in runs), max(r.megabytes for r in runs))


def main() -> None:
    """The table of the readers asked for."""
    for language in sys.argv[1:] or [MODEL, RULES]:
        print(language)
        if language != RULES:
            words, speed = words_per_second(language)
            print(f"  {speed:8.0f} words a second ({words} words)")
            print(f"  {started(language):8.2f} s to import and load it")
            print(f"  {peak(language):8.0f} MB in a process that has read them all")
        command = str(Path(sys.executable).with_name("twosource"))
        analyzed = best([command, "analyze", str(folder()), "--format", "json", "--language", language])
        print(f"  {analyzed.seconds:8.2f} s and {analyzed.megabytes:.0f} MB to analyse the reports of one event")


def folder() -> Path:
    """The five reports of a case, else the bundled ones."""
    case = SHARED / "cases" / "bakhmut" / "reports"
    return case if case.exists() else EXAMPLE / "reports"


def started(language: str) -> float:
    """Seconds of a process that loads the reader, without those of an interpreter that does nothing."""
    load = f"from twosource.language.reader.choosing import choose_reader; choose_reader({language!r})"
    return best([sys.executable, "-c", load]).seconds - best([sys.executable, "-c", ""]).seconds


def peak(language: str) -> float:
    """Peak megabytes of a process that loads the reader and reads every text."""
    every = (
        "from benchmarks.reader import texts; from twosource.language.reader.choosing import choose_reader; "
        f"choose_reader({language!r}).read(texts())"
    )
    return run([sys.executable, "-c", every]).megabytes


if __name__ == "__main__":
    main()
