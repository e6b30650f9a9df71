"""Which of two versions came first: `python -m benchmarks.direction [--planted N]`.

Data under `../shared/data`:
- `wikipedia_versions_dag`: each revision of an article against the next one (adjacent), the first against the last
  (distant), and a pair drawn at random; equal texts are left out. The weights of `lineage/revising.py` were learned on
  three articles in five; the others are reported on;
- planted copies (`benchmarks/planting.py`, the half that chose no threshold), each against what it was made from;
- `news_events`: reports that depend on each other and were published at different times.

Texts come in the order of their digests, without dates unless it says so. Printed: how often an order is told, how
often it is right where it is told, and how often the earlier one is right at all (ids decide the rest).
"""

from __future__ import annotations

import argparse
import itertools
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from benchmarks.corpora import wikipedia_versions
from benchmarks.lost_originals import events, every_nth
from benchmarks.planting import plant
from twosource.annotate.quotes import find_quotes
from twosource.intake.article import Received, make_article
from twosource.lineage.bonds import find_bonds
from twosource.lineage.direction import Ordered, Side, find_order
from twosource.lineage.known import read_report
from twosource.lineage.passages import find_passages
from twosource.model.article import Article

_LEARNED = 3
"""Of five articles, how many the weights were learned on."""

_SURE = (0.5, 0.6, 0.7, 0.8, 0.9, 1.01)
"""Bounds of the confidences that are told apart."""


class Told(NamedTuple):
    """Whether the answer for a pair is right, and the order it came from."""

    right: bool
    answer: Ordered


def ask(first: Article, second: Article) -> Told:
    """The order of two reports of which the first one is the earlier."""
    left, right = sorted((first, second), key=lambda article: article.id)
    passages = find_passages((left, right), ())
    sides = []
    for article in (left, right):
        known = read_report(article, ())
        share = known.body.coverage([p for p in passages if p.sharing == "copy"], article.id).share
        sides.append(Side(known, share))
    answer = find_order(sides[0], sides[1], passages)
    return Told(answer.left_first == (left is first), answer)


def revisions(url: bool, timed: bool) -> Iterator[tuple[str, Told]]:
    """The answers for the articles that are reported on: kind of pair, answer."""
    for n, (name, texts) in enumerate(wikipedia_versions()):
        if n % 5 < _LEARNED:
            continue
        rng = random.Random(name)
        articles = [
            make_article(
                Received(
                    f"{name}-{at}.txt",
                    text,
                    outlet="Encyclopaedia" if url else f"Copy {at}",
                    url=f"https://encyclopaedia.example/{n}" if url else None,
                    published=f"2005-{1 + at:02}-01T12:00:00" if timed else None,
                )
            )
            for at, text in enumerate(texts)
        ]
        drawn = tuple(sorted(rng.sample(range(len(texts)), 2)))
        for kind, pairs in (
            ("adjacent", list(itertools.pairwise(range(len(texts))))),
            ("distant", [(0, len(texts) - 1)]),
            ("random", [(drawn[0], drawn[1])]),
        ):
            for i, j in pairs:
                if texts[i].split() != texts[j].split():
                    yield kind, ask(articles[i], articles[j])


def planted(wanted: int) -> Iterator[Told]:
    """Copies against what they were made from, without any credit."""
    for document, others in every_nth("report", wanted):
        chain = plant(document.text, [other.text for other in others], document.name, False)
        for report, source in zip(chain.reports[1:], chain.made_from[1:], strict=True):
            yield ask(chain.reports[source or 0], report)


def news() -> Iterator[Told]:
    """Pairs that depend on each other and have different times, asked without these."""
    for reports in events().values():
        by_id = {report.id: report for report in reports}
        passages = find_passages(tuple(reports), tuple(q for report in reports for q in find_quotes(report)))
        for bond in find_bonds(tuple(reports), passages, ()):
            pair = [by_id[bond.earlier], by_id[bond.later]]
            if bond.judgement == "dependent" and len({(r.published or "")[:10] for r in pair}) == 2:
                pair.sort(key=lambda report: report.published or "")
                if all(report.published for report in pair):
                    yield ask(replace(pair[0], published=None), replace(pair[1], published=None))


def tell(name: str, told: Sequence[Told]) -> None:
    """Prints one line of figures."""
    known = [one for one in told if one.answer.order.known]
    print(
        f"  {name}: told {_share(len(known), len(told))},"
        f" of these right {_share(sum(one.right for one in known), len(known))},"
        f" of all right {_share(sum(one.right for one in told), len(told))}"
    )


def by_confidence(told: Sequence[Told]) -> None:
    """Prints how often an order is right at each confidence."""
    for low, high in itertools.pairwise(_SURE):
        here = [one for one in told if one.answer.order.known and low <= one.answer.order.confidence < high]
        if here:
            right = sum(one.right for one in here)
            print(f"    confidence {low:.1f} to {min(high, 1.0):.1f}: right {_share(right, len(here))}")


def by_sign(told: Iterable[Told]) -> None:
    """Prints how often an order is right where a sign speaks for it."""
    told = list(told)
    for sign in sorted({sign for one in told for sign in one.answer.order.signs}):
        here = [one for one in told if sign in one.answer.order.signs]
        print(f"    with the sign {sign}: right {_share(sum(one.right for one in here), len(here))}")


def _share(part: int, whole: int) -> str:
    return f"{part}/{whole} = {part / max(1, whole):.3f}"


def main() -> None:
    """Print all figures."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--planted", type=int, default=100, help="planted chains (100)")
    chosen = options.parse_args()
    for name, url, timed in (
        ("versions at one address, no dates", True, False),
        ("versions at one address, dated", True, True),
        ("read as copies by several outlets (growth counts against the later one), no dates", False, False),
    ):
        print(name)
        found = list(revisions(url, timed))
        for kind in ("adjacent", "distant", "random"):
            tell(kind, [one for pair, one in found if pair == kind])
        by_confidence([one for _, one in found])
        by_sign(one for _, one in found)
    for name, told in (
        ("planted copies, no dates, no credits", list(planted(chosen.planted))),
        ("news_events", list(news())),
    ):
        print(name)
        tell("copies and what they were made from", told)
        by_confidence(told)
        by_sign(told)


if __name__ == "__main__":
    main()
