"""Paragraphs of other stories set apart: `python -m benchmarks.sections [--misses] [--no-blends]`.

Data: `news_events` under `../shared/data` with `labels/sections.json` (34 events; how they were read is told in
`labels/README.md`), and the same reports with four paragraphs of another event's likest report put in (see
`appended.py`). Each is done by words alone and with the model's vectors of paragraphs; names are found by rules. For
each half: precision and recall of the paragraphs set apart, and how many of those that may be told either way were.
For the blends: the share of the paragraphs put in that is set apart, and how many others are besides. Takes some three
minutes, nearly all of them for the blends. `--misses` lists the misses of the develop half only.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Callable, Sequence

from benchmarks.appended import KINDS, blends
from benchmarks.corpora import report_of
from benchmarks.labelled_sections import Event, labelled_events, labels_of, set_apart
from twosource.desk.recipe import RECIPE
from twosource.desk.run import analyze
from twosource.language.reader.sentence_vectors import load_sentence_encoder
from twosource.model.analysis import Analysis
from twosource.model.descent import Story
from twosource.stories.assign import tell_stories

HALVES = ("develop", "held-out")

BEFORE = RECIPE[: [step.name for step in RECIPE].index("stories")]
"""The steps before the stories."""

Tell = Callable[[Analysis], tuple[Story, ...]]


def by_words(a: Analysis) -> tuple[Story, ...]:
    """The stories without vectors."""
    return tell_stories(a.articles, a.entities, a.bonds, a.times)


def by_vectors(a: Analysis) -> tuple[Story, ...]:
    """The stories with vectors of paragraphs."""
    return tell_stories(a.articles, a.entities, a.bonds, a.times, load_sentence_encoder().vectors)


WAYS: dict[str, Tell] = {"words alone": by_words, "with vectors": by_vectors}


def analysed(event: Event) -> Analysis:
    """An event's reports, up to their stories."""
    return analyze(map(report_of, event.documents), recipe=BEFORE)


def count(event: Event, a: Analysis, tell: Tell, miss: Callable[[str], None]) -> Counter[str]:
    """Paragraphs of an event: labelled, right, wrong, either."""
    counts: Counter[str] = Counter()
    labels, stories = labels_of(event.documents), tell(a)
    for article in a.articles:
        apart, (other, either) = set_apart(article, stories), labels[article.id]
        wrong = apart - other - either
        counts += Counter(labelled=len(other), right=len(apart & other), wrong=len(wrong), either=len(apart & either))
        for kind, lines in (("missed", other - apart), ("wrong", wrong)):
            for line in sorted(lines, key=lambda line: line.start):
                miss(f"    {kind:<7} {article.source}: {' '.join(line.words.split())[:90]}")
    return counts


def share(part: int, whole: int) -> str:
    """A part of a whole, with both."""
    return f"{part / whole:.2f} ({part}/{whole})" if whole else "-"


def print_labelled(events: Sequence[Event], misses: bool) -> None:
    """The figures of the labelled paragraphs."""
    read = [(event, analysed(event)) for event in events]
    for way, tell in WAYS.items():
        for half in HALVES:
            show = print if misses and half == "develop" else lambda _: None
            own = [count(event, a, tell, show) for event, a in read if event.half == half]
            all_of = sum(own, Counter[str]())
            right, said = all_of["right"], all_of["right"] + all_of["wrong"]
            print(
                f"{way}, {half}, {len(own)} events: precision {share(right, said)}, "
                f"recall {share(right, all_of['labelled'])}; either way {all_of['either']}"
            )


def print_blends(events: Sequence[Event]) -> None:
    """The figures of the paragraphs put in."""
    left_out = frozenset(
        document.name
        for event in events
        for document in event.documents
        if any(any(labels) for labels in labels_of((document,)).values())
    )
    counts: dict[tuple[str, str, str], Counter[str]] = {}
    for blend in blends(events, left_out):
        a = analysed(blend.event)
        (article,) = (one for one in a.articles if one.source == blend.document)
        for way, tell in WAYS.items():
            apart = {line.words for line in set_apart(article, tell(a))}
            found = counts.setdefault((way, blend.event.half, blend.kind), Counter())
            right = len(apart & set(blend.added))
            found += Counter(added=len(blend.added), right=right, wrong=len(apart) - right, blends=1, met=right > 0)
    for way in WAYS:
        for half in HALVES:
            for kind in KINDS:
                found = counts[way, half, kind]
                print(
                    f"{way}, {half}, {kind}: recall {share(found['right'], found['added'])}, "
                    f"of sections {share(found['met'], found['blends'])}; others set apart {found['wrong']}"
                )


def main() -> None:
    """The figures."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--misses", action="store_true", help="list the misses of the develop half")
    options.add_argument("--no-blends", action="store_true", help="the labelled reports alone")
    chosen = options.parse_args()
    events = labelled_events()
    print_labelled(events, chosen.misses)
    if not chosen.no_blends:
        print_blends(events)


if __name__ == "__main__":
    main()
