"""Cases -> how well what is asserted is cut: `python -m benchmarks.assertions [CASE...] [--misses] [--language NAME]`.

Data: the bundled example, and the cases under `../shared/cases` where they are there. Of every passage that carries a
gold claim it is asked whether an assertion (a part, or a statement that is not cut) has it by itself. Printed, as
shares of the passages:

    carried   an assertion covers at least six tenths of its characters
    alike     an assertion and it share at least half of what either covers
    fused     the assertion that is most like it also carries a passage of another gold claim
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import NamedTuple

from benchmarks.cases import Case, Span, all_cases
from benchmarks.figures_of_claims import carriers
from benchmarks.reading import Json, Reading, shared_characters, span
from benchmarks.score import analysis_of
from twosource.language.reader.choosing import DEFAULT_LANGUAGE, LANGUAGES

CARRIED, ALIKE = 0.6, 0.5
"""Share of a passage's characters that carry it, as the scorers have it; intersection over union that is the same."""


class Cut(NamedTuple):
    """A gold passage, the assertion most like it (None: nothing overlaps), and the other claims that this one has."""

    key: str
    where: Span
    nearest: Span | None
    others: frozenset[str]

    @property
    def carried(self) -> bool:
        """Whether the assertion has enough of the passage."""
        return self.nearest is not None and _has(self.nearest, self.where)

    @property
    def alike(self) -> float:
        """Intersection over union of the passage and the assertion, 0..1."""
        return _likeness(self.nearest, self.where) if self.nearest else 0.0


def cuts_of(case: Case, analysis: Json) -> list[Cut]:
    """Every passage that carries a gold claim, with the assertion that is most like it."""
    r = Reading(case, analysis)
    placed = [(c.claim, c.report, c.where, c.key) for c in carriers(r) if c.where is not None]
    found = []
    for claim, report, where, key in placed:
        rows = [span(s) for s in r.statements[report] if r.claims_of[s["id"]] and shared_characters(where, span(s))]
        nearest = max(rows, key=lambda row: _likeness(row, where), default=None)
        others = {c for c, its, w, _ in placed if c != claim and its == report and nearest and _has(nearest, w)}
        found.append(Cut(key, where, nearest, frozenset(others)))
    return found


def _has(outer: Span, inner: Span) -> bool:
    return shared_characters(outer, inner) >= CARRIED * (inner[1] - inner[0])


def _likeness(a: Span, b: Span) -> float:
    both = shared_characters(a, b)
    return both / (a[1] - a[0] + b[1] - b[0] - both)


def shown(name: str, cuts: Sequence[Cut]) -> str:
    """The three shares of a case, in one line."""
    size = len(cuts)
    carried, alike = sum(c.carried for c in cuts) / size, sum(c.alike >= ALIKE for c in cuts) / size
    fused = sum(c.carried and bool(c.others) for c in cuts) / size
    return f"{name:12} carried {carried:.3f}  alike {alike:.3f}  fused {fused:.3f}  of {size} passages"


def main() -> None:
    """Print the shares of every case and of all."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("case", nargs="*", help="names of cases (all)")
    options.add_argument("--misses", action="store_true", help="list the passages that no assertion has by itself")
    options.add_argument("--language", default=DEFAULT_LANGUAGE, help=f"what reads: {LANGUAGES} (%(default)s)")
    chosen = options.parse_args()
    everything: list[Cut] = []
    for case in all_cases():
        if chosen.case and case.name not in chosen.case:
            continue
        analysis = analysis_of(case, chosen.language)
        cuts = cuts_of(case, analysis)
        everything += cuts
        print(shown(case.name, cuts))
        for line in _misses(Reading(case, analysis), cuts) if chosen.misses else ():
            print(line)
    print(shown("all", everything))


def _misses(r: Reading, cuts: Sequence[Cut]) -> list[str]:
    found = []
    for cut in cuts:
        if cut.alike < ALIKE or cut.others:
            text = r.report[cut.key.partition("@")[2].partition("[")[0]]["text"]
            got = text[slice(*cut.nearest)] if cut.nearest else None
            found.append(
                f"  {cut.alike:.2f} {cut.key}: {text[slice(*cut.where)]!r}\n       in {got!r} {sorted(cut.others)}"
            )
    return found


if __name__ == "__main__":
    main()
