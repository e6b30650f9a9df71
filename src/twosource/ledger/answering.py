"""Statements -> those by which the one to whom something is laid answers it, right behind it."""

from __future__ import annotations

from collections.abc import Mapping

from twosource.language.lexicon import wordset
from twosource.language.verbs import read_verb
from twosource.language.words import words
from twosource.ledger.contents import content_keys, phrase_keys
from twosource.ledger.denying import accuses, calls_false, contests, denying_word, is_denial
from twosource.ledger.docket import Docket
from twosource.ledger.placed import Placed
from twosource.ledger.speakers import Speaker
from twosource.model.marks import Statement
from twosource.model.text import Anchor

_BACK = 2
"""Sentences behind a charge in which its answer stands."""

_GAP = 400
"""Characters between a charge and its answer at most."""


def answered(
    answer: Statement, speaker: Speaker, row: Placed[Statement], who: Mapping[str, Speaker], docket: Docket
) -> list[Statement]:
    """The statement that an answer answers: the last one before it, a sentence or two, in which somebody else says
    something of the very party that speaks now. A denial answers it whatever its words; "we never paid a crown" must
    have a telling word of it. `row` are the statements that deny nothing."""
    denial = (is_denial(answer) or calls_false(answer)) and not contests(answer)
    if not denial and not _says_no(answer):
        return []
    party = _party(answer, speaker, docket)
    first = docket.sentence(answer.where, -_BACK) or docket.sentence(answer.where, -1)
    if first is None:
        return []
    near = [s for s in row.between(answer.report, first.start, answer.where.start) if _charge(s, answer, first.start)]
    near = [s for s in near if not _one(who[s.id], speaker)]
    named = [s for s in near if party & _parties(s.where, docket) or (not party and _called(speaker, s))]
    named = [s for s in named if denial or (_lays(s) and _shared(s, answer, docket))]
    return sorted(named, key=lambda s: (-s.where.start, s.id))[:1]


def _called(speaker: Speaker, charge: Statement) -> bool:
    """Whether a charge names a speaker of whom no more than the name is known."""
    return speaker.name[:1].isupper() and f" {speaker.name.casefold()} " in f" {charge.where.words.casefold()} "


def _lays(charge: Statement) -> bool:
    """Whether somebody claims, alleges or lays something to another: what is merely said needs no answer."""
    cues = (w.form for a in charge.attribution if a.cue for w in words(a.cue.words))
    return accuses(charge) or any((verb := read_verb(form)) is not None and verb.base in _CLAIMING for form in cues)


_CLAIMING = frozenset(("claim", "allege", "assert", "maintain", "insist", "contend", "accuse", "charge"))


def _charge(statement: Statement, answer: Statement, start: int) -> bool:
    """Whether a statement stands shortly before an answer and says that something is so."""
    where = statement.where
    before = start <= where.start and where.end <= answer.where.start <= where.end + _GAP
    return before and bool(statement.attribution) and not statement.negated


def _one(left: Speaker, right: Speaker) -> bool:
    return bool(left.keys & right.keys)


def _says_no(answer: Statement) -> bool:
    """Whether words in marks say that something is not so."""
    if answer.kind not in ("direct", "mixed") or not answer.attribution:
        return False
    return any(_is_no(w.form) for w in words(answer.where.words))


def _party(answer: Statement, speaker: Speaker, docket: Docket) -> frozenset[str]:
    """The keys of the one who answers, and of the body for which he speaks; of narration ("the firm denies ...") of
    whoever stands before the verb."""
    verb = denying_word(answer) if answer.kind == "narration" else None
    if verb is None:
        return frozenset(k for k in speaker.keys if k.startswith("e:")) | _behind(answer, docket)
    ahead = answer.where.text.anchor(answer.where.start, verb.start)
    return frozenset(f"e:{entity}" for _, entity in docket.mentions(ahead))


def _behind(answer: Statement, docket: Docket) -> frozenset[str]:
    """The keys of those named right behind the one who speaks: "said Ana Ruiz, a lawyer for Corva Steel"."""
    source = answer.attribution[0].source if answer.attribution else None
    sentence = docket.sentence(source) if source else None
    if source is None or sentence is None or source.end >= sentence.end:
        return frozenset()
    return _parties(source.text.anchor(source.start, min(sentence.end, source.end + _APPOSITION)), docket)


_APPOSITION = 80
"""Characters behind a speaker's name in which it stands for whom he speaks."""


def _parties(where: Anchor, docket: Docket) -> frozenset[str]:
    return frozenset(f"e:{entity}" for _, entity in docket.mentions(where))


def _shared(charge: Statement, answer: Statement, docket: Docket) -> bool:
    """Whether what an answer says no to is a thing of the charge, names aside."""
    names = " ".join(m.where.words for m, _ in docket.mentions(charge.where) if m.form == "name")
    row = [w.form for w in words(answer.where.words)]
    denied = " ".join(f for i, form in enumerate(row) if _is_no(form) for f in row[i + 1 : i + 1 + _REACH])
    return bool(content_keys(charge.where) & phrase_keys(denied) - phrase_keys(names))


_REACH = 7
"""Words behind "no", "never" that are denied."""


def _is_no(form: str) -> bool:
    return form in wordset("negations") or form.endswith("n't")
