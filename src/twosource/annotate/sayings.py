"""Attribution that a reader heard -> whether somebody says or writes something there.

Readers find thoughts, wishes, plans and deeds towards somebody too ("hopes to", "backed", "called for"): what a report
tells of these it tells in its own voice.
"""

from __future__ import annotations

from twosource.annotate.heard import Heard, Words, has_quote
from twosource.annotate.phrases import is_name
from twosource.annotate.units import Unit
from twosource.annotate.word_classes import word_class
from twosource.language.lexicon import pairs, wordset

_CLAUSES = frozenset(("clause", "parenthetical", "person", "deny"))
"""What a word of saying takes that is followed by a clause without "that"."""
_UNREAL = word_class("unreal")
_NEAR = 4
"""Words before a cue within which the verb stands that it hangs on: "helps engineers understand"."""
_BE = word_class("be")
_QUESTIONS = word_class("questions")


def is_saying(unit: Unit, heard: Heard) -> bool:
    """Whether what was heard is said in so many words: by a word of saying, as a clause or a quotation."""
    if heard.cue is None:
        elsewhere = not unit.where.start <= heard.read.cue[0] < unit.where.end
        return elsewhere or _is_label(unit, heard)
    if unit.form(heard.cue[0]) == "according":
        return True
    if _is_unreal(unit, heard.cue):
        return False
    frames = _frames(unit, heard.cue)
    if any(_follows_that(unit, words) for words in heard.content):
        return bool(frames) or _is_noun(unit, heard.cue)
    if any(has_quote(unit, words) for words in heard.content):
        return not frames.isdisjoint(_CLAUSES)
    fitting = not frames.isdisjoint(_CLAUSES) or ("that" in frames and _is_finite(unit, heard.cue))
    return fitting and any(_is_clause(unit, words) for words in heard.content)


def is_hearsay(unit: Unit, heard: Heard) -> bool:
    """Whether somebody who is not told says it: "it was reported that ..."."""
    if heard.cue is None or heard.speaker is not None or _is_unreal(unit, heard.cue):
        return False
    passive = any(unit.form(i) in _BE for i in range(heard.cue[0] - 1, heard.cue[1]))
    clause = not _frames(unit, heard.cue).isdisjoint(("clause", "that"))
    return passive and clause and any(_follows_that(unit, words) for words in heard.content)


def _is_label(unit: Unit, heard: Heard) -> bool:
    """Whether a mark alone stands between what is said and who says it: "RUIZ: We saw it.", "Her aunt: 'I did.'"."""
    source = heard.source
    if source is None or source.outer_start:
        return False
    quoted = source.outer_stop == heard.content[0][0] and has_quote(unit, heard.content[0])
    return quoted or is_name(unit, source.outer_start, source.outer_stop)


def _frames(unit: Unit, cue: Words) -> frozenset[str]:
    """What can stand with the verbs of a cue."""
    table = pairs("cue_verbs")
    bases = ((verb.base, unit.form(i + 1)) for i in range(*cue) if (verb := unit.verbs[i]) is not None)
    return frozenset(
        frame for base, after in bases for frame in (table.get(f"{base} {after}") or table.get(base, "")).split()
    )


def _is_noun(unit: Unit, cue: Words) -> bool:
    """Whether a cue ends in a noun for what is said: "his claim", "issued a report"."""
    noun = unit.form(cue[1] - 1)
    return noun in wordset("accusations") or noun in wordset("documents")


def _is_finite(unit: Unit, cue: Words) -> bool:
    """Whether a cue has a verb that is told as done: neither an infinitive nor an -ing form alone."""
    verbs = (verb for i in range(*cue) if (verb := unit.verbs[i]) is not None)
    return any(unit.finite(i) for i in range(*cue)) or any(verb.forms & {"s", "past"} for verb in verbs)


def _follows_that(unit: Unit, words: Words) -> bool:
    return "that" in (unit.form(words[0] - 1), unit.form(words[0]))


def _is_clause(unit: Unit, words: Words) -> bool:
    """Whether a clause stands there: it begins with what can be its subject, and its verb is not its last word."""
    begin, stop = words
    form = unit.form(begin)
    opens = form in wordset("determiners") or form in wordset("pronouns") or form in _QUESTIONS
    subject = opens or unit.capital(begin) or form[:1].isdigit() or form.endswith("s")
    return subject and unit.starts_clause(begin, stop - 1)


def _is_unreal(unit: Unit, cue: Words) -> bool:
    """Whether nothing was said yet, or it was not said; "went on to say" was."""
    first = cue[0]
    verb = unit.verbs[first]
    goes_on = verb is not None and verb.base in word_class("going_on")
    near = range(max(0, first - _NEAR), cue[1])
    if any(verb is not None and verb.base == "help" for verb in unit.verbs[near.start : near.stop]):
        return True
    forms = {unit.form(i) for i in near if i >= first - 2 and (i >= first or not unit.marks(i + 1))}
    return not forms.isdisjoint(_UNREAL - {"to"} if goes_on else _UNREAL)
