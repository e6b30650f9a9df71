"""Role phrase without a name -> the person that reports tie it to."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from twosource.annotate.roles import role_head, roles_beside
from twosource.annotate.sources import Reading
from twosource.language.parties import adjective_country, country_of
from twosource.language.words import words
from twosource.model.marks import Entity
from twosource.model.text import Anchor

_PART_TIME = frozenset({"former", "ex", "vice", "deputy", "assistant", "acting", "late", "then", "co"})
"""Words that make another role of a role: a deputy minister is not the minister."""
_OWNERS = frozenset({"his", "her", "its", "their", "the", "a", "an"})


class Tie(NamedTuple):
    """A role that a report gives to a person: its head, the other words of the phrase with countries unified, `at`
    where his name stands beside it."""

    report: str
    entity: Entity
    head: str
    words: frozenset[str]
    at: int = 0


def tie_roles(entities: Iterable[Entity]) -> tuple[Tie, ...]:
    """All roles that stand beside persons' names in any report."""
    found = []
    for entity in entities:
        if entity.type != "person":
            continue
        for mention in entity.mentions:
            for role in roles_beside(mention.where.text, mention.where) if mention.form == "name" else ():
                head = role_head(role)
                if head:
                    found.append(Tie(mention.where.report, entity, head, _unified(role) - {head}, mention.where.start))
    return tuple(dict.fromkeys(found))


def _unified(phrase: str) -> frozenset[str]:
    """The folded words of a phrase, adjectives and names of countries as the country."""
    found = set()
    for word in words(phrase):
        form = word.form.removesuffix("'s").removesuffix("'")
        found.add(adjective_country(form) or country_of(form) or form)
    return frozenset(found - _OWNERS)


def tied_person(reading: Reading, source: Anchor, ties: tuple[Tie, ...], here: frozenset[str]) -> Entity | None:
    """The one person whose role the reading repeats; None where none does or two do.

    The report's own come first; a bare role goes back to one: "the director" before "the mill's director, Ana Ruiz"
    may be another's. A tie of another report counts when the phrase says more than the bare role: "the Norwegian
    president", not "the president"; persons in `here` (ids of those whom the report names) come first there.
    """
    report, at = source.report, source.start
    wanted = _unified(" ".join((*reading.modifiers, *(place.mention.where.words for place in reading.names))))
    wanted -= {reading.head}
    fitting = [tie for tie in ties if tie.head == reading.head and _agrees(wanted, tie.words)]
    if not wanted:
        fitting = [tie for tie in fitting if tie.report != report or tie.at < at or not tie.words]
    own = {tie.entity.id: tie.entity for tie in fitting if tie.report == report}
    if own:
        return next(iter(own.values())) if len(own) == 1 else None
    if not wanted:
        return None
    for pool in ([t for t in fitting if t.entity.id in here], fitting):
        found = {tie.entity.id: tie.entity for tie in pool}
        if found:
            return next(iter(found.values())) if len(found) == 1 else None
    return None


def _agrees(wanted: frozenset[str], told: frozenset[str]) -> bool:
    return wanted <= told and not (told & _PART_TIME) - wanted
