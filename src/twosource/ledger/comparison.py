"""Two statements -> what they agree and disagree in, value by value."""

from __future__ import annotations

from difflib import SequenceMatcher
from functools import cache, lru_cache

from twosource.language.lexicon import pairs, wordset
from twosource.language.words import words
from twosource.ledger.compared import Compared
from twosource.ledger.figures import compare_figures
from twosource.ledger.numbering import compare_numbering
from twosource.ledger.reading import Reading, sides
from twosource.ledger.terms import lemma_key, word_key

_ROW = 4
"""Terms in a row that are copied rather than chosen twice, and that tell something before them."""

_MOSTLY = 0.6
"""Share of the terms of a part that must stand in a row: a copy may change a word."""


@lru_cache(maxsize=32768)
def compare(left: Reading, right: Reading) -> tuple[Compared, ...]:
    """All comparisons of two statements; one that disagrees means that they do not carry one claim."""
    return (
        compare_figures(left.figures, right.figures),
        compare_polarity(left, right),
        compare_contrasts(left, right),
        compare_actors(left, right),
        compare_persons(left, right),
        compare_times(left, right),
        compare_moods(left, right),
        compare_numbering(left.numbering, right.numbering),
        compare_wholes(left, right),
    )


def compare_polarity(left: Reading, right: Reading) -> Compared:
    """Disagrees when one denies as a whole what the other does not, or denies a term that the other asserts."""
    if left.denied != right.denied:
        return Compared("polarity", "denied, not denied" if left.denied else "not denied, denied", False)
    denied = (left.negated & (right.keys - right.negated)) - left.names
    denied |= (right.negated & (left.keys - left.negated)) - right.names
    if denied and bool(left.negated) != bool(right.negated):
        return Compared("polarity", f"one denies: {', '.join(sorted(denied))}", False)
    return Compared("polarity", "same", True if bool(left.negated) == bool(right.negated) else None)


def compare_contrasts(left: Reading, right: Reading) -> Compared:
    """Disagrees when one side has a word, the other its opposite, and neither has both."""
    for a in left.keys:
        for b in contrasts().get(a, ()):
            opposed = b in right.keys and a not in right.keys and b not in left.keys
            if opposed and (a in left.negated) == (b in right.negated):
                return Compared("opposites", f"{a} ≠ {b}", False)
    return Compared("opposites", "none", None)


def compare_actors(left: Reading, right: Reading) -> Compared:
    """Disagrees when doer and done-to have changed places about a verb of both, or when each side begins with a name
    of one sort that the other side does not have."""
    for i, j in _same_verbs(left, right):
        (doer, done), (its_doer, its_done) = sides(left, i), sides(right, j)
        forth, back = _actors(doer & its_done - its_doer), _actors(done & its_doer - its_done)
        if forth and back and not doer & its_doer:
            swapped = min(forth), min(back)
            return Compared("actors", f"{swapped[0]} and {swapped[1]} change places about {left.terms[i].form}", False)
    if left.subject and right.subject and left.subject[1] == right.subject[1]:
        mine, its = left.subject[0], right.subject[0]
        if mine not in right.names and its not in left.names:
            return Compared("actors", f"{mine} ≠ {its}", False)
    return Compared("actors", "not told apart", None)


def _actors(keys: frozenset[str]) -> frozenset[str]:
    """Those of the keys that can do something: names and people, not plans and things."""
    return frozenset(k for k in keys if k.startswith("@") or k in _people())


@cache
def _people() -> frozenset[str]:
    return frozenset(word_key(w) for name in ("person_nouns", "role_nouns") for w in wordset(name))


def _same_verbs(left: Reading, right: Reading) -> list[tuple[int, int]]:
    """The places of verbs that both statements have, of each verb the first one."""
    mine = {t.key: i for i, t in reversed(list(enumerate(left.terms))) if t.verb}
    its = {t.key: i for i, t in reversed(list(enumerate(right.terms))) if t.verb}
    return [(i, its[key]) for key, i in mine.items() if key in its]


def compare_persons(left: Reading, right: Reading) -> Compared:
    """Disagrees when both name persons and no person is the same; a name within a fuller one may mean the same."""
    if not left.persons or not right.persons:
        return Compared("persons", "not in both", None)
    if left.persons & right.persons:
        return Compared("persons", "shared", True)
    if any(a <= b or b <= a for a in left.called for b in right.called):
        return Compared("persons", "perhaps the same", None)
    return Compared("persons", "others", False)


def compare_times(left: Reading, right: Reading) -> Compared:
    """Disagrees when both name years, or days of the year, and none is the same."""
    for name, a, b in (("years", left.years, right.years), ("days", left.days, right.days)):
        if a and b and not a & b:
            return Compared("times", f"{name} {', '.join(sorted(a))} ≠ {', '.join(sorted(b))}", False)
    shared = (left.years & right.years) | (left.days & right.days)
    return Compared("times", ", ".join(sorted(shared)) or "none", True if shared else None)


def compare_moods(left: Reading, right: Reading) -> Compared:
    """Disagrees when one foretells what the other tells as done: a plan is not yet the deed."""
    for plan, deed in ((left, right), (right, left)):
        verbs = (plan.foretold & deed.done) - plan.done - deed.foretold
        if verbs:
            return Compared("plan and deed", f"to come, done: {', '.join(sorted(verbs))}", False)
    return Compared("plan and deed", "none", None)


def compare_wholes(left: Reading, right: Reading) -> Compared:
    """Disagrees when one is a phrase, and its words stand in a row behind the verb of the other, which tells another
    thing: "after a long drought in the south", "prices may rise because of a long drought in the south"."""
    for part, whole in ((left, right), (right, left)):
        if _is_phrase(part) and whole.verbal and _tells_more(part, whole):
            return Compared("part", "of what the other tells", False)
    return Compared("part", "no", None)


def _is_phrase(reading: Reading) -> bool:
    """Whether a statement hangs on a preposition and has no auxiliary: "in what is a first" tells by itself."""
    opening = frozenset(reading.forms[:1])
    return bool(opening & wordset("prepositions")) and not wordset("auxiliaries") & set(reading.forms)


def _tells_more(part: Reading, whole: Reading) -> bool:
    """Whether most terms of a part stand in a row in the whole, behind a verb and as many terms of its own."""
    mine, its = [t.own for t in part.terms], [t.own for t in whole.terms]
    row = SequenceMatcher(None, mine, its, autojunk=False).find_longest_match()
    before = whole.terms[: row.b]
    return (
        row.size >= max(_ROW, _MOSTLY * len(mine))
        and len(before) >= _ROW
        and any(t.key in whole.doings for t in before)
        and not {t.own for t in before if t.key not in part.names} & set(mine)
    )


@cache
def contrasts() -> dict[str, frozenset[str]]:
    """Keys, each with the keys of its opposites, read both ways."""
    found: dict[str, set[str]] = {}
    for word, others in pairs("contrasts").items():
        for other in others.split(","):
            a, b = _entry_key(word), _entry_key(other.strip())
            if a != b:
                found.setdefault(a, set()).add(b)
                found.setdefault(b, set()).add(a)
    return {key: frozenset(opposites) for key, opposites in found.items()}


def _entry_key(entry: str) -> str:
    """The key of an entry; one of several words is the first of its set of synonyms, which names the set."""
    forms = [w.form for w in words(entry)]
    return word_key(forms[0]) if len(forms) == 1 else "_".join(lemma_key(form) for form in forms)
