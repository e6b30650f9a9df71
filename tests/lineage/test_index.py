"""Many texts are compared as two are: compiled code gives what plain code gives, one by one or all at once."""

import random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.lineage.reports import OTHER, WIRE

from twosource.lineage import comparing
from twosource.lineage.alignment import Stretch
from twosource.lineage.compiled_comparing import compare_compiled
from twosource.lineage.compiled_index import fingerprints_of
from twosource.lineage.compiled_words import new_memo, read_texts
from twosource.lineage.fingerprints import COMMON, fingerprints
from twosource.lineage.index import LEAST, Index
from twosource.lineage.tokens import tokens

# Spellings that the folding rules meet in, other scripts, marks inside words, and what only looks like them.
WRITTEN = (
    "The organised defence of Talenskiy’s counter-offensive in Kiev, 1,600 men at 3:45, U.S. R&D. analysed travelling "
    "colours Mohammed khaki dzhokhar ddzh zhou boot see yiyy aaa’s 'twas rock’n’roll Müller ﬁne naïve Zoe\u0308’s "
    "bri\u200bdge\u00ad 12\u200bab 昨夜大雨 สวัสดี ชาวโลก हिन्दी में Ελλάδα Київ أخبار ísland İstanbul ß ´x´y 𝔘𝔫𝔦 "
    "3.4.5 x.y..z"
)
WORDS = [*WRITTEN.split(), *["a", "b", "c", "the", "of", "barge", "harbour", "sank"]]


def edited(text: str, seed: int) -> str:
    """The text with a word in twelve replaced, dropped or doubled."""
    rng = random.Random(seed)
    kept = []
    for word in text.split(" "):
        chance = rng.random()
        kept += [word] if chance > 0.08 else [["other"], [], [word, word]][rng.randrange(3)]
    return " ".join(kept)


CORPUS = [edited(text, seed) for seed in range(6) for text in (WIRE, OTHER, f"{OTHER[:200]} {WIRE[300:700]}", WRITTEN)]


@given(st.lists(st.sampled_from(WORDS), max_size=30), st.text(max_size=40))
@example([], "A`A")
@settings(max_examples=150, deadline=None)
def test_compiled_words_are_the_words(row: list[str], noise: str) -> None:
    text = f"{' '.join(row)} {noise} {''.join(row[:3])}"
    read, plain = read_texts(["", text, WIRE], new_memo()), tokens(text)
    inside, begins = slice(*read.bounds()[1:3]), read.texts[1]
    assert read.keys[inside].tolist() == plain.keys
    assert (read.starts[inside] - begins).tolist() == plain.starts
    assert (read.ends[inside] - begins).tolist() == plain.ends


def test_compiled_fingerprints_are_the_fingerprints() -> None:
    texts = [*CORPUS, "", "four words stand here", "one two three four five", "one two three four five six"]
    read = read_texts(texts, new_memo())
    found = fingerprints_of(read.keys, read.bounds())
    for n, text in enumerate(texts):
        own = slice(found.ends[n - 1] if n else 0, found.ends[n])
        places = (found.places[own] - read.bounds()[n]).tolist()
        assert list(zip(found.hashes[own].tolist(), places, strict=True)) == fingerprints(tokens(text).keys)


def test_compiled_comparison_is_the_comparison() -> None:
    rows = [tokens(text).keys for text in CORPUS]
    assert list(compare_compiled(rows)) == list(comparing.compare(rows))


# More copies than a fingerprint may have: the form of an outlet makes no quadratic number of pairs, in either way.
def test_common_wording_joins_neighbours_alone() -> None:
    rows = [tokens(f"Story {n} is about number {n * 7} alone. {WIRE[:300]}").keys for n in range(2 * COMMON)]
    found = list(compare_compiled(rows))
    assert found == list(comparing.compare(rows))
    assert len(found) < len(rows) * COMMON
    assert {n for i, j, _ in found for n in (i, j)} == set(range(2 * COMMON))


def shared(index: Index, texts: list[str]) -> list[tuple[int, int, list[Stretch]]]:
    return list(index.add(texts).pairs())


def test_one_by_one_is_all_at_once() -> None:
    together = shared(Index(), CORPUS)
    singly: list[tuple[int, int, list[Stretch]]] = []
    index = Index()
    for text in CORPUS:
        singly += shared(index, [text])
    assert together == singly
    assert together
    assert len(index) == len(CORPUS)


# What is probed is compared with what the index holds, and is not kept.
def test_a_text_is_looked_up_without_being_kept() -> None:
    index = Index()
    index.add(CORPUS)
    looked_up = index.probe(CORPUS[0])
    assert CORPUS.index(CORPUS[0]) in {earlier for earlier, _, _ in looked_up.pairs()}
    assert len(index) == len(CORPUS)
    assert list(index.probe(CORPUS[0]).pairs()) == list(looked_up.pairs())
    assert list(index.probe("Nothing of this stands anywhere else in what was kept.").pairs()) == []


# Thirty words in another article, one in ten edited.
def test_a_passage_of_thirty_words_is_found() -> None:
    passage = " ".join(WIRE.split()[40:70])
    index = Index()
    (found,) = shared(index, [WIRE, f"{OTHER} {edited(passage, 3)} {OTHER[::-1]}"])
    earlier, later, stretches = found
    assert (earlier, later) == (0, 1)
    assert sum(block.size for stretch in stretches for block in stretch) >= 20


def test_shorter_wording_is_no_stretch() -> None:
    words = WIRE.split()
    for size in (LEAST - 1, LEAST):
        found = shared(
            Index(), [WIRE, f"Elsewhere on that day {' '.join(words[30 : 30 + size])} nothing else was said"]
        )
        assert bool(found) == (size >= LEAST)


@pytest.mark.parametrize("texts", [[], [""], ["", ""], ["Fire"], ["\x00" * 50, "\ud800", " \n"]])
def test_texts_without_wording(texts: list[str]) -> None:
    index = Index()
    assert shared(index, texts) == []
    assert len(index) == len(texts)


# A refrain must not be compared with itself in every place.
def test_a_sentence_said_ten_thousand_times() -> None:
    refrain = "The barge lies across the fairway and nobody knows for how long. " * 10_000
    ((_, _, stretches),) = shared(Index(), [WIRE + refrain, refrain + OTHER])
    assert stretches
