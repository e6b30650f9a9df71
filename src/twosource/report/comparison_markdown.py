"""Comparison of two reports -> GitHub-flavoured Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from twosource.model.article import Article
from twosource.model.differences import Segment
from twosource.report.comparison import Bit, Change, Comparison
from twosource.report.markdown_claims import plain
from twosource.report.parallel import Row, RowKind
from twosource.report.wording import count

_KINDS: dict[RowKind, str] = {
    "kept": "kept",
    "style": "kept, other in spelling or marks",
    "reworded": "reworded",
    "cut": "in A alone",
    "added": "in B alone",
}


def comparison_to_markdown(shown: Comparison) -> str:
    """The comparison; whatever came from a report is escaped. Struck words are in A alone, underlined ones in B alone:
    GitHub keeps `<del>` and `<ins>`, and they may begin and end inside a word."""
    return "\n".join(_lines(shown)).rstrip() + "\n"


def _lines(shown: Comparison) -> Iterator[str]:
    yield from (f"# {plain(shown.names[0])} (A) and {plain(shown.names[1])} (B)", "", plain(shown.lede), "")
    yield from ("| | A | B |", "|---|---|---|")
    yield from _facts(shown.given.left, shown.given.right)
    yield ""
    for heading, changes in shown.alterations:
        yield from (f"## {heading}", "", *(f"- {_change(change)}" for change in changes), "")
    yield from ("## Paragraph by paragraph", "")
    yield from ("<del>Struck</del> words are in A alone, <ins>underlined</ins> words in B alone.", "")
    for row in shown.rows:
        yield from (f"**{_about(row)}**", "", _words(shown, row), "")
    if shown.style:
        yield from ("## Spelling and marks", "")
        yield from (f"- {_change(c)}{f', {c.times} times' if c.times > 1 else ''}" for c in shown.style)


def _facts(left: Article, right: Article) -> Iterator[str]:
    for name in ("title", "outlet", "published", "source"):
        values = [plain(getattr(article, name) or "", 120) for article in (left, right)]
        if any(values):
            yield f"| {name.capitalize()} | {' | '.join(values)} |"


def _change(change: Change) -> str:
    told = [f"“{plain(words, 120)}”" if words else "*nothing*" for words in (change.left, change.right)]
    return " → ".join(told) + (f" ({change.where})" if change.where else "")


def _about(row: Row) -> str:
    where = [f"{letter} {place}" for letter, place in (("A", row.left), ("B", row.right)) if place]
    moved = {"away": f"moved to B {row.other}", "here": f"moved here from A {row.other}"}
    told = _KINDS.get(row.kind) or f"{moved[row.kind]} (move {row.move}, {count(len(row.segments), 'part')})"
    return f"{' · '.join(where)}: {told}"


def _words(shown: Comparison, row: Row) -> str:
    told: list[str] = []
    before: Segment | None = None
    for segment in row.segments:
        told.append(" " if before and shown.spaced(before, segment) else "")
        if row.kind == "away" and segment.left:
            told.append(plain(shown.given.left.text.content[slice(*segment.left)]))
        else:
            told += [(" " if bit.space else "") + _marked(bit) for bit in shown.bits(segment)]
        before = segment
    # A line that begins with one of these would be a list, a heading or a rule.
    words = "".join(told)
    return f"\\{words}" if words[:1] in "-+=" else words


def _marked(bit: Bit) -> str:
    if bit.kind in ("same", "style"):
        return plain(bit.right or bit.left)
    gone = f"<del>{plain(bit.left)}</del>" if bit.left else ""
    return gone + (f"<ins>{plain(bit.right)}</ins>" if bit.right else "")
