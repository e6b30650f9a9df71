"""A span that a set calls a name -> the name as newsrooms and the test sets cut and type it.

No title before a person, no article before a name unless it belongs to it, no possessive, no quotation marks;
peoples and the faithful are groups. Sets that do not tag groups get them from the lists, and what the lists leave open
is not judged.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from training.names_document import Name, NamedDocument
from twosource.language.lexicon import wordset
from twosource.language.reader.gazetteer import BITS, flags, key, lists

_WORD = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+)*\.?|[^\w\s]|_")
"""A word with the marks inside it, or one mark: what the lists are asked about."""

_ARTICLES = frozenset({"the", "a", "an", "this", "that", "his", "her", "their", "its", "our"})

_POSSESSIVES = ("'s", "’s", "s'", "s’")

_EDGES = " \n\t\"'“”‘’,;:()[]"
"""Marks that no name begins or ends with."""

_KEPT_WITH_ARTICLE = frozenset({"the hague", "the gambia", "the bahamas"})
"""Places whose article is part of the name."""

_PEOPLE = BITS["demonym"] | BITS["group"]

_NAMES_ONLY = (
    BITS["country"] | BITS["large_city"] | BITS["region"] | BITS["body"] | BITS["acronym"] | BITS["given_name"]
)
"""Lists of names in which a word that is merely written large does not stand."""

_NOT_PEOPLE_ALONE = (
    BITS["city"]
    | BITS["large_city"]
    | BITS["region"]
    | BITS["body"]
    | BITS["country"]
    | BITS["title"]
    | BITS["calendar"]
)
"""Lists in which a word of a people may stand too; then the word alone does not tell, and is not judged."""


def cut(text: str, start: int, end: int, kind: str, trusted: bool = False) -> tuple[int, int] | None:
    """The span without what does not belong to a name of this kind; None when nothing is left.

    `trusted`: the set cuts its names as newsrooms do, but for titles before persons.
    """
    if not trusted:
        start, end = _without_edges(text, start, end)
        end = _before_tail(text, start, end)
        if key(text[start:end]) not in _KEPT_WITH_ARTICLE:
            start = _behind(text, start, end, _ARTICLES)
        start = _behind_small(text, start, end)
    if kind == "person":
        start = _behind_titles(text, start, end)
    if not trusted:
        start, end = _without_edges(text, start, end)
    return (start, end) if start < end else None


def _without_edges(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _EDGES:
        start += 1
    while start < end and text[end - 1] in _EDGES and not text[start:end].endswith(_POSSESSIVES[2:]):
        end -= 1
    return start, end


def _before_tail(text: str, start: int, end: int) -> int:
    """Where the name ends before a possessive or a participle tied to it ("Cusco-based"), unless lists have it so."""
    name = text[start:end]
    if name.endswith(_POSSESSIVES[:2]) and not _bits(name) & BITS["body"]:
        return end - 2
    body, hyphen, tail = name.rpartition("-")
    return start + len(body) if hyphen and tail in wordset("hyphen_tails") else end


def _behind(text: str, start: int, end: int, words: frozenset[str]) -> int:
    first, space, _ = text[start:end].partition(" ")
    return start + len(first) + 1 if space and first.lower() in words else start


def _behind_small(text: str, start: int, end: int) -> int:
    """Where a name written large begins behind words that are not ("city of Cusco"), particles of names excepted."""
    particles = wordset("name_particles")
    while any(c.isupper() for c in text[start:end]):
        first, space, _ = text[start:end].partition(" ")
        if not space or not first.islower() or (first in particles and first != "of") or not first.isalpha():
            break
        start += len(first) + 1
    return start


def _behind_titles(text: str, start: int, end: int) -> int:
    """Where the name begins behind titles and peoples; one that is a given name too needs two words behind it."""
    titles = wordset("titles")
    while True:
        words = text[start:end].split(" ")
        first = words[0].lower().rstrip(".")
        bits = lists().single.get(first, 0)
        called = bits & _PEOPLE and not bits & (BITS["given_name"] | BITS["surname"])
        least = 3 if bits & BITS["given_name"] or called else 2
        if not (called or first in titles) or len(words) < least or not words[1][:1].isupper():
            return start
        start += len(words[0]) + 1


def type_of_other(name: str) -> str | None:
    """The type of a name that a set holds to be neither person nor organisation nor place, where the lists know it."""
    words = _WORD.findall(name)
    bits = flags(words)
    if words and all(said & _PEOPLE for said in bits):
        return "group"
    whole = _bits(name)
    return "event" if whole & BITS["event"] or (bits and len(bits) > 1 and bits[-1] & BITS["event"]) else None


def is_land(name: str) -> bool:
    """Whether a name is that of a country or a region, which some sets call an organisation where it acts or plays."""
    bits = _bits(name)
    return bool(bits & (BITS["country"] | BITS["region"])) and not bits & BITS["body"]


def _bits(name: str) -> int:
    filed = key(name)
    tables = lists()
    return tables.single.get(filed, 0) | tables.several.get(filed, 0) | tables.capitals.get(name, 0)


def is_plain(name: str) -> bool:
    """Whether a name is a common word or title that is merely written large ("the Nation", "my Lords")."""
    bits = [_bits(word) | _bits(word.removesuffix("s")) for word in name.split()]
    said_only = BITS["common"] | BITS["title"] | BITS["place_head"] | BITS["organisation_head"]
    return all(b & said_only and not b & _NAMES_ONLY for b in bits)


def clean(text: str, found: Iterable[tuple[int, int, str]], trusted: bool = False) -> tuple[Name, ...]:
    """Spans with types as names, cut as newsrooms do; of two that overlap the longer stays."""
    names: list[Name] = []
    for start, end, kind in found:
        place = cut(text, start, end, kind, trusted)
        if place:
            peoples = kind in {"place", "organisation", "person"} and _is_a_people(text[slice(*place)])
            names.append(Name(*place, "group" if peoples else kind))
    names.sort(key=lambda name: (name.start - name.end, name.start))
    kept: list[Name] = []
    taken = bytearray(len(text))
    for name in names:
        if not any(taken[name.start : name.end]):
            taken[name.start : name.end] = b"\x01" * (name.end - name.start)
            kept.append(name)
    return tuple(sorted(kept))


def _is_a_people(name: str) -> bool:
    """Whether a name is one adjective or noun of a people and can be nothing else: some sets call it a place."""
    bits = _bits(name)
    return bool(bits & BITS["demonym"]) and not bits & (_NOT_PEOPLE_ALONE | BITS["given_name"] | BITS["surname"])


def with_groups(document: NamedDocument) -> NamedDocument:
    """A document whose set tags no groups, with the peoples and the faithful that the lists tell; what they leave open
    is not judged. The types of the set itself stay."""
    taken = bytearray(len(document.text))
    for name in document.names:
        taken[name.start : name.end] = b"\x01" * (name.end - name.start)
    groups, unsure = _peoples(document.text, taken)
    return document._replace(
        names=tuple(sorted((*document.names, *groups))),
        annotates=document.annotates | {"group"},
        unsure=(*document.unsure, *unsure),
    )


def _peoples(text: str, taken: Sequence[int]) -> tuple[list[Name], list[tuple[int, int]]]:
    """The groups that the lists tell outside of `taken`, and words that may be some or not."""
    runs = list(_WORD.finditer(text))
    groups: list[Name] = []
    unsure: list[tuple[int, int]] = []
    for run, bits in zip(runs, flags([run.group() for run in runs]), strict=True):
        start, end = run.start(), run.end() - (run.group()[-1] == ".")
        if not bits & _PEOPLE or any(taken[start:end]):
            continue
        if bits & _NOT_PEOPLE_ALONE or not text[start].isupper() or "-" in run.group():
            unsure.append((start, end))
        elif bits & BITS["continues"] and groups and groups[-1].end == start - 1:
            groups[-1] = groups[-1]._replace(end=end)
        else:
            groups.append(Name(start, end, "group"))
    return groups, unsure
