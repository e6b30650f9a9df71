"""Name in a text -> what the words beside it say that the person is."""

from __future__ import annotations

import re
from itertools import pairwise

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
    phrase = match.group(1).strip()
    return phrase if role_head(phrase) and not _leads_to_name(phrase) else None


def _leads_to_name(phrase: str) -> bool:
    """Whether the phrase is the next name of a list with its title: ', President Ana Ruiz,'."""
    words = [match.group() for match in _WORD.finditer(phrase)]
    for word, following in pairwise(words):
        if fold_word(word) in wordset("role_breaks"):
            return False
        if _is_role(word) and following[0].isupper() and not _is_role(following) and country_of(following) is None:
            return True
    return False


def role_before(content: str, start: int) -> str | None:
    """The title or role that leads up to a name: 'Defence Minister', "Okoro's lawyer,", 'the mill owner'."""
    begin = max(0, start - _REACH)
    begin = max(begin, content.rfind("\n", begin, start) + 1)
    gap = _GAP.search(content, begin, start)
    if gap is None:
        return None
    words = list(_WORD.finditer(content, begin, gap.start()))
    if not words or words[-1].end() < gap.start() or not _is_role(words[-1].group()) or _is_address(words[-1]):
        return None
    first = len(words) - 1
    while first > 0 and len(words) - first < _LONGEST and _goes_with(words[first - 1], words[first], content):
        first -= 1
        if fold_word(words[first].group()) in _DETERMINERS:
            break
    first = _over_of(words, first, "," in gap.group(), content)
    return content[words[first].start() : words[-1].end()].rstrip(".") if first >= 0 else None


def _over_of(words: list[re.Match[str]], first: int, comma: bool, content: str) -> int:
    """Where a role before a name begins that stands behind 'of'; -1 where it is another's.

    In 'a friend of President Ruiz' the role is the last one; in 'the sister of the gunman, Ana Ruiz' it is the first.
    """
    if first == 0 or fold_word(words[first - 1].group()) not in {"of", "for", "to"} or not comma:
        return first
    at = first - 2
    if at < 0 or not _is_role(words[at].group()):
        return -1
    while at > 0 and len(words) - at < _LONGEST and _goes_with(words[at - 1], words[at], content):
        at -= 1
        if fold_word(words[at].group()) in _DETERMINERS:
            break
    return at


_ADDRESS = frozenset({"mr", "mrs", "ms", "miss", "sir", "dr", "st", "mx"})
_DETERMINERS = frozenset({"a", "an", "the", "his", "her", "its", "their", "my", "our"})


def _is_address(word: re.Match[str]) -> bool:
    return fold_word(word.group()).rstrip(".") in _ADDRESS


def _is_role(word: str) -> bool:
    form = fold_word(word).rstrip(".")
    return form in wordset("role_nouns") or form in wordset("titles")


def _goes_with(left: re.Match[str], right: re.Match[str], content: str) -> bool:
    """Whether the word on the left belongs to the role phrase that begins on the right."""
    form = fold_word(left.group())
    spaced = not content[left.end() : right.start()].strip()
    if not spaced or not form[0].isalpha() or form in wordset("role_stops") or _is_verbal(left.group()):
        return False
    if left.group().endswith("."):
        return left.group().count(".") > 1
    if left.group().islower() and right.group()[0].isupper() and len(right.group()) > 1:
        return form in _DETERMINERS or form in wordset("title_modifiers")
    return True


def _is_verbal(word: str) -> bool:
    """Whether a small word is a participle or past that seldom stands in a role: 'dating', not 'founding'."""
    form = fold_word(word)
    if not word.islower() or form in wordset("role_participles"):
        return False
    return form.endswith("ing") or (form.endswith("ed") and form in wordset("common_words"))


_CLAUSE_WORDS = frozenset({"he", "she", "it", "they", "we", "i", "he's", "she's", "it's", "someone", "also", "not"})
"""Words that open a clause or a list, not an apposition."""


def role_head(phrase: str) -> str | None:
    """The folded role noun that a phrase turns on: its last before a preposition, relative or comma; None for none."""
    head = None
    for match in _WORD.finditer(phrase):
        form = fold_word(match.group())
        if form in wordset("role_breaks") and head:
            break
        if form in wordset("role_breaks") or (head is None and (form in _CLAUSE_WORDS or _is_verbal(match.group()))):
            return None
        if form in wordset("role_nouns") or form in wordset("titles"):
            head = form
        elif country_of(match.group()) is None and head and form.endswith("'s"):
            head = None
    return head
