"""Numbers of invented reports with their unit, bound and what they count."""

from __future__ import annotations

import pytest

from twosource.annotate.quantities import find_quantities
from twosource.model.article import Article
from twosource.model.marks import Quantity
from twosource.model.text import Text


def quantities(words: str) -> tuple[Quantity, ...]:
    return find_quantities(Article(id="r", source="r.txt", text=Text("r", words)))


@pytest.mark.parametrize(
    ("words", "where", "value", "unit", "bound", "of"),
    [
        # Tolls: what befell the people counted stands in `of`, before or behind the number.
        (
            "It sank, killing at least 31 people.",
            "at least 31",
            31,
            "people",
            "at-least",
            "killing at least 31 people",
        ),
        ("Nearly 60 miners were rescued.", "Nearly 60", 60, "people", "below", "miners were rescued"),
        ("Twenty-six people were in critical condition.", "Twenty-six", 26, "people", "exactly", None),
        ("The blast injured 17.", "17", 17, "people", "exactly", "injured 17"),
        ("The death toll rose to 212.", "212", 212, "people", "exactly", "death toll"),
        ("Some 900 Norvians fled.", "Some 900", 900, "people", "about", "Norvians fled"),
        ("The raid left 13 dead.", "13", 13, "people", "exactly", "dead"),
        ("Police arrested one man and wounded one person.", "one", 1, "people", "exactly", "wounded one person"),
        ("The number of injured rose to 52.", "52", 52, "people", "exactly", "number of injured"),
        ("A 5,000-strong crowd sang.", "5,000-strong", 5000, "people", "exactly", "crowd"),
        ("About 5m people left.", "About 5m", 5e6, "people", "about", "people"),
        # Orders of magnitude.
        ("Hundreds of thousands of marchers came.", "Hundreds of thousands", 100000, "people", "order-of", "marchers"),
        ("Dozens were hurt.", "Dozens", 12, "people", "order-of", "were hurt"),
        ("It cost millions of euros.", "millions of euros", 1e6, "EUR", "order-of", None),
        # Shares.
        ("Almost a third of its fleet is lost.", "Almost a third", 1 / 3, "share", "below", "fleet"),
        ("Sales fell 12.5 per cent.", "12.5 per cent", 0.125, "share", "exactly", None),
        ("Two-thirds of voters stayed away.", "Two-thirds", 2 / 3, "share", "exactly", "voters"),
        ("One in five pupils was absent.", "One in five", 0.2, "share", "exactly", "pupils"),
        # Rates.
        ("They were outnumbered nine to one.", "nine to one", 9, "ratio", "exactly", None),
        # Money.
        ("The fund holds £3.5m.", "£3.5m", 3.5e6, "GBP", "exactly", None),
        ("He owes US$2 billion in back taxes.", "US$2 billion", 2e9, "USD", "exactly", "back taxes"),
        ("A fine of Rs 400 was paid.", "Rs 400", 400, "INR", "exactly", None),
        # Measures and times.
        ("It drifted for more than half a year.", "more than half a year", 0.5, "year", "above", None),
        ("It slid for more than a mile.", "more than a mile", 1, "mile", "above", None),
        ("The quake of magnitude 6.3 struck at sea.", "magnitude 6.3", 6.3, "magnitude", "exactly", None),
        ("She won the 100m race.", "100m", 100, "metre", "exactly", None),
        ("A 40-ton crane fell.", "40-ton", 40, "ton", "exactly", "crane"),
        ("He is 5 feet 6 inches tall.", "5 feet 6 inches", 5.5, "foot", "exactly", None),
        ("It was -12 degrees.", "12 degrees", -12, "degree", "exactly", None),
        ("It happened two weeks ago.", "two weeks ago", 2, "week", "exactly", None),
        # Over a time is during it, over a number is more than it.
        ("Rain fell over 24 hours.", "24 hours", 24, "hour", "exactly", None),
        ("Over 300 houses burned.", "Over 300", 300, "house", "above", "houses"),
        # Ages.
        ("Lena Ostrov, 46, spoke.", "46", 46, "year", "exactly", None),
        ("A 16-year-old cyclist fell.", "16-year-old", 16, "year", "exactly", "cyclist"),
        ("Children as young as 7 worked there.", "as young as 7", 7, "year", "at-least", None),
        # Stacked bounds: the outermost decides.
        ("Up to an estimated 5,000 homes lost power.", "Up to an estimated 5,000", 5000, "home", "at-most", "homes"),
        ("They counted 60 or more whales.", "60 or more", 60, "whale", "at-least", "whales"),
        # What is counted without being people.
        ("Two pieces of legislation passed.", "Two", 2, "piece", "exactly", "pieces"),
        ("Three and a half million letters came.", "Three and a half million", 3.5e6, "letter", "exactly", "letters"),
    ],
)
def test_reads_one_quantity(words: str, where: str, value: float, unit: str | None, bound: str, of: str | None) -> None:
    found = quantities(words)[-1]
    assert found.where.words == where
    assert found.value == pytest.approx(value)
    assert (found.unit, found.bound) == (unit, bound)
    if of is not None:
        assert found.of is not None
        assert found.of.words == of


# A range is one number with two ends, which share unit and scale; its words are those of both ends.
@pytest.mark.parametrize(
    ("words", "where", "low", "high", "unit"),
    [
        ("Between 20 and 30 sailors drowned.", "Between 20 and 30", 20, 30, "people"),
        ("It costs $5-7 million.", "$5-7 million", 5e6, 7e6, "USD"),
        ("It takes 10-15 minutes.", "10-15 minutes", 10, 15, "minute"),
        ("Support is at 15 to 20 percent.", "15 to 20 percent", 0.15, 0.2, "share"),
        ("Two to three guards watched.", "Two to three", 2, 3, "people"),
    ],
)
def test_reads_ranges(words: str, where: str, low: float, high: float, unit: str) -> None:
    (found,) = quantities(words)
    assert found.where.words == where
    assert (found.value, found.upper, found.unit, found.bound) == (low, high, unit, "at-least")


# Two bounds side by side are one range; a stroke joins ends where both count, and years are none.
@pytest.mark.parametrize(
    ("words", "ends"),
    [
        ("More than 20 but fewer than 30 sailors drowned.", [(20, 30)]),
        ("An 8- to 16-metre hull was found.", [(8, 16)]),
        ("It cost 44 kg to 50 kg of wheat.", [(44, 50)]),
        ("It fell from -18 C to -34 C.", []),
        ("It ran between 2005 and 2012.", []),
        ("It rose 4.8% to $13 billion.", []),
        ("Norvia won 3-1 there.", []),
    ],
)
def test_tells_ranges_from_pairs(words: str, ends: list[tuple[float, float]]) -> None:
    assert [(q.value, q.upper) for q in quantities(words) if q.upper is not None] == ends


# Ways to write numbers and units that specs of other readers ask for.
@pytest.mark.parametrize(
    ("words", "value", "unit"),
    [
        ("It measured five point five metres.", 5.5, "metre"),
        ("It takes five and a quarter hours.", 5.25, "hour"),
        ("They sold 4 thousand 3 hundred tons.", 4300, "ton"),
        ("It is worth a quarter million dollars.", 250000, "USD"),
        ("It cost thirteen dollars and forty-five cents.", 13.45, "USD"),
        ("It cost 75 USD million.", 75e6, "USD"),
        ("It is 301,338 km2 wide.", 301338, "square km"),
        ("It was minus five percent.", -0.05, "share"),
        ("It was 98.6 degrees Fahrenheit.", 98.6, "degree Fahrenheit"),
        ("It is worth $2.174T now.", 2.174e12, "USD"),
        ("It took an hour and a half.", 1.5, "hour"),
        ("It drove at 90 km/h.", 90, "km per hour"),
        ("She won a $300 million contract.", 3e8, "USD"),
    ],
)
def test_reads_ways_to_write(words: str, value: float, unit: str) -> None:
    (found,) = quantities(words)
    assert found.value == pytest.approx(value)
    assert found.unit == unit


# A change is no range.
def test_reads_no_range_in_a_change() -> None:
    assert [(q.value, q.upper) for q in quantities("It rose from 10 to 20 people.")] == [(10, None), (20, None)]


# A rate takes its words up to what it is measured by.
def test_reads_a_rate() -> None:
    (found,) = quantities("They reported as many as six raiders captured at Elsk for every guard lost.")
    assert found.where.words == "as many as six raiders captured at Elsk for every guard lost"
    assert (found.value, found.unit, found.bound) == (6, "ratio", "at-most")


@pytest.mark.parametrize(
    "words",
    [
        "It happened on 14 July 2015.",
        "On Nov. 13, 2015, it began.",
        "It began in 2014 and at 10.30 pm.",
        "In 2016 people began to leave.",
        "The 1990s were calm.",
        "Flight 370 left at 9 a.m. from gate 12.",
        "Norvia won 3-1 and later 26-24.",
        "Article 5 and the G20 and Covid-19.",
        "She came 21st, in the twenty-first race.",
        "Picture 3 of 25.",
        "Call 0044 5551 3100.",
        "No one came; the one who did left.",
        "A third man and a second half.",
        "He lives at 201 Harbour Road.",
    ],
)
def test_leaves_out_what_counts_nothing(words: str) -> None:
    assert quantities(words) == ()


@pytest.mark.parametrize(
    "words", ["", "½", "1/0 of", "$", "1,2,3,4,5", "9" * 5000, "five " * 3000, "\0 7 \0", "٣ people"]
)
def test_reads_odd_text_without_error(words: str) -> None:
    assert all(q.where.words for q in quantities(words))


# The address behind a number has a stroke and a 2, as a fraction would: met in a post, and once the end of a batch.
def test_an_address_behind_a_number_is_no_fraction() -> None:
    assert [q.value for q in quantities("They sold 12 pic.example.com/2 on Monday.")] == [12]
    assert [q.value for q in quantities("It grew by 3 1/2 metres.")] == [3.5]
