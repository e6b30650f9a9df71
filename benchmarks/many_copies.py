"""CPU time of the lineage of one dispatch that hundreds carried: `python -m benchmarks.many_copies [COPIES] [OTHERS]`.

Data: none but words that are drawn here with a fixed seed. A report of 600 words is copied, with up to 2 in 100 words
replaced, dropped or put in and a paragraph left out now and then; every fifth copy credits an agency. As many reports
of other words stand beside. Printed: CPU seconds of each step, how much it made, and a digest of that, which must be
the same after a change that is to make it faster alone.
"""

from __future__ import annotations

import hashlib
import random
import sys
import time
from collections.abc import Sequence
from dataclasses import replace

from twosource.desk.recipe import RECIPE
from twosource.intake.article import Received, make_article
from twosource.model.analysis import Analysis
from twosource.model.article import Article

SMALL = "the of to in and said that on for with from after by was were had has at its they would a this which when over"
WORDS, EDITED, LEFT_OUT = 600, (0.0, 0.005, 0.01, 0.02), 0.04
STEPS = ("quotations", "passages", "bonds", "chains", "sources")


def word(chance: random.Random) -> str:
    """An invented word."""
    return "".join(chance.choice("bcdfglmnprstv") + chance.choice("aeiou") for _ in range(chance.randint(2, 4)))


def sentence(chance: random.Random, known: Sequence[str], names: Sequence[str]) -> str:
    """An invented sentence, now and then somebody's."""
    size = chance.randint(10, 26)
    row = [chance.choice(SMALL.split() if chance.random() < 0.5 else known) for _ in range(size)]
    row[chance.randrange(3, size)] = chance.choice(names)
    said = " ".join([row[0].capitalize(), *row[1:]])
    return f'"{said}," {chance.choice(names)} said.' if chance.random() < 0.2 else f"{said}."


def told(chance: random.Random, size: int) -> str:
    """An invented report of about so many words, in paragraphs."""
    known = [word(chance) for _ in range(220)]
    names = [word(chance).capitalize() for _ in range(12)]
    paragraphs: list[str] = []
    while len(" ".join(paragraphs).split()) < size:
        paragraphs.append(" ".join(sentence(chance, known, names) for _ in range(chance.randint(1, 3))))
    return "\n".join(paragraphs)


def copied(chance: random.Random, text: str) -> str:
    """The text lightly edited."""
    rate = chance.choice(EDITED)
    kept = []
    for paragraph in text.split("\n"):
        words = paragraph.split()
        for at in range(len(words) - 1, 0, -1):
            if chance.random() < rate:
                words[at : at + 1] = chance.choice(([], [word(chance)], [words[at], chance.choice(SMALL.split())]))
        if chance.random() >= LEFT_OUT:
            kept.append(" ".join(words))
    return "\n".join(kept)


def reports(copies: int, others: int) -> tuple[Article, ...]:
    """The original first, its copies, then the others."""
    chance = random.Random(7)
    original = told(chance, WORDS)
    texts = [original, *(copied(chance, original) for _ in range(copies - 1))]
    texts = [f"CORVA (Reuters) - {text}" if n % 5 == 1 else text for n, text in enumerate(texts)]
    texts += [told(chance, chance.randint(300, 700)) for _ in range(others)]
    return tuple(
        make_article(
            Received(f"{n}.txt", text, outlet=f"Paper {n}", published=f"2031-03-{1 + n % 28:02d}" if n % 3 else None)
        )
        for n, text in enumerate(texts)
    )


def main() -> None:
    """Print the figures."""
    given = [int(argument) for argument in sys.argv[1:3]]
    copies, others = [*given, *(200, 200)[len(given) :]]
    analysis = Analysis(articles=reports(copies, others))
    print(f"{copies} copies of one report and {others} other reports")
    for step in RECIPE:
        if step.name in STEPS:
            began = time.process_time()
            made = step.run(analysis)
            seconds = time.process_time() - began
            analysis = replace(analysis, **dict(made))
            for field, found in made.items():
                digest = hashlib.sha256(repr(found).encode()).hexdigest()[:12]
                print(f"  {field:<10} {seconds:6.2f} s   {len(found):6d}   {digest}")


if __name__ == "__main__":
    main()
