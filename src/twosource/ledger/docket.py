"""Analysis -> what the ledger looks up in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict

from twosource.language.agencies import publisher_of
from twosource.language.at_hand import AtHand
from twosource.language.sentences import text_sentences
from twosource.ledger.placed import Placed
from twosource.ledger.publishing import canonical, chain_publishers, depth_of, first_texts, text_publishers
from twosource.model.analysis import Analysis
from twosource.model.article import Article
from twosource.model.descent import Bond, Passage
from twosource.model.marks import Entity, Hedge, Mention, Quantity, Statement, Time
from twosource.model.text import Anchor

COVERED = 0.6
"""Share of a statement's characters that shared wording must cover for the statement to stand on it."""


class Docket:
    """Statements, reports, entities, chains, bonds and sentences of one analysis, by what one asks for."""

    def __init__(self, analysis: Analysis) -> None:
        self.statements: dict[str, Statement] = {s.id: s for s in analysis.assertions}
        self.articles: dict[str, Article] = {a.id: a for a in analysis.articles}
        self.entities: dict[str, Entity] = {e.id: e for e in analysis.entities}
        self.order: dict[str, int] = {s.id: i for i, s in enumerate(analysis.assertions)}
        self._stated = Placed((s.where, s) for s in analysis.assertions)
        self._chain_of = {r: c.id for c in analysis.chains for r in c.reports}
        self._reports = {c.id: c.reports for c in analysis.chains}
        self._passages: defaultdict[tuple[str, str], list[Passage]] = defaultdict(list)
        for passage in analysis.passages:
            a, b = sorted((passage.left.report, passage.right.report))
            self._passages[a, b].append(passage)
        self._bonds: defaultdict[str, list[Bond]] = defaultdict(list)
        for bond in analysis.bonds:
            self._bonds[bond.earlier].append(bond)
            self._bonds[bond.later].append(bond)
        self._bodies = {e.name.casefold() for e in analysis.entities if e.type == "organisation"}
        self.at_hand = AtHand(analysis.articles)
        outlets = {a.id: a.outlet or self.at_hand.of(a.id) for a in analysis.articles}
        self._publishers = chain_publishers(analysis.chains, outlets)
        self._called = {canonical(o): o for o in sorted(filter(None, outlets.values()), reverse=True)}
        self._texts = first_texts(analysis.chains, analysis.bonds)
        self._text_publishers = text_publishers(analysis.chains, self._texts, outlets)
        self._hedges = Placed((h.where, h) for h in analysis.hedges)
        self._numbers = Placed((q.where, q) for q in analysis.quantities)
        self._times = Placed((t.where, t) for t in analysis.times)
        self._mentions = Placed((m.where, (m, e.id)) for e in analysis.entities for m in e.mentions)
        self._stories: defaultdict[str, set[str]] = defaultdict(set)
        for story in analysis.stories:
            for report in story.reports:
                self._stories[report].add(story.id)
        self._sentences: dict[str, tuple[Anchor, ...]] = {}
        self._begins: dict[str, list[int]] = {}
        self._depth = {b.report: depth_of(b.report, c) for c in analysis.chains for b in c.tree}

    def chain(self, report: str) -> str:
        """The id of a report's chain; a report that no chain holds is one by itself."""
        return self._chain_of.get(report, report)

    def reports(self, chain: str) -> tuple[str, ...]:
        """The reports of a chain."""
        return self._reports.get(chain, (chain,))

    def publishers(self, report: str) -> frozenset[str]:
        """The outlets and agencies that a report's text comes from, by canonical name."""
        return self._publishers[self.chain(report)]

    def is_publisher(self, name: str) -> bool:
        """Whether a name is that of an outlet or agency, by the register or among the reports at hand."""
        known = canonical(name)
        return publisher_of(name) is not None or any(known in row for row in self._publishers.values())

    def is_party(self, report: str) -> bool:
        """Whether a report comes from a body that the reports tell of: its outlet bears that one's name."""
        return bool(_names_in(self.teller(report)) & self._bodies)

    def called(self, publisher: str) -> str:
        """A publisher's canonical name as people write it."""
        return self._called.get(publisher, publisher)

    def teller(self, report: str) -> str:
        """What a report is called: its outlet, else its title, else where it came from."""
        article = self.articles[report]
        return article.outlet or self.at_hand.of(report) or article.title or article.source

    def text(self, report: str) -> str:
        """The first report of those of its chain that carry one text: one that tells the story after another outlet in
        its own words is a text of its own."""
        return self._texts.get(report, report)

    def text_publishers(self, report: str) -> frozenset[str]:
        """The outlets that publish a report's text and the agency whose it is, by canonical name."""
        return self._text_publishers[self.text(report)]

    def texts_of(self, publisher: str) -> tuple[str, ...]:
        """The texts that come from a publisher, by its canonical name."""
        return tuple(text for text, names in self._text_publishers.items() if publisher in names)

    def age(self, statement: Statement) -> tuple[str, int, int]:
        """Sorts statements from the earliest on: by publication, then by their reports' depth in the chain's tree."""
        article = self.articles[statement.report]
        depth = self._depth.get(statement.report, 0)
        return article.published or "9999", depth, self.order[statement.id]

    def is_headline(self, statement: Statement) -> bool:
        """Whether a statement stands in its report's headline, where bounds and sources are left out by habit."""
        return self.in_headline(statement.where)

    def in_headline(self, where: Anchor) -> bool:
        """Whether a place is the headline of its report."""
        headline = self.articles[where.report].headline
        return headline is not None and headline.overlap(where) > 0

    def published(self, report: str) -> tuple[str, int, str]:
        """Sorts reports from the earliest on, as `age` sorts statements."""
        return self.articles[report].published or "9999", self._depth.get(report, 0), report

    def sentences(self, report: str) -> tuple[Anchor, ...]:
        """The sentences of a report."""
        text = self.articles[report].text
        return self._row(text.anchor(0, len(text.content))) if text.content.strip() else ()

    def passages(self, left: str, right: str) -> tuple[Passage, ...]:
        """The wording that two reports share."""
        a, b = sorted((left, right))
        return tuple(self._passages[a, b])

    def stated(self, where: Anchor) -> tuple[Statement, ...]:
        """The statements that overlap a place."""
        return tuple(self._stated.over(where))

    def quantities(self, where: Anchor) -> tuple[Quantity, ...]:
        """The numbers that stand in a place."""
        return tuple(self._numbers.over(where))

    def sentence(self, where: Anchor, step: int = 0) -> Anchor | None:
        """The sentence in which `where` begins, or the one `step` behind it in the same report."""
        row = self._row(where)
        at = bisect_right(self._begins[where.report], where.start) - 1 + step
        return row[at] if 0 <= at < len(row) else None

    def opening(self, report: str, size: int) -> tuple[Anchor, ...]:
        """The first sentences of a report."""
        return self.sentences(report)[:size]

    def one_story(self, left: str, right: str) -> bool:
        """Whether two reports tell of one event, or nothing is known of events."""
        mine, its = self._stories.get(left, set()), self._stories.get(right, set())
        return left == right or bool(mine & its) or not (mine or its)

    def hedges(self, where: Anchor) -> tuple[Hedge, ...]:
        """The hedges that stand in a place."""
        return tuple(self._hedges.over(where))

    def times(self, where: Anchor) -> tuple[Time, ...]:
        """The times that are named in a place."""
        return tuple(self._times.over(where))

    def mentions(self, where: Anchor) -> tuple[tuple[Mention, str], ...]:
        """The mentions that stand in a place, in order, each with its entity's id."""
        found = [(m, e) for m, e in self._mentions.over(where) if where.covers(m.where)]
        return tuple(sorted(found, key=lambda row: (row[0].where.start, -row[0].where.end, row[1])))

    def before(self, statement: Statement) -> Statement | None:
        """The attributed statement that stands last before this one in its sentence."""
        sentence = self.sentence(statement.where)
        if sentence is None:
            return None
        row = self._stated.over(sentence)
        found = [s for s in row if s.attribution and sentence.start <= s.where.start < statement.where.start]
        return max(found, key=lambda s: s.where.start, default=None)

    def beside(self, statement: Statement) -> tuple[Statement, ...]:
        """The attributed statements of its own sentence and of the ones right before and behind it, its paragraph's."""
        places = [p for step in (-1, 0, 1) if (p := self.sentence(statement.where, step)) is not None]
        near = [p for p in places if same_paragraph(p, statement.where)]
        row = {s.id: s for place in near for s in self._stated.over(place) if s.attribution}
        row.pop(statement.id, None)
        return tuple(sorted(row.values(), key=lambda s: self.order[s.id]))

    def shared(self, left: Statement, right: Statement) -> Passage | None:
        """The passage that covers both statements mostly, or None; copied wording before any other."""
        a, b = sorted((left.report, right.report))
        over = [p for p in self._passages[a, b] if _covers(p, left.where) and _covers(p, right.where)]
        return min(over, key=lambda p: (p.sharing != "copy", -p.identity, p.left.start), default=None)

    def copied(self, left: Statement, right: Statement, least: int = 0) -> bool:
        """Whether both statements stand on copied report text of at least so many characters."""
        passage = self.shared(left, right)
        return passage is not None and passage.sharing == "copy" and len(passage.left) >= least

    def bonds(self, left: str, right: str) -> tuple[Bond, ...]:
        """The bonds between two reports."""
        return tuple(b for b in self._bonds[left] if right in (b.earlier, b.later) and left != right)

    def retold(self, left: Statement, right: Statement) -> Bond | None:
        """The doubt whether one report was told after the other in other words, where the two statements stand in
        sentences that it holds for counterparts."""
        for bond in self.bonds(left.report, right.report):
            if bond.judgement == "unsure" and bond.reason == "copied" and not bond.passages:
                row = bond.evidence
                sides = (left, right) if left.report == bond.earlier else (right, left)
                if any(
                    self._in_one(a, sides[0]) and self._in_one(b, sides[1])
                    for a, b in zip(row[::2], row[1::2], strict=True)
                ):
                    return bond
        return None

    def _in_one(self, place: Anchor, statement: Statement) -> bool:
        """Whether a place and a statement stand in one sentence."""
        sentence = self.sentence(place)
        return sentence is not None and sentence.overlap(statement.where) > 0

    def path(self, left: str, right: str) -> tuple[Bond, ...]:
        """Dependent bonds that lead from one report of a chain to another, the fewest; empty where none do."""
        seen: dict[str, tuple[Bond, ...]] = {left: ()}
        row = [left]
        for report in row:
            for bond in self._bonds[report]:
                other = bond.later if bond.earlier == report else bond.earlier
                if bond.judgement == "dependent" and other not in seen:
                    seen[other] = (*seen[report], bond)
                    row.append(other)
            if right in seen:
                break
        return seen.get(right, ())

    def _row(self, where: Anchor) -> tuple[Anchor, ...]:
        row = self._sentences.get(where.report)
        if row is None:
            row = self._sentences[where.report] = text_sentences(where.text)
            self._begins[where.report] = [s.start for s in row]
        return row


def _names_in(outlet: str) -> frozenset[str]:
    """The words of an outlet's name or address: "blog.corva.example" has "corva"."""
    return frozenset(re.split(r"[^a-z0-9]+", outlet.casefold())) - {""}


def same_paragraph(left: Anchor, right: Anchor) -> bool:
    """Whether no line break parts two places of one text."""
    first, second = sorted((left, right), key=lambda a: a.start)
    between = left.text.content[first.end : second.start]
    return left.report == right.report and len(between.splitlines()) <= 1


def _covers(passage: Passage, where: Anchor) -> bool:
    side = passage.left if passage.left.report == where.report else passage.right
    return side.overlap(where) >= COVERED * len(where)
