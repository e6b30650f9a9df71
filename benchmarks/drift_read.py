"""All drift and all lost caveats of the ledgers of `data/news_events`, to be read by hand:
`python -m benchmarks.drift_read [EVENT...] [--kind KIND] [--language rules]`.

Data: the events of `news_events` under `../shared/data` that two reports and more tell. Printed: each event with its
entries (kind, what changed, both wordings), then how many there are of each kind. Nothing is scored: whoever reads the
list counts those that mislead nobody."""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from benchmarks.corpora import news_events, report_of
from twosource.desk.recipe import recipe
from twosource.desk.run import analyze
from twosource.language.reader.choosing import DEFAULT_LANGUAGE, LANGUAGES, choose_reader
from twosource.language.reader.protocol import Reader
from twosource.model.analysis import Analysis
from twosource.model.article import Article

_SHOWN = 200
"""Characters of a wording that are shown."""


class Entry(NamedTuple):
    """One change: its kind, what changed, the two wordings with their outlets."""

    kind: str
    detail: str
    before: str
    after: str


def events(names: Sequence[str] = ()) -> Iterator[tuple[str, tuple[Article, ...]]]:
    """The events that several reports tell."""
    told: defaultdict[str, list[Article]] = defaultdict(list)
    for document in news_events():
        told[str(document.about["event"])].append(report_of(document))
    for event, articles in sorted(told.items()):
        if len(articles) > 1 and (not names or event in names):
            yield event, tuple(articles)


def entries(analysis: Analysis) -> Iterator[Entry]:
    """The drift and the lost caveats of all claims."""
    statements = {s.id: s for s in analysis.assertions}
    outlets = {a.id: a.outlet or a.source for a in analysis.articles}

    def shown(statement: str) -> str:
        where = statements[statement].where
        return f"{outlets[where.report]}: {' '.join(where.words.split())[:_SHOWN]}"

    for claim in analysis.claims:
        for change in claim.drift:
            yield Entry(change.kind, change.detail, shown(change.earlier), shown(change.later))
        for lost in claim.lost:
            yield Entry(f"caveat, {lost.kind}", lost.detail, shown(lost.earlier), shown(lost.later))


def main() -> None:
    """Print the entries of all events."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("event", nargs="*", help="only these events")
    parser.add_argument("--kind", help="only entries of this kind")
    parser.add_argument("--language", choices=LANGUAGES, default=DEFAULT_LANGUAGE)
    options = parser.parse_args()
    _print(options, choose_reader(options.language))


def _print(options: argparse.Namespace, reader: Reader | None) -> None:
    counts: Counter[str] = Counter()
    reports = 0
    for event, articles in events(options.event):
        reports += len(articles)
        found = [e for e in entries(analyze(articles, recipe=recipe(reader))) if options.kind in (None, e.kind)]
        counts.update(e.kind for e in found)
        print(f"== {event}: {len(articles)} reports, {len(found)} entries")
        for entry in found:
            print(f"{entry.kind}: {entry.detail}\n    {entry.before}\n    {entry.after}")
    print(f"{reports} reports, {counts.total()} entries: {', '.join(f'{k} {n}' for k, n in sorted(counts.items()))}")


if __name__ == "__main__":
    main()
