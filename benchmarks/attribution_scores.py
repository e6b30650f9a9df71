"""Gold and predicted attributions of a text -> counts for every way of scoring them.

Parts (source, cue, content) are sets of tokens. Ways:

- exact: a part is right where gold has a part of its kind with the very same tokens, marks of quotation included;
- edges: the same without marks at the ends of a piece;
- linked: exact, and the two attributions' cues share a token (so does Citron's `evaluate` count sources and contents);
- tokens: how many tokens of predicted parts lie in gold parts, over all tokens predicted and over all in gold (Citron's
  overlap; its published 83.3 for contents is this figure). This is the overlap that is meant where none is named;
- any: a part is right where it shares a token with a gold part of its kind (found, with a predicted one).

Whole attributions are paired one to one, those that share most of their content first: source and content must both
share a token with gold's, and a source-less one be predicted without source.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from benchmarks.polnear_attributions import Attributed
from benchmarks.spans import Score, Tokens, score

PARTS = ("source", "cue", "content")
WAYS = ("exact", "edges", "linked", "tokens", "any")
Part = frozenset[int]


class Numbered(NamedTuple):
    """An attribution as numbers of tokens."""

    source: Part
    cue: Part
    content: Part


class Tally:
    """Counts over documents, by part and way: right, given, found, gold."""

    def __init__(self) -> None:
        self._counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)

    def add(self, part: str, way: str, right: int, given: int, found: int, gold: int) -> None:
        """Add one document's."""
        self._counts[part, way].update(right=right, given=given, found=found, gold=gold)

    def score(self, part: str, way: str) -> Score:
        """The score so far."""
        c = self._counts[part, way]
        return score(c["right"], c["given"], c["found"], c["gold"])

    def gold(self, part: str) -> int:
        """How many there are in gold."""
        return self._counts[part, "exact" if part in PARTS else "linked"]["gold"]


def numbered(attributions: Sequence[Attributed], tokens: Tokens) -> list[Numbered]:
    """The attributions as numbers of tokens."""
    return [Numbered(*(tokens.inside(part) for part in attribution)) for attribution in attributions]


def tally(into: Tally, gold: Sequence[Numbered], given: Sequence[Numbered], tokens: Tokens) -> None:
    """Add a document's counts."""
    for at, part in enumerate(PARTS):
        wanted, got = {g[at] for g in gold if g[at]}, {p[at] for p in given if p[at]}
        into.add(part, "exact", len(wanted & got), len(got), len(wanted & got), len(wanted))
        bare_wanted, bare_got = ({tokens.words(one) or one for one in parts} for parts in (wanted, got))
        same = len(bare_wanted & bare_got)
        into.add(part, "edges", same, len(bare_got), same, len(bare_wanted))
        _tally_linked(into, at, [g for g in gold if g[at]], [p for p in given if p[at]])
        within, found = set().union(*wanted), set().union(*got)
        counts = sum(len(p & within) for p in got), sum(map(len, got)), sum(len(g & found) for g in wanted)
        into.add(part, "tokens", *counts, sum(map(len, wanted)))
        right, hit = sum(bool(p & within) for p in got), sum(bool(g & found) for g in wanted)
        into.add(part, "any", right, len(got), hit, len(wanted))
    pairs = pair(gold, given)
    into.add("whole", "linked", len(pairs), len(given), len(pairs), len(gold))


def _tally_linked(into: Tally, at: int, gold: list[Numbered], given: list[Numbered]) -> None:
    right = sum(any(p[at] == g[at] and p.cue & g.cue for g in gold) for p in given)
    found = sum(any(p[at] == g[at] and p.cue & g.cue for p in given) for g in gold)
    into.add(PARTS[at], "linked", right, len(given), found, len(gold))


def pair(gold: Sequence[Numbered], given: Sequence[Numbered]) -> dict[int, int]:
    """Whole attributions of gold -> the predicted ones that are right, by their numbers."""
    shared = [
        (-len(g.content & p.content), i, k)
        for i, g in enumerate(gold)
        for k, p in enumerate(given)
        if g.content & p.content and (g.source & p.source or not (g.source or p.source))
    ]
    found: dict[int, int] = {}
    for _, i, k in sorted(shared):
        if i not in found and k not in found.values():
            found[i] = k
    return found
