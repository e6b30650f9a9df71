"""Pieces of a marked text."""

from hypothesis import given
from hypothesis import strategies as st

from twosource.report.differences import differences
from twosource.report.marking import Mark, pieces

TEXT = "The gates were opened by hand"
marks = st.lists(st.builds(Mark, st.integers(-3, 32), st.integers(-3, 32), st.sampled_from("abc")), max_size=8)


def test_marks_that_cross_are_cut_where_they_cross() -> None:
    found = pieces(TEXT, 4, 21, [Mark(0, 9, "source"), Mark(4, 14, "claim"), Mark(10, 29, "hedge")])
    assert [(p.words, sorted(p.marks)) for p in found] == [
        ("gates", ["claim", "source"]),
        (" ", ["claim"]),
        ("were", ["claim", "hedge"]),
        (" opened", ["hedge"]),
    ]


@given(marks)
def test_pieces_are_the_text_again_and_keep_every_mark(given_marks: list[Mark]) -> None:
    found = pieces(TEXT, 0, len(TEXT), given_marks)
    assert "".join(piece.words for piece in found) == TEXT
    for piece in found:
        for place in range(piece.start, piece.start + len(piece.words)):
            assert piece.marks == {m.name for m in given_marks if m.start <= place < m.end}


def changed(before: str, after: str) -> tuple[list[str], list[str]]:
    left, right = differences(before, after)
    return [p.words for p in left if p.marks], [p.words for p in right if p.marks]


def test_the_words_that_changed_are_told_from_those_that_stayed() -> None:
    assert changed("it may have been hit by a drone", "It was hit by a drone") == (["may have been"], ["was"])
    assert changed("at least 300 houses", "300 houses") == (["at least"], [])
    assert changed("2,400 tonnes", "2,400 tonnes") == ([], [])


def test_no_words_at_all_are_no_difference() -> None:
    assert differences("", "") == ((), ())
