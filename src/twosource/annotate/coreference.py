"""Pronoun or bare role in a report -> the one it stands for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from twosource.annotate.scene import Scene, gender_of, gender_of_words, is_person_phrase
from twosource.language.lexicon import wordset
from twosource.language.parties import country_of
from twosource.model.marks import Entity
from twosource.model.text import Anchor

_REACH = 5
"""Sentences back in which the one meant by a pronoun is looked for; news seldom leaves more between them."""
_REMEMBERED = 40
"""Attributions back that can lie within the sentences looked at."""
_SPEAKER, _SUBJECT, _OTHER, _OWNER = 3.0, 2.0, 1.0, 0.5
"""Weights: who spoke last is meant most often, then whom a sentence is about, then anybody else in it, and least the
one who only owns what it tells of ("Brightwell's mother, Ana")."""
_STEP, _PARAGRAPH = 0.9, 0.4
"""What each sentence and each paragraph between costs: a subject two sentences back loses to a speaker."""
_MARGIN = 0.25
"""Two candidates nearer than this are equal, and nobody is named."""
_KNOWN_SEX = 0.2
"""What a given name that fits the pronoun adds: less than the margin, since it tells nothing against the other."""
_PROMINENT, _OFTEN = 0.3, 3
"""What it adds to be the one whom the report is about: named so many times as often as any other candidate."""
_AFTER_PREPOSITION = re.compile(
    r"\b(?:of|for|with|by|to|from|against|about|on|in|at|behind|alongside|than|under|between)\s+(?:the\s+)?"
    r"(?:[A-Z][\w.-]*\s+){0,4}$"
)
_SUBJECT_REACH = 60
"""Characters into a sentence within which its subject begins."""

_GENDERS = {"he": "m", "him": "m", "himself": "m", "she": "f", "her": "f", "herself": "f"}
_PRONOUNS = frozenset({"he", "she", "it", "they", "we", "i", "who"})
_ANYBODY = frozenset({"somebody", "someone", "nobody", "anybody", "anyone", "everybody", "everyone"})
"""Nobody whom a report goes on to quote: "Somebody asked whether ..."."""
_PEOPLE = frozenset({"he", "she", "him", "her", "himself", "herself", "who", "i"})


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who has spoken: `source` the words that name him, `entity` None where no name is known, `at` where his
    words stand last."""

    source: Anchor
    entity: Entity | None
    named: bool
    plural: bool = False
    at: int = 0


@dataclass(frozen=True, slots=True)
class _Candidate:
    speaker: Speaker
    at: int
    weight: float


def resolve_pronoun(
    pronoun: str, where: Anchor, scene: Scene, spoken: list[Speaker], called: Mapping[str, str] = MappingProxyType({})
) -> Speaker | None:
    """Whom a pronoun of the reporter's at `where` means, or None where two are equally likely or nobody fits.

    `spoken` are the speakers of the report so far, in order, `called` the pronoun by which the report last went back to
    each entity (by its id): a name that tells nothing else of its bearer fits that one better. Names inside quotations
    do not count: a reporter's "he" is seldom somebody whom the speaker talks about.
    """
    candidates = [c for c in _candidates(where, scene, spoken) if _fits(pronoun, c.speaker, scene)]
    main = _mostly_named(candidates, scene)
    fitting = _fitting(pronoun, [c.speaker for c in candidates], called)
    best: dict[str, tuple[float, _Candidate]] = {}
    for candidate in candidates:
        worth = candidate.weight - _distance(candidate.at, where.start, scene)
        if candidate.speaker in fitting:
            worth += _KNOWN_SEX
        if candidate.speaker.entity and candidate.speaker.entity.id == main:
            worth += _PROMINENT
        key = candidate.speaker.entity.id if candidate.speaker.entity else candidate.speaker.source.words.casefold()
        if key not in best or worth > best[key][0]:
            best[key] = (worth, candidate)
    ranked = sorted(best.values(), key=lambda found: (-found[0], -found[1].at))
    if not ranked or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < _MARGIN):
        return None
    return ranked[0][1].speaker


def _fitting(pronoun: str, speakers: list[Speaker], called: Mapping[str, str]) -> list[Speaker]:
    """Those of the pronoun's sex, by what they are called; where nothing tells it of any, those whom the report called
    so before."""
    sex = _GENDERS.get(pronoun)
    if sex is None:
        return []
    told = [speaker for speaker in speakers if _gender(speaker) == sex]
    return told or [s for s in speakers if s.entity and _GENDERS.get(called.get(s.entity.id, "")) == sex]


def _mostly_named(candidates: list[_Candidate], scene: Scene) -> str | None:
    """The candidate whom the report names far more often than the others, None where there is none."""
    ids = {c.speaker.entity.id for c in candidates if c.speaker.entity}
    ranked = Counter({key: scene.times.get(key, 0) for key in sorted(ids)}).most_common(2)
    if len(ranked) < 2 or ranked[0][1] < _OFTEN * ranked[1][1]:
        return None
    return ranked[0][0]


def _distance(at: int, here: int, scene: Scene) -> float:
    return _STEP * (scene.sentence(here) - scene.sentence(at)) + _PARAGRAPH * (
        scene.paragraph(here) - scene.paragraph(at)
    )


def _candidates(where: Anchor, scene: Scene, spoken: list[Speaker]) -> list[_Candidate]:
    here = scene.sentence(where.start)
    since = scene.sentence_starts[max(0, here - _REACH - 1)]
    found = [
        _Candidate(speaker, speaker.at, _SPEAKER)
        for speaker in spoken[-_REMEMBERED:]
        if since <= speaker.at < where.start
        and (speaker.entity or speaker.source.words.casefold() not in _PRONOUNS | _ANYBODY)
    ]
    for place in scene.before(where.start, since):
        if not place.aside:
            weight = _weight(place.mention.where, scene)
            found.append(_Candidate(Speaker(place.mention.where, place.entity, True), place.start, weight))
    for person in scene.unnamed(since, where.start):
        found.append(_Candidate(Speaker(person, None, False), person.start, _SUBJECT))
    return found


def _weight(where: Anchor, scene: Scene) -> float:
    if where.text.content[where.end : where.end + 2] in {"'s", "’s"}:
        return _OWNER
    return _SUBJECT if _is_subject(where, scene) else _OTHER


def _is_subject(where: Anchor, scene: Scene) -> bool:
    content = where.text.content
    start = scene.sentence_starts[scene.sentence(where.start) - 1]
    if where.start - start > _SUBJECT_REACH:
        return False
    return not _AFTER_PREPOSITION.search(content[start : where.start])


def _fits(pronoun: str, speaker: Speaker, scene: Scene) -> bool:
    kind = speaker.entity.type if speaker.entity else None
    if pronoun in _PEOPLE:
        if kind not in {"person", None} or speaker.plural:
            return False
        if speaker.entity is None and not is_person_phrase(speaker.source.words):
            return False
        told = _gender(speaker)
        return told is None or pronoun not in _GENDERS or told == _GENDERS[pronoun]
    if pronoun == "it":
        speaks = (kind == "organisation" and _is_body(speaker, scene)) or (
            speaker.entity is not None and country_of(speaker.entity.name) is not None
        )
        return speaks and kind != "group" and not speaker.plural
    if pronoun in {"they", "them"}:
        return speaker.plural or kind == "group" or (kind == "organisation" and _is_body(speaker, scene))
    return False


def _is_body(speaker: Speaker, scene: Scene) -> bool:
    """Whether an organisation is no product or work that was taken for one: it speaks or has what bodies have."""
    return speaker.at > 0 or (speaker.entity is not None and speaker.entity.id in scene.acting)


def _gender(speaker: Speaker) -> str | None:
    return gender_of(speaker.entity) if speaker.entity else gender_of_words(speaker.source.words)


def body_between(meant: Speaker, where: Anchor, scene: Scene) -> bool:
    """Whether the reporter writes of a body or of people without names between the one meant and the pronoun: an 'it'
    behind 'the agency', a 'they' behind 'Authorities' is theirs."""
    start = scene.sentence_starts[max(0, scene.sentence(where.start) - 2)]
    return any(
        (match.group(1) or match.group(2)).casefold() in _unnamed_bodies()
        for match in _UNNAMED.finditer(where.text.content, max(start, meant.at, meant.source.end), where.start)
    )


def body_before(where: Anchor, scene: Scene) -> Anchor | None:
    """The words for the body without a name that the sentence before an "it" is about: "The museum has. It said"; None
    at the beginning of a paragraph."""
    here = scene.sentence(where.start) - 1
    if here < 1 or scene.paragraph(scene.sentence_starts[here - 1]) != scene.paragraph(where.start):
        return None
    start = scene.sentence_starts[here - 1]
    match = _SUBJECT_BODY.match(where.text.content, start, scene.sentence_starts[here])
    if match is None or match.group(2) not in wordset("body_nouns"):
        return None
    return where.text.anchor(start, match.end(1))


_SUBJECT_BODY = re.compile(r"(The (?:[a-z-]+ ){0,2}?([a-z-]+)) (?:has|had|is|was|says|said|denies|denied)\b")
_UNNAMED = re.compile(
    r"(?:\b[Tt]he (?:[a-z-]+ ){0,2}?([a-z-]+)|(?:^|[.\n] ?)([A-Z][a-z]+)) "
    r"(?:has|have|had|is|was|say|says|said|are|were)\b"
)
"""Nouns that a verb follows, behind an article or at a sentence's beginning."""


def _unnamed_bodies() -> frozenset[str]:
    return wordset("body_nouns") | wordset("body_heads") | wordset("unnamed_sources")
