"""Real articles -> a workload with planted copies, and which words of which texts are the same.

Base texts: `data/article_bias_allsides`, cut at paragraphs into pieces of about 340 words. Kinds of derived texts:

A  a whole copy, 2% of its words edited                     D  one passage of 60-120 words in another article, 3%
B  35-70% of the paragraphs, reordered, 3%                  E  one passage of 30 words in another article, 3%
C  a whole copy, 11%                                        F  the same, 10%

Edits: another word in its place 60%, misspelt 25%, the rest dropped or put in. Every text gets a byline and one of
twenty closing lines of outlets.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import NamedTuple

from benchmarks.corpora import bias_articles

WORDS = 340
KINDS = "ABCDEF"
EDITED = {"A": 0.02, "B": 0.03, "C": 0.11, "D": 0.03, "E": 0.03, "F": 0.10}
_SEED = 20261124


class Planted(NamedTuple):
    """A derived text: its number, its source's, its kind, and pairs of equal words (numbers of words, parted by white
    space, in the source and in the derived text)."""

    text: int
    source: int
    kind: str
    words: tuple[tuple[int, int], ...]


class Workload(NamedTuple):
    """Texts in the order in which they come, and what was planted among them; each source comes before its copy."""

    texts: list[str]
    planted: list[Planted]
    bodies: list[tuple[int, int]]
    """Words of each text between its byline and its closing line, as a half-open range."""


class _Piece(NamedTuple):
    """Paragraphs, each a row of words with the number of the source's word that each one is (None: an edit's)."""

    paragraphs: list[list[tuple[str, int | None]]]

    def rows(self) -> list[tuple[str, int | None]]:
        """All words."""
        return [word for paragraph in self.paragraphs for word in paragraph]


def workload(count: int, derived: float) -> Workload:
    """`count` texts of which the share `derived` (0..1) are derived from others."""
    rng = random.Random(_SEED)
    own = count - round(count * derived)
    pieces = _pieces(own)
    rng.shuffle(pieces)
    vocabulary = [word for piece in pieces[:2000] for paragraph in piece for word in paragraph]
    order: list[int | tuple[str, int]] = list(range(own))
    for n in range(count - own):
        order.append((KINDS[n % len(KINDS)], rng.randrange(own)))
    texts: list[str] = []
    bodies = []
    numbers: dict[int, int] = {}
    planted = []
    for one in _shuffled(order, rng):
        if isinstance(one, int):
            numbers[one] = len(texts)
            texts.append(_set(pieces[one], rng))
            bodies.append((_HEAD, _HEAD + sum(map(len, pieces[one]))))
            continue
        kind, source = one
        derived_piece = _derive(kind, pieces[source], rng, vocabulary)
        if kind in "DEF":
            derived_piece = _host(derived_piece, pieces[rng.randrange(own)], rng)
        rows = derived_piece.rows()
        pairs = tuple((was + _HEAD, now + _HEAD) for now, (_, was) in enumerate(rows) if was is not None)
        planted.append(Planted(len(texts), numbers[source], kind, pairs))
        texts.append(_set([[word for word, _ in paragraph] for paragraph in derived_piece.paragraphs], rng))
        bodies.append((_HEAD, _HEAD + len(rows)))
    return Workload(texts, planted, bodies)


_HEAD = 4
"""Words of the byline before each text."""

_NAMES = ("Ada", "Bruno", "Celia", "Dario", "Edda", "Falk", "Greta", "Hugo", "Ines", "Jonas")
_CLOSING = (
    "Sign up for our morning letter and wake to the news that matters.",
    "Follow the newsroom for pictures from the scene.",
    "Have you seen something? Write to the desk or call us any time.",
    "Jonas Falkson covers courts and prisons; his latest book is out in paperback.",
    "Copyright by the publisher. Nothing on this page may be stored or sent on without leave.",
    "Like what you read? Members pay for all of it: join today from two crowns a month.",
    "This article belongs to a series on how towns spend their money.",
    "Listen to the evening programme on Harbour Radio at six and again at nine.",
    "Staff in three bureaus contributed to this report.",
    "Read more: five things that we learned this week, and a quiz at the end.",
    "Opinions on these pages are those of their authors alone.",
    "Correct an error? Our standards editor answers every letter within two days.",
    "Turn on alerts in the app so that you hear of it first.",
    "Greta Inesson is a fellow at the Institute for Tides and a former pilot.",
    "Photographs by the agency unless another name is given beneath them.",
    "The newsletter goes out on Fridays; you can leave it whenever you like.",
    "Comments are open for three days and are read before they appear.",
    "More stories like this one are found under Business, Ports and Trade.",
    "Our reporters use no gifts, fly at our own cost and tell you when they cannot.",
    "Subscribers may share ten articles a month with friends who have none.",
)


def _set(paragraphs: Sequence[Sequence[str]], rng: random.Random) -> str:
    """The text with a byline and a closing line."""
    byline = f"By {rng.choice(_NAMES)} {rng.choice(_NAMES)}son Reporter"
    body = "\n\n".join(" ".join(paragraph) for paragraph in paragraphs)
    return f"{byline}\n\n{body}\n\n{rng.choice(_CLOSING)}"


def _pieces(count: int) -> list[list[list[str]]]:
    """The first `count` pieces of about `WORDS` words, of articles from the first on."""
    found: list[list[list[str]]] = []
    for document in bias_articles():
        piece: list[list[str]] = []
        for paragraph in document.text.split("\n"):
            words = paragraph.split()
            while words:
                piece.append(words[:WORDS])
                words = words[WORDS:]
                if sum(map(len, piece)) >= WORDS:
                    found.append(piece)
                    piece = []
            if len(found) >= count:
                return found[:count]
        if sum(map(len, piece)) >= WORDS // 2:
            found.append(piece)
    return found[:count]


def _shuffled(order: list[int | tuple[str, int]], rng: random.Random) -> list[int | tuple[str, int]]:
    """Sources and copies mixed, each copy somewhere behind its source."""
    place = {one: rng.random() for one in order if isinstance(one, int)}
    keyed = [
        (place[one] if isinstance(one, int) else rng.uniform(place[one[1]], 1.0), n, one) for n, one in enumerate(order)
    ]
    return [one for _, _, one in sorted(keyed, key=lambda row: row[:2])]


def _derive(kind: str, source: Sequence[Sequence[str]], rng: random.Random, vocabulary: Sequence[str]) -> _Piece:
    numbered, at = [], 0
    for paragraph in source:
        numbered.append([(word, at + n) for n, word in enumerate(paragraph)])
        at += len(paragraph)
    if kind == "B":
        kept = max(1, round(len(numbered) * rng.uniform(0.35, 0.70)))
        numbered = rng.sample(numbered, kept)
    elif kind in "DEF":
        size = rng.randint(60, 120) if kind == "D" else 30
        row = [word for paragraph in numbered for word in paragraph]
        start = rng.randrange(max(1, len(row) - size))
        numbered = [row[start : start + size]]
    return _Piece([_edited(paragraph, EDITED[kind], rng, vocabulary) for paragraph in numbered])


def _edited(
    paragraph: Sequence[tuple[str, int]], share: float, rng: random.Random, vocabulary: Sequence[str]
) -> list[tuple[str, int | None]]:
    found: list[tuple[str, int | None]] = []
    for word, was in paragraph:
        chance = rng.random() / share
        if chance >= 1:
            found.append((word, was))
        elif chance < 0.60:
            found.append((rng.choice(vocabulary), None))
        elif chance < 0.85:
            found.append((_misspelt(word, rng), None))
        elif chance < 0.925:
            found += [(rng.choice(vocabulary), None), (word, was)]
    return found


def _misspelt(word: str, rng: random.Random) -> str:
    at = rng.randrange(len(word))
    return word[:at] + rng.choice("abcdefghijklmnopqrstuvwxyz") + word[at + 1 :] + rng.choice(("", "x"))


def _host(passage: _Piece, host: Sequence[Sequence[str]], rng: random.Random) -> _Piece:
    """The passage as a paragraph of another text, in whose last ones it takes the room that it needs."""
    paragraphs: list[list[tuple[str, int | None]]] = [[(word, None) for word in paragraph] for paragraph in host]
    at = rng.randrange(len(paragraphs) + 1)
    return _Piece([*paragraphs[:at], *passage.paragraphs, *paragraphs[at:]])
