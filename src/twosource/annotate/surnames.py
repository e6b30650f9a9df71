"""Surnames alone -> the persons whom they mean."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from twosource.annotate.name_groups import Groups, Name, is_lexical


def _is_bare_person(name: Name) -> bool:
    """Whether a name may be somebody's surname alone: one word, a person's, that no lexicon has as a place or body."""
    return name.kind == "person" and len(name.words) == 1 and not is_lexical(name)


def join_surnames(names: list[Name], groups: Groups) -> None:
    """A name of one word joins the full name of a person that ends (in the same report also begins) with it."""
    ends: dict[str, list[int]] = defaultdict(list)
    begins: dict[str, list[int]] = defaultdict(list)
    for i, name in enumerate(names):
        if name.kind == "person" and len(name.words) > 1:
            ends[name.words[-1]].append(i)
            begins[name.words[0]].append(i)
    waiting: dict[str, int] = {}
    for i, name in enumerate(names):
        if not _is_bare_person(name):
            continue
        own = _by_group((j for j in ends[name.key] if names[j].report == name.report), groups)
        own = own or _by_group((j for j in begins[name.key] if names[j].report == name.report), groups)
        every = _by_group(ends[name.key], groups) or own
        bearer = _who_mostly(name, own, every, names)
        if bearer is not None:
            groups.join(bearer, i)
        elif not own:
            groups.join(waiting.setdefault(name.key, i), i)


def _by_group(bearers: Iterable[int], groups: Groups) -> dict[int, list[int]]:
    """Full names by the person whose they are."""
    found: dict[int, list[int]] = defaultdict(list)
    for j in bearers:
        found[groups.root(j)].append(j)
    return found


_HEADLINE = 300
"""Characters within which a headline ends."""


def _who_mostly(
    name: Name, own: Mapping[int, list[int]], every: Mapping[int, list[int]], names: list[Name]
) -> int | None:
    """The one bearer of all reports; else the only one whom the report has named in full when it first uses the surname
    below its headline; else the only one whom it does not name in full; else None."""
    if len(own or every) == 1 and len(every) <= 1:
        return next(iter((own or every).values()))[0]
    text = name.mentions[0].where.text.content
    headline = text.find("\n", 0, _HEADLINE)
    start = next((m.where.start for m in name.mentions if m.where.start > headline), name.mentions[0].where.start)
    before = [js[0] for js in own.values() if any(names[j].mentions[0].where.start < start for j in js)]
    if before:
        return before[0] if len(before) == 1 else None
    others = [js[0] for root, js in every.items() if root not in own]
    return others[0] if len(others) == 1 else None
