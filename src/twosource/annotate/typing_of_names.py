"""The names of a report -> what each one names: a person, an organisation, a place, a group or an event."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from twosource.annotate.name_parts import Part, is_body
from twosource.annotate.name_runs import given_names
from twosource.annotate.spellings import written_out
from twosource.language.lexicon import pairs, wordset
from twosource.language.parties import countries, country_of, fold_name
from twosource.model.marks import EntityType

Votes = dict[EntityType, float]

# How much each sign weighs. A lexicon outweighs any context, a title or a head outweighs cues of the sentence.
_LEXICON, _TITLE, _HEAD, _GIVEN, _AGE = 6.0, 4.0, 4.0, 3.0, 3.0
_CUE, _HINT, _FAINT = 1.5, 1.0, 0.5
_SURNAME = 5.0
_CONTEXT = 4.5
"""The most that all places of a name together say for one type: many cues of one kind do not outweigh a lexicon."""

_AFTER_AGE = re.compile(r",\s+(?:aged?\s+)?\d{1,3}(?=[,.;) ])")
_BEFORE_AGE = re.compile(r"\b\d{1,3}-year-old\s+$")
_SAYS = r"(?:said|says|told|added|wrote|tweeted|asked|insisted|warned|argued|recalled|explained|noted|replied)"
_AFTER_SAID = re.compile(rf"\s+{_SAYS}\b")
_BEFORE_SAID = re.compile(rf"[\"”,']\s+{_SAYS}\s+$")
_SAID_IT = re.compile(rf",?\s+(?:also\s+|has\s+|had\s+)?{_SAYS}(?:\s+(?:on\s+)?\w+){{0,3}}?\s+(?:that\s+)?(?:it|its)\b")
_SAID_HE = re.compile(rf"\s+{_SAYS}\s+(?:that\s+)?(?:he|she|his|her)\b")
_WHO = re.compile(r",?\s+(?:who|whom|himself|herself)\b")
_WHICH = re.compile(r",\s+(?:which|where)\b")
_BODY_AFTER = re.compile(
    r"(?:[\"”]|['’]s)?\s+(?:CEO|group|company|movement|party|agency|newspaper|daily|radio|television|channel|magazine|"
    r"spokes\w+|militants?|fighters|officials|chief executive|executives?|news agency|website|police|employees?|users|"
    r"militia|shares|stock|customers|shareholders|headquarters|board|chairman|founder|former CEO|former chief|"
    r"management|workers|staff|subsidiary)\b"
)
_PLACE_AFTER = re.compile(
    r"\s+(?:province|region|district|neighbou?rhood|suburb|city|area|village|town|county|state)\b"
)
_PLACE_BEFORE = re.compile(
    r"\b(?:city|town|village|province|region|state|district|capital|port|island|suburb|resort|territory)(?:\s+of|,)?\s+$"
)
_IN = re.compile(
    r"\b(?:in|near|across|outside|around|throughout|inside|toward|towards|into|southern|northern|eastern|"
    r"western|central|downtown|of nearby)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_AT = re.compile(r"\b(?:from|at)\s+(?:the\s+)?$", re.IGNORECASE)
_PLACE_APPOSED = re.compile(
    r",\s+(?:a|an|the)\s+(?:[a-z-]+\s+){0,3}(?:city|town|village|province|region|suburb|island|port|district|capital)\b"
)
_DATELINE = re.compile(r",[^\n—–:]{0,40}[—–-]+\s|\s*[—–-]+\s|\s+\(|,[^\n]{0,30}\(")
_THE = re.compile(r"\bthe\s+$", re.IGNORECASE)
_BODY_BEFORE = re.compile(r"([a-z]+)\s+$")
_INITIALS = re.compile(r"(?:[^\W\d_]\.){1,3}")
_NOT_APPOSED = frozenset({"center", "centre", "board", "court", "team", "club", "union"})
"""Body nouns that also stand before a person or a place: 'team Ruiz', 'Cardinals center A.Q. Ruiz'."""
_GIANTS = frozenset({"giant", "startup", "start-up", "rival", "maker", "bureau", "brand"})
"""Words before a firm's name that are no word for a firm by themselves: 'retail giant Brightwell'."""
_ROLE_BEFORE = re.compile(r"([^\W\d_]+),?\s+$")


def type_names(parts: Iterable[Part], content: str) -> dict[str, EntityType]:
    """The type of each name (by its key), judged from all its places in the report together."""
    votes: dict[str, Votes] = defaultdict(lambda: defaultdict(float))
    longest: dict[str, Part] = {}
    for part in parts:
        longest.setdefault(part.key, part)
        for kind, weight in _context_votes(part, content):
            votes[part.key][kind] += weight
    for key, part in longest.items():
        for kind in votes[key]:
            votes[key][kind] = min(votes[key][kind], _CONTEXT)
        for kind, weight in _own_votes(part):
            votes[key][kind] += weight
    _share_surnames(votes, longest)
    return {key: _best(votes[key]) for key in longest}


def _best(votes: Votes) -> EntityType:
    order: tuple[EntityType, ...] = ("person", "organisation", "place", "group", "event")
    return max(order, key=lambda kind: votes.get(kind, 0.0))


def _share_surnames(votes: dict[str, Votes], parts: dict[str, Part]) -> None:
    """A single word that ends a person's name of the report, or begins it and is no given name, is that surname."""
    persons = [part for key, part in parts.items() if " " in key and _best(votes[key]) == "person"]
    surnames = {part.key.split()[-1] for part in persons}
    surnames |= {part.key.split()[0] for part in persons if part.words[0].text not in given_names()}
    bodies = {key.rpartition(" ")[0] for key, part in parts.items() if is_body(part.words)}
    for key, part in parts.items():
        if key in bodies:
            votes[key]["organisation"] += _TITLE
        if key in surnames and not _is_place(part):
            votes[key]["person"] += _SURNAME


def _is_place(part: Part) -> bool:
    found = countries()
    key = part.key
    text = part.text.title() if part.text.isupper() and len(part.text) > 3 else part.text
    text = pairs("place_spellings").get(part.text, text)
    key = fold_name(text)
    return key in found.names or key in found.capitals or key in found.seats or text in wordset("places")


def _is_acronym(text: str) -> bool:
    return " " not in text and text not in pairs("place_spellings") and written_out(text) != text


def _own_votes(part: Part) -> Iterable[tuple[EntityType, float]]:
    words, key = part.words, part.key
    if _is_place(part):
        yield "place", _LEXICON
    if part.text in wordset("outlets_and_bodies") or _is_acronym(part.text):
        yield "organisation", _LEXICON
    if key in countries().people or key in wordset("group_names") or words[-1].form in countries().people:
        yield "group", _LEXICON
    last = words[-1].form
    if is_body(words):
        yield "organisation", _HEAD
    elif len(words) > 1 and (last in wordset("place_heads") or words[0].form in wordset("place_openers")):
        yield "place", _HEAD
    elif last in wordset("event_heads") and len(words) > 1:
        yield "event", _HEAD + _HINT
    yield from _person_votes(part)
    first = words[0].text
    if (len(words) == 1 and first.isupper() and len(first) > 1) or (not first.istitle() and first.isalnum()):
        yield "organisation", _CUE
    yield "organisation", _FAINT


_LINKS = frozenset({"of", "for", "the", "and", "on", "about"})


def _person_votes(part: Part) -> Iterable[tuple[EntityType, float]]:
    words = part.words
    usual = [word.form in wordset("common_words") for word in words]
    proper = sum(usual) < len(words) - 1 and not usual[-1] and not any(word.form in _LINKS for word in words)
    if words[0].text.capitalize() in given_names():
        yield "person", _GIVEN if len(words) > 1 else _HINT
    if 1 < len(words) <= 4 and proper:
        yield "person", _CUE
    if any(len(word.text) == 1 for word in words[1:-1]) or (_begins_person(part) and _INITIALS.match(words[0].text)):
        yield "person", _GIVEN


def _person_cues(before: str, after: str) -> Iterable[tuple[EntityType, float]]:
    if _AFTER_AGE.match(after) or _BEFORE_AGE.search(before):
        yield "person", _AGE
    if _WHO.match(after):
        yield "person", _CUE
    role = _ROLE_BEFORE.search(before)
    if role and role.group(1) in wordset("role_nouns"):
        yield "person", _CUE


def _context_votes(part: Part, content: str) -> Iterable[tuple[EntityType, float]]:
    start, end = part.words[0].start, part.words[-1].end
    before, after = content[max(0, start - 30) : start], content[end : end + 40]
    if part.title:
        yield "person", _TITLE
    if is_dateline(part, content):
        yield "place", _TITLE
    yield from _person_cues(before, after)
    yield from _saying_cues(before, after, len(part.words) == 1)
    yield from _body_cues(before, after)
    if is_apposed(part, before):
        yield "organisation", _CUE
    if _PLACE_AFTER.match(after) or _PLACE_BEFORE.search(before):
        yield "place", _CUE + _FAINT
    if _IN.search(before) or _PLACE_APPOSED.match(after):
        yield "place", _CUE + _FAINT
    elif _AT.search(before):
        yield "place", _FAINT


def _saying_cues(before: str, after: str, lone: bool) -> Iterable[tuple[EntityType, float]]:
    """A person who speaks is named in full somewhere; a lone word that speaks is as well a firm."""
    if _AFTER_SAID.match(after) or _BEFORE_SAID.search(before):
        yield "person", _HINT
        yield "organisation", _HINT if lone else _FAINT
    if _SAID_IT.match(after):
        yield "organisation", _CUE
    if _SAID_HE.match(after):
        yield "person", _CUE


def _body_cues(before: str, after: str) -> Iterable[tuple[EntityType, float]]:
    if _WHICH.match(after):
        yield "place", _FAINT
        yield "organisation", _FAINT
    if _BODY_AFTER.match(after):
        yield "organisation", _CUE
    if _THE.search(before):
        yield "organisation", _CUE


def is_apposed(part: Part, before: str) -> bool:
    """Whether a word for a kind of body stands right before a name that does not begin as a person's does."""
    led = _BODY_BEFORE.search(before)
    return bool(led and led.group(1) in (wordset("body_nouns") | _GIANTS) - _NOT_APPOSED) and not _begins_person(part)


def is_dateline(part: Part, content: str) -> bool:
    """Whether a name is where a dateline says that its report was written."""
    return part.words[0].initial and part.text.isupper() and bool(_DATELINE.match(content, part.words[-1].end))


def _begins_person(part: Part) -> bool:
    """Whether a name begins as a person's does: with a given name or initials, a surname behind them."""
    first = part.words[0].text
    if len(part.words) < 2:
        return False
    return first in given_names() or bool(_INITIALS.fullmatch(first) and country_of(first) is None)
