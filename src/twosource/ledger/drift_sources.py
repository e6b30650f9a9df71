"""Two carriers -> whether the source was lost, blurred or multiplied between them."""

from __future__ import annotations

from twosource.language.lexicon import wordset
from twosource.ledger.carriers import Carrier, alike
from twosource.ledger.change import Change, replaced
from twosource.ledger.source_words import read_phrase
from twosource.ledger.speakers import Speaker

_LIKE = 0.5
"""Share of telling words in common: below it another report of the chain may tell it from its own knowledge."""

_NOBODY = frozenset(("report", "reports", "rumour", "rumours", "rumor", "rumors", "media", "it", "some"))
"""Heads of sources that say of nobody that he said it."""


def source_change(left: Carrier, right: Carrier) -> Change | None:
    """A source that one names and the other blurs, drops or makes several; between chains only where both are vague,
    since another outlet may well have asked somebody else."""
    for origin, to in ((left, right), (right, left)):
        before, after = origin.speaker, to.speaker
        blurred = _outer(origin, to)
        if blurred:
            return replaced(origin, to, "attribution", *blurred)
        if before.kind == "own" or before.keys & after.keys or not (_somebody(before) and _said(origin)):
            continue
        if not (_within(origin, to) if origin.chain == to.chain else _between(before, after) or _adopted(origin, to)):
            continue
        change = replaced(origin, to, "attribution", before.name, after.name)._replace(
            before=before.entity or before.head, after=after.kind if after.kind == "own" else after.head
        )
        if after.kind == "own":
            return change._replace(detail=f"what “{before.name}” said became the report's own words: “{to.said[:80]}”")
        return change
    return None


def _outer(origin: Carrier, to: Carrier) -> tuple[str, str] | None:
    """Those who passed it on, where one says "officials said that inspectors ..." and the other "reports said"."""
    mine, its = (c.statement.attribution[1:] for c in (origin, to))
    if not mine or not its or mine[-1].source is None or its[-1].source is None:
        return None
    before, after = mine[-1].source.words, its[-1].source.words
    known, blurred = read_phrase(before)[0], read_phrase(after)[0]
    return (before, after) if blurred in _NOBODY and known and known not in _NOBODY else None


def _within(origin: Carrier, to: Carrier) -> bool:
    """Whether a report of the same chain tells it without the source, or with a vaguer or another number of them."""
    before, after = origin.speaker, to.speaker
    if origin.statement.report == to.statement.report or (after.definite and after.head in origin.roles):
        return False
    if after.kind == "own":
        if set(to.forms) & _FIRST_PERSON:
            return False
        named = before.entity is not None and before.entity in to.named
        return not named and len(origin.keys & to.keys) >= 2 and alike(origin, to) >= _LIKE and not _quoted(to)
    if before.kind in ("named", "body"):
        return after.kind == "unnamed" and before.entity != after.entity and _faceless(after)
    return _multiplied(before, after)


_FIRST_PERSON = frozenset(("i", "we", "us", "our", "my", "me"))
"""Words that only somebody who is quoted says: his words were not made the report's own."""


def _faceless(speaker: Speaker) -> bool:
    """Whether nothing in the words for an unnamed source tells who he is: no name, no "the director"."""
    later = speaker.name.split()[1:]
    told = any(word[0].isupper() for word in later) or (later and speaker.name.casefold().startswith("the "))
    return _somebody(speaker) and not told


def _said(origin: Carrier) -> bool:
    """Whether a word of saying, or being quoted, makes the source one: a label before a paragraph may be a heading."""
    attribution = origin.statement.attribution
    return not attribution or attribution[0].cue is not None or origin.statement.kind == "direct"


def _somebody(speaker: Speaker) -> bool:
    """Whether a source is a person or a body by its name or its head word."""
    return speaker.entity is not None or any(speaker.head in wordset(name) for name in _PEOPLE)


_PEOPLE = (
    "unnamed_sources",
    "role_nouns",
    "body_nouns",
    "person_nouns",
    "one_voice_bodies",
    "spokespeople",
    "documents",
)


def _multiplied(before: Speaker, after: Speaker) -> bool:
    """Whether one unnamed source became several."""
    one, several = before.head, after.head
    return after.vague and one != several and several in (f"{one}s", f"{one}es") and bool(one)


def _between(before: Speaker, after: Speaker) -> bool:
    """Whether unnamed people of one report are mere reports in another."""
    return before.vague and after.vague and after.head in _NOBODY and before.head not in _NOBODY and bool(before.head)


def _adopted(origin: Carrier, to: Carrier) -> bool:
    """Whether another outlet, not earlier, tells nearly word for word in its own voice what somebody said, and does
    not name him."""
    before, after = origin.speaker, to.speaker
    if after.kind != "own" or before.kind == "body" or origin.age[0][:10] > to.age[0][:10]:
        return False
    if before.entity in to.named or _quoted(to) or set(to.forms) & _FIRST_PERSON:
        return False
    common = len(origin.keys & to.keys)
    return common >= _ADOPTED and common >= _CLOSE * max(len(origin.keys), len(to.keys))


_ADOPTED, _CLOSE = 6, 0.7
"""Telling words in common, and their share of the longer one's: less is what any outlet may find out by itself."""


def _quoted(to: Carrier) -> bool:
    return bool(to.statement.quotes)
