"""Comparison of two reports -> one self-contained HTML page."""

from __future__ import annotations

from twosource.report.comparison import Comparison, side_bits
from twosource.report.contract import generator
from twosource.report.html import environment, styled
from twosource.report.parallel import Row, RowKind
from twosource.report.wording import percent

_KINDS: dict[RowKind, tuple[str, str]] = {
    "kept": ("=", "the same in both"),
    "style": ("≈", "other in spelling or marks alone"),
    "reworded": ("~", "reworded"),
    "cut": ("−", "in A alone"),
    "added": ("+", "in B alone"),
    "away": ("↷", "moved away"),
    "here": ("↶", "moved here"),
}
"""The sign of a row and its words, so that no colour is needed."""

_JUMPS = 120
"""Changed rows that get a link at the head of the page; beyond them the links from change to change are enough."""


def comparison_to_html(shown: Comparison) -> str:
    """The page: no script, no request to anywhere; whatever came from a report is escaped."""
    changed = [row for row in shown.rows if row.number]
    return (
        environment()
        .get_template("comparison.html")
        .render(
            shown=shown,
            articles=(shown.given.left, shown.given.right),
            kinds=_KINDS,
            changed=changed,
            jumps=changed if len(changed) <= _JUMPS else [],
            tiles=_tiles(shown),
            side_bits=side_bits,
            places=_places,
            generator=generator(()),
            **styled("report.css", "comparison.css"),
        )
    )


def _places(row: Row, side: int) -> int | None:
    """The paragraph of one side, None where the row has nothing there."""
    return row.right if side else row.left


def _tiles(shown: Comparison) -> tuple[tuple[str, str], ...]:
    told = shown.given.tally
    numbers = (
        (told.kept, "kept"),
        (told.reworded, "reworded"),
        (told.cut, "in A alone"),
        (told.added, "in B alone"),
        (told.moved, "moved"),
    )
    shares = ((percent(told.kept_left), "of A stands in B"), (percent(told.kept_right), "of B stands in A"))
    return (*shares, *((str(n), f"{'sentence' if n == 1 else 'sentences'} {what}") for n, what in numbers))
