"""A newsroom -> drafts of those who gathered by themselves: an agency, on the scene, by telephone, after a release."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from benchmarks.flows.draft import Draft, Line, Paragraph
from benchmarks.flows.newsroom import Newsroom
from benchmarks.flows.wordlists import Edit, Fact


def agency_story(room: Newsroom, edits: Iterable[Edit], missed: Fact, stock: bool) -> Draft:
    """The agency's dispatch: lead, what officials say, a charge with its answers, what its reporter saw, background.
    `missed` is a fact that it does not have."""
    agency = room.take("agencies")
    lead, *facts = [fact for fact in room.field.facts if fact != missed]
    body: list[Paragraph] = [room.own(lead, agency)]
    for fact in facts:
        if fact.voice:
            told = room.said(fact, fact.voice, room.frame("said"))
            body.append((*told, *room.quote(fact.voice, again=True)) if told and room.rng.random() < 0.6 else told)
        else:
            body.append(room.own(fact, agency))
    for edit in edits:
        body.insert(_behind(body, edit.voice), room.edit(edit))
    body.insert(room.rng.randint(3, len(body)), _charge(room, agency))
    if stock:
        body.insert(2, room.stock(0, agency))
    body += [room.plain("background"), room.plain("background")]
    return _agency_draft(room, agency, body)


def _behind(body: Sequence[Paragraph], voice: str) -> int:
    """Behind the last paragraph in which a voice is heard; at the end when it has not been heard."""
    return 1 + max(
        (n for n, paragraph in enumerate(body) if any(x.voice == voice for x in paragraph)), default=len(body) - 1
    )


def _charge(room: Newsroom, writer: str) -> Paragraph:
    lines: list[Line] = [*room.charge(), room.denial()]
    if room.rng.random() < 0.5:
        lines.append(room.side())
    if room.rng.random() < 0.6:
        lines.append(room.unverified(writer))
    return tuple(lines)


def _agency_draft(room: Newsroom, agency: str, body: list[Paragraph]) -> Draft:
    dateline = f"{room.cast.fills['town'].upper()} ({agency}) - "
    return Draft(agency, room.title(), "", dateline, room.laid_out(body), "", agency)


def scene_story(room: Newsroom, stock: bool, agency: bool = False) -> Draft:
    """An outlet's own reporter on the scene: saw it, and asked others than the agency did."""
    outlet = room.take("agencies" if agency else "outlets")
    lead, *facts = room.field.facts
    body = [room.own(lead, outlet), room.plain("scene")]
    for fact in room.rng.sample(facts, len(facts) - 1):
        if not fact.voice:
            body.append(room.own(fact, outlet))
        elif fact.alt:
            told = room.said(fact, fact.alt, room.frame("told", outlet=outlet))
            body.append((*told, *room.quote(fact.alt, again=True)) if told else ())
    if stock:
        body.insert(3, room.stock(0, outlet))
    body += [room.plain("scene"), room.plain("background"), room.plain("background")]
    return _agency_draft(room, outlet, body) if agency else _own_draft(room, outlet, body)


_BY_BODY = 0.3
"""How often a body is named in place of the one who speaks for it."""


def phoned_story(room: Newsroom, kept: Fact | None) -> Draft:
    """An outlet's reporter who telephones the very people that the agency asked."""
    outlet = room.take("outlets")
    lead, *facts = [fact for fact in room.field.facts if fact != kept]
    body = [room.own(lead, outlet), room.plain("scene")]
    for fact in [fact for fact in facts if fact.voice][:3]:
        told = room.said(fact, fact.voice, room.frame("told", outlet=outlet))
        if fact.voice in room.cast.bodies and room.rng.random() < _BY_BODY:
            body.append(tuple(line._replace(source=room.cast.bodies[line.voice]) for line in told))
        else:
            body.append((*told, *room.quote(fact.voice, again=True)) if told else ())
    if room.rng.random() < 0.4:
        body.append((*room.charge(), room.denial()))
    body += [room.plain("background"), room.plain("background"), room.plain("scene")]
    return _own_draft(room, outlet, body)


def unnamed_story(room: Newsroom, kept: Fact | None) -> Draft:
    """An outlet with a source that it does not name, who may be the agency's or somebody else."""
    outlet = room.take("outlets")
    lead, *facts = [fact for fact in room.field.facts if fact != kept]
    body = [room.own(lead, outlet), room.plain("background")]
    for fact in room.rng.sample([fact for fact in facts if fact.voice], 2):
        body.append(room.unnamed(fact, room.rng.choice((fact.voice, "insider")), outlet))
    body += [room.plain("scene"), room.plain("background"), room.plain("scene")]
    return _own_draft(room, outlet, body)


def release_stories(room: Newsroom, kept: Fact | None) -> tuple[Draft, Draft]:
    """Two outlets that have one statement to the press, each with a beginning and background of its own."""
    fact = room.rng.choice([fact for fact in room.field.facts if fact.voice and fact != kept])
    stated = room.said(fact, fact.voice, room.frame("stated"))
    quote = room.quote(fact.voice)
    return _released(room, stated, quote), _released(room, stated, quote)


_BESIDE = 7
"""Sentences of background in a report on a statement: those that print little else would be copies of one text."""


def _released(room: Newsroom, stated: Paragraph, quote: Paragraph) -> Draft:
    outlet = room.take("outlets")
    own = [room.own(fact, outlet) for fact in room.field.facts if not fact.voice]
    colour = [room.plain("background") for _ in range(_BESIDE)]
    body = [own[0], room.plain("scene"), stated, quote, *own[1:], colour[0], room.plain("scene"), *colour[1:]]
    return _own_draft(room, outlet, body)


def circle_stories(room: Newsroom, fact: Fact, closed: bool) -> tuple[Draft, ...]:
    """An outlet has papers; an official says so after its report, and others report the official. `closed`: the last
    one does not say where the official has it from."""
    first, second, third = (room.take("outlets") for _ in range(3))
    clause, official = room.take(fact.id), fact.voice
    papers = Line(room.frame("documents", outlet=first), fact.id, clause, root=first, seen="papers")
    cited = room.said(fact, official, room.frame("citing", outlet=first))
    plain = room.said(fact, official, room.frame("said"))
    rows = [(first, papers), *((second, line._replace(root=first, cites=first)) for line in cited)]
    rows += [(third, line._replace(root=first)) for line in plain if closed]
    return tuple(_around(room, outlet, line) for outlet, line in rows)


def _around(room: Newsroom, outlet: str, line: Line) -> Draft:
    seen = next(fact for fact in room.field.facts[1:] if not fact.voice)
    body = [room.own(room.field.facts[0], outlet), (line,), room.plain("scene"), room.own(seen, outlet)]
    return _own_draft(room, outlet, [*body, room.plain("background"), room.plain("background")])


def _own_draft(room: Newsroom, outlet: str, body: list[Paragraph]) -> Draft:
    """A report under its writer's name."""
    dateline = f"{room.cast.fills['town'].upper()} - " if room.rng.random() < 0.4 else ""
    return Draft(outlet, room.title(), f"By {room.take('reporters')}", dateline, room.laid_out(body), "", outlet)
