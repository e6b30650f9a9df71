"""Feeds in rounds: what is due, what is new, what is kept, whatever servers do."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from tests.fetching.local import Local, ok, serving, to

from twosource.archive import feeds, reports
from twosource.archive.opening import Archive, open_archive
from twosource.desk.feed_visit import Wanted
from twosource.desk.robots_kept import remember, remembered
from twosource.desk.taking_feeds import take_feed_file
from twosource.desk.taking_in import Ways
from twosource.desk.watching import Visited, seconds_to_next, watch_round
from twosource.fetching.limits import Limits
from twosource.fetching.robots import Robots
from twosource.fetching.visiting import Manners, Visitor
from twosource.model.received import Received

WORDS = "The ferry was towed to the shipyard on Saturday, and the port authority said that it would stay there. "
URL = "http://open.example/feed"
LIMITS = Limits(seconds=1.5, connecting=1.0)


@pytest.fixture
def local() -> Iterator[Local]:
    with serving() as server:
        yield server


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with open_archive(tmp_path / "a.archive", create=True) as opened:
        yield opened


class Desk:
    """A watcher with a clock of its own."""

    def __init__(self, archive: Archive, local: Local) -> None:
        self.archive, self.local = archive, local
        self.now = datetime(2031, 3, 4, 12, tzinfo=UTC)
        self.visitor = Visitor(Manners(limits=LIMITS), local.world())

    def round(self, *urls: str, hours: float = 0, wanted: Wanted = Wanted()) -> list[Visited]:  # noqa: B008
        self.now += timedelta(hours=hours)
        self.local.ahead += hours * 3600
        self.local.asked.clear()
        found = watch_round(self.archive, urls or (URL,), self.visitor.get, lambda: self.now, wanted, Ways())
        return sorted(found, key=lambda visited: visited.state.url)

    def one(self, hours: float = 0, wanted: Wanted = Wanted()) -> Visited:  # noqa: B008
        (visited,) = self.round(hours=hours, wanted=wanted)
        return visited

    def asked(self) -> list[str]:
        return [one.removeprefix("open.example") for one in self.local.asked if "robots" not in one]

    def kept(self) -> list[Received]:
        numbers = [row[0] for row in self.archive.connection.execute("SELECT number FROM reports ORDER BY number")]
        return [received for _, received in reports.received(self.archive.connection, numbers)]


@pytest.fixture
def desk(archive: Archive, local: Local) -> Desk:
    return Desk(archive, local)


def item(number: int, text: str = "", link: str | None = None, more: str = "") -> str:
    place = link or f"http://open.example/{number}"
    whole = f"<content:encoded>{text}</content:encoded>" if text else ""
    return f"<item><title>Ferry {number}</title><link>{place}</link>{whole}{more}</item>"


def rss(*items: str, head: str = "") -> bytes:
    space = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    return f"<rss {space}><channel><title>Gazette</title>{head}{''.join(items)}</channel></rss>".encode()


def page(number: int) -> bytes:
    return ok(
        f"<html><head><title>Ferry {number}</title></head><body><article><h1>Ferry {number}</h1><p>{WORDS * 3}</p>"
        f"<p>It was night {number}.</p></article></body></html>".encode(),
        "text/html",
    )


def test_whole_texts_are_taken_from_the_feed_and_pages_fetched_for_the_rest(desk: Desk) -> None:
    desk.local.scripts |= {
        "/feed": ok(rss(item(1, WORDS), item(2, more="<source>Reuters</source>"))),
        "/2": page(2),
    }
    visited = desk.one()
    assert (visited.tally.new, visited.failed) == (2, None)
    assert desk.asked() == ["/feed", "/2"]
    one, two = desk.kept()
    assert (one.title, one.url) == ("Ferry 1", "http://open.example/1")
    assert "It was night 2." in two.content
    assert two.agencies == ("Reuters",)
    (receipt,) = desk.archive.connection.execute("SELECT DISTINCT feed FROM receipts").fetchall()
    assert receipt == (URL,)


def test_without_pages_what_the_feed_carries_has_to_do(desk: Desk) -> None:
    brief = f"<description>{WORDS}</description>"
    desk.local.scripts["/feed"] = ok(rss(item(1, more=brief), item(2)))
    visited = desk.one(wanted=Wanted(pages=False))
    assert visited.tally.new == 1
    assert [found.kind for found in visited.tally.findings] == ["no-text"]
    assert desk.asked() == ["/feed"]


def test_a_second_round_takes_nothing_twice_and_costs_the_server_nothing(desk: Desk) -> None:
    desk.local.scripts |= {"/feed": ok(rss(item(1)), more='ETag: "v1"\r\n'), "/1": page(1)}
    assert desk.one().tally.new == 1
    assert desk.round(hours=0.1) == []
    desk.local.scripts["/feed"] = ok(b"", status="304 Not Modified")
    visited = desk.one(hours=1)
    assert (visited.tally.new, visited.state.last_status) == (0, 304)
    assert 'If-None-Match: "v1"' in desk.local.requests[-1]
    desk.local.scripts["/feed"] = ok(rss(item(1), item(2, WORDS)))
    assert desk.one(hours=1).tally.new == 1
    assert 'If-None-Match: "v1"' in desk.local.requests[-1]
    assert desk.asked() == ["/feed"]


def test_one_report_under_new_addresses_is_not_taken_again_and_a_changed_one_is(desk: Desk) -> None:
    desk.local.scripts["/feed"] = ok(rss(item(1, WORDS)))
    desk.one()
    other = "https://www.open.example/1/?utm_source=x#comments"
    desk.local.scripts["/feed"] = ok(rss(item(1, WORDS, other)))
    assert desk.one(hours=1).tally.new == 0
    desk.local.scripts["/feed"] = ok(rss(item(1, f"{WORDS} It was lifted on Sunday.", other)))
    assert desk.one(hours=1).tally.new == 1
    assert {received.url for received in desk.kept()} == {"http://open.example/1"}


def test_what_fails_is_asked_again_after_growing_waits(desk: Desk) -> None:
    desk.local.scripts["/feed"] = ok(b"", status="500 Broken")
    waits = []
    for hours in (0, 0.2, 0.4, 0.7):
        visited = desk.one(hours=hours)
        assert visited.failed == "answer 500"
        assert visited.state.next_at
        waits.append((datetime.fromisoformat(visited.state.next_at) - desk.now) / timedelta(minutes=1))
    assert waits == [10, 20, 40, 80]
    # The same trouble is told once.
    told = desk.archive.connection.execute("SELECT COUNT(*) FROM findings").fetchone()
    assert told == (1,)
    desk.local.scripts["/feed"] = ok(rss(item(1, WORDS)))
    visited = desk.one(hours=2)
    assert (visited.state.failures, visited.state.note, visited.tally.new) == (0, None, 1)


def test_a_feed_that_is_gone_is_not_asked_again(desk: Desk) -> None:
    desk.local.scripts["/feed"] = ok(b"", status="410 Gone")
    assert "gone" in (desk.one().failed or "")
    assert desk.round(hours=1000) == []
    assert seconds_to_next(desk.archive, (URL,), desk.now) is None


def test_a_page_that_cannot_be_had_is_asked_for_three_times_before_the_summary_is_taken(desk: Desk) -> None:
    brief = f"<description>{WORDS}</description>"
    desk.local.scripts |= {
        "/feed": ok(rss(item(1, more=brief)), more='ETag: "v1"\r\n'),
        "/1": ok(b"", status="503 Away"),
    }
    assert [desk.one(hours=1).tally.new for _ in range(3)] == [0, 0, 1]
    assert desk.one(hours=1).tally.new == 0
    assert desk.asked() == ["/feed"]


@pytest.mark.parametrize("script", [ok(b"", status="404 Not Found"), ok(b"<html><p>Log in</p></html>", "text/html")])
def test_a_page_without_an_article_leaves_what_the_feed_carries(script: bytes, desk: Desk) -> None:
    brief = f"<description>{WORDS}</description>"
    desk.local.scripts |= {"/feed": ok(rss(item(1, more=brief), item(2))), "/1": script, "/2": script}
    visited = desk.one()
    assert (visited.tally.new, visited.tally.left_out) == (1, 1)
    assert desk.one(hours=1).tally.left_out == 0
    assert desk.asked() == ["/feed"]


def test_pages_of_a_large_feed_come_over_several_rounds(desk: Desk) -> None:
    desk.local.scripts |= {"/feed": ok(rss(*(item(n) for n in range(5))), more='ETag: "v"\r\n')}
    desk.local.scripts |= {f"/{n}": page(n) for n in range(5)}
    few = Wanted(most=2)
    assert [desk.one(hours=0.2, wanted=few).tally.new for _ in range(3)] == [2, 2, 1]
    assert 'If-None-Match: "v"' not in desk.local.requests[-1]


def test_a_feed_inside_a_network_and_one_that_leads_there_fail_and_others_are_read(desk: Desk) -> None:
    desk.local.hosts["inside.example"] = [("10.0.0.1",)]
    desk.local.scripts |= {"/feed": ok(rss(item(1, WORDS))), "leads.example/feed": to("http://169.254.169.254/")}
    urls = ("http://inside.example/feed", "http://leads.example/feed", URL, "http://127.0.0.1/feed")
    found = {visited.state.url: visited for visited in desk.round(*urls)}
    assert found[URL].tally.new == 1
    assert all("refused" in (found[url].failed or "") for url in urls if url != URL)


def test_links_of_a_feed_lead_nobody_inside(desk: Desk) -> None:
    desk.local.hosts["inside.example"] = [("127.0.0.1",)]
    links = (
        "http://inside.example/admin",
        "http://169.254.169.254/latest",
        "http://[::1]/x",
        "http://2130706433.x.internal/",
    )
    desk.local.scripts["/feed"] = ok(rss(*(item(n, link=link) for n, link in enumerate(links))))
    visited = desk.one()
    assert visited.tally.new == 0
    assert desk.asked() == ["/feed"]


def test_slow_and_broken_feeds_do_not_hold_up_the_others(desk: Desk) -> None:
    def hang(line: object) -> None:
        line.settimeout(5)  # type: ignore[attr-defined]
        line.recv(1)  # type: ignore[attr-defined]

    scripts = {f"host{n}.example/feed": hang for n in range(6)}
    desk.local.scripts |= {**scripts, "/feed": ok(rss(item(1, WORDS))), "odd.example/feed": ok(b"\x00\x01", "x")}
    started = datetime.now(UTC)
    urls = [f"http://{host}" for host in (*scripts, "odd.example/feed")]
    found = desk.round(*urls, URL)
    assert sum(bool(visited.failed) for visited in found) == 7
    assert datetime.now(UTC) - started < timedelta(seconds=8)


def test_what_a_feed_asks_for_holds_after_an_answer_that_nothing_changed(desk: Desk) -> None:
    desk.local.scripts["/feed"] = ok(rss(item(1, WORDS), head="<ttl>180</ttl>"), more="Last-Modified: x\r\n")
    desk.one()
    desk.local.scripts["/feed"] = ok(b"", status="304 Not Modified")
    visited = desk.one(hours=3.5)
    assert visited.state.next_at == (desk.now + timedelta(hours=3)).isoformat()
    assert seconds_to_next(desk.archive, (URL,), desk.now) == 3600  # it is looked at once an hour


def test_a_page_that_is_no_feed_names_those_that_it_has(desk: Desk) -> None:
    head = b'<link rel="alternate" type="application/rss+xml" href="/rss.xml"><link rel="stylesheet" href="/x.css">'
    desk.local.scripts["/feed"] = ok(b"<html><head>" + head + b"</head><body>Gazette</body></html>", "text/html")
    assert "http://open.example/rss.xml" in (desk.one().failed or "")


def test_an_index_of_sitemaps_is_followed(desk: Desk) -> None:
    schemas = "http://www.google.com/schemas/sitemap-news/0.9"
    spaces = f'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="{schemas}"'
    places = "".join(f"<sitemap><loc>http://open.example/{name}</loc></sitemap>" for name in ("s1", "s2"))
    index = f"<sitemapindex {spaces}>{places}</sitemapindex>"
    told = "<news:publication_date>2031-03-04</news:publication_date><news:title>Ferry 1</news:title>"
    news = f"<news:news>{told}</news:news>"
    urls = f"<urlset {spaces}><url><loc>http://open.example/1</loc>{news}</url></urlset>"
    desk.local.scripts |= {"/feed": ok(index.encode()), "/s1": ok(urls.encode()), "/1": page(1)}
    visited = desk.one()
    assert (visited.tally.new, [found.kind for found in visited.tally.findings]) == (1, ["sitemap"])
    assert desk.kept()[0].published == "2031-03-04"


def test_a_feed_that_moved_for_good_says_so_once(desk: Desk) -> None:
    desk.local.scripts |= {"/feed": to("/new", "301 Moved"), "/new": ok(rss(item(1, WORDS)))}
    assert "moved" in [found.kind for found in desk.one().tally.findings]
    desk.local.scripts["/new"] = ok(rss(item(1, WORDS), item(2, WORDS)))
    assert "moved" not in [found.kind for found in desk.one(hours=1).tally.findings]


def test_state_is_kept_behind_the_reports(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.local.scripts["/feed"] = ok(rss(item(1, WORDS)), more='ETag: "v1"\r\n')
    with monkeypatch.context() as world:
        world.setattr(feeds, "keep", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            desk.one()
    assert len(desk.kept()) == 1
    visited = desk.one()
    assert (visited.tally.new, visited.tally.again) == (0, 1)


def test_a_feed_in_a_file_is_taken_once(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_bytes(rss(item(1, WORDS), item(2)))
    desk.local.scripts["/2"] = page(2)
    tallies = [take_feed_file(desk.archive, str(path), desk.visitor.get, lambda: desk.now) for _ in range(2)]
    assert [tally.new for tally in tallies] == [2, 0]


def test_what_sites_say_of_robots_is_kept_for_a_day(desk: Desk) -> None:
    now = desk.now.timestamp()
    said = {
        "https://a.example": Robots("User-agent: *", False, now + 86_400),
        "https://b.example": Robots(None, True, now),
    }
    remember(desk.archive, said)
    assert remembered(desk.archive, desk.now) == {"https://a.example": said["https://a.example"]}
    assert remembered(desk.archive, desk.now + timedelta(days=2)) == {}
