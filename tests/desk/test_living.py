# The ledger of a story in an archive is that of its reports at any moment, is kept once, and tells what changed.
import json
import random
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest
from tests.archive.filing import file, made
from tests.desk.test_walk import DAILY, HERALD, POST, WIRE

from twosource.archive import aliases, changes, forgetting, judgements, kept, placings, reports, standings
from twosource.archive.archive import Archive
from twosource.archive.opening import open_archive
from twosource.desk.living import Living, changes_since
from twosource.desk.run import analyze
from twosource.errors import UnknownStory
from twosource.intake.article import make_article
from twosource.intake.rulings import write_ruling
from twosource.model.archive import Placing
from twosource.model.received import Received
from twosource.model.rulings import Ruling, Spot
from twosource.report.contract import to_contract

TEXTS = {"wire": WIRE, "mirror": WIRE, "daily": DAILY, "herald": HERALD, "post": POST}


def received(name: str) -> Received:
    return Received(f"{name}.txt", TEXTS[name], outlet=name.title(), published=f"2031-05-0{1 + len(name) % 5}")


def clock() -> Callable[[], str]:
    hours = count()
    return lambda: f"2031-06-01T{next(hours):02}:00:00Z"


def come_in(archive: Archive, story: int | None, *names: str) -> int:
    """Take reports in and place them in one story; its number."""
    taken = file(archive, *map(received, names))
    with archive.transaction() as connection:
        if story is None:
            story = placings.found(connection, "s-00000000000000aa", taken[0].number or 0, "a fire")
        for one in taken:
            report = one.number or 0
            placings.place(connection, report, [Placing(report, 0, len(TEXTS["wire"]), story)])
        placings.count(connection, [story])
    return story


def published(*names: str, **more: object) -> dict[str, object]:
    analysis = analyze([make_article(received(name)) for name in names], **more)  # type: ignore[arg-type]
    found: dict[str, object] = json.loads(json.dumps(to_contract(analysis)))
    return found


def test_the_ledger_is_that_of_its_reports_whatever_their_order(tmp_path: Path) -> None:
    names = list(TEXTS)
    for seed in range(4):
        random.Random(seed).shuffle(names)
        (tmp_path / str(seed)).mkdir()
        archive = made(tmp_path / str(seed))
        living, story, now = Living(archive, None), None, clock()
        for name in names:
            story = come_in(archive, story, name)
            lived = living.ledger(story, now)
        assert lived.kept
        assert json.loads(lived.ledger) == published(*names)


def test_what_is_there_is_not_worked_out_again(tmp_path: Path) -> None:
    archive, now = made(tmp_path), clock()
    story = come_in(archive, None, "wire", "herald")
    first = Living(archive, None).ledger(story, now)
    again = Living(archive, None).ledger(story, now)
    assert (again.ledger, again.standing, again.changes) == (first.ledger, first.standing, ())
    assert len(standings.all_standings(archive.connection, story)) == 1
    assert not placings.row_of(archive.connection, story).stale


def test_one_report_more_uses_what_the_archive_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    archive, now = made(tmp_path), clock()
    story = come_in(archive, None, "wire", "herald")
    Living(archive, None).ledger(story, now)
    rows = archive.connection.execute("SELECT count(*) FROM kept WHERE step = 'quotations'").fetchone()
    come_in(archive, story, "post")
    Living(archive, None).ledger(story, now)
    more = archive.connection.execute("SELECT count(*) FROM kept WHERE step = 'quotations'").fetchone()
    assert (rows, more) == ((2,), (3,))


def test_what_changed_is_told_and_kept(tmp_path: Path) -> None:
    archive, now = made(tmp_path), clock()
    living = Living(archive, None)
    story = come_in(archive, None, "herald", "post")
    living.ledger(story, now)
    come_in(archive, story, "wire")
    lived = living.ledger(story, now)
    rose = [c for c in lived.changes if c.kind == "count-rose"]
    assert any(
        "12 people" in c.detail and "2 origins became 3" in c.detail and "Wire carries" in c.detail for c in rose
    )
    noted = changes.since(archive.connection, "2031-06-01T01", story)
    assert [(c.kind, json.loads(c.detail)["detail"]) for c in noted] == [(c.kind, c.detail) for c in lived.changes]
    told = changes_since(archive, story, "2031-06-01T00:30:00Z")
    assert told is not None
    assert told.changes == lived.changes
    assert changes_since(archive, story, "2031-05-01") is None


def test_a_withdrawn_report_is_listed_and_counts_for_nothing(tmp_path: Path) -> None:
    archive, now = made(tmp_path), clock()
    living = Living(archive, None)
    story = come_in(archive, None, "wire", "herald", "post")
    living.ledger(story, now)
    number = reports.number_for(archive.connection, make_article(received("post")).id)
    with archive.transaction() as connection:
        forgetting.withdraw(connection, number)
    lived = living.ledger(story, now)
    assert json.loads(lived.ledger) == published("wire", "herald")
    assert [row["name"] for row in lived.standing["withdrawn"]] == ["Post"]
    assert any(c.kind == "count-fell" and "Post was withdrawn" in c.detail for c in lived.changes)
    assert "report-withdrawn" in {c.kind for c in lived.changes}


def test_a_reader_works_out_and_keeps_nothing(tmp_path: Path) -> None:
    archive, now = made(tmp_path), clock()
    story = come_in(archive, None, "wire", "herald")
    with open_archive(archive.path, readonly=True) as reading:
        lived = Living(reading, None).ledger(story, now)
    assert not lived.kept
    assert json.loads(lived.ledger) == published("wire", "herald")
    assert standings.ledger(archive.connection, story) is None
    assert archive.connection.execute("SELECT count(*) FROM kept").fetchone() == (0,)
    assert placings.stale(archive.connection) == (story,)


def test_reports_that_come_meanwhile_leave_the_ledger_to_be_worked_out_again(tmp_path: Path) -> None:
    archive = made(tmp_path)
    story = come_in(archive, None, "wire", "herald")
    living = Living(archive, None)
    late = ["post"]
    step = living._steps[-1]

    def interrupted(analysis: object) -> object:
        if late:
            come_in(archive, story, late.pop())
        return step.run(analysis)  # type: ignore[arg-type]

    living._steps = (*living._steps[:-1], type(step)(step.name, step.version, step.reads, step.makes, interrupted))  # type: ignore[arg-type]
    lived = living.ledger(story, clock())
    assert lived.kept
    assert json.loads(lived.ledger) == published("wire", "herald", "post")
    assert placings.stale(archive.connection) == ()


def test_what_was_begun_and_not_ended_is_taken_up(tmp_path: Path) -> None:
    archive = made(tmp_path)
    story = come_in(archive, None, "wire", "herald")
    living = Living(archive, None)

    def dies() -> str:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        living.ledger(story, dies)
    assert placings.stale(archive.connection) == (story,)
    assert standings.ledger(archive.connection, story) is None
    assert list(Living(archive, None).bring_up(clock())) == [story]
    assert placings.stale(archive.connection) == ()


def test_a_judgement_on_its_reports_is_followed_and_one_on_others_is_not(tmp_path: Path) -> None:
    archive, now = made(tmp_path), clock()
    story = come_in(archive, None, "herald", "post")
    living = Living(archive, None)
    living.ledger(story, now)
    ids = [make_article(received(name)).id for name in ("herald", "post", "daily")]
    bond = Ruling("bond", "Ana", "2031-06-01T00:00:00Z", Spot(ids[0]), Spot(ids[1]), judgement="dependent")
    other = Ruling("bond", "Ana", "2031-06-01T00:00:00Z", Spot(ids[0]), Spot(ids[2]), judgement="dependent")
    with archive.transaction() as connection:
        judgements.add(connection, [(r.id, write_ruling(r)) for r in (bond, other)], now())
    assert json.loads(living.ledger(story, now).ledger) == published("herald", "post", rulings=[bond])


def test_ids_of_before_lead_to_those_of_now(tmp_path: Path) -> None:
    archive, now = made(tmp_path), clock()
    living = Living(archive, None)
    story = come_in(archive, None, "herald")  # of 2031-05-02; Post, of 2031-05-05, comes behind; Wire, too
    before = living.ledger(story, now)
    come_in(archive, story, "daily")  # of 2031-05-01: it founds what both say
    lived = living.ledger(story, now)
    here = {claim["id"] for claim in lived.standing["claims"]}
    for claim in before.standing["claims"]:
        assert claim["id"] in here or aliases.lead(archive.connection, claim["id"]) in here


def test_a_forgotten_report_leaves_no_kept_result(tmp_path: Path) -> None:
    archive, now = made(tmp_path), clock()
    living = Living(archive, None)
    story = come_in(archive, None, "herald", "wire")
    living.ledger(story, now)
    report = make_article(received("wire")).id
    with archive.transaction() as connection:
        forgetting.forget(connection, [reports.number_for(connection, report)], now())
    keys = {key for (key,) in archive.connection.execute("SELECT key FROM kept")}
    assert keys == {make_article(received("herald")).id}
    assert json.loads(living.ledger(story, now).ledger) == published("herald")


def test_no_such_story_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnknownStory):
        Living(made(tmp_path), None).ledger(7, clock())


def test_results_of_older_versions_can_be_dropped(tmp_path: Path) -> None:
    archive, now = made(tmp_path), clock()
    story = come_in(archive, None, "wire")
    Living(archive, None).ledger(story, now)
    with archive.transaction() as connection:
        assert kept.drop_others(connection, "hedges", "another", "[]") == 1
