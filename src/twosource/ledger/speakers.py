"""Statement -> the speaker that it rests on in the end."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import Literal, NamedTuple

from twosource.language.agencies import publisher_of, publishers_in
from twosource.language.citing import is_cited
from twosource.language.lexicon import wordset
from twosource.language.parties import country_of, fold_name, party_of
from twosource.language.verbs import read_verb
from twosource.language.words import words
from twosource.ledger.calling import unnamed
from twosource.ledger.docket import Docket
from twosource.ledger.publishing import canonical
from twosource.ledger.source_words import (
    country_before,
    first_person,
    is_somebodys,
    read_phrase,
    runs,
    speaks_for_state,
    unnamed_research,
    verb_of_saying_at,
)
from twosource.ledger.unverified import doubts
from twosource.model.claims import OWN_REPORTING
from twosource.model.marks import Attribution, Entity, Statement
from twosource.model.text import Anchor

SpeakerKind = Literal["own", "named", "body", "unnamed"]


class Speaker(NamedTuple):
    """Who a statement rests on. Speakers with a key in common are one voice; `key` is their own first one.

    `own` is the outlet's own voice, `named` somebody who can be told by name, `body` one that speaks with one voice
    though no name is given ("police"), `unnamed` any other. `head` is the folded head word of the words that name the
    speaker, `definite` False behind "a", "some"; `cites` the publishers that are given as having it first."""

    key: str
    keys: frozenset[str]
    kind: SpeakerKind
    name: str
    entity: str | None = None
    head: str = ""
    definite: bool = True
    cites: frozenset[str] = frozenset()

    @property
    def vague(self) -> bool:
        """Whether it may be anybody."""
        return self.kind == "unnamed"


class Speakers:
    """Finds who statements rest on; what is known of an entity is worked out once."""

    def __init__(self, docket: Docket) -> None:
        self._docket = docket
        self._known: dict[str, frozenset[str]] = {}
        self._bodies = {
            name.casefold(): e.id
            for e in sorted(docket.entities.values(), key=lambda e: (e.type == "organisation", e.id))
            for name in e.names
            if e.type == "organisation" or (e.type != "place" and " " in name)
        }

    def of(self, statement: Statement) -> Speaker:
        """The innermost speaker of a statement; hearsay without any is nobody's voice."""
        found = self._read(statement)
        return found._replace(kind="unnamed") if doubts(statement, self._docket) else found

    def _read(self, statement: Statement) -> Speaker:
        chain = self._docket.chain(statement.report)
        attribution = statement.attribution or self._carried_on(statement)
        own = self._docket.publishers(statement.report)
        cites = frozenset(canonical(a.report_of) for a in attribution if a.report_of) | self._cited(statement)
        if cites & own and not any(a.source or a.entity for a in attribution):
            return _own(chain)
        cites -= own
        levels = [a for a in attribution if a.source or a.entity in self._docket.entities]
        if not levels:
            return _without_source(statement, attribution, chain, cites)
        named = self._publisher(levels[0]) or self._publishing(levels[0])
        if named and len(levels) > 1 and not self._publisher(levels[1]) and not self._publishing(levels[1]):
            return self._speaker(levels[1], statement.report, cites | ({named} - own))
        if self._has_seen(levels[0], own):
            return _seen(levels[0], chain)
        if named in own:
            return _own(chain)
        return self._speaker(levels[0], statement.report, cites | ({named} if named else frozenset()))

    def _has_seen(self, level: Attribution, own: frozenset[str]) -> bool:
        """Whether a source is what the report's own outlet got: "papers seen by the Courier" in the Courier."""
        if level.source is None:
            return False
        where = level.source
        sentence = self._docket.sentence(where) or where
        content, end = where.text.content, max(where.end, min(where.end + _TAIL, sentence.end))
        if not _SEEN.search(content, where.start, end):
            return False
        near = self._docket.at_hand.inside(content, where.start, end)
        return any(canonical(n.outlet) in own for n in near) or canonical(level.report_of or "") in own

    def _carried_on(self, statement: Statement) -> tuple[Attribution, ...]:
        """Who goes on speaking in words that begin with "adding" or "citing"; somebody where they begin with "says"."""
        first = words(statement.where.words[:_WORD])
        verb = read_verb(first[0].form) if first else None
        if verb is None or verb.base not in wordset("saying_verbs") | {"cite"}:
            return ()
        if "ing" in verb.forms:
            before = self._docket.before(statement)
            return before.attribution if before else ()
        start = statement.where.start
        cue = statement.where.text.anchor(start, start + len(statement.where.words.split()[0]))
        return (Attribution(None, cue),) if verb.forms & {"s", "past", "base"} else ()

    def keys(self, entity: str) -> frozenset[str]:
        """The keys of an entity: itself, the body that it speaks for, the country whose government it belongs to."""
        if entity not in self._known:
            known = self._docket.entities[entity]
            same = self._body_named(known.name) if known.type == "organisation" else None
            own = {f"e:{entity}", f"e:{same or entity}"}
            self._known[entity] = frozenset((*own, *self._offices(known), *_state(known)))
        return self._known[entity]

    def _publisher(self, inner: Attribution) -> str | None:
        """The publisher that a source is, where it is one."""
        if inner.report_of is None or inner.source is None:
            return canonical(inner.report_of) if inner.report_of else None
        return canonical(inner.report_of) if canonical(inner.source.words) == canonical(inner.report_of) else None

    def _publishing(self, inner: Attribution) -> str | None:
        """The publisher that the entity behind a source is, or the outlet of a report at hand that its words name."""
        entity = self._docket.entities.get(inner.entity or "")
        known = publisher_of(entity.name) if entity and entity.type == "organisation" else None
        if known is not None:
            return known.name
        at_hand = self._docket.at_hand.named(inner.source.words) if inner.source else None
        if at_hand is None and entity is not None and entity.type == "organisation":
            at_hand = self._docket.at_hand.named(entity.name)
        return canonical(at_hand) if at_hand else None

    def _cited(self, statement: Statement) -> frozenset[str]:
        """Publishers that stand in the words of the statement as who reports it ("which, dpa reports, was empty"), and
        outlets at hand that its sentence cites."""
        where = statement.where
        content, place = where.text.content, self._docket.sentence(where) or where
        near = self._docket.at_hand.inside(content, place.start, place.end)
        at_hand = (n for n in near if is_cited(content, n.start, n.end))
        found = frozenset(canonical(n.outlet) for n in at_hand)
        if statement.attribution:
            return found
        listed = publishers_in(content, where.start, where.end)
        return found | {n.publisher.name for n in listed if n.form != "credit" and verb_of_saying_at(where, n.end)}

    def _speaker(self, inner: Attribution, report: str, cites: frozenset[str]) -> Speaker:
        said = inner.source.words if inner.source else ""
        head, definite = read_phrase(said)
        entity = self._docket.entities.get(inner.entity or self._author(inner.source) or self._body_named(said) or "")
        if entity is not None:
            keys = self.keys(entity.id) | self._holds(said, entity)
            return Speaker(f"e:{entity.id}", keys, "named", entity.name, entity.id, head, True, cites)
        keys = self._state_keys(inner.source, head) if inner.source else frozenset()
        if definite and head in wordset("one_voice_bodies"):
            body = f"b:{head}"
            return Speaker(body, keys | {body}, "body", said, None, head, definite, cites)
        own = f"w:{fold_name(said)}"
        if inner.named and definite and head not in wordset("unnamed_sources"):
            return Speaker(own, keys | {own}, "named", said, None, head, definite, cites)
        return Speaker(f"{own}@{report}", keys, "unnamed", said, None, head, definite, cites)

    def _state_keys(self, source: Anchor, head: str) -> frozenset[str]:
        """The country for which a phrase speaks: "Russian officials", "Ukraine's army", the president's "forces"."""
        if not speaks_for_state(head, source.words):
            return frozenset()
        party = party_of(source.words)
        if party:
            return frozenset((f"p:{party}",))
        owner = next((e for m, e in self._docket.mentions(source) if m.where.start <= source.start + _ARTICLE), None)
        return frozenset(k for k in self.keys(owner) if k.startswith("p:")) if owner else frozenset()

    def _author(self, source: Anchor | None) -> str | None:
        """Whose words a source is by its own words: "criticism from investor Ana Ruiz", "a study by Ana Ruiz"."""
        by = _BY.search(source.words) if source else None
        if source is None or by is None:
            return None
        at = source.start + by.end()
        people = ((m, e) for m, e in self._docket.mentions(source) if m.type == "person" and m.form == "name")
        return next((e for m, e in people if m.where.start >= at), None)

    def _body_named(self, said: str) -> str | None:
        """The body that words name behind what it is: "the press freedom group Free Desk"."""
        row = said.split()
        name = next((i for i, word in enumerate(row) if word[:1].isupper() and word != "The"), len(row))
        return self._bodies.get(" ".join(row[name:]).casefold()) if 0 < name < len(row) - 1 else None

    def _offices(self, entity: Entity) -> frozenset[str]:
        return frozenset(key for role in entity.roles for key in self._holds(role, entity))

    def _holds(self, role: str, entity: Entity) -> frozenset[str]:
        """The keys of the bodies that a person with this role speaks for: "chief executive of Corva Steel"."""
        forms = [w.form.removesuffix("'s") for w in words(role)]
        offices = wordset("office_holders") & {*forms, *map(" ".join, pairwise(forms))}
        if entity.type != "person" or not offices or wordset("not_in_office") & set(forms):
            return frozenset()
        found = {f"e:{self._bodies[run]}" for run in _outermost(r for r in runs(role) if r in self._bodies)}
        party = party_of(role) or country_before(role)
        if party and wordset("state_voices") & set(forms):
            found.add(f"p:{party}")
        return frozenset(found - {f"e:{entity.id}"})


def _outermost(names: Iterable[str]) -> list[str]:
    """The names that stand in no longer one: the "Tram" of the "Urban Tram Company" is not another body."""
    row = sorted(set(names), key=lambda name: (-len(name), name))
    return [n for i, n in enumerate(row) if not any(f" {n} " in f" {longer} " for longer in row[:i])]


def _without_source(
    statement: Statement, attribution: tuple[Attribution, ...], chain: str, cites: frozenset[str]
) -> Speaker:
    if not attribution and not cites and is_somebodys(statement):
        name = unnamed(first_person(statement))
        return Speaker(f"q:{statement.report}", frozenset(), "unnamed", name, None, "", False)
    finder = unnamed_research(statement) if not attribution else None
    if finder:
        return Speaker(f"w:{finder}@{statement.report}", frozenset(), "unnamed", finder, None, finder, False, cites)
    if attribution and not cites:
        cue = next((a.cue.words for a in attribution if a.cue), "reportedly")
        return Speaker(f"w:{cue}@{statement.report}", frozenset(), "unnamed", unnamed(cue), None, "", False)
    if cites:
        name = next((a.report_of for a in attribution if a.report_of), min(cites))
        key = f"o:{canonical(name)}"
        return Speaker(key, frozenset((key,)), "named", name, None, "", True, cites)
    return _own(chain)


def _seen(level: Attribution, chain: str) -> Speaker:
    """What the outlet itself has seen, which nobody else has to vouch for."""
    said = level.source.words if level.source else OWN_REPORTING
    key = f"w:{fold_name(said)}@{chain}"
    return Speaker(key, frozenset((key,)), "named", said, None, read_phrase(said)[0])


def _own(chain: str) -> Speaker:
    """The outlet's own voice."""
    return Speaker(f"r:{chain}", frozenset((f"r:{chain}",)), "own", OWN_REPORTING)


def _state(entity: Entity) -> frozenset[str]:
    """The country for which an entity stands: the country, its capital or seat of power, its ministries and forces."""
    if entity.type == "person":
        return frozenset()
    country = next((c for name in (entity.name, *entity.names) if (c := country_of(name))), None)
    if country is None and entity.type == "organisation":
        forms = {w.form for w in words(entity.name)}
        country = country_before(entity.name) if wordset("state_voices") & forms else None
    return frozenset((f"p:{country}",)) if country else frozenset()


_SEEN = re.compile(
    r"\b(?:(?:seen|obtained|reviewed|read|examined) by|(?:available|leaked|shown|passed) to) "
    r"|\b(?:has|have|had) (?:seen|obtained|reviewed|read|examined)\b"
)

_TAIL = 50
"""Characters behind a source in which it is told who has it: "a memo | that the Courier has seen"."""

_BY = re.compile(r"\w (?:by|from) ")

_WORD = 40
"""Characters in which the first word of a statement ends."""

_ARTICLE = 4
"""Characters of "The " before a name."""
