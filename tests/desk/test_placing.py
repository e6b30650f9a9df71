"""Reports of an archive are placed in stories, the same from any order, with a record of what happened."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from twosource.archive import aliases, placings, story_events, tellings
from twosource.archive.opening import Archive, open_archive
from twosource.desk.outcomes import New
from twosource.desk.placing import Placer, moment
from twosource.desk.taking_in import Ways, take_in
from twosource.model.received import Received
from twosource.stories.compiled_telling import Tellings

FERRY = (
    (
        "The ferry Maribel ran aground off Orsund late on Tuesday with 212 passengers on board, the coast guard said. "
        "Nobody was hurt. Captain Ilse Brandvold told reporters that the rudder had failed near the Tolvik lighthouse."
    ),
    (
        "All 212 passengers of the Maribel were taken off by lifeboats from Orsund, the coast guard said on Wednesday. "
        "The captain, Ilse Brandvold, blamed the rudder. Divers will look at the hull off Tolvik."
    ),
    (
        "Divers found a crack in the hull of the Maribel, the ferry that ran aground off Orsund. "
        "Brandvold, her captain, "
        "had reported a rudder failure near Tolvik."
    ),
)
BUDGET = (
    (
        "The council of Harrowgate passed a budget of 40 million on Monday. Mayor Dunstan Pell said the Quenby tramway "
        "would be built after all, though Councillor Merrit called it a gamble."
    ),
    (
        "Harrowgate will build the Quenby tramway. Mayor Dunstan Pell won the vote on the budget by one; Merrit voted "
        "against it."
    ),
)
REPORTS = tuple(
    Received(f"{outlet}.txt", text, title=title, outlet=outlet, published=published)
    for outlet, text, title, published in (
        ("Coast Daily", FERRY[0], "Ferry Maribel runs aground off Orsund", "2024-03-05T20:00:00Z"),
        ("Sound Herald", FERRY[1], "Passengers of the Maribel safe in Orsund", "2024-03-06T08:00:00Z"),
        ("Island Post", FERRY[2], "Crack found in hull of ferry Maribel", "2024-03-08"),
        ("Moor Gazette", BUDGET[0], "Harrowgate passes budget with Quenby tramway", "2024-03-04"),
        ("Vale Times", BUDGET[1], "Harrowgate to build Quenby tramway", "2024-03-05"),
    )
)
AT = "2024-04-01T00:00:00Z"


def fed(path: Path, batches: Sequence[Sequence[Received]], *, anew: bool = False) -> Archive:
    """An archive that was fed batch by batch; `anew`: by a new process each time."""
    archive, placer = open_archive(path, create=True), Placer(lambda: AT)
    for batch in batches:
        placer = Placer(lambda: AT) if anew else placer
        list(take_in(archive, batch, lambda: AT, Ways(placing=placer)))
    return archive


def told(archive: Archive) -> dict[str, tuple[str, str]]:
    rows = archive.connection.execute(
        "SELECT outlet, stories.id, label FROM placings JOIN stories ON stories.number = story "
        "JOIN reports ON reports.number = placings.report WHERE stop > start"
    )
    return {outlet: (story, label) for outlet, story, label in rows}


def kinds(archive: Archive) -> list[str]:
    return [event.kind for event in story_events.since(archive.connection, "")]


def test_reports_of_one_event_are_placed_in_one_story(tmp_path: Path) -> None:
    archive = fed(tmp_path / "a.db", [REPORTS])
    stories = told(archive)
    assert stories["Coast Daily"] == stories["Sound Herald"] == stories["Island Post"]
    assert stories["Moor Gazette"] == stories["Vale Times"] != stories["Coast Daily"]
    assert stories["Coast Daily"][1] == "Ferry Maribel runs aground off Orsund"
    assert [row.reports for row in placings.every(archive.connection)] == [3, 2]
    assert sorted(kinds(archive)) == ["founded", "founded", "joined", "joined", "joined"]


@pytest.mark.parametrize("seed", range(4))
def test_any_order_gives_the_same_stories_ids_and_labels(tmp_path: Path, seed: int) -> None:
    shuffled = random.Random(seed).sample(REPORTS, len(REPORTS))
    one = fed(tmp_path / "a.db", [REPORTS])
    other = fed(tmp_path / "b.db", [[report] for report in shuffled], anew=seed % 2 == 0)
    assert told(one) == told(other)


# The report that comes last was published first: it names the story from then on.
def test_a_story_that_gets_another_founder_is_still_found_by_its_old_name(tmp_path: Path) -> None:
    archive = fed(tmp_path / "a.db", [[REPORTS[1]], [REPORTS[0]]])
    (old,) = [event.other for event in story_events.since(archive.connection, "") if event.kind == "renamed"]
    assert old is not None
    (row,) = placings.every(archive.connection)
    assert aliases.lead(archive.connection, old) == row.id
    assert placings.story_for(archive.connection, old).label == "Ferry Maribel runs aground off Orsund"


def test_taking_out_the_founder_leaves_what_never_having_it_gives(tmp_path: Path) -> None:
    archive = fed(tmp_path / "a.db", [REPORTS])
    with archive.transaction():
        Placer(lambda: AT).remove(archive, [1])
    left = {outlet: story for outlet, story in told(archive).items() if outlet != "Coast Daily"}
    assert left == told(fed(tmp_path / "b.db", [REPORTS[1:]]))
    assert set(kinds(archive)) >= {"renamed", "withdrawn"}


# A receipt that speaks for the report now brings a better time.
def test_a_report_whose_time_is_known_better_is_placed_anew(tmp_path: Path) -> None:
    late = replace(REPORTS[0], published="2024-03-07")
    archive, placer = open_archive(tmp_path / "a.db", create=True), Placer(lambda: AT)
    list(take_in(archive, (late, *REPORTS[1:]), lambda: AT, Ways(placing=placer)))
    fuller = replace(REPORTS[0], bylines=("Ana Ruiz",))
    list(take_in(archive, (fuller,), lambda: AT, Ways(placing=placer)))
    assert told(archive) == told(fed(tmp_path / "b.db", [REPORTS]))
    assert "withdrawn" not in kinds(archive)


class Failing(Placer):
    """Fails once, behind its work."""

    failed = False

    def __call__(self, archive: Archive, new: Sequence[New], told: Tellings | None = None) -> None:
        super().__call__(archive, new, told)
        if not self.failed:
            self.failed = True
            raise RuntimeError("no room")


# A batch that was not written leaves nothing in memory either.
def test_a_batch_that_fails_is_forgotten(tmp_path: Path) -> None:
    archive, placer = open_archive(tmp_path / "a.db", create=True), Failing(lambda: AT)
    with pytest.raises(RuntimeError):
        list(take_in(archive, REPORTS[:1], lambda: AT, Ways(placing=placer)))
    list(take_in(archive, REPORTS[1:], lambda: AT, Ways(placing=placer)))
    assert told(archive) == told(fed(tmp_path / "b.db", [REPORTS[1:]]))


def test_a_few_hundred_bytes_tell_a_report(tmp_path: Path) -> None:
    archive = fed(tmp_path / "a.db", [REPORTS])
    rows = list(tellings.of(archive.connection, range(1, 6)))
    assert len(rows) == len(REPORTS)
    assert all(0 < len(row.terms) <= 400 for row in rows)


@pytest.mark.parametrize(
    ("published", "seconds"),
    [
        ("1970-01-02", 86400),
        ("1970-01-01T01:00:00+01:00", 0),
        ("1970-01-01T00:00:01", 1),
        (None, None),
        ("soon", None),
        ("0001-01-01", None),
    ],
)
def test_a_time_is_read_in_utc(published: str | None, seconds: int | None) -> None:
    assert moment(published) == seconds
