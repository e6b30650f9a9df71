"""Report -> the signs of whose text it carries."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from urllib.parse import urlsplit

from twosource.language.agencies import agency_of, publisher_of_domain, publishers_in
from twosource.language.houses import HouseMark, find_house_marks
from twosource.language.sentences import paragraphs
from twosource.lineage.weighing import weight_of
from twosource.model.article import Article, Credit, CreditKind
from twosource.model.origin import EvidenceKind, OriginEvidence
from twosource.model.text import Anchor, Text

_KINDS: dict[CreditKind, EvidenceKind] = {
    "dateline": "dateline",
    "copyright": "copyright",
    "byline": "byline",
    "metadata": "metadata",
    "credit-line": "credit-line",
}
"""What each kind of credit is a sign of; `in-text` ones are told apart below, a picture's credit is no sign."""

SAYS: dict[EvidenceKind, str] = {
    "outlet": "{0} published it",
    "address": "its address is one of {0}’s",
    "metadata": "what came with the report names {0}",
    "dateline": "its dateline names {0}",
    "byline": "its byline names {0}",
    "copyright": "{0} holds the rights",
    "credit-line": "a line credits {0}",
    "sign-off": "it is signed off as {0} signs its copy",
    "syndication": "a notice says that it is carried from {0}",
    "own-voice": "{0}’s own reporter is heard",
    "told": "somebody told {0}",
    "unsigned": "nobody signed it, and {0} is who asks in it",
    "thanks": "{0} is thanked for a part",
    "house-style": "it has the form of {0}’s copy",
    "spelling": "a name is spelled as {0} spells it",
    "cites": "it tells its story after {0}",
    "copied": "another report carries the wording of the one that credits {0}",
}

_NOTICES = 20
"""Syndication notices that are looked at; a report has one or two."""

IN_TEXT_REACH = 10_000
"""Characters for which one "told Agency" speaks: longer texts with a single one are an outlet's that took a part."""

_WINDOW = 70
"""Characters to either side of a credit that are looked at."""

_THANKED = re.compile(
    r"(?i)\bcontribut(?:ed|ions?)\b|\bcompiled from\b|\bstaff (?:and|with)\b|\band (?:\w+ )?(?:staff|wires?)\b|"
    r"\bwith (?:files|inputs?|reporting|material|reports|information|agency inputs?|additional)\b"
)
"""Thanks to an agency for a part: the text is the outlet's."""

_EARLIER = re.compile(
    r"(?i)\binterview\b|\b(?:last|earlier|previous(?:ly)?|published|since|ago)\b|\b(?:in|on) (?:\d{4}|january|february|"
    r"march|april|may|june|july|august|september|october|november|december)\b"
)
"""Told the agency on another day: a reporter of any outlet looks that up."""

_OWN_VOICE = re.compile(
    r"(?i)\b(?:seen|reviewed|viewed|examined|verified|analy[sz]ed|shown)\b|\b(?:not|unable|cannot|can[’']t|\w+n[’']t)\b|"
    r"\b(?:reporter|journalist|correspondent|witness|photographer|videographer|crew|team)"
)
"""Words by which the agency's own reporter is heard, not only told: others too cite what an agency was told."""

_HEARD: frozenset[EvidenceKind] = frozenset(("told", "own-voice"))


def sign(kind: EvidenceKind, agency: str, report: str, where: Anchor | None) -> OriginEvidence:
    """One sign, weighed and told in a plain sentence."""
    return OriginEvidence(kind, agency, report, where, weight_of(kind), SAYS[kind].format(agency))


def signs_of(article: Article, outlet: str | None) -> tuple[OriginEvidence, ...]:
    """All signs that a report itself gives, `outlet` being who published it, in no order that matters. A spelling says
    something beside another sign alone: whole countries' papers share it."""
    own = agency_of(outlet) if outlet else None
    found = [sign("outlet", own, article.id, None)] if own else []
    owner = publisher_of_domain(urlsplit(article.url).hostname or "") if article.url else None
    if owner and owner.kind == "agency" and owner.name != own:
        found.append(sign("address", owner.name, article.id, None))
    found += [sign(kind, c.agency, article.id, c.where) for c in article.credits if (kind := _kind(c, article, outlet))]
    found += [
        sign("syndication", name, article.id, where) for name, where in carried(article, outlet) if agency_of(name)
    ]
    for mark in _marks(article.text.content):
        where = article.text.anchor(mark.where.start, mark.where.end)
        if mark.kind == "sign-off":
            found = [one for one in found if not _thanks_in(one, mark.agency, where)]
        found.append(sign(mark.kind, mark.agency, article.id, where))
    found += [sign("unsigned", agency, article.id, None) for agency in _asking(found, article)]
    shown = {one.agency for one in found if one.kind != "spelling"}
    return tuple(one for one in found if one.agency in shown)


def _asking(found: list[OriginEvidence], article: Article) -> set[str]:
    """The agencies that are heard in a report whose outlet is known and that nobody signed."""
    if not is_unsigned(article):
        return set()
    return {one.agency for one in found if one.kind in _HEARD}


def carried(article: Article, outlet: str | None) -> Iterator[tuple[str, Anchor]]:
    """Other publishers that a report's syndication notices name, each once, and where."""
    names = {outlet}
    for where in [notice.where for notice in article.notices if notice.kind == "syndication"][:_NOTICES]:
        for naming in publishers_in(article.text.content, where.start, where.end):
            if naming.publisher.name not in names:
                names.add(naming.publisher.name)
                yield naming.publisher.name, where


@lru_cache(maxsize=512)
def _marks(content: str) -> tuple[HouseMark, ...]:
    """The marks of a text: reports are asked for them once for each pair."""
    return find_house_marks(paragraphs(Text("", content)))


def _thanks_in(one: OriginEvidence, agency: str, where: Anchor) -> bool:
    """Whether a sign is the thanks in an agency's own closing line ("AP writer Jo Doe contributed to this report")."""
    return one.kind == "thanks" and one.agency == agency and one.where is not None and one.where.overlap(where) > 0


def _kind(credit: Credit, article: Article, outlet: str | None) -> EvidenceKind | None:
    """What a credit is a sign of, None where it says nothing of the whole text."""
    around = _around(article.text.content, credit.where) if credit.where else ""
    if credit.kind == "in-text":
        return _heard(credit, article, around)
    if credit.kind == "credit-line" and _THANKED.search(around):
        return "thanks"
    if credit.agency == outlet and credit.kind != "credit-line":
        return None
    return _KINDS.get(credit.kind)


def _heard(credit: Credit, article: Article, around: str) -> EvidenceKind | None:
    heard = Counter(c.agency for c in article.credits if c.kind == "in-text")[credit.agency]
    if heard * IN_TEXT_REACH < len(article.text.content) or (heard == 1 and _EARLIER.search(around)):
        return None
    if credit.where and _OWN_VOICE.search(credit.where.words):
        return "own-voice"
    return "told"


def is_earlier(content: str, where: Anchor) -> bool:
    """Whether what stands around a place says that something was told on another day."""
    return bool(_EARLIER.search(_around(content, where)))


def is_unsigned(article: Article) -> bool:
    """Whether its outlet is known and nobody signed it: then who is heard in it may have written it."""
    return bool(article.outlet) and not article.bylines


def _around(content: str, where: Anchor) -> str:
    """What stands near a place in its line."""
    before = content[max(0, where.start - _WINDOW) : where.start].rsplit("\n", 1)[-1]
    return before + where.words + content[where.end : where.end + _WINDOW].split("\n", 1)[0]
