"""Claims -> when what they tell is said to have happened."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from twosource.model.analysis import Analysis
from twosource.model.claims import Claim, Moment
from twosource.model.marks import Statement, Time

_Row = Mapping[str, list[Time]]


def draw_timeline(analysis: Analysis) -> tuple[Moment, ...]:
    """One moment for each claim of which a carrier names a time, from the earliest on.

    Of several times the one that most carriers name counts, then the most precise, then the earliest.
    """
    statements = {s.id: s for s in analysis.assertions}
    times = _by_report(analysis.times)
    published = {a.id: a.published for a in analysis.articles if a.published}
    found = (_moment(claim, statements, times, published) for claim in analysis.claims)
    return tuple(sorted((m for m in found if m is not None), key=lambda m: (m.start, m.end, m.claim)))


def _by_report(times: Iterable[Time]) -> _Row:
    found: defaultdict[str, list[Time]] = defaultdict(list)
    for time in sorted(times, key=lambda t: (t.where.report, t.where.start)):
        found[time.where.report].append(time)
    return found


def _moment(
    claim: Claim, statements: Mapping[str, Statement], times: _Row, published: Mapping[str, str]
) -> Moment | None:
    named = [(time, s) for s in claim.statements if (time := _first(statements[s], times)) is not None]
    if not named:
        return None
    count = Counter((time.start, time.end) for time, _ in named)
    best = min(count, key=lambda span: (-count[span], _length(span), span))
    dates = sorted(published[r] for s in claim.statements if (r := statements[s].report) in published)
    reported = (dates[0], dates[-1]) if dates else None
    return Moment(*best, claim.id, next(s for time, s in named if (time.start, time.end) == best), reported)


def _first(statement: Statement, times: _Row) -> Time | None:
    """The first time that the words of a statement name."""
    row = times.get(statement.report, [])
    at = bisect_left(row, statement.where.start, key=lambda t: t.where.start)
    return row[at] if at < len(row) and row[at].where.end <= statement.where.end else None


def _length(span: tuple[str, str]) -> int:
    """How much longer a span is than a day, roughly: days by the calendar's digits."""
    (a, b, c), (x, y, z) = (map(int, day.split("-")) for day in span)
    return (x - a) * 372 + (y - b) * 31 + z - c
