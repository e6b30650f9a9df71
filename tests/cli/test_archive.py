"""The commands on an archive, one after the other, as a desk uses them."""

import json
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from twosource.cli.main import twosource
from twosource.desk.clock import utc_now
from twosource.errors import TwosourceError

EXAMPLE = sorted(str(path) for path in (files("twosource") / "example" / "reports").iterdir())

LATE = next(path for path in EXAMPLE if "ledger" in path.casefold())
"""A copy of the agency's story, which comes in behind the others."""

Run = Callable[..., Result]


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """A command on an archive into which all reports of the example but one were taken, read by rules."""
    archive = tmp_path_factory.mktemp("desk") / "desk.archive"

    def call(*arguments: str, stdin: str | None = None) -> Result:
        return CliRunner(env={"TWOSOURCE_ARCHIVE": str(archive)}).invoke(twosource, arguments, input=stdin)

    assert call("add", "--language", "rules", *(path for path in EXAMPLE if path != LATE)).exit_code == 0
    return call


def told(done: Result) -> Any:
    assert done.exit_code == 0, done.output
    value = json.loads(done.stdout)
    assert value.pop("format") == "twosource.archive/1"
    return value


def largest(run: Run) -> dict[str, Any]:
    found: dict[str, Any] = max(told(run("stories", "--json"))["stories"], key=lambda story: story["reports"])
    return found


def test_what_is_added_again_changes_nothing(run: Run) -> None:
    before = told(run("claims", "--json", "--limit", "0"))
    again = told(run("add", "--json", EXAMPLE[0]))
    assert (again["new"], again["again"], again["reports"]) == (0, 1, [])
    assert told(run("claims", "--json", "--limit", "0")) == before


def test_stories_are_listed_the_latest_first(run: Run) -> None:
    rows = told(run("stories", "--json"))["stories"]
    days = [row["last"] or "" for row in rows]
    assert days == sorted(days, reverse=True)
    listing = run("stories").stdout
    assert all(row["id"][:10] in listing and row["label"][:30] in listing for row in rows)
    assert told(run("stories", "--json", "--since", "2020-01-01"))["stories"] == rows
    assert run("stories", "--since", "2999-01-01").stdout == "no story changed since then\n"


def test_a_story_is_meant_by_the_beginning_of_its_id(run: Run) -> None:
    story = largest(run)
    value = told(run("story", story["id"][:7], "--json"))
    assert value["story"]["id"] == story["id"]
    assert {row["id"] for row in value["reports"]} == {row["id"] for row in value["ledger"]["reports"]}
    assert value["ledger"]["format"] == "twosource.analysis/1"
    shown = run("story", story["id"]).stdout
    assert "MANY REPORTS, ONE ORIGIN" in shown
    assert "twosource why c-" in shown


def test_claims_have_the_counts_of_the_ledger(run: Run) -> None:
    story = largest(run)
    ledger = told(run("story", story["id"], "--json"))["ledger"]
    lines = {row["id"]: row for row in told(run("claims", story["id"], "--json", "--limit", "0"))["claims"]}
    assert lines.keys() == {claim["id"] for claim in ledger["claims"]}
    for claim in ledger["claims"]:
        line = lines[claim["id"]]
        assert (line["reports"], line["chains"], line["origins"]) == (
            claim["reports"],
            claim["chains"],
            claim["origins"],
        )
    many = told(run("claims", "--reports", "3", "--json"))["claims"]
    assert many == [row for row in told(run("claims", "--json", "--limit", "0"))["claims"] if row["reports"] >= 3]
    assert all(r["verdict"] == "denied" for r in told(run("claims", "--verdict", "denied", "--json"))["claims"])


def test_a_claim_is_shown_with_the_words_of_each_report(run: Run) -> None:
    line = told(run("claims", "--reports", "3", "--json"))["claims"][0]
    value = told(run("claim", line["id"][:9], "--json"))
    assert value["claim"] == line
    assert len({row["report"] for row in value["statements"]}) == line["reports"]
    assert all(row["text"] in run("claim", line["id"]).stdout for row in value["statements"] if len(row["text"]) < 50)
    proof = run("why", line["id"][:9])
    assert proof.exit_code == 0
    assert line["text"].split(" … ")[0][:40] in " ".join(proof.stdout.split())


def test_search_shows_the_words_where_they_stand(run: Run) -> None:
    found = told(run("search", "fertiliser", "--json"))["found"]
    assert found
    for hit in found:
        piece, start = hit["shown"]["words"], hit["shown"]["start"]
        assert {piece[p["start"] - start : p["end"] - start].casefold() for p in hit["places"]} <= {"fertiliser"}
    assert "fertiliser" in run("search", "fertiliser").stdout
    assert run("search", "zeppelin").stdout == "no report holds these words\n"


def test_reports_of_an_archive_are_compared_and_mapped(run: Run, tmp_path: Path) -> None:
    story = told(run("story", largest(run)["id"], "--json"))
    one, other = story["reports"][0]["id"], story["reports"][1]["id"]
    sources = run("sources", one, "--json")
    assert sources.exit_code == 0
    assert json.loads(sources.stdout)["report"] == one
    brief = run("brief", story["story"]["id"], "--archive", _archive(run, tmp_path), "--json")
    assert brief.exit_code == 0
    differences = run(
        "diff", one, other, "--archive", _archive(run, tmp_path), "--format", "json", "--language", "rules"
    )
    assert differences.exit_code == 0, differences.output


def _archive(run: Run, folder: Path) -> str:
    copy = folder / "copy.archive"
    if not copy.exists():
        assert told(run("backup", str(copy), "--json"))["bytes"] == copy.stat().st_size
    return str(copy)


def test_what_a_report_changed_is_told(run: Run) -> None:
    story = largest(run)
    at = utc_now()
    added = told(run("add", LATE, "--json"))
    assert added["new"] == 1
    assert added["stories"][0]["id"] in {story["id"], *told(run("story", story["id"], "--json"))["before"]}
    changed = told(run("story", story["id"], "--since", at, "--json"))
    assert changed["known"] is True
    first = changed["changes"][0]
    assert (first["kind"], first["ids"]) == ("report-new", added["reports"])
    assert [event["report"] for event in changed["events"] if event["kind"] == "joined"] == added["reports"]
    assert "came in" in run("story", story["id"], "--since", at).stdout
    assert run("story", story["id"], "--since", utc_now()).stdout.endswith("nothing changed\n")


def test_what_was_before_the_first_ledger_is_not_told_as_a_change(run: Run) -> None:
    story = largest(run)["id"]
    changed = told(run("story", story, "--since", "2020-01-01", "--json"))
    assert (changed["known"], changed["changes"]) == (False, [])
    assert {event["kind"] for event in changed["events"]} >= {"founded", "joined"}
    assert "its ledger was first worked out after that" in run("story", story, "--since", "2020-01-01").stdout
    assert run("story", story, "--since", "next week").exit_code != 0


def test_judgements_are_kept_and_followed(run: Run, tmp_path: Path) -> None:
    archive = _archive(run, tmp_path)
    env = CliRunner(env={"TWOSOURCE_ARCHIVE": archive})
    line = told(env.invoke(twosource, ["claims", "--reports", "3", "--json"]))["claims"][0]
    story = line["story"]
    carried = told(env.invoke(twosource, ["claim", line["id"], "--json"]))["statements"]
    kept = ["judge", "part", story, carried[0]["id"], carried[-1]["id"], "--archive", archive, "--by", "Ana Ruiz"]
    assert env.invoke(twosource, kept).exit_code == 0
    after = told(env.invoke(twosource, ["story", story, "--json"]))["ledger"]
    assert [row["author"] for row in after["judgements"]] == ["Ana Ruiz"]
    together = [claim for claim in after["claims"] if {carried[0]["id"], carried[-1]["id"]} <= set(claim["statements"])]
    assert together == []
    assert "Ana Ruiz" in env.invoke(twosource, ["judge", "list", "--archive", archive]).stdout


def test_a_withdrawn_report_is_kept_and_not_counted(run: Run, tmp_path: Path) -> None:
    env = CliRunner(env={"TWOSOURCE_ARCHIVE": _archive(run, tmp_path)})
    story = told(env.invoke(twosource, ["stories", "--json"]))["stories"][0]["id"]
    report = told(env.invoke(twosource, ["story", story, "--json"]))["reports"][0]["id"]
    assert told(env.invoke(twosource, ["withdraw", report, "--json"]))["report"]["standing"] == "withdrawn"
    value = told(env.invoke(twosource, ["story", story, "--json"]))
    assert report in {row["id"] for row in value["reports"] if row["standing"] == "withdrawn"}
    assert report not in {row["id"] for row in value["ledger"]["reports"]}
    assert "withdrawn" in {event["kind"] for event in value["events"]}
    told(env.invoke(twosource, ["withdraw", report, "--undo", "--json"]))
    assert report in {r["id"] for r in told(env.invoke(twosource, ["story", story, "--json"]))["ledger"]["reports"]}


def test_no_word_of_a_forgotten_report_is_left(run: Run, tmp_path: Path) -> None:
    archive = _archive(run, tmp_path)
    env = CliRunner(env={"TWOSOURCE_ARCHIVE": archive})
    story = max(told(env.invoke(twosource, ["stories", "--json"]))["stories"], key=lambda one: one["reports"])["id"]
    before = told(env.invoke(twosource, ["story", story, "--json"]))
    gone = before["reports"][0]["id"]
    assert [row["id"] for row in told(env.invoke(twosource, ["forget", gone, "--json"]))["forgotten"]] == [gone]
    assert told(env.invoke(twosource, ["check", "--json"]))["faults"] == []
    after = told(env.invoke(twosource, ["stories", "--json"]))["stories"]
    assert sum(row["reports"] for row in after) == before["story"]["reports"] - 1 + sum(
        row["reports"] for row in told(run("stories", "--json"))["stories"] if row["id"] != story
    )
    again = told(env.invoke(twosource, ["add", *EXAMPLE, "--json"]))
    assert (again["new"], again["forgotten"]) == (0, 1)


def test_what_is_exported_can_be_read_again(run: Run, tmp_path: Path) -> None:
    records = tmp_path / "reports.jsonl"
    assert run("export", "-o", str(records), "-q").exit_code == 0
    other = CliRunner(env={"TWOSOURCE_ARCHIVE": str(tmp_path / "other.archive")})
    added = told(other.invoke(twosource, ["add", str(records), "--no-ledgers", "--json"]))
    assert added["new"] == len(records.read_text(encoding="ascii").splitlines())
    page = tmp_path / "story.html"
    assert run("export", largest(run)["id"], "-o", str(page), "-q").exit_code == 0
    assert page.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    ledger = json.loads(run("export", largest(run)["id"]).stdout)
    assert ledger["format"] == "twosource.analysis/1"


def test_an_archive_that_is_as_it_should_be_says_so(run: Run) -> None:
    assert "every row, digest, reference and ground is as it should be" in run("check").stdout


@pytest.mark.parametrize("command", [["stories"], ["story", "st-1"], ["claims"], ["search", "a"], ["check"]])
def test_without_an_archive_one_line_says_what_to_do(command: list[str], tmp_path: Path) -> None:
    done = CliRunner(env={"TWOSOURCE_ARCHIVE": str(tmp_path / "none")}).invoke(twosource, command)
    assert isinstance(done.exception, TwosourceError)
    assert "no archive there: check the path, or add reports to make one" in str(done.exception)
