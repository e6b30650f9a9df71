"""Names of one report -> the pairs of them that it says are one."""

from __future__ import annotations

import re
from collections import Counter

from twosource.annotate.sounds import near
from twosource.language.lexicon import pairs
from twosource.language.parties import adjective_country, country_of
from twosource.model.article import Article
from twosource.model.marks import Mention

Pair = tuple[Mention, Mention]

_BRACKET = re.compile(r"\s*\(\s*(?:or\s+|the\s+)?[\"“‘]?$")
_OR = re.compile(r",\s+or\s+(?:the\s+)?[\"“‘]?$")
_ADVERB = (
    r"(?:also|better|formerly|previously|once|otherwise|now|locally|commonly|widely|sometimes|originally|officially)"
)
_KNOWN_AS = re.compile(
    rf"^[\"”’]?(?:,?\s*\(?(?:who is |which is |is |was )?(?:{_ADVERB}\s+)?"
    r"(?:known(?: locally| widely| in [A-Z]\w+)? as|known by (?:its|the) (?:acronym|initials|abbreviation))|"
    rf",?\s*\(?(?:who is |which is |is |was )?{_ADVERB}\s+(?:called|named)|"
    r"\s*[,(]\s*(?:a\.?k\.?a\.?|renamed(?: as)?)|"
    r"(?:,\s+which)?\s+(?:was|were|is|has been|had been)\s+(?:later\s+|since\s+)?"
    r"(?:renamed|rechristened|rebranded)(?: as)?|"
    r"\s+(?:has\s+|had\s+)?(?:changed its name to|rebranded(?: itself)? as|renamed itself))\s+(?:the\s+)?[\"“‘]?$",
    re.IGNORECASE,
)
_REAL_NAME = re.compile(
    r"^[\"”’]?,?\s*\(?(?:whose (?:real|birth|full|legal) name (?:is|was)|(?:real|birth) name:?|born|n[ée]e)\s+[\"“‘]?$"
)
_ONCE = re.compile(r"^[\"”’]?\s*[,(]\s*(?:now|formerly|previously|originally|once)\s+(?:the\s+)?[\"“‘]?$")
_ONCE_ENDS = re.compile(r"[\"”’]?\s*(?:[,;.)]|$|\n)")
_CALL = re.compile(r"^,?\s+which\s+(?:[\w’'-]+\s+){1,3}(?:call|calls|called|knows? as|refers? to as)\s+[\"“‘]?$")
_AS = re.compile(r"^[\"”’]?,[\"”’]?\s+as\s+(?:the\s+)?$")
_AS_CALLED = re.compile(r"\s+(?:was|is)\s+(?:(?:then|once|formerly|also|still|long)\s+)?(?:called|known|named)\b")
_CLOSED = re.compile(r"[\"”’]?(?:\)|, by )")
_IN_TONGUE = re.compile(r"\s+in\s+([A-Z]\w+)[\"”’]?\)")
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
_SPELT = 5
"""Letters that a second spelling in brackets needs."""


def stated_aliases(article: Article, mentions: tuple[Mention, ...]) -> tuple[Pair, ...]:
    """Pairs of names that the report itself equates: '(ISW)', 'also known as', 'the old name for', 'using the ... name
    for'. `mentions` are the report's names in order."""
    content = article.text.content
    used = Counter(mention.where.words for mention in mentions)
    found: list[Pair] = []
    for i in range(1, len(mentions)):
        left, right = _before(mentions, i), mentions[i]
        between = content[left.where.end : right.where.start]
        if len(between) > _REACH or "\n" in between:
            continue
        if _bracketed(left, right, between, used) or _is_told(left, right, between):
            found.append((left, right))
        elif _USING_NAME.search(between) or _USING_NAME.search(
            content[max(0, right.where.start - _REACH) : right.where.start]
        ):
            found.extend(_renamed(mentions, i, content))
    return tuple(found)


def _before(mentions: tuple[Mention, ...], i: int) -> Mention:
    """The name before the one at `i`, over a people or tongue that stands between: 'known in Danish as'."""
    skips = i > 1 and bool(adjective_country(mentions[i - 1].where.words) or mentions[i - 1].type == "group")
    gap = mentions[i].where.text.content[mentions[i - 1].where.end : mentions[i].where.start]
    return mentions[i - 2] if skips and re.match(r"\s+(?:as|call|called|calls)\s", gap) else mentions[i - 1]


def _is_told(left: Mention, right: Mention, between: str) -> bool:
    """Whether the words between two names, and those behind, make them one."""
    content, end = right.where.text.content, right.where.end
    if _KNOWN_AS.match(between) or _NAME_FOR.match(between) or _CALL.match(between):
        return True
    if _REAL_NAME.match(between):
        return left.type == right.type == "person"
    if _AS.match(between):
        return bool(_AS_CALLED.match(content, end))
    return bool(
        _ONCE.match(between)
        and _ONCE_ENDS.match(content, end)
        and _are_of_a_kind(left, right)
        and not country_of(right.where.words)
    )


def _are_of_a_kind(left: Mention, right: Mention) -> bool:
    return (left.type == "person") == (right.type == "person")


def _bracketed(left: Mention, right: Mention, between: str, used: Counter[str]) -> bool:
    """Whether the right name stands in brackets as the left one's acronym, other spelling or name in another tongue."""
    if _OR.fullmatch(between):
        return _is_short_for(right, left)
    if not _BRACKET.fullmatch(between):
        return False
    content, end = right.where.text.content, right.where.end
    if _is_short_for(right, left) or _is_foreign_acronym(right, left, used):
        return True
    tongue = _IN_TONGUE.match(content, end)
    if tongue:
        return _are_of_a_kind(left, right)
    words = left.where.words.casefold(), right.where.words.casefold()
    return left.type == right.type and content[end : end + 1] == ")" and near(*words, _SPELT)


def _is_foreign_acronym(short: Mention, full: Mention, used: Counter[str]) -> bool:
    """Whether capitals behind a body's name stand for what it is called in its own tongue: they hold nothing but its
    initials in another order, or the report goes on to use them. A publisher's or country's mark is none."""
    words = short.where.words
    if not _CLOSED.match(short.where.text.content, short.where.end):
        return False
    if not (words.isupper() and words.isalpha() and 2 <= len(words) <= _LONGEST) or full.type != "organisation":
        return False
    names = [word for word in re.findall(r"[^\W\d_]+", full.where.words) if word[0].isupper()]
    if len(names) < 2 or country_of(words) or words in pairs("known_acronyms"):
        return False
    return used[words] > 1 or not Counter(words.casefold()) - Counter(word[0].casefold() for word in names)


_LONGEST = 6
"""Letters of an acronym."""


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
    surnames = {m.where.words.split()[-1] for m in mentions if m.type == "person" and " " in m.where.words}
    earlier = [
        m
        for m in mentions[:at]
        if m.where.start >= start and m.where.words != target.where.words and _may_be_renamed(m, surnames)
    ]
    return ((earlier[-1], target),) if len({m.where.words for m in earlier}) == 1 else ()


def _may_be_renamed(mention: Mention, surnames: set[str]) -> bool:
    """Whether a name may be an older one for a place or body: not a person's but for a lone word that is nobody's
    surname there, since a place that few know is easily taken for a person."""
    if mention.type == "person":
        words = mention.where.words
        return " " not in words and words not in surnames
    return mention.type not in {"group", "event"}
