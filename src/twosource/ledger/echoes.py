"""Groups of statements and who speaks -> the reports that may tell their story after another one's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from twosource.language.citing import is_cited
from twosource.ledger.docket import Docket, canonical
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


class Echoes:
    """Tells of two reports whether one shows nothing that it cannot have from the other: most of what its named
    speakers say the other's say too, or all of several speak in the other one too; and nothing in it was heard by its
    own outlet or filed from the place."""

    def __init__(self, groups: Iterable[Group], who: Mapping[str, Speaker], docket: Docket) -> None:
        self._docket = docket
        self._said: defaultdict[str, dict[_Said, str]] = defaultdict(dict)
        for group in groups:
            for statement in group.statements:
                speaker = who[statement]
                if speaker.kind in ("named", "body"):
                    self._said[docket.statements[statement].report].setdefault((group.id, speaker.key), statement)
        self._found: dict[tuple[str, str], tuple[str, ...]] = {}
        self._own: dict[str, bool] = {}

    def of(self, left: str, right: str) -> tuple[str, ...]:
        """Statements of two reports that show that one of them may be told after the other; none where nothing does."""
        pair = (min(left, right), max(left, right))
        if pair not in self._found:
            self._found[pair] = self._after(*pair) or self._after(*pair[::-1])
        return self._found[pair]

    def _after(self, borrower: str, source: str) -> tuple[str, ...]:
        mine, its = self._said.get(borrower, {}), self._said.get(source, {})
        both = [key for key in mine if key in its]
        speakers = {speaker for _, speaker in mine}
        alike = len(both) >= max(_FEWEST, _MOST * len(mine)) and len({speaker for _, speaker in both}) >= _SPEAKERS
        nobody_else = len(both) >= _SPEAKERS and len(speakers) >= _FEWEST and speakers <= {s for _, s in its}
        if not (alike or nobody_else) or self._reports_itself(borrower):
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
