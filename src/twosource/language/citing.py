"""A place that names a publisher -> whether it is cited there."""

from __future__ import annotations

import re

_WINDOW = 60
"""Characters to either side of a publisher's name that are looked at."""

_SAYS = re.compile(
    r"(?:[’']s?)?,? (?:\w+ly |first |also |has |had |have |exclusively ){0,2}"
    r"(?:report(?:s|ed|ing|edly)?|sa(?:id|ys|ying)|wrote|writes|quot(?:ed|es|ing)|cit(?:ed|es|ing)|noted|notes|"
    r"reveal(?:s|ed)|learned|obtained|claim(?:s|ed)|explains|adds|added)\b"
)
_TOLD = re.compile(
    r"\b(?:according to|citing|quoting|as told to|told|tells|telling|"
    r"(?:reported|revealed|published|cited|quoted|obtained|seen|reviewed|reached|interviewed|broken|broke)"
    r" (?:by|in|on)|"
    r"(?:statement|e-?mail|spoke|spoken|speaking|talked|talking|gave|given|provided|sent|confirmed)"
    r"(?: \w+){0,3} (?:by|in|to|with)|provided) (?:the |The |an? )?$"
)
_NAMED = re.compile(
    r"(?:[’']s?)?,? (?:\w+ )?(?:report|interview|article|story|investigation|profile|exclusive|columnist)\b"
)
_NAMED_BEFORE = re.compile(
    r"\b(?:(?:reports?|story|article|piece|essay|investigation|profile|column|interview|interviewed|appeared|written)"
    r"(?: \w+){0,2} (?:by|in|from|with|to|on)|interview (?:that )?(?:\w+ ){1,4}(?:gave )?to) (?:the |The |an? )?$"
)

_FOR_ANOTHER = re.compile(
    r"\b(?:[Cc]iting|[Rr]eferring to|[Pp]ointing to|(?:with|in) reference to|sa(?:id|ys) that, according to)"
    r" (?:(?:an?|the|its) (?:\w+ )?(?:reports?|story|article|piece|interview) (?:in|by|from|on) )?"
    r"(?:the |The )?$"
)
"""Before a name: "the mayor, citing the Post, said", "Citing a report in the Post, the mayor said" tell what the mayor
has from the Post; so it is where a comma follows."""

BACK = re.compile(
    r"\b[Tt]he (?:(?:news)?paper|magazine|publication|broadcaster|network|news (?:site|outlet|organi[sz]ation)|website)"
    r"(?=(?:['’]s)? (?:\w+ly |also |first )?(?:reported|reports|said|says|wrote|writes|quoted|cited|added|noted))"
    r"|\btold the (?:newspaper|paper|magazine|publication|broadcaster|network|website)\b"
)
"""Words that stand for the publisher named shortly before and cite it."""

_PRESS = (
    r"(?:newspapers?|daily|dailies|weekly|papers?|tabloids?|broadcasters?|news (?:sites?|websites?|outlets?)"
    r"|(?:tv|television|radio) (?:stations?|channels?)|media(?: outlets?)?|press)"
)
_SOME = r"(?:an?|another|one|several|some|two|local|state|regional|national|domestic|foreign)"
_REPORTS = r"(?:media|press|news|newspaper) reports"

UNNAMED_PRESS = re.compile(
    rf"\b{_SOME}(?: [\w-]+){{0,2}}? {_PRESS},? (?:\w+ly |first |also |has |have |had ){{0,2}}"
    r"(?:report(?:s|ed|ing)?|sa(?:id|ys|y)|reveal(?:s|ed)|wr[io]tes?|quot(?:es|ed)|claim(?:s|ed))\b"
    rf"|\b{_REPORTS} (?:say|said|suggest(?:ed)?|claim(?:ed)?|indicat(?:e|ed)|that)\b"
    rf"|\baccording to (?:\w+ ){{0,2}}(?:{_REPORTS}|(?:local|state) (?:media|press))\b"
    r"|\baccording to (?:an?|another|several|some) (?:[\w-]+ ){0,2}"
    r"(?:newspapers?|dail(?:y|ies)|tabloids?|broadcasters?)\b",
    re.IGNORECASE,
)
"""Words that cite newspapers or stations without a name: any of those at hand may be meant."""


def is_cited(content: str, start: int, end: int) -> bool:
    """Whether the publisher at a place is given as the one who has it: by the report, or by somebody in it."""
    return strength(content, start, end) > 1 or bool(_FOR_ANOTHER.search(content, max(0, start - _WINDOW), start))


def strength(content: str, start: int, end: int) -> int:
    """2 where the publisher at a place is made to report or to be told, 1 where its work is spoken of, else 0."""
    before, after = content[max(0, start - _WINDOW) : start], content[end : end + _WINDOW]
    if _FOR_ANOTHER.search(before) and after.startswith(","):
        return 1
    if _SAYS.match(after) or _TOLD.search(before):
        return 2
    return 1 if _NAMED.match(after) or _NAMED_BEFORE.search(before) else 0
