"""Paragraphs of a report -> places where its reporter speaks as an agency's."""

from __future__ import annotations

import re
from typing import NamedTuple

from twosource.language.agencies import find_publishers
from twosource.language.lexicon import wordset
from twosource.model.article import Credit
from twosource.model.text import Anchor, Text

_WINDOW = 60
"""Characters to either side of an agency's name that are looked at."""

_TOLD = re.compile(
    r"(?:\b(?:told|tells|telling|spoke (?:to|with)|speaking (?:to|with)|requests? (?:for [a-z ]{3,30} )?(?:from|by)|"
    r"interview(?:ed)? (?:by|with)|contacted by|reached by|replied to|responded to)) (?:the |an? )?$"
)
_SEEN = re.compile(
    r"(?:\b(?:seen|reviewed|obtained|viewed|examined|verified|compiled|analysed|analyzed|heard|interviewed) by|"
    r"\b(?:shown to|shared with|provided to|made available to)) (?:the |an? )?$"
)
_STAFF = re.compile(
    r"(?:'s|’s|['’])? (?:reporters?|journalists?|correspondents?|witness(?:es)?|photographers?|videographers?|crews?|"
    r"teams?|requests?)\b(?! (?:said|reported|agency))"
)
_OF_STAFF = re.compile(r"\b(?:of|from|against|about|on) $")
"""Before an agency's staff: they are what the text tells of ("phone records from Reuters reporters")."""
_UNABLE = re.compile(
    r" (?:(?:could|was|were|has|had|is|did|does)(?: not|n[’']t)|(?:was|were|is) unable|cannot|can(?:no|[’'])t)\b"
    r"[^.]{0,30}\b(?:verif(?:y|ied)|confirm(?:ed)?|independently|reach(?:ed)?|establish|determine|authenticate|identify|"
    r"name|see|seen)\b"
)
_REPORTED = re.compile(
    r"(?:'s|’s)? (?:\w+ly )?(?:has |had |have |was |first |also )*"
    r"(?:reported|reports?|said|says|quoted|quotes|cited|cites|"
    r"noted|notes|wrote|writes|adds|added|(?:news )?agency|article|story)\b"
)
_ACCORDING = re.compile(
    r"(?:\b(?:according to|citing|quoting|reports? (?:by|from|in)|"
    r"(?:reported|cited|quoted|published|broken|carried) by)|"
    r"news agency|news service|newswire) (?:the |an? )?(?:[\w-]+ ){0,2}$"
)
_UNLISTED = re.compile(r"\b(?:[A-Z]\w+ ){1,3}(?:Press|Press Agency|News Agency|Newswire|Wire Service)\b")
_MOST_CITED = 1
"""Other publishers that an agency's own copy cites at most beside "told" the agency once; reviews of what others wrote
cite more."""


class _Place(NamedTuple):
    agency: str
    where: Anchor
    sure: bool


def find_told(
    paragraphs: tuple[Anchor, ...], known: tuple[str, ...], outlet: str | None, by_people: bool
) -> tuple[Credit, ...]:
    """Credits of the kind `in-text`: "told Reuters", "seen by AFP", "Reuters could not verify". `known` are agencies
    that the report's dateline names, listed or not; `outlet` published it, `by_people` says that people signed it.

    None are given for an agency that the text cites from outside ("Reuters reported"), nor where two agencies are told:
    such a text is another outlet's. A lone "told Reuters" is not enough in a signed report, in one whose outlet speaks
    for itself, nor in one that cites several others. Of agencies without a service in English only surer forms count.
    """
    if not paragraphs:
        return ()
    text = paragraphs[0].text
    namings = _namings(text, known)
    outside = {agency for agency, start, end in namings if _is_cited(text.content, start, end)} - set(known)
    found = [place for naming in namings if (place := _place(text, *naming)) and place.agency not in outside]
    found = [p for p in found if p.sure or p.agency in known or p.agency in wordset("world_agencies")]
    if len({place.agency for place in found}) != 1:
        return ()
    if len(found) == 1 and not found[0].sure and not known and (by_people or _speaks_for_itself(text, outlet)):
        return ()
    return tuple(Credit(place.agency, "in-text", place.where) for place in found)


def _speaks_for_itself(text: Text, outlet: str | None) -> bool:
    """Whether the text is heard as the work of its outlet, or of somebody who reads other outlets."""
    cited = set()
    for naming in find_publishers(text.content):
        if naming.publisher.kind == "outlet" and naming.form != "credit":
            own = naming.publisher.name == outlet
            if own and _place(text, naming.publisher.name, naming.start, naming.end):
                return True
            if not own and _is_cited(text.content, naming.start, naming.end):
                cited.add(naming.publisher)
    return len(cited) > _MOST_CITED


def _namings(text: Text, known: tuple[str, ...]) -> list[tuple[str, int, int]]:
    listed = [
        (n.publisher.name, n.start, n.end)
        for n in find_publishers(text.content)
        if n.publisher.kind == "agency" and n.form != "credit"
    ]
    ends, spans = {end for _, _, end in listed}, {start for _, start, _ in listed}
    for match in _UNLISTED.finditer(text.content):
        start = match.start() + (len("The ") if match.group().startswith("The ") else 0)
        if match.end() not in ends and start not in spans and " " in text.content[start : match.end()]:
            listed.append((text.content[start : match.end()], start, match.end()))
            spans.add(start)
    listed += [
        (name, m.start(), m.end())
        for name in known
        for m in re.finditer(rf"\b{re.escape(name)}\b", text.content)
        if m.start() not in spans
    ]
    return sorted(set(listed), key=lambda naming: naming[1])


def _is_cited(content: str, start: int, end: int) -> bool:
    before, after = content[max(0, start - _WINDOW) : start], content[end : end + _WINDOW]
    return bool(_REPORTED.match(after) or _ACCORDING.search(before))


def _place(text: Text, agency: str, start: int, end: int) -> _Place | None:
    """The words by which the agency's own reporter is heard at this naming, None where there are none."""
    content = text.content
    before, after = content[max(0, start - _WINDOW) : start], content[end : end + _WINDOW]
    staff = None if _OF_STAFF.search(before) else _STAFF.match(after)
    heard = _UNABLE.match(after) or staff
    if heard:
        return _Place(agency, text.anchor(start, end + heard.end()), True)
    told = _SEEN.search(before) or _TOLD.search(before)
    if told:
        begin = start - len(before) + told.start()
        return _Place(agency, text.anchor(begin, end), told.re is _SEEN)
    return None
