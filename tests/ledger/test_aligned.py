"""Words side by side: what stands for what, what moved, what stands in a place."""

from twosource.language.words import words
from twosource.ledger.aligned import NOTHING, Aligned, align_words


def side_by_side(left: str, right: str) -> Aligned:
    return align_words(words(left), words(right))


def forms(row: Aligned, span: tuple[int, int]) -> list[str]:
    return [w.form for w in row.right[span[0] : span[1]]]


# A word in the place of another one is what the copy wrote instead.
def test_what_stands_instead() -> None:
    row = side_by_side("the crew asked them to leave", "the crew ordered them to leave")
    assert row.changed(2, 3)
    assert forms(row, row.instead(2, 3)) == ["ordered"]


def test_moved_words_are_counterparts() -> None:
    row = side_by_side("when the stand collapsed 34 people fell", "34 people fell when the stand collapsed")
    assert NOTHING not in row.of_left
    assert row.likeness == 1.0


def test_other_forms_and_synonyms_are_counterparts() -> None:
    row = side_by_side("the firm plans to close the mill", "the company has closed the mill")
    closing = [w.form for w in row.left].index("close")
    assert row.right[row.of_left[closing]].form == "closed"
    assert row.gone(2, 4)


def test_the_flipped_sides_agree() -> None:
    row = side_by_side("some schools stay shut", "all schools stay shut")
    assert row.flipped().flipped() == row
    assert forms(row, row.instead(0, 1)) == ["all"]
