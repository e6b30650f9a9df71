"""Statement -> the speaker that it rests on in the end."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import Literal, NamedTuple

from twosource.language.agencies import publisher_of, publishers_in
from twosource.language.lexicon import wordset
from twosource.language.parties import country_of, party_of
from twosource.language.verbs import read_verb
from twosource.language.words import words
from twosource.ledger.docket import Docket, canonical
from twosource.ledger.unverified import doubts
from twosource.model.claims import OWN_REPORTING
from twosource.model.marks import Attribution, Entity, Statement
from twosource.model.text import Anchor

SpeakerKind = Literal["own", "named", "body", "unnamed"]

_INDEFINITE = frozenset(
    ("a", "an", "one", "another", "some", "several", "many", "any", "other", "two", "three", "most")
)
_BREAKS = frozenset(("of", "for", "at", "in", "from", "with", "on", "who", "by", "close", "familiar", "to", "near"))


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
            name.casefold(): e.id for e in docket.entities.values() if e.type == "organisation" for name in e.names
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
        inner = next((a for a in attribution if a.source or a.entity in self._docket.entities), None)
        if inner is None:
            return _without_source(statement, attribution, chain, cites)
        named = self._publisher(inner) or self._publishing(inner)
        if named:
            if named in own:
                return _own(chain)
            cites |= {named}
        return self._speaker(inner, statement.report, cites)

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
            self._known[entity] = frozenset((f"e:{entity}", *self._offices(known), *_state(known)))
        return self._known[entity]

    def _publisher(self, inner: Attribution) -> str | None:
        """The publisher that a source is, where it is one."""
        if inner.report_of is None or inner.source is None:
            return canonical(inner.report_of) if inner.report_of else None
        return canonical(inner.report_of) if canonical(inner.source.words) == canonical(inner.report_of) else None

    def _publishing(self, inner: Attribution) -> str | None:
        """The publisher that the entity behind a source is."""
        entity = self._docket.entities.get(inner.entity or "")
        known = publisher_of(entity.name) if entity and entity.type == "organisation" else None
        return known.name if known else None

    def _cited(self, statement: Statement) -> frozenset[str]:
        """Publishers that stand in the words of the statement as who reports it: "which, dpa reports, was empty"."""
        if statement.attribution:
            return frozenset()
        where = statement.where
        found = publishers_in(where.text.content, where.start, where.end)
        return frozenset(n.publisher.name for n in found if n.form != "credit" and _reports(where, n.end))

    def _speaker(self, inner: Attribution, report: str, cites: frozenset[str]) -> Speaker:
        said = inner.source.words if inner.source else ""
        head, definite = read_phrase(said)
        entity = self._docket.entities.get(inner.entity or self._author(inner.source) or "")
        if entity is not None:
            keys = self.keys(entity.id) | self._holds(said, entity)
            return Speaker(f"e:{entity.id}", keys, "named", entity.name, entity.id, head, True, cites)
        keys = self._state_keys(inner.source, head) if inner.source else frozenset()
        if definite and head in wordset("one_voice_bodies"):
            body = f"b:{head}"
            return Speaker(body, keys | {body}, "body", said, None, head, definite, cites)
        own = f"w:{' '.join(said.casefold().split())}"
        if inner.named and definite and head not in wordset("unnamed_sources"):
            return Speaker(own, keys | {own}, "named", said, None, head, definite, cites)
        return Speaker(f"{own}@{report}", keys, "unnamed", said, None, head, definite, cites)

    def _state_keys(self, source: Anchor, head: str) -> frozenset[str]:
        """The country for which a phrase speaks: "Russian officials", "Ukraine's army", the president's "forces"."""
        if not _is_state(head, source.words):
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

    def _offices(self, entity: Entity) -> frozenset[str]:
        return frozenset(key for role in entity.roles for key in self._holds(role, entity))

    def _holds(self, role: str, entity: Entity) -> frozenset[str]:
        """The keys of the bodies that a person with this role speaks for: "chief executive of Corva Steel"."""
        forms = [w.form.removesuffix("'s") for w in words(role)]
        if entity.type != "person" or not wordset("office_holders") & {
            *forms,
            *map(" ".join, pairwise(forms)),
        }:
            return frozenset()
        if wordset("not_in_office") & set(forms):
            return frozenset()
        found = {f"e:{self._bodies[run]}" for run in _runs(role) if run in self._bodies}
        party = party_of(role) or _adjective_in(role)
        if party and wordset("state_voices") & set(forms):
            found.add(f"p:{party}")
        return frozenset(found - {f"e:{entity.id}"})


def _reports(where: Anchor, at: int) -> bool:
    """Whether a verb of saying follows at an offset."""
    after = words(where.text.content, at, min(where.end, at + _WORD))[:2]
    verbs = [read_verb(w.form) for w in after]
    return any(v is not None and v.base in wordset("saying_verbs") | {"quote", "cite"} for v in verbs)


def _without_source(
    statement: Statement, attribution: tuple[Attribution, ...], chain: str, cites: frozenset[str]
) -> Speaker:
    if not attribution and not cites and _somebodys(statement):
        return Speaker(f"q:{statement.report}", frozenset(), "unnamed", "somebody in the first person", None, "", False)
    finder = _finder(statement) if not attribution else None
    if finder:
        return Speaker(f"w:{finder}@{statement.report}", frozenset(), "unnamed", finder, None, finder, False, cites)
    if attribution and not cites:
        cue = next((a.cue.words for a in attribution if a.cue), "reportedly")
        return Speaker(f"w:{cue}@{statement.report}", frozenset(), "unnamed", f"nobody named ({cue})", None, "", False)
    if cites:
        name = next((a.report_of for a in attribution if a.report_of), min(cites))
        key = f"o:{canonical(name)}"
        return Speaker(key, frozenset((key,)), "named", name, None, "", True, cites)
    return _own(chain)


def _finder(statement: Statement) -> str | None:
    """The unnamed research that a statement itself says it has from: "Studies have shown that ..."."""
    row = [w.form for w in words(statement.where.words)][:_OPENING]
    for i, form in enumerate(row):
        if form in wordset("research_nouns") and (i == 0 or row[i - 1] not in wordset("prepositions")):
            verbs = [read_verb(after) for after in row[i + 1 : i + 4]]
            if any(v is not None and v.base in _FINDING and v.forms & _FINITE for v in verbs):
                return form
    return None


_FINDING = frozenset(("find", "show", "suggest", "indicate", "reveal", "say", "report", "warn"))
_FINITE = frozenset(("s", "past", "participle", "base"))
_OPENING = 8
"""Words at the beginning of a statement in which its subject and verb are looked for."""


def _somebodys(statement: Statement) -> bool:
    """Whether words without a source are somebody's: a quotation, or told in the first person."""
    forms = {w.form for w in words(statement.where.words)}
    return statement.kind == "direct" or bool(forms & _FIRST_PERSON)


_FIRST_PERSON = frozenset(
    ("i", "my", "me", "i'm", "i've", "i'll", "i'd", "myself", "we", "our", "we're", "we've", "we'll", "ours")
)


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
        country = _adjective_in(entity.name) if wordset("state_voices") & forms else None
    return frozenset((f"p:{country}",)) if country else frozenset()


def read_phrase(said: str) -> tuple[str, bool]:
    """The folded head word of the words that name a source, and whether they mean somebody in particular."""
    forms: list[str] = []
    for word in words(said.split(",", 1)[0]):
        if word.form in _BREAKS and forms:
            break
        forms.append(word.form)
    if not forms:
        return "", False
    return forms[-1].removesuffix("'s"), forms[0] not in _INDEFINITE


def _is_state(head: str, said: str) -> bool:
    forms = [w.form for w in words(said)]
    return bool(country_of(said)) or head in wordset("state_voices") or " ".join(forms[-2:]) in wordset("state_voices")


@cache
def _adjective_in(phrase: str) -> str | None:
    """The country that the first word of a phrase names: "Russian Ministry of Defence", "Ukraine's president"."""
    row = phrase.split()
    row = row[1:] if row and row[0].casefold() == "the" else row
    return next((c for size in (3, 2, 1) if len(row) > size and (c := country_of(" ".join(row[:size])))), None)


def _runs(phrase: str) -> list[str]:
    """All runs of words of a phrase, folded, possessive endings taken off."""
    row = [w.casefold().strip(",.").removesuffix("'s").removesuffix("’s") for w in phrase.split()][:_LONGEST_ROLE]
    return [" ".join(row[i:j]) for i in range(len(row)) for j in range(i + 1, len(row) + 1)]


_BY = re.compile(r"\w (?:by|from) ")

_WORD = 40
"""Characters in which the first word of a statement ends."""

_ARTICLE = 4
"""Characters of "The " before a name."""

_LONGEST_ROLE = 14
"""Words of a role that are looked at for the names of bodies."""
