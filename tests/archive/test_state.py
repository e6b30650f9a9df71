"""Ledgers, standings, changes, feeds and judgements come back as they were kept."""

from pathlib import Path

import pytest
from tests.archive.filing import AT, DAM, made

from twosource.archive import changes, feed_entries, feeds, judgements, placings, standings
from twosource.archive.archive import Archive
from twosource.desk.rulings import read_rulings
from twosource.errors import ArchiveError
from twosource.intake.rulings import read_ruling, write_ruling
from twosource.model.archive import Change, FeedState, RobotsState, SeenEntry, StandingRow
from twosource.model.received import Received
from twosource.model.rulings import Ruling, Spot


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    archive = made(tmp_path, Received("a.txt", DAM))
    placings.found(archive.connection, "s-01", 1, "Dam")
    return archive


def test_a_standing_is_kept_when_it_differs_from_the_one_before(archive: Archive) -> None:
    first, same = StandingRow(1, "2024-03-01", "d1", b"one" * 99), StandingRow(1, "2024-03-02", "d1", b"one" * 99)
    later, back = StandingRow(1, "2024-03-03", "d2", b"two"), StandingRow(1, "2024-03-04", "d1", b"one" * 99)
    kept = [standings.keep_standing(archive.connection, s) for s in (first, same, later, back)]
    assert kept == [True, False, True, True]
    assert standings.all_standings(archive.connection, 1) == (first, later, back)
    assert standings.last_standing(archive.connection, 1) == back
    assert standings.last_standing(archive.connection, 1, before="2024-03-03") == first
    assert standings.last_standing(archive.connection, 1, before="2024-03-01") is None


def test_a_ledger_replaces_the_one_before_and_damage_is_told(archive: Archive) -> None:
    assert standings.ledger(archive.connection, 1) is None
    for digest in ("d1", "d2"):
        standings.keep_ledger(archive.connection, 1, digest, digest.encode() * 99)
    assert standings.ledger(archive.connection, 1) == ("d2", b"d2" * 99)
    archive.connection.execute("UPDATE ledgers SET value = substr(value, 1, 9)")
    with pytest.raises(ArchiveError, match="of story 1 is damaged"):
        standings.ledger(archive.connection, 1)


def test_changes_come_back_from_a_time_on_for_a_story_or_for_all(archive: Archive) -> None:
    some = (Change(1, "2024-03-01", "count", '{"from": 3, "to": 1}'), Change(2, "2024-03-02", "denial", "{}"))
    changes.note(archive.connection, some)
    assert changes.since(archive.connection, "2024-03-01") == some
    assert changes.since(archive.connection, "2024-03-02") == some[1:]
    assert changes.since(archive.connection, "", story=1) == some[:1]


def test_the_state_of_a_feed_is_kept_between_visits(archive: Archive) -> None:
    url = "https://post.example/feed"
    assert feeds.state_of(archive.connection, url) == FeedState(url)
    state = FeedState(url, "The Post", '"e1"', "Fri, 01 Mar 2024 08:00:00 GMT", AT, 2, 503, AT, "busy \ud800")
    feeds.keep(archive.connection, state)
    assert feeds.state_of(archive.connection, url) == state._replace(note="busy \ufffd")
    feeds.keep(archive.connection, FeedState(url))
    assert feeds.every(archive.connection) == (FeedState(url),)
    feeds.drop(archive.connection, url)
    assert feeds.every(archive.connection) == ()


def test_what_a_host_allows_is_kept(archive: Archive) -> None:
    assert feeds.robots_of(archive.connection, "post.example") is None
    for body in ("User-agent: *\nDisallow: /", ""):
        feeds.keep_robots(archive.connection, RobotsState("post.example", body, AT))
        assert feeds.robots_of(archive.connection, "post.example") == RobotsState("post.example", body, AT)


def test_judgements_are_kept_once_as_the_lines_of_a_file(archive: Archive, tmp_path: Path) -> None:
    spot = Spot("r-0123", 4, 9, "dam’s")
    some = (
        Ruling("bond", "Ana", AT, Spot("r-0123"), Spot("r-4567"), "dependent"),
        Ruling("rename", "Ana", AT, spot, name="the dam"),
    )
    for new in (2, 0):
        assert judgements.add(archive.connection, [(r.id, write_ruling(r)) for r in some], AT) == new
    lines = judgements.every(archive.connection)
    assert tuple(read_ruling(line, "the archive") for line in lines) == some
    (tmp_path / "file.jsonl").write_text("\n".join(lines), encoding="utf-8")
    assert read_rulings(str(tmp_path / "file.jsonl")) == (some, ())
    assert judgements.drop(archive.connection, "r-4567") == 1
    assert len(judgements.every(archive.connection)) == 1


def test_entries_of_a_feed_are_remembered_the_latest_first_and_forgotten_by_address(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(feed_entries, "KEPT", 2)
    url = "https://g.example/feed"
    entries = [SeenEntry(f"k-{n}", "e-1", f"https://g.example/{n}") for n in range(4)]
    for hour, entry in enumerate(entries[:3]):
        feed_entries.keep(archive.connection, url, [entry], f"2031-03-04T0{hour}:00:00+00:00")
    feed_entries.touch(archive.connection, url, ["k-1"], "2031-03-04T05:00:00+00:00")
    feed_entries.keep(archive.connection, url, [entries[3]], "2031-03-04T06:00:00+00:00")
    assert feed_entries.known_of(archive.connection, url) == {"k-1": entries[1], "k-3": entries[3]}
    feed_entries.forget(archive.connection, "https://g.example/3")
    assert feed_entries.known_of(archive.connection, url)["k-3"] == entries[3]._replace(address=None)
    assert feed_entries.known_of(archive.connection, "https://h.example/") == {}
