"""Mentions of all reports -> the people, bodies and places behind them."""

from __future__ import annotations

from collections import Counter, defaultdict

from twosource.annotate.linking import link_names
from twosource.annotate.name_groups import Name
from twosource.annotate.roles import roles_beside
from twosource.model.article import Article
from twosource.model.identity import digest
from twosource.model.marks import Entity, EntityType, Mention


def group_names(articles: tuple[Article, ...], names: tuple[Mention, ...]) -> tuple[Entity, ...]:
    """One entity for all spellings of a name in all reports, in the order of their ids.

    The same reports in any order give the same entities. A surname joins the full name that its own report gives, else
    the only one that any report gives; where two bear it, it stays apart. Ids are digests over the type and fullest
    name in the earliest report, so that a late report with a fuller name changes none.
    """
    texts = {article.id: article for article in articles}
    by_report: dict[str, list[Mention]] = defaultdict(list)
    for mention in names:
        if mention.where.report in texts:
            by_report[mention.where.report].append(mention)
    ordered = {report: tuple(sorted(own, key=_place)) for report, own in sorted(by_report.items())}
    entities = [_entity(group, texts) for group in link_names(texts, ordered)]
    return _with_unlike_ids(sorted(entities, key=lambda entity: (entity.id, _earliest(entity, texts))))


def _earliest(entity: Entity, texts: dict[str, Article]) -> tuple[tuple[bool, str, str], int]:
    return min((_age(texts[mention.where.report]), mention.where.start) for mention in entity.mentions)


def _place(mention: Mention) -> tuple[str, int, int]:
    return mention.where.report, mention.where.start, mention.where.end


def _entity(group: tuple[Name, ...], texts: dict[str, Article]) -> Entity:
    mentions = tuple(sorted((m for name in group for m in name.mentions), key=_place))
    spellings = Counter(mention.where.words for mention in mentions)
    kind = _kind(group)
    name = _fullest(spellings)
    roles: Counter[str] = Counter()
    if kind == "person":
        for mention in mentions:
            roles.update(roles_beside(texts[mention.where.report].text, mention.where))
    return Entity(
        _founded(group, texts),
        kind,
        name,
        tuple(sorted(spellings, key=lambda words: (-spellings[words], words))),
        tuple(sorted(roles, key=lambda role: (-roles[role], role))),
        mentions,
    )


def _founded(group: tuple[Name, ...], texts: dict[str, Article]) -> str:
    """The id: a digest of what the earliest report calls it in full, whatever later ones call it.

    Reports without a date come last, in the order of their ids, so that the order of reading does not matter.
    """
    first = min(group, key=lambda name: _age(texts[name.report]))
    own = [name for name in group if name.report == first.report]
    founder = max(own, key=lambda name: (len(name.words), len(name.mentions), name.key))
    return digest("e", founder.mentions[0].type, founder.key)


def _age(article: Article) -> tuple[bool, str, str]:
    return article.published is None, article.published or "", article.id


def _fullest(spellings: Counter[str]) -> str:
    """The longest spelling that is not a rarity beside the most frequent one of several words, no line of capitals."""
    several = max((n for words, n in spellings.items() if " " in words), default=0)
    usual = [words for words, n in spellings.items() if n >= _RARE * several] or list(spellings)
    closed: dict[str, str] = {}
    for words in sorted(usual, key=lambda words: (_shouted(words), -spellings[words], words)):
        closed.setdefault(words.replace(" ", "").casefold(), words)
    return max(closed.values(), key=lambda words: (not _shouted(words), len(words.split()), spellings[words], words))


def _shouted(words: str) -> bool:
    return words.isupper() and len(words) > _ACRONYM


_RARE = 0.2
"""Share of the most frequent full spelling below which a longer one is held to be an accident."""
_ACRONYM = 6
"""Letters up to which capitals are an acronym."""


def _kind(group: tuple[Name, ...]) -> EntityType:
    votes: Counter[EntityType] = Counter()
    for name in group:
        votes[name.kind] += len(name.mentions) * len(name.key.split())
    return max(votes, key=lambda kind: (votes[kind], kind))


def _with_unlike_ids(entities: list[Entity]) -> tuple[Entity, ...]:
    """Entities that share type and name are told apart by where they are first named."""
    found, seen = [], set()
    for entity in entities:
        own = entity.id
        if own in seen:
            own = digest("e", entity.id, *_place(entity.mentions[0]))
        seen.add(own)
        found.append(Entity(own, entity.type, entity.name, entity.names, entity.roles, entity.mentions))
    return tuple(found)
