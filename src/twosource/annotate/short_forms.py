"""Names of bodies and places -> the longer names that they shorten."""

from __future__ import annotations

from collections import defaultdict

from twosource.annotate.name_groups import Groups, Name, is_lexical
from twosource.annotate.spellings import bare_words, initials
from twosource.language.lexicon import wordset
from twosource.language.parties import adjective_country, country_of, fold_name

_SAINTLY = frozenset({"las", "los", "san", "santa", "saint", "st", "sharm", "tel"})
_LINKS = frozenset({"of", "for"})
"""Words behind which a body's long name says more than its short one."""
_LONGEST_ACRONYM = 6
"""Letters."""


def join_short_forms(names: list[Name], groups: Groups) -> None:
    """'Brightwell' and 'Brightwell Group', 'the Post' and 'Telemark Post', 'MoD' and 'Ministry of Defence'."""
    longer = _longer_forms(names)
    for i, name in enumerate(names):
        if name.kind in {"person", "group"}:
            continue
        every = [j for j in longer[name.words[0] if name.words else ""] if j != i]
        own = [j for j in every if names[j].report == name.report]
        for candidates in (own, every):
            fitting = [j for j in candidates if _shortens(name, names[j], candidates is own)]
            if fitting:
                full = _the_one(name, fitting, names, groups)
                if full is not None:
                    groups.join(i, full)
                break


def _longer_forms(names: list[Name]) -> dict[str, list[int]]:
    """The names of several words that a word may shorten or begin a shorter form of: by first word, by the word behind
    a country, by last word, by initials."""
    found: dict[str, list[int]] = defaultdict(list)
    for i, name in enumerate(names):
        if name.kind != "person" and len(name.words) > 1:
            second = name.words[_country_size(name.words)] if _country_size(name.words) else name.words[0]
            for short in sorted({name.words[0], second, name.words[-1], *initials(name.key)}):
                found[short].append(i)
    return found


def _country_size(words: tuple[str, ...]) -> int:
    """How many words at a name's beginning are a country, one word at least left behind them."""
    for size in (2, 1):
        head = " ".join(words[:size]).removesuffix("'s").removesuffix("'")
        if len(words) > size and (adjective_country(head) or country_of(head)):
            return size
    return 0


def _the_one(name: Name, fitting: list[int], names: list[Name], groups: Groups) -> int | None:
    """The fitting name where all are one, else the one that its report names last before `name`."""
    if len({groups.root(j) for j in fitting}) == 1:
        return fitting[0]
    before = [
        (mention.where.start, j)
        for j in fitting
        if names[j].report == name.report
        for mention in names[j].mentions
        if mention.where.start < name.start
    ]
    return max(before)[1] if before else None


def _shortens(short: Name, full: Name, same_report: bool) -> bool:
    if _without_tail(short, full):
        return True
    if same_report and full.start < short.start and _leaves_out(short, full):
        return True
    if len(short.words) != 1:
        return False
    written = short.mentions[0].where.words
    if sum(c.isupper() for c in written) > 1 and 2 <= len(written) <= _LONGEST_ACRONYM:
        fits = full.kind != "place" or (same_report and short.kind == "place" and not country_of(short.key))
        return fits and short.key in initials(full.key)
    if same_report and short.key in wordset("outlet_tails"):
        return full.words[-1] == short.key and full.kind == "organisation"
    return same_report and full.kind == "place" and full.words[0] in _SAINTLY and full.words[1:] == short.words


def _without_tail(short: Name, full: Name) -> bool:
    """'Brightwell' for 'Brightwell Group'; a place's name is no firm's, but 'Corva City' is Corva unless two places
    are called so, and the club 'Corva' is 'Corva United'."""
    size = len(short.words)
    if full.words[:size] != short.words or len(full.words) == size:
        return False
    rest = full.words[size:]
    if full.kind == short.kind == "place":
        return rest == ("city",) and short.key not in {fold_name(name) for name in wordset("city_and_state")}
    if rest == ("party",) and full.kind == short.kind == "organisation":
        return True
    if all(word in wordset("generic_heads") for word in rest):
        return not (size == 1 and is_lexical(short) and short.kind == "place")
    clubs = full.kind == short.kind == "organisation" and not is_lexical(short)
    return clubs and short.report == full.report and all(word in wordset("club_tails") for word in rest)


def _leaves_out(short: Name, full: Name) -> bool:
    """Whether a body's name behind the full one leaves out its country, what stands behind 'of' or small words."""
    if full.kind != "organisation" or short.kind != "organisation" or short.body or is_lexical(short):
        return False
    size = len(short.words)
    skipped = _country_size(full.words)
    if size > 1 and skipped and full.words[skipped:] == short.words:
        return True
    if full.words[:size] == short.words and len(full.words) > size and full.words[size] in _LINKS:
        return size > 1 or short.key in wordset("organisation_heads")
    return size > 2 and bare_words(short.key) == bare_words(full.key)
