"""A claim's carriers -> how many independent ways it came to the public."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations, product
from typing import Literal, NamedTuple

from twosource.ledger.docket import Docket
from twosource.ledger.held_together import HeldTogether
from twosource.ledger.relation import Relation, short
from twosource.ledger.relations import Weighing, relate
from twosource.ledger.speakers import Speaker
from twosource.model.claims import Joining, Tie
from twosource.model.marks import Statement

_EXACT = 14
"""Groups: up to so many the largest independent set is searched for exactly, above it greedily, never too many."""


_LONG = 160
"""Characters of copied text, a sentence of news or more, from which it makes one of what two chains carry."""


class Count(NamedTuple):
    """The number of chains that carry a claim, the bounds of its origins, the ties behind them and their grounds."""

    chains: int
    at_least: int
    at_most: int
    ties: tuple[Tie, ...]
    grounds: tuple[str, ...]


def count_origins(carriers: Sequence[Statement], weighing: Weighing, joinings: Sequence[Joining] = ()) -> Count:
    """Counts as the contract says: dependent carriers are one origin, unsure ones are one or two.

    `at_least` is the largest set of groups of which any two are known to be independent: an unsure carrier may go back
    to one of two independent ones, but cannot make these one. Carriers that only a doubtful one of the `joinings` makes
    one claim are unsure too.
    """
    docket, who = weighing.docket, weighing.who
    strands = _strands(carriers, who, docket)
    ties = [tie for strand in strands for tie in _inside(strand, docket)]
    held = HeldTogether(joinings)
    pairs = list(combinations(range(len(strands)), 2))
    relations = {
        (i, j): _held(_between(strands[i], strands[j], weighing), strands[i], strands[j], held) for i, j in pairs
    }
    group = _joined(len(strands), [pair for pair, r in relations.items() if r.judgement == "dependent"])
    ties += [r.tie() for r in relations.values() if r.judgement == "dependent"]
    ties += _shown([(group[i], group[j], r) for (i, j), r in relations.items() if r.judgement == "unsure"])
    shaky = {tuple(sorted((group[i], group[j]))) for (i, j), r in relations.items() if r.judgement == "unsure"}
    numbers = sorted(set(group))
    sure = {(a, b) for a, b in combinations(numbers, 2) if (a, b) not in shaky}
    grounds = dict.fromkeys([*(c.id for c in carriers), *(g for t in ties for g in t.grounds)])
    return Count(len(strands), _largest(numbers, sure), len(numbers), tuple(ties), tuple(grounds))


def _shown(unsure: Sequence[tuple[int, int, Relation]]) -> list[Tie]:
    """The ties of unsure relations between groups; for each group no more than show why it is unsure."""
    told: Counter[int] = Counter()
    ties = []
    for left, right, relation in unsure:
        if left != right and min(told[left], told[right]) < _TOLD:
            told.update((left, right))
            ties.append(relation.tie())
    return ties


_TOLD = 5
"""Unsure ties of one group that are listed: of a hundred carriers each may be any other."""


def _strands(carriers: Sequence[Statement], who: Mapping[str, Speaker], docket: Docket) -> list[list[Statement]]:
    """The carriers by chain; two chains whose carriers are copied words, not both somebody's, are one strand."""
    chains = sorted({docket.chain(c.report) for c in carriers}, key=lambda chain: _first(chain, carriers, docket))
    place = {chain: i for i, chain in enumerate(chains)}
    members = [[c for c in carriers if docket.chain(c.report) == chain] for chain in chains]
    copies = [
        (i, j)
        for i, j in combinations(range(len(chains)), 2)
        if any(
            "own" in (who[a.id].kind, who[b.id].kind) and docket.copied(a, b, _LONG)
            for a, b in product(members[i], members[j])
        )
    ]
    group = _joined(len(chains), copies)
    return [[c for c in carriers if group[place[docket.chain(c.report)]] == number] for number in sorted(set(group))]


def _first(chain: str, carriers: Sequence[Statement], docket: Docket) -> int:
    return next(i for i, c in enumerate(carriers) if docket.chain(c.report) == chain)


def _inside(strand: Sequence[Statement], docket: Docket) -> list[Tie]:
    """Ties that join all carriers of one strand: each to an earlier one, best to one whose words it shares."""
    ties = []
    for i, later in enumerate(strand[1:], 1):
        earlier = min(strand[: min(i, _LOOKED_AT)], key=lambda other: _nearness(other, later, docket))
        detail, grounds = _one_text(earlier, later, docket)
        ties.append(Tie(earlier.id, later.id, "dependent", detail, (*grounds, earlier.id, later.id)))
    return ties


_LOOKED_AT = 100
"""Earlier carriers that are searched for the best to tie one to: a report may say one thing thousands of times."""


def _nearness(other: Statement, later: Statement, docket: Docket) -> tuple[bool, bool, int]:
    return not docket.copied(other, later), other.report != later.report, docket.order[other.id]


def _one_text(earlier: Statement, later: Statement, docket: Docket) -> tuple[str, tuple[str, ...]]:
    """Why two carriers of one strand are one, and the bonds that show it."""
    if earlier.report == later.report:
        return "one report says it twice", ()
    bonds = docket.path(earlier.report, later.report)
    if docket.copied(earlier, later):
        return f"the same words stand in both: “{short(later.where.words)}”", tuple(b.id for b in bonds)
    if bonds:
        return f"reports of one chain: {bonds[0].detail}", tuple(b.id for b in bonds)
    return "reports of one chain", ()


def _between(left: Sequence[Statement], right: Sequence[Statement], weighing: Weighing) -> Relation:
    """How two strands stand to each other: dependent when any of their carriers are, else independent when a carrier
    of each is known to be; what a strand tells in its own voice beside a named source counts as that source's."""
    found: dict[tuple[str, str], Relation] = {}
    for a in _speaking(left, weighing.who):
        for b in _speaking(right, weighing.who):
            key = (_voice_key(a, weighing), _voice_key(b, weighing))
            relation = relate(a, b, weighing)
            if key not in found or _STRENGTH[relation.judgement] < _STRENGTH[found[key].judgement]:
                found[key] = relation
    return min(found.values(), key=lambda r: _STRENGTH[r.judgement])


def _held(relation: Relation, left: Sequence[Statement], right: Sequence[Statement], held: HeldTogether) -> Relation:
    """A relation of two strands, unsure where they would be independent but may not carry one claim."""
    if relation.judgement != "independent" or held.together(left, right):
        return relation
    told = f"“{short(relation.left.where.words)}” and “{short(relation.right.where.words)}” may be two claims"
    return relation._replace(judgement="unsure", detail=f"{told}: the chance of one is {held.least:.2f}")


_STRENGTH: dict[Literal["dependent", "independent", "unsure"], int] = {"dependent": 0, "independent": 1, "unsure": 2}


def _voice_key(statement: Statement, weighing: Weighing) -> str:
    return weighing.who[statement.id].key


def _speaking(strand: Sequence[Statement], who: Mapping[str, Speaker]) -> list[Statement]:
    """The carriers that show who a strand rests on: the attributed ones where there are any."""
    attributed = [s for s in strand if who[s.id].kind != "own"]
    return attributed or list(strand)


def _joined(size: int, pairs: Sequence[tuple[int, int]]) -> list[int]:
    """The least member of each one's connected component."""
    group = list(range(size))
    for i, j in pairs:
        low, high = sorted((group[i], group[j]))
        group = [low if g == high else g for g in group]
    return group


def _largest(numbers: Sequence[int], sure: set[tuple[int, int]]) -> int:
    """The size of the largest set of which any two are in `sure`; a lower bound of it for very many."""
    near = {n: {b if a == n else a for a, b in sure if n in (a, b)} for n in numbers}
    if len(numbers) > _EXACT:
        taken: set[int] = set()
        for n in sorted(numbers, key=lambda n: (-len(near[n]), n)):
            if taken <= near[n]:
                taken.add(n)
        return len(taken)
    return _grow(set(numbers), near)


def _grow(left: set[int], near: Mapping[int, set[int]]) -> int:
    if not left:
        return 0
    first = min(left)
    return max(1 + _grow(left & near[first], near), _grow(left - {first}, near))
