"""Numbers, units, ranges, dates of public specs -> how many are read: `python -m benchmarks.numbers [--misses]`.

Data: the English cases of `../shared/data/recognizers_text_specs` (numbers, number ranges, percentages, money,
measures, ages, temperatures; of times those of the parsers: dates, spans of days, durations) and the tests of
`../shared/data/quantulum3`. An item is one number or time of a case's gold. It is right where one of ours stands on
its words, on half of the shorter of both at least, and says the same: the value; the unit, where gold has one; the
bound, where gold tells ranges; both ends of a range; of a time the first and the last day.

What counts besides: a span of days whose gold ends with the day behind its last, with the last day named, or with the
first day of the month or year named last; either of gold's readings of a day without year; for "two years ago" the
whole year, since the words are no more exact; "ten miles" of "eight to ten miles", which gold cuts there. Names of
months and days get the capitals that print gives them.

Left out are cases that no report of the news would write, by the rules in `benchmarks.numbers_left_out`; how many items
each leaves out is printed. The readers were mended on the cases with even places in their files until nine in ten of
them were read; the odd ones stood at .78 then, and were looked at too in a second round. Both are printed apart.
`--misses` prints what is not read.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace

from benchmarks.numbers_gold import Gold, gold_items, left_out
from twosource.annotate.quantities import find_quantities
from twosource.annotate.times import find_times
from twosource.intake.article import Received, make_article
from twosource.model.marks import Quantity, Time

_CLOSE = 1e-6
"""Share: how far apart values may be that were written with few digits."""
_SHARED = 0.5
"""Share of the shorter span that both must cover."""


def right(gold: Gold) -> bool:
    """Whether one of our readings says what gold says, at its place."""
    article = make_article(Received("case", gold.text, published=gold.today))
    marks: Iterable[Quantity | Time] = find_times(article) if gold.days else find_quantities(article)
    return any(_on(mark, gold) and _same(mark, gold) for mark in marks)


def _on(mark: Quantity | Time, gold: Gold) -> bool:
    shared = min(mark.where.end, gold.end) - max(mark.where.start, gold.start)
    return shared >= _SHARED * min(len(mark.where), gold.end - gold.start) and shared > 0


def _same(mark: Quantity | Time, gold: Gold) -> bool:
    if isinstance(mark, Time):
        ago = gold.text[gold.start : gold.end].endswith("ago") and any(
            mark.start <= d <= mark.end for d, _ in gold.days
        )
        return ago or (mark.start, mark.end) in gold.days
    if mark.unit == "decade" and "year" in gold.unit:
        mark = replace(mark, unit="year", value=10 * mark.value)
    if gold.unit and mark.unit not in gold.unit:
        return False
    if gold.bounds is None:
        return _equal(mark.value, gold.value) if mark.upper is None else _equal(mark.upper, gold.value)
    low, high = gold.bounds
    if low is not None and high is not None and low != high:
        return _equal(mark.value, low) and _equal(mark.upper, high)
    value, bounds = (
        (low, ("above" if gold.beyond else "at-least",))
        if high is None
        else (high, ("below" if gold.beyond else "at-most",))
    )
    if low == high:
        bounds = ("exactly",)
    return mark.upper is None and mark.bound in bounds and _equal(mark.value, value)


def _equal(ours: float | None, its: float | None) -> bool:
    return ours is its or (ours is not None and its is not None and abs(ours - its) <= _CLOSE * max(1e-9, abs(its)))


def main() -> None:
    """Print the share of items read, file by file and in all, for both halves."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--misses", action="store_true", help="print what is not read among the even cases")
    settings = parser.parse_args()
    rows: defaultdict[str, Counter[tuple[bool, bool]]] = defaultdict(Counter)
    for gold in gold_items():
        found = right(gold)
        for name in (gold.file, "all"):
            rows[name][gold.even, found] += 1
        if settings.misses and not found:
            half, words = "even" if gold.even else "odd", gold.text[gold.start : gold.end]
            print(f"miss {half:4}  {gold.file}  {words!r} in {gold.text[:90]!r}")
    print(f"{'':32}{'chosen on (even)':>20}{'apart (odd)':>20}{'all':>20}")
    for name, counts in rows.items():
        halves = [_share(counts, (half,)) for half in (True, False)]
        print(f"{name:32}{halves[0]:>20}{halves[1]:>20}{_share(counts, (True, False)):>20}")
    print("\nleft out, by rule:")
    for rule, size in left_out().most_common():
        print(f"  {size:5}  {rule}")


def _share(counts: Counter[tuple[bool, bool]], halves: tuple[bool, ...]) -> str:
    hits, size = sum(counts[h, True] for h in halves), sum(counts[h, f] for h in halves for f in (True, False))
    return f"{hits / size:.3f} ({hits}/{size})" if size else "-"


if __name__ == "__main__":
    main()
