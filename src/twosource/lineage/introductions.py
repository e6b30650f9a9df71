"""Reports -> names that one introduces and the other has without their introduction."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from twosource.language.lexicon import wordset
from twosource.lineage.matched import matched_spans, merged
from twosource.model.article import Article
from twosource.model.descent import Passage

_NAME = re.compile(
    r"(?<![\w’'-])(?P<first>[A-Z][\w’'.-]{0,40}[^\W\d_]\.?(?: (?:al|bin|da|de|del|der|di|la|le|van|von)){0,3}"
    r"(?: [A-Z][\w’'.-]{0,40}){0,12}) (?P<last>[A-Z][^\W\d_]{2,40}(?:-[A-Z][^\W\d_]{1,40}){0,3})"
    r"(?![\w’'-]{0,40}[ -][A-Z])"
)
"""Two or more words with capitals: the last one is a surname where it is a person's. Everything has a limit, since a
text of capitals alone would be tried from each of its words to its end."""

_LONE = re.compile(
    r"(?<!\S)(?P<before>\S*)\s(?P<last>[A-Z][^\W\d_]{2,}(?:-[A-Z][^\W\d_]+)*)(?P<after>['’]s)?(?=[\s,.;:])"
)


_SMALL = ("common_words", "function_words", "prepositions", "determiners", "pronouns")
"""Lists of words that news writes small unless they begin a sentence."""


class Names(NamedTuple):
    """The surnames of one report, each with its first place: `introduced` behind another word with a capital, `alone`
    in the middle of a sentence of the body."""

    introduced: dict[str, int]
    alone: dict[str, int]


def read_names(article: Article) -> Names:
    """The surnames of a report."""
    content = article.text.content
    introduced: dict[str, int] = {}
    for name in _NAME.finditer(content):
        if _is_surname(name["last"]) and _is_name(name["first"].split()[-1]):
            introduced.setdefault(name["last"], name.start("last"))
    alone: dict[str, int] = {}
    for name in _LONE.finditer(content, article.headline.end if article.headline else 0):
        before = name["before"]
        if before[:1].islower() and before[-1:].isalpha() and _is_surname(name["last"]):
            alone.setdefault(name["last"], name.start("last"))
    return Names(introduced, alone)


def cut_off(whole: Names, cut: Names, passages: Sequence[Passage], ids: tuple[str, str]) -> tuple[str, ...]:
    """Those whom the first report introduces and the second one has by surname alone, in words that both share: the
    second was cut from a text that held the introduction. `ids` are those of the two."""
    found = [n for n in whole.introduced.keys() & cut.alone.keys() if n not in cut.introduced]
    if not found:
        return ()
    of_whole, of_cut = (merged([span for p in passages for span in matched_spans(p, report)]) for report in ids)
    return tuple(
        sorted(n for n in found if _lies_in(cut.alone[n], of_cut) and not _lies_in(whole.introduced[n], of_whole))
    )


def _is_surname(word: str) -> bool:
    return _is_name(word) and not any(word.casefold() in wordset(name) for name in ("calendar_words", "not_names"))


def _is_name(word: str) -> bool:
    """Whether a word with a capital is no word that stands first in its sentence, and no place."""
    return word not in wordset("places") and not any(word.casefold() in wordset(name) for name in _SMALL)


def _lies_in(place: int, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= place < end for start, end in spans)
