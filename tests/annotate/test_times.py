"""Times that invented reports name."""

from __future__ import annotations

import pytest

from twosource.annotate.times import find_times
from twosource.model.article import Article, Dateline
from twosource.model.text import Text


def times(words: str, published: str | None = "2021-03-10T08:00:00") -> list[tuple[str, str, str]]:
    article = Article(id="r", source="r.txt", text=Text("r", words), published=published)
    return [(time.where.words, time.start, time.end) for time in find_times(article)]


# 10 March 2021 was a Wednesday.
@pytest.mark.parametrize(
    ("words", "where", "start", "end"),
    [
        ("It sank on Jan. 1, 2018, at noon.", "Jan. 1, 2018", "2018-01-01", "2018-01-01"),
        ("It sank on 14 July 2015.", "14 July 2015", "2015-07-14", "2015-07-14"),
        ("It sank on the 3rd of May 2019.", "3rd of May 2019", "2019-05-03", "2019-05-03"),
        ("It sank on 2019-05-03.", "2019-05-03", "2019-05-03", "2019-05-03"),
        # Without a year the nearest such day.
        ("The attacks of Dec. 28 were worse.", "Dec. 28", "2020-12-28", "2020-12-28"),
        ("It opens on April 2.", "April 2", "2021-04-02", "2021-04-02"),
        # Months and years as spans.
        ("It began in November 2015.", "November 2015", "2015-11-01", "2015-11-30"),
        ("It began in February.", "February", "2021-02-01", "2021-02-28"),
        ("It began in December.", "December", "2020-12-01", "2020-12-31"),
        ("It began in the 1990s.", "1990s", "1990-01-01", "1999-12-31"),
        ("It will open in June.", "June", "2021-06-01", "2021-06-30"),
        ("It began in 2012.", "2012", "2012-01-01", "2012-12-31"),
        # Weekdays up to the day of the report.
        ("He spoke on Tuesday.", "Tuesday", "2021-03-09", "2021-03-09"),
        ("He spoke on Wednesday.", "Wednesday", "2021-03-10", "2021-03-10"),
        ("He spoke on Monday night.", "Monday night", "2021-03-08", "2021-03-08"),
        ("He spoke last Friday.", "last Friday", "2021-03-05", "2021-03-05"),
        ("They will meet on Friday.", "Friday", "2021-03-12", "2021-03-12"),
        # Words that count from the day of the report.
        ("He left yesterday.", "yesterday", "2021-03-09", "2021-03-09"),
        ("He left last night.", "last night", "2021-03-09", "2021-03-09"),
        ("He left last week.", "last week", "2021-03-01", "2021-03-07"),
        ("He left last month.", "last month", "2021-02-01", "2021-02-28"),
        ("He returns next year.", "next year", "2022-01-01", "2022-12-31"),
        ("He left two weeks ago.", "two weeks ago", "2021-02-22", "2021-02-28"),
        ("He left a year ago.", "a year ago", "2020-01-01", "2020-12-31"),
        ("He left 3 days ago.", "3 days ago", "2021-03-07", "2021-03-07"),
    ],
)
def test_reads_one_time(words: str, where: str, start: str, end: str) -> None:
    assert times(words) == [(where, start, end)]


# Without the day of the report only what stands for itself can be told.
def test_needs_a_day_to_count_from() -> None:
    assert times("On Tuesday, two weeks ago, in 2012.", None) == [("2012", "2012-01-01", "2012-12-31")]


# The dateline is nearer to the words than the day of publication.
def test_counts_from_the_dateline() -> None:
    text = Text("r", "ELSK, March 2 (Press) - It fell on Monday.")
    dateline = Dateline(text.anchor(0, 13), "ELSK", "2021-03-02")
    article = Article(id="r", source="r.txt", text=text, published="2021-03-10", dateline=dateline)
    assert [time.start for time in find_times(article)] == ["2021-03-02", "2021-03-01"]


@pytest.mark.parametrize(
    "words",
    [
        "He may go. They march on.",
        "The sun rose; it sat there.",
        "Flight 2014 had 2015 people.",
        "2019-02-31",
        "9999 years ago",
    ],
)
def test_leaves_out_what_names_no_time(words: str) -> None:
    assert times(words) == []
