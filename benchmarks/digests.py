"""Digests made of reports of `news_events`, and plain reports -> how sections are cut and placed:
`python -m benchmarks.story_stream --digests`.

A digest has a heading and the first paragraphs of one report of each of four events, which is left out of the archive.
`right` is a section in a story most of whose reports are of its event. Then plain reports: how many are cut, which, and
the time that looking takes. The limit of likeness was chosen on odd-numbered events and on the first 2,000 articles of
`article_bias_allsides`; the even ones and the next 2,000 are those to report.
"""

from __future__ import annotations

import random
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.corpora import Document, bias_articles, news_events, polnear
from twosource.archive.opening import open_archive
from twosource.desk.placing import Placer
from twosource.desk.taking_in import Ways, take_in
from twosource.desk.telling import Teller
from twosource.model.received import Received
from twosource.stories.digests import sections_of

DIGESTS = 60
EVENTS = 4
PARAGRAPHS = 4
AT = "2026-01-01T00:00:00Z"


class Made(NamedTuple):
    """A digest, and the event of each item with the place where that begins."""

    received: Received
    items: tuple[tuple[int, int], ...]


def made_digests(sources: dict[int, Document]) -> list[Made]:
    """Digests of `sources`, a report by event."""
    chance, found = random.Random(12), []
    for n in range(DIGESTS):
        content, items = "", []
        for event in chance.sample(sorted(sources), EVENTS):
            lines = [line.strip() for line in sources[event].text.split("\n") if line.strip()]
            heading = str(sources[event].about.get("title") or "News").rstrip(".?!\"'…’” ")[:85]
            items.append((len(content), event))
            content += "\n\n".join((heading, *lines[:PARAGRAPHS])) + "\n\n"
        days = [str(sources[event].about.get("published") or "") for _, event in items]
        received = Received(f"digest-{n}", content, title="In brief", outlet="Digest", published=max(days) or None)
        found.append(Made(received, tuple(items)))
    return found


def print_placed(what: str, documents: Sequence[Document], received: Sequence[Received]) -> None:
    """How the sections of digests made of `documents` are placed; `received` are these as they are taken in."""
    by_event: defaultdict[int, list[Document]] = defaultdict(list)
    for one in documents:
        by_event[one.about["event"]].append(one)
    sources = {event: sorted(rows, key=lambda one: one.name)[-1] for event, rows in by_event.items() if len(rows) > 2}
    gone = {one.name for one in sources.values()}
    events = {one.name: one.about["event"] for one in documents}
    made, counted = made_digests(sources), Counter[str]()
    plain = [one for one in received if one.source not in gone]
    for digest in made:
        placed = placed_in([*plain, digest.received])
        mains: defaultdict[int, Counter[int]] = defaultdict(Counter)
        for source, _, story in placed:
            if source in events:
                mains[story][events[source]] += 1
        own = sorted((start, story) for source, start, story in placed if source == digest.received.source)
        counted["digests cut"] += len(own) > 1
        for start, event in digest.items:
            at = [story for begins, story in own if begins == start]
            counted["whole" if len(own) == 1 else _kind(mains, at, event)] += 1
    figures = ", ".join(f"{kind} {count}" for kind, count in sorted(counted.items()))
    print(f"{what}: {len(made)} digests of {EVENTS} items: {figures}")


def _kind(mains: dict[int, Counter[int]], at: list[int], event: int) -> str:
    """What became of an item whose section is in the story `at`, by the events of the reports there."""
    if not at:
        return "begins elsewhere"
    main = mains.get(at[0])
    return "alone" if not main else "right" if main.most_common(1)[0][0] == event else "wrong"


def placed_in(items: Sequence[Received]) -> list[tuple[str, int, int]]:
    """Source, beginning and story of each section in an archive of these."""
    with tempfile.TemporaryDirectory() as folder:
        archive = open_archive(Path(folder) / "archive.db", create=True)
        for _ in take_in(archive, items, lambda: AT, Ways(placing=Placer(lambda: AT))):
            pass
        rows = archive.connection.execute(
            "SELECT receipts.source, start, story FROM placings JOIN receipts ON receipts.report = placings.report"
        ).fetchall()
        archive.close()
    return rows


def print_plain(what: str, documents: Sequence[Document]) -> None:
    """How many plain reports are cut."""
    teller = Teller()
    teller.told(["A word."], [""])
    rows = [(one.text, str(one.about.get("title") or "")) for one in documents]
    start = time.process_time()
    cut = [sections_of(text, title, teller.told) for text, title in rows]
    micro = (time.process_time() - start) / len(rows) * 1e6
    print(f"{what}: {sum(map(bool, cut))} of {len(rows)} reports cut, {micro:.0f} us a report")
    for one, sections in zip(documents, cut, strict=True):
        if sections:
            print(f"  {len(sections.runs)} sections: {one.name} {one.about.get('title')}")


def print_digests(events: Sequence[Document], received: Sequence[Received]) -> None:
    """All figures."""
    rows = list(zip(events, received, strict=True))
    for what, rest in (("odd events", 1), ("even events", 0)):
        half = [row for row in rows if row[0].about["event"] % 2 == rest]
        print_placed(what, [one for one, _ in half], [one for _, one in half])
    print_plain("news_events", list(news_events()))
    print_plain("polnear train", [one for one in polnear() if one.about["compartment"] == "train"])
    articles = list(bias_articles(4000))
    print_plain("article_bias_allsides, first 2,000", articles[:2000])
    print_plain("article_bias_allsides, next 2,000", articles[2000:])
