"""Entities and people's rulings -> the entities under the names that people gave them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from twosource.model.marks import Entity
from twosource.model.rulings import Ruling, Spot, in_force


def rename_entities(entities: tuple[Entity, ...], rulings: Iterable[Ruling]) -> tuple[Entity, ...]:
    """The entities in their order; `names` stay as the reports write them, `name` is the one that was given last."""
    given: dict[str, str] = {}
    for ruling in in_force(rulings):
        found = entity_at(ruling.left, entities) if ruling.kind == "rename" and ruling.left else None
        if found is not None and ruling.name:
            given[found.id] = ruling.name
    return tuple(replace(e, name=given[e.id]) if e.id in given else e for e in entities)


def entity_at(spot: Spot, entities: Iterable[Entity]) -> Entity | None:
    """The one who is mentioned at a ruled place; None where nobody is any more."""
    for entity in entities:
        for mention in entity.mentions:
            where = mention.where
            if (where.report, where.start, where.end) == (spot.report, spot.start, spot.end):
                return entity if where.words == spot.words else None
    return None
