"""A name -> reports that are hard on time and memory: very long, without spaces, one sentence again and again.

All are drawn at random from a fixed seed; no text of anybody's is in them.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

Texts = list[str]

_SYLLABLES = [
    "ba",
    "co",
    "de",
    "fa",
    "gi",
    "ho",
    "ju",
    "ka",
    "le",
    "mi",
    "no",
    "pa",
    "ri",
    "sa",
    "te",
    "ur",
    "va",
    "wo",
    "zy",
    "an",
    "or",
    "el",
    "is",
]
_SMALL = [
    "the",
    "of",
    "and",
    "to",
    "in",
    "a",
    "that",
    "was",
    "for",
    "on",
    "with",
    "as",
    "by",
    "at",
    "from",
    "it",
    "his",
    "were",
    "had",
]
_LONG = 2_000_000
_SHARED_PART = 20_000
_EDITED = 0.02


def _vocabulary(rng: random.Random) -> Texts:
    """Words that look like words, the common ones first."""
    made = {"".join(rng.choices(_SYLLABLES, k=rng.randint(2, 4))) for _ in range(20_000)}
    return sorted(made, key=lambda word: (len(word), word))


def _paragraphs(rng: random.Random, vocabulary: Texts, names: Texts) -> Iterator[str]:
    """News-like paragraphs without end: small words, names, figures, quotations; words as frequent as in prose."""
    weights = [1 / (rank + 20) for rank in range(len(vocabulary))]
    pool = rng.choices(vocabulary, weights, k=200_000)
    while True:
        sentences = []
        for _ in range(rng.randint(2, 4)):
            words = [rng.choice(_SMALL) if rng.random() < 0.4 else rng.choice(pool) for _ in range(rng.randint(8, 30))]
            words[rng.randrange(len(words))] = rng.choice(names)
            if rng.random() < 0.2:
                words[rng.randrange(len(words))] = str(rng.randint(2, 90_000))
            sentence = " ".join(words)
            quoted = rng.random() < 0.15
            sentences.append(
                f'"{sentence.capitalize()}," {rng.choice(names)} said.' if quoted else f"{sentence.capitalize()}."
            )
        yield " ".join(sentences)


def prose(seed: int, size: int, names: int = 400) -> str:
    """A news-like text of `size` characters; texts of one number of names share these, and no wording."""
    vocabulary = _vocabulary(random.Random(0))
    known = [word.capitalize() for word in random.Random(names).sample(vocabulary, names)]
    found, length = [], 0
    for paragraph in _paragraphs(random.Random(seed), vocabulary, known):
        found.append(paragraph)
        length += len(paragraph) + 1
        if length > size:
            return "\n".join(found)[:size]
    raise AssertionError("paragraphs end")


def edited(text: str, seed: int, share: float = _EDITED) -> str:
    """The text with some words replaced, dropped or doubled."""
    rng = random.Random(seed)
    kept = []
    for word in text.split(" "):
        kept += [word] if rng.random() > share else [["other"], [], [word, word]][rng.randrange(3)]
    return " ".join(kept)


def _long_parts() -> Texts:
    """Two long texts, every second part of which is the same but for some words."""
    left, right = prose(1, _LONG), prose(2, _LONG)
    parts = [
        edited(left[at : at + _SHARED_PART], at) if at // _SHARED_PART % 2 else right[at : at + _SHARED_PART]
        for at in range(0, _LONG, _SHARED_PART)
    ]
    return [left, "\n".join(parts)]


def _all_edited() -> Texts:
    left = prose(1, _LONG)
    return [left, edited(left, 1, 0.2)]


def _moved() -> Texts:
    """Two long texts of the same paragraphs in another order."""
    left = prose(1, _LONG)
    lines = left.split("\n")
    random.Random(1).shuffle(lines)
    return [left, "\n".join(lines)]


def _retold() -> Texts:
    """Two long texts about the same names, without shared wording."""
    return [prose(1, _LONG), prose(2, _LONG)]


def _no_stops() -> Texts:
    """Two long texts without a stop or a line break, so of one sentence, half of it shared."""
    bare = str.maketrans("", "", '.,\n"')
    return [text.translate(bare) for text in _long_parts()]


def _without_spaces() -> Texts:
    rng = random.Random(3)
    letters = "".join(rng.choices("abcdefghijklmnopqrstuvwxyz", k=_LONG))
    return [letters, f"Foreword. {letters}"]


def _refrain() -> Texts:
    sentence = "The barge lies across the fairway and nobody knows for how long it will stay there. "
    return [sentence * 10_000, "A foreword by the editor. " + sentence * 10_000]


def _han() -> Texts:
    rng = random.Random(4)
    common = [chr(0x4E00 + rng.randrange(0x3000)) for _ in range(3000)]
    weights = [1 / (rank + 10) for rank in range(3000)]
    text = "".join(rng.choices(common, weights, k=500_000))
    stops = [at + rng.randrange(20) for at in range(20, len(text), 30)]
    sentences = [text[a:b] for a, b in zip([0, *stops], [*stops, len(text)], strict=True)]
    return ["。".join(sentences), "前言。" + "。".join(s[: -1 - (n % 7 == 0)] for n, s in enumerate(sentences))]


def _one_character() -> Texts:
    """One letter that is a word by itself, again and again."""
    return ["火" * 500_000, "前言" + "火" * 500_000]


def _one_word_each() -> Texts:
    rng = random.Random(5)
    return [word.capitalize() for word in rng.sample(_vocabulary(rng), 300)]


def _copies() -> Texts:
    text = prose(6, 100_000)
    return [f"{n} {edited(text, n, 0.005)}" for n in range(60)]


def _many_short() -> Texts:
    """Two thousand short reports that all carry one sentence of their outlet."""
    form = "Sign up here to get the most important stories of the day in your inbox every morning before breakfast."
    return [f"{prose(100 + n, 600)}\n{form}" for n in range(2_000)]


def _combining() -> Texts:
    """Letters with hundreds of combining marks, and runs of invisible ones."""
    text = "".join(f"e{chr(0x301) * 300} \u200b\u202e\u200d " for _ in range(3_000))
    return [text, "Foreword. " + text]


def _marks_alone() -> Texts:
    return ["!? … — " * 300_000, "“”" * 1_000_000]


def _long_words() -> Texts:
    rng = random.Random(8)
    words = ["".join(rng.choices("abcdefghij", k=10_000)) for _ in range(100)]
    return [" ".join(words), "Foreword. " + " ".join(words)]


def _two_words() -> Texts:
    return ["ab ba " * 300_000, "ba ab ab " * 200_000]


def _capitals() -> Texts:
    """Two-letter words with capitals: each may begin a name, none ends one."""
    return ["Ab Cd " * 170_000, "Foreword. " + "Ab Cd " * 170_000]


def _invisible() -> Texts:
    return ["\u200b" * _LONG + "end", "a" + "\u200b" * _LONG + "b"]


ROUGH: dict[str, Callable[[], Texts]] = {
    "2 MB twice, long shared parts": _long_parts,
    "2 MB twice, a word in five edited": _all_edited,
    "2 MB twice, paragraphs moved": _moved,
    "2 MB twice, the same names only": _retold,
    "2 MB twice, one sentence, half shared": _no_stops,
    "2 MB of letters without spaces, twice": _without_spaces,
    "a sentence 10,000 times, twice": _refrain,
    "two words again and again, 2 MB": _two_words,
    "500k Han characters, twice": _han,
    "one Han character 500k times, twice": _one_character,
    "words of 10,000 letters, 1 MB twice": _long_words,
    "combining and invisible marks, 1 MB": _combining,
    "invisible marks alone, 2 MB": _invisible,
    "punctuation alone, 2 MB twice": _marks_alone,
    "rows of capitals, 1 MB twice": _capitals,
    "300 reports of one word": _one_word_each,
    "60 copies of one 100 kB text": _copies,
    "2,000 short reports, one form": _many_short,
}
"""What each is about, and what makes it."""
