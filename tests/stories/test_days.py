from twosource.model.article import Article
from twosource.model.marks import Time
from twosource.model.text import Text
from twosource.stories.days import event_days

CONTENT = "A ferry ran aground off Tarnok on 3 March 2031, twelve years after one sank there."
TEXT = Text("r", CONTENT)


def times(*spans: tuple[str, str]) -> tuple[Time, ...]:
    return tuple(Time(TEXT.anchor(0, 5), start, end) for start, end in spans)


def day(article: Article, *spans: tuple[str, str]) -> int | None:
    return event_days((article,), times(*spans)).get("r")


def test_a_report_tells_of_the_day_that_it_was_published() -> None:
    old = ("2019-01-01", "2019-01-01")
    first = day(Article("r", "a", TEXT, published="2031-03-04T10:00:00Z"), old)
    assert first is not None
    assert day(Article("r", "a", TEXT, published="2031-03-05"), old) == first + 1


def test_without_a_date_the_last_day_that_it_names_in_full_tells() -> None:
    assert day(Article("r", "a", TEXT), ("2031-03-03", "2031-03-03"), ("2019-01-01", "2019-01-01")) == day(
        Article("r", "a", TEXT, published="2031-03-03")
    )
    assert day(Article("r", "a", TEXT), ("2019-01-01", "2019-12-31")) is None
    assert day(Article("r", "a", TEXT, published="no date")) is None
