"""Statements and entities -> statements that know who speaks."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from twosource.annotate.bodies_meant import acting_bodies, body_in_focus, named_body
from twosource.annotate.coreference import Speaker, body_before, body_between, resolve_pronoun
from twosource.annotate.role_ties import Tie, tie_roles, tied_person
from twosource.annotate.sayers_before import sayer_before
from twosource.annotate.scene import Scene, set_scene
from twosource.annotate.sources import Reading, apposed_to, author_behind, is_of_document, name_before, read_source
from twosource.annotate.unclear_names import meant_by
from twosource.language.lexicon import wordset
from twosource.model.article import Article
from twosource.model.marks import Attribution, Entity, EntityType, Mention, MentionForm, Statement
from twosource.model.text import Anchor

_BARE = 2
"""Words of 'a spokesman' with nothing that says whose."""
_FOR_BODY = re.compile(r"\b(?:for|of|from|at) the ((?:[a-z-]+ ){0,2}[a-z-]+)$")
_CARRY = 2
"""Paragraphs over which a quotation without source may go on from the last speaker."""


def resolve_speakers(
    articles: tuple[Article, ...], statements: tuple[Statement, ...], entities: tuple[Entity, ...]
) -> tuple[tuple[Statement, ...], tuple[Entity, ...]]:
    """Sets `entity` and `named` of every attribution; entities gain the pronouns and roles that mean them as mentions.

    A spokesman without a name speaks for his body, a document for its author. Where two may be meant nobody is named.
    A pronoun or a missing source that goes back to somebody without a name takes over the words that describe him.
    """
    by_report: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        by_report[statement.report].append(statement)
    named: dict[str, list[tuple[Mention, Entity]]] = defaultdict(list)
    for entity in entities:
        for mention in entity.mentions:
            if mention.form == "name":
                named[mention.where.report].append((mention, entity))
    ties = tie_roles(entities)
    unclear = frozenset(meant_by(entities))
    done: dict[str, Statement] = {}
    gained: dict[str, set[Mention]] = defaultdict(set)
    for article in articles:
        own = by_report.get(article.id, [])
        scene = set_scene(article, own, named[article.id])
        stage = _Stage(replace(scene, acting=acting_bodies(scene)), ties, gained, unclear)
        for statement in sorted(own, key=_source_place):
            done[statement.id] = stage.resolve(statement)
    return tuple(done.get(s.id, s) for s in statements), tuple(_with_mentions(e, gained[e.id]) for e in entities)


def _source_place(statement: Statement) -> tuple[int, int, str]:
    first = statement.attribution[0].source if statement.attribution else None
    start = first.start if first else statement.where.start
    return start, statement.where.start, statement.id


def _with_mentions(entity: Entity, mentions: Iterable[Mention]) -> Entity:
    if not mentions:
        return entity
    every = {*entity.mentions, *mentions}
    ordered = sorted(every, key=lambda m: (m.where.report, m.where.start, m.where.end, m.form))
    return replace(entity, mentions=tuple(ordered))


class _Stage:
    """One report while its statements are gone through in order: who has spoken so far."""

    def __init__(
        self, scene: Scene, ties: tuple[Tie, ...], gained: dict[str, set[Mention]], unclear: frozenset[str]
    ) -> None:
        self._scene = scene
        self._ties = ties
        self._gained = gained
        self._unclear = unclear
        self._here = frozenset(place.entity.id for place in scene.places)
        self._spoken: list[Speaker] = []
        self._known: dict[tuple[int, int], Speaker] = {}
        self._called: dict[str, str] = {}

    def resolve(self, statement: Statement) -> Statement:
        """The statement with its attributions resolved."""
        attribution = tuple(self._attribution(a, statement) for a in statement.attribution)
        return replace(statement, attribution=attribution) if attribution != statement.attribution else statement

    def _attribution(self, given: Attribution, statement: Statement) -> Attribution:
        if given.source is None and given.cue is not None:
            return given
        speaker = self._last_speaker(statement.where) if given.source is None else self._speaker(given.source)
        if speaker is None:
            return given
        source = given.source or statement.where
        self._spoken.append(replace(speaker, at=max(source.start, statement.where.start)))
        return replace(
            given,
            source=speaker.source,
            entity=speaker.entity.id if speaker.entity else given.entity,
            named=speaker.named,
        )

    def _last_speaker(self, where: Anchor) -> Speaker | None:
        if not self._spoken:
            return None
        last = self._spoken[-1]
        gap = self._scene.paragraph(where.start) - self._scene.paragraph(last.at)
        return last if 0 <= gap <= _CARRY else None

    def _speaker(self, source: Anchor) -> Speaker:
        place = (source.start, source.end)
        if place not in self._known:
            reading = read_source(source, self._scene)
            if reading.kind == "pronoun":
                self._known[place] = self._from_pronoun(reading.head, source)
            elif reading.kind == "name":
                self._known[place] = _from_name(reading, source, self._unclear)
            else:
                self._known[place] = self._from_words(reading, source)
        return self._known[place]

    def _from_pronoun(self, pronoun: str, source: Anchor) -> Speaker:
        if pronoun in {"who", "which"}:
            return self._from_relative(source)
        quoted = self._scene.quoted(source.start)
        meant = None if quoted else resolve_pronoun(pronoun, source, self._scene, self._spoken, self._called)
        if pronoun in {"it", "they"} and meant is not None and body_between(meant, source, self._scene):
            meant = None
        body = body_before(source, self._scene) if meant is None and pronoun == "it" and not quoted else None
        if body is not None:
            return self._from_words(read_source(body, self._scene), body)
        if meant is None:
            return Speaker(source, None, False, pronoun == "they")
        if meant.entity is None:
            return meant
        self._called[meant.entity.id] = pronoun
        self._gain(meant.entity, source, "pronoun", meant.entity.type)
        return Speaker(source, meant.entity, meant.named, meant.plural)

    def _from_relative(self, source: Anchor) -> Speaker:
        """'Who' and 'which' are the name right before; behind a statement they are whose statement it is."""
        last = self._spoken[-1] if self._spoken else None
        if last and is_of_document(source) and self._scene.sentence(last.at) == self._scene.sentence(source.start):
            return Speaker(source, last.entity, last.named, last.plural)
        before = name_before(source, self._scene)
        return Speaker(source, before.entity if before else None, before is not None)

    def _from_words(self, reading: Reading, source: Anchor) -> Speaker:
        before = sayer_before(reading, source, self._scene, self._spoken)
        if before and not _is_plural(reading):
            if before.entity:
                self._gain(before.entity, source, "role", before.entity.type)
            return replace(before, source=source)
        apposed = apposed_to(source, self._scene) if not _is_plural(reading) else None
        entity = apposed.entity if apposed else self._from_phrase(reading, source)
        if entity:
            self._gain(entity, source, "role", entity.type)
        collective = reading.definite and reading.head in wordset("body_heads") - {"authorities"}
        return Speaker(source, entity, entity is not None or collective, _is_plural(reading))

    def _from_phrase(self, reading: Reading, source: Anchor) -> Entity | None:
        """The entity behind a spokesman, a document, a bare body or a role; None where the report does not tie it."""
        owner = next((place.entity for place in reading.names if place.entity.type not in {"group", "event"}), None)
        if reading.kind in {"spokesperson", "document"}:
            if owner is None and reading.kind == "document":
                author = author_behind(source, self._scene)
                owner = author.entity if author else None
            if owner:
                return owner
            return self._from_owner(reading, source)
        if reading.kind == "body" and reading.definite:
            if owner and owner.type == "organisation":
                return owner
            if not _points_back(reading, source):
                return None
            found = named_body(reading, source.start, self._scene)
            return found.entity if found else None
        if reading.kind == "role" and reading.definite:
            return tied_person(reading, source, self._ties, self._here)
        return None

    def _from_owner(self, reading: Reading, source: Anchor) -> Entity | None:
        """The body of 'an airline spokesman', 'a spokesman for the airline'; of a bare one the body written of."""
        bodies = wordset("body_heads") | wordset("body_nouns")
        behind = _FOR_BODY.search(source.words)
        forms = (*reading.modifiers, *(behind.group(1).casefold().split() if behind else ()))
        bare = next((i for i in range(len(forms) - 1, -1, -1) if forms[i] in bodies), None)
        if bare is not None:
            noun = replace(reading, head=forms[bare], modifiers=())
            found = named_body(noun, source.start, self._scene)
        elif (
            reading.kind == "spokesperson"
            and not reading.definite
            and len(source.words.split()) <= _BARE
            and not reading.modifiers
        ):
            found = body_in_focus(source.start, self._scene)
        else:
            found = None
        return found.entity if found else None

    def _gain(self, entity: Entity, where: Anchor, form: MentionForm, kind: EntityType) -> None:
        if not any(m.where.start == where.start and m.where.report == where.report for m in entity.mentions):
            self._gained[entity.id].add(Mention(where, form, kind))


def _from_name(reading: Reading, source: Anchor, unclear: frozenset[str]) -> Speaker:
    """A name speaks for itself; a people, two names together, a surname that several bear are nobody in particular."""
    joint = len(reading.names) > 1
    entity = reading.names[0].entity
    if not joint and entity.id in unclear:
        return Speaker(source, None, False)
    group = entity.type == "group"
    return Speaker(source, None if group or joint else entity, not group, joint or group)


_PLURALS = frozenset({"people", "police", "men", "women", "children", "some", "many", "others", "few", "both", "most"})


def _is_plural(reading: Reading) -> bool:
    head = reading.head
    return (head.endswith("s") and not head.endswith("ss")) or head in _PLURALS


def _points_back(reading: Reading, source: Anchor) -> bool:
    """Whether a body's noun means one named before: 'the company', 'police'; not 'Quillby police department'."""
    first = source.words.split()[0].casefold()
    return first in {"the", "this", "that"} or reading.head in wordset("body_heads")
