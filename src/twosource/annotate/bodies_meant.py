"""Bare noun for a body in a report -> the body that it means."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from twosource.annotate.body_names import read_body
from twosource.annotate.scene import Place, Scene
from twosource.annotate.sources import Reading
from twosource.language.agencies import publisher_of
from twosource.language.lexicon import pairs, wordset
from twosource.language.parties import fold_name
from twosource.language.words import words
from twosource.model.marks import Entity

_REACH = 12
"""Sentences back in which a body may have been named to be meant by 'the ministry'; 'the government' of a report's own
country is often named by no name at all, and one named far above is another's."""
_FOCUS = 2
"""Sentences before 'a spokesman said' that are about the body that he speaks for."""
_OUTWEIGHS = 2
"""Times that a body must be named as often as any other to be the one that the report is about."""
_OFTEN = 4
"""Times that it must be named at least: two places against one tell nothing."""
_OTHERS = frozenset({"parent", "other", "rival", "second", "third", "sister", "new", "same", "former", "entire"})
"""Words that make of 'the company' another one than the report is about."""
_GIANT = r"(?:giant|startup|start-up|maker|retailer|carrier|manufacturer|provider|operator|developer)"
_ACTS = re.compile(
    r"[\"”]?(?:['’]s?)?\s+(?:also\s+|has\s+|had\s+|have\s+)?(?:said|says|told|added|wrote|tweeted|announced|confirmed|denied|"
    r"declined|claims?|claimed|insisted|apologi[sz]ed|reported|reports|refused|responded|acknowledged|disclosed|"
    r"spokes\w+|CEO|chief|chairman|executives?|officials|employees|shares|stock|customers|headquarters|founder|website|app|service|network|"
    r"statement|boss|president|director)\b"
)
"""What only a body has or does, right behind its name."""
_APPOSED = re.compile(r",\s+(?:a|an|the|one of)\s+([^,.;:\n\"“”]{3,70})")
_LED_UP = re.compile(r"\b((?:[\w-]+\s+){0,3}[a-z-]+)\s+$")
_LEADS = 60
"""Characters before a name in which the noun that describes it stands: 'the power company Brightwell'."""


def named_body(reading: Reading, at: int, scene: Scene) -> Place | None:
    """The body of the report that a bare 'the ministry', 'the airline', 'the company' before `at` means, or None.

    A noun that a body's name holds, or that the report describes it by, means the last such body. A general noun ('the
    company') means the only body that acts as one, else the one that the report is mostly about, else the one named
    last. Where two stand equally near nobody is meant.
    """
    media = reading.head in wordset("media_nouns")
    earlier = (p for p in scene.before(at, 0) if p.entity.type == "organisation" and not p.aside)
    before = [place for place in earlier if media or not _is_outlet(place)]
    since = scene.sentence_starts[max(0, scene.sentence(at) - 1 - _REACH)]
    kind = read_body(f"any {reading.head}", "", 0)
    near = [p for p in before if p.start >= since]
    fitting = [p for p in near if _has_head(p, reading.head) or (kind and _same_kind(p, kind.parts))]
    if fitting:
        return _nearest(fitting, scene)
    if reading.head not in wordset("body_nouns") or _OTHERS & set(reading.modifiers):
        return None
    if reading.modifiers or reading.head in pairs("body_kinds"):
        called = {p.entity.id: p.entity for p in before}
        meant = {key for key, entity in called.items() if _is_described(entity, reading, scene)}
        described = [p for p in before if p.entity.id in meant]
        if described:
            return _nearest(described, scene)
    return _by_weight(reading.head, before, near, scene)


def body_in_focus(at: int, scene: Scene) -> Place | None:
    """The only body that the sentences right before `at` name as one that acts, or None."""
    since = scene.sentence_starts[max(0, scene.sentence(at) - 1 - _FOCUS)]
    near = [p for p in scene.before(at, since) if p.entity.type == "organisation" and not p.aside]
    acting = [p for p in near if p.entity.id in scene.acting and not _is_outlet(p)]
    return acting[-1] if len({p.entity.id for p in acting}) == 1 else None


def acting_bodies(scene: Scene) -> frozenset[str]:
    """Ids of the organisations that the report or a lexicon shows to be bodies that speak, not products or works."""
    return frozenset(p.entity.id for p in scene.places if p.entity.type == "organisation" and _acts(p, scene))


def _acts(place: Place, scene: Scene) -> bool:
    if _ACTS.match(scene.text.content, place.end) or _descriptions(place, scene):
        return True
    return _sounds_as_body(place.entity.names)


@lru_cache(maxsize=4096)
def _sounds_as_body(names: tuple[str, ...]) -> bool:
    if any(name in wordset("outlets_and_bodies") for name in names):
        return True
    heads = wordset("organisation_heads") | wordset("generic_heads") | wordset("body_heads")
    return any(word.form in heads for name in names for word in words(name))


def _by_weight(head: str, before: list[Place], near: list[Place], scene: Scene) -> Place | None:
    if head in pairs("body_kinds"):
        return None
    public = wordset("public_heads")
    acting: dict[str, bool] = {}
    for place in before:
        key = place.entity.id
        if key not in acting:
            public_name = any(w.form in public for name in place.entity.names for w in words(name))
            acting[key] = not public_name and key in scene.acting
    able = [p for p in before if acting[p.entity.id]]
    if not able:
        return None
    count = Counter(p.entity.id for p in scene.places if acting.get(p.entity.id))
    (first, most), *others = count.most_common(2)
    if not others:
        return able[-1]
    main = [p for p in able if p.entity.id == first] if most >= max(_OUTWEIGHS * others[0][1], _OFTEN) else []
    last = able[-1]
    if main and (last.entity.id == first or scene.sentence(main[-1].start) >= scene.sentence(last.start)):
        return main[-1]
    recent = [p for p in near if acting[p.entity.id]]
    return _nearest(recent, scene) if recent else None


def _is_described(entity: Entity, reading: Reading, scene: Scene) -> bool:
    """Whether the name holds a word for such bodies, or the report calls it by the noun."""
    heads = {head.strip() for head in pairs("body_kinds").get(reading.head, "").split(",")} - {""}
    if any(word.form in heads for name in entity.names for word in words(name)):
        return True
    own = (p for p in scene.places if p.entity.id == entity.id)
    wanted = {reading.head, *reading.modifiers}
    return any(wanted <= forms for p in own for forms in _descriptions(p, scene))


def _descriptions(place: Place, scene: Scene) -> list[frozenset[str]]:
    """The words of the noun phrases for a body right before or behind one place of its name."""
    content = scene.text.content
    found = []
    behind = _APPOSED.match(content, place.end)
    if behind:
        found.append(_up_to_noun([word.form for word in words(behind.group(1))]))
    led = _LED_UP.search(content, max(0, place.start - _LEADS), place.start)
    forms = [word.form for word in words(led.group(1))] if led else []
    if forms and (forms[-1] in wordset("body_nouns") or re.fullmatch(_GIANT, forms[-1])):
        found.append(frozenset(forms))
    return [forms for forms in found if forms]


def _up_to_noun(forms: list[str]) -> frozenset[str]:
    """The words up to the noun for a body that an apposition turns on; none where it turns on another noun."""
    for i, form in enumerate(forms):
        if form in wordset("prepositions") or form in {"that", "which", "who"}:
            return frozenset()
        if form in wordset("body_nouns") and (i + 1 == len(forms) or forms[i + 1] not in wordset("body_nouns")):
            return frozenset(forms[: i + 1])
    return frozenset()


def _nearest(places: list[Place], scene: Scene) -> Place | None:
    """The last of the places, None where its sentence or the one before names another entity among them."""
    last = places[-1]
    near = [p for p in places if scene.sentence(p.start) >= scene.sentence(last.start) - 1]
    return last if len({p.entity.id for p in near}) == 1 else None


def _is_outlet(place: Place) -> bool:
    return _is_outlets_name(place.entity.name)


@lru_cache(maxsize=4096)
def _is_outlets_name(name: str) -> bool:
    tail = words(name)[-1].form
    return tail in wordset("outlet_tails") | {"radio", "press", "tv"} or publisher_of(name) is not None


def _has_head(place: Place, head: str) -> bool:
    return any(word.form == head for name in place.entity.names for word in words(name))


def _same_kind(place: Place, parts: frozenset[str]) -> bool:
    bodies = (read_body(fold_name(name), "", 0) for name in place.entity.names)
    return any(body and parts - {"any"} <= body.parts for body in bodies)
