"""What a report came with, or says of itself -> the name of its outlet."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import PurePath
from typing import NamedTuple

from twosource.language.agencies import publisher_of
from twosource.language.lexicon import wordset
from twosource.language.words import fold_word
from twosource.model.article import Article

_HOST = re.compile(r"(?:https?://)?((?:[\w-]+\.)+[a-z]{2,})(?:[:/].*)?", re.IGNORECASE)
_LABELS = frozenset(
    ("www", "news", "blog", "blogs", "edition", "amp", "mobile", "co", "com", "org", "net", "gov", "ac")
)
"""Parts of internet names that name nobody."""

_RUN = r"((?:[A-Z][\w’'&-]*)(?: (?:of |and )?[A-Z][\w’'&-]*){0,4})"
_STAFF = re.compile(
    rf"^(?:By |BY )?(?:[Tt]he )?{_RUN} [Ss]taff(?: [Rr]eporters?| [Ww]riters?| [Cc]orrespondents?)?\b", re.MULTILINE
)
_RIGHTS = re.compile(rf"(?:©|\([cC]\)|Copyright)[ ©]{{1,3}}(?:\d{{4}},? )?(?:by )?(?:[Tt]he )?{_RUN}")
_HEARD = re.compile(rf"\b(?:told|asked|wrote to|spoke to) [Tt]he {_RUN}")
_CITED = (
    re.compile(rf"\b(?:told|according to|reported by|citing) (?:[Tt]he )?{_RUN}"),
    re.compile(rf"\b{_RUN} (?:first )?(?:reports|reported|wrote)\b"),
)
_SAYING = r" (?:reports|reported|says|said|writes|wrote|has learned|quoted)\b"


class Known(NamedTuple):
    """What a report's outlet may be called: its letters without spaces, its last word, its words where it is the name
    of a file and some text has to confirm it."""

    key: str
    last: str = ""
    words: tuple[str, ...] = ()

    @property
    def is_press(self) -> bool:
        """Whether the name by itself is an outlet's."""
        return len(self.words) > 1 and self.words[-1].capitalize() in wordset("outlet_words")


def known_as(article: Article) -> Known | None:
    """The name of a report's outlet: the outlet field, the host of its address, the name of its file."""
    if article.outlet:
        host = _HOST.fullmatch(article.outlet)
        if host:
            return Known(_of_host(host[1])) if _of_host(host[1]) else None
        bare = re.sub(r"^[Tt]he ", "", article.outlet.strip())
        return Known(squeezed(bare), squeezed(bare.rpartition(" ")[2]))
    words = re.findall(r"[^\W\d_]+", PurePath(article.source).stem.casefold())
    words = words[1:] if words[:1] == ["the"] else words
    return Known("".join(map(squeezed, words)), squeezed(words[-1]), tuple(words)) if words else None


@lru_cache(maxsize=4096)
def squeezed(name: str) -> str:
    """The letters and digits of a name, folded, in one run: "Huffington Post" as its address has it."""
    return re.sub(r"[\W_]+", "", fold_word(name))


def _of_host(host: str) -> str:
    """The part of an internet name that names its owner: the longest that does not end it."""
    labels = [label for label in host.casefold().split(".")[:-1] if label not in _LABELS]
    name = squeezed(max(labels, key=len, default=""))
    return name.removeprefix("the") if len(name) > len("the") + 3 else name


def own_words(content: str) -> str | None:
    """The outlet that a report names as its own: in a line for its staff, by its rights, or, where its people tell
    "the Gazette" and it nowhere says what the Gazette reports, as the one that hears them."""
    for form in (_STAFF, _RIGHTS):
        signed = form.search(content)
        if signed and _is_outlet(signed[1]):
            return signed[1]
    heard = {match[1] for match in _HEARD.finditer(content)}
    if len(heard) == 1 and _is_outlet(name := heard.pop()) and not re.search(re.escape(name) + _SAYING, content):
        return name
    return None


def cited_words(content: str) -> tuple[str, ...]:
    """The outlets that a text cites and the register does not know, by names that end as outlets' names do."""
    found = (match[1] for form in _CITED for match in form.finditer(content))
    return tuple(name for name in found if " " in name and _is_outlet(name) and publisher_of(name) is None)


def _is_outlet(name: str) -> bool:
    known = publisher_of(name)
    return known.kind == "outlet" if known else re.split(r"[ -]", name)[-1] in wordset("outlet_words")
