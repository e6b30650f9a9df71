"""Names of all reports -> the groups of them that name one thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from twosource.annotate.aliases import stated_aliases
from twosource.annotate.body_groups import join_bodies
from twosource.annotate.name_gathering import Gathered, gather
from twosource.annotate.name_groups import Groups, Name, is_lexical
from twosource.annotate.person_names import same_person, shortens_person
from twosource.annotate.short_forms import join_short_forms
from twosource.annotate.sounds import skeleton
from twosource.annotate.spellings import same_title
from twosource.annotate.surnames import join_surnames
from twosource.annotate.told_apart import stated_apart
from twosource.language.parties import country_of
from twosource.model.article import Article
from twosource.model.marks import Mention


def link_names(
    articles: Mapping[str, Article], mentions: Mapping[str, tuple[Mention, ...]]
) -> tuple[tuple[Name, ...], ...]:
    """The names of all reports in groups; reports and mentions in a fixed order give groups in a fixed order.

    What a report says comes first, then what names look like. Where two may be meant, a name stays alone.
    """
    gathered = gather(articles, mentions)
    names = gathered.names
    groups = Groups(len(names))
    _hear(articles, mentions, gathered, groups)
    _join_equal(names, groups)
    _join_spellings(names, groups)
    _join_short_persons(names, groups)
    _join_generations(names, groups)
    join_bodies(names, groups)
    join_short_forms(names, groups)
    join_surnames(names, groups)
    return tuple(tuple(names[i] for i in group) for group in groups.members())


def _hear(
    articles: Mapping[str, Article], mentions: Mapping[str, tuple[Mention, ...]], gathered: Gathered, groups: Groups
) -> None:
    """What reports say of names themselves: which are one, and which are two."""
    for report, own in mentions.items():
        for left, right in stated_aliases(articles[report], own):
            groups.join(gathered.at[report, left.where.start], gathered.at[report, right.where.start])
        for left, right in stated_apart(articles[report], own):
            groups.set_apart(gathered.at[report, left.where.start], gathered.at[report, right.where.start])


_WRITTEN_APART = 6
"""Letters from which on a body or place may be written in one word or two: 'Brightwell', 'Bright Well'."""


def _join_equal(names: list[Name], groups: Groups) -> None:
    """Equal keys are one; a lone surname and a body without its country wait for what their own report says."""
    first: dict[tuple[bool, str], int] = {}
    for i, name in enumerate(names):
        if (name.kind == "person" and len(name.words) == 1) or name.body:
            continue
        person = name.kind == "person"
        key = name.key if person or len(name.key) < _WRITTEN_APART else name.key.replace(" ", "")
        groups.join(first.setdefault((person and len(name.words) == 1, key), i), i)


def _join_spellings(names: list[Name], groups: Groups) -> None:
    """Names that agree but for romanisation, middle names or one letter."""
    blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, name in enumerate(names):
        kind = "person" if name.kind == "person" else "thing"
        if (kind == "thing" and (name.body or country_of(name.key))) or not name.words:
            continue
        for word in {name.words[-1], name.words[0], name.person.surname}:
            block = blocks[kind, skeleton(word)]
            for j in block:
                if groups.root(i) != groups.root(j) and _may_differ(name, names[j]) and _same(name, names[j]):
                    groups.join(i, j)
            block.append(i)


def _same(left: Name, right: Name) -> bool:
    if left.kind == "person":
        return same_person(left.person, right.person)
    return same_title(left.key, right.key)


def _join_short_persons(names: list[Name], groups: Groups) -> None:
    """'J. Okoro', 'Jim Okoro' join the one full name that they may shorten; where two may be meant, none."""
    full = [i for i, name in enumerate(names) if name.is_full]
    blocks: dict[str, list[int]] = defaultdict(list)
    for i in full:
        for word in {skeleton(word) for word in names[i].person.words}:
            blocks[word].append(i)
    for initial in (False, True):
        found = []
        for i in (i for i in full if (len(names[i].words[0]) == 1) == initial):
            near = {j for word in names[i].person.words for j in blocks[skeleton(word)] if groups.may_join(i, j)}
            roots = {groups.root(j) for j in near if shortens_person(names[i].person, names[j].person)}
            roots -= {groups.root(i)}
            if len(roots) == 1:
                found.append((i, roots.pop()))
        for i, j in found:
            groups.join(i, j)


def _join_generations(names: list[Name], groups: Groups) -> None:
    """'Jim Okoro' joins 'Jim Okoro Jr.', unless reports name another generation of that name too."""
    found: dict[tuple[str, ...], dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for i, name in enumerate(names):
        if name.is_full:
            found[name.person.words[0], name.person.surname][name.person.generation].append(i)
    for generations in found.values():
        told = [generation for generation in generations if generation]
        if len(told) > 1:
            _set_all_apart([generations[generation][0] for generation in told], groups)
        elif told and "" in generations:
            groups.join(generations[told[0]][0], generations[""][0])


def _set_all_apart(numbers: list[int], groups: Groups) -> None:
    for at, i in enumerate(numbers):
        for j in numbers[:at]:
            groups.set_apart(i, j)


def _may_differ(left: Name, right: Name) -> bool:
    """One report spells a name in one way, unless it is a person's that it gives in full and short."""
    if left.kind == "person":
        return left.is_full and right.is_full
    if left.report == right.report:
        return False
    return len(left.words) > 1 or not (is_lexical(left) or is_lexical(right))
