"""Voices behind a piece of a report -> attributions."""

from __future__ import annotations

from twosource.annotate.bearing import Marks
from twosource.annotate.handed import handed_to
from twosource.annotate.spoken import Spoken, Voice
from twosource.annotate.word_classes import word_class
from twosource.language.agencies import publishers_in
from twosource.language.lexicon import wordset
from twosource.language.words import words
from twosource.model.marks import Attribution, Mention
from twosource.model.text import Anchor

_PRONOUNS = word_class("pronouns")


def attribute(spoken: Spoken, names: Marks[Mention]) -> tuple[Attribution, ...]:
    """The attributions of a piece, innermost first, each source once."""
    found: list[Attribution] = []
    own: dict[tuple[int, int], Voice] = {}
    for voice in spoken.voices:
        where = voice.source or voice.cue
        own.setdefault((where.start, where.end) if where else (0, 0), voice)
    voices = list(own.values())
    for place, voice in enumerate(voices):
        outer = voices[place + 1].source if place + 1 < len(voices) else None
        given = voice.source and handed_to(voice.source)
        heard = _heard_by(voice) or given or (outer and _publisher(outer))
        named = voice.source is not None and _is_named(voice.source, names)
        found.append(Attribution(voice.source, voice.cue, named, None, heard or None))
    return tuple(found)


def _publisher(where: Anchor) -> str | None:
    """The outlet or agency that all of a source's words name, at most with an article before them."""
    for naming in publishers_in(where.text.content, where.start, where.end):
        if naming.end == where.end and naming.start - where.start <= len("the "):
            return naming.publisher.name
    return None


def _heard_by(voice: Voice) -> str | None:
    """The outlet or agency that the source told it to."""
    if voice.said is None or voice.cue is None or voice.source is None or "person" not in voice.said.cue.frames:
        return None
    content = voice.source.text.content
    found = publishers_in(content, voice.cue.end, min(voice.cue.end + 60, len(content)))
    return found[0].publisher.name if found and found[0].start - voice.cue.end <= len(" the ") else None


def _is_named(source: Anchor, names: Marks[Mention]) -> bool:
    """Whether one can tell who a source is: it is a name or holds one, and is not just somebody of a body."""
    forms = [w.form for w in words(source.text.content, source.start, source.end)]
    if not forms or (len(forms) == 1 and forms[0] in _PRONOUNS):
        return False
    inside = names.inside(source)
    if not inside:
        return False
    if any(m.type == "person" and m.where.end == source.end for m in inside):
        return True
    head = next(
        (i for i, f in enumerate(forms) if f in ("of", "in", "at", "for", "from", "near", "with", "who")), len(forms)
    )
    return forms[head - 1] not in wordset("unnamed_sources") if head else False
