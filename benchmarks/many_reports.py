"""How long an analysis of many reports takes, step by step: `python -m benchmarks.many_reports [--reports N]`.

Data: the reports of `../shared/data/news_events` in the order of their names (191), then those of
`../shared/data/article_bias_allsides` from the first on, N in all (200). Printed: assertions, groups, seconds on the
clock and of the processors, and the seconds of every step that takes more than half of one.
"""

from __future__ import annotations

import argparse
import time
from itertools import chain, islice

from benchmarks.corpora import bias_articles, news_events, report_of
from twosource.desk.recipe import recipe
from twosource.desk.run import analyze
from twosource.language.reader.choosing import DEFAULT_LANGUAGE, choose_reader

_SHOWN = 0.5
"""Seconds from which a step is listed."""


class Clock:
    """Notes when each step begins."""

    def __init__(self) -> None:
        self.begins: list[tuple[str, float]] = []

    def __call__(self, step: str, done: int, steps: int) -> None:
        """A step begins."""
        self.begins.append((step, time.monotonic()))

    def lasted(self) -> dict[str, float]:
        """Seconds of each step."""
        ends = [at for _, at in self.begins[1:]] + [time.monotonic()]
        return {step: end - at for (step, at), end in zip(self.begins, ends, strict=True)}


def main() -> None:
    """Analyse and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--reports", type=int, default=200)
    wanted = options.parse_args().reports
    articles = [report_of(d) for d in islice(chain(news_events(), bias_articles(wanted)), wanted)]
    steps = recipe(choose_reader(DEFAULT_LANGUAGE))
    clock, began, used = Clock(), time.monotonic(), time.process_time()
    found = analyze(articles, recipe=steps, watch=clock)
    lasted = clock.lasted()
    spent, used = time.monotonic() - began, time.process_time() - used
    print(f"{len(found.articles)} reports, {len(found.assertions)} assertions in {len(found.groups)} groups")
    print(f"{spent:.1f} s on the clock, {used:.1f} s of the processors")
    print(", ".join(f"{step} {seconds:.1f}" for step, seconds in lasted.items() if seconds >= _SHOWN))


if __name__ == "__main__":
    main()
