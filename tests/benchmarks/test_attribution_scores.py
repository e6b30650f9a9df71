"""Attributions are read from standoff, and scored in ways that differ where they should."""

import pytest
from benchmarks.attribution_scores import PARTS, Numbered, Tally, numbered, pair, tally
from benchmarks.polnear_attributions import Attributed, Spans, attributions_of, joined
from benchmarks.spans import Tokens

TEXT = 'The fire was out, Ana Ruiz said. "We saw flames," Paul Weber added. It was reported that nobody was hurt.'


def at(*words: str) -> Spans:
    return tuple((TEXT.index(w), TEXT.index(w) + len(w)) for w in words)


GOLD = (
    Attributed(at("Ana Ruiz"), at("said"), at("The fire was out")),
    Attributed(at("Paul Weber"), at("added"), at('"We saw flames,"')),
    Attributed((), at("was reported"), at("that nobody was hurt")),
)


def counted(*given: Attributed) -> Tally:
    tokens, into = Tokens(TEXT), Tally()
    tally(into, numbered(GOLD, tokens), numbered(given, tokens), tokens)
    return into


def test_what_is_gold_is_right_in_every_way() -> None:
    counts = counted(*GOLD)
    scores = [counts.score(part, way).f1 for part in PARTS for way in ("exact", "edges", "linked", "tokens", "any")]
    assert scores == [1.0] * 15
    assert counts.score("whole", "linked").f1 == 1.0
    assert [counts.gold(part) for part in (*PARTS, "whole")] == [2, 3, 3, 3]


def test_marks_at_the_ends_matter_to_exact_alone() -> None:
    counts = counted(GOLD[1]._replace(content=at("We saw flames")))
    assert counts.score("content", "exact").precision == 0.0
    assert counts.score("content", "edges").precision == 1.0
    assert counts.score("content", "any").precision == 1.0


def test_tokens_count_by_length() -> None:
    counts = counted(Attributed(at("Ruiz"), at("said"), at("fire was out, Ana")))
    content = counts.score("content", "tokens")
    assert content.precision == pytest.approx(3 / 5)
    assert content.recall == pytest.approx(3 / (4 + 6 + 4))
    assert counts.score("source", "tokens").precision == 1.0
    assert counts.score("source", "exact").precision == 0.0


def test_linked_wants_the_cue_too() -> None:
    counts = counted(GOLD[0]._replace(cue=at("added")))
    assert (counts.score("source", "exact").precision, counts.score("source", "linked").precision) == (1.0, 0.0)


def test_whole_wants_its_own_source() -> None:
    swapped = GOLD[0]._replace(source=GOLD[1].source)
    assert counted(swapped).score("whole", "linked").precision == 0.0
    assert counted(GOLD[2]._replace(source=at("Ana Ruiz"))).score("whole", "linked").precision == 0.0
    assert counted(GOLD[2]).score("whole", "linked").precision == 1.0


def test_wholes_are_paired_one_to_one_by_what_they_share() -> None:
    one = Numbered(frozenset({0}), frozenset({1}), frozenset({2, 3, 4}))
    parts = [one._replace(content=frozenset({2})), one._replace(content=frozenset({3, 4}))]
    assert pair([one], parts) == {0: 1}


def test_standoff_is_read_and_cut_lines_are_skipped() -> None:
    lines = [
        f"T1\tSource {TEXT.index('Ana')} {TEXT.index(' said')}\tAna Ruiz",
        f"T2\tCue {TEXT.index('said')} {TEXT.index('said') + 4}\tsaid",
        "T3\tContent 0 8;9 16\tThe fire was out",
        "T4",
        "T5\tAttribution 1 2\tx",
        "E1\tAttribution:T5 Content:T3 Cue:T2 Source:T1",
        "E2\tAttribution:T5 Source:T1",
        "E3",
        "#1\tsome note",
    ]
    assert attributions_of(lines, TEXT) == (GOLD[0],)


def test_pieces_with_white_space_between_are_one() -> None:
    assert joined([(9, 17), (0, 8), (18, 18)], TEXT) == ((0, 17),)
    assert joined([(0, 3), (9, 12)], TEXT) == ((0, 3), (9, 12))
