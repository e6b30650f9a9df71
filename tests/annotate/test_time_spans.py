"""Spans of days that two times or a number name, and words that look like them."""

from __future__ import annotations

import pytest

from twosource.annotate.times import find_times
from twosource.model.article import Article
from twosource.model.text import Text


def times(words: str) -> list[tuple[str, str, str]]:
    article = Article(id="r", source="r.txt", text=Text("r", words), published="2021-03-10T08:00:00")
    return [(time.where.words, time.start, time.end) for time in find_times(article)]


# 10 March 2021 was a Wednesday. Both ends of a span are one time.
@pytest.mark.parametrize(
    ("words", "where", "start", "end"),
    [
        ("It ran from Oct. 2 to Oct. 22, 2019.", "Oct. 2 to Oct. 22, 2019", "2019-10-02", "2019-10-22"),
        ("It ran between May 2015 and June 2018.", "May 2015 and June 2018", "2015-05-01", "2018-06-30"),
        ("He led it from 1968 to 1972.", "1968 to 1972", "1968-01-01", "1972-12-31"),
        ("It is planned for 2028-2030.", "2028-2030", "2028-01-01", "2030-12-31"),
        ("It met on November 19-20.", "November 19-20", "2021-11-19", "2021-11-20"),
        ("It met from 4 to 22 January 1995.", "4 to 22 January 1995", "1995-01-04", "1995-01-22"),
        ("It fell for the past three weeks.", "past three weeks", "2021-02-17", "2021-03-10"),
        ("In the last five years it fell.", "last five years", "2016-03-10", "2021-03-10"),
        ("Over the past year it fell.", "past year", "2020-03-10", "2021-03-10"),
        ("It fell in the third quarter of 2016.", "third quarter of 2016", "2016-07-01", "2016-09-30"),
        ("It fell in the first half of last year.", "first half of last year", "2020-01-01", "2020-06-30"),
        ("It fell in Q3 2016.", "Q3 2016", "2016-07-01", "2016-09-30"),
        ("It opens in June next year.", "June next year", "2022-06-01", "2022-06-30"),
        ("It is a house of the 20th century.", "20th century", "1900-01-01", "1999-12-31"),
        ("He came in the '70s.", "70s", "1970-01-01", "1979-12-31"),
        ("He spoke on Tuesday last week.", "Tuesday last week", "2021-03-02", "2021-03-02"),
        ("He spoke on Monday, January 12, 2015.", "Monday, January 12, 2015", "2015-01-12", "2015-01-12"),
    ],
)
def test_reads_spans(words: str, where: str, start: str, end: str) -> None:
    assert times(words) == [(where, start, end)]


# A verb, a change and a list of two days are no spans.
@pytest.mark.parametrize(
    ("words", "where"),
    [
        ("The mission will last 22 days.", []),
        ("It moved on May 3 and June 4.", ["May 3", "June 4"]),
        ("He is in his 70s.", []),
    ],
)
def test_reads_no_span(words: str, where: list[str]) -> None:
    assert [found for found, _, _ in times(words)] == where
