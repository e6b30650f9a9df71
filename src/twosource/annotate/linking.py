"""Names of all reports -> the groups of them that name one thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping

from twosource.annotate.aliases import stated_aliases
from twosource.annotate.body_names import Body, read_body
from twosource.annotate.name_groups import Groups, Name, is_lexical
from twosource.annotate.spellings import initials, same_person, same_title, shortens_person, skeleton, written_out
from twosource.annotate.surnames import join_surnames
from twosource.language.lexicon import wordset
from twosource.language.parties import country_of, fold_name
from twosource.model.article import Article
from twosource.model.marks import Mention


def link_names(
    articles: Mapping[str, Article], mentions: Mapping[str, tuple[Mention, ...]]
) -> tuple[tuple[Name, ...], ...]:
    """The names of all reports in groups; reports and mentions in a fixed order give groups in a fixed order."""
    names, index = _gather(articles, mentions)
    groups = Groups(len(names))
    _join_stated(articles, mentions, index, groups)
    _join_equal(names, groups)
    _join_spellings(names, groups)
    _join_short_persons(names, groups)
    _join_bodies(names, groups)
    _join_short_forms(names, groups)
    join_surnames(names, groups)
    return tuple(tuple(names[i] for i in group) for group in groups.members())


def _gather(
    articles: Mapping[str, Article], mentions: Mapping[str, tuple[Mention, ...]]
) -> tuple[list[Name], dict[tuple[str, str], int]]:
    names: list[Name] = []
    index: dict[tuple[str, str], int] = {}
    surnames = _surnames(mentions)
    for report, own in mentions.items():
        by_key: dict[str, list[Mention]] = defaultdict(list)
        for mention in own:
            by_key[_key(mention)].append(mention)
        for key, places in sorted(by_key.items()):
            index[report, key] = len(names)
            body = read_body(key, articles[report].text.content, places[0].where.start)
            kind = places[0].type
            if kind == "organisation" and key in surnames and places[0].where.words.istitle():
                kind = "person"
            names.append(Name(report, key, kind, tuple(places), body))
    return names, index


def _surnames(mentions: Mapping[str, tuple[Mention, ...]]) -> set[str]:
    """The last words of persons' full names in any report, without those that a lexicon or a body's full name has.

    A report that gives a surname alone tells too little to see that it is no firm's name.
    """
    every = [(m, _key(m).split()) for own in mentions.values() for m in own]
    found = {words[-1] for m, words in every if m.type == "person" and len(words) > 1}
    bodies = {words[0] for m, words in every if m.type != "person" and len(words) > 1}
    known = {words[0] for m, words in every if m.where.words in wordset("outlets_and_bodies") | wordset("places")}
    return found - bodies - known


def _key(mention: Mention) -> str:
    """The folded name under which a mention is filed: older names of places and known acronyms by their full name."""
    words = " ".join(mention.where.words.split())
    key = fold_name(written_out(words))
    parts = key.split()
    if len(parts) > 2 and parts[-1] in wordset("facilities"):
        return f"{parts[0]} {parts[-1]}" if parts[-2] in {"military", "international", "central", "state"} else key
    return key


def _join_stated(
    articles: Mapping[str, Article],
    mentions: Mapping[str, tuple[Mention, ...]],
    index: Mapping[tuple[str, str], int],
    groups: Groups,
) -> None:
    for report, own in mentions.items():
        for left, right in stated_aliases(articles[report], own):
            groups.join(index[report, _key(left)], index[report, _key(right)])


_WRITTEN_APART = 6
"""Letters from which on a body or place may be written in one word or two: 'Brightwell', 'Bright Well'."""


def _join_equal(names: list[Name], groups: Groups) -> None:
    """Equal keys are one; a lone surname and a body without its country wait for what their own report says."""
    first: dict[str, int] = {}
    for i, name in enumerate(names):
        if (name.kind == "person" and len(name.words) == 1) or (name.body and name.body.country is None):
            continue
        key = name.key if name.kind == "person" or len(name.key) < _WRITTEN_APART else name.key.replace(" ", "")
        if key in first:
            groups.join(first[key], i)
        else:
            first[key] = i


def _join_spellings(names: list[Name], groups: Groups) -> None:
    """Names that agree but for romanisation, middle names or one letter."""
    blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, name in enumerate(names):
        same: Callable[[str, str], bool] = same_person if name.kind == "person" else same_title
        kind = "person" if name.kind == "person" else "thing"
        if (kind == "thing" and (name.body or country_of(name.key))) or not name.words:
            continue
        for word in {name.words[-1], name.words[0]}:
            block = blocks[kind, skeleton(word)]
            for j in block:
                if groups.root(i) != groups.root(j) and _may_differ(name, names[j]) and same(name.key, names[j].key):
                    groups.join(i, j)
            block.append(i)


def _join_short_persons(names: list[Name], groups: Groups) -> None:
    """'J. Okoro', 'Jim Okoro' join the one full name that they may shorten; where two may be meant, none."""
    full = [i for i, name in enumerate(names) if name.kind == "person" and len(name.words) > 1]
    blocks: dict[str, list[int]] = defaultdict(list)
    for i in full:
        for word in {skeleton(word) for word in names[i].words}:
            blocks[word].append(i)
    for initial in (False, True):
        found = []
        for i in (i for i in full if (len(names[i].words[0]) == 1) == initial):
            near = {j for word in names[i].words for j in blocks[skeleton(word)]}
            roots = {groups.root(j) for j in near if shortens_person(names[i].key, names[j].key)} - {groups.root(i)}
            if len(roots) == 1:
                found.append((i, roots.pop()))
        for i, j in found:
            groups.join(i, j)


def _may_differ(left: Name, right: Name) -> bool:
    """One report spells a name in one way, unless it is a person's that it gives in full and short."""
    if left.kind == "person":
        return len(left.words) > 1 and len(right.words) > 1
    if left.report == right.report:
        return False
    return len(left.words) > 1 or not (is_lexical(left) or is_lexical(right))


def _join_bodies(names: list[Name], groups: Groups) -> None:
    """'Russian defence ministry' and 'Russian Ministry of Defence'; a 'Ministry of Defence' without country joins the
    one that its report has named before it, else those of other reports without country."""
    qualified: dict[Body, int] = {}
    for i, name in enumerate(names):
        if name.body and name.body.country:
            groups.join(qualified.setdefault(name.body, i), i)
    named: dict[tuple[str, frozenset[str]], list[tuple[int, int]]] = defaultdict(list)
    for i, name in enumerate(names):
        if name.body and name.body.country:
            named[name.report, name.body.parts].append((name.mentions[0].where.start, i))
    lone: dict[Body, int] = {}
    for i, name in enumerate(names):
        if not name.body or name.body.country:
            continue
        own = named.get((name.report, name.body.parts), [])
        if len({names[j].body for _, j in own}) == 1 and min(own)[0] < name.mentions[0].where.start:
            groups.join(own[0][1], i)
        else:
            groups.join(lone.setdefault(name.body, i), i)


def _join_short_forms(names: list[Name], groups: Groups) -> None:
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
    """The names of several words that a word may shorten: by first word, by last word and by initials."""
    found: dict[str, list[int]] = defaultdict(list)
    for i, name in enumerate(names):
        if name.kind != "person" and len(name.words) > 1:
            for short in sorted({name.words[0], name.words[-1], *initials(name.key)}):
                found[short].append(i)
    return found


def _the_one(name: Name, fitting: list[int], names: list[Name], groups: Groups) -> int | None:
    """The fitting name where all are one, else the one that its report names last before `name`."""
    if len({groups.root(j) for j in fitting}) == 1:
        return fitting[0]
    start = name.mentions[0].where.start
    before = [
        (mention.where.start, j)
        for j in fitting
        if names[j].report == name.report
        for mention in names[j].mentions
        if mention.where.start < start
    ]
    return max(before)[1] if before else None


def _shortens(short: Name, full: Name, same_report: bool) -> bool:
    if full.words[: len(short.words)] == short.words and len(full.words) > len(short.words):
        rest = full.words[len(short.words) :]
        if all(word in wordset("generic_heads") for word in rest):
            return not (len(short.words) == 1 and (is_lexical(short) and short.kind == "place"))
    if len(short.words) != 1:
        return False
    written = short.mentions[0].where.words
    if sum(c.isupper() for c in written) > 1 and 2 <= len(written) <= 6:
        return short.key in initials(full.key) and full.kind != "place"
    if same_report and short.key in wordset("outlet_tails"):
        return full.words[-1] == short.key and full.kind == "organisation"
    return same_report and full.kind == "place" and full.words[0] in _SAINTLY and full.words[1:] == short.words


_SAINTLY = frozenset({"las", "los", "san", "santa", "saint", "st", "sharm", "tel"})
