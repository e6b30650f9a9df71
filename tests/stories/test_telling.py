"""Terms of a report: the rule, plain and compiled, and what it keeps."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np
import pytest

from twosource.lineage.compiled_words import codes_of, new_memo, read_texts
from twosource.lineage.tokens import key_of, tokens
from twosource.stories import telling
from twosource.stories.compiled_telling import Read, Tellings, classes, tell
from twosource.stories.known_words import Known, known_words, pair_number
from twosource.stories.terms_kept import packed, unpacked

FERRY = (
    "Ferry runs aground off Orsund\n\nThe ferry Maribel ran aground off Orsund late on Tuesday with 212 passengers on "
    "board, the coast guard said. Nobody was hurt. Captain Ilse Brandvold told reporters that the rudder had failed.\n"
    "“We felt a jolt,” a passenger said. The Maribel had been repaired in 2019 at the Tolvik yard."
)
BUDGET = "The council of Harrowgate passed its budget on Monday. Mayor Dunstan Pell said that 1,200 jobs were safe."
ODD = ["", "...", "a", "NAÏVE Ÿ 東京 2020 99 bottles", "x" * 300, "U.S. don't won't's", "\U0001f600 Zoë’s café"]


@cache
def known() -> Known:
    return known_words(lambda words: [key_of(word) if len(tokens(word)) == 1 else 0 for word in words])


def plain(body: str, title: str) -> list[tuple[int, int, int]]:
    """The rule as plain Python."""
    lists = (known(), classes())
    told = ([0] * telling.ROOM, [0.0] * telling.ROOM, [0] * telling.ROOM, [0] * telling.ROOM, [0] * (telling.ROOM + 1))
    for text, is_title in ((body, False), (title, True)):
        cut = tokens(text)
        telling.read_part([*map(ord, text), 10, 10], (cut.starts, cut.ends, cut.keys), lists, told, is_title)
    kept = ([0] * telling.MOST, [0] * telling.MOST, [0] * telling.MOST)
    size = telling.pick(told, kept)
    return list(zip(*(row[:size] for row in kept), strict=True))


def compiled(bodies: Sequence[str], titles: Sequence[str]) -> Tellings:
    memo = new_memo()
    bodies_read, titles_read = (Read(codes_of(texts), read_texts(texts, memo)) for texts in (bodies, titles))
    return tell(bodies_read, titles_read, known())


def rows(told: Tellings, n: int) -> list[tuple[int, int, int]]:
    columns = (told.terms, told.weights, told.notes)
    return [(int(a), int(b), int(c)) for a, b, c in zip(*(c[n, : told.sizes[n]] for c in columns), strict=True)]


def weight(told: list[tuple[int, int, int]], term: int) -> int:
    return next((row[1] for row in told if row[0] == term & 0xFFFFFFFF), 0)


@pytest.mark.parametrize("title", ["Ferry runs aground off Orsund", ""])
def test_the_plain_and_the_compiled_rule_give_the_same(title: str) -> None:
    bodies = [FERRY, BUDGET, *ODD, FERRY * 9]
    told = compiled(bodies, [title] * len(bodies))
    for n, body in enumerate(bodies):
        assert rows(told, n) == plain(body, title), body[:40]


def test_names_and_rare_words_tell_more_than_common_ones() -> None:
    told = plain(FERRY, "")
    assert weight(told, key_of("maribel")) >= weight(told, key_of("ferry")) > weight(told, key_of("passenger")) > 0
    assert weight(told, key_of("the")) == weight(told, key_of("tuesday")) == 0


def test_two_capitals_beside_each_other_are_a_term() -> None:
    name = pair_number(*(key_of(word) & 0xFFFFFFFF for word in ("ilse", "brandvold")))
    assert weight(plain(FERRY, ""), name) > 0


# "White House" stands in every fifth report.
def test_a_pair_of_capitals_that_the_news_is_full_of_tells_little() -> None:
    told = plain("The visitors saw the White House and the Tolvik Bridge on their way.", "")
    pairs = [
        pair_number(*(key_of(word) & 0xFFFFFFFF for word in two)) for two in (("white", "house"), ("tolvik", "bridge"))
    ]
    assert weight(told, pairs[0]) < weight(told, pairs[1]) / 2


def test_words_of_the_title_are_noted() -> None:
    notes = {row[0]: row[2] for row in plain(FERRY, "Ferry runs aground")}
    assert notes[key_of("aground") & 0xFFFFFFFF] & telling.TITLE
    assert not notes[key_of("maribel") & 0xFFFFFFFF] & telling.TITLE
    assert notes[key_of("maribel") & 0xFFFFFFFF] & telling.NAME


def test_no_more_than_the_most_are_kept_and_the_heaviest_are() -> None:
    letters = "abcdefghijklmnopqr"
    body = " ".join(f"zq{one}v{other}" for one in letters for other in letters) + " zqbvc zqbvc"
    told = plain(body, "")
    assert len(told) == telling.MOST
    assert weight(told, key_of("zqbvc")) == max(row[1] for row in told)


def test_terms_are_kept_as_bytes_and_come_back() -> None:
    told = compiled([FERRY, ""], ["Ferry runs aground", ""])
    kept = [packed(told, n) for n in range(2)]
    assert len(kept[0]) <= 6 * telling.MOST
    assert not kept[1]
    for before, after in zip(told, unpacked(kept), strict=True):
        assert np.array_equal(np.asarray(before), np.asarray(after))


def test_bytes_that_are_cut_off_give_what_is_left() -> None:
    kept = packed(compiled([FERRY], [""]), 0)
    assert rows(unpacked([kept[:20]]), 0) == rows(unpacked([kept]), 0)[:3]
