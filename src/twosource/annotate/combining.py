"""A sentence as rules read it, and the attributions that a reader heard in it -> one reading of both.

Where both have a cue, the reader says who speaks, and what is said where it is sure; rules know finer what a thing is
called and what it is blamed for. Where the reader alone has one, its content is said if the cue is a word of saying; of
any other cue only the quotations are somebody's. What rules alone found stays where it hangs in what is said, or holds
it, so that chains of sources stay whole, and where nothing was heard.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from twosource.annotate.cues import Cue
from twosource.annotate.heard import Heard, Words, has_quote
from twosource.annotate.heard_sources import is_same_source
from twosource.annotate.reported import Part, Reading
from twosource.annotate.said import Found, Said, Side
from twosource.annotate.sayings import is_hearsay, is_saying
from twosource.annotate.units import Unit
from twosource.language.lexicon import wordset
from twosource.model.reading import Span
from twosource.model.text import Anchor

_SURE = 0.9
"""Confidence from which a reader's content is taken where rules cut another: of 0.8 to 0.95 the best for exact contents
on PolNeAR's dev split."""
_THINGS = frozenset(("it", "this", "that", "which"))
"""Inside of what somebody says these go back to things, which show and suggest but do not speak."""
_LIKELY = 0.4
"""Confidence from which what a reader alone heard is said: on PolNeAR's dev split nine of ten such are, below it one of
four."""
_FEW = 2
"""Words: rules and a reader that differ by no more agree."""
_NAMING = frozenset(("name", "as", "blame"))
"""What stands with such cues is no clause but a thing and what it is called, and rules cut it as one."""


class _Told(NamedTuple):
    """An attribution as it is taken: the parts that are said, and those of which the quotations are somebody's; `ruled`
    where rules cut them."""

    heard: Heard
    known: Said | None
    parts: tuple[Part, ...]
    voiced: tuple[Part, ...]
    ruled: bool


def combine(rules: Reading, heard: tuple[Heard, ...]) -> Reading:
    """One reading of a sentence, as rules and a reader have it."""
    told = [_told(rules, one) for one in heard if one.content and (one.speaker or is_hearsay(rules.unit, one))]
    voiced = tuple(part for one in told for part in one.voiced)
    chosen = _apart(told)
    taken = {part.said for part in chosen}
    known = [one.known for one in told if any(part.said in taken for part in one.parts)]
    cues = [one.cue for one in heard if one.cue is not None]
    nouns = {p.said for p in rules.parts if _is_noun(rules.unit, p.said.cue, cues)}
    alone = [p for p in rules.parts if p.said not in known and p.said not in nouns]
    kept = [part for part in alone if _stays(rules.unit, part, chosen, voiced)]
    parts = sorted((*chosen, *kept), key=lambda part: (part.said.head, part.begin))
    every = {said: None for said in (*rules.cues, *(part.said for part in chosen)) if said not in known}
    return Reading(rules.unit, tuple(parts), tuple(sorted(every, key=lambda said: said.cue.at)), voiced)


def _told(rules: Reading, heard: Heard) -> _Told:
    known = _known(heard, rules)
    said = _as_said(rules.unit, heard, known)
    own = tuple(part._replace(said=said) for part in rules.parts if part.said == known)
    if own and _keeps_cut(rules.unit, known, own, heard):
        return _Told(heard, known, own, tuple(_quoted_besides(rules.unit, heard, own, said)), True)
    likely = heard.read.confidence >= _LIKELY and (heard.speaker is None or is_saying(rules.unit, heard))
    if own or likely:
        sided = _sided(rules.unit, heard, said)
        return _Told(heard, known, tuple(Part(*words, sided) for words in heard.content), (), False)
    return _Told(heard, known, (), tuple(Part(*words, said) for words in heard.content), False)


def _keeps_cut(unit: Unit, said: Said | None, own: tuple[Part, ...], heard: Heard) -> bool:
    """Whether what rules say of a cue's content stands: where the reader is not sure or differs by so few words that
    neither these nor the rest can assert anything; and where a thing is named. Of quotations alone it is sure."""
    if said is not None and (said.embedded or not said.cue.frames.isdisjoint(_NAMING)):
        return True
    ours = {i for part in own for i in range(part.begin, part.stop)}
    theirs = {i for words in heard.content for i in range(*words)}
    if theirs <= set(unit.quotes):
        return ours == theirs
    return heard.read.confidence < _SURE or len(ours ^ theirs) <= _FEW


def _known(heard: Heard, rules: Reading) -> Said | None:
    """What rules have for the cue."""
    if heard.cue is None:
        return None
    begin, stop = heard.cue
    found = [said for said in rules.cues if begin <= said.cue.at < stop]
    return next((said for said in found if said.side != "none"), found[0] if found else None)


def _quoted_besides(unit: Unit, heard: Heard, own: tuple[Part, ...], said: Said) -> Iterator[Part]:
    """The pieces with quotations that a reader heard and rules have not."""
    covered = {i for part in own for i in range(part.begin, part.stop)}
    for words in heard.content:
        if has_quote(unit, words) and covered.isdisjoint(range(*words)):
            yield Part(*words, said)


def _as_said(unit: Unit, heard: Heard, known: Said | None) -> Said:
    """The cue with the one who speaks: what rules have, with the reader's source where it is another."""
    cue = _words_of_saying(unit, heard.read.cue)
    if known is None:
        return _new_said(unit, heard)._replace(found=Found(heard.speaker, cue))
    source = known.source
    if heard.speaker is None and source is not None:
        return known
    if source is None or not is_same_source(unit, source, heard.source):
        return known._replace(source=heard.source, shared=True, found=Found(heard.speaker, cue))
    named = unit.where.text.anchor(unit.words[source.start].start, unit.words[source.stop - 1].end)
    return known._replace(found=Found(named, cue))


def _words_of_saying(unit: Unit, span: Span) -> Anchor:
    """A cue without the marks behind it, if it is more than a mark."""
    text, (start, end) = unit.where.text, span
    bare = text.content[start:end].rstrip(" :,;-–—\t")
    return text.anchor(start, start + len(bare) if bare else end)


def _new_said(unit: Unit, heard: Heard) -> Said:
    """A cue that rules have not, as they would have it. One in another sentence stands behind all words of this."""
    if heard.cue is None:
        nowhere = Cue(unit.size, unit.size, "", frozenset(), "finite")
        return Said(nowhere, heard.source, unit.size, unit.size, "none", True)
    first, stop = heard.cue
    head, tail, source = first, stop, heard.source
    if source is not None and source.outer_stop <= first and not unit.has_finite(source.outer_stop, first):
        head = source.outer_start
    elif source is not None and source.outer_start >= stop and not unit.has_finite(stop, source.outer_start):
        tail = source.outer_stop
    cue = Cue(stop - 1, first, unit.form(stop - 1), frozenset(), "finite")
    return Said(cue, source, head, tail, "none", head == first)


def _sided(unit: Unit, heard: Heard, said: Said) -> Said:
    """The cue with the side of what is said; words between it and what follows are its own if they assert nothing."""
    if heard.cue is None:
        return said
    at, begin, stop = said.cue.at, heard.content[0][0], heard.content[-1][1]
    side: Side = "right" if begin > at else "left" if stop <= at else "both"
    if side != "right":
        return said._replace(side=side)
    between = begin >= said.tail and not unit.has_finite(said.tail, begin)
    return said._replace(side=side, tail=begin if between else min(said.tail, begin))


def _apart(told: list[_Told]) -> list[Part]:
    """The parts that are said, none over another unless the cue of one stands in the other: of two the one stays that
    rules cut, else the surer."""
    kept: list[Part] = []
    for one in sorted(told, key=lambda one: (not one.ruled, -one.heard.read.confidence)):
        kept += [part for part in one.parts if all(_go_together(part, other) for other in kept)]
    return kept


def _go_together(a: Part, b: Part) -> bool:
    return a.said == b.said or not _overlap(a, b) or _holds(a, b) or _holds(b, a)


def _overlap(a: Part, b: Part) -> bool:
    return max(a.begin, b.begin) < min(a.stop, b.stop)


def _holds(outer: Part, inner: Part) -> bool:
    """Whether the cue of one part stands in what another says."""
    return outer.begin <= inner.said.cue.at < outer.stop


def _stays(unit: Unit, part: Part, said: list[Part], voiced: tuple[Part, ...]) -> bool:
    """Whether what rules alone found stays beside what was heard."""
    if any(_holds(other, part) for other in (*said, *voiced)) and _says_nothing(unit, part.said):
        return False
    return all(_holds(other, part) or _holds(part, other) for other in said if _overlap(part, other))


def _is_noun(unit: Unit, cue: Cue, heard: list[Words]) -> bool:
    """Whether a cue that no reader heard can be a noun: "the guild's rules", "one of her claims"."""
    verb = unit.verbs[cue.at] if cue.at < unit.size else None
    if any(begin <= cue.at < stop for begin, stop in heard):
        return False
    if verb is None or cue.form != "finite" or "past" in verb.forms:
        return False
    return verb.noun or unit.form(cue.at) in wordset("accusations") | wordset("documents")


def _says_nothing(unit: Unit, said: Said) -> bool:
    """Whether a cue inside of what somebody says is no level of its own: a thought ("said he wanted"), a deed, what a
    thing shows, a source that others describe in marks."""
    if "mind" in said.cue.frames or said.cue.frames <= {"marks"}:
        return True
    source = said.source
    if source is None:
        return False
    thing = unit.form(source.start) in _THINGS and said.cue.frames.isdisjoint(_NAMING)
    return thing or has_quote(unit, (source.start, source.stop))
