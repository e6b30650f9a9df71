"""Report, its statements and the entities -> who stands where in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from twosource.annotate.name_runs import given_names
from twosource.annotate.unnamed_people import subject_person
from twosource.language.lexicon import pairs, wordset
from twosource.language.sentences import paragraphs, sentences
from twosource.language.words import fold_word, words
from twosource.model.article import Article
from twosource.model.marks import Entity, Mention, Statement
from twosource.model.text import Anchor, Text


@dataclass(frozen=True, slots=True)
class Place:
    """A name in the report and whose it is; `aside` tells that the report is not about it there: it stands in
    somebody's direct speech, behind 'told', in a picture's caption or credit."""

    mention: Mention
    entity: Entity
    aside: bool

    @property
    def start(self) -> int:
        """Where the name begins."""
        return self.mention.where.start

    @property
    def end(self) -> int:
        """Where the name ends."""
        return self.mention.where.end


@dataclass(frozen=True, slots=True)
class Scene:
    """A report as far as speakers are concerned: its text, the names in it in order, where sentences begin."""

    text: Text
    places: tuple[Place, ...]
    sentences: tuple[Anchor, ...]
    sentence_starts: tuple[int, ...]
    paragraph_starts: tuple[int, ...]
    quotes: tuple[tuple[int, int], ...]
    _starts: tuple[int, ...] = field(default=(), repr=False)
    acting: frozenset[str] = frozenset()
    """Ids of the organisations that the report shows to be bodies."""
    times: Mapping[str, int] = field(default_factory=dict)
    """How often each entity (by its id) is named."""

    def sentence(self, at: int) -> int:
        """The number of the sentence that holds the character `at`."""
        return bisect_right(self.sentence_starts, at)

    def paragraph(self, at: int) -> int:
        """The number of the paragraph that holds the character `at`."""
        return bisect_right(self.paragraph_starts, at)

    def quoted(self, at: int) -> bool:
        """Whether the character `at` stands in somebody's direct speech."""
        i = bisect_right(self.quotes, (at, len(self.text.content))) - 1
        return i >= 0 and at < self.quotes[i][1]

    def unnamed(self, start: int, end: int) -> tuple[Anchor, ...]:
        """The people without names whom sentences that begin in `[start, end)` are about, outside quotations; none that
        only describes the name before it: 'Brightwell, the driver'."""
        first, last = bisect_right(self.sentence_starts, start - 1), bisect_right(self.sentence_starts, end - 1)
        found = (subject_person(sentence) for sentence in self.sentences[first:last])
        return tuple(
            person
            for person in found
            if person and person.end <= end and not self.quoted(person.start) and not self._describes(person)
        )

    def _describes(self, person: Anchor) -> bool:
        """Whether a person's name stands right before the words for somebody, with a comma between."""
        before = self.before(person.start, person.start - _APPOSED)
        if not before or before[-1].entity.type != "person":
            return False
        return self.text.content[before[-1].end : person.start].strip() == ","

    def within(self, start: int, end: int) -> tuple[Place, ...]:
        """The names that lie in `[start, end)`, in order."""
        first = bisect_right(self._starts, start - 1)
        last = bisect_right(self._starts, end - 1)
        return tuple(place for place in self.places[first:last] if place.end <= end)

    def before(self, at: int, since: int) -> tuple[Place, ...]:
        """The names that begin in `[since, at)`, in order."""
        return self.places[bisect_right(self._starts, since - 1) : bisect_right(self._starts, at - 1)]


_ASIDE = re.compile(r"(?:\b[Tt]old\s+(?:the\s+)?(?:[A-Z][\w.]*(?:['’]s)?\s+){0,3}|[/©|]\s*)$")
_CREDITED = re.compile(r"\b(?:REUTERS|Reuters|AP|AFP|EPA) ?/|©|\bPhoto(?:graph)?(?: Credit)?:|/(?:AP|AFP|EPA|Getty)\b")
"""Marks of a picture's credit: the paragraph is a caption, and what follows it goes on from the one before."""
_APPOSED = 60
"""Characters before a description in which the name that it describes begins."""
_TOLD = 40
"""Characters before a name in which 'told the' or a credit's mark stands."""


def set_scene(article: Article, statements: Iterable[Statement], named: Iterable[tuple[Mention, Entity]]) -> Scene:
    """The scene of one report; `named` are the names in it with their entities."""
    quotes = tuple(sorted({(q.where.start, q.where.end) for s in statements for q in s.quotes}))
    starts = [start for start, _ in quotes]
    parts = paragraphs(article.text)
    captions = [(p.start, p.end) for p in parts if _CREDITED.search(article.text.content, p.start, p.end)]
    places = []
    for mention, entity in named:
        start = mention.where.start
        i = bisect_right(starts, start) - 1
        quoted = i >= 0 and start < quotes[i][1]
        told = _ASIDE.search(article.text.content, max(0, start - _TOLD), start)
        i = bisect_right(captions, (start, len(article.text.content))) - 1
        captioned = i >= 0 and start < captions[i][1]
        places.append(Place(mention, entity, quoted or captioned or told is not None))
    places.sort(key=lambda place: (place.start, place.end, place.entity.id))
    lines = tuple(s for p in parts for s in sentences(p))
    return Scene(
        article.text,
        tuple(places),
        lines,
        tuple(s.start for s in lines),
        tuple(p.start for p in parts),
        quotes,
        tuple(place.start for place in places),
        times=Counter(place.entity.id for place in places),
    )


_TITLED = 50
"""Mentions in which a form of address is looked for: an outlet that says Mr. says so soon."""
_ADDRESS = frozenset({"mr", "mrs", "ms", "miss", "sir", "king", "queen"})
"""Forms of address that tell the sex of the one who bears the name behind them."""


def gender_of(entity: Entity) -> str | None:
    """`m` or `f` where the entity's given name, titles or roles tell, else None."""
    marks = pairs("gendered_nouns")
    told = set()
    for role in entity.roles:
        forms = [word.form for word in words(role)]
        told |= {marks[form] for form in forms[-1:] if form in marks}
    for mention in entity.mentions[:_TITLED]:
        content = mention.where.text.content
        title = fold_word(content[max(0, mention.where.start - 6) : mention.where.start]).replace(".", " ").split()
        told |= {marks[form] for form in title[-1:] if form in _ADDRESS}
    if len(told) == 1:
        return told.pop()
    full = [name for name in entity.names if " " in name] or entity.names
    given = {given_names().get(name.split()[0].capitalize()) for name in full} & {"m", "f"}
    return given.pop() if len(given) == 1 and not told else None


def is_person_phrase(phrase: str) -> bool:
    """Whether a phrase such as "a driver from Quillby" is about a person."""
    kinds = wordset("role_nouns") | wordset("unnamed_sources") | wordset("titles")
    return any(word.form in kinds or word.form in pairs("gendered_nouns") for word in words(phrase)[:6])


def gender_of_words(phrase: str) -> str | None:
    """`m` or `f` where a phrase such as "one woman" tells, else None."""
    marks = pairs("gendered_nouns")
    told = {marks[word.form] for word in words(phrase)[:5] if word.form in marks}
    return told.pop() if len(told) == 1 else None
