"""Groups of statements and who speaks -> the reports that may tell their story after another one's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import product
from typing import NamedTuple

from twosource.language.citing import is_cited
from twosource.ledger.docket import Docket
from twosource.ledger.publishing import canonical
from twosource.ledger.speakers import Speaker
from twosource.model.claims import Group

_FEWEST = 3
"""Things said that both reports carry from the same speakers: a press conference gives two reporters fewer, or more of
one speaker's."""

_SPEAKERS = 2
"""Speakers of these: one spokesman may have called both."""

_MOST = 0.6
"""Share of all that the borrower has from named speakers: one who asked some of his own has more beside it."""

_Said = tuple[str, str]


class Doubt(NamedTuple):
    """Why one chain's reports may be told after another's: in words, and the ids of bonds and statements behind it."""

    detail: str
    grounds: tuple[str, ...]


class Echoes:
    """Tells of two chains whether one shows nothing that it cannot have from the other: a report of it may be the
    other's in other words, or most of what its named speakers say the other's say too, or all of several speak or are
    named in it; and nothing in it was heard by its own outlet or filed from the place."""

    def __init__(self, groups: Iterable[Group], who: Mapping[str, Speaker], docket: Docket) -> None:
        self._docket = docket
        self._said: defaultdict[str, dict[_Said, str]] = defaultdict(dict)
        for group in groups:
            for statement in group.statements:
                speaker = who[statement]
                if speaker.kind in ("named", "body"):
                    self._said[docket.statements[statement].report].setdefault((group.id, speaker.key), statement)
        self._named: defaultdict[str, set[str]] = defaultdict(set)
        for entity in docket.entities.values():
            for mention in entity.mentions:
                self._named[mention.where.report].add(f"e:{entity.id}")
        self._found: dict[tuple[str, str], Doubt | None] = {}
        self._own: dict[str, bool] = {}

    def between(self, left: str, right: str) -> Doubt | None:
        """The doubt about the chains of two reports, None where nothing gives any."""
        one, other = sorted((self._docket.chain(left), self._docket.chain(right)))
        if (one, other) not in self._found:
            self._found[one, other] = self._after(one, other) or self._after(other, one)
        return self._found[one, other]

    def _after(self, borrower: str, source: str) -> Doubt | None:
        """The doubt where the chain `borrower` shows no work of its own."""
        reports = self._docket.reports(borrower)
        if any(self._reports_itself(report) for report in reports):
            return None
        for mine, its in product(reports, self._docket.reports(source)):
            if self._day(mine) < self._day(its, "0"):
                continue
            bonds = (b for b in self._docket.bonds(mine, its) if b.judgement == "unsure" and b.reason == "copied")
            bond = next((b for b in bonds if not b.passages), None)
            if bond is not None:
                return Doubt(bond.detail, (bond.id,))
            shown = self._echoed(mine, its)
            if shown:
                return Doubt(f"{_SAME} ({len(shown) // 2} statements and more){_NOTHING}", shown)
        return None

    def _day(self, report: str, unknown: str = "9") -> str:
        """The day on which a report came out."""
        return (self._docket.articles[report].published or unknown)[:10]

    def _echoed(self, borrower: str, source: str) -> tuple[str, ...]:
        """Statements of two reports that show that the first one has nobody whom the second one has not."""
        mine, its = self._said.get(borrower, {}), self._said.get(source, {})
        both = [key for key in mine if key in its]
        speakers = {speaker for _, speaker in mine}
        alike = len(both) >= max(_FEWEST, _MOST * len(mine)) and len({speaker for _, speaker in both}) >= _SPEAKERS
        theirs = {speaker for _, speaker in its} | self._named[source]
        nobody_else = len(both) >= _SPEAKERS and len(speakers) >= _FEWEST and speakers <= theirs
        if not (alike or nobody_else):
            return ()
        return tuple(statement for key in both[:_FEWEST] for statement in (its[key], mine[key]))

    def _reports_itself(self, report: str) -> bool:
        """Whether a report shows work of its outlet: a dateline, or somebody who speaks to the outlet."""
        if report not in self._own:
            article = self._docket.articles[report]
            content, outlet = article.text.content, article.outlet or self._docket.at_hand.of(report)
            namings = self._docket.at_hand.find(content) if outlet else ()
            heard = any(
                canonical(n.outlet) == canonical(outlet or "") and is_cited(content, n.start, n.end) for n in namings
            )
            self._own[report] = heard or article.dateline is not None
        return self._own[report]


_SAME = "the same people say the same in both reports"
_NOTHING = ", and one shows no work of its own: it may be told after the other"
