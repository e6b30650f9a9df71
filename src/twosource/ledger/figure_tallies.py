"""The figures of all reports -> the things that are counted, each with all that is told of it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from twosource.language.lexicon import wordset
from twosource.language.words import words
from twosource.ledger.docket import Docket
from twosource.ledger.figure_likeness import Setting, alike, far_apart, setting, why_apart
from twosource.ledger.figure_standing import standings
from twosource.ledger.figures import same_value, scaled, upper_end
from twosource.model.figures import Apart, Counted, Figure, Tally
from twosource.model.identity import digest

_MEMBERS = 12
"""Figures of a tally with other words or values that a new one is held against."""

_TALLIES = 60
"""Tallies of one kind of thing that a new figure is held against, the latest first."""

_COMPARED, _AGAINST = 60, 300
"""Tallies of which it is told what counts something else, those in most reports first; and things that they are held
against."""

_TRIED = 3
"""Figures of each that are tried for it."""


class _Row:
    """A tally in the making."""

    def __init__(self, figure: Figure, around: Setting) -> None:
        self.figures = [figure]
        self.shown = {_shown(figure): (figure, around)}

    def takes(self, figure: Figure, around: Setting, docket: Docket) -> bool:
        """Whether a figure counts the same thing as one of these and as no other than any of these."""
        pairs = [(f, s) for f, s in self.shown.values() if docket.one_story(f.report, figure.report)]
        held = [(f, s) for f, s in pairs if alike(f, figure, s, around) and not far_apart(f, figure)]
        return bool(held) and all(why_apart(f, figure, s, around) is None for f, s in pairs)

    def add(self, figure: Figure, around: Setting) -> None:
        """Take a figure in."""
        self.figures.append(figure)
        if len(self.shown) < _MEMBERS:
            self.shown.setdefault(_shown(figure), (figure, around))


def _shown(figure: Figure) -> tuple[object, ...]:
    q = figure.quantity
    return q.value, q.upper, q.bound, figure.claim or figure.statement, figure.as_of


def tally_figures(figures: Sequence[Figure], docket: Docket) -> tuple[Tally, ...]:
    """The things counted of which more than one figure is told, those in most reports first."""
    rows = _gathered(figures, docket)
    told = [row for row in rows if _worth(row)]
    told.sort(key=lambda row: (-len({f.report for f in row.figures}), -len(row.figures), row.figures[0].id))
    apart = _apart(told, rows, docket)
    return tuple(_tally(row, apart.get(id(row), ())) for row in told)


def _worth(row: _Row) -> bool:
    """Whether more than one report, or more than one value, is told of a thing."""
    reports, values = {f.report for f in row.figures}, {(f.quantity.value, f.quantity.upper) for f in row.figures}
    return len(reports) > 1 or len(values) > 1


def _gathered(figures: Sequence[Figure], docket: Docket) -> list[_Row]:
    buckets: defaultdict[Counted, list[_Row]] = defaultdict(list)
    rows = []
    for figure in sorted(figures, key=lambda f: (f.published or "9999", f.report, f.where.start)):
        around = setting(figure, docket)
        mine = buckets[figure.counted]
        row = next((r for r in mine[-_TALLIES:] if r.takes(figure, around, docket)), None)
        if row is None:
            row = _Row(figure, around)
            mine.append(row)
            rows.append(row)
        else:
            row.add(figure, around)
    return rows


def _apart(told: Sequence[_Row], rows: Sequence[_Row], docket: Docket) -> Mapping[int, tuple[Apart, ...]]:
    """For each tally what stands in like words and counts something else, told once or often."""
    found: defaultdict[int, list[Apart]] = defaultdict(list)
    for mine in told[:_COMPARED]:
        for its in rows[:_AGAINST]:
            one = _first_apart(mine, its, docket) if its is not mine else None
            if one and len(found[id(mine)]) < _MEMBERS:
                found[id(mine)].append(one)
    return {row: tuple(apart) for row, apart in found.items()}


def _first_apart(mine: _Row, its: _Row, docket: Docket) -> Apart | None:
    for a, here in list(mine.shown.values())[:_TRIED]:
        for b, there in list(its.shown.values())[:_TRIED]:
            if (
                a.statement == b.statement
                or same_value(a.quantity, b.quantity)
                or not _confusable(a, b)
                or not docket.one_story(a.report, b.report)
            ):
                continue
            reason = why_apart(a, b, here, there) if alike(a, b, here, there) else None
            if reason:
                return Apart(a.id, b.id, reason)
    return None


def _confusable(left: Figure, right: Figure) -> bool:
    """Whether a reader may take two figures for counts of one thing: of people, or of things with one name."""
    a, b = left.counted, right.counted
    if "order-of" in (left.quantity.bound, right.quantity.bound):
        return False
    if a.dimension != b.dimension:
        return "share" in (a.dimension, b.dimension) and a.fate == b.fate and a.head == b.head
    if a.dimension == "people":
        one = a.fate == b.fate and (a.fate or a.sort == b.sort)
        return bool(one) or "casualties" in (a.fate, b.fate)
    return a.head == b.head


def _tally(row: _Row, apart: tuple[Apart, ...]) -> Tally:
    figures = row.figures
    units = Counter(f.quantity.unit or "" for f in figures)
    single = len(units) == 1
    lows = [f.quantity.value if single else scaled(f.quantity)[0] for f in figures]
    highs = [_high(f, single) for f in figures]
    unit = next(iter(units)) if single else figures[0].counted.dimension
    ids = tuple(f.id for f in figures)
    return Tally(digest("t", ids[0]), _label(figures), unit, ids, min(lows), max(highs), standings(figures), apart)


def _high(figure: Figure, single: bool) -> float:
    q = figure.quantity
    if single:
        return q.value if q.upper is None else q.upper
    return upper_end(q)


def _label(figures: Sequence[Figure]) -> str:
    """The words for what is counted that most figures have; of equals the longest."""
    said = Counter(_counted_words(f) for f in figures)
    return max(said, key=lambda words: (said[words], len(words), words))


def _counted_words(figure: Figure) -> str:
    """The words for what is counted, without the number: "people killed" of "killing at least 12 people"."""
    of, where = figure.quantity.of, figure.where
    if of is None:
        return figure.counted.head
    row = [w for w in words(of.text.content, of.start, of.end) if not where.start <= w.start < where.end]
    content = of.text.content
    if figure.counted.dimension != "people":
        row = row[: max((i for i, w in enumerate(row) if w.form.endswith("s")), default=len(row)) + 1]
    kept = " ".join(content[w.start : w.end] for w in row if w.form not in wordset("auxiliaries"))
    return kept if figure.counted.fate in ("", *kept.casefold().split()) else f"{kept} ({figure.counted.fate})"
