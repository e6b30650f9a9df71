"""Every count has its grounds, on every case; and whatever is taken from under one is found."""

from __future__ import annotations

import copy
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest
from benchmarks.cases import all_cases

import twosource
from twosource.report.brief import Part, Sentence, write_brief
from twosource.report.brief_check import check_brief
from twosource.report.dossier import to_dossier
from twosource.report.grounds import check_grounds

CASES = {case.name: case for case in all_cases()}


@cache
def _contract(name: str) -> Any:
    articles, findings = twosource.read([str(CASES[name].reports)])
    return twosource.to_contract(twosource.analyze(articles, findings, language="rules"))


def _example() -> Any:
    return copy.deepcopy(_contract(next(iter(CASES))))


@pytest.mark.parametrize("name", CASES)
def test_every_count_of_every_case_has_its_grounds(name: str) -> None:
    assert check_grounds(_contract(name)) == ()


@pytest.mark.parametrize("name", CASES)
def test_every_sentence_of_every_brief_is_supported(name: str) -> None:
    dossier = to_dossier(_contract(name))
    brief = write_brief(dossier)
    assert len(brief) > 5
    assert check_brief(dossier, brief) == ()


def _several(found: Any) -> Any:
    """A claim that several chains carry."""
    return next(c for c in found["claims"] if c["chains"] > 1 and len(c["ties"]) > 1)


def _drop_tie(found: Any) -> None:
    claim = _several(found)
    claim["ties"] = [t for t in claim["ties"] if t["judgement"] != "dependent"]


def _no_ground(found: Any) -> None:
    tie = next(t for t in _several(found)["ties"] if t["judgement"] == "dependent")
    tie["grounds"] = []


def _raise_most(found: Any) -> None:
    _several(found)["origins"]["at_most"] += 1


def _lower_least(found: Any) -> None:
    _several(found)["origins"]["at_least"] = 0


def _one_report_more(found: Any) -> None:
    found["claims"][0]["reports"] += 1


def _no_voice(found: Any) -> None:
    found["claims"][0]["voices"] = []


def _other_words(found: Any) -> None:
    found["claims"][0]["text"] = "The moon fell down"


def _lost_statement(found: Any) -> None:
    found["claims"][0]["statements"].append("s-gone")


def _verdict(found: Any) -> None:
    next(c for c in found["claims"] if c["origins"]["at_most"] == 1 and not c["conflicts"])["verdict"] = "corroborated"


def _denied_by_nobody(found: Any) -> None:
    claim = next(c for c in found["claims"] if c["verdict"] == "denied")
    claim["conflicts"] = []
    claim["grounds"] = [*claim["statements"]]


def _conflict_with_nothing(found: Any) -> None:
    next(c for c in found["claims"] if c["conflicts"])["conflicts"][0]["claim"] = "c-gone"


def _lost_bond(found: Any) -> None:
    found["bonds"] = []


def _moved_span(found: Any) -> None:
    found["statements"][0]["end"] = 10**6


def _white_span(found: Any) -> None:
    place = found["statements"][0]
    text = next(r["text"] for r in found["reports"] if r["id"] == place["report"])
    place["start"] = text.index(" ")


def _moved_edit(found: Any) -> None:
    passage = next(p for p in found["passages"] if p["edits"] and p["edits"][0]["a"])
    passage["edits"][0]["a"]["end"] = 10**6


def _changed_text(found: Any) -> None:
    report = found["reports"][0]
    report["text"] = report["text"][:-1] + "!"


def _time_of_nothing(found: Any) -> None:
    found["timeline"][0]["claim"] = "c-gone"


@pytest.mark.parametrize(
    ("break_it", "where", "said"),
    [
        (_drop_tie, "claim", "its ties leave"),
        (_no_ground, "claim", "tie without grounds"),
        (_raise_most, "claim", "at most"),
        (_lower_least, "claim", "at least 0"),
        (_one_report_more, "claim", "its statements stand in"),
        (_no_voice, "claim", "voices"),
        (_other_words, "claim", "text stands in none"),
        (_lost_statement, "claim", "statements that are not there"),
        (_verdict, "claim", "corroborated by"),
        (_denied_by_nobody, "claim", "nothing stands against it"),
        (_conflict_with_nothing, "claim", "conflict with a claim"),
        (_lost_bond, "chain", "bond that is not there"),
        (_moved_span, "statements[0]", "no place of its text"),
        (_white_span, "statements[0]", "white space"),
        (_moved_edit, "passages", "no place of its text"),
        (_changed_text, "report", "not what was read"),
        (_time_of_nothing, "timeline", "no statement of its claim"),
    ],
)
def test_what_is_taken_from_under_a_count_is_found(break_it: Callable[[Any], None], where: str, said: str) -> None:
    found = _example()
    break_it(found)
    assert any(said in problem.what and problem.where.startswith(where) for problem in check_grounds(found))


def test_a_sentence_that_nobody_said_is_unsupported() -> None:
    dossier = to_dossier(_example())
    told = next(s for s in write_brief(dossier) if s.chapter != "gist")
    first = next(part for part in told.parts if part.kind == "words")
    for wrong in (
        first._replace(text="The moon fell down"),
        first._replace(ground="s-gone"),
        Part("form", " beyond any doubt "),
        Part("fill", "9 reports, 9 chains, 9 origins", told.claims[0], "counts"),
        Part("fill", "1", "c-gone", "number"),
    ):
        forged = Sentence(told.chapter, (*told.parts, wrong), told.claims, told.statements)
        assert [found.part for found in check_brief(dossier, [forged])] == [wrong.text]
    assert check_brief(dossier, [Sentence(told.chapter, told.parts, (), ())])
