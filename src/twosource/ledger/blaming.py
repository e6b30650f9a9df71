"""Denial of all blame for an event -> the statements of any report that lay it to the one who denies."""

from __future__ import annotations

import re
from collections.abc import Sequence

from twosource.language.lexicon import wordset
from twosource.language.verbs import read_verb
from twosource.language.words import words
from twosource.ledger.contents import content_keys, phrase_keys
from twosource.ledger.denying import denied_words, denies_blame
from twosource.ledger.docket import Docket
from twosource.ledger.speakers import Speaker
from twosource.model.marks import Statement
from twosource.model.text import Anchor

_ARTICLE = 4
"""Characters of "The " before a name."""

_VERB = 4
"""Words behind the doer among which the verb of the deed stands: "may have also attacked"."""

_OPENING = 3
"""Sentences at the head of a report, headline included, that say what event it is about."""

_ADDED = re.compile(r",|;|\bwhich\b")


def laid_to(
    denial: Statement, denier: Speaker, meant: Sequence[Statement], others: Sequence[Statement], docket: Docket
) -> list[Statement]:
    """What somebody says that the denier did, where it is the event for which he denies all blame."""
    if denier.entity is None or not denies_blame(denial):
        return []
    event = _event(denial)
    known = event.union(*(phrase_keys(_ADDED.split(t.where.words)[0]) for t in meant)) - _name_keys(denial, docket)
    for target in meant:
        known -= _name_keys(target, docket)
    return [
        t
        for t in others
        if t.attribution and not t.negated and (verb := _deed(t, denier.entity, docket)) is not None
        if docket.one_story(t.report, denial.report)
        if content_keys(t.where) & known or (verb in wordset("harmful_deeds") and event & _opening(t, docket))
    ]


def _event(denial: Statement) -> frozenset[str]:
    """The keys of the event itself: "the blast" of "any part in the blast"."""
    kept = (w.form for w in words(denied_words(denial)) if w.form not in wordset("blame_nouns"))
    return phrase_keys(" ".join(kept))


def _name_keys(statement: Statement, docket: Docket) -> frozenset[str]:
    """The keys of the names in a statement: they stand in much that is told of the matter."""
    return phrase_keys(" ".join(m.where.words for m, _ in docket.mentions(statement.where) if m.form == "name"))


def _deed(statement: Statement, entity: str, docket: Docket) -> str | None:
    """The verb, base form, of what a statement says that somebody did: behind him, or before "by" and his name."""
    where = statement.where
    for mention, named in docket.mentions(where):
        if named != entity:
            continue
        row = words(where.text.content, where.start, mention.where.start)
        before = [w.form for w in row if w.form != "the"]
        if before[-1:] == ["by"]:
            return _last_verb(before[-_VERB:])
        if mention.where.start <= where.start + _ARTICLE:
            return _first_verb(mention.where, where)
    return None


def _last_verb(forms: list[str]) -> str:
    return next((v.base for f in reversed(forms) if (v := read_verb(f)) and "participle" in v.forms), "")


def _first_verb(doer: Anchor, where: Anchor) -> str | None:
    """The verb of a clause whose subject ends before it; none where it only says something."""
    behind = [w.form for w in words(where.text.content, doer.end, where.end)][:_VERB]
    verbs = [v for f in behind if f not in wordset("auxiliaries") and (v := read_verb(f)) is not None]
    return verbs[0].base if verbs and verbs[0].base not in wordset("saying_verbs") else None


def _opening(statement: Statement, docket: Docket) -> frozenset[str]:
    """The keys of the first sentences of a statement's report."""
    return frozenset(k for sentence in docket.opening(statement.report, _OPENING) for k in content_keys(sentence))
