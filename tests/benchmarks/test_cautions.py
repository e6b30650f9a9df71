"""Figures of hedges from invented labels."""

from __future__ import annotations

import pytest
from benchmarks.cautions import errors, figures, finder, judge, same_place, table, touching
from training.cautions import Cue, Read

TEXT = "The dam may have burst, it is believed. It reportedly held. Norvia denies it."
READ = Read(
    "r",
    TEXT,
    "train",
    sentences=((0, 39), (60, 77)),
    at_random=((60, 77),),
    cues=(Cue(8, 11, "possibility"), Cue(30, 38, "estimate"), Cue(67, 73, "denial")),
)


def found(*cues: Cue) -> tuple[Cue, ...]:
    return cues


# "is believed" shares a word with "believed" but has not its ends.
def test_counts_places_and_shared_words() -> None:
    judged = judge((READ,), lambda _: found(Cue(27, 38, "estimate"), Cue(8, 11, "estimate")))
    assert figures(judged, "estimate", touching) == (0.5, 1.0, 1)
    assert figures(judged, "estimate", same_place) == (0.0, 0.0, 1)
    assert figures(judged, None, touching)[1] == pytest.approx(2 / 3)


def test_looks_only_into_sentences_that_were_read() -> None:
    (judged,) = judge((READ,), lambda _: found(Cue(43, 53, "unverified")))
    assert judged.given == ()
    (judged,) = judge((READ,), lambda _: (), at_random=True)
    assert judged.wanted == (Cue(67, 73, "denial"),)


def test_names_the_errors() -> None:
    judged = judge((READ,), lambda _: found(Cue(8, 11, "estimate"), Cue(67, 73, "denial"), Cue(60, 66, "denial")))
    kinds = [kind for kind, _, _ in errors(judged)]
    assert kinds == ["possibility taken for estimate", "missed estimate", "wrong denial"]


def test_the_rules_are_a_system() -> None:
    judged = judge((READ,), finder("rules"))
    assert figures(judged, "denial", same_place) == (1.0, 1.0, 1)
    assert any(line.startswith("any kind") and "1.000" in line for line in table(judged))
