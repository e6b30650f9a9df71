"""Name in a text -> what the words beside it say that the person is."""

from __future__ import annotations

import re

from twosource.language.lexicon import wordset
from twosource.language.parties import country_of
from twosource.language.words import fold_word
from twosource.model.text import Anchor, Text

_REACH = 140
"""Characters on either side of a name in which its role is looked for: appositions are seldom longer."""
_WORD = re.compile(r"[^\W_]+(?:[-'’.&][^\W_]+)*\.?")
_AFTER = re.compile(
    r"(?:,\s*\d{1,3})?,\s+((?:(?:a|an|the|his|her|its|their|who is|who was|one of)\s+)?[^,;:.\n\"“”()–—]{2,120}?)"
    r"(?=[,;:.\n\"“”()–—]|\s+(?:who|which|that|said|says|told|has|had|was|were|is)\b|$)"
)
_GAP = re.compile(r",?\s+[\"“]?$")
_LONGEST = 9
"""Words of a role before a name: 'the former Norwegian deputy defence minister'."""


def roles_beside(text: Text, where: Anchor) -> tuple[str, ...]:
    """The role phrases right before and right behind a person's name, as they stand in the text; mostly none."""
    content = text.content
    found = [role_before(content, where.start), role_after(content, where.end)]
    return tuple(role for role in found if role)


def role_after(content: str, end: int) -> str | None:
    """The apposition behind a name that holds a role noun before any preposition: ', a lawyer for the family,'."""
    match = _AFTER.match(content, end, min(len(content), end + _REACH))
    if match is None:
        return None
    phrase = match.group(1)
    return phrase.strip() if role_head(phrase) else None


def role_before(content: str, start: int) -> str | None:
    """The title or role that leads up to a name: 'Defence Minister', "Okoro's lawyer,", 'the mill owner'."""
    begin = max(content.rfind("\n", 0, start) + 1, start - _REACH)
    gap = _GAP.search(content, begin, start)
    if gap is None:
        return None
    words = list(_WORD.finditer(content, begin, gap.start()))
    if not words or words[-1].end() < gap.start() or not _is_role(words[-1].group()):
        return None
    first = len(words) - 1
    while first > 0 and len(words) - first < _LONGEST and _goes_with(words[first - 1], words[first], content):
        first -= 1
        if fold_word(words[first].group()) in _DETERMINERS:
            break
    if first + 1 == len(words) and fold_word(words[first].group()).rstrip(".") in _ADDRESS:
        return None
    return content[words[first].start() : words[-1].end()]


_ADDRESS = frozenset({"mr", "mrs", "ms", "miss", "sir", "dr", "st", "mx"})
_DETERMINERS = frozenset({"a", "an", "the", "his", "her", "its", "their", "my", "our"})


def _is_role(word: str) -> bool:
    form = fold_word(word).rstrip(".")
    return form in wordset("role_nouns") or form in wordset("titles")


def _goes_with(left: re.Match[str], right: re.Match[str], content: str) -> bool:
    gap = content[left.end() : right.start()]
    form = fold_word(left.group())
    if not form[0].isalpha():
        return False
    if gap.strip() or form in wordset("role_stops") or left.group().endswith("."):
        return (form == "of" and not gap.strip()) or left.group() in {"U.S.", "U.N.", "U.K."}
    return not (form.endswith("ed") and form in wordset("common_words")) or form in {"retired", "exiled", "jailed"}


def role_head(phrase: str) -> str | None:
    """The folded role noun that a phrase turns on: its last before a preposition, relative or comma; None for none."""
    head = None
    for match in _WORD.finditer(phrase):
        form = fold_word(match.group())
        if form in wordset("role_breaks") and head:
            break
        if form in wordset("role_breaks") and form not in {"of"}:
            return None
        if form in wordset("role_nouns") or form in wordset("titles"):
            head = form
        elif country_of(match.group()) is None and head and form.endswith("'s"):
            head = None
    return head
