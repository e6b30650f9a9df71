"""Word that hedges only sometimes -> whether it hedges where it stands."""

from __future__ import annotations

from collections.abc import Callable

from twosource.language.lexicon import wordset
from twosource.language.predicates import is_adverb
from twosource.language.verbs import read_verb
from twosource.language.wording import Wording

_REJECTED_WITHIN = 5
"""Words between "rejected" and what was rejected ("rejected all of the latest allegations")."""
_DENIED_WITHIN = 6
"""Words between "denied" and what is withheld ("denied the two men a visa")."""
_DUTY_WITHIN = 6
"""Words between "think" and "should" in which advice is given."""
_AS = frozenset(("to", "that", "as", "likely", "unlikely", "not", "certain", "set", "poised", "ready", "determined"))
"""Behind these "appear" is "seem" and not "come into sight"."""


def is_meant(words: Wording, i: int, phrase: tuple[str, ...]) -> bool:
    """Whether the phrase that begins with word `i` lowers, withholds or denies certainty there."""
    guard = _GUARDS.get(" ".join(phrase))
    return guard is None or guard(words, i)


def _follows(words: Wording, i: int) -> str:
    """The first word behind word `i` that is no adverb; empty where a mark stands before it."""
    i += 1
    while is_adverb(words.form(i)) and words.form(i) not in ("likely", "unlikely") and words.near(i):
        i += 1
    return words.form(i) if words.near(i) else ""


def _modal(words: Wording, i: int) -> bool:
    if words.capital(i) and (not words.begins(i) or words.form(i) == "may"):
        return False
    follows = _follows(words, i)
    if words.form(i) == "could" and (words.form(i + 1) in ("not", "n't") or _is_ability(words, i, follows)):
        return False
    return follows not in wordset("pronouns") | wordset("determiners") | wordset("prepositions") | {"", "or", "and"}


def _is_ability(words: Wording, i: int, follows: str) -> bool:
    abilities = wordset("abilities")
    second = words.form(i + 2)
    return follows in abilities or (follows == "be" and (second in abilities or words.form(i + 3) in abilities))


def _likely(words: Wording, i: int) -> bool:
    if any(words.form(j) == "voters" for j in range(i + 1, i + 4)):
        return False
    return words.form(i - 1) not in ("more", "less", "as", "how", "too", "equally", "twice", "times")


def _possible(words: Wording, i: int) -> bool:
    return words.form(i - 1) not in (
        "as",
        "not",
        "everything",
        "if",
        "where",
        "make",
        "made",
        "makes",
        "anything",
        "best",
    )


def _appears(words: Wording, i: int) -> bool:
    if words.form(i - 1) in ("it", "there") and words.near(i + 1):
        following = words.form(i + 1)
        if following in wordset("pronouns") or following in wordset("determiners") or words.capital(i + 1):
            return True
    verb = read_verb(words.form(i + 1)) if words.near(i + 1) else None
    return _follows(words, i) in _AS or (verb is not None and "participle" in verb.forms)


def _apparent(words: Wording, i: int) -> bool:
    verb = read_verb(words.form(i - 1))
    return words.spaced(i + 1) and (verb is None or verb.base not in ("become", "grow")) and _is_before_noun(words, i)


def _is_before_noun(words: Wording, i: int) -> bool:
    after = words.form(i + 1)
    return bool(after) and after not in wordset("prepositions") and after not in wordset("clause_openers")


def _alleged(words: Wording, i: int) -> bool:
    before = words.form(i - 1)
    if before in wordset("pronouns") or before in ("has", "have", "had"):
        return False
    return words.spaced(i + 1) and _is_before_noun(words, i)


def _held(words: Wording, i: int) -> bool:
    """Whether a clause follows that says what is held to be so, not what ought to be done."""
    after, joined = words.form(i + 1).partition("'")[0], words.spaced(i + 2) or words.attached(i + 2)
    if not words.spaced(i + 1) or not joined or words.form(i - 1) in ("you", "never", "can't", "cannot"):
        return False
    if any(words.form(j) in wordset("duties") for j in range(i + 2, i + 2 + _DUTY_WITHIN)):
        return False
    return after in ("that", "there") or after in wordset("determiners") | wordset("subjects") or words.capital(i + 1)


def _suspected(words: Wording, i: int) -> bool:
    return words.form(i - 1) not in ("he", "she", "they", "i", "we", "who", "long")


def _suggested(words: Wording, i: int) -> bool:
    if words.form(i + 1) in ("that", "there") and words.near(i + 1):
        return words.form(i - 1) != "been" and words.form(i + 2) not in ("they", "we")
    return words.form(i - 1) not in ("i", "he", "she", "we", "have", "been")


def _denied(words: Wording, i: int) -> bool:
    before = words.form(i - 1)
    if before in ("no", "not", "cannot", "can't", "being", "doesn't", "didn't", "don't", "won't", "couldn't", "nor"):
        return False
    near = (i - 2, *range(i + 1, min(i + 1 + _DENIED_WITHIN, words.size)))
    return not any(words.form(j) in wordset("denied_goods") for j in near)


def _rejected(words: Wording, i: int) -> bool:
    for j in range(i + 1, min(i + 1 + _REJECTED_WITHIN, words.size)):
        if not words.near(j):
            return False
        if words.form(j) in wordset("accusations"):
            return True
    return False


def _disputed(words: Wording, i: int) -> bool:
    if words.form(i) == "disputed":
        return words.form(i - 1) not in wordset("determiners") | {"labour", "labor", "trade", "legal", "land"}
    after = words.form(i + 1)
    return words.near(i + 1) and (after in wordset("determiners") or after in wordset("pronouns") or after == "that")


def _false(words: Wording, i: int) -> bool:
    return any(words.form(j) in wordset("falsifiable") for j in (i + 1, i + 2)) and words.form(i + 1) != "statements"


def _supposed(words: Wording, i: int) -> bool:
    return words.spaced(i + 1) and words.form(i - 1) not in wordset("pronouns") and _is_before_noun(words, i)


def _unknown(words: Wording, i: int) -> bool:
    return words.form(i - 1) in wordset("staying") or words.form(i + 1) in ("number", "if", "whether", "how", "why")


def _doubted(words: Wording, i: int) -> bool:
    return words.form(i - 1) in ("i", "we", "they")


def _nobodys_doubt(words: Wording, i: int) -> bool:
    return words.form(i - 1) not in ("no", "without", "any", "little", "beyond")


_GUARDS: dict[str, Callable[[Wording, int], bool]] = {
    **dict.fromkeys(("may", "might", "could"), _modal),
    "likely": _likely,
    "possible": _possible,
    **dict.fromkeys(("appear", "appears", "appeared", "appearing"), _appears),
    "apparent": _apparent,
    "alleged": _alleged,
    "suspected": _suspected,
    **dict.fromkeys(("suggest", "suggested"), _suggested),
    **dict.fromkeys(("deny", "denies", "denied", "denying"), _denied),
    **dict.fromkeys(("reject", "rejects", "rejected", "rejecting"), _rejected),
    **dict.fromkeys(("dismiss", "dismisses", "dismissed", "dismissing"), _rejected),
    **dict.fromkeys(("dispute", "disputes", "disputed", "disputing"), _disputed),
    **dict.fromkeys(("false", "bogus", "inaccurate"), _false),
    **dict.fromkeys(("think", "thinks", "believe", "believes", "believed", "assume", "assumes"), _held),
    **dict.fromkeys(("suspects", "suspect"), _held),
    "supposed": _supposed,
    **dict.fromkeys(("unknown", "uncertain", "undetermined"), _unknown),
    "doubt": _doubted,
    **dict.fromkeys(("doubt about", "doubt that", "doubt if", "doubt whether", "doubts about"), _nobodys_doubt),
}
"""What must hold beside a word that hedges only sometimes."""
