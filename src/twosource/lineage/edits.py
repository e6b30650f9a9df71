"""Equal blocks of words in two texts -> the exact places, the edits between them, how much is the same."""

from __future__ import annotations

from difflib import SequenceMatcher
from itertools import pairwise
from typing import NamedTuple
from unicodedata import normalize

from twosource.lineage.alignment import Block, Stretch
from twosource.lineage.cutting import INVISIBLE_RUN
from twosource.lineage.tokens import Tokens
from twosource.model.descent import Edit

_CLOSING = ".,;:!?…\"'”’»)]。，、；：！？」』）】》।॥،؛؟۔។"
_CURLY = str.maketrans("“”„«»‘’‛`´–—‐‑−", "\"\"\"\"\"'''''-----")

Span = tuple[int, int]


class Wording(NamedTuple):
    """Shared wording with exact places: where it stands in both texts, its edits, and its identity (0..1)."""

    left: Span
    right: Span
    edits: tuple[Edit, ...]
    identity: float


class Side(NamedTuple):
    """One text: its characters and its words."""

    content: str
    words: Tokens


def shared_wording(stretch: Stretch, left: Side, right: Side) -> Wording:
    """The places and edits of a stretch of words.

    Small equal words inside longer edits are found too; words written together or apart (counter-offensive) are equal.
    Identity is matched characters, the blanks and marks between matched words with them, over the longer side.
    """
    blocks = _refined(stretch, left, right)
    where = (_span(blocks[0], blocks[-1], left.words, 0), _span(blocks[0], blocks[-1], right.words, 1))
    edits = tuple(_edit(before, after, left.words, right.words) for before, after in pairwise(blocks))
    left_span, right_span = _with_closing(where, left.content, right.content)
    same = sum(min(_length(block, left.words, 0), _length(block, right.words, 1)) for block in blocks)
    longer = max(where[0][1] - where[0][0], where[1][1] - where[1][0])
    return Wording(left_span, right_span, edits, min(1.0, same / longer))


class _Part(NamedTuple):
    """A block whose sides may have unequal numbers of words (written together or apart)."""

    starts: tuple[int, int]
    ends: tuple[int, int]


def _refined(stretch: Stretch, left: Side, right: Side) -> list[_Part]:
    parts = [_part(stretch[0])]
    for before, after in pairwise(stretch):
        parts += _inside(before, after, left, right)
        parts.append(_part(after))
    joined = parts[:1]
    for part in parts[1:]:
        if part.starts == joined[-1].ends:
            joined[-1] = _Part(joined[-1].starts, part.ends)
        else:
            joined.append(part)
    return joined


def _part(block: Block) -> _Part:
    return _Part((block.left, block.right), (block.left + block.size, block.right + block.size))


def _inside(before: Block, after: Block, left: Side, right: Side) -> list[_Part]:
    """What is equal between two blocks."""
    i, j = before.left + before.size, before.right + before.size
    if i == after.left or j == after.right:
        return []
    if _letters(left, i, after.left) == _letters(right, j, after.right):
        return [_Part((i, j), (after.left, after.right))]
    gone, new = left.words.keys[i : after.left], right.words.keys[j : after.right]
    if not set(gone) & set(new):
        return []
    matcher = SequenceMatcher(None, gone, new, autojunk=False)
    return [
        _Part((i + m.a, j + m.b), (i + m.a + m.size, j + m.b + m.size)) for m in matcher.get_matching_blocks() if m.size
    ]


def _letters(side: Side, start: int, end: int) -> str:
    words = (side.content[side.words.starts[n] : side.words.ends[n]] for n in range(start, end))
    return INVISIBLE_RUN.sub("", normalize("NFC", "".join(words).casefold()))


def _span(first: _Part, last: _Part, words: Tokens, side: int) -> Span:
    return words.starts[first.starts[side]], words.ends[last.ends[side] - 1]


def _length(part: _Part, words: Tokens, side: int) -> int:
    start, end = _span(part, part, words, side)
    return end - start


def _edit(before: _Part, after: _Part, left: Tokens, right: Tokens) -> Edit:
    """What stands between two equal parts; where one side has no word there, its span is empty."""
    gone, new = _between(before, after, left, 0), _between(before, after, right, 1)
    if gone[0] == gone[1]:
        return Edit("insert", gone, new)
    return Edit("delete" if new[0] == new[1] else "replace", gone, new)


def _between(before: _Part, after: _Part, words: Tokens, side: int) -> Span:
    if before.ends[side] == after.starts[side]:
        end = words.ends[before.ends[side] - 1]
        return end, end
    return words.starts[before.ends[side]], words.ends[after.starts[side] - 1]


def _with_closing(where: tuple[Span, Span], left: str, right: str) -> tuple[Span, Span]:
    """Both places with the closing marks that both texts have behind them."""
    (start, end), (other_start, other_end) = where
    while (
        end < len(left)
        and other_end < len(right)
        and left[end] in _CLOSING
        and left[end].translate(_CURLY) == right[other_end].translate(_CURLY)
    ):
        end, other_end = end + 1, other_end + 1
    return (start, end), (other_start, other_end)
