"""Names of ministries, armies and courts -> which of them are one country's."""

from __future__ import annotations

from collections import defaultdict

from twosource.annotate.body_names import Body
from twosource.annotate.name_groups import Groups, Name
from twosource.language.parties import country_of


def join_bodies(names: list[Name], groups: Groups) -> None:
    """'Russian defence ministry' and 'Russian Ministry of Defence'; a 'Ministry of Defence' without country joins the
    only one that its report has named before it, else the only one of all reports where its own names that country.

    Where reports name such bodies of several countries, one without country stays with its own report alone.
    """
    qualified: dict[Body, int] = {}
    for i, name in enumerate(names):
        if name.body and name.body.country:
            groups.join(qualified.setdefault(name.body, i), i)
    named = _named(names)
    _join_bare(names, named, groups)
    countries = _countries(names)
    lone: dict[tuple[str, frozenset[str]], int] = {}
    for i, name in enumerate(names):
        if name.body is None or name.body.country is not None:
            continue
        parts = name.body.parts
        own = [(start, j) for start, j in named[parts] if names[j].report == name.report]
        every = {names[j].body for _, j in named[parts]}
        if len({names[j].body for _, j in own}) == 1 and min(own)[0] < name.start:
            groups.join(own[0][1], i)
        elif not own and len(every) == 1 and (only := next(iter(every))) and only.country in countries[name.report]:
            groups.join(named[parts][0][1], i)
        else:
            report = name.report if len(every) > 1 else ""
            groups.join(lone.setdefault((report, parts), i), i)


def _join_bare(names: list[Name], named: dict[frozenset[str], list[tuple[int, int]]], groups: Groups) -> None:
    """'The Polish ministry' joins the only ministry of Poland that its report has named before it."""
    for i, name in enumerate(names):
        if name.body is None or name.body.country is None or len(name.body.parts) > 1:
            continue
        own = [
            (start, j)
            for parts, places in sorted(named.items(), key=lambda item: sorted(item[0]))
            for start, j in places
            if parts > name.body.parts and names[j].report == name.report and _country(names[j]) == name.body.country
        ]
        if own and len({groups.root(j) for _, j in own}) == 1 and min(own)[0] < name.start:
            groups.join(own[0][1], i)


def _country(name: Name) -> str | None:
    return name.body.country if name.body else None


def _named(names: list[Name]) -> dict[frozenset[str], list[tuple[int, int]]]:
    """Bodies with their country by what they are: where each is named first in its report, and its number."""
    found: dict[frozenset[str], list[tuple[int, int]]] = defaultdict(list)
    for i, name in enumerate(names):
        if name.body and name.body.country:
            found[name.body.parts].append((name.start, i))
    return found


def _countries(names: list[Name]) -> dict[str, set[str]]:
    """The countries that each report names."""
    found: dict[str, set[str]] = defaultdict(set)
    for name in names:
        country = country_of(name.key)
        if country:
            found[name.report].add(country)
    return found
