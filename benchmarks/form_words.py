"""Words that tell an outlet's form, learnt and tried: `python -m benchmarks.form_words [--write] [--held-out-apart]`.

Data: `../shared/data/article_bias_allsides` (37,492 articles). What one outlet repeats in at least five articles of
different days and three topics, and no other outlet has, is form (`form_runs.py`); every wording counts once, and every
outlet as much as any other. Against it stand places of the same lengths drawn from all articles. A logistic regression
over words, two words in a row and the place in the report gives each a weight; only words that stand in the form of
three outlets and are written small, and words that are frequent anyway, are taken, so that no outlet's name and no
wording of one outlet is. Printed: how much of the form of outlets that were left out of the learning (five parts of the
outlets in turn) is found when one in a hundred, in twenty and so on of the other places is taken for form; many of
those are form too that stands in few articles, so the true rate is lower. `--held-out-apart` leaves out of the learning
every outlet of the held-out half of `labels/sharing.json`. `--write` writes `language/lexicons/form_words.txt`."""

from __future__ import annotations

import argparse
import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from benchmarks.form_runs import Archive, Form, form_of_outlets, host_of, read_archive
from benchmarks.labelled import documents, items
from twosource.lineage.form import BEGIN, BIAS, END, marks_of, marks_of_place

LEXICON = Path(__file__).parent.parent / "src/twosource/language/lexicons/form_words.txt"

_OUTLETS = 3
"""Outlets in whose form a word must stand."""

_FREQUENT = 250
"""Of the other places: words that stand in so many get a weight whether they stand in form or not."""

_PIECE, _SHORTEST = 40, 8
"""Words of the longest and shortest place that is learnt from: sentences and short paragraphs."""

_OTHERS = 40_000
"""Places that are not known to be form."""

_PRIOR = 0.2
"""Weight of all form beside all other places."""

_PENALTY, _STEPS, _RATE = 1e-4, 400, 0.05
"""Of the squared weights; steps and rate of the descent."""

_FAINT = 0.1
"""Weights nearer to zero are not kept."""

_PARTS = 5
"""Parts of the outlets, each left out in turn."""


class Place(NamedTuple):
    """Words of one place, as marks: 1 where it is form; `weight` in the learning."""

    outlet: str
    marks: Counter[str]
    words: int
    form: int
    weight: float


def places(archive: Archive, form: dict[str, list[Form]]) -> list[Place]:
    """The form, in pieces, and as many other places as are asked for."""
    found = []
    for stretches in form.values():
        weight = 1 / len(stretches)
        for article, first, length in stretches:
            for at in range(first, first + length - _SHORTEST + 1, _PIECE):
                size = min(_PIECE, first + length - at)
                found.append(_place(archive, article, (at, size), (1, weight)))
    rng = np.random.default_rng(5)
    for article in rng.integers(0, len(archive.outlets), _OTHERS):
        size = int(rng.integers(_SHORTEST, _PIECE))
        whole = len(archive.words(article))
        if whole > size:
            found.append(_place(archive, int(article), (int(rng.integers(0, whole - size)), size), (0, 1.0)))
    return found


def _place(archive: Archive, article: int, where: tuple[int, int], kind: tuple[int, float]) -> Place:
    row = archive.words(article)
    # A name and a number tell nothing; an empty word keeps its neighbours apart.
    forms = [
        archive.names[n] if archive.lower[n] and archive.names[n].isascii() else "" for n in row[where[0] : sum(where)]
    ]
    marks = Counter(m for m in marks_of(forms) if m and m == m.strip())
    marks.update(marks_of_place(*where, len(row)))
    return Place(archive.outlets[article], marks, where[1], *kind)


def vocabulary(learnt: Sequence[Place]) -> list[str]:
    """The marks that get a weight."""
    outlets: defaultdict[str, set[str]] = defaultdict(set)
    often: Counter[str] = Counter()
    for place in learnt:
        for mark in place.marks:
            if place.form:
                outlets[mark].add(place.outlet)
            elif " " not in mark:
                often[mark] += 1
    many = {mark for mark, holders in outlets.items() if len(holders) >= _OUTLETS}
    chosen = (many | {mark for mark, count in often.items() if count >= _FREQUENT}) - {BEGIN, END}
    return [BEGIN, END, *sorted(mark for mark in chosen if mark.replace(" ", "").replace("'", "").isalpha())]


class Table(NamedTuple):
    """Places as a sparse matrix: rows, columns and values."""

    rows: NDArray[np.int64]
    columns: NDArray[np.int64]
    values: NDArray[np.float64]
    size: int

    def times(self, weights: NDArray[np.float64]) -> NDArray[np.float64]:
        """The weighted sum of each row."""
        told = self.values * weights[self.columns]
        return np.bincount(self.rows, weights=told, minlength=self.size).astype(np.float64)


def table_of(given: Sequence[Place], marks: Sequence[str]) -> Table:
    """The places as `form_score` weighs them."""
    column = {mark: n for n, mark in enumerate(marks)}
    cells = [
        (n, column[mark], count / math.sqrt(place.words))
        for n, place in enumerate(given)
        for mark, count in place.marks.items()
        if mark in column
    ]
    rows, columns, values = zip(*cells, strict=True)
    return Table(np.array(rows), np.array(columns), np.array(values), len(given))


def learn(learnt: Sequence[Place], marks: Sequence[str]) -> NDArray[np.float64]:
    """The weight of each mark, and the bias last, by gradient descent with moments."""
    table = table_of(learnt, marks)
    wanted = np.array([place.form for place in learnt], dtype=np.float64)
    counts = np.array([place.weight for place in learnt])
    counts[wanted == 1] *= _PRIOR * counts[wanted == 0].sum() / counts[wanted == 1].sum()
    counts /= counts.sum()
    weights = np.zeros(len(marks) + 1)
    first, second = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, _STEPS + 1):
        odds = table.times(weights[:-1]) + weights[-1]
        off = counts * (1 / (1 + np.exp(-odds)) - wanted)
        slope = np.bincount(table.columns, weights=table.values * off[table.rows], minlength=len(marks))
        slope = np.append(slope + _PENALTY * weights[:-1], off.sum())
        first = 0.9 * first + 0.1 * slope
        second = 0.99 * second + 0.01 * slope**2
        weights -= _RATE * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.99**step)) + 1e-6)
    return weights


def print_trial(given: Sequence[Place]) -> None:
    """How much form of outlets that were left out is found, by how many other places are taken for form."""
    outlets = sorted({place.outlet for place in given if place.form})
    score = np.zeros(len(given))
    for part in range(_PARTS):
        apart = set(outlets[part::_PARTS])
        learnt = [place for place in given if place.outlet not in apart]
        tried = [
            n for n, place in enumerate(given) if place.outlet in apart or (part == 0 and place.outlet not in outlets)
        ]
        marks = vocabulary(learnt)
        weights = learn(learnt, marks)
        score[tried] = table_of([given[n] for n in tried], marks).times(weights[:-1]) + weights[-1]
    form = np.array([place.form for place in given], dtype=bool)
    counts = np.array([place.weight for place in given])
    print(f"{form.sum()} pieces of form of {len(outlets)} outlets, {(~form).sum()} other places")
    for rate in (0.002, 0.005, 0.01, 0.02, 0.05, 0.1):
        least = np.quantile(score[~form], 1 - rate)
        share = counts[form & (score > least)].sum() / counts[form].sum()
        print(f"  {share:.3f} of the form found where {rate:.1%} of the rest is taken for it (score above {least:.2f})")


def write(marks: Sequence[str], weights: NDArray[np.float64]) -> None:
    """The list of the package."""
    header = f"""\
# How much a word, or two in a row, tells of an outlet's form (sign-up forms, bios, standing notes) and not of a report:
# weights of a logistic regression, summed over the root of the words of a place (lineage/form.py); above 0 is form.
# Learnt from article_bias_allsides (the repository is Apache-2.0, the texts are their publishers') by
#   python -m benchmarks.form_words --write
{BIAS} = {weights[-1]:.2f}
"""
    rows = [f"{mark} = {weight:.2f}\n" for mark, weight in zip(marks, weights, strict=False) if abs(weight) >= _FAINT]
    LEXICON.write_text(header + "".join(rows), encoding="utf-8")


def held_out_outlets(archive: Archive) -> set[str]:
    """The hosts of the outlets that the held-out half of the labels is from, PolNeAR's by the parts of their names."""
    found: set[str] = set()
    held_out = [item for item in items() if item.half == "held-out"]
    for document in documents(held_out).values():
        publisher = document.about.get("publisher")
        hosts = {host for host in set(archive.outlets) if publisher and all(p in host for p in publisher.split("-"))}
        found |= hosts or {host_of(document)}
    return found


def main() -> None:
    """Print the trial; write the list where asked."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--write", action="store_true", help="write the list of the package")
    options.add_argument("--held-out-apart", action="store_true", help="leave the outlets of the held-out half out")
    chosen = options.parse_args()
    archive = read_archive()
    given = places(archive, form_of_outlets(archive))
    print_trial(given)
    if chosen.held_out_apart:
        apart = held_out_outlets(archive)
        given = [place for place in given if place.outlet not in apart]
        print(
            f"left out of the learning: {len(apart)} outlets; {sum(place.form for place in given)} pieces of form stay"
        )
    if chosen.write:
        marks = vocabulary(given)
        write(marks, learn(given, marks))


if __name__ == "__main__":
    main()
