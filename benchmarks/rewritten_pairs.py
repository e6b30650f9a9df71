"""Corpora -> pairs of reports of which it is known, or nearly, whether one is rewritten from the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from typing import NamedTuple

from benchmarks.corpora import clough_stevenson, news_events, report_of
from benchmarks.remade import DEGREES, remake
from twosource.desk.recipe import RECIPE
from twosource.desk.run import analyze
from twosource.intake.article import Received, make_article
from twosource.language.agencies import canonical_outlet
from twosource.language.words import words
from twosource.lineage.details import Account, read_account
from twosource.lineage.grouping import Groups
from twosource.lineage.known import Known, read_report
from twosource.lineage.rare_details import weigh
from twosource.lineage.rewriting_signs import Signs, signs_of
from twosource.lineage.same_event import same_event
from twosource.model.analysis import Analysis
from twosource.model.article import Article

_LEAST_WORDS = 120
"""Words in its own voice of a report that is remade."""

_REMADE = 5
"""Reports of each event that are remade, in every degree."""

_STEP = 97
"""Every how-manieth pair of reports of different events is taken: the easy negatives."""


class Judged(NamedTuple):
    """Two reports, where they come from, the class of the pair, and what is measured: the signs among all reports of
    the event and with the two alone; the Jaccard coefficients of words, 3-grams and 5-shingles."""

    kind: str
    part: str
    left: str
    right: str
    one_event: bool
    among: Signs
    alone: Signs
    jaccard: tuple[float, float, float]


class Event(NamedTuple):
    """The reports of one event, read, with what joins them."""

    name: str
    analysis: Analysis
    known: dict[str, Known]
    accounts: dict[str, Account]
    chains: Groups[str]
    names: dict[str, str]


_STEPS = ("reading", "quotations", "names", "quantities", "hedges", "times", "statements", "passages", "bonds")


def marked(articles: list[Article]) -> Analysis:
    """Reports with all that lineage reads and makes."""
    return analyze(articles, recipe=tuple(step for step in RECIPE if step.name in _STEPS))


def read_known(analysis: Analysis) -> dict[str, Known]:
    """What is known of each report that has text."""
    said = defaultdict(list)
    for statement in analysis.statements:
        said[statement.report].append(statement)
    return {
        a.id: read_report(replace(a, outlet=canonical_outlet(a.outlet)), said[a.id])
        for a in analysis.articles
        if a.text.content.strip()
    }


def events() -> list[Event]:
    """The events of `news_events`."""
    given: defaultdict[str, list[tuple[str, Article]]] = defaultdict(list)
    for document in news_events():
        given[str(document.about["event"])].append((document.name, report_of(document)))
    found = []
    for name, row in sorted(given.items()):
        analysis = marked([article for _, article in row])
        known = read_known(analysis)
        chains: Groups[str] = Groups()
        for bond in analysis.bonds:
            if bond.judgement == "dependent":
                chains.join(bond.earlier, bond.later)
        accounts = {report: read_account(one) for report, one in known.items()}
        found.append(Event(name, analysis, known, accounts, chains, {a.id: n for n, a in row}))
    return found


def holders(event: Event, *more: Account) -> dict[str, int]:
    """How many chains of an event give each detail, `more` being chains of their own."""
    rows = [*event.accounts.values(), *more]
    given = {(key, event.chains.find(account.report)) for account in rows for key in account.counts}
    count: defaultdict[str, int] = defaultdict(int)
    for key, _ in given:
        count[key] += 1
    return count


def same_event_pairs(event: Event) -> Iterator[Judged]:
    """All pairs of an event: those that nothing binds are taken as independent, the others by their bond or chain."""
    bonds = {frozenset((b.earlier, b.later)): b for b in event.analysis.bonds}
    given = holders(event)
    for left, right in combinations(sorted(event.known), 2):
        bond = bonds.get(frozenset((left, right)))
        retold = bond is not None and bond.judgement == "unsure" and not bond.passages
        if bond is None or retold:
            kind = "one chain" if event.chains.find(left) == event.chains.find(right) else "independent"
        else:
            kind = f"{bond.judgement} {bond.reason}"
        yield _judged(kind, event, (left, right), event.known[right], event.accounts[right], given)


def remade_pairs(event: Event) -> Iterator[Judged]:
    """Reports of an event beside their rewritings."""
    long = [r for r in sorted(event.known) if event.accounts[r].words >= _LEAST_WORDS][:_REMADE]
    for at, report in enumerate(long):
        for n, (name, degree) in enumerate(DEGREES.items()):
            text = remake(event.known[report].article, degree, seed=1000 * int(event.name) + 10 * at + n)
            article = make_article(Received(f"{event.names[report]}-{name}.txt", text, outlet="Remade Daily"))
            known = read_known(marked([article]))
            account = read_account(known[article.id])
            given = holders(event, account)
            yield _judged(f"made {name}", event, (report, article.id), known[article.id], account, given)


def _judged(
    kind: str, event: Event, pair: tuple[str, str], other: Known, account: Account, given: dict[str, int]
) -> Judged:
    first, mine = event.known[pair[0]], event.accounts[pair[0]]
    return Judged(
        kind,
        event.name,
        event.names[pair[0]],
        event.names.get(pair[1], other.article.source),
        same_event(first.terms, other.terms),
        signs_of(weigh(mine, given), weigh(account, given)),
        signs_of(weigh(mine, {}), weigh(account, {})),
        jaccards(first.article, other.article),
    )


def other_pairs(given: list[Event]) -> Iterator[Judged]:
    """Pairs of different events, a sample."""
    rows = [(event, report) for event in given for report in sorted(event.known)]
    for n, ((one, left), (other, right)) in enumerate(combinations(rows, 2)):
        if n % _STEP == 0 and one.name != other.name:
            account = other.accounts[right]
            yield _judged("other event", one, (left, right), other.known[right], account, {})


def clough_pairs() -> Iterator[Judged]:
    """Each answer beside its task's source."""
    rows = list(clough_stevenson())
    read = {d.name: read_report(report_of(d), ()) for d in rows}
    source = {d.about["Task"]: d.name for d in rows if d.about["Category"] == "orig"}
    for document in rows:
        task, kind = document.about["Task"], document.about["Category"]
        if kind != "orig":
            first, other = read[source[task]], read[document.name]
            signs = signs_of(weigh(read_account(first), {}), weigh(read_account(other), {}))
            shared = jaccards(first.article, other.article)
            yield Judged(kind, task, source[task], document.name, True, signs, signs, shared)


def jaccards(left: Article, right: Article) -> tuple[float, float, float]:
    """Shared over all words, 3-grams and 5-shingles of two texts."""
    a, b = ([w.form for w in words(article.text.content)] for article in (left, right))
    found = []
    for size in (1, 3, 5):
        mine, its = ({tuple(row[n : n + size]) for n in range(len(row) - size + 1)} for row in (a, b))
        found.append(len(mine & its) / max(1, len(mine | its)))
    return found[0], found[1], found[2]
