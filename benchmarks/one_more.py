"""How long one report more takes in a story of fifty: `python -m benchmarks.one_more [--reports N] [--language
model|rules] [--cold]`.

Data: the largest event of `../shared/data/news_events` (14 reports of some 4,700 characters), three invented events of
`benchmarks/flows` (half `develop`), and edited copies of the first until there are N (50): a paragraph left out, one
word in a hundred dropped. The last report of the event then comes in, all steps with the language model, the ledger
published and its standing compared.

Printed: for each step seconds of the processors and on the clock, from nothing; with what was kept of the N reports in
memory; and again when nothing new came. The two results are compared byte for byte. `--cold` puts the N reports into an
archive on disk first, and measures the last one from the start of a new process, imports and loading of the model
included: with what an archive keeps (marks, results of steps), and with vectors too.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from benchmarks.corpora import Document, news_events
from benchmarks.flows.events import event
from benchmarks.orders import AT, come_in
from twosource.archive.opening import open_archive
from twosource.desk.cutting import Keeper
from twosource.desk.kept import InMemory
from twosource.desk.living import Living
from twosource.desk.recipe import recipe
from twosource.desk.run import analyze
from twosource.intake.article import make_article
from twosource.language.reader.choosing import DEFAULT_LANGUAGE, choose_reader
from twosource.model.article import Article
from twosource.model.received import Received
from twosource.report.changes import compare_standings
from twosource.report.contract import to_contract
from twosource.report.standing import read_standing, to_standing, write_standing

_INVENTED = 3
"""Invented events, some six reports each."""

_DROPPED = 0.01
"""Share of the words of a copy that are left out."""


def story(size: int) -> tuple[list[Received], Received]:
    """The reports of the story, and the one that comes in last."""
    rows = list(news_events())
    counts = Counter(_event(row) for row in rows)
    weight = Counter[str]()
    for row in rows:
        weight[_event(row)] += len(row.text)
    largest = max(counts, key=lambda name: (counts[name], weight[name]))
    *own, last = (row for row in rows if _event(row) == largest)
    reports = [_received(row) for row in own]
    reports += [_invented(a) for n in range(_INVENTED) for a in event(n, 1, "develop").articles]
    chance = random.Random(3)
    reports += [_copy(own[n % len(own)], n, chance) for n in range(size - len(reports))]
    return reports[:size], _received(last)


def _event(row: Document) -> str:
    return row.name.split("/")[1]


def _received(row: Document) -> Received:
    about = row.about
    return Received(
        row.name, row.text, title=about["title"], outlet=about["outlet"], url=about["url"], published=about["published"]
    )


def _invented(article: Article) -> Received:
    return Received(
        article.source,
        article.text.content,
        title=article.title,
        outlet=article.outlet,
        url=article.url,
        published=article.published,
    )


def _copy(row: Document, number: int, chance: random.Random) -> Received:
    paragraphs = row.text.split("\n")
    if len(paragraphs) > 4:
        paragraphs.pop(chance.randrange(1, len(paragraphs)))
    lines = [" ".join(word for word in line.split(" ") if chance.random() >= _DROPPED) for line in paragraphs]
    title, published = row.about["title"], f"2016-04-1{number % 9}"
    return Received(f"copy/{number}", "\n".join(lines), title=title, outlet=f"Paper {number}", published=published)


class Clock:
    """Notes when each step begins, on the clock and of the processors."""

    def __init__(self) -> None:
        self.begins: list[tuple[str, float, float]] = []

    def __call__(self, step: str, done: int = 0, steps: int = 0) -> None:
        """A step begins."""
        self.begins.append((step, time.process_time(), time.monotonic()))

    def rows(self) -> list[tuple[str, float, float]]:
        """Each step with its seconds."""
        return [(a[0], b[1] - a[1], b[2] - a[2]) for a, b in pairwise(self.begins)]


def _once(
    articles: Sequence[Article], language: str, kept: InMemory | None, before: bytes | None
) -> tuple[Clock, bytes, bytes]:
    clock = Clock()
    keeper = Keeper(kept, "s-one-more") if kept else None
    analysis = analyze(articles, recipe=recipe(choose_reader(language), kept), watch=clock, keeper=keeper)
    clock("published")
    ledger = json.dumps(to_contract(analysis)).encode()
    clock("standing, changes")
    standing = write_standing(to_standing(analysis))
    old, new = read_standing(before), read_standing(standing)
    if old and new:
        compare_standings(old, new)
    clock("")
    return clock, ledger, standing


def measure(size: int, language: str) -> bool:
    """Measure in one process and print; whether both results are one."""
    received, last = story(size)
    articles = [make_article(one) for one in received]
    analyze(articles[:2], recipe=recipe(choose_reader(language)))
    kept = InMemory()
    _, _, before = _once(articles, language, kept, None)
    whole = [*articles, make_article(last)]
    warm, ledger, _ = _once(whole, language, kept, before)
    again, _, _ = _once(whole, language, kept, before)
    cold, straight, _ = _once(whole, language, None, before)
    print(f"{size} reports of {sum(len(r.content) for r in received):,} characters, one of {len(last.content):,} more")
    print(f"{'seconds':<20}{'from nothing':>20}{'one more':>20}{'nothing new':>20}")
    rows = list(zip(cold.rows(), warm.rows(), again.rows(), strict=True))
    for row in rows:
        print(f"{row[0][0]:<20}" + "".join(f"{cpu:>12.2f}{wall:>8.2f}" for _, cpu, wall in row))
    sums = [(sum(row[i][1] for row in rows), sum(row[i][2] for row in rows)) for i in range(3)]
    print(f"{'all (CPU, clock)':<20}" + "".join(f"{cpu:>12.2f}{wall:>8.2f}" for cpu, wall in sums))
    print("with kept results the same ledger, byte for byte:", ledger == straight)
    return ledger == straight


def measure_cold(size: int, language: str) -> None:
    """Measure from the start of a process."""
    received, last = story(size)
    for vectors in (False, True):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "one.2src"
            with open_archive(path, create=True, at=AT) as archive:
                number = come_in(archive, received)
                Living(archive, choose_reader(language), vectors=vectors).ledger(number, lambda: AT)
                come_in(archive, [last])
            began = time.monotonic()
            command = [sys.executable, "-m", "benchmarks.one_more", "--work-out", str(path), "--language", language]
            subprocess.run([*command, *(["--vectors"] if vectors else [])], check=True)
            spent, size_on_disk = time.monotonic() - began, path.stat().st_size / 1e6
            kept = "vectors too" if vectors else "marks and results of steps"
            print(f"a new process, the archive keeps {kept}: {spent:.1f} s; {size_on_disk:.1f} MB on disk")


def work_out(path: str, language: str, vectors: bool) -> None:
    """Bring the one story of an archive up to date."""
    with open_archive(path) as archive:
        lived = Living(archive, choose_reader(language), vectors=vectors).ledger(1, lambda: AT)
    changed, size = len(lived.changes), len(lived.ledger) / 1e6
    print(f"  {changed} changes, a ledger of {size:.1f} MB; {time.process_time():.1f} s of the processors")


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--reports", type=int, default=50)
    options.add_argument("--language", default=DEFAULT_LANGUAGE)
    options.add_argument("--cold", action="store_true")
    options.add_argument("--work-out", help=argparse.SUPPRESS)
    options.add_argument("--vectors", action="store_true", help=argparse.SUPPRESS)
    wanted = options.parse_args()
    if wanted.work_out:
        work_out(wanted.work_out, wanted.language, wanted.vectors)
        return
    if wanted.cold:
        measure_cold(wanted.reports, wanted.language)
        return
    sys.exit(0 if measure(wanted.reports, wanted.language) else 1)


if __name__ == "__main__":
    main()
