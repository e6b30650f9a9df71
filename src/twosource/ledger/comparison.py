"""Two statements -> what they agree and disagree in, value by value."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from twosource.language.lexicon import pairs
from twosource.language.words import words
from twosource.ledger.reading import Reading, sides
from twosource.ledger.terms import word_key
from twosource.model.marks import Quantity

_ROUNDED = 0.1
"""Share: how far apart values may be that were brought from one unit to another (20 miles, 30 km)."""

_PERIOD = 0.02
"""Share: how far apart equal spans of time are when months and years are told in days (half a year, six months)."""


class Compared(NamedTuple):
    """One thing in which two statements were compared: its name, both values in words, and whether they agree
    (None: one of them says nothing of it, or it cannot be told)."""

    name: str
    shown: str
    agrees: bool | None


def compare(left: Reading, right: Reading) -> tuple[Compared, ...]:
    """All comparisons of two statements; one that disagrees means that they do not carry one claim."""
    return (
        compare_figures(left, right),
        compare_polarity(left, right),
        compare_contrasts(left, right),
        compare_actors(left, right),
        compare_persons(left, right),
        compare_times(left, right),
    )


def compare_figures(left: Reading, right: Reading) -> Compared:
    """Numbers of one kind agree when each number of the side that has fewer stands on the other side too."""
    matched, clashes = [], []
    fewer, more = sorted((left, right), key=lambda r: (len(r.figures), r.statement.id))
    for figure in fewer.figures:
        rivals = [other for other in more.figures if _comparable(figure, other, fewer, more)]
        equal = next((other for other in rivals if same_value(figure, other)), None)
        if equal is not None:
            matched.append(f"{figure.where.words} = {equal.where.words}")
        elif rivals:
            clashes.append(f"{figure.where.words} ≠ {rivals[0].where.words}")
    if clashes and not (matched and len(clashes) < len(matched)):
        return Compared("numbers", "; ".join(matched + clashes), False)
    return Compared("numbers", "; ".join(matched) or "none", True if matched else None)


def same_value(left: Quantity, right: Quantity) -> bool:
    """Whether two numbers are one value, bounds aside, units of one dimension brought together."""
    (a, unit_a), (b, unit_b) = _scaled(left), _scaled(right)
    if unit_a != unit_b:
        return False
    converted = _PERIOD if unit_a == "day" else _ROUNDED
    return abs(a - b) <= (1e-9 if left.unit == right.unit else converted) * max(abs(a), abs(b))


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
    """Disagrees when the doer and the one it is done to have changed places about a verb that both have."""
    for i, term in enumerate(left.terms):
        if not term.verb:
            continue
        for j, other in enumerate(right.terms):
            if other.key != term.key or not other.verb:
                continue
            (doer, done), (its_doer, its_done) = sides(left, i), sides(right, j)
            if (doer & its_done) - its_doer and (done & its_doer) - its_done and not doer & its_doer:
                swapped = min((doer & its_done) - its_doer), min((done & its_doer) - its_done)
                return Compared("actors", f"{swapped[0]} and {swapped[1]} change places about {term.form}", False)
    return Compared("actors", "none swapped", None)


def compare_persons(left: Reading, right: Reading) -> Compared:
    """Disagrees when both name persons and no person is the same."""
    if not left.persons or not right.persons:
        return Compared("persons", "not in both", None)
    shared = left.persons & right.persons
    return Compared("persons", "shared" if shared else "others", bool(shared))


def compare_times(left: Reading, right: Reading) -> Compared:
    """Disagrees when both name years, or days of the year, and none is the same."""
    for name, a, b in (("years", left.years, right.years), ("days", left.days, right.days)):
        if a and b and not a & b:
            return Compared("times", f"{name} {', '.join(sorted(a))} ≠ {', '.join(sorted(b))}", False)
    shared = (left.years & right.years) | (left.days & right.days)
    return Compared("times", ", ".join(sorted(shared)) or "none", True if shared else None)


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
    return "_".join(word_key(w.form) for w in words(entry))


@cache
def _scales() -> dict[str, tuple[str, float]]:
    return {unit: (row.split()[0], float(row.split()[1])) for unit, row in pairs("unit_scales").items()}


def _scaled(quantity: Quantity) -> tuple[float, str | None]:
    unit = quantity.unit.casefold() if quantity.unit else None
    base, factor = _scales().get(unit or "", (unit, 1.0))
    return quantity.value * factor, base


def _comparable(a: Quantity, b: Quantity, of_a: Reading, of_b: Reading) -> bool:
    """Whether two numbers count the same kind of thing: one dimension, and, for things, one kind of thing."""
    if _scaled(a)[1] != _scaled(b)[1]:
        return False
    kind_a, kind_b = _counted(a), _counted(b)
    return not kind_a or not kind_b or bool(kind_a & kind_b) or (bool(kind_a & _PEOPLE) and bool(kind_b & _PEOPLE))


_PEOPLE = frozenset(word_key(w) for w in ("people", "person", "civilian", "victim", "dead", "resident", "man"))
"""Keys of words that count people without saying what kind."""


def _counted(quantity: Quantity) -> frozenset[str]:
    if quantity.of is None:
        return frozenset()
    return frozenset(word_key(w.form) for w in words(quantity.of.words))
