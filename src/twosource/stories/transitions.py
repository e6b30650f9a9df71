"""The paragraphs of a story's reports -> the short runs that a transition opens and that tell of another event."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import chain
from typing import NamedTuple

from twosource.language.lexicon import wordset
from twosource.language.parties import country_of
from twosource.language.rarity import RAREST, base_form, rarity
from twosource.language.words import Word, fold_word, words
from twosource.model.text import Anchor
from twosource.stories.digressions import LEAD, Told
from twosource.stories.sections import break_of

Run = tuple[int, int]

_TELLING = 5.0
"""Bits from which a word tells one event from others: one report in 32 uses it."""

_NEW = 0.5
"""Share of the bits of the opening's telling words that the story must not have: where the main story goes on behind
such a transition it does so in its own terms."""

_LED = 6.0
"""Bits of a word of the report's lead with which a paragraph is about the story: one report in 64 uses it."""

_THING = 4.0
"""Bits from which a noun behind "the" that the story has points back to it: one report in 16 uses it."""

_PLAIN = ("function_words_english", "calendar_words", "place_heads", "matching_stopwords")
"""Lists of words that tell no event."""

_OWN = 3
"""Telling words that the story has not, names counted, in a run: an event of its own brings a thing and a place."""

_PEOPLES = ("n", "an", "ian", "ean", "ese", "ish", "i")
"""Endings that make the people's word of a country's or a region's name."""

_PASSES = 2
"""Times that runs are judged: a run that does not hold is main story for those that are judged again."""

_HEAD = 40
"""Characters of a head at most."""

_MODIFIERS = 3
"""Words from "the" to its noun at most."""


class Page(NamedTuple):
    """A report's paragraphs, with what each names."""

    lines: tuple[Anchor, ...]
    told: Sequence[Told]


class _Known(NamedTuple):
    """What the main story names, and the telling words it uses."""

    names: frozenset[str]
    terms: frozenset[str]


def find_turns(pages: Mapping[str, Page]) -> dict[str, tuple[Run, ...]]:
    """By report the half-open runs of indexes of paragraphs, each behind words such as "Separately" or a head such as
    "In brief": neither the report nor another one has their names and people elsewhere, save those of the country, nor
    most of their telling words; a run ends where one of them comes back. What stands behind a transition in another
    report is not the main story there, so that copies of a run do not keep one another."""
    runs = {report: found for report, page in pages.items() if (found := _likely(page))}
    for _ in range(_PASSES):
        if not runs:
            break
        known = _known(pages, runs)
        runs = {report: held for report, own in runs.items() if (held := _held(pages[report], own, known))}
    return runs


def _known(pages: Mapping[str, Page], runs: Mapping[str, tuple[Run, ...]]) -> _Known:
    main = [_main(page, runs.get(report, ())) for report, page in pages.items()]
    return _Known(frozenset().union(*(names for names, _ in main)), frozenset().union(*(terms for _, terms in main)))


def _likely(page: Page) -> tuple[Run, ...]:
    """Runs from a transition to where a name that the report has above comes back."""
    runs = []
    above = frozenset(chain.from_iterable(told.all for told in page.told[:LEAD]))
    i = LEAD
    while i < len(page.lines):
        stop = i
        if _is_head(page.lines[i]) or break_of(page.lines[i]) in ("strong", "turn"):
            stop = _end(page, i, above)
        if stop > i:
            runs.append((i, stop))
        above |= page.told[i].all if stop == i else frozenset()
        i = max(stop, i + 1)
    return tuple(runs)


def _main(page: Page, runs: tuple[Run, ...]) -> tuple[frozenset[str], frozenset[str]]:
    """The names and the telling words of the paragraphs outside the runs."""
    outside = set(range(len(page.lines))).difference(*(range(*run) for run in runs))
    names = frozenset(chain.from_iterable(page.told[i].all for i in outside))
    return names, frozenset(chain.from_iterable(_terms(page.lines[i]) for i in outside))


def _held(page: Page, runs: tuple[Run, ...], known: _Known) -> tuple[Run, ...]:
    found = []
    lead = frozenset(chain.from_iterable(_terms(line) for line in page.lines[:LEAD]))
    for start, limit in runs:
        head = _is_head(page.lines[start])
        first = start + head
        stop = min(limit, _end(page, first, known.names))
        whole = stop == len(page.lines) or head or break_of(page.lines[start]) == "strong"
        if first < stop and whole and _tells_its_own(page, (first, stop), known, lead):
            found.append((start, stop))
    return tuple(found)


def _end(page: Page, start: int, names: frozenset[str]) -> int:
    """The first paragraph from `start` on that has one of `names`, other than of a country or its people."""
    stop = start
    while stop < len(page.lines) and not _shared(page.told[stop], names):
        stop += 1
    return stop


def _shared(told: Told, names: frozenset[str]) -> bool:
    both = told.all & names
    return any(not _is_country(name, names | told.names) for name in both)


def _is_country(name: str, names: frozenset[str]) -> bool:
    """Whether a name has a people's word beside it, or is one: "Ruritania" beside "Ruritanian"."""
    return any(
        name + ending in names or (name.endswith(ending) and name.removesuffix(ending) in names) for ending in _PEOPLES
    )


def _tells_its_own(page: Page, run: Run, known: _Known, lead: frozenset[str]) -> bool:
    """Whether a run tells an event that has names and terms of its own, and opens with them."""
    line, told = page.lines[run[0]], page.told[run[0]]
    opening = _terms(line)
    if (
        not _brought(line, told) - known.names
        or _points_back(line, known.terms)
        or _names_land(line, page.lines[:LEAD])
    ):
        return False
    if any(rarity(term) >= _LED for term in opening & lead):
        return False
    new = frozenset(chain.from_iterable(_terms(page.lines[i]) | page.told[i].names for i in range(*run)))
    telling = [term for term in opening if rarity(term) >= _TELLING]
    bits = sum(rarity(term) for term in telling if term not in known.terms)
    return len(new - known.names - known.terms) >= _OWN and bits >= _NEW * sum(map(rarity, telling))


def _brought(line: Anchor, told: Told) -> frozenset[str]:
    """The names of a paragraph but its first word, which has a capital as such."""
    first = words(line.text.content, line.start, line.end)[:1]
    return told.names.difference(word.form for word in first)


def _names_land(line: Anchor, lead: tuple[Anchor, ...]) -> bool:
    """Whether the paragraph speaks of a country of the lead, other than as a scene: "in Malta", "the Maltese town"."""
    own = frozenset(land for one in lead for land, _ in _lands(one))
    return any(land in own and not scene for land, scene in _lands(line))


def _lands(line: Anchor) -> list[tuple[str, bool]]:
    """Countries, and whether each is a scene."""
    read = words(line.text.content, line.start, line.end)
    found = []
    for i, word in enumerate(read):
        if land := country_of(word.form.removesuffix("'s")):
            before = read[i - 1].form if i else ""
            behind = read[i + 1].form if i + 1 < len(read) else ""
            found.append((land, before in ("in", "across") or behind in wordset("place_heads")))
    return found


def _points_back(line: Anchor, terms: frozenset[str]) -> bool:
    """Whether the paragraph speaks of a thing of the story as known: "the leak", not "the leak of a pipe"."""
    read = words(line.text.content, line.start, line.end)
    return any(word.form == "the" and _noun_of_story(read[i + 1 :], terms) for i, word in enumerate(read))


def _noun_of_story(behind: tuple[Word, ...], terms: frozenset[str]) -> bool:
    for i, word in enumerate(behind[:_MODIFIERS]):
        if word.form in wordset("function_words_english"):
            return False
        if base_form(word.form) in terms and (i + 1 == len(behind) or behind[i + 1].form != "of"):
            return True
    return False


def _terms(line: Anchor) -> frozenset[str]:
    """The base forms of the words of a paragraph that tell one event from others, without names."""
    content = line.text.content
    read = words(content, line.start, line.end)
    return frozenset(term for word in read if content[word.start].islower() and (term := _term(word.form)))


@cache
def _term(form: str) -> str | None:
    base = base_form(form)
    if len(form) < 3 or any(form in wordset(name) for name in _PLAIN):
        return None
    bits = rarity(base)
    return base if bits >= _THING and (bits < RAREST or base not in wordset("common_words")) else None


def _is_head(line: Anchor) -> bool:
    stripped = line.words.strip(" *#:.–—-\n")
    return len(stripped) <= _HEAD and fold_word(stripped) in wordset("news_heads")
