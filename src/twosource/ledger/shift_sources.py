"""Two places side by side -> sources that were dropped, blurred or multiplied."""

from __future__ import annotations

from collections.abc import Iterator

from twosource.language.lexicon import wordset
from twosource.language.words import words
from twosource.ledger.aligned import NOTHING
from twosource.ledger.beside import Beside, Shift, shift
from twosource.ledger.faceless import NOBODY, between, multiplied, of_one_many, somebody, uncounted, vague
from twosource.ledger.source_words import read_phrase
from twosource.ledger.speakers import Speaker
from twosource.ledger.terms import is_weak
from twosource.model.claims import OWN_REPORTING
from twosource.model.marks import Statement
from twosource.model.text import Anchor

_SAME = 0.5
"""Share of the words of the shorter statement that have counterparts in the other, from which both tell one thing."""


def source_shifts(pair: Beside) -> Iterator[Shift]:
    """Sources of the left side that the right side leaves out, makes vague or makes several, of the same statement."""
    seen: set[tuple[int, int]] = set()
    for mine in pair.left.statements:
        source, cue = _source(pair, mine), _cue(pair, mine)
        its = _same_statement(pair, mine) if source is not None else None
        if source is None or its is None or (source.start, source.end) in seen:
            continue
        before, after = pair.left.who[mine.id], pair.right.who[its.id]
        found = _outer(pair, mine, its) or _change(pair, before, after, source, cue, its)
        if found:
            seen.add((source.start, source.end))
            yield found


def _source(pair: Beside, statement: Statement) -> Anchor | None:
    """The words for the innermost source, where they stand in this place."""
    found = next((a.source for a in statement.attribution if a.source), None)
    return found if found is not None and pair.left.where.covers(found) else None


def _cue(pair: Beside, statement: Statement) -> tuple[int, int] | None:
    cue = next((a.cue for a in statement.attribution if a.cue), None)
    return pair.words.span(cue) if cue is not None and pair.left.where.covers(cue) else None


def _same_statement(pair: Beside, mine: Statement) -> Statement | None:
    """The statement of the right side that holds most of the words of one of the left side."""
    start, end = pair.words.span(mine.where)
    ties = {at for at in pair.words.of_left[start:end] if at != NOTHING}
    back = pair.words.flipped()
    sizes = []
    for its in pair.right.statements:
        a, b = back.span(its.where)
        shorter = max(1, min(end - start, b - a))
        sizes.append((len(ties & set(range(a, b))) / shorter, its))
    best = max(sizes, key=lambda row: (row[0], -row[1].where.start), default=None)
    return best[1] if best and best[0] >= _SAME else None


def _change(
    pair: Beside, before: Speaker, after: Speaker, source: Anchor, cue: tuple[int, int] | None, its: Statement
) -> Shift | None:
    start, end = pair.words.span(source)
    if before.kind == "own" or not _known(before) or before.entity in pair.right.named:
        return None
    there = next((a.source for a in its.attribution if a.source), None)
    if there is not None and (
        multiplied(before, after) or multiplied(after, before) or of_one_many(before, after) or uncounted(before, after)
    ):
        return _told(pair, (start, end), there)
    if before.keys & after.keys or not _changed(pair, start, end):
        return None
    if there is None:
        silent = cue is None or pair.words.changed(*cue) or not its.attribution
        return _dropped(pair, (start, end)) if silent else None
    return _told(pair, (start, end), there) if _blurred(before, after, there) else None


def _outer(pair: Beside, mine: Statement, its: Statement) -> Shift | None:
    """Those who passed it on, where one says "officials said that inspectors ..." and the other "reports said"."""
    before, after = (s.attribution[-1].source if len(s.attribution) > 1 else None for s in (mine, its))
    if before is None or not pair.left.where.covers(before):
        return None
    if after is None:
        return _outer_dropped(pair, mine, its, pair.words.span(before))
    if not pair.right.where.covers(after):
        return None
    known, blurred = read_phrase(before.words)[0], read_phrase(after.words)[0]
    if blurred not in NOBODY or not known or known in NOBODY:
        return None
    return _told(pair, pair.words.span(before), after)


def _outer_dropped(pair: Beside, mine: Statement, its: Statement, span: tuple[int, int]) -> Shift | None:
    """Those who passed it on, where the other side gives the innermost source alone."""
    cue = mine.attribution[-1].cue
    if not its.attribution or not _changed(pair, *span) or cue is None or not pair.words.gone(*pair.words.span(cue)):
        return None
    return shift(
        pair, "attribution", span, pair.words.instead(*span), f"“{pair.said(*span)}”, who told it, was left out"
    )


def _known(speaker: Speaker) -> bool:
    """Whether the words for a source tell anything of it: no pronoun, no mere "reports"."""
    return bool(somebody(speaker) or speaker.head) and speaker.head not in NOBODY | wordset("pronouns")


def _changed(pair: Beside, start: int, end: int) -> bool:
    """Whether none of the telling words for a source is on the other side."""
    telling = [i for i in range(start, end) if not is_weak(pair.words.left[i].form)]
    return bool(telling) and all(pair.words.of_left[i] == NOTHING for i in telling)


def _blurred(before: Speaker, after: Speaker, there: Anchor) -> bool:
    if after.head in NOBODY and before.head not in NOBODY:
        return True
    if before.kind in ("named", "body"):
        return after.kind == "unnamed" and vague(after, there.words)
    if (
        after.head in wordset("unnamed_sources")
        and _tells(there.words) < _tells(before.name)
        and vague(after, there.words)
    ):
        return True
    return between(before, after)


def _tells(said: str) -> int:
    """How many words for a source tell anything of it."""
    return sum(not is_weak(word.form) for word in words(said))


def _dropped(pair: Beside, span: tuple[int, int]) -> Shift:
    told = " ".join(pair.right.where.words.split())[:_SHOWN]
    own = f"what “{pair.said(*span)}” said became the report's own words: “{told}”"
    found = shift(pair, "attribution", span, pair.words.instead(*span), own)
    return found._replace(became=OWN_REPORTING)


_SHOWN = 80
"""Characters of the report's own words that are shown."""


def _told(pair: Beside, span: tuple[int, int], there: Anchor) -> Shift:
    return shift(pair, "attribution", span, pair.words.flipped().span(there))
