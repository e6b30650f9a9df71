"""The invented events: what is recorded of them stands in their texts."""

from collections import Counter
from itertools import combinations

import pytest
from benchmarks.flows.events import Event, event
from benchmarks.flows.wordlists import HALVES, fields, frames, names

from twosource.language.sentences import text_sentences

NUMBERS = range(40)
"""Events that are made: every field with every flow."""


def events(half: str) -> list[Event]:
    return [event(n, 7, half) for n in NUMBERS]


@pytest.mark.parametrize("half", HALVES)
def test_every_recorded_place_holds_the_clause_that_carries_the_fact(half: str) -> None:
    for one in events(half):
        for fact in one.facts:
            for carrier in fact.carriers:
                text = one.articles[carrier.report].text.content
                words = text[carrier.place.start : carrier.place.end]
                assert words[1:] == carrier.line.clause[1:]
                assert words[0] in (carrier.line.clause[0], carrier.line.clause[0].upper())


@pytest.mark.parametrize("half", HALVES)
def test_no_place_for_a_word_is_left_open(half: str) -> None:
    for one in events(half):
        for article in one.articles:
            assert not set(article.text.content + (article.title or "")) & set("{}\ue000\ue001|")


@pytest.mark.parametrize("half", HALVES)
def test_four_to_eight_reports_of_six_sentences_and_more(half: str) -> None:
    for one in events(half):
        assert 4 <= len(one.articles) <= 8, one.name
        assert len(set(one.outlets)) == len(one.outlets)
        assert all(len(text_sentences(article.text)) >= 6 for article in one.articles), one.name


@pytest.mark.parametrize("half", HALVES)
def test_a_faithful_copy_has_the_words_of_what_it_copied(half: str) -> None:
    for one in events(half):
        for fact in one.facts:
            there = {carrier.report: carrier for carrier in fact.carriers}
            for carrier in fact.carriers:
                if carrier.parent is not None and carrier.faithful:
                    assert carrier.line == there[carrier.parent].line


@pytest.mark.parametrize("half", HALVES)
def test_a_seeded_edit_changes_what_is_said_or_who_says_it(half: str) -> None:
    for one in events(half):
        facts = {fact.fact: {c.report: c for c in fact.carriers} for fact in one.facts}
        for change in one.changes:
            before, after = facts[change.fact][change.before].line, facts[change.fact][change.after].line
            assert (before.clause != after.clause) == (change.kind != "attribution")
            assert (before.seen != after.seen) == (change.kind == "attribution")


@pytest.mark.parametrize("half", HALVES)
def test_who_writes_by_himself_writes_in_other_words(half: str) -> None:
    for one in events(half):
        for fact in one.facts:
            if fact.fact.startswith("stock") or "release" in one.flows:
                continue
            rows = Counter((c.line.clause, c.chain) for c in fact.carriers if c.parent is None)
            assert len({clause for clause, _ in rows}) == sum(rows.values())


@pytest.mark.parametrize("half", HALVES)
def test_every_kind_of_drift_and_of_lost_caveat_is_seeded(half: str) -> None:
    kinds = Counter(change.kind for one in events(half) for change in one.changes)
    assert min(kinds[k] for k in ("attribution", "certainty", "quantity", "scope", "term", "polarity")) >= 10
    lost = Counter(loss.kind for one in events(half) for loss in one.losses)
    assert min(lost[k] for k in ("denial", "other-side", "unverified")) >= 3


@pytest.mark.parametrize("half", HALVES)
def test_what_was_lost_stands_in_the_one_report_and_not_in_the_other(half: str) -> None:
    for one in events(half):
        for loss in one.losses:
            before, after = (one.articles[n].text.content for n in (loss.before, loss.after))
            if loss.kind == "unverified":
                assert any(word in before for word in ("verif", "confirm"))
                assert "independent" not in after


def test_the_same_number_and_seed_make_the_same_event() -> None:
    assert event(3, 1, "develop") == event(3, 1, "develop")
    assert event(3, 1, "develop").articles != event(3, 2, "develop").articles


@pytest.mark.parametrize(("one", "other"), list(combinations(HALVES, 2)))
def test_the_parts_have_no_field_name_or_frame_in_common(one: str, other: str) -> None:
    a, b = fields(one), fields(other)
    assert len(a) + len(b) >= 8
    assert not {f.name for f in a} & {f.name for f in b}
    for read in (names, frames):
        mine, its = ({(key, row) for key, rows in read(part).items() for row in rows} for part in (one, other))
        assert not mine & its


def test_every_field_has_two_edits_of_each_kind_that_change_the_clause() -> None:
    for field in (field for half in HALVES for field in fields(half)):
        kinds = Counter(edit.kind for edit in field.edits)
        assert min(kinds[k] for k in ("certainty", "quantity", "scope", "term", "polarity")) >= 2, field.name
        assert all(edit.before != edit.after and edit.voice in field.voices for edit in field.edits)
        assert all(fact.voice in ("", *field.voices) and fact.alt in ("", *field.voices) for fact in field.facts)
        assert all(len(set(fact.clauses)) == len(fact.clauses) >= 3 for fact in field.facts)
