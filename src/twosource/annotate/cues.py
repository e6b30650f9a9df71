"""Sentence -> the words in it that attribute what is said to somebody."""

from __future__ import annotations

from typing import Literal, NamedTuple

from twosource.annotate.units import Unit
from twosource.annotate.word_classes import word_class
from twosource.language.lexicon import pairs, wordset
from twosource.language.predicates import is_adverb

CueForm = Literal["finite", "ing", "passive", "according", "colon"]

_BE = word_class("be")
_HAVE = frozenset(("have", "has", "had", "having"))
_UNREAL = word_class("unreal")
"""Beside these, nothing was said yet, or it was not said."""
_SUBJECTS = word_class("subjects")


_NOUNS = word_class("nouns")
"""These -ing forms are nouns too."""
_FOUND = word_class("found")
"""Behind "found" these say in what state somebody was found."""
_SHOWING = word_class("showing")
"""In the -ing form right behind a noun these tell what a thing shows, and nobody speaks: "signs indicating ..."."""
_OWN_MIND = frozenset(("i", "we", "you"))


class Cue(NamedTuple):
    """A word of saying: its place, the place where its verb group begins, its base form, what can stand with it."""

    at: int
    first: int
    base: str
    frames: frozenset[str]
    form: CueForm


def find_cues(unit: Unit) -> tuple[Cue, ...]:
    """The cues of one sentence, in order. Things not yet, not or never said are none."""
    found = []
    for i in range(unit.size):
        if unit.form(i) == "according" and unit.form(i + 1) == "to":
            found.append(Cue(i, i, "according", frozenset(("according",)), "according"))
            continue
        cue = _verb_cue(unit, i)
        if cue is not None:
            found.append(cue)
    return tuple(found)


def _frames(unit: Unit, i: int, base: str) -> str:
    table = pairs("cue_verbs")
    phrase = table.get(f"{base} {unit.form(i + 1)}") if unit.joined(i + 1) else None
    return phrase or table.get(base, "")


def _verb_cue(unit: Unit, i: int) -> Cue | None:
    verb = unit.verbs[i]
    if verb is None or unit.quotes.get(i):
        return None
    frames = _frames(unit, i, verb.base)
    if verb.base in ("quote", "cite") and any(unit.form(j) == "as" for j in range(i + 2, min(i + 14, unit.size))):
        return None
    if not frames or (verb.base == "found" and unit.form(i) != "found"):
        return None
    first = _group_start(unit, i)
    if verb.base == "put":
        return Cue(i + 1, first, verb.base, frozenset(frames.split()), "finite") if _as_put(unit, i, first) else None
    form = _form(unit, i, first)
    mind = "mind" in frames and (unit.form(i + 1) == "of" or (first and unit.form(first - 1) in _OWN_MIND))
    if form is None or mind:
        return None
    return Cue(i, first, verb.base, frozenset(frames.split()), form)


def _as_put(unit: Unit, i: int, first: int) -> bool:
    """Whether the verb at `i` ends a clause of the kind "as the mayor put it", its verb group beginning at `first`."""
    opened = any(unit.form(j) == "as" for j in range(max(first - _LONGEST_NAMED, 0), first - 1))
    return opened and i + 1 < unit.size and (i + 2 >= unit.size or bool(unit.marks(i + 2)))


_LONGEST_NAMED = 16
"""Words of a source with its role: "as Ana Ruiz, the head of the school board, put it"."""


def _group_start(unit: Unit, i: int) -> int:
    """Where the verb group begins that ends with the verb at `i`: at its first auxiliary or adverb."""
    first = i
    while first > 0 and not unit.marks(first):
        before = unit.form(first - 1)
        helps = before in wordset("auxiliaries") or before in _BE or before in _HAVE or before == "not"
        if not helps and (unit.capital(first - 1) or not is_adverb(before)):
            break
        first -= 1
    return first


def _form(unit: Unit, i: int, first: int) -> CueForm | None:
    verb = unit.verbs[i]
    if verb is None:
        return None
    group = {unit.form(j) for j in range(first, i)}
    before = unit.form(first - 1) if first and not unit.marks(first) else ""
    if group & _UNREAL or before in _UNREAL:
        return None
    if verb.forms == frozenset(("ing",)):
        if group & _BE:
            return "finite"
        if unit.capital(i) and i:
            return None
        shows = verb.base in _SHOWING and not unit.marks(i)
        return None if shows or before in ("for", "of") or _is_noun(unit, i, before) else "ing"
    if group & _BE:
        return "passive" if unit.form(i + 1) == "by" else None
    if group & _HAVE:
        return "finite" if "participle" in verb.forms else None
    if unit.capital(i) and i and not is_headline(unit):
        return None
    if "past" in verb.forms:
        return _past(unit, i, before)
    return "finite" if _present(unit, i, before) else None


def _is_noun(unit: Unit, i: int, before: str) -> bool:
    """Whether the -ing form at `i` is a noun: "a warning", "the security briefing", "its ruling"."""
    if (before in wordset("determiners") and before not in wordset("pronouns")) or before.endswith(("'s", "s'")):
        return True
    if unit.form(i) not in _NOUNS:
        return False
    for j in range(i - 1, max(i - 4, -1), -1):
        if unit.form(j) in wordset("determiners") or unit.form(j).endswith("'s"):
            return True
        if unit.marks(j + 1) or unit.form(j) in wordset("prepositions") or unit.verbs[j] is not None:
            return False
    return False


def _past(unit: Unit, i: int, before: str) -> CueForm | None:
    """How the past form at `i` is used; many are participles too: "the man accused of ...", "a plan called ..."."""
    verb, after = unit.verbs[i], unit.form(i + 1)
    if verb is None or "participle" not in verb.forms or before in _SUBJECTS:
        return "finite"
    if after == "by":
        return None if i + 2 < unit.size and unit.is_participle(i + 2) else "passive"
    if (after == "to" and "infinitive" not in pairs("cue_verbs").get(verb.base, "")) and verb.base not in (
        "say",
        "tell",
    ):
        return None if "clause" in pairs("cue_verbs").get(verb.base, "") else "finite"
    if after in ("on", "as") and unit.marks(i) and verb.base not in ("say", "tell"):
        return None
    determined = before in wordset("determiners") - _SUBJECTS
    if determined or before in wordset("prepositions") or before.endswith(("'s", "s'")):
        return None
    if after in ("of", "as") and verb.base in ("accuse", "suspect", "know", "describe", "identify", "describe"):
        return None
    if verb.base == "found" and after in _FOUND:
        return None
    if verb.base in ("call", "dub", "term", "label", "brand", "deem") and _names_thing(unit, i):
        return None
    return "finite"


def _behind_what(unit: Unit, i: int) -> bool:
    """Whether the verb at `i` ends a clause that "what" opened: "what the guild called"."""
    near = range(i - 1, max(i - 8, -1), -1)
    at = next((j for j in near if unit.form(j) == "what" or unit.marks(j)), None)
    return at is not None and unit.form(at) == "what" and at < i - 1


def _names_thing(unit: Unit, i: int) -> bool:
    """Whether the participle at `i` only gives the name of a thing: "a plan called ..."."""
    if _behind_what(unit, i):
        return False
    if (i + 1 in unit.quotes or unit.capital(i + 1)) and unit.has_finite(0, i):
        return True
    named = i + 1 in unit.quotes or unit.capital(i + 1)
    if named and unit.form(i - 2) in ("a", "an") and unit.form(i - 1) not in wordset("person_nouns"):
        return True
    near = range(i - 1, max(i - 7, 0), -1)
    article = next((j for j in near if unit.marks(j + 1) or unit.form(j) in wordset("determiners")), 0)
    if article == 0 or unit.form(article) not in ("a", "an", "some", "another"):
        return False
    return not unit.marks(article) or unit.has_finite(0, article)


def _present(unit: Unit, i: int, before: str) -> bool:
    verb, after = unit.verbs[i], unit.form(i + 1)
    if verb is None or before in wordset("determiners") - _SUBJECTS or before in wordset("prepositions"):
        return False
    if before.endswith(("'s", "s'")) and before not in ("it's", "that's"):
        return False
    takes = _takes_content(unit, i)
    if "s" in verb.forms:
        if not verb.noun or (i + 1 >= unit.size and (bool(unit.marks(i)) or unit.capital(i - 1))):
            return True
        sole = before in _SUBJECTS or unit.form(i - 2) in ("the", "a", "an", "its", "which", "that")
        return takes and (sole or after == "that" or unit.capital(i - 1) or bool(unit.marks(i)))
    if verb.noun and not takes:
        return before in ("they", "we", "i", "you", "who") and i + 1 < unit.size
    if verb.base == "say" or "and" in (unit.form(j) for j in range(max(i - 5, 0), i)):
        return True
    plural = before in _SUBJECTS or before.endswith("s") or before in ("police", "people", "media", "men", "women")
    return plural or bool(unit.marks(i)) or i - 1 in unit.quotes or (unit.capital(i - 1) and after == "that")


def _takes_content(unit: Unit, i: int) -> bool:
    """Whether a clause or a noun phrase begins behind word `i`: a word that can be a noun is a verb there."""
    after = unit.form(i + 1)
    if i + 1 in unit.quotes or unit.capital(i + 1) or after[:1].isdigit():
        return True
    opens = wordset("determiners") | wordset("pronouns")
    return (
        after in opens
        or after.removesuffix("'s") in ("that", "it", "he", "she", "there")
        or after in ("whether", "how", "why", "if", "taking", "being")
    )


def is_headline(unit: Unit) -> bool:
    """Whether most words of the sentence are written large, as in titles."""
    letters = [t for t in unit.words if t.form[:1].isalpha() and len(t.form) > 3]
    return len(letters) >= 3 and sum(t.capital for t in letters) >= 0.8 * len(letters)
