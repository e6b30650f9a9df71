"""One report under many addresses has one key; two reports never have the same."""

import pytest

from twosource.intake.addresses import address_key, know_address

ONE = [
    "https://www.gazette.example/2031/03/ferry-aground?id=7",
    "http://gazette.example/2031/03/ferry-aground/?id=7",
    "https://m.gazette.example/2031/03/ferry-aground?id=7&utm_source=rss&utm_medium=feed",
    "https://www.gazette.example/2031/03/ferry-aground/amp/?id=7",
    "https://amp.gazette.example:443/2031/03/ferry-aground?amp=1&id=7",
    "https://WWW.Gazette.Example/2031/03/ferry%2daground?fbclid=Zq&id=7#comments",
    "https://www-gazette-example.cdn.ampproject.org/c/s/www.gazette.example/2031/03/ferry-aground?id=7",
    "https://www.google.com/amp/s/www.gazette.example/2031/03/ferry-aground?id=7",
    "  https://www.gazette.example/2031/03/\n ferry-aground?id=7#:~:text=ferry ",
]
APART = [
    "https://gazette.example/a?id=7",
    "https://gazette.example/a?id=8",
    "https://gazette.example/A?id=7",
    "https://gazette.example/a",
    "https://gazette.example/a#item-2",
    "https://gazette.example/a#item-3",
    "https://gazette.example/amp/a",
    "https://gazette.example/amplifiers",
    "https://news.gazette.example/a",
    "https://gazette.example:8080/a",
    "https://gazette.example/a?page=2",
    "https://gazette.example/a.html",
    "https://m.co.uk/a",
    "https://co.uk/a",
]


def test_one_report_has_one_key() -> None:
    assert {address_key(address) for address in ONE} == {"gazette.example/2031/03/ferry-aground?id=7"}


def test_whatever_may_tell_two_reports_apart_stays() -> None:
    assert len({address_key(address) for address in APART}) == len(APART)


def test_the_address_to_follow_loses_only_how_a_reader_came() -> None:
    known = know_address("http://www.gazette.example/a/?utm_source=x&b=%20y&c#respond")
    assert known
    assert known.address == "http://www.gazette.example/a/?b=+y&c="
    untouched = know_address("http://www.gazette.example/a/?b=%20y&c")
    assert untouched
    assert untouched.address == "http://www.gazette.example/a/?b=%20y&c"


def test_addresses_are_joined_with_where_they_stood() -> None:
    known = know_address("../b?x=1", "https://gazette.example/news/feed.xml")
    assert known
    assert known.address == "https://gazette.example/b?x=1"


@pytest.mark.parametrize(
    "written",
    [
        *(
            "",
            "ferry",
            "mailto:a@b.example",
            "javascript:alert(1)",
            "ftp://a.example/b",
            "http://",
            "http://[::1",
            "/a",
        ),
        *("http://a.example:99999/", "https://localhost/a", "https://a.example/" + "x" * 3000),
    ],
)
def test_what_is_no_address_of_the_web_has_no_key(written: str) -> None:
    assert address_key(written) is None
