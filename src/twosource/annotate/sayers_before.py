"""Bare 'the statement' or 'the spokesman' -> the one of the earlier speakers whom it goes back to."""

from __future__ import annotations

from twosource.annotate.coreference import Speaker
from twosource.annotate.scene import Scene
from twosource.annotate.sources import Reading
from twosource.language.agencies import publisher_of
from twosource.language.lexicon import pairs, wordset
from twosource.language.words import words
from twosource.model.text import Anchor

_REACH = 8
"""Sentences back in which a statement that a report goes on citing was brought up."""
_PAPERS = frozenset(
    {
        *("statement", "letter", "email", "e-mail", "memo", "post", "tweet", "message", "testimony", "release"),
        *("bulletin", "readout", "update"),
    }
)
"""Documents that somebody puts out who is named where they are brought up; a report or study is often a third one's."""


def sayer_before(reading: Reading, source: Anchor, scene: Scene, spoken: list[Speaker]) -> Speaker | None:
    """Who put out 'the statement', or whom 'the spokesman' was, among the speakers so far; None for anything else.

    The speaker whose own sentence brought the statement up; the last one whose words or role say that he speaks for
    others.
    """
    first = source.words.split()[0].casefold()
    if first not in {"the", "this", "that"} or reading.names or (reading.modifiers and reading.kind == "document"):
        return None
    if reading.kind == "spokesperson":
        last = next((s for s in reversed(spoken) if _speaks_for_others(s)), None)
        return last if last and _is_same(last, reading.head, source) else None
    if reading.kind == "document" and reading.head in _PAPERS:
        here = scene.sentence(source.start)
        near = (s for s in reversed(spoken) if 0 < here - scene.sentence(s.at) <= _REACH and _may_put_out(s))
        return next((s for s in near if _brings_up(s, reading.head, scene)), None)
    return None


def _may_put_out(speaker: Speaker) -> bool:
    return speaker.entity is not None and publisher_of(speaker.entity.name) is None


def _is_same(last: Speaker, noun: str, source: Anchor) -> bool:
    """Whether a spokesman is the last one: neither of the other sex nor with another one brought up in between."""
    marks = pairs("gendered_nouns")
    told = {marks[word.form] for word in words(last.source.words) if word.form in wordset("spokespeople") & set(marks)}
    if noun in marks and told - {marks[noun]}:
        return False
    between = (word.form for word in words(source.text.content, last.source.end, source.start))
    return not any(form in wordset("spokespeople") - {"representative", noun} for form in between)


def _speaks_for_others(speaker: Speaker) -> bool:
    phrases = (speaker.source.words, *(speaker.entity.roles if speaker.entity else ()))
    return any(word.form in wordset("spokespeople") for phrase in phrases for word in words(phrase))


def _brings_up(speaker: Speaker, noun: str, scene: Scene) -> bool:
    """Whether the sentence in which the speaker spoke has 'a statement', 'a letter' besides."""
    sentence = scene.sentences[scene.sentence(speaker.at) - 1]
    forms = [word.form for word in words(sentence.words)]
    return any(
        form == noun and {"a", "an", "his", "her", "its"} & set(forms[max(0, i - 3) : i])
        for i, form in enumerate(forms)
    )
