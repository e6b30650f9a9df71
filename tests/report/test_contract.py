"""The published format: what it holds, that it keeps to its schema, that no terminal or file breaks on it."""

import json
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]
from tests.report import sample

from twosource.desk.run import analyze
from twosource.intake.article import Received, make_article
from twosource.report.contract import to_contract, to_json

SCHEMA = Path(__file__).parents[2] / "docs" / "schema" / "analysis-1.json"


@cache
def written(which: str) -> Any:
    """By hand, or the bundled example as the whole program finds it."""
    if which == "by hand":
        return json.loads(to_json(to_contract(sample.analysis())))
    folder = files("twosource") / "example" / "reports"
    reports = [make_article(Received(f.name, f.read_text(encoding="utf-8"))) for f in folder.iterdir()]
    return json.loads(to_json(to_contract(analyze(reports))))


either = pytest.mark.parametrize("which", ["by hand", "example"])


def spans(value: Any, report: str | None = None) -> Iterator[tuple[str, int, int]]:
    """Every place anywhere in a row, with the report that it stands in."""
    if isinstance(value, list):
        for part in value:
            yield from spans(part, report)
    elif isinstance(value, dict):
        report = value.get("report") if isinstance(value.get("report"), str) else report
        if value.get("start") is not None and isinstance(value["start"], int):
            assert report is not None
            yield report, value["start"], value["end"]
        for part in value.values():
            yield from spans(part, report)


@either
def test_it_keeps_to_its_schema(which: str) -> None:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    assert [error.message for error in Draft202012Validator(schema).iter_errors(written(which))] == []


@either
def test_every_span_lies_in_its_text_and_touches_no_white_space(which: str) -> None:
    analysis = written(which)
    texts = {report["id"]: report["text"] for report in analysis["reports"]}
    found = [span for name, rows in analysis.items() if name not in ("reports", "passages") for span in spans(rows)]
    found += [span for row in analysis["reports"] for span in spans({**row, "report": row["id"]})]
    found += [span for row in analysis["passages"] for side in ("a", "b") for span in spans(row[side])]
    assert len(found) > 50
    for report, start, end in found:
        words = texts[report][start:end]
        assert 0 <= start < end <= len(texts[report])
        assert words == words.strip()


@either
def test_whatever_is_named_by_id_or_index_is_there(which: str) -> None:
    analysis = written(which)
    reports = {r["id"] for r in analysis["reports"]}
    statements = {s["id"]: s for s in analysis["statements"]}
    claims = {c["id"] for c in analysis["claims"]}
    bonds = {b["id"] for b in analysis["bonds"]}
    for claim in analysis["claims"]:
        told = (*claim["drift"], *claim["lost_caveats"])
        assert {*claim["statements"], *(s for one in told for s in (one["from"], one["to"]))} <= statements.keys()
        assert {c["claim"] for c in claim["conflicts"]} <= claims
        assert {*claim["grounds"], *(g for t in claim["ties"] for g in t["grounds"])} <= statements.keys() | bonds
        assert claim["reports"] == len({statements[s]["report"] for s in claim["statements"]})
    assert {r for chain in analysis["chains"] for r in chain["reports"]} == reports
    for row in analysis["sources"]:
        assert {*row["also"], *row["carried_by"], *([row["from"]["report"]] if row["from"] else [])} <= {*reports, None}
        assert all(i < len(analysis["passages"]) for i in row["passages"])
    assert all(i < len(analysis["passages"]) for bond in analysis["bonds"] for i in bond["passages"])
    assert all(i < len(analysis["quantities"]) for s in analysis["statements"] for i in s["quantities"])


def test_what_the_nouns_say_is_said() -> None:
    analysis = written("by hand")
    by_id = {row["id"]: row for name in ("reports", "bonds", "chains", "claims") for row in analysis[name]}
    assert by_id["r-agency"]["credits"][0] == {"agency": "Meridian Wire", "kind": "dateline", "start": 36, "end": 49}
    assert by_id["r-mail"]["credits"][0] == {"agency": "Meridian Wire", "kind": "metadata", "start": None, "end": None}
    assert by_id["r-agency"]["dateline"]["place"] == "Oltava"
    assert by_id["ch-1"]["origin"] == {"name": "Meridian Wire", "report": "r-agency"}
    assert {"report": "r-post", "parent": {"lost": "lost-1"}} in by_id["ch-1"]["tree"]
    assert by_id["b-post"]["passages"] == [0, 2]
    assert by_id["c-0b22"]["origins"] == {"at_least": 1, "at_most": 1}
    assert by_id["c-0b22"]["drift"][0]["kind"] == "quantity"
    assert analysis["passages"][0]["edits"] == [{"kind": "delete", "a": {"start": 101, "end": 110}, "b": None}]
    assert written("example")["sources"][0].keys() >= {"report", "start", "end", "kind", "from", "share", "passages"}
    assert analysis["timeline"][0]["when"] == {"start": "2031-05-04", "end": "2031-05-05"}
    assert analysis["generator"]["steps"] == [{"name": "quotations", "version": "1", "settings": {"marks": "all"}}]
    assert analysis["stories"][0]["reports"] == ["r-agency", "r-mail", "r-post", "r-radio"]


@pytest.mark.parametrize("value", [float("nan"), float("inf"), float("-inf")])
def test_a_number_beyond_all_numbers_is_not_known(value: float) -> None:
    given = sample.analysis()
    broken = replace(given.statements[4].quantities[0], value=value)
    statements = tuple(replace(s, quantities=()) for s in given.statements)
    text = to_json(to_contract(replace(given, statements=statements, quantities=(broken,))))
    assert json.loads(text)["quantities"][0]["value"] is None


def test_no_control_character_leaves_as_itself() -> None:
    text = to_json(to_contract(sample.analysis()))
    assert not set(text) & {*map(chr, range(0x80, 0xA0)), "\x1b", "\x7f", "\u202e", "\u202c"}
    assert [r["text"] for r in json.loads(text)["reports"]].count(sample.HOSTILE) == 1


def test_half_a_surrogate_pair_can_be_written_as_utf_8() -> None:
    # As it comes out of a JSON file with "\ud83d" alone.
    odd = make_article(Received("odd.txt", "A dam broke \ud83d on Sunday."))
    text = to_json(to_contract(analyze([odd])))
    assert json.loads(text.encode("utf-8"))["reports"][0]["text"] == "A dam broke \ud83d on Sunday."


# Each ground of a lost version is a place in a report that is there, so that a reader can look it up.
def test_a_lost_version_shows_its_grounds() -> None:
    lines = [
        f"Line {n} tells how the {what} of the small harbour was found broken in the morning."
        for n, what in enumerate(
            ("gate", "crane", "lantern", "rail", "winch", "ladder", "bell", "door", "roof", "stair")
        )
    ]
    reports = [
        make_article(Received(f"{n}.txt", "\n".join(line for i, line in enumerate(lines) if i not in (n, n + 4))))
        for n in (0, 2, 3)
    ]
    analysis = json.loads(to_json(to_contract(analyze(reports))))
    Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8"))).validate(analysis)
    (chain,) = analysis["chains"]
    (lost,) = chain["lost"]
    text = {report["id"]: report["text"] for report in analysis["reports"]}
    assert {branch["parent"]["lost"] for branch in chain["tree"]} == {lost["id"]}
    for lack in lost["lacks"]:
        where = lack["where"]
        words = text[where["report"]][where["start"] : where["end"]]
        assert words in text[lack["sharers"][0]]
        assert words not in text[lack["report"]]
