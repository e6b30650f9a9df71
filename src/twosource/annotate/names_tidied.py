"""Names that a reader read in a report -> the same, cut as reports write names: whole words, without titles."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import NamedTuple

from twosource.annotate.name_parts import is_known
from twosource.annotate.name_runs import Run, given_names
from twosource.annotate.name_words import Line, NameWord
from twosource.language.lexicon import wordset
from twosource.language.parties import countries, fold_name
from twosource.model.marks import EntityType
from twosource.model.reading import NameRead

_INITIALS = 2
"""Letters of the longest word in capitals that may be somebody's initials where it was read as another name."""
_TORN = 0.3
"""What is left of the confidence in a name of which the reader saw one half alone, or two halves of two types."""
_IN_NAMES = frozenset({"st", "ft", "mt", "jr", "sr"})
"""Abbreviations that are part of a name."""
_BEHIND_INITIALS = frozenset({" ", "\xa0", ". ", ".\xa0", "."})


class _Placed(NamedTuple):
    """A name and the words that it is made of."""

    words: Run
    read: NameRead


def tidied_names(read: Iterable[NameRead], lines: Sequence[Line], content: str) -> tuple[NameRead, ...]:
    """The names in order. Half words are made whole, initials are joined with what follows them, titles, articles and
    marks at the edges are left out; titles alone and words of the calendar name nobody."""
    words = tuple(word for line in lines for word in line.words)
    names = sorted(read)
    around = zip([None, *names], names, [*names[1:], None], strict=False)
    placed = [_placed(name, words, before, after) for before, name, after in around]
    joined = _joined([one for one in placed if one.words], content)
    return tuple(made for one in joined if (made := _made(one, content)) is not None)


def _placed(name: NameRead, words: Run, before: NameRead | None, after: NameRead | None) -> _Placed:
    """The words that a name touches; of a compound ("Oslo-Vell") only the half that was read, where the other half is
    another name."""
    first = bisect_right(words, name.start, key=attrgetter("end"))
    behind = bisect_left(words, name.end, key=attrgetter("start"))
    own = list(words[first:behind])
    if own and before is not None and own[0].start < before.end <= name.start:
        own[0] = _half(own[0], name)
    if own and after is not None and name.end <= after.start < own[-1].end:
        own[-1] = _half(own[-1], name)
    return _Placed(tuple(own), name)


def _half(word: NameWord, name: NameRead) -> NameWord:
    """The side of a word's hyphen that was read; the word where both sides are one person's."""
    start, end = max(word.start, name.start), min(word.end, name.end)
    text = word.text[start - word.start : end - word.start]
    rest = (word.text[: start - word.start] + word.text[end - word.start :]).strip("-")
    if "-" not in word.text or not rest[:1].isupper() or name.type == "person":
        return word
    return word._replace(start=start, end=end, text=text, form=fold_name(text))


def _joined(placed: list[_Placed], content: str) -> list[_Placed]:
    """Halves of one word and initials before a name, made one with what follows."""
    found: list[_Placed] = []
    for one in placed:
        if found and _belong(found[-1], one, content):
            before = found.pop()
            words = before.words + tuple(word for word in one.words if word.start >= before.words[-1].end)
            longer = max(before.read, one.read, key=lambda read: read.end - read.start)
            sure = longer.confidence * (1 if before.read.type == one.read.type else _TORN)
            found.append(_Placed(words, NameRead(before.read.start, one.read.end, longer.type, sure)))
        else:
            found.append(one)
    return found


def _belong(left: _Placed, right: _Placed, content: str) -> bool:
    """Whether two names are halves of one word, or the first is the initials of the person that the second names."""
    last = left.words[-1]
    if right.words[0].start < last.end:
        return True
    if content[last.end : right.words[0].start] not in _BEHIND_INITIALS or right.read.type != "person":
        return False
    letters = last.text.replace(".", "")
    if not letters.isupper() or last.possessive or is_known((last,)):
        return False
    return len(letters) == 1 if left.read.type == "person" else len(left.words) == 1 and len(letters) <= _INITIALS


def _made(one: _Placed, content: str) -> NameRead | None:
    """The name with its edges cut; None where nothing is left that names somebody."""
    words = _without_opening(one.words, one.read)
    while words and words[-1].form in wordset("function_words") and not words[-1].capital:
        words = words[:-1]
    if all(word.form in wordset("calendar_words") for word in words):
        return None
    if one.read.type == "person" and _is_title_alone(words):
        return None
    if one.read.type == "group" and all(_is_adjective(word) for word in words):
        return None
    torn = one.read.start > words[0].start or one.read.end < words[-1].end
    sure = one.read.confidence * (_TORN if torn else 1)
    return NameRead(words[0].start, _end(words, one.read, content), _type(words, one.read), sure)


def _without_opening(words: Run, read: NameRead) -> Run:
    """The words without small-written ones before a name, without a title before a person's and what it is of."""
    titled = False
    while any(word.capital for word in words):
        word = words[0]
        if not word.capital:
            if (
                word.form in wordset("name_particles")
                or word.form in wordset("organisation_heads")
                or not word.text[:1].islower()
            ):
                break
        elif read.type == "person" and len(words) > 1 and word.text not in given_names():
            title = _is_title(word)
            if not title and not (titled and word.form in wordset("portfolios")):
                break
            titled = True
        else:
            break
        words = words[1:]
    return words


def _is_title(word: NameWord) -> bool:
    return word.form in wordset("titles") or word.form in wordset("title_abbreviations") - _IN_NAMES


def _is_title_alone(words: Run) -> bool:
    """Whether nothing but an office is left: "President", "Affairs" of "Minister of Foreign Affairs"."""
    office = wordset("titles") | wordset("title_modifiers") | wordset("portfolios") | wordset("function_words")
    return all(word.form in office for word in words) and words[-1].text not in given_names()


def _is_adjective(word: NameWord) -> bool:
    """Whether a word is an adjective of a country's and no word for its people: "Danish", not "Danes"."""
    key = fold_name(word.text)
    return (key in countries().adjectives or word.form in wordset("not_names")) and key not in countries().people


def _end(words: Run, read: NameRead, content: str) -> int:
    """Where the name ends: behind its last word, or behind what was read as part of it: the point of "Jr.", the
    syllable of "Sun-il", the ending of a shop's name ("Tarn's")."""
    last = words[-1]
    rest = content[last.end : read.end]
    point = rest == "." and not last.possessive
    shop = last.possessive and read.type == "organisation" and read.end > last.end + 1
    syllable = last.cut and read.type == "person" and rest[:1] == "-" and rest[1:].isalpha()
    return read.end if point or shop or syllable else last.end


def _type(words: Run, read: NameRead) -> EntityType:
    key = fold_name(" ".join(word.text for word in words))
    if key in countries().people or key in wordset("group_names"):
        return "group"
    return read.type
