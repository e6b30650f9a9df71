"""An event's cast and field -> sentences as reporters write them, no wording given to two of them."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence

from benchmarks.flows.casting import Cast, cast
from benchmarks.flows.draft import OWN, UNNAMED, Line, Paragraph
from benchmarks.flows.wordlists import Charge, Edit, Fact, Field, frames

_LONGEST, _JOINED = 4, 0.4
"""Sentences of a paragraph that was put together, and how likely two are."""


class Newsroom:
    """Hands out wordings, publishers and titles, each once, so that who writes by himself writes in other words."""

    def __init__(self, field: Field, rng: random.Random) -> None:
        self.field = field
        self.rng = rng
        self.cast: Cast = cast(field, rng)
        self._frames = frames(field.half)
        self._left = {fact.id: self.mixed(fact.clauses) for fact in field.facts}
        self._left |= {f"quotes {key}": self.mixed(said) for key, said in field.quotes.items()}
        self._left |= {
            "background": [*self.mixed(self._frames["general"]), *self.mixed(field.background)],
            "scene": self.mixed(field.scene),
            "charge": self.mixed(field.charge.clauses),
            "titles": self.mixed(field.titles),
            "outlets": list(self.cast.outlets),
            "agencies": list(self.cast.agencies),
            "reporters": list(self.cast.reporters),
        }

    def mixed(self, rows: Sequence[str]) -> list[str]:
        """The rows in an order by chance."""
        return self.rng.sample(rows, len(rows))

    def mixed_edits(self) -> list[Edit]:
        """The field's edits in an order by chance."""
        return self.rng.sample(self.field.edits, len(self.field.edits))

    def take(self, name: str) -> str:
        """The next wording of a name, filled in; empty when none is left."""
        rows = self._left.get(name, [])
        return self.cast.fill(rows.pop()) if rows else ""

    def frame(self, name: str, **words: str) -> str:
        """A way of telling, with the publisher's or agency's name in it."""
        frame = self.rng.choice(self._frames[name])
        for place, word in words.items():
            frame = frame.replace("{" + place + "}", word)
        return frame

    def word(self, name: str) -> str:
        """One of a list of words."""
        return self.rng.choice(self._frames[name])

    def title(self) -> str:
        """The next title; empty when none is left."""
        said = self.take("titles")
        return said[:1].upper() + said[1:]

    def all_of(self, name: str) -> tuple[str, ...]:
        """All words of a list."""
        return self._frames[name]

    def laid_out(self, body: Iterable[Paragraph]) -> tuple[Paragraph, ...]:
        """The body without empty paragraphs, the lead alone, some of the others put together; who speaks twice in one
        of them is meant by a pronoun the second time."""
        lead, *rest = [paragraph for paragraph in body if paragraph]
        laid = [lead]
        for paragraph in rest:
            if len(laid) > 1 and len(laid[-1]) + len(paragraph) <= _LONGEST and self.rng.random() < _JOINED:
                laid[-1] = (*laid[-1], *self._going_on(laid[-1][-1], paragraph))
            else:
                laid.append(paragraph)
        return tuple(laid)

    def _going_on(self, before: Line, paragraph: Paragraph) -> Paragraph:
        first, *rest = paragraph
        if first.voice and first.fact and first.voice == before.voice and not first.cites and not first.caveat:
            first = first._replace(frame=self.frame("goes_on"))
        return (first, *rest)

    def own(self, fact: Fact, root: str, *, doubtful: bool = False) -> Paragraph:
        """What the writer tells in his own voice, of what he saw."""
        clause = self.take(fact.id)
        return (Line("{clause}.", fact.id, clause, root=root, seen=OWN, doubtful=doubtful),) if clause else ()

    def said(self, fact: Fact, voice: str, frame: str) -> Paragraph:
        """What somebody with a name told him."""
        clause = self.take(fact.id)
        return (Line(frame, fact.id, clause, voice, root=voice, seen=voice),) if clause else ()

    def unnamed(self, fact: Fact, root: str, outlet: str) -> Paragraph:
        """What somebody told him who does not give his name."""
        clause, who = self.take(fact.id), self.word("unnamed_sources")
        frame = self.frame("unnamed", outlet=outlet)
        return (Line(frame, fact.id, clause, source=who, root=root, seen=UNNAMED),) if clause else ()

    def edit(self, edit: Edit) -> Paragraph:
        """The clause of which a copy may make another one, told by who knows it."""
        return (
            Line(
                self.frame("said"), edit.id, self.cast.fill(edit.before), edit.voice, root=edit.voice, seen=edit.voice
            ),
        )

    def quote(self, voice: str, *, again: bool = False) -> Paragraph:
        """Words in marks; `again`: right after the same one was heard."""
        said = self.take(f"quotes {voice}")
        return (Line(self.frame("went_on" if again else "quoted"), "", said, voice),) if said else ()

    def plain(self, name: str) -> Paragraph:
        """A sentence of background or of the scene."""
        said = self.take(name) or self.take("background")
        return (Line(said),) if said else ()

    def stock(self, number: int, root: str) -> Paragraph:
        """A sentence that everybody writes in these words."""
        said = self.cast.fill(self.field.stock[number]).removesuffix(".")
        return (Line("{clause}.", f"stock{number}", said, root=root, seen=OWN, doubtful=True),)

    def charge(self) -> Paragraph:
        """What one party says of another."""
        charge, said = self.field.charge, self.take("charge")
        return (Line(self.frame("charged"), "charge", said, charge.by, root=charge.by, seen=charge.by),) if said else ()

    def denial(self) -> Line:
        """The other party's denial of it."""
        charge = self.field.charge
        frame = self.cast.fill(self.rng.choice(charge.denials)).replace("{against}", "{source}")
        return Line(frame, voice=charge.against, caveat="denial")

    def side(self) -> Line:
        """What the other party says to it."""
        charge: Charge = self.field.charge
        return Line(self.cast.fill(self.rng.choice(charge.sides)), caveat="other-side")

    def unverified(self, writer: str) -> Line:
        """That the writer could not check it."""
        return Line(self.frame("unverified", writer=writer), caveat="unverified")
