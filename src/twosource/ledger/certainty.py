"""Place with its words and marks -> the words that tell how sure what is told there is, each with its step."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from twosource.language.lexicon import pairs, wordset
from twosource.language.verbs import read_verb
from twosource.ledger.aligned import Aligned
from twosource.ledger.beside import Told
from twosource.ledger.terms import lemma_key
from twosource.model.marks import Hedge, HedgeKind

DENIED, PLAIN = 0, 4
"""Steps of `certainty_steps.txt`; what lies between them is doubted."""

_OF_KIND: dict[HedgeKind, int] = {"possibility": 1, "appearance": 2, "estimate": 3}
"""The steps of hedges that are not listed; what "could not be confirmed" or is called false is told by a sentence of
its own, which a copy may drop but does not reword."""


class Sureness(NamedTuple):
    """Words `[start, end)` that give what they stand with as so sure; `cue` tells a verb of saying from a hedge."""

    start: int
    end: int
    step: int
    cue: bool


def sureness(told: Told, row: Aligned) -> list[Sureness]:
    """The hedges and the verbs of saying or showing of a place (the left side of `row`), in order."""
    hedges = [s for h in told.hedges if (s := _hedge(h, row)) is not None]
    taken = {i for h in hedges for i in range(h.start, h.end)}
    cues = [s for s in _cues(told, row) if s.start not in taken]
    kept = [h for h in hedges if not any(h.start < c.end and c.start < h.end for c in cues)]
    return sorted((*kept, *cues))


def _hedge(hedge: Hedge, row: Aligned) -> Sureness | None:
    start, end = row.span(hedge.where)
    forms = [w.form for w in row.left[start:end]]
    behind = row.left[end].form if end < len(row.left) else ""
    if not forms or _for_a_purpose(forms, [w.form for w in row.left[max(0, start - _PURPOSE) : start]]):
        return None
    if _measured(forms, [w.form for w in row.left[max(0, start - 2) : start]]) or _seen(forms, behind):
        return None
    verbs = (_verbs()[key] for key in map(lemma_key, forms) if key in _verbs())
    listed = pairs("certainty_steps").get(" ".join(forms)) or next(verbs, None)
    step = int(listed) if listed is not None else _OF_KIND.get(hedge.kind)
    return None if step is None else Sureness(start, end, step, False)


def _for_a_purpose(forms: list[str], before: list[str]) -> bool:
    """Whether "could" tells what something was done for: "so that it could be closed"."""
    return forms[0] in ("could", "might", "can", "may") and ("so", "that") in pairwise(before)


_PURPOSE = 6
"""Words before "could" in which "so that" and the subject of it stand."""


def _seen(forms: list[str], behind: str) -> bool:
    """Whether something came into sight ("will appear as a star") or was told to somebody ("reported to police")."""
    if forms[0].startswith("appear"):
        return behind != "to" and behind in wordset("prepositions")
    verb = read_verb(behind)
    return forms[-2:] == ["reported", "to"] and (verb is None or "base" not in verb.forms or verb.noun)


def _measured(forms: list[str], before: list[str]) -> bool:
    """Whether a likelihood is told ("more likely to"), a doubt denied ("did not think") or an estimate named."""
    denied = any(f in wordset("negations") or f.endswith("n't") for f in before) and forms[0] not in ("may", "might")
    named = bool(before) and before[-1] in wordset("determiners") and forms[0].startswith("estimate")
    return denied or named or before[-1:] in (["more"], ["less"], ["as"])


def _cues(told: Told, row: Aligned) -> Iterator[Sureness]:
    """The verbs that introduce what is told: those of attributions, and listed ones before a clause."""
    at = {c: a for s in told.statements for a in s.attribution if a.cue for c in range(*row.span(a.cue))}
    for i, word in enumerate(row.left):
        listed = _verbs().get(lemma_key(word.form))
        verb = read_verb(word.form)
        saying = verb is not None and verb.base in wordset("saying_verbs")
        if (listed is not None or saying) and (i in at or (verb is not None and _opens(row, i))):
            yield Sureness(i, i + 1, int(listed) if listed is not None else PLAIN, True)


def _opens(row: Aligned, i: int) -> bool:
    """Whether a verb is followed by what it introduces, a clause or a thing named with an article."""
    after = row.left[i + 1].form if i + 1 < len(row.left) else ""
    before = row.left[i - 1].form if i else ""
    if before in wordset("determiners") or before in ("to", "of"):
        return False
    return after in wordset("determiners") or after in wordset("subjects") or after in ("that", "there", "to")


@cache
def _verbs() -> dict[str, str]:
    """The listed verbs by the keys of their base forms; phrases stand for themselves."""
    rows = pairs("certainty_steps").items()
    return {lemma_key(word): step for word, step in rows if (verb := read_verb(word)) is not None and verb.base == word}
