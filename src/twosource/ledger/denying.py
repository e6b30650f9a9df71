"""Statement -> whether it denies something, and the words that it denies."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from twosource.language.lexicon import wordset
from twosource.language.verbs import read_verb
from twosource.language.words import Word, words
from twosource.ledger.docket import Docket
from twosource.model.marks import Statement

_OF = frozenset(("of", "that", "on", "about", "by", "over", "against"))
"""Words behind "the charge" that go on to say what it is."""

_NOT_DOING = frozenset(("was", "were", "been", "be", "is", "are", "being", "not", "to", "never", "the", "a", "would"))
"""Words before a denying verb that is not what its subject does: "was denied bail", "to dismiss the case"."""

_OPENING = 3
"""Words at the beginning of what is denied among which "rumours" or "the charge" stands."""

_REJOINDER = 7
"""Words before "denies" among which "which" or "an accusation" stands."""

_LONG = 40
"""Words: a longer piece of narration is a caption or a list, not one denial."""

_ADDED = re.compile(r",|;|\bbut\b|\bwhich\b")


def is_denial(statement: Statement) -> bool:
    """Whether a statement is what somebody denies, or that he denies it."""
    return by_cue(statement) or (statement.kind == "narration" and denying_word(statement) is not None)


def by_cue(statement: Statement) -> bool:
    """Whether the word of saying denies: "denied", "rejected"."""
    return any(a.cue is not None and denies(a.cue.words) for a in statement.attribution)


def _behind_cue(statement: Statement) -> str:
    """The words of a statement; of one that holds its own word of denying ("the firm denied it") those behind it."""
    where = statement.where
    cues = [a.cue for a in statement.attribution if a.cue is not None and where.covers(a.cue) and denies(a.cue.words)]
    return where.text.content[cues[0].end : where.end].strip() if cues else where.words


def contests(statement: Statement) -> bool:
    """Whether the word of saying only takes the other side, as anybody may: "disputed", "contradicted"."""
    return any(a.cue is not None and bool(_bases(a.cue.words) & _CONTESTING) for a in statement.attribution)


_CONTESTING = frozenset(("contest", "contradict", "disprove", "dispute"))


def is_rumour(statement: Statement) -> bool:
    """Whether what is denied is told as a rumour: "denied rumours of a second gunman"."""
    row = [w.form for w in words(_behind_cue(statement))][: _OPENING + 1]
    return by_cue(statement) and any(
        form in wordset("rumour_nouns") and (form.startswith("rumo") or after in _OF)
        for form, after in pairwise([*row, ""])
    )


def accuses(statement: Statement) -> bool:
    """Whether a statement lays something to somebody."""
    said = (statement.where.words, *(a.cue.words for a in statement.attribution if a.cue))
    return any(bool(_bases(one) & _ACCUSING) for one in said)


def accuses_by_cue(statement: Statement) -> bool:
    """Whether the word of saying lays something to somebody, what stands behind it being no clause: "accused"."""
    return any(a.cue is not None and bool(_bases(a.cue.words) & _BLAMING) for a in statement.attribution)


def _bases(said: str) -> set[str]:
    return {verb.base for w in words(said) if (verb := read_verb(w.form)) is not None}


_BLAMING = frozenset(("accuse", "blame", "charge"))
_ACCUSING = frozenset(("accuse", "allege", "charge", "blame", "suspect"))


def calls_false(statement: Statement) -> bool:
    """Whether a statement calls a charge or report untrue."""
    forms = {w.form for w in words(statement.where.words)}
    return bool(forms & wordset("falsehood_words")) and any(map(_is_charge, forms))


def denied_words(statement: Statement) -> str:
    """The words of what is denied, without what is added behind a comma, "but" or "which"; empty where they only point
    back to a charge told before."""
    if not is_denial(statement):
        return _called_false(statement.where.words) if calls_false(statement) else ""
    verb = denying_word(statement) if statement.kind == "narration" else None
    content = statement.where.text.content
    told = content[verb.end : statement.where.end].strip() if verb else _behind_cue(statement)
    told = _ADDED.split(told, maxsplit=1)[0]
    row = words(told)
    charge = next((i for i, w in enumerate(row[:_OPENING]) if _is_charge(w.form)), None)
    if charge and row[0].form.endswith("ing"):  # "denied hiding safety reports": what is denied is the doing
        charge = None
    if charge is None:
        return told
    goes_on = charge + 1 < len(row) and row[charge + 1].form in _OF
    return told[row[charge + 1].end :] if goes_on else ""


def _called_false(said: str) -> str:
    """What is said to be untrue: "her claims about [being attacked] are untrue"; empty where only a charge is named."""
    row = words(said)
    charge = next((i for i, w in enumerate(row) if _is_charge(w.form)), None)
    if charge is None or charge + 1 >= len(row) or row[charge + 1].form not in _OF:
        return ""
    verdict = next((i for i in range(len(row) - 1, charge, -1) if row[i].form in _BEING), None)
    if verdict is None or not wordset("falsehood_words") & {w.form for w in row[verdict:]}:
        return ""
    return said[row[charge + 1].end : row[verdict].start]


def points_back(statement: Statement) -> bool:
    """Whether "the charges", "an accusation" in a denial mean what stands before it in the report."""
    if points_at_last(statement):
        return True
    said = _behind_cue(statement)
    if is_denial(statement) and statement.kind != "narration":
        said = _ADDED.split(said, maxsplit=1)[0]
    return _back([w.form for w in words(said)], _OF)


def points_at_last(statement: Statement) -> bool:
    """Whether a denial is of "this", "that", "it", or of "having known about it": of what was told last."""
    if not is_denial(statement):
        return _not_so(statement)
    verb = denying_word(statement) if statement.kind == "narration" else None
    where = statement.where
    told = where.text.content[verb.end : where.end].strip() if verb else _behind_cue(statement)
    forms = [w.form for w in words(_ADDED.split(told, maxsplit=1)[0])]
    if not forms or len(forms) > _SHORT:
        return False
    if forms[0] in _OPENERS and len(forms) > 1:  # "denied that the dam was old", "denied it was related to ..."
        return False
    return forms[0] in _POINTERS or (forms[0].endswith("ing") and forms[-1] in _POINTERS)


_POINTERS = frozenset(("this", "that", "it", "so", "them"))
_OPENERS = frozenset(("that", "it"))
"""Pointers that may open a clause as well."""

_SHORT = 6
"""Words: what is denied in more says itself what it is."""


def _not_so(statement: Statement) -> bool:
    """Whether a statement says of what was told last that it is not so: "was not true", "that was untrue"."""
    forms = [w.form for w in words(statement.where.words)]
    forms = forms[1:] if forms and forms[0] in _POINTERS else forms
    if not statement.attribution or not 0 < len(forms) <= _SHORT or forms[0] not in _BEING:
        return False
    return (
        bool(wordset("falsehood_words") & set(forms))
        or any(a in _NOT and b in ("true", "so", "correct", "accurate") for a, b in pairwise(forms))
        or " ".join(forms[-3:]) == "not the case"
    )


_BEING = frozenset(("is", "was", "are", "were", "isn't", "wasn't", "aren't", "weren't", "simply"))
_NOT = frozenset(("not", "isn't", "wasn't", "aren't", "weren't", "simply"))


def means_charge(statement: Statement) -> bool:
    """Whether a denial points back by a word for a charge that somebody lays to another: "the accusation"."""
    return any(w.form.removesuffix("s") in _LAID for w in words(statement.where.words))


_LAID = frozenset(("accusation", "allegation", "charge"))


def denies_blame(statement: Statement) -> bool:
    """Whether somebody denies whatever was laid to him: "denied any part in the blast"."""
    row = [w.form for w in words(_behind_cue(statement))][:_OPENING]
    if not by_cue(statement) or not row:
        return False
    blame = wordset("blame_nouns")
    return row[0] in blame or any(a in ("any", "all", "the") and b in blame for a, b in pairwise(row))


def rebuffed(statement: Statement, docket: Docket) -> int | None:
    """Where its own sentence goes on to deny it: "..., which he denies", "..., a charge the firm rejects"; these words
    may be its last."""
    sentence = docket.sentence(statement.where)
    if sentence is None:
        return None
    content = sentence.text.content
    inside = _WHICH.search(content, statement.where.start, min(statement.where.end, statement.where.start + _FAR))
    start = inside.start() if inside else statement.where.end
    if start >= sentence.end:
        return None
    row = words(content, start, sentence.end)
    for i, word in enumerate(row):
        if not denies(word.form) or (i and row[i - 1].form in _NOT_DOING):
            continue
        before = [w.form for w in row[max(0, i - _REJOINDER) : i]]
        if "which" in before or any(_back(before[j - 1 : j + 2], _OF - {"that"}) for j in range(1, len(before))):
            return word.start
    return None


_WHICH = re.compile(r", which (?=(?:[^\s,;]+ ){1,5}(?:den(?:y|ies|ied)|disput|reject|refut|contest))")
"""Where a statement goes on to what somebody denies."""

_FAR = 600
"""Characters of a statement in which that is looked for."""


def denying_word(statement: Statement) -> Word | None:
    """The denying verb of a piece of narration, as what its subject does; "rejects" only with a charge behind it."""
    where = statement.where
    row = words(where.text.content, where.start, where.end)
    for i, word in enumerate(row if len(row) <= _LONG else ()):
        if i and row[i - 1].form not in _NOT_DOING and denies(word.form):
            verb = read_verb(word.form)
            charged = any(_is_charge(w.form) for w in (*row[:2], *row[i + 1 : i + 5]))
            return word if charged or (verb is not None and verb.base in _DENYING) else None
    return None


_DENYING = frozenset(("deny", "refute", "rebut"))
"""Verbs that deny whatever stands behind them; courts and boards dismiss and reject many things."""


@lru_cache(maxsize=65536)
def denies(said: str) -> bool:
    """Whether a form of a denying verb is among these words."""
    row = [read_verb(w.form) for w in words(said)]
    return any(verb is not None and verb.base in wordset("denying_verbs") for verb in row)


def _is_charge(form: str) -> bool:
    return form in wordset("charge_nouns") or form.removesuffix("s") in wordset("charge_nouns")


def _back(forms: list[str], of: frozenset[str]) -> bool:
    """Whether a charge is named with an article, and no word of `of` behind it says what it is."""
    for i, form in enumerate(forms):
        if _is_charge(form) and not set(forms[i + 1 : i + 2]) & of:
            return i > 0 and (forms[i - 1] in wordset("determiners") or forms[i - 1] in ("any", "all"))
    return False
