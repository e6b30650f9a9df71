"""Statements of all reports -> groups that carry one claim."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from twosource.ledger.chances import load_learnt
from twosource.ledger.clustering import Link, cluster
from twosource.ledger.learnt_pairing import LearntPairing
from twosource.ledger.meanings import PieceEncoder, read_meanings
from twosource.ledger.naming import Naming
from twosource.ledger.pairing import Pairing
from twosource.ledger.ruled import RuledSayings, Rulings
from twosource.ledger.sayings import Saying, gather_sayings
from twosource.ledger.shared_wording import find_shared_wording
from twosource.model.analysis import Analysis
from twosource.model.claims import Group, Joining
from twosource.model.identity import digest
from twosource.model.marks import Statement

NEAR = 0.25
"""Likeness from which a pair that a comparison kept apart is listed as a near miss."""


def match_statements(
    analysis: Analysis, encoder: PieceEncoder | None = None
) -> tuple[tuple[Group, ...], tuple[Joining, ...]]:
    """The groups, every assertion in exactly one, and the near misses: like pairs that were kept apart.

    Where `encoder` gives vectors of sentences, the chance that a pair is one claim is learnt from labelled pairs; else
    the words alone decide.

    Equal words make a saying; sayings that stand on shared wording (a passage) or are alike in words and agree in
    what they tell are joined, the surest first, by average link with constraints (Wagstaff et al. 2001, COP-KMEANS,
    for the constraints).
    """
    rulings = Rulings(analysis.rulings, analysis.assertions)
    sayings = gather_sayings(analysis, Naming(analysis.entities), rulings.parted)
    ruled = rulings.over([saying.statements for saying in sayings])
    pairing = _pairing(sayings, _shared(analysis, sayings), encoder)
    fits = ruled.bound(pairing.fits)
    members, _, _ = cluster(len(sayings), [*ruled.links(), *pairing.links()], fits)
    links = [*ruled.links(), *pairing.links(_owners(members))]
    members, taken, refused = cluster(len(sayings), links, fits)
    ledger = _Ledger(analysis, sayings, pairing, ruled)
    owner = _owners(members)
    joined: defaultdict[int, list[Link]] = defaultdict(list)
    for link in taken:
        joined[owner[link.left]].append(link)
    groups = tuple(ledger.group(row, joined[row[0]]) for row in members)
    return groups, tuple(ledger.joining(link) for link in _near([*refused, *pairing.nearly()], owner))


def _pairing(
    sayings: Sequence[Saying], shared: dict[tuple[int, int], float], encoder: PieceEncoder | None
) -> Pairing | LearntPairing:
    if encoder is None or not sayings:
        return Pairing(sayings, shared)
    meanings = read_meanings([saying.reading.statement for saying in sayings], encoder)
    return LearntPairing(sayings, shared, meanings, load_learnt())


def _shared(analysis: Analysis, sayings: Sequence[Saying]) -> dict[tuple[int, int], float]:
    """The pairs of sayings of which any statements stand on shared wording, with the greatest share."""
    of = {i: place for place, saying in enumerate(sayings) for i in saying.statements}
    found: dict[tuple[int, int], float] = {}
    for pair in find_shared_wording(analysis.passages, analysis.assertions):
        a, b = sorted((of[pair.left], of[pair.right]))
        if a != b:
            found[a, b] = max(found.get((a, b), 0.0), pair.share)
    return found


def _owners(members: Sequence[Sequence[int]]) -> list[int]:
    """For each saying the first one of its group."""
    owner = {i: row[0] for row in members for i in row}
    return [owner[i] for i in range(len(owner))]


def _near(refused: Sequence[Link], owner: Sequence[int]) -> list[Link]:
    """The best refused link between any two groups."""
    best: dict[tuple[int, int], Link] = {}
    for link in sorted(refused, key=lambda k: (-k.score, k.left, k.right)):
        a, b = sorted((owner[link.left], owner[link.right]))
        if a != b and link.score >= NEAR:
            best.setdefault((a, b), link)
    return list(best.values())


class _Ledger:
    """Writes groups and joinings down."""

    def __init__(
        self, analysis: Analysis, sayings: Sequence[Saying], pairing: Pairing | LearntPairing, ruled: RuledSayings
    ) -> None:
        self._statements = analysis.assertions
        self._published = {a.id: a.published or "9999" for a in analysis.articles}
        self._sayings = sayings
        self._pairing = pairing
        self._ruled = ruled

    def group(self, members: Sequence[int], links: Sequence[Link]) -> Group:
        """A group of sayings; it is named by its earliest statement, the report's date first, then the id."""
        rows = sorted(i for member in members for i in self._sayings[member].statements)
        founder = min((self._statements[i] for i in rows), key=self._age).id
        same = [j for member in members for j in self._same(self._sayings[member])]
        joinings = (*same, *(self.joining(link) for link in links))
        return Group(digest("c", founder), founder, tuple(self._statements[i].id for i in rows), joinings)

    def joining(self, link: Link) -> Joining:
        """A pair of sayings with every value that was compared."""
        share = self._pairing.shared.get((link.left, link.right))
        aligned = (("shared wording", f"{share:.2f}"),) if share is not None else ()
        stands = (("against the runner-up", f"{self._pairing.standing_out(link.left, link.right):.1f} times"),)
        compared = tuple((c.name, c.shown) for c in self._pairing.compared(link.left, link.right))
        left, right = (self._statements[self._sayings[i].statements[0]].id for i in (link.left, link.right))
        score = round(min(1.0, link.score), 4)
        told = (
            *self._ruled.told(link.left, link.right),
            *(aligned or stands),
            *self._pairing.told(link.left, link.right),
        )
        return Joining(left, right, score, (*told, *compared))

    def _same(self, saying: Saying) -> list[Joining]:
        first, *others = (self._statements[i].id for i in saying.statements)
        return [Joining(first, other, 1.0, (("wording", "the same words"),)) for other in others]

    def _age(self, statement: Statement) -> tuple[str, str]:
        return self._published[statement.report], statement.id
