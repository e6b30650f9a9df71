"""Speakers -> whether one is a vaguer, another or several for one."""

from __future__ import annotations

from twosource.language.lexicon import wordset
from twosource.language.numerals import counts
from twosource.ledger.speakers import Speaker

NOBODY = frozenset(("report", "reports", "rumour", "rumours", "rumor", "rumors", "media", "some"))
"""Heads of sources that say of nobody that he said it."""

_PEOPLE = (
    "unnamed_sources",
    "role_nouns",
    "body_nouns",
    "person_nouns",
    "one_voice_bodies",
    "spokespeople",
    "documents",
    "people_words",
)


def somebody(speaker: Speaker) -> bool:
    """Whether a source is a person or a body by its name or its head word, or one that nobody names: "a clerk"."""
    one = speaker.head and speaker.name.casefold() in (f"a {speaker.head}", f"an {speaker.head}")
    return speaker.entity is not None or bool(one) or any(speaker.head in wordset(name) for name in _PEOPLE)


def faceless(speaker: Speaker) -> bool:
    """Whether nothing in the words for an unnamed source tells who he is: no name, no "the director"."""
    later = speaker.name.split()[1:]
    told = any(word[0].isupper() for word in later) or (later and speaker.name.casefold().startswith("the "))
    return not told and (speaker.head in NOBODY or (somebody(speaker) and speaker.head not in wordset("documents")))


def vague(speaker: Speaker, said: str) -> bool:
    """Whether the words for an unnamed source may mean anybody: neither a name in them nor the role of a known one."""
    if any(word[0].isupper() for word in said.split()[1:]) or speaker.head in wordset("pronouns"):
        return False
    return faceless(speaker) or not somebody(speaker)


def multiplied(before: Speaker, after: Speaker) -> bool:
    """Whether one unnamed source became several."""
    one, several = before.head, after.head
    plural = several in (f"{one}s", f"{one}es") or (one, several) == ("person", "people")
    return after.vague and one != several and plural and bool(one)


def uncounted(before: Speaker, after: Speaker) -> bool:
    """Whether a count of unnamed people was dropped: two officials became officials."""
    counted, bare = before.name.casefold().split()[:1], after.name.casefold().split()[:1]
    known = bool(counted) and counts(counted[0])
    return known and before.vague and after.vague and before.head == after.head and bare == [after.head]


_SOURCES = ("source", "sources")


def of_one_many(before: Speaker, after: Speaker) -> bool:
    """Whether one nameless person, or a count of them, became nameless people of whatever kind: "a person", "sources";
    "two people", "sources"."""
    first = before.name.casefold().split()[:1]
    alone = first in (["a"], ["an"], ["one"])
    if not alone and first and counts(first[0]) and after.head != before.head:
        return before.vague and after.head in _SOURCES and vague(after, after.name)
    many = after.head in wordset("unnamed_sources") and (after.head.endswith("s") or after.head == "people")
    return before.vague and alone and many and not before.head.endswith("s") and vague(after, after.name)


def between(before: Speaker, after: Speaker) -> bool:
    """Whether unnamed people of one report are mere reports in another."""
    return before.vague and after.vague and after.head in NOBODY and before.head not in NOBODY and bool(before.head)
