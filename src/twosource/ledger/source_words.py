"""Words for a source, or of a statement -> what they tell of who speaks."""

from __future__ import annotations

from functools import lru_cache

from twosource.language.lexicon import wordset
from twosource.language.parties import country_of
from twosource.language.verbs import read_verb
from twosource.language.words import words
from twosource.model.marks import Statement
from twosource.model.text import Anchor

_INDEFINITE = frozenset(
    ("a", "an", "one", "another", "some", "several", "many", "any", "other", "two", "three", "most")
)
_BREAKS = frozenset(("of", "for", "at", "in", "from", "with", "on", "who", "by", "close", "familiar", "to", "near"))

_OFFICES = ("office", "team", "staff")

_WORD = 40
"""Characters in which two words stand."""


def read_phrase(said: str) -> tuple[str, bool]:
    """The folded head word of the words that name a source, and whether they mean somebody in particular."""
    forms: list[str] = []
    for word in words(said.split(",", 1)[0]):
        if forms and (word.form in _BREAKS or _is_participle(word.form)):
            break
        forms.append(word.form)
    if not forms:
        return "", False
    if len(forms) > 1 and forms[-1] in _OFFICES and forms[-2].endswith("'s"):
        forms.pop()  # the prosecutor's office is the prosecutor
    return forms[-1].removesuffix("'s"), forms[0] not in _INDEFINITE


def _is_participle(form: str) -> bool:
    """Whether a word goes on to say what befell the one before it: "documents seen by", "a letter published on"."""
    verb = read_verb(form)
    return verb is not None and not verb.noun and "participle" in verb.forms and "base" not in verb.forms


def speaks_for_state(head: str, said: str) -> bool:
    """Whether words for a source, with this head, can mean a government: "the ministry", "Oslo", "officials"."""
    forms = [w.form for w in words(said)]
    return bool(country_of(said)) or head in wordset("state_voices") or " ".join(forms[-2:]) in wordset("state_voices")


@lru_cache(maxsize=4096)
def country_before(phrase: str) -> str | None:
    """The country that the first word of a phrase names: "Russian Ministry of Defence", "Ukraine's president"."""
    row = phrase.split()
    row = row[1:] if row and row[0].casefold() == "the" else row
    return next((c for size in (3, 2, 1) if len(row) > size and (c := country_of(" ".join(row[:size])))), None)


def runs(phrase: str) -> list[str]:
    """All runs of words of a phrase, folded, possessive endings taken off."""
    row = [w.casefold().strip(",.").removesuffix("'s").removesuffix("’s") for w in phrase.split()][:_LONGEST_ROLE]
    return [" ".join(row[i:j]) for i in range(len(row)) for j in range(i + 1, len(row) + 1)]


_LONGEST_ROLE = 14
"""Words of a role that are looked at for the names of bodies."""


def verb_of_saying_at(where: Anchor, at: int) -> bool:
    """Whether a verb of saying follows at an offset."""
    after = words(where.text.content, at, min(where.end, at + _WORD))[:2]
    verbs = [read_verb(w.form) for w in after]
    return any(v is not None and v.base in wordset("saying_verbs") | {"quote", "cite"} for v in verbs)


def unnamed_research(statement: Statement) -> str | None:
    """The unnamed research that a statement itself says it has from: "Studies have shown that ..."."""
    row = [w.form for w in words(statement.where.words)][:_OPENING]
    for i, form in enumerate(row):
        if form in wordset("research_nouns") and (i == 0 or row[i - 1] not in wordset("prepositions")):
            verbs = [read_verb(after) for after in row[i + 1 : i + 4]]
            if any(v is not None and v.base in _FINDING and v.forms & _FINITE for v in verbs):
                return form
    return None


_FINDING = frozenset(("find", "found", "show", "suggest", "indicate", "reveal", "say", "report", "warn"))
_FINITE = frozenset(("s", "past", "participle", "base"))
_OPENING = 8
"""Words at the beginning of a statement in which its subject and verb are looked for."""


def is_somebodys(statement: Statement) -> bool:
    """Whether words without a source are somebody's: a quotation, or told in the first person."""
    return statement.kind == "direct" or bool(first_person(statement))


def first_person(statement: Statement) -> str:
    """The first word of a statement in the first person, empty where there is none."""
    row = words(statement.where.words)
    return next((w.form for w in row if w.form in _FIRST_PERSON), "")


_FIRST_PERSON = frozenset(
    ("i", "my", "me", "i'm", "i've", "i'll", "i'd", "myself", "we", "our", "we're", "we've", "we'll", "ours")
)
