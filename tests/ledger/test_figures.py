"""Numbers of two invented sentences: one value, two that clash, or of different things."""

from __future__ import annotations

import pytest
from tests.ledger.matching_cases import article

from twosource.annotate.quantities import find_quantities
from twosource.ledger.compared import Compared
from twosource.ledger.figures import compare_figures, range_end


def compared(left: str, right: str) -> Compared:
    """The comparison of the numbers of two sentences."""
    return compare_figures(find_quantities(article("a", left)), find_quantities(article("b", right)))


@pytest.mark.parametrize(
    ("left", "right", "agrees"),
    [
        # the same number, whatever its bound
        ("At least 37 miners were killed.", "The blast killed 37 miners.", True),
        # a smaller and a larger toll
        ("Nearly 30 miners were killed.", "The blast killed 37 miners.", False),
        # the dead are not the injured
        ("The blast killed 37 people.", "The blast injured 52 people.", None),
        # a part of the people has its own number
        ("The flood killed 60 people, among them 9 children.", "The flood killed 60 people.", True),
        # units of one dimension
        ("The pipe is 20 miles long.", "The pipe is 30 km long.", True),
        ("The pipe is 20 miles long.", "The pipe is 50 km long.", False),
        # the same measure in two units, in both: other values are not rounding
        ("It lifts 140,000 pounds (63,500 kg).", "It lifts 154,000 pounds (70,000 kg).", False),
        ("It lifts 140,000 pounds (63,500 kg).", "It lifts 63,500 kg (140,000 pounds).", True),
        ("It pushes with 5.1 million pounds or 2,300 metric tons.", "It pushes with about 5 million pounds.", True),
        ("The pipe is 20 miles (32 km) long.", "The pipe is 30 km long.", False),
        ("The pipe is 20 miles (32 km) long.", "The pipe is 32 km long.", True),
        # an age is not a sentence, and neither is the time since
        ("The 16-year-old skater fell.", "The skater got up to 14 years in prison.", None),
        ("The skater fell two weeks ago.", "The skater got up to 14 years in prison.", None),
        # a word for many holds the exact number
        ("Dozens of barges sank.", "In all 36 barges sank.", None),
        # one order of magnitude is not another
        ("Thousands of sailors marched.", "Hundreds of thousands of sailors marched.", False),
        # a range is the same range, holds what lies in it, and clashes with what does not
        ("Between 20 and 30 barges sank.", "20 to 30 barges sank.", True),
        ("Between 20 and 30 barges sank.", "In all 26 barges sank.", None),
        ("Between 20 and 30 barges sank.", "In all 36 barges sank.", False),
        # nothing to compare
        ("The barges sank.", "In all 36 barges sank.", None),
    ],
)
def test_numbers_are_compared_by_what_they_count(left: str, right: str, agrees: bool | None) -> None:
    assert compared(left, right).agrees is agrees
    assert compared(right, left).agrees is agrees


def test_a_clash_shows_both_numbers() -> None:
    assert compared("The blast killed 31 miners.", "The blast killed 37 miners.").shown == "31 ≠ 37"


# "30" of "20 to 30" is an end of it, "25" is not.
@pytest.mark.parametrize(
    ("plain", "is_end"), [("30 barges sank.", True), ("20 barges sank.", True), ("25 barges sank.", False)]
)
def test_an_end_of_a_range(plain: str, is_end: bool) -> None:
    (ranged,) = find_quantities(article("a", "Between 20 and 30 barges sank."))
    (number,) = find_quantities(article("b", plain))
    assert range_end(ranged, number) is is_end
    assert range_end(number, ranged) is is_end
