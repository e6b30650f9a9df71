"""Role phrase without a name -> the person or body that reports tie it to."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from twosource.annotate.body_names import read_body
from twosource.annotate.roles import role_head, roles_beside
from twosource.annotate.scene import Place, Scene
from twosource.annotate.sources import Reading
from twosource.language.lexicon import wordset
from twosource.language.parties import adjective_country, country_of, fold_name
from twosource.language.words import words
from twosource.model.marks import Entity

_PART_TIME = frozenset({"former", "ex", "vice", "deputy", "assistant", "acting", "late", "then", "co"})
"""Words that make another role of a role: a deputy minister is not the minister."""
_REACH = 12
"""Sentences back in which a body may have been named to be meant by 'the ministry'; 'the government' of a report's own
country is often named by no name at all, and one named far above is another's."""
_OWNERS = frozenset({"his", "her", "its", "their", "the", "a", "an"})


class Tie(NamedTuple):
    """A role that a report gives to a person: its head, the other words of the phrase with countries unified."""

    report: str
    entity: Entity
    head: str
    words: frozenset[str]


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
                    found.append(Tie(mention.where.report, entity, head, _unified(role) - {head}))
    return tuple(dict.fromkeys(found))


def _unified(phrase: str) -> frozenset[str]:
    """The folded words of a phrase, adjectives and names of countries as the country."""
    found = set()
    for word in words(phrase):
        form = word.form.removesuffix("'s").removesuffix("'")
        found.add(adjective_country(form) or country_of(form) or form)
    return frozenset(found - _OWNERS)


def tied_person(reading: Reading, report: str, ties: tuple[Tie, ...], here: frozenset[str]) -> Entity | None:
    """The one person whose role the reading repeats; None where none does or two do.

    The report's own ties come first. A tie of another report counts when the phrase says more than the bare role: "the
    Norwegian president", not "the president"; persons in `here` (ids of those whom the report names) come first there.
    """
    wanted = _unified(" ".join((*reading.modifiers, *(place.mention.where.words for place in reading.names))))
    wanted -= {reading.head}
    fitting = [tie for tie in ties if tie.head == reading.head and _agrees(wanted, tie.words)]
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


def named_body(reading: Reading, at: int, scene: Scene) -> Place | None:
    """The body of the report that a bare 'the ministry', 'the army', 'the company' before `at` means, or None.

    'The ministry' is the ministry named last before; a general noun ('the company', 'the group') any organisation named
    last before. Where two stand equally near nobody is meant.
    """
    media = reading.head in wordset("media_nouns")
    since = scene.sentence_starts[max(0, scene.sentence(at) - 1 - _REACH)]
    bodies = (p for p in scene.before(at, since) if p.entity.type == "organisation" and not p.aside)
    before = [place for place in bodies if media or not _is_outlet(place)]
    kind = read_body(f"any {reading.head}", "", 0)
    fitting = [p for p in before if _has_head(p, reading.head) or (kind and _same_kind(p, kind.parts))]
    if fitting:
        return _nearest(fitting, scene)
    if reading.head not in wordset("body_nouns") or not before:
        return None
    return _nearest(before, scene)


def _nearest(places: list[Place], scene: Scene) -> Place | None:
    """The last of the places, None where its sentence or the one before names another entity among them."""
    last = places[-1]
    near = [p for p in places if scene.sentence(p.start) >= scene.sentence(last.start) - 1]
    return last if len({p.entity.id for p in near}) == 1 else None


def _is_outlet(place: Place) -> bool:
    return words(place.entity.name)[-1].form in wordset("outlet_tails") | {"radio", "press", "tv"}


def _has_head(place: Place, head: str) -> bool:
    return any(word.form == head for name in place.entity.names for word in words(name))


def _same_kind(place: Place, parts: frozenset[str]) -> bool:
    bodies = (read_body(fold_name(name), "", 0) for name in place.entity.names)
    return any(body and parts - {"any"} <= body.parts for body in bodies)
