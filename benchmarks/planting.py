"""A real text and a seed -> an invented chain: an original and reports made from it, with who was made from whom."""

from __future__ import annotations

import itertools
import random
from collections.abc import Sequence
from typing import NamedTuple

from twosource.intake.article import Received, make_article
from twosource.model.article import Article

_FEWEST, _SHORTEST, _LONGEST = 8, 200, 1200
"""Paragraphs, and words, of a text that makes a good original."""

_HOUSE = {
    "percent": "per cent",
    "U.S.": "US",
    "says": "said",
    "more": "upwards",
    "but": "though",
    "had": "has",
    "Sen.": "Senator",
    "about": "around",
}
"""House styles: outlets hit on the same words for others without knowing of each other."""

_SMALL = "a the very quite new also then some many two last first other good big"

_PROVEN = 5
"""Words of the original that two reports kept and a third one lost that show that the third is not their source."""

Word = tuple[str, int | None]
"""A word and its number in the original; None for one that a copy put there."""

Line = list[Word]


class Planted(NamedTuple):
    """The reports of a chain, the original first; `made_from` gives the index of each one's source (None: original);
    `provable`: that each of those made from the original lacks words of it that two others of them have."""

    reports: tuple[Article, ...]
    made_from: tuple[int | None, ...]
    provable: bool


def paragraphs(text: str) -> list[str]:
    """The lines of a text that hold more than a title or a caption."""
    return [line.strip() for line in text.split("\n") if len(line.split()) > 8]


def is_long_enough(text: str) -> bool:
    """Whether a text makes a good original."""
    return len(paragraphs(text)) >= _FEWEST and _SHORTEST <= len(text.split()) <= _LONGEST


def plant(original: str, others: Sequence[str], seed: str, credited: bool) -> Planted:
    """A chain of an original and three to six reports made from it or, one in five, from one of these. `others` are
    texts from which they take paragraphs of their own; with `credited` the agency is named in half of them."""
    rng = random.Random(seed)
    texts = [_numbered(paragraphs(original))]
    made_from: list[int | None] = [None]
    for n in range(rng.randint(3, 6)):
        source = rng.randrange(1, n + 1) if n > 1 and rng.random() < 0.2 else 0
        own: list[Line] = [[(word, None) for word in line.split()] for line in paragraphs(others[n % len(others)])]
        texts.append(_made(texts[source], own, rng))
        made_from.append(source)
    named = [credited and (n == 0 or rng.random() < 0.5) for n in range(len(texts))]
    outlets = ["Reuters" if credited else "Riverton Post", *(f"Paper {n} of {seed}" for n in range(1, len(texts)))]
    # The ids of reports are digests: where nothing tells the order, none leaks from here.
    reports = tuple(
        make_article(Received(f"{seed}-{n}.txt", _CREDIT * named[n] + _read(text), outlet=outlets[n]))
        for n, text in enumerate(texts)
    )
    return Planted(reports, tuple(made_from), _is_provable(texts, made_from))


_CREDIT = "RIVERTON (Reuters) - "


def _numbered(lines: Sequence[str]) -> list[Line]:
    numbers = itertools.count()
    return [[(word, next(numbers)) for word in line.split()] for line in lines]


def _read(text: Sequence[Line]) -> str:
    return "\n".join(" ".join(word for word, _ in line) for line in text)


def _is_provable(texts: Sequence[Sequence[Line]], made_from: Sequence[int | None]) -> bool:
    kept = [
        {number for line in text for _, number in line if number is not None}
        for text, source in zip(texts, made_from, strict=True)
        if source == 0
    ]
    return len(kept) > 2 and all(
        any(len((a & b) - own) >= _PROVEN for a, b in itertools.combinations(kept[:n] + kept[n + 1 :], 2))
        for n, own in enumerate(kept)
    )


def _made(source: Sequence[Line], own: Sequence[Line], rng: random.Random) -> list[Line]:
    """A report made from another: a full copy or a cut, with edits, sometimes reordered, a new lede, own paragraphs."""
    kind = rng.choice(("full 2%", "full 11%", "cut", "cut", "cut reordered"))
    lines = list(source)
    if kind.startswith("cut"):
        kept = rng.sample(range(len(lines)), max(3, round(len(lines) * rng.uniform(0.35, 0.7))))
        lines = [lines[n] for n in (kept if kind == "cut reordered" else sorted(kept))]
    rate = 0.11 if kind == "full 11%" else 0.02
    lines = [_edited(line, rate, rng) for line in _styled(lines, rng)]
    if rng.random() < 0.3:
        lines[0] = [*rng.choice(own or lines)[:12], *lines[0][len(lines[0]) // 2 :]]
    if rng.random() < 0.3:
        for line in rng.sample(list(own), min(len(own), rng.randint(1, 3))):
            lines.insert(rng.randint(1, len(lines)), line)
    return lines


def _styled(lines: Sequence[Line], rng: random.Random) -> list[Line]:
    chosen = {word: other for word, other in _HOUSE.items() if rng.random() < 0.3}
    return [[(chosen[w], None) if w in chosen else (w, number) for w, number in line] for line in lines]


def _edited(line: Line, rate: float, rng: random.Random) -> Line:
    """A line of which that share of the words is replaced, dropped or added to."""
    words: Line = []
    for word in line:
        kind = rng.choice(("replace", "drop", "add")) if rng.random() < rate else ""
        if kind != "drop":
            words.append(word if kind != "replace" else _word(line, rng))
        if kind == "add":
            words.append(_word(line, rng))
    return words


def _word(line: Line, rng: random.Random) -> Word:
    """Half of the time a small word, else one of the same line with another ending."""
    if rng.random() < 0.5:
        return rng.choice(_SMALL.split()), None
    return rng.choice(line)[0].strip('.,"“”') + rng.choice(("ing", "ed", "s", "er")), None
