"""Stories, what is placed in them and what happened to them come back as they were kept; old ids lead on."""

from pathlib import Path

import pytest
from tests.archive.filing import AT, DAM, FERRY, made

from twosource.archive import aliases, placings, story_events
from twosource.archive.archive import Archive
from twosource.errors import ArchiveError, UnknownStory
from twosource.model.archive import Placing, StoryEvent
from twosource.model.received import Received

SOME = tuple(
    Received(f"{n}.txt", f"{text} {n}", published=f"2024-02-0{n}") for n, text in enumerate((DAM, DAM, FERRY), start=1)
)


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    """Three reports, the first two of one story and the third of another."""
    archive = made(tmp_path, *SOME)
    with archive.transaction() as connection:
        one = placings.found(connection, "s-01", 1, "Dam")
        other = placings.found(connection, "s-02", 3, "Ferry \ud800")
        touched = placings.place(connection, 1, [Placing(1, 0, 50, one)])
        touched |= placings.place(connection, 2, [Placing(2, 0, 40, one), Placing(2, 40, 60, other)])
        touched |= placings.place(connection, 3, [Placing(3, 0, 50, other)])
        placings.count(connection, touched)
    return archive


def test_stories_count_what_is_placed_in_them_and_the_latest_come_first(archive: Archive) -> None:
    rows = placings.every(archive.connection)
    assert [(r.id, r.label, r.founder, r.begun, r.last, r.reports, r.stale) for r in rows] == [
        ("s-02", "Ferry \ufffd", 3, 19755, 19756, 2, True),
        ("s-01", "Dam", 1, 19754, 19755, 2, True),
    ]
    assert [row.id for row in placings.every(archive.connection, since=19756)] == ["s-02"]
    assert placings.members(archive.connection, 1) == (Placing(1, 0, 50, 1), Placing(2, 0, 40, 1))
    assert placings.placings_of(archive.connection, 2) == (Placing(2, 0, 40, 1), Placing(2, 40, 60, 2))


def test_placing_again_tells_the_stories_that_changed(archive: Archive) -> None:
    with archive.transaction() as connection:
        assert placings.place(connection, 2, placings.placings_of(connection, 2)) == set()
        assert placings.place(connection, 2, [Placing(2, 0, 60, 1)]) == {1, 2}
        placings.count(connection, [1, 2])
    assert [row.reports for row in placings.every(archive.connection)] == [1, 2]


def test_a_story_is_stale_until_its_ledger_is_fresh(archive: Archive) -> None:
    assert placings.stale(archive.connection) == (1, 2)
    placings.fresh(archive.connection, 1)
    assert placings.stale(archive.connection) == (2,)


def test_a_story_without_reports_is_not_kept_by_a_slip(archive: Archive) -> None:
    with pytest.raises(ArchiveError, match="FOREIGN KEY"), archive.transaction() as connection:
        placings.remove(connection, 1)
    assert len(placings.members(archive.connection, 1)) == 2


def test_old_ids_lead_to_the_new_one_without_chains_and_circles(archive: Archive) -> None:
    for new, founder in (("s-09", 2), ("s-08", 1), ("s-01", 1), ("s-07", 2)):
        aliases.rename_story(archive.connection, 1, new, founder, AT)
    assert {old: aliases.lead(archive.connection, old) for old in ("s-01", "s-07", "s-08", "s-09")} == {
        "s-01": "s-07",
        "s-07": None,
        "s-08": "s-07",
        "s-09": "s-07",
    }
    assert aliases.led(archive.connection, "s-07") == ("s-01", "s-08", "s-09")
    for said in ("s-01", "s-07", "1", "s-09"):
        assert placings.story_for(archive.connection, said).id == "s-07"


@pytest.mark.parametrize("said", ["", "s-", "s-99", "77", "r-01", "s-%", "s-0\udc80"])
def test_a_story_that_is_not_there_is_told(archive: Archive, said: str) -> None:
    with pytest.raises(UnknownStory, match="no story"):
        placings.story_for(archive.connection, said)


def test_the_beginning_of_several_ids_is_told(archive: Archive) -> None:
    with pytest.raises(UnknownStory, match=r"several stories begin with s-0: s-01, s-02"):
        placings.story_for(archive.connection, "s-0")


def test_near_stories_are_kept_with_their_likeness_the_nearest_first(archive: Archive) -> None:
    placings.set_near(archive.connection, 1, [(1, 0.2), (2, 0.3)])
    assert placings.near(archive.connection, 1) == ((2, 0.3), (1, 0.2))
    placings.set_near(archive.connection, 1, [(2, 0.1)])
    placings.set_near(archive.connection, 2, [(2, 0.4)])
    assert placings.nearly(archive.connection, 2) == ((2, 0.4), (1, 0.1))


def test_what_happened_comes_back_for_each_story_that_it_is_about(archive: Archive) -> None:
    some = (
        StoryEvent("2024-03-01", "founded", "s-01", 1),
        StoryEvent("2024-03-02", "merged", "s-02", None, "s-01"),
        StoryEvent("2024-03-03", "joined", "s-03", 3),
    )
    story_events.note(archive.connection, some)
    assert story_events.of(archive.connection, ["s-01"]) == some[:2]
    assert story_events.of(archive.connection, ["s-03", "s-01"], since="2024-03-02") == some[1:]
    assert story_events.since(archive.connection, "2024-03-03") == some[2:]
