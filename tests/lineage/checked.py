"""Passages of texts of any kind, checked for what holds of all of them."""

import unicodedata
from itertools import combinations

from tests.lineage.reports import report

from twosource.lineage.cutting import INVISIBLE_RUN
from twosource.lineage.passages import find_passages
from twosource.lineage.tokens import tokens
from twosource.model.descent import Passage


def check_place(content: str, start: int, end: int) -> None:
    """A place holds words whole: no white space at its ends, no mark without its letter."""
    assert 0 <= start < end <= len(content)
    assert not content[start].isspace()
    assert not content[end - 1].isspace()
    assert unicodedata.category(content[start])[0] != "M"
    assert content[end : end + 1] == "" or unicodedata.category(content[end])[0] != "M"


def folded(content: str, start: int, end: int) -> list[int]:
    """The words that begin between two places, as numbers."""
    found = tokens(content)
    return [key for at, key in zip(found.starts, found.keys, strict=True) if start <= at < end]


def letters(content: str, start: int, end: int) -> str:
    """The letters of a place, however they are cut into words."""
    bare = INVISIBLE_RUN.sub("", unicodedata.normalize("NFC", content[start:end].casefold()))
    return "".join(letter for letter in bare if letter.isalnum())


def check_passage(passage: Passage) -> None:
    """Its places are whole words; its edits lie inside, in order; what stands between them is the same on both sides,
    and each edit differs."""
    a, b = passage.left.text.content, passage.right.text.content
    check_place(a, passage.left.start, passage.left.end)
    check_place(b, passage.right.start, passage.right.end)
    assert 0 < passage.identity <= 1
    here, there = passage.left.start, passage.right.start
    end = (passage.left.end, passage.left.end), (passage.right.end, passage.right.end)
    for left, right in [*((edit.left, edit.right) for edit in passage.edits), end]:
        assert here <= left[0] <= left[1] <= passage.left.end
        assert there <= right[0] <= right[1] <= passage.right.end
        same = folded(a, here, left[0]) == folded(b, there, right[0])
        assert same or letters(a, here, left[0]) == letters(b, there, right[0])
        here, there = left[1], right[1]
    for edit in passage.edits:
        assert folded(a, *edit.left) != folded(b, *edit.right)
        assert (edit.left[0] == edit.left[1], edit.right[0] == edit.right[1]) == {
            "insert": (True, False),
            "delete": (False, True),
            "replace": (False, False),
        }.get(edit.kind)


def check_passages(found: tuple[Passage, ...]) -> None:
    for passage in found:
        check_passage(passage)
    for one, other in combinations(found, 2):
        if (one.left.report, one.right.report) == (other.left.report, other.right.report):
            assert not one.left.overlap(other.left)
            assert not one.right.overlap(other.right)


def between(left: str, right: str) -> tuple[Passage, ...]:
    """The passages of two texts, checked; the order of the reports makes no difference."""
    first, second = report("a", left, "A"), report("b", right, "B")
    found = find_passages((first, second), ())
    assert find_passages((second, first), ()) == found
    check_passages(found)
    return found
