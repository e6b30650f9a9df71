"""Stories as a stream: `python -m benchmarks.story_stream [--background] [--short] [--speed] [--misses] [--digests]`.

Without options: the reports of `news_events` under `../shared/data`, fed to an archive in order of date, then in
another order one by one. The weights were fitted and the threshold chosen on events with odd numbers; figures of the
even ones were seen when it was chosen how many words and terms are read, and choose nothing else. Printed: B-cubed and
pair precision, recall and F1 for odd, even and all events; which events stand in one story (`--misses`: and which
reports of odd events stand apart from the rest of theirs).
`--background`: the same in memory, without the shared wording that an archive finds: alone, with the articles of 2020
of `article_bias_allsides` as background, then with all 37,492, among which lie others of those years; the figures
count the reports of `news_events` alone. `--short`: `googlenews_short`, titles, snippets and both, all on one day:
normalised mutual information and accuracy; the number of clusters is not told. `--speed`: processor time a report, by
reports held, and at 500 live stories beside comparing with every report of every story and with every founder.
`--digests`: how digests are cut and placed (`benchmarks/digests.py`).
"""

from __future__ import annotations

import argparse
import json
import random
import tarfile
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np

from benchmarks.agreement import accuracy, mutual_information, pairs
from benchmarks.b_cubed import b_cubed, cubed
from benchmarks.corpora import DATA, Document, bias_articles, news_events
from benchmarks.digests import print_digests
from twosource.archive.opening import open_archive
from twosource.desk.placing import Placer, moment
from twosource.desk.taking_in import Ways, take_in
from twosource.desk.telling import Teller
from twosource.model.received import Received
from twosource.stories.compiled_telling import Tellings, rows_of
from twosource.stories.nearest import LEAST
from twosource.stories.postings import Postings
from twosource.stories.stream import Reported, Stream, day_of

BATCH = 1000
"""Reports of a batch."""

LIVE = 500
"""Stories at which looking up is set beside scanning."""

AT = "2026-01-01T00:00:00Z"


def received(document: Document) -> Received:
    """A text of a corpus with what the corpus says of it."""
    about = document.about
    return Received(
        document.name,
        document.text,
        title=about.get("title") or None,
        outlet=about.get("outlet") or about.get("source"),
        url=about.get("url"),
        published=about.get("published") or about.get("date") or None,
    )


def by_archive(documents: Sequence[Document], size: int) -> dict[str, str]:
    """The story of each document, fed in batches of `size` to an archive."""
    placer = Placer(lambda: AT)
    with tempfile.TemporaryDirectory() as folder:
        archive = open_archive(Path(folder) / "archive.db", create=True)
        for start in range(0, len(documents), size):
            items = map(received, documents[start : start + size])
            for _ in take_in(archive, items, lambda: AT, Ways(placing=placer)):
                pass
        rows = archive.connection.execute(
            "SELECT receipts.source, stories.id FROM placings JOIN stories ON stories.number = story "
            "JOIN receipts ON receipts.report = placings.report"
        ).fetchall()
        archive.close()
    return dict(rows)


def by_stream(documents: Sequence[Document], teller: Teller) -> dict[str, int]:
    """The story of each document, fed to a stream in memory, without shared wording."""
    stream = Stream()
    for start in range(0, len(documents), BATCH):
        some = documents[start : start + BATCH]
        reports = [
            Reported(start + n, one.name, moment(one.about.get("published") or one.about.get("date")))
            for n, one in enumerate(some)
        ]
        stream.add(reports, teller.told([one.text for one in some], [one.about.get("title") or "" for one in some]))
    return {one.name: stream.stories[n] for n, one in enumerate(documents)}


def by_date(documents: Iterable[Document]) -> list[Document]:
    """Documents in order of date, those without one last."""
    return sorted(documents, key=lambda one: (one.about.get("published") or "9", one.name))


def print_events(what: str, documents: Sequence[Document], stories: dict[str, str] | dict[str, int]) -> None:
    """The figures of the events."""
    for half, rest in (("odd", (1,)), ("even", (0,)), ("all", (0, 1))):
        rows = [one for one in documents if one.about["event"] % 2 in rest and one.name in stories]
        gold, given = [one.about["event"] for one in rows], [stories[one.name] for one in rows]
        cube, pair = b_cubed(cubed(gold, given)), pairs(gold, given)
        print(
            f"{what}, {half} events, {len(rows)} reports: B-cubed precision {cube[0]:.3f}, recall {cube[1]:.3f}, "
            f"F1 {cube[2]:.3f}; pairs {pair[0]:.3f}, {pair[1]:.3f}, F1 {pair[2]:.3f}"
        )


def print_mixed(documents: Sequence[Document], stories: dict[str, str], misses: bool) -> None:
    """Which events stand in one story; which reports stand apart."""
    events = {story: {one.about["event"] for one in documents if stories.get(one.name) == story} for story in
              set(stories.values())}  # fmt: skip
    for mixed in sorted(sorted(found) for found in events.values() if len(found) > 1):
        print(f"  in one story: events {', '.join(map(str, mixed))}")
    if misses:
        for event in sorted({one.about["event"] for one in documents if one.about["event"] % 2}):
            rows = [one for one in documents if one.about["event"] == event and one.name in stories]
            main = Counter(stories[one.name] for one in rows).most_common(1)[0][0]
            for one in rows:
                if stories[one.name] != main:
                    print(f"  apart: {event} {one.about.get('published')} {one.about.get('title')}")


def print_background(events: Sequence[Document]) -> None:
    """The events among other articles."""
    every, teller = list(bias_articles()), Teller()
    print_events("in memory, alone", events, by_stream(by_date(events), teller))
    year = [one for one in every if str(one.about.get("date") or "").startswith("2020")]
    for what, others in ((f"{len(year)} articles of 2020 beside", year), (f"all {len(every)} articles beside", every)):
        print_events(what, events, by_stream([*by_date(events), *others], teller))


def print_short() -> None:
    """Titles and snippets."""
    teller = Teller()
    with tarfile.open(DATA / "googlenews_short" / "googlenews_short.tar.xz") as packed:
        for kind in ("T", "S", "TS"):
            file = packed.extractfile(f"googlenews_short/gsdmm/data/{kind}")
            rows = [json.loads(line) for line in file] if file else []
            documents = [Document(str(n), row["text"], {"published": "2013-11-27"}) for n, row in enumerate(rows)]
            stories = by_stream(documents, teller)
            gold, given = [row["cluster"] for row in rows], [stories[one.name] for one in documents]
            print(
                f"{kind}: {len(rows)} texts, {len(set(gold))} clusters; {len(set(given))} stories: "
                f"NMI {mutual_information(gold, given):.3f}, accuracy {accuracy(gold, given):.3f}, "
                f"B-cubed F1 {b_cubed(cubed(gold, given))[2]:.3f}"
            )
    print("published (SCCL, told the number of clusters): T .883, .758; S .904, .831; TS .949, .898")


def print_speed() -> None:
    """Time a report."""
    documents, teller = list(bias_articles(20_000)), Teller()
    start = time.process_time()
    told = teller.told([one.text for one in documents], [one.about.get("title") or "" for one in documents])
    print(f"terms of {len(documents)} articles: {_micro(start, len(documents)):.0f} us a report, reading included")
    reports = [Reported(n, one.name, moment(one.about.get("date"))) for n, one in enumerate(documents)]
    stream = Stream()
    for first in range(0, len(documents), BATCH):
        rows = slice(first, first + BATCH)
        start = time.process_time()
        stream.add(reports[rows], rows_of(told, rows))
        if first % 5000 == 4000:
            print(f"placing the last {BATCH} of {first + BATCH}: {_micro(start, BATCH):.0f} us a report")
    _print_scan(reports, told)


def _print_scan(reports: Sequence[Reported], told: Tellings) -> None:
    """Looking up beside scanning, at `LIVE` stories of one quarter."""
    order = sorted((r for r in reports if r.time), key=lambda r: r.key)[-len(reports) // 4 :]
    stream, live = Stream(), []
    for report in order:
        stream.add([report], rows_of(told, [report.number]))
        live.append(report)
        if len(set(stream.stories.values())) >= LIVE:
            break
    numbers = [report.number for report in live]
    founders = sorted(set(stream.stories.values()))
    postings, scans = Postings(), {"every report of each story": numbers, "every founder": founders}
    postings.add(rows_of(told, numbers), np.array([day_of(r) for r in live], np.int64))
    places = np.arange(len(live))
    postings.around(places[:1], LEAST)
    start = time.process_time()
    for _ in range(5):
        postings.around(places, LEAST)
    looked = _micro(start, 5 * len(live))
    print(f"{len(founders)} live stories of {len(live)} reports: looking up takes {looked:.1f} us a report")
    for what, those in scans.items():
        at = np.array([numbers.index(n) for n in those])
        postings.scanned(0, at)
        start = time.process_time()
        for place in places:
            postings.scanned(int(place), at)
        scan = _micro(start, len(live))
        print(f"  comparing with {what}: {scan:.1f} us, {scan / looked:.0f} times as long")


def _micro(start: float, count: int) -> float:
    return (time.process_time() - start) / count * 1e6


def main() -> None:
    """The figures."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("background", "short", "speed", "misses", "digests"):
        options.add_argument(f"--{name}", action="store_true")
    chosen = options.parse_args()
    if chosen.short:
        return print_short()
    if chosen.speed:
        return print_speed()
    events = by_date(news_events())
    if chosen.digests:
        return print_digests(events, list(map(received, events)))
    if chosen.background:
        return print_background(events)
    stories = by_archive(events, len(events))
    print_events("in order of date", events, stories)
    print_mixed(events, stories, chosen.misses)
    shuffled = random.Random(6).sample(events, len(events))
    again = by_archive(shuffled, 1)
    print_events("in another order, one by one", events, again)
    print(f"the same stories with the same ids: {stories == again}")
    return None


if __name__ == "__main__":
    main()
