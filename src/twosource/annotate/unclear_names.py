"""Entities -> what to tell of surnames that may be two people's and were left apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from twosource.annotate.person_names import read_person
from twosource.language.parties import fold_name
from twosource.model.article import Article, Finding
from twosource.model.marks import Entity

_NAMED = 3
"""Persons that a finding names; more than that help nobody to choose."""


def unclear_names(articles: Iterable[Article], entities: Iterable[Entity]) -> tuple[Finding, ...]:
    """One finding for each report and surname that stands there for nobody in particular, since several bear it."""
    people = tuple(entities)
    meant = meant_by(people)
    sources = {article.id: article.source for article in articles}
    found = set()
    for entity in people:
        if entity.id in meant:
            message = f"{entity.name!r} may be {_listed(meant[entity.id])}: kept apart, and no named voice there"
            found |= {Finding(sources[m.where.report], "unclear-name", message, False) for m in entity.mentions}
    return tuple(sorted(found, key=lambda finding: (finding.source, finding.message)))


def meant_by(entities: Iterable[Entity]) -> dict[str, list[str]]:
    """The ids of persons who are called by a surname alone that several others bear -> the names of those."""
    people = [entity for entity in entities if entity.type == "person"]
    read = {entity.id: [read_person(fold_name(name)) for name in entity.names] for entity in people}
    bearers: dict[str, set[str]] = defaultdict(set)
    for entity in people:
        for name in read[entity.id]:
            if len(name.words) > 1:
                bearers[name.surname].add(entity.name)
    lone = (entity for entity in people if all(len(name.words) == 1 for name in read[entity.id]))
    found = {entity.id: sorted(bearers[read[entity.id][0].surname]) for entity in lone}
    return {key: names for key, names in found.items() if len(names) > 1}


def _listed(names: list[str]) -> str:
    few = names[:_NAMED] if len(names) <= _NAMED else [*names[:_NAMED], "others"]
    return ", ".join(few[:-1]) + f" or {few[-1]}"
