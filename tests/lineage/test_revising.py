"""What differs between two versions tells which is the later one, whatever their lengths."""

import pytest
from tests.lineage.reports import WIRE, quotes, report

from twosource.lineage.passages import find_passages
from twosource.lineage.revising import count_glitches, grown, mended


def leaning(before: str, after: str) -> float:
    left, right = report("a", before), report("b", after)
    passages = find_passages((left, right), quotes(left, right))
    turned = passages and passages[0].left.report == right.id
    forth = mended(left, right, passages, (count_glitches(left), count_glitches(right)))
    back = mended(right, left, passages, (count_glitches(right), count_glitches(left)))
    assert forth == pytest.approx(-back), turned
    return forth


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Some forty ships are waiting", "Some forty ships are wiating"),
        ("built in 1962", "built in 1962 ,"),
        ("The crew of 12 swam", "The crew of 9 swam"),
    ],
    ids=["a slip", "a mark out of place", "a lower figure"],
)
def test_slips_and_low_figures_are_earlier(before: str, after: str) -> None:
    text = WIRE.replace("The crew of nine swam", "The crew of 12 swam")
    assert before in text
    assert leaning(text, text.replace(before, after)) < 0
    assert leaning(text.replace(before, after), text) > 0


def test_equal_texts_lean_nowhere() -> None:
    assert leaning(WIRE, WIRE) == 0


def test_what_names_a_later_year_and_has_more_is_later() -> None:
    short = report("a", WIRE)
    long = report("b", f"{WIRE}\nA new channel was opened in 2033, eleven years after the harbour was dredged.")
    passages = find_passages((short, long), ())
    assert grown(short, long, passages) > 1
    assert grown(long, short, passages) == pytest.approx(-grown(short, long, passages))
