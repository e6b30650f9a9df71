"""Two reports that a bond joins -> which of them had the text first, where anything tells."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import NamedTuple

from twosource.lineage.agencies import agency_of_text, outlet_of
from twosource.lineage.citations import citations
from twosource.model.article import Article
from twosource.model.descent import Bond, Passage

_CUT = 0.9
"""Share of a report that must stand in the other for it to be a cut of it: a copy gains little."""

_SAYING = frozenset({"cites", "revision", "editor"})
"""Reasons of a bond that name the earlier report."""


class First(NamedTuple):
    """The report that had the text first, None where nothing tells, and whether that is sure."""

    report: str | None
    sure: bool


class Firsts:
    """What a bond's direction rests on: every bond has one, but where times, credits and citations are silent it may
    have no more behind it than lengths of texts."""

    def __init__(self, articles: Mapping[str, Article], passages: Iterable[Passage], bonds: Iterable[Bond]) -> None:
        self.articles = articles
        self.outlets = {report: outlet_of(article) for report, article in articles.items()}
        self.agencies = {report: _agency(article) for report, article in articles.items()}
        self._sharing: defaultdict[str, set[str]] = defaultdict(set)
        self._bonded: defaultdict[str, set[str]] = defaultdict(set)
        self._named: dict[str, frozenset[str]] = {}
        self._mixed: dict[str, bool] = {}
        for passage in passages:
            if passage.sharing == "copy":
                self._sharing[passage.left.report].add(passage.right.report)
                self._sharing[passage.right.report].add(passage.left.report)
        for bond in bonds:
            if bond.judgement != "independent":
                self._bonded[bond.earlier].add(bond.later)
                self._bonded[bond.later].add(bond.earlier)

    def of(self, bond: Bond) -> First:
        """Which of the two reports of a bond had the text first."""
        earlier, later = bond.earlier, bond.later
        if self.sooner(earlier, later) is not None or bond.reason in _SAYING or self._credits(earlier, later):
            return First(earlier, True)
        if self.mixed(earlier) != self.mixed(later):
            return First(later if self.mixed(earlier) else earlier, False)
        if bond.share >= _CUT and not self.mixed(earlier):
            return First(earlier, True)
        return First(None, False)

    def mixed(self, report: str) -> bool:
        """Whether a report looks mixed from texts that have nothing to do with each other. Copies of one text keep its
        beginning and so share it with each other: where the reports that hang together with this one fall into groups
        without any common wording, and it credits no agency, it took from them, and not they from it."""
        if report not in self._mixed:
            self._mixed[report] = not self.agencies[report] and self._fall_apart(self._bonded[report])
        return self._mixed[report]

    def _fall_apart(self, reports: set[str]) -> bool:
        """Whether shared wording does not connect all of these reports."""
        if not reports:
            return False
        waiting = [min(reports)]
        left = reports - set(waiting)
        while waiting:
            near = left & self._sharing[waiting.pop()]
            left -= near
            waiting += near
        return bool(left)

    def _credits(self, earlier: str, later: str) -> bool:
        """Whether the earlier report alone has its text from an agency, or the later one names the earlier's outlet."""
        agency = self.agencies[earlier]
        return bool(agency and agency != self.agencies[later]) or self.outlets[earlier] in self._names(later)

    def _names(self, report: str) -> frozenset[str]:
        if report not in self._named:
            self._named[report] = frozenset(cited.publisher for cited in citations(self.articles[report]))
        return self._named[report]

    def sooner(self, report: str, other: str) -> bool | None:
        """Whether `report` was published before `other`; None where a time is not known or both may be the same."""
        return _sooner(self.articles[report].published, self.articles[other].published)


def _agency(article: Article) -> str | None:
    credited = agency_of_text(article)
    return credited.publisher if credited else None


def _sooner(left: str | None, right: str | None) -> bool | None:
    """Midnight stands for a day without a time."""
    one, two = _time(left), _time(right)
    if one is None or two is None:
        return None
    if datetime.min.time() in (one.time(), two.time()):
        return one.date() < two.date() if one.date() != two.date() else None
    return one < two if one != two else None


def _time(said: str | None) -> datetime | None:
    """A time in ISO 8601; one without a zone counts as UTC, so that any two can be compared."""
    try:
        time = datetime.fromisoformat(said or "")
    except ValueError:
        return None
    return time if time.tzinfo else time.replace(tzinfo=UTC)
