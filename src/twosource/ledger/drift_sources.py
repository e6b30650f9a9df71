"""Two carriers -> whether the source was lost, blurred or multiplied between them."""

from __future__ import annotations

from twosource.ledger.carriers import Carrier, alike
from twosource.ledger.change import Change, replaced
from twosource.ledger.faceless import NOBODY, between, faceless, multiplied, of_one_many, somebody, uncounted
from twosource.ledger.source_words import read_phrase
from twosource.ledger.speakers import Speaker
from twosource.ledger.terms import is_weak, word_key

_LIKE = 0.5
"""Share of telling words in common: below it another report of the chain may tell it from its own knowledge."""


def source_change(left: Carrier, right: Carrier) -> Change | None:
    """A source that one names and the other blurs, drops or makes several; between chains only where both are vague,
    since another outlet may well have asked somebody else."""
    for origin, to in ((left, right), (right, left)):
        before, after = origin.speaker, to.speaker
        blurred = _outer(origin, to)
        if blurred:
            return replaced(origin, to, "attribution", *blurred)
        if (
            origin.statement.negated != to.statement.negated
            or before.kind == "own"
            or before.keys & after.keys
            or origin.published
            or not (somebody(before) and _said(origin))
        ):
            continue
        if not (_within(origin, to) if _retold(origin, to) else _vaguer(before, after) or _adopted(origin, to)):
            continue
        change = replaced(origin, to, "attribution", before.name, after.name)._replace(
            before=before.name if uncounted(before, after) else before.entity or before.head,
            after=after.kind if after.kind == "own" else after.head,
        )
        if after.kind == "own":
            return change._replace(detail=f"what “{before.name}” said became the report's own words: “{to.said[:80]}”")
        return change
    return None


def vaguer_change(left: Carrier, right: Carrier) -> Change | None:
    """Unnamed people of one report who are mere reports in the other."""
    for origin, to in ((left, right), (right, left)):
        if _vaguer(origin.speaker, to.speaker):
            return replaced(origin, to, "attribution", origin.speaker.name, to.speaker.name)
    return None


def _outer(origin: Carrier, to: Carrier) -> tuple[str, str] | None:
    """Those who passed it on, where one says "officials said that inspectors ..." and the other "reports said"."""
    mine, its = (c.statement.attribution[1:] for c in (origin, to))
    if not mine or not its or mine[-1].source is None or its[-1].source is None:
        return None
    before, after = mine[-1].source.words, its[-1].source.words
    known, blurred = read_phrase(before)[0], read_phrase(after)[0]
    return (before, after) if blurred in NOBODY and known and known not in NOBODY else None


def _retold(origin: Carrier, to: Carrier) -> bool:
    """Whether one report comes from the other: they are of one chain, or it cites the other's publisher for this."""
    return origin.chain == to.chain or bool(to.speaker.cites & origin.publishers)


def _vaguer(before: Speaker, after: Speaker) -> bool:
    """Whether unnamed people are mere reports in another outlet's; media may have asked somebody themselves."""
    return between(before, after) and after.head not in ("media", "some")


def _within(origin: Carrier, to: Carrier) -> bool:
    """Whether a report of the same chain tells it without the source, or with a vaguer or another number of them."""
    before, after = origin.speaker, to.speaker
    if origin.statement.report == to.statement.report or (after.definite and after.head in origin.roles):
        return False
    if after.kind == "own":
        if set(to.forms) & _FIRST_PERSON:
            return False
        named = before.entity is not None and before.entity in to.named
        same = len(origin.keys & to.keys) >= _FEWEST and alike(origin, to) >= _LIKE and _begins_alike(origin, to)
        return not named and same and not _quoted(to)
    if before.kind in ("named", "body"):
        return after.kind == "unnamed" and before.entity != after.entity and faceless(after) and not _kin(before, after)
    return multiplied(before, after) or uncounted(before, after) or of_one_many(before, after)


_FEWEST = 2
"""Telling words in common."""


def _begins_alike(origin: Carrier, to: Carrier) -> bool:
    """Whether the other one tells what the statement begins with: not a clause of it alone."""
    first = [word_key(w.form) for w in origin.words if not is_weak(w.form)][:_FIRST]
    return sum(key in to.keys for key in first) * 2 >= len(first)


_FIRST = 4
"""Telling words with which a statement begins."""


def _kin(before: Speaker, after: Speaker) -> bool:
    """Whether the words for one hold a name of the other: "Corva Steel officials" for Corva Steel."""
    mine, its = ({w for w in s.name.split() if w[0].isupper()} for s in (before, after))
    return bool(mine & its)


_FIRST_PERSON = frozenset(("i", "we", "us", "our", "my", "me"))
"""Words that only somebody who is quoted says: his words were not made the report's own."""


def _said(origin: Carrier) -> bool:
    """Whether a word of saying, or being quoted, makes the source one: a label before a paragraph may be a heading."""
    attribution = origin.statement.attribution
    return not attribution or attribution[0].cue is not None or origin.statement.kind == "direct"


def _adopted(origin: Carrier, to: Carrier) -> bool:
    """Whether another outlet, not earlier, tells nearly word for word in its own voice what somebody said, and does
    not name him."""
    before, after = origin.speaker, to.speaker
    if after.kind != "own" or before.kind == "body" or to.party or origin.age[0][:10] > to.age[0][:10]:
        return False
    if before.entity in to.named or _quoted(to) or set(to.forms) & _FIRST_PERSON:
        return False
    common = len(origin.keys & to.keys)
    return common >= _ADOPTED and common >= _CLOSE * max(len(origin.keys), len(to.keys))


_ADOPTED, _CLOSE = 6, 0.7
"""Telling words in common, and their share of the longer one's: less is what any outlet may find out by itself."""


def _quoted(to: Carrier) -> bool:
    """Whether words are marked as somebody's: in quotation marks, or by "what it said was"."""
    return bool(to.statement.quotes) or bool({"said", "says"} & set(to.forms))
