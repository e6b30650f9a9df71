"""Times that people give are times as an archive notes them."""

import pytest

from twosource.desk.clock import moment, utc_now
from twosource.errors import UsageError

NOW = "2026-03-10T12:00:00.000+00:00"


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("2026-03-01", "2026-03-01T00:00:00.000+00:00"),
        ("2026-03-01T08:30", "2026-03-01T08:30:00.000+00:00"),
        ("2026-03-01T08:30+02:00", "2026-03-01T06:30:00.000+00:00"),
        ("90m", "2026-03-10T10:30:00.000+00:00"),
        ("24h", "2026-03-09T12:00:00.000+00:00"),
        ("7 d", "2026-03-03T12:00:00.000+00:00"),
    ],
)
def test_a_day_a_time_and_how_long_ago(said: str, meant: str) -> None:
    assert moment(said, NOW) == meant


@pytest.mark.parametrize("said", ["", "yesterday", "2026-13-01", "999999w", "3y"])
def test_what_is_no_time_says_what_to_give(said: str) -> None:
    with pytest.raises(UsageError, match="no time"):
        moment(said, NOW)


def test_times_are_ordered_as_their_letters() -> None:
    first, second = utc_now(), utc_now()
    assert first <= second
    assert len(first) == len(NOW)
