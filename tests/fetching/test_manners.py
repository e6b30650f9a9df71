"""Politeness: robots.txt, pauses, what servers ask for, and when a feed is asked again."""

from datetime import UTC, datetime, timedelta

import pytest
from tests.fetching.local import Local, ok, to

from twosource.errors import FetchError
from twosource.fetching.schedule import Wishes, after_failure, after_success, retry_after

NOW = datetime(2031, 3, 4, 10, 0, tzinfo=UTC)
RULES = b"User-agent: *\nDisallow: /\n\nUser-agent: twosource\nDisallow: /closed\nAllow: /closed/but*\nCrawl-delay: 7\n"


def get(local: Local, path: str = "/a") -> bytes:
    return local.visitor().get(f"http://open.example{path}").body


def test_robots_txt_is_followed_under_our_own_name(local: Local) -> None:
    local.scripts |= {"/robots.txt": ok(RULES), "/a": ok(b"words"), "/closed/but/1": ok(b"more")}
    assert get(local) == b"words"
    assert get(local, "/closed/but/1") == b"more"
    with pytest.raises(FetchError) as refused:
        get(local, "/closed/x")
    assert refused.value.kind == "robots"
    assert "open.example/closed/x" not in local.asked


@pytest.mark.parametrize(
    ("script", "open_"),
    [
        (ok(b"", status="404 Not Found"), True),
        (ok(b"", status="403 Forbidden"), True),
        (ok(b"", status="500 Broken"), False),
        (ok(b"", status="503 Away"), False),
        (ok(b"", status="429 Too Many"), False),
        (b"", False),
        (ok(b"\x00\xff\xfe" * 99), True),
        (ok(b"User-agent: *\nDisallow: /" + b"*a" * 5_000 + b"$"), True),
    ],
)
def test_what_follows_where_robots_txt_is_not_there(script: bytes, open_: bool, local: Local) -> None:
    local.scripts |= {"/robots.txt": script, "/a": ok(b"words")}
    if open_:
        assert get(local) == b"words"
    else:
        with pytest.raises(FetchError) as refused:
            get(local)
        assert refused.value.kind == "unreachable"


def test_robots_txt_is_asked_for_once_a_day_and_after_an_hour_where_it_failed(local: Local) -> None:
    local.scripts |= {"/robots.txt": ok(b""), "/a": ok(b"words")}
    visitor = local.visitor()
    for ahead in (0, 80_000, 10_000):
        local.ahead += ahead
        visitor.get("http://open.example/a")
    assert local.asked.count("open.example/robots.txt") == 2
    local.scripts["down.example/robots.txt"] = ok(b"", status="500 Broken")
    for ahead in (0, 100, 3_600):
        local.ahead += ahead
        with pytest.raises(FetchError):
            visitor.get("http://down.example/a")
    assert local.asked.count("down.example/robots.txt") == 2


def test_a_redirect_to_another_site_is_subject_to_its_robots_txt(local: Local) -> None:
    local.scripts |= {"/a": to("http://other.example/b"), "/b": ok(b"words")}
    local.scripts["other.example/robots.txt"] = ok(b"User-agent: twosource\nDisallow: /")
    with pytest.raises(FetchError) as refused:
        get(local)
    assert refused.value.kind == "robots"


def test_there_is_a_pause_between_two_requests_to_a_host_and_none_between_hosts(local: Local) -> None:
    local.scripts |= {"/a": ok(b"words"), "slow.example/robots.txt": ok(RULES)}
    visitor = local.visitor()
    visitor.get("http://open.example/a")
    assert [round(seconds, 1) for seconds in local.slept] == [1.0]
    visitor.get("http://slow.example/a")
    visitor.get("http://slow.example/a")
    assert round(local.slept[-1]) == 7


def test_a_host_that_asks_for_patience_is_not_asked(local: Local) -> None:
    local.scripts |= {"/a": ok(b"", status="429 Too Many", more="Retry-After: 900\r\n"), "/b": ok(b"words")}
    visitor = local.visitor()
    assert visitor.get("http://open.example/a").status == 429
    with pytest.raises(FetchError) as refused:
        visitor.get("http://open.example/b")
    assert refused.value.kind == "later"
    local.ahead += 900
    assert visitor.get("http://open.example/b").body == b"words"


def test_a_feed_that_moved_for_good_tells_its_new_address(local: Local) -> None:
    local.scripts |= {"/a": to("/b", "301 Moved"), "/b": to("/c", "308 Moved"), "/c": to("/d"), "/d": ok(b"words")}
    reply = local.visitor().get("http://open.example/a")
    assert (reply.url, reply.moved) == ("http://open.example/d", "http://open.example/c")


# --- when a feed is asked again


@pytest.mark.parametrize(
    ("headers", "wishes", "minutes"),
    [
        ({}, Wishes(), 30),
        ({"cache-control": "public, max-age=7200"}, Wishes(), 120),
        ({"cache-control": "max-age=5"}, Wishes(), 30),
        ({"cache-control": "max-age=99999999"}, Wishes(), 1_440),
        ({}, Wishes(minutes=60), 60),
        ({}, Wishes(minutes=999_999), 1_440),
        ({}, Wishes(minutes=0), 30),
        ({}, Wishes(hours=(10, 11)), 120),
        ({}, Wishes(hours=tuple(range(24))), 1_440),
        ({}, Wishes(days=("tuesday",)), 840),
    ],
)
def test_what_a_feed_asks_for_is_respected_within_bounds(headers: dict[str, str], wishes: Wishes, minutes: int) -> None:
    assert after_success(NOW, headers, wishes) - NOW == timedelta(minutes=minutes)


def test_nobody_can_ask_more_often_than_every_five_minutes() -> None:
    assert after_success(NOW, {}, Wishes(), timedelta(0)) - NOW == timedelta(minutes=5)


def test_waits_grow_with_failures_to_a_day() -> None:
    waits = [(after_failure(NOW, failures, {}) - NOW) / timedelta(minutes=1) for failures in (1, 2, 3, 4, 9, 999)]
    assert waits == [10, 20, 40, 80, 1_440, 1_440]
    assert after_failure(NOW, 1, {"retry-after": "7200"}) - NOW == timedelta(hours=2)


@pytest.mark.parametrize(
    ("written", "seconds"),
    [("120", 120), ("Tue, 04 Mar 2031 10:10:00 GMT", 600), ("99999999", 86_400), ("soon", 0), ("-5", 0), ("", 0)],
)
def test_retry_after_is_a_number_or_a_date(written: str, seconds: int) -> None:
    assert retry_after({"retry-after": written}, NOW.timestamp()) == seconds
