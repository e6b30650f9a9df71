"""Blended reports with known sources -> how well each sentence finds its source: `python -m benchmarks.blends [N]`.

Data: `../shared/data/news_events`. A blend takes paragraphs of two reports and of a third one that is not handed in, of
one event where it has three that share no wording, else of different events; they are interleaved, and 2 to 5 in 100
words are replaced, dropped or swapped. The two, the blend and up to two more reports that share nothing with them are
handed in, first with their days (the blend's is the last), then without any. Thresholds were chosen on the events with
even numbers; the figures of the odd ones are those to report. Everything is drawn with fixed seeds.

`right` is a sentence whose source report is named, or that is called `own` where its report was not handed in; words of
third parties and captions that are called so, with the right report as one that has them too, are counted beside it.
"""

from __future__ import annotations

import random
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from benchmarks.corpora import news_events, report_of
from twosource.annotate.quotes import find_quotes
from twosource.desk.recipe import RECIPE
from twosource.desk.run import analyze
from twosource.intake.article import Received, make_article
from twosource.language.sentences import paragraphs
from twosource.lineage.passages import find_passages
from twosource.model.article import Article
from twosource.model.sourced import Sourced

BLENDS = 240
LINEAGE = (
    *("reading", "quotations", "names", "quantities", "hedges", "statements"),
    *("passages", "bonds", "chains", "sources"),
)
STEPS = tuple(step for step in RECIPE if step.name in LINEAGE)
"""The steps that a source map rests on."""

PARTS = ((4, 9), (3, 7), (2, 6))
"""Paragraphs, at least and at most, of the first, the second and the report that is not handed in."""

TRIES = 12
"""Draws for each blend that is wanted; every third keeps to one event, every third has one report of another."""

EDITED = (0.02, 0.05)
LAST_DAY = "2030-01-01"


class Blend(NamedTuple):
    """The reports handed in, the blend among them, and for each of its paragraphs (by its first character) the id of
    the report that it came from, None for the one that is not handed in."""

    reports: tuple[Article, ...]
    blend: Article
    truth: dict[int, str | None]


class Tally(Counter[str]):
    """Sentences by what became of them."""

    def rate(self, part: str, whole: str) -> float:
        """How many of `whole` are `part`, 0..1."""
        return self[part] / max(1, self[whole])


def events() -> list[list[Article]]:
    """The reports of each event."""
    found: defaultdict[str, list[Article]] = defaultdict(list)
    for document in news_events():
        found[document.name.split("/")[1]].append(report_of(document))
    return [found[name] for name in sorted(found)]


def strangers(reports: Sequence[Article]) -> bool:
    """Whether no two of these reports share wording other than stock phrases."""
    quotes = tuple(quote for report in reports for quote in find_quotes(report))
    return all(passage.sharing == "stock" for passage in find_passages(tuple(reports), quotes))


def told(report: Article) -> list[str]:
    """The paragraphs of a report's own text: neither headlines nor notices."""
    return [
        p.words
        for p in paragraphs(report.text)
        if len(p.words.split()) > 7 and not any(n.where.overlap(p) for n in report.notices)
    ]


def edited(words: str, rate: float, pool: Sequence[str], chance: random.Random) -> str:
    """The words with about `rate` of them replaced by one of the pool, dropped, or swapped with the next."""
    found = words.split()
    for at in range(len(found) - 1, -1, -1):
        if chance.random() < rate:
            kind = chance.randrange(3)
            if kind == 0:
                found[at] = chance.choice(pool)
            elif kind == 1 and len(found) > 1:
                del found[at]
            elif at + 1 < len(found):
                found[at], found[at + 1] = found[at + 1], found[at]
    return " ".join(found)


def blend(sources: Sequence[Article], others: Sequence[Article], seed: int) -> Blend | None:
    """A blend of the first two of three reports, with paragraphs of the third; None where they are too short."""
    chance = random.Random(seed)
    rate = chance.uniform(*EDITED)
    parts: list[tuple[str, str | None]] = []
    for source, (least, most) in zip(sources, PARTS, strict=True):
        given = told(source)
        if len(given) < least:
            return None
        start = chance.randrange(len(given) - least + 1)
        taken = given[start : start + chance.randint(least, most)]
        places = sorted(chance.sample(range(len(parts) + len(taken)), len(taken)))
        known = source.id if source is not sources[2] else None
        for place, words in zip(places, taken, strict=True):
            parts.insert(place, (edited(words, rate, given[0].split(), chance), known))
    text, truth = "", {}
    for words, known in parts:
        truth[len(text)] = known
        text += words + "\n"
    made = make_article(Received(f"blend {seed}", text, outlet="The Evening Blend", published=LAST_DAY))
    return Blend((*sources[:2], made, *others), made, truth)


def blends(number: int, given: Sequence[Sequence[Article]], wanted: int) -> Iterator[Blend]:
    """Blends that begin with a report of one event; those of other events are drawn from the same half."""
    chance, reports = random.Random(number), given[number]
    elsewhere = [report for other in given[number % 2 :: 2] if other is not reports for report in other]
    for turn in range(wanted * TRIES):
        if not wanted:
            return
        near = chance.sample(reports, min(5, len(reports)))
        far = chance.sample(elsewhere, 3)
        sources = [*near[: 3 - turn % 3], *far][:3]
        others = [o for o in near if o not in sources and strangers([*sources, o])][:2]
        found = blend(sources, others, chance.randrange(2**32)) if strangers(sources) else None
        if found:
            wanted -= 1
            yield found


def source_map(given: Blend, dated: bool) -> list[Sourced]:
    """The sentences of the blend with their sources."""
    reports = given.reports if dated else [replace(report, published=None) for report in given.reports]
    return [s for s in analyze(reports, recipe=STEPS).sources if s.where.report == given.blend.id]


def count(given: Blend, found: Sequence[Sourced], tally: Tally) -> None:
    """Add the sentences of one blend."""
    named = set()
    for sentence in found:
        begun = max(start for start in given.truth if start <= sentence.where.start)
        want = given.truth[begun]
        got = sentence.came_from.report if sentence.came_from else None
        own = sentence.kind == "own"
        beside = sentence.kind in ("shared-statement", "boilerplate") and not got and want in sentence.also
        named.add(got)
        tally["sentences"] += 1
        tally["right"] += own if want is None else got == want
        tally["wrong report"] += got not in (None, want)
        tally["given"] += want is not None
        tally["given right"] += want is not None and got == want
        tally["right or beside"] += beside or (own if want is None else got == want)
        tally["own"] += want is None
        tally["called own"] += own
        tally["own called own"] += own and want is None
        tally["own called own or form"] += (own or sentence.kind == "boilerplate") and want is None
        tally["unsure"] += sentence.judgement == "unsure"
    tally["blends"] += 1
    tally["both named"] += {want for want in given.truth.values() if want} <= named


def show(name: str, tally: Tally) -> None:
    """Print the figures of some blends."""
    print(
        f"{name:<24} {tally['blends']:>4} blends {tally['sentences']:>5} sentences   "
        f"right {tally.rate('right', 'sentences'):.3f}, with statements and captions "
        f"{tally.rate('right or beside', 'sentences'):.3f}   "
        f"of those given {tally.rate('given right', 'given'):.3f}   "
        f"another report named {tally.rate('wrong report', 'sentences'):.3f}   "
        f"own: precision {tally.rate('own called own', 'called own'):.3f}, "
        f"recall {tally.rate('own called own', 'own'):.3f}, "
        f"with captions {tally.rate('own called own or form', 'own'):.3f}   "
        f"both reports named {tally.rate('both named', 'blends'):.3f}   unsure {tally.rate('unsure', 'sentences'):.3f}"
    )


def main() -> None:
    """Print the figures."""
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else BLENDS
    began, given = time.perf_counter(), events()
    print(f"blends of reports in data/news_events ({len(given)} events)")
    tallies: defaultdict[str, Tally] = defaultdict(Tally)
    for number in range(len(given)):
        for one in blends(number, given, -(-wanted // len(given))):
            for days, dated in (("with days", True), ("without days", False)):
                found = source_map(one, dated)
                for part in (("odd", "even")[number % 2 == 0], "all"):
                    count(one, found, tallies[f"{part} events, {days}"])
    for name in sorted(tallies, reverse=True):
        show(name, tallies[name])
    print(f"{time.perf_counter() - began:.0f} s")


if __name__ == "__main__":
    main()
