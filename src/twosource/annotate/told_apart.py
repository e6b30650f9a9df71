"""Names of one report -> the pairs of them that it says are two."""

from __future__ import annotations

import re

from twosource.annotate.aliases import Pair
from twosource.language.lexicon import wordset
from twosource.language.parties import fold_name
from twosource.language.words import words
from twosource.model.article import Article
from twosource.model.marks import Mention

_LISTED = re.compile(r"\s+and\s+(?:the\s+)?")
_KIN_BEFORE = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+){0,2}),?\s+(?:late\s+)?$")
_KIN_OF = re.compile(r"([a-z]+(?:-[a-z]+){0,2})\s+of\s+(?:[\w’'-]+\s+){0,4}$")
_KIN_BEHIND = re.compile(
    r",\s+(?:(?:his|her|their|whose|the|an?|elder|older|younger|eldest|youngest|late|only|twin)\s+){1,3}([a-z-]+)\b"
)
_REACH = 40
"""Characters beside a name in which a noun for a relative stands."""
_SENTENCE = 200
"""Characters before a relative's name in which the one whose relative he is has been named."""


def stated_apart(article: Article, mentions: tuple[Mention, ...]) -> tuple[Pair, ...]:
    """Pairs of names that 'and' lists side by side, and of persons with their relatives near before them.

    `mentions` are the report's names in order.
    """
    content = article.text.content
    found: list[Pair] = []
    for i, right in enumerate(mentions):
        if i and _LISTED.fullmatch(content, mentions[i - 1].where.end, right.where.start):
            found.append((mentions[i - 1], right))
        if right.type == "person" and _is_relative(content, right):
            found.extend((left, right) for left in _shortly_before(mentions, i))
        if right.type == "person" and _has_relative(content, right):
            found.extend((right, relative) for relative in _shortly_behind(mentions, i))
    return tuple((a, b) for a, b in found if fold_name(a.where.words) != fold_name(b.where.words))


def _is_relative(content: str, name: Mention) -> bool:
    start, end = name.where.start, name.where.end
    before = _KIN_BEFORE.search(content, max(0, start - _REACH), start)
    behind = _KIN_BEHIND.match(content, end, end + _REACH)
    return _is_kin(before) or _is_kin(behind) or _has_relative(content, name)


def _has_relative(content: str, name: Mention) -> bool:
    """Whether the name stands behind 'the son of'."""
    return _is_kin(_KIN_OF.search(content, max(0, name.where.start - _REACH), name.where.start))


def _is_kin(found: re.Match[str] | None) -> bool:
    return found is not None and found.group(1).casefold() in wordset("kin")


def _shortly_behind(mentions: tuple[Mention, ...], at: int) -> list[Mention]:
    """The persons named in full shortly behind who share a word with the one at `at`."""
    name = mentions[at]
    own = {word.form for word in words(name.where.words)}
    near = (m for m in mentions[at + 1 :] if m.where.start - name.where.end <= _SENTENCE and m.type == "person")
    return [m for m in near if " " in m.where.words and own & {word.form for word in words(m.where.words)}]


def _shortly_before(mentions: tuple[Mention, ...], at: int) -> list[Mention]:
    """The persons named shortly before who share a word with the one at `at`."""
    name = mentions[at]
    own = {word.form for word in words(name.where.words)}
    near = (m for m in mentions[:at] if name.where.start - m.where.start <= _SENTENCE and m.type == "person")
    return [m for m in near if own & {word.form for word in words(m.where.words)}]
