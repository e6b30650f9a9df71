"""Statements of all reports -> groups that carry one claim."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from twosource.ledger.clustering import Link, cluster
from twosource.ledger.comparison import Compared, compare
from twosource.ledger.naming import Naming
from twosource.ledger.reading import read_statement
from twosource.ledger.shared_wording import find_shared_wording
from twosource.ledger.wording import Alike, Wordings
from twosource.model.analysis import Analysis
from twosource.model.claims import Group, Joining
from twosource.model.descent import Story
from twosource.model.identity import digest
from twosource.model.marks import Statement

SURE = 0.36
"""Mean cosine from which two statements carry one claim unless a comparison disagrees."""

LIKELY = 0.2
"""Mean cosine from which two statements may, where each is the other's best in its report."""

WITHIN = 0.45
"""Mean cosine from which two statements of one report say the same (a headline and its lead)."""

AVERAGE = 0.16
"""Mean cosine that the statements of two groups must have on average for the groups to become one."""

NEAR = 0.2
"""Mean cosine from which a pair that was not joined is listed as a near miss."""


def match_statements(analysis: Analysis) -> tuple[tuple[Group, ...], tuple[Joining, ...]]:
    """The groups, every statement in exactly one, and the near misses: alike pairs that a comparison parted."""
    matching = _Matching(analysis)
    return matching.groups(), matching.near_misses()


class _Matching:
    """One run over one analysis: the readings of its statements and the scores of their pairs."""

    def __init__(self, analysis: Analysis) -> None:
        naming = Naming(analysis.entities)
        self.statements = analysis.statements
        self.readings = [read_statement(s, naming) for s in self.statements]
        self.wordings = Wordings(self.readings)
        self.stories = _stories(self.statements, analysis.stories)
        self.rank = {a.id: (a.published or "9999", a.id) for a in analysis.articles}
        self.compared: dict[tuple[int, int], tuple[Compared, ...]] = {}
        self.alike: dict[tuple[int, int], float] = {}
        self.shared = {(p.left, p.right): p.share for p in find_shared_wording(analysis.passages, self.statements)}
        for pair in self.wordings.pairs():
            self.alike[pair.left, pair.right] = _score(pair)
        self.members = self._cluster()

    def _cluster(self) -> list[list[int]]:
        best: dict[tuple[int, str], float] = {}
        for (a, b), score in self.alike.items():
            for i, j in ((a, b), (b, a)):
                key = (i, self.statements[j].report)
                best[key] = max(best.get(key, 0.0), score)
        links = [Link(a, b, 1 + share) for (a, b), share in self.shared.items()]
        for (a, b), score in self.alike.items():
            if (a, b) in self.shared:
                continue
            if self.statements[a].report == self.statements[b].report:
                if score >= WITHIN:
                    links.append(Link(a, b, score))
            elif score >= SURE or (
                score >= LIKELY
                and score >= best[a, self.statements[b].report] - 1e-9
                and score >= best[b, self.statements[a].report] - 1e-9
            ):
                links.append(Link(a, b, score))
        return cluster(len(self.statements), links, self.fits)

    def fits(self, left: Sequence[int], right: Sequence[int]) -> bool:
        total = 0.0
        for i in left:
            for j in right:
                a, b = min(i, j), max(i, j)
                if not self.allowed(a, b):
                    return False
                score = self.score(a, b)
                if self.statements[a].report == self.statements[b].report and score < WITHIN:
                    return False
                total += score
        return total >= AVERAGE * len(left) * len(right)

    def score(self, a: int, b: int) -> float:
        if (a, b) in self.shared:
            return 1.0
        if (a, b) not in self.alike:
            self.alike[a, b] = _score(self.wordings.measure(a, b))
        return self.alike[a, b]

    def allowed(self, a: int, b: int) -> bool:
        if self.stories[a] and self.stories[b] and not self.stories[a] & self.stories[b]:
            return False
        if (a, b) not in self.compared:
            self.compared[a, b] = compare(self.readings[a], self.readings[b])
        return all(c.agrees is not False for c in self.compared[a, b])

    def groups(self) -> tuple[Group, ...]:
        found = []
        for members in self.members:
            founder = min(
                members,
                key=lambda i: (
                    *self.rank[self.statements[i].report],
                    self.statements[i].where.start,
                    self.statements[i].id,
                ),
            )
            ids = tuple(self.statements[i].id for i in members)
            found.append(Group(digest("c", self.statements[founder].id), self.statements[founder].id, ids))
        return tuple(found)

    def near_misses(self) -> tuple[Joining, ...]:
        return ()


def _score(pair: Alike) -> float:
    return (pair.terms + pair.characters) / 2


def _stories(statements: Sequence[Statement], stories: Sequence[Story]) -> list[frozenset[str]]:
    sections: defaultdict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for story in stories:
        for section in story.sections:
            sections[section.report].append((section.start, section.end, story.id))
    return [
        frozenset(y for start, end, y in sections[s.report] if start < s.where.end and s.where.start < end)
        for s in statements
    ]
