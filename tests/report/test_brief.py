"""The brief says what is agreed, rests on one voice, is disputed and changed, each claim once, with its counts."""

from __future__ import annotations

import json
from importlib.resources import files
from io import StringIO

import pytest

import twosource
from twosource.report.brief import MOST, Sentence, write_brief
from twosource.report.brief_json import brief_to_json
from twosource.report.brief_terminal import print_brief
from twosource.report.dossier import Dossier, to_dossier


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    articles, findings = twosource.read([str(files("twosource") / "example" / "reports")])
    return to_dossier(twosource.to_contract(twosource.analyze(articles, findings)))


@pytest.fixture(scope="module")
def brief(dossier: Dossier) -> tuple[Sentence, ...]:
    return write_brief(dossier)


def test_chapters_come_in_the_order_of_reading_and_none_is_too_long(brief: tuple[Sentence, ...]) -> None:
    order = ["gist", "agreed", "one-voice", "open", "disputed", "changed", "unverified"]
    chapters = [sentence.chapter for sentence in brief]
    assert chapters == sorted(chapters, key=order.index)
    assert {"gist", "agreed", "one-voice", "disputed", "changed"} <= set(chapters)
    assert all(sum(c == chapter for c in chapters) <= 2 * most for chapter, most in MOST.items())


def test_a_dispute_is_told_once_with_both_sides(brief: tuple[Sentence, ...]) -> None:
    pairs = [frozenset(s.claims) for s in brief if s.chapter == "disputed"]
    assert len(pairs) == len(set(pairs))
    said = next(s.text for s in brief if s.chapter == "disputed" and len(s.claims) == 2)
    assert "against it: “" in said


def test_what_is_agreed_has_two_origins_at_least_and_names_them(dossier: Dossier, brief: tuple[Sentence, ...]) -> None:
    for sentence in brief:
        if sentence.chapter == "agreed":
            claim = dossier.line(sentence.claims[0]).claim
            assert claim["origins"]["at_least"] > 1
            assert dossier.line(sentence.claims[0]).voices[0] in sentence.text


def test_a_change_shows_the_words_of_both_reports(dossier: Dossier, brief: tuple[Sentence, ...]) -> None:
    changed = next(s for s in brief if s.chapter == "changed")
    assert len(changed.statements) == 2
    assert all(dossier.register.teller(statement) in changed.text for statement in changed.statements)


def test_no_reports_make_no_brief() -> None:
    assert write_brief(to_dossier(twosource.to_contract(twosource.analyze([])))) == ()


def test_programs_and_people_read_the_same_sentences(dossier: Dossier, brief: tuple[Sentence, ...]) -> None:
    page = StringIO()
    print_brief(dossier.title, brief, page)
    read = json.loads(brief_to_json(dossier.title, brief))
    flat = " ".join(page.getvalue().split())
    for row in read["sentences"]:
        assert row["text"] == "".join(part["text"] for part in row["parts"])
        assert " ".join(row["text"].split()) in flat
