"""Run of capitalised words -> the names in it, without titles, adjectives and words that a sentence begins with."""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from twosource.annotate.name_runs import Run, given_names
from twosource.annotate.name_words import NameWord
from twosource.language.lexicon import wordset
from twosource.language.parties import adjective_country, countries, country_of, fold_name

_SMALL_ENDINGS = ("ing", "ed", "ly", "tion", "tions", "ness", "ment", "ments", "ists", "ology", "ous", "ful", "less")
_SHORT_ADVERB = 5
"""Letters that a word must have before its ending tells that it is no name (Fred, King, Lily)."""


class Part(NamedTuple):
    """A name of a report as written: its words, the title before it (as words, may be empty)."""

    words: Run
    title: Run

    @property
    def text(self) -> str:
        """The name with its words parted by single spaces."""
        return " ".join(word.text for word in self.words)

    @property
    def key(self) -> str:
        """The name for comparison."""
        return fold_name(self.text)


class Spellings(NamedTuple):
    """How often each folded word of a report is written large without need, and how often small."""

    large: Counter[str]
    small: Counter[str]


def split_run(run: Run, spellings: Spellings) -> tuple[Part, ...]:
    """The names in a run; none where its capitals are owed to its place or it is a title alone."""
    words = _without_opening(run, spellings)
    words = _up_to_verb(_without_label(_without_shout(words)))
    if not words or words[0].form in _EXCLAIMED:
        return ()
    words = _without_adjectives(words)
    if is_known(words) or is_body(words):
        return (Part(_drop_edges(words), ()),) if not _is_title_alone(words) else ()
    if is_paper(words):
        return (Part(words, ()),)
    cut = _title_end(words)
    if cut:
        before, name = words[:cut], words[cut:]
        parts = _names_in_title(before)
        while name and _is_adjective(name[0]) and len(name) > 1:
            name = name[1:]
        if not name:
            return parts
        return (*parts, Part(_drop_edges(name), before))
    return (Part(_drop_edges(words), ()),) if words and _is_name(words, spellings) else ()


_EXCLAIMED = frozenset({"allah", "allahu"})


def is_known(words: Run) -> bool:
    """Whether a lexicon has the whole run as a place, a firm, an outlet or a body."""
    text = " ".join(word.text for word in words)
    return (
        text in wordset("places") or text in wordset("outlets_and_bodies") or bool(fold_name(text) in _country_names())
    )


@cache
def _country_names() -> dict[str, str]:
    found = countries()
    return found.names | found.capitals | found.seats


def is_body(words: Run) -> bool:
    """Whether a run of two words or more is built as the name of an organisation: a head at its end or before 'of'."""
    heads = wordset("organisation_heads")
    if len(words) < 2:
        return False
    last = words[-1].form.rpartition("-")[2]
    if last in heads and not _is_title_word(last):
        return True
    return any(
        word.form in heads and following.form in {"of", "for", "on"} and not _is_title_word(word.form)
        for word, following in pairwise(words)
    )


def is_paper(words: Run) -> bool:
    """Whether a run is a paper's name, a place with what papers are called behind it: 'Oslo Advocate'."""
    return len(words) > 1 and words[-1].form in wordset("outlet_tails") and is_known(words[:-1])


def _is_title_word(form: str) -> bool:
    return form in wordset("titles")


def _is_adjective(word: NameWord) -> bool:
    key = fold_name(word.text)
    return key in countries().adjectives or all(part in countries().adjectives for part in key.split())


def _without_opening(run: Run, spellings: Spellings) -> Run:
    """The run without first words whose capital the sentence asks for."""
    words = run
    while words and words[0].initial:
        first, rest = words[0], words[1:]
        if _strong(words[:1], spellings) or not _commonplace(first.form, spellings):
            break
        if rest and not _stands_alone(rest, spellings) and not _is_title_word(first.form):
            break
        words = tuple(rest)
        if words and words[0].capital:
            break
    while words and not words[0].capital:
        words = words[1:]
    return words


def _strong(words: Run, spellings: Spellings) -> bool:
    form = words[0].form
    if is_known(words):
        return spellings.small[form] == 0 or spellings.large[form] >= spellings.small[form]
    return spellings.large[form] > spellings.small[form] and form not in wordset("determiners")


def _commonplace(form: str, spellings: Spellings) -> bool:
    if form in wordset("common_words") or spellings.small[form]:
        return True
    if form in wordset("unnamed_sources") or form.removesuffix("s") in wordset("role_nouns"):
        return True
    return len(form) >= _SHORT_ADVERB and form.endswith(_SMALL_ENDINGS) and form not in spellings.large


def _stands_alone(words: Run, spellings: Spellings) -> bool:
    """Whether what follows a sentence's first word would be a name, a title or an adjective without it."""
    first = words[0]
    if first.form not in wordset("common_words") or _is_title_word(first.form):
        return True
    return is_known(words) or first.form in wordset("title_modifiers") or spellings.large[first.form] > 1


def _without_label(words: Run) -> Run:
    """The run without closed-class words at its beginning: 'The', 'But', 'In'."""
    while (
        words
        and words[0].form.partition("'")[0] in wordset("function_words")
        and not (len(words) > 1 and is_known(words))
    ):
        words = words[1:]
        while words and not words[0].capital:
            words = words[1:]
    return words


def _without_shout(words: Run) -> Run:
    """The run without common words in capitals before a name that is not: a headline run into its text."""
    if all(word.text.isupper() for word in words):
        return words
    while len(words) > 1 and words[0].text.isupper() and len(words[0].text) > 1 and not _is_proper(words[0]):
        words = words[1:]
    return words


def _up_to_verb(words: Run) -> Run:
    """The run before a verb that only a headline writes large: 'Okoro Says', 'Why Ruiz Is Angry'."""
    for i, word in enumerate(words[1:], 1):
        if word.form in _HEADLINE_VERBS:
            return words[:i]
    return words


_HEADLINE_VERBS = frozenset({"is", "are", "was", "were", "has", "have", "had", "says", "said", "could", "wants"})


def _is_title_alone(words: Run) -> bool:
    titles, modifiers = wordset("titles"), wordset("title_modifiers")
    return all(w.form in titles or w.form in modifiers or _is_adjective(w) for w in words) and any(
        w.form in titles for w in words
    )


def _title_end(words: Run) -> int:
    """How many words at the beginning are a title: 'Deputy Defence Minister', 'Secretary of State'; 0 for none."""
    titles = wordset("titles")
    end = int(words[0].initial and words[0].form in wordset("role_nouns") and len(words) > 2)
    for i, word in enumerate(words):
        if word.form in titles and (word.text not in given_names() or i == 0):
            end = i + 1
            if i + 2 < len(words) and words[i + 1].form == "of" and words[i + 2].form in wordset("portfolios"):
                end = i + 3
    while (
        end < len(words) and end and words[end].form in wordset("portfolios") and words[end - 1].form in {"and", "of"}
    ):
        end += 1
    if end and (not _reads_as_title(words[:end]) or _is_general(words[end:])):
        return 0
    return end


def _is_general(words: Run) -> bool:
    """Whether what a title would leave is no name by itself: King County, Envoy Air."""
    return bool(words) and not any(_is_proper(word) for word in words) and words[0].text not in given_names()


def _reads_as_title(before: Run) -> bool:
    """Whether the words before a title's head narrow it or name a body or place, and none begins a person's name."""
    return not any(word.text in given_names() and word.form not in wordset("titles") for word in before[:-1])


def _names_in_title(before: Run) -> tuple[Part, ...]:
    """The body or place inside a title: 'European Council President', 'Houston Police Chief', 'Ukraine President'."""
    words = before
    titles, modifiers = wordset("titles"), wordset("title_modifiers")
    while words and (words[-1].form in titles or words[-1].form in modifiers or words[-1].form in {"of", "and", "the"}):
        words = words[:-1]
    words = _without_label(words)
    while words and _is_adjective(words[0]) and not is_known(words) and not is_body(words):
        words = words[1:]
    while (
        words and (words[0].form in modifiers or words[0].form in titles or not words[0].capital) and not is_body(words)
    ):
        words = words[1:]
    words = _drop_edges(words)
    if not words or all(word.form in wordset("not_names") or word.form in wordset("role_nouns") for word in words):
        return ()
    return (Part(words, ()),)


def _without_adjectives(words: Run) -> Run:
    """The run without a people's adjective before a name of its own: 'Danish Brightwell Group'."""
    size = 2 if len(words) > 2 and adjective_country(words[0].text + " " + words[1].text) else 1
    if len(words) <= size or not (size == 2 or _is_adjective(words[0])):
        return words
    rest = words[size:]
    if is_known(words) or any(w.form in wordset("titles") for w in rest):
        return words
    return rest if is_known(rest) or any(_is_proper(word) for word in rest) else words


def _is_proper(word: NameWord) -> bool:
    return word.capital and not any(word.form in wordset(name) for name in _GENERAL)


_GENERAL = ("common_words", "not_names", "organisation_heads", "place_heads", "event_heads")
"""Lexicons of words that stand in names without being one."""


def _drop_edges(words: Run) -> Run:
    while len(words) > 1 and not words[-1].capital:
        words = words[:-1]
    return words


def _is_adjectival(words: Run) -> bool:
    text = " ".join(word.text for word in words)
    return all(_is_adjective(word) for word in words) or (len(words) > 1 and bool(adjective_country(text)))


def _is_name(words: Run, spellings: Spellings) -> bool:
    if is_known(words):
        return True
    if _is_title_alone(words) or _is_adjectival(words):
        return False
    if all(w.form in wordset("not_names") or w.form in wordset("function_words") or not w.capital for w in words):
        return False
    if len(words) > 1:
        return True
    word = words[0]
    if country_of(word.text) or word.form in wordset("group_names"):
        return True
    if len(word.text) < 2 or word.form in wordset("function_words") or _is_title_word(word.form):
        return False
    if word.initial and _commonplace(word.form, spellings):
        return spellings.large[word.form] > spellings.small[word.form]
    if word.form in wordset("title_modifiers"):
        return False
    return spellings.small[word.form] == 0 or spellings.large[word.form] >= spellings.small[word.form]
