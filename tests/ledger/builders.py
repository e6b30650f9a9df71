"""Small analyses for tests: reports of invented events, with every mark found by searching for its words."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from twosource.ledger.claims import weigh_claims
from twosource.model.analysis import Analysis
from twosource.model.article import Article
from twosource.model.claims import Claim, Group, Joining
from twosource.model.descent import Bond, Branch, Chain, Passage, Sharing
from twosource.model.identity import digest
from twosource.model.marks import (
    Attribution,
    Bound,
    Entity,
    EntityType,
    Hedge,
    HedgeKind,
    Mention,
    Quantity,
    Statement,
    StatementKind,
    Time,
)
from twosource.model.text import Anchor, Text


@dataclass
class Bench:
    """Collects reports and marks; `claim` weighs what was put into one group."""

    articles: dict[str, Article] = field(default_factory=dict)
    entities: list[Entity] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    hedges: list[Hedge] = field(default_factory=list)
    numbers: list[Quantity] = field(default_factory=list)
    passages: list[Passage] = field(default_factory=list)
    bonds: list[Bond] = field(default_factory=list)
    chains: list[Chain] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)
    near: list[Joining] = field(default_factory=list)
    times: list[Time] = field(default_factory=list)

    def report(self, name: str, content: str, outlet: str | None = None, published: str | None = None) -> None:
        """A report whose id is its name."""
        self.articles[name] = Article(name, f"{name}.txt", Text(name, content), outlet=outlet, published=published)

    def at(self, report: str, words: str) -> Anchor:
        """The only place of these words."""
        text = self.articles[report].text
        assert text.content.count(words) == 1, (report, words)
        start = text.content.index(words)
        return text.anchor(start, start + len(words))

    def entity(self, kind: EntityType, name: str, *names: str, roles: tuple[str, ...] = ()) -> str:
        """Somebody under all names, mentioned wherever one of them stands."""
        mentions: list[Mention] = []
        for article in self.articles.values():
            for one in sorted({name, *names}, key=len, reverse=True):
                start = article.text.content.find(one)
                while start >= 0:
                    where = article.text.anchor(start, start + len(one))
                    if not any(m.where.overlap(where) for m in mentions):
                        mentions.append(Mention(where, "name", kind))
                    start = article.text.content.find(one, start + 1)
        self.entities.append(Entity(f"e-{name}", kind, name, (name, *names), roles, tuple(mentions)))
        return f"e-{name}"

    def hedge(self, report: str, words: str, kind: HedgeKind) -> None:
        self.hedges.append(Hedge(self.at(report, words), kind))

    def number(
        self,
        report: str,
        words: str,
        value: float,
        bound: Bound = "exactly",
        of: str | None = None,
        unit: str | None = None,
    ) -> None:
        counted = self.at(report, of) if of else None
        self.numbers.append(Quantity(self.at(report, words), value, unit, bound, counted))

    def says(
        self,
        report: str,
        words: str,
        source: str | None = None,
        cue: str | None = None,
        *,
        entity: str | None = None,
        kind: StatementKind | None = None,
        report_of: str | None = None,
        negated: bool = False,
    ) -> str:
        """A statement; hedges and numbers that were marked before and lie in it belong to it."""
        where = self.at(report, words)
        attribution: tuple[Attribution, ...] = ()
        if source or cue or report_of:
            said = self.at(report, source) if source else None
            attribution = (
                Attribution(said, self.at(report, cue) if cue else None, entity is not None, entity, report_of),
            )
        made = Statement(
            digest("s", report, where.start, where.end),
            where,
            kind or ("indirect" if attribution else "narration"),
            attribution=attribution,
            hedges=tuple(h for h in self.hedges if where.covers(h.where)),
            negated=negated,
            quantities=tuple(q for q in self.numbers if where.covers(q.where)),
        )
        self.statements.append(made)
        return made.id

    def chain(self, *reports: str, origin: str | None = None) -> None:
        """Reports of one chain, each resting on the first."""
        tree = tuple(Branch(r, reports[0] if r != reports[0] else None) for r in reports)
        self.chains.append(Chain(f"ch-{reports[0]}", reports, origin, reports[0], tree))
        for later in reports[1:]:
            detail = f"{later} carries the text of {reports[0]}"
            self.bonds.append(Bond(f"b-{later}", reports[0], later, "dependent", "copied", detail))

    def shares(self, left: str, right: str, words: str, its: str | None = None, sharing: Sharing = "copy") -> None:
        self.passages.append(Passage(self.at(left, words), self.at(right, its or words), 0.9, sharing))

    def group(self, *statements: str) -> None:
        self.groups.append(Group(digest("c", statements[0]), statements[0], statements))

    def analysis(self) -> Analysis:
        """All of it; statements in no group are groups of their own, reports in no chain chains of their own."""
        grouped = {s for g in self.groups for s in g.statements}
        alone = tuple(Group(digest("c", s.id), s.id, (s.id,)) for s in self.statements if s.id not in grouped)
        held = {r for c in self.chains for r in c.reports}
        single = tuple(Chain(f"ch-{r}", (r,), None, r, (Branch(r),)) for r in self.articles if r not in held)
        return Analysis(
            articles=tuple(self.articles.values()),
            entities=tuple(self.entities),
            assertions=tuple(self.statements),
            hedges=tuple(self.hedges),
            quantities=tuple(self.numbers),
            passages=tuple(self.passages),
            bonds=tuple(self.bonds),
            chains=(*self.chains, *single),
            groups=(*self.groups, *alone),
            near_misses=tuple(self.near),
            times=tuple(self.times),
        )

    def weighed(self) -> Analysis:
        """The analysis with its claims."""
        analysis = self.analysis()
        return replace(analysis, claims=weigh_claims(analysis))

    def claim(self, *statements: str) -> Claim:
        """The claim that these statements carry together."""
        self.group(*statements)
        return next(c for c in self.weighed().claims if c.statements == statements)

    def claim_of(self, statement: str) -> Claim:
        """The claim that a statement carries."""
        return next(c for c in self.weighed().claims if statement in c.statements)


def two_reports(first: str, second: str) -> Bench:
    """A bench with two reports of two outlets."""
    bench = Bench()
    bench.report("gazette", first, outlet="Gazette")
    bench.report("courier", second, outlet="Courier")
    return bench
