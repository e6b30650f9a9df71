"""An analysis in the published format and an event -> which claim answers each fact, which statements stand there."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Any, NamedTuple

from benchmarks.flows.events import Event
from benchmarks.flows.setting import Place
from benchmarks.flows.truth import Carrier, Known

_COVERED = 0.6
"""Share of a fact's place that a statement covers when it carries the fact; as in the scoring of the cases."""

Row = dict[str, Any]


class Answer(NamedTuple):
    """A fact and the claim that most of its carriers are in, None where no claim has any."""

    fact: Known
    claim: Row | None

    def origins(self) -> tuple[int, int] | None:
        """The claim's bounds."""
        counted = self.claim["origins"] if self.claim else None
        return (counted["at_least"], counted["at_most"]) if counted else None


class Answers:
    """An analysis by the places of an event's facts."""

    def __init__(self, event: Event, analysis: Row) -> None:
        self.event = event
        self.number = {article.id: n for n, article in enumerate(event.articles)}
        self.claims: dict[str, Row] = {claim["id"]: claim for claim in analysis["claims"]}
        self.report = {s["id"]: self.number[s["report"]] for s in analysis["statements"]}
        self._spans: defaultdict[int, list[tuple[str, int, int]]] = defaultdict(list)
        for s in analysis["statements"]:
            self._spans[self.number[s["report"]]].append((s["id"], s["start"], s["end"]))
        self._claims_of: defaultdict[str, list[str]] = defaultdict(list)
        for claim in analysis["claims"]:
            for statement in claim["statements"]:
                self._claims_of[statement].append(claim["id"])

    def statements(self, carrier: Carrier) -> frozenset[str]:
        """The statements that stand at a carrier's place."""
        place = carrier.place
        return frozenset(
            name
            for name, start, end in self._spans[carrier.report]
            if _overlap(place, start, end) >= _COVERED * (place.end - place.start)
        )

    def claims_at(self, carrier: Carrier) -> frozenset[str]:
        """The claims that a carrier's statements are in."""
        return frozenset(claim for s in self.statements(carrier) for claim in self._claims_of[s])

    def answer(self, fact: Known) -> Answer:
        """The claim that most of a fact's carriers are in; of several the one with the fewest statements."""
        votes = Counter(claim for carrier in fact.carriers for claim in sorted(self.claims_at(carrier)))
        if not votes:
            return Answer(fact, None)
        top = max(votes, key=lambda claim: (votes[claim], -len(self.claims[claim]["statements"]), claim))
        return Answer(fact, self.claims[top])


def _overlap(place: Place, start: int, end: int) -> int:
    return max(0, min(place.end, end) - max(place.start, start))
