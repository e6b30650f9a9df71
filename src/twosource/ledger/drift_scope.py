"""Two carriers -> whether what the claim covers grew or shrank between them."""

from __future__ import annotations

import re
from functools import cache

from twosource.language.lexicon import pairs, wordset
from twosource.language.stems import stem
from twosource.ledger.carriers import Carrier, Swap, alike, side_by_side, swaps
from twosource.ledger.change import Change, replaced
from twosource.ledger.shift_limits import limit_shifts
from twosource.ledger.terms import is_weak, lemma_key, word_key

_OTHERS = ("and other", "and others", "or other")

_LISTED = 2
"""Members in common that make two lists one list with something added."""

_REACH = 6
"""Words within which the members of a list follow each other."""


def scope_change(left: Carrier, right: Carrier) -> Change | None:
    """A class added to the one both name ("and other firms"), people more in a list of people, the whole for a part,
    or a word that covers more."""
    for narrow, wide in ((left, right), (right, left)):
        change = _others(narrow, wide) or _member(narrow, wide) or _whole(narrow, wide) or _wider(narrow, wide)
        if change:
            return change
    return None


def _others(narrow: Carrier, wide: Carrier) -> Change | None:
    """ "the firm" beside "the firm and other firms"; a wording that ends with "the firm" may only be cut."""
    said = " ".join(wide.forms)
    short = " ".join(narrow.forms)
    for added in _OTHERS:
        if added in said and added not in short:
            i = said[: said.index(added)].count(" ")
            if i == 0 or wide.forms[i - 1] not in narrow.around or wide.forms[i - 1] == narrow.forms[-1]:
                continue
            start, stop = max(0, i - 1), min(len(wide.words), i + 3)
            told = wide.cut(wide.words[start].start, wide.words[stop - 1].end)
            before = wide.cut(wide.words[start].start, wide.words[start].end)
            return replaced(narrow, wide, "scope", before, told)
    return None


def _member(narrow: Carrier, wide: Carrier) -> Change | None:
    """A list of three and more that has all of a shorter list and one thing more."""
    for mine in _lists(narrow):
        for its in _lists(wide):
            if len(its) > len(mine) >= _LISTED and set(mine) < set(its):
                new = next(m for m in its if m not in mine)
                return replaced(narrow, wide, "scope", _told(mine), _told(its))._replace(
                    detail=f"“{its[new]}” was added to “{_told(mine)}”"
                )
    return None


def _told(members: dict[str, str]) -> str:
    return ", ".join(members.values())


def _lists(carrier: Carrier) -> list[dict[str, str]]:
    """The lists of people of a carrier: the key of each member's head word, with its words."""
    content, found = carrier.statement.where.text.content, []
    words = carrier.words
    for i, word in enumerate(words):
        if word.form != "and" or i == 0 or i + 1 >= len(words):
            continue
        members = [words[i - 1]]
        at = i - 1
        while at > 0 and len(members) < _MEMBERS:
            comma = next(
                (j for j in range(at, max(0, at - 3), -1) if "," in content[words[j - 1].end : words[j].start]), None
            )
            if comma is None:
                break
            members.append(words[comma - 1])
            at = comma - 1
        members.append(words[i + 1])
        heads = {word_key(w.form): w.form for w in reversed(members) if not is_weak(w.form)}
        if len(heads) >= _LISTED and all(_is_people(form) for form in heads.values()):
            found.append(heads)
    return found


def _is_people(form: str) -> bool:
    """Whether a word counts people: a longer list of things is only told more fully."""
    return form in wordset("person_nouns") or form in wordset("role_nouns")


_MEMBERS = 6
"""Members of a list that are read."""


def _whole(narrow: Carrier, wide: Carrier) -> Change | None:
    """ "some schools" beside "all schools"."""
    for swap in swaps(narrow.forms, wide.forms):
        mine, its = narrow.forms[slice(*swap.left)], wide.forms[slice(*swap.right)]
        if set(mine) & wordset("part_words") and set(its) & wordset("whole_words") and _same_next(narrow, wide, swap):
            return replaced(narrow, wide, "scope", _words(narrow, swap.left), _words(wide, swap.right))
    return None


def _wider(narrow: Carrier, wide: Carrier) -> Change | None:
    """ "killed" beside "casualties"."""
    table = _wider_terms()
    mine = {lemma_key(f): f for f in narrow.forms}
    its = {lemma_key(f): f for f in wide.forms}
    for word, wider in table.items():
        found = wider & set(its) - set(mine)
        if word in mine and word not in its and found:
            return replaced(narrow, wide, "scope", mine[word], its[min(found)])
    return None


@cache
def _wider_terms() -> dict[str, frozenset[str]]:
    rows = pairs("wider_terms").items()
    return {lemma_key(word): frozenset(lemma_key(w.strip()) for w in row.split(",")) for word, row in rows}


def _same_next(narrow: Carrier, wide: Carrier, swap: Swap) -> bool:
    i, j = swap.left[1], swap.right[1]
    return i < len(narrow.forms) and j < len(wide.forms) and stem(narrow.forms[i]) == stem(wide.forms[j])


def _words(carrier: Carrier, place: tuple[int, int]) -> str:
    stop = min(place[1] + 1, len(carrier.words))
    return carrier.cut(carrier.words[place[0]].start, carrier.words[stop - 1].end)


def limit_change(left: Carrier, right: Carrier) -> Change | None:
    """How often, or in which animals, that one report of a chain leaves out."""
    if left.chain != right.chain:
        return None
    origin, to = (left, right) if left.age <= right.age else (right, left)
    found = next(iter(limit_shifts(side_by_side(origin, to))), None)
    return Change(origin, to, "scope", *found.states, found.detail) if found else None


_SAMPLE = re.compile(
    r"\b(study|survey|poll|review|analysis|trial)\s+of\s+((?:[\w'’,-]+\s+){0,3}?[\w'’-]+s)\b", re.IGNORECASE
)


def sample_change(left: Carrier, right: Carrier) -> Change | None:
    """A study of some people ("of 40 nurses") that became a study of nobody in particular."""
    if "own" in (left.speaker.kind, right.speaker.kind) or alike(left, right) < _SAME:
        return None
    for origin, to in ((left, right), (right, left)):
        found = _SAMPLE.search(origin.lead)
        if found and found.group(1).casefold() in to.around and not _SAMPLE.search(to.lead):
            people = found.group(2).split()[-1].casefold()
            if people not in to.around:
                return replaced(origin, to, "scope", found.group(), found.group(1))
    return None


_SAME = 0.6
"""Share of telling words in common from which two findings are those of one study."""
