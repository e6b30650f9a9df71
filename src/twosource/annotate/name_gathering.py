"""Mentions of all reports -> the names that each report has, each with one type, for one thing as far as it tells."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from twosource.annotate.addressed import Address, address_at
from twosource.annotate.body_names import Body, read_body
from twosource.annotate.name_groups import Name
from twosource.annotate.person_names import read_person, same_person, shortens_person
from twosource.annotate.settled_types import Census, settled_type
from twosource.annotate.spellings import written_out
from twosource.language.lexicon import wordset
from twosource.language.parties import fold_name
from twosource.model.article import Article
from twosource.model.marks import EntityType, Mention

_STATE_BEHIND = re.compile(r" (?:[Ss]tate|[Pp]rovince|[Cc]anton|[Gg]overnorate)\b(?! [A-Z])")
_STATE_BEFORE = re.compile(r"\b(?:[Ss]tate|[Pp]rovince|[Cc]anton|[Gg]overnorate) of $")
_SOFT_HYPHEN = "\xad"
_REACH = 24
"""Characters beside a place's name in which 'state of' or 'state' stands."""


class Gathered(NamedTuple):
    """All names, and the number of the name that stands at a place (report, where it begins)."""

    names: list[Name]
    at: dict[tuple[str, int], int]


def gather(articles: Mapping[str, Article], mentions: Mapping[str, tuple[Mention, ...]]) -> Gathered:
    """The names of all reports, by report and key."""
    filed = {report: _filed(articles[report].text.content, own) for report, own in mentions.items()}
    census = Census.of(filed.values())
    found = Gathered([], {})
    for report, by_key in filed.items():
        content = articles[report].text.content
        for key, places in sorted(by_key.items()):
            for kind, chosen in settled_type(key, places, by_key, census):
                for name in _names(report, key, kind, chosen, content, by_key):
                    for mention in name.mentions:
                        found.at[report, mention.where.start] = len(found.names)
                    found.names.append(name)
    return found


def _filed(content: str, own: Iterable[Mention]) -> dict[str, list[Mention]]:
    by_key: dict[str, list[Mention]] = defaultdict(list)
    for mention in own:
        by_key[_key(mention, content)].append(mention)
    return dict(by_key)


def _key(mention: Mention, content: str) -> str:
    """The folded name under which a mention is filed: older names of places and known acronyms by their full name."""
    words = " ".join(mention.where.words.replace(_SOFT_HYPHEN, "").split())
    key = fold_name(written_out(words))
    parts = key.split()
    if len(parts) > 2 and parts[-1] in wordset("facilities"):
        return f"{parts[0]} {parts[-1]}" if parts[-2] in {"military", "international", "central", "state"} else key
    if key in _shared_names() and _is_state(mention, content):
        return f"{key} state"
    return key


def _shared_names() -> frozenset[str]:
    return frozenset(fold_name(name) for name in wordset("city_and_state"))


def _is_state(mention: Mention, content: str) -> bool:
    start, end = mention.where.start, mention.where.end
    return bool(
        _STATE_BEHIND.match(content, end, end + _REACH) or _STATE_BEFORE.search(content, max(0, start - _REACH), start)
    )


def _names(
    report: str, key: str, kind: EntityType, places: list[Mention], content: str, by_key: Mapping[str, list[Mention]]
) -> Iterable[Name]:
    """The name, or one for each of several people of a surname or countries of a body that the places tell apart."""
    if kind == "person":
        if len(read_person(key).words) == 1:
            for address, own in _by_address(key, places, content, by_key):
                yield Name(report, key, kind, tuple(own), None, address)
        else:
            yield Name(report, key, kind, tuple(places), None)
        return
    for body, own in _by_country(key, places, content):
        yield Name(report, key, kind, tuple(own), body)


def _by_address(
    key: str, places: list[Mention], content: str, by_key: Mapping[str, list[Mention]]
) -> Iterable[tuple[Address, list[Mention]]]:
    """The places of a surname, by how they address the one who bears it where the report has several; else together."""
    told = [address_at(content, mention.where.start) for mention in places]
    sexes = {address.sex for address in told} - {""}
    if len(sexes) < 2 and len(_bearers(key, by_key)) < 2:
        return [(Address(next(iter(sexes), "")), places)]
    found: dict[Address, list[Mention]] = defaultdict(list)
    for address, mention in zip(told, places, strict=True):
        found[address].append(mention)
    return found.items()


def _bearers(surname: str, by_key: Mapping[str, list[Mention]]) -> list[str]:
    """Full names of persons of a report that end with a surname, one for each person as far as names tell."""
    found: list[str] = []
    wanted = read_person(surname).surname
    for key, places in sorted(by_key.items(), key=lambda item: (-len(item[0]), item[0])):
        name = read_person(key)
        if len(name.words) < 2 or name.surname != wanted or places[0].type != "person":
            continue
        others = map(read_person, found)
        if not any(same_person(name, other) or shortens_person(name, other) for other in others):
            found.append(key)
    return found


def _by_country(key: str, places: list[Mention], content: str) -> Iterable[tuple[Body | None, list[Mention]]]:
    """The places of a body's name, by the country that each gives it; where one country is told, it has them all."""
    told = [read_body(key, content, m.where.start, m.where.end) for m in places]
    countries = Counter(body.country for body in told if body and body.country)
    known = [body for body in told if body and body.country]
    if len(countries) < 2:
        return [(known[0] if known else told[0], places)]
    unsaid = Body(None, known[0].parts)
    found: dict[Body, list[Mention]] = defaultdict(list)
    for body, mention in zip(told, places, strict=True):
        found[body or unsaid].append(mention)
    return found.items()
