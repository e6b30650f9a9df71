"""Lines -> bodies named by their country and a word written small: 'the Norwegian coast guard', 'Peru's army'."""

from __future__ import annotations

from twosource.annotate.name_words import Line, NameWord
from twosource.language.lexicon import wordset
from twosource.language.parties import adjective_country, country_of

_LONGEST_HEAD = 3
"""Words of the longest entry of the lexicon `body_heads`."""
_OF_HEADS = frozenset({"ministry", "department", "office"})


def find_bodies(lines: tuple[Line, ...]) -> tuple[tuple[int, int], ...]:
    """The spans of such bodies, the country in them, without article."""
    found = []
    for line in lines:
        for i in range(len(line.words)):
            size = _country_size(line.words, i)
            if not size:
                continue
            end = _head_end(line.words, i + size)
            if end:
                found.append((line.words[i].start, line.words[end - 1].end))
    return tuple(found)


def _country_size(words: tuple[NameWord, ...], at: int) -> int:
    """How many words from `at` on are a country's adjective, or its name in the possessive or before a head."""
    for size in (2, 1):
        run = words[at : at + size]
        if len(run) == size and all(word.capital for word in run) and run[0].form not in {"the", "a", "an"}:
            text = " ".join(word.text for word in run)
            if adjective_country(text) or (run[-1].possessive and country_of(text)):
                return 0 if run[-1].cut else size
    return 0


def _head_end(words: tuple[NameWord, ...], at: int) -> int:
    """The index behind the body's head that begins at `at`, perhaps behind one small adjective; 0 for none."""
    heads = wordset("body_heads")
    for skip in (0, 1):
        if skip and (at >= len(words) or words[at].form not in _KINDS):
            return 0
        for size in range(_LONGEST_HEAD, 0, -1):
            run = words[at + skip : at + skip + size]
            if (
                len(run) == size
                and " ".join(word.form for word in run) in heads
                and not any(w.possessive for w in run[:-1])
            ):
                return _with_portfolio(words, at + skip + size, run[-1].form)
    return 0


_KINDS = frozenset(
    {"national", "federal", "military", "central", "regular", "interim", "transitional", "riot", "border"}
)


def _with_portfolio(words: tuple[NameWord, ...], end: int, head: str) -> int:
    """Goes on over 'of foreign affairs' behind 'ministry'."""
    if head in _OF_HEADS and end + 1 < len(words) and words[end].form == "of":
        portfolios = wordset("portfolios")
        stop = end + 1
        while stop < len(words) and words[stop].form in portfolios:
            stop += 1
        if stop > end + 1:
            return stop
    return end
