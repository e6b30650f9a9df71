"""Dates of feeds: as many as can be read for sure, and no others."""

from datetime import UTC, datetime

import pytest

from twosource.intake.feed_dates import read_date

NOW = datetime(2031, 3, 4, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("Tue, 04 Mar 2031 10:00:00 GMT", "2031-03-04T10:00:00+00:00"),
        ("Tue, 04 Mar 2031 05:00:00 EST", "2031-03-04T05:00:00-05:00"),
        ("4 Mar 2031 10:00 +0100", "2031-03-04T10:00:00+01:00"),
        ("04 Mar 31 10:00:00 +0100", "2031-03-04T10:00:00+01:00"),
        ("2031-03-04T10:00:00Z", "2031-03-04T10:00:00+00:00"),
        ("2031-03-04T10:00:00.123+03:30", "2031-03-04T10:00:00+03:30"),
        ("2031-03-04 10:00:00 +0000", "2031-03-04T10:00:00+00:00"),
        ("20310304T100000Z", "2031-03-04T10:00:00+00:00"),
        ("2031-03-04T10:00", "2031-03-04T10:00:00"),
        ("2031-03-04", "2031-03-04"),
        (" \n2031/03/04 ", "2031-03-04"),
    ],
)
def test_dates_keep_their_zone_and_precision(written: str, iso: str) -> None:
    assert read_date(written, NOW).iso == iso


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ("yesterday", "cannot be read"),
        ("Mar, 04 mars 2031 10:00:00", "cannot be read"),
        ("2031-13-41", "cannot be read"),
        ("04/03/2031", "cannot be read"),
        ("Thu, 01 Jan 1970 00:00:00 GMT", "before there was a web"),
        ("0001-01-01T00:00:00Z", "before there was a web"),
        ("2031-03-04T14:00:00Z", "still to come"),
        ("Fri, 04 Mar 2061 10:00:00 GMT", "still to come"),
    ],
)
def test_dates_that_cannot_be_right_are_none_and_say_why(written: str, says: str) -> None:
    dated = read_date(written, NOW)
    assert dated.iso is None
    assert dated.fault
    assert says in dated.fault


def test_no_date_is_no_fault_and_without_a_clock_no_date_is_to_come() -> None:
    assert read_date("") == read_date(None) == (None, None)
    assert read_date("2061-03-04").iso == "2061-03-04"
