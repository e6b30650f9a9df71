"""Names of one report -> the pairs of them that it says are one."""

from __future__ import annotations

import re

from twosource.model.article import Article
from twosource.model.marks import Mention

Pair = tuple[Mention, Mention]

_BRACKET = re.compile(r"\s*\(\s*(?:or\s+|the\s+)?[\"“‘]?$")
_KNOWN_AS = re.compile(
    r"^[\"”’]?(?:,?\s*\(?(?:who is |which is |is |was )?"
    r"(?:also|better|formerly|previously|once|otherwise|now|locally|commonly|widely|sometimes)\s+"
    r"(?:known(?: locally| widely)? as|called|named)|\s*[,(]\s*(?:known as|a\.?k\.?a\.?|formerly|renamed(?: as)?))\s+"
    r"(?:the\s+)?[\"“‘]?$",
    re.IGNORECASE,
)
_NAME_FOR = re.compile(
    r"^[\"”’]?,?\s*(?:the|a|its|an)\s+(?:[\w’'-]+\s+){0,4}(?:name|term|acronym|abbreviation|spelling|nickname)\s+(?:for|of)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_USING_NAME = re.compile(
    r"\busing\s+(?:the|its|an?)\s+(?:[\w’'-]+\s+){0,4}(?:name|term|spelling|nickname)\s+(?:for|of)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_REACH = 80
"""Characters that a stated alias may put between two names."""


def stated_aliases(article: Article, mentions: tuple[Mention, ...]) -> tuple[Pair, ...]:
    """Pairs of names that the report itself equates: '(ISW)', 'also known as', 'the old name for', 'using the ... name
    for'. `mentions` are the report's names in order."""
    content = article.text.content
    found: list[Pair] = []
    for i in range(1, len(mentions)):
        left, right = mentions[i - 1], mentions[i]
        between = content[left.where.end : right.where.start]
        if len(between) > _REACH or "\n" in between:
            continue
        bracket = _BRACKET.fullmatch(between) and _is_short_for(right, left)
        if bracket or _KNOWN_AS.match(between) or _NAME_FOR.match(between):
            found.append((left, right))
        elif _USING_NAME.search(between) or _USING_NAME.search(
            content[max(0, right.where.start - _REACH) : right.where.start]
        ):
            found.extend(_renamed(mentions, i, content))
    return tuple(found)


def _is_short_for(short: Mention, full: Mention) -> bool:
    """Whether the letters of `short` begin words of `full`, in order."""
    letters = [c for c in short.where.words.casefold() if c.isalpha()]
    words = re.findall(r"[^\W\d_]+", full.where.words.casefold().replace("television", "tele vision"))
    if not 2 <= len(letters) <= 8 or " " in short.where.words:
        return False
    rest = iter(words)
    return all(any(word.startswith(letter) for word in rest) for letter in letters) or (
        "".join(letters) in "".join(word[0] for word in words)
    )


def _renamed(mentions: tuple[Mention, ...], at: int, content: str) -> tuple[Pair, ...]:
    """The pair of 'using the ... name for X': X and the only other name before it in the paragraph that may be X."""
    target = mentions[at]
    start = content.rfind("\n", 0, target.where.start) + 1
    earlier = [
        m
        for m in mentions[:at]
        if m.where.start >= start and m.type not in {"person", "group", "event"} and m.where.words != target.where.words
    ]
    return ((earlier[-1], target),) if len({m.where.words for m in earlier}) == 1 else ()
