"""Comparison of two reports -> lines on a terminal or plain text."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TextIO

from rich.text import Text

from twosource.model.differences import Segment
from twosource.report.comparison import Bit, Change, Comparison
from twosource.report.parallel import Row, RowKind
from twosource.report.terminal import console
from twosource.report.visible import one_line

_SIGNS: dict[RowKind, tuple[str, str]] = {
    "kept": ("=", "dim"),
    "style": ("≈", "dim"),
    "reworded": ("~", "bold yellow"),
    "cut": ("-", "bold red"),
    "added": ("+", "bold green"),
    "away": (">", "bold magenta"),
    "here": ("<", "bold magenta"),
}
_CUT, _ADDED, _STYLE = "red strike", "bold green", "underline"
_MARKS = "[-in A alone-] {+in B alone+}"
_ROWS = (
    "= kept      ≈ kept, other in spelling or marks   ~ reworded",
    "- in A alone   + in B alone   > moved away   < moved here",
)

_GUTTER = 12
"""Columns before the words of a row: the paragraph of A, that of B, the sign of the row."""

_NARROWEST = 24
"""Columns that words get on the narrowest terminal."""

_SAME = 3
"""Rows without changes in a row, beyond which the first and the last are shown and the rest are counted."""

_STYLES = 12
"""Differences of spelling that are listed, the most frequent first; the rest are counted."""


def print_comparison(shown: Comparison, stream: TextIO) -> None:
    """Print the comparison, folded to the width of the terminal. It can be read without colours."""
    screen = console(stream)
    width = max(screen.width, _GUTTER + _NARROWEST)
    for indent, line in comparison_lines(shown, width):
        folded = line.wrap(screen, width - len(indent)) or [line]
        for place, part in enumerate(folded):
            part.rstrip()
            before = indent if place == 0 else Text(" " * len(indent))
            screen.print(Text.assemble(before, part), soft_wrap=True)


def comparison_lines(shown: Comparison, width: int) -> Iterator[tuple[Text, Text]]:
    """What stands before each line, and the line."""
    for letter, name, article in zip("AB", shown.names, (shown.given.left, shown.given.right), strict=True):
        source = one_line(article.source, max(width - len(name) - 5, _NARROWEST))
        yield Text(f"{letter}  ", "bold"), Text.assemble((name, "bold"), (f"  {source}", "dim"))
        about = [part for part in (article.title, article.published) if part]
        if about:
            yield Text("   "), Text(one_line(" · ".join(about), width - 3), "dim")
    yield Text(), Text()
    yield Text(), Text(shown.lede)
    yield from _alterations(shown)
    rows = shown.rows if any(row.segments[0].left and row.segments[0].right for row in shown.rows) else ()
    if any(row.number for row in rows):
        yield from _heading("Paragraph by paragraph", "numbers of A and B")
        yield from _rows(shown, rows, width - _GUTTER)
        yield Text(), Text()
        yield Text(" " * _GUTTER), Text(_MARKS, "dim")
        yield from ((Text(" " * _GUTTER), Text(signs, "dim")) for signs in _ROWS)
    yield from _styles(shown)


def _heading(words: str, note: str = "") -> Iterator[tuple[Text, Text]]:
    yield Text(), Text()
    yield Text(), Text.assemble((words.upper(), "bold cyan"), (f"  {note}" if note else "", "dim"))


def _alterations(shown: Comparison) -> Iterator[tuple[Text, Text]]:
    for heading, changes in shown.alterations:
        yield from _heading(heading)
        for change in changes:
            yield Text("  "), _changed(change)


def _changed(change: Change) -> Text:
    """ "At least 14" -> "14"; one line says what became of it."""
    before = (f"“{one_line(change.left, 90)}”", "red") if change.left else ("nothing", "dim")
    after = (f"“{one_line(change.right, 90)}”", "green") if change.right else ("nothing", "dim")
    return Text.assemble(before, " → ", after, (f"  {change.where}", "dim"))


def _styles(shown: Comparison) -> Iterator[tuple[Text, Text]]:
    if shown.style:
        yield from _heading("Spelling and marks", "other in style alone")
        told = [
            f"{one_line(change.left, 30) or 'nothing'} → {one_line(change.right, 30) or 'nothing'}"
            + (f" (×{change.times})" if change.times > 1 else "")
            for change in shown.style[:_STYLES]
        ]
        more = len(shown.style) - _STYLES
        yield Text("  "), Text(" · ".join([*told, *([f"and {more} more"] if more > 0 else [])]))


def _rows(shown: Comparison, rows: tuple[Row, ...], width: int) -> Iterator[tuple[Text, Text]]:
    for unchanged, group in groupby(rows, key=lambda row: row.kind in ("kept", "style")):
        members = list(group)
        if unchanged and len(members) > _SAME:
            yield _row(shown, members[0], width)
            yield Text(" " * _GUTTER), Text(f"… {len(members) - 2} more paragraphs without changes in words …", "dim")
            yield _row(shown, members[-1], width)
        else:
            yield from (_row(shown, row, width) for row in members)


def _row(shown: Comparison, row: Row, width: int) -> tuple[Text, Text]:
    sign, style = _SIGNS[row.kind]
    gutter = Text.assemble((f"{row.left or '':>4} {row.right or '':>4} ", "dim"), (sign, style), " ")
    if row.kind in ("kept", "style"):
        return gutter, Text(one_line(_plainly(shown, row), width), "dim")
    if row.kind == "away":
        head = f"moved {row.move}, to paragraph {row.other} of B: "
        return gutter, Text.assemble((head, "magenta"), one_line(_plainly(shown, row), max(width - len(head), 20)))
    words = _words(shown, row)
    if row.kind == "here":
        words = Text.assemble((f"moved {row.move}, from paragraph {row.other} of A: ", "magenta"), words)
    return gutter, words


def _plainly(shown: Comparison, row: Row) -> str:
    """The words of a row as B has them where both have it, as A has them where they were moved away."""
    left = row.kind == "away"
    article = shown.given.left if left else shown.given.right
    places = [segment.left if left else segment.right for segment in row.segments]
    return " ".join(article.text.content[slice(*place)] for place in places if place)


def _words(shown: Comparison, row: Row) -> Text:
    words = Text()
    before: Segment | None = None
    for segment in row.segments:
        words.append(" " if before and shown.spaced(before, segment) else "")
        for bit in shown.bits(segment):
            words.append(" " if bit.space else "")
            words.append_text(_marked(bit))
        before = segment
    return words


def _marked(bit: Bit) -> Text:
    if bit.kind in ("same", "style"):
        return Text(one_line(bit.right), _STYLE if bit.kind == "style" else "")
    gone = (f"[-{one_line(bit.left)}-]", _CUT) if bit.left else ""
    new = (f"{{+{one_line(bit.right)}+}}", _ADDED) if bit.right else ""
    return Text.assemble(gone, new)
