"""Surnames alone -> the persons whom they mean."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from twosource.annotate.addressed import Address, address_at
from twosource.annotate.name_groups import Groups, Name
from twosource.annotate.name_runs import given_names
from twosource.annotate.roles import role_head, roles_beside
from twosource.annotate.sounds import alike, near, skeleton, slipped
from twosource.language.lexicon import wordset

Bearers = dict[int, list[int]]
"""Full names by the person whose they are."""
_HEADLINE = 300
"""Characters within which a headline ends."""


def join_surnames(names: list[Name], groups: Groups) -> None:
    """A name of one word joins the full name of a person that ends (in the same report also begins) with it.

    How he is addressed must fit. Where no full name ends so, one that only romanisation or a slip makes unlike does.
    """
    roll = _Roll(names, groups)
    waiting: dict[tuple[str, str], int] = {}
    for i, name in enumerate(names):
        if not name.is_surname:
            continue
        own, every = roll.bearers(i)
        fitting = roll.fitting(name.address, own), roll.fitting(name.address, every)
        bearer = _who_mostly(name, *fitting, names, len(own) > len(fitting[0]) == 1)
        if bearer is not None:
            groups.join(bearer, i)
        elif not own:
            groups.join(waiting.setdefault((name.key, name.address.sex), i), i)
    roll.join_orphans()


class _Roll:
    """All full names by surname, and what is told of their bearers."""

    def __init__(self, names: list[Name], groups: Groups) -> None:
        self._names, self._groups = names, groups
        self._ends: dict[str, list[int]] = defaultdict(list)
        self._begins: dict[tuple[str, str], list[int]] = defaultdict(list)
        self._own: dict[str, list[int]] = defaultdict(list)
        full = {name.person.words for name in names if name.is_full}
        for i, name in enumerate(names):
            if name.is_full:
                words = name.person.words
                self._own[name.report].append(i)
                self._ends[words[-1]].append(i)
                if words[1:] not in full and words[-1] not in wordset("club_tails"):
                    self._begins[name.report, words[0]].append(i)

    def bearers(self, i: int) -> tuple[Bearers, Bearers]:
        """Who bears the surname `i` in its own report, and in any."""
        name = self._names[i]
        surname = name.person.surname
        ending = [j for j in self._ends[surname] if self._may_be(i, j)]
        own = self._by_person(j for j in ending if self._names[j].report == name.report)
        own = own or self._by_person(j for j in self._begins[name.report, surname] if self._may_be(i, j))
        return own, self._by_person(ending) or own

    def _may_be(self, i: int, j: int) -> bool:
        told, known = (self._names[k].person.generation for k in (i, j))
        return self._groups.may_join(i, j) and told in {"", known}

    def _by_person(self, bearers: Iterable[int]) -> Bearers:
        found: Bearers = defaultdict(list)
        for j in bearers:
            found[self._groups.root(j)].append(j)
        return dict(found)

    def fitting(self, address: Address, bearers: Bearers) -> Bearers:
        """The bearers whom a form of address may mean; an office means those who are known to hold it, if any are."""
        found = bearers
        if address.sex:
            found = {root: own for root, own in bearers.items() if self._sex(own) in {address.sex, ""}}
        if address.office and len(found) > 1:
            holders = {root: own for root, own in found.items() if address.office in self._offices(own)}
            return holders or found
        return found

    def _sex(self, own: list[int]) -> str:
        """`m` or `f` where forms of address, else given names, tell; else ''."""
        told = {address_at(m.where.text.content, m.where.start).sex for j in own for m in self._names[j].mentions}
        told = told - {""} or {given_names().get(self._names[j].words[0].capitalize(), "") for j in own} - {"u", ""}
        return told.pop() if len(told) == 1 else ""

    def _offices(self, own: Iterable[int]) -> set[str]:
        places = (m.where for j in own for m in self._names[j].mentions)
        return {role_head(role) or "" for where in places for role in roles_beside(where.text, where)} - {""}

    def join_orphans(self) -> None:
        """A surname that nobody bears joins the only full name that sounds alike, of another report, or that a letter
        dropped in its own makes of it; else surnames of other reports that sound alike."""
        sounds: dict[str, list[str]] = defaultdict(list)
        for surname in sorted(self._ends):
            sounds[skeleton(surname)].append(surname)
        orphans = [i for i, n in enumerate(self._names) if n.is_surname and not self._ends.get(n.person.surname)]
        for i in orphans:
            surname = self._names[i].person.surname
            heard = (other for other in sounds[skeleton(surname)] if near(surname, other))
            people = self._by_person(j for other in heard for j in self._ends[other] if self._is_like(i, j))
            people = people or self._by_person(self._slips_of(i))
            if len(people) == 1:
                self._groups.join(next(iter(people)), i)
        alike_in_sound: dict[str, list[int]] = defaultdict(list)
        for i in orphans:
            block = alike_in_sound[skeleton(self._names[i].person.surname)]
            for j in block:
                self._join_alike(i, j)
            block.append(i)

    def _slips_of(self, i: int) -> list[int]:
        """The full names before the surname `i` in its own report that a letter dropped or added in it leads to."""
        name = self._names[i]
        if len(name.mentions) > 1:
            return []
        near_by = (j for j in self._own[name.report] if self._names[j].start < name.start and self._may_be(i, j))
        return [j for j in near_by if slipped(name.person.surname, self._names[j].person.surname)]

    def _is_like(self, i: int, j: int) -> bool:
        """Whether two surnames that sound alike may be one: in any usual romanisation, or with one office."""
        left, right = self._names[i], self._names[j]
        if not self._may_be(i, j) or (left.report == right.report and left.start < right.start):
            return False
        if alike(left.person.surname, right.person.surname) or left.report == right.report:
            return True
        return bool(self._offices([i]) & self._offices([j]))

    def _join_alike(self, i: int, j: int) -> None:
        left, right = self._names[i], self._names[j]
        surnames = left.person.surname, right.person.surname
        if left.report != right.report and surnames[0] != surnames[1] and near(*surnames) and self._is_like(i, j):
            self._groups.join(i, j)


def _who_mostly(name: Name, own: Bearers, every: Bearers, names: list[Name], addressed: bool) -> int | None:
    """The one bearer of all reports, or the one of its own whom alone the form of address fits; else the only one whom
    the report has named in full when it first uses the surname below its headline; else the only one whom it does not
    name in full; else None."""
    if addressed or (len(own or every) == 1 and len(every) <= 1):
        return next(iter((own or every).values()))[0]
    start = _first_use(name)
    before = [js[0] for js in own.values() if any(names[j].start < start for j in js)]
    if before:
        return before[0] if len(before) == 1 else None
    others = [js[0] for root, js in every.items() if root not in own]
    return others[0] if len(others) == 1 else None


def _first_use(name: Name) -> int:
    """Where the surname stands first below the headline."""
    headline = name.mentions[0].where.text.content.find("\n", 0, _HEADLINE)
    return next((m.where.start for m in name.mentions if m.where.start > headline), name.start)
