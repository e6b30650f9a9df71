"""`twosource judge`, as a person uses it: judge, analyze again, take back, export."""

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from twosource.cli.main import twosource

REPORTS = str(files("twosource") / "example" / "reports")


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    _run("analyze", REPORTS, "--language", "rules", "-q", "-o", "analysis.json")
    return tmp_path


def _run(*arguments: str, status: int = 0) -> str:
    done = CliRunner().invoke(twosource, arguments, standalone_mode=False)
    assert (done.return_value or 0) == status, done.output + str(done.exception)
    return done.output


def _analysis(name: str = "analysis.json") -> dict[str, Any]:
    read: dict[str, Any] = json.loads(Path(name).read_text(encoding="utf-8"))
    return read


def _again() -> dict[str, Any]:
    _run("analyze", REPORTS, "--language", "rules", "-q", "-o", "again.json")
    return _analysis("again.json")


def _carried_twice() -> dict[str, Any]:
    claims: list[dict[str, Any]] = _analysis()["claims"]
    return next(c for c in claims if c["chains"] > 1)


@pytest.mark.usefixtures("desk")
def test_a_parted_claim_is_two_until_it_is_taken_back() -> None:
    claim = _carried_twice()
    chain_of = {r: c["id"] for c in _analysis()["chains"] for r in c["reports"]}
    report_of = {s["id"]: s["report"] for s in _analysis()["statements"]}
    first = claim["statements"][0]
    other = next(s for s in claim["statements"] if chain_of[report_of[s]] != chain_of[report_of[first]])
    _run("judge", "part", "analysis.json", first, other, "--by", "Ana", "--note", "other rooms")
    after = _again()
    assert not any({first, other} <= set(c["statements"]) for c in after["claims"])
    (row,) = after["judgements"]
    assert (row["author"], row["note"], row["applied"], sorted(row["targets"])) == (
        "Ana",
        "other rooms",
        True,
        sorted((first, other)),
    )
    assert "other rooms" in _run("judge", "list")
    for shown in ("summary", "markdown", "html"):
        told = _run("analyze", REPORTS, "--language", "rules", "-q", "--format", shown)
        assert "judged by people" in told.casefold()
        assert "Ana" in told
    _run("judge", "undo", row["id"][:8], "--by", "Bo")
    assert _run("judge", "list") == ""
    restored = _again()
    assert restored["claims"] == _analysis()["claims"]
    assert restored["judgements"] == []


@pytest.mark.usefixtures("desk")
def test_what_people_judged_is_a_case_that_scores_full_marks_when_followed() -> None:
    lines = [c for c in _analysis()["claims"] if c["reports"] == 1]
    _run("judge", "join", "analysis.json", lines[0]["id"], lines[-1]["id"], "--by", "Ana")
    reports = [r["id"] for r in _analysis()["reports"]]
    _run("judge", "bond", "analysis.json", reports[0], reports[-1], "dependent", "--by", "Ana")
    _again()
    _run("judge", "export", "again.json", "case")
    gold = json.loads(Path("case/gold.yaml").read_text(encoding="utf-8"))
    assert len(gold["claims"][0]["carried_by"]) in (1, 2)
    assert len(gold["chains"][0]["reports"]) == 2
    _run("analyze", "case/reports", "--language", "rules", "-q", "-o", "case.json")
    assert [r["text"] for r in _analysis("case.json")["reports"]] == [r["text"] for r in _analysis()["reports"]]


_MEANT_BY_NOBODY = (("join", "1", "1"), ("join", "1", "9999"), ("bond", "no", "x", "unsure"), ("rename", "Q", "R"))


@pytest.mark.usefixtures("desk")
def test_what_cannot_be_meant_is_one_line_and_writes_nothing() -> None:
    from twosource.errors import UsageError

    for arguments in (
        ("join", "1", "1"),
        ("join", "1", "9999"),
        ("bond", "nobody", "x", "unsure"),
        ("rename", "Q", "R"),
    ):
        kind, *rest = arguments
        done = CliRunner().invoke(twosource, ("judge", kind, "analysis.json", *rest), standalone_mode=False)
        assert isinstance(done.exception, UsageError)
    assert not Path("twosource-judgements.jsonl").exists()


@pytest.mark.usefixtures("desk")
def test_a_file_of_judgements_that_was_named_must_be_there() -> None:
    done = CliRunner().invoke(twosource, ("analyze", REPORTS, "--judgements", "gone.jsonl"), standalone_mode=False)
    assert isinstance(done.exception, FileNotFoundError)
