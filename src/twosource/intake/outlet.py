"""What is known of a report -> the outlet that published it."""

from __future__ import annotations

import re
from pathlib import PurePath
from urllib.parse import urlsplit

from twosource.language.agencies import publisher_of, publisher_of_domain, publisher_of_label
from twosource.language.lexicon import wordset
from twosource.model.text import Anchor

_LOOKED_AT = 3
"""Paragraphs behind the headline among which an outlet's name may stand alone."""

_LONGEST = 5
"""Words of an outlet's name."""

_HOST = re.compile(r"(?:https?://)?(?:www\.)?((?:[\w-]+\.)+[a-z]{2,})(?:[:/].*)?", re.IGNORECASE)
_NAME_WORD = re.compile(r"(?:[A-Z][\w’'.-]*|[A-Z]{2,}|of|the|and|de|&)$")


def find_outlet(outlet: str | None, url: str | None, source: str, opening: tuple[Anchor, ...]) -> str | None:
    """The outlet's name: `outlet` as it came with the report (an address gives its owner), a line of the `opening` (the
    paragraphs behind the headline) that is nothing but an outlet's name, the owner of the address, or, as last resort,
    the name of the file where a known outlet's internet name stands in it. None where nothing tells."""
    if outlet and outlet.strip():
        return _owner(outlet.strip()) or outlet.strip()
    line = outlet_line(opening)
    if line:
        known = publisher_of(line.words)
        return known.name if known else line.words
    return (_owner(url) if url else None) or _hinted(source)


def outlet_line(opening: tuple[Anchor, ...]) -> Anchor | None:
    """The paragraph of the opening that is nothing but an outlet's name, or None."""
    return next((p for p in opening[:_LOOKED_AT] if len(p) < 60 and is_outlet_name(p.words)), None)


def is_outlet_name(line: str) -> bool:
    """Whether all of `line` is the name of an outlet: a known one, or a few capitals with a word such as Gazette."""
    known = publisher_of(line)
    if known:
        return known.kind == "outlet"
    parts = line.split()
    return (
        2 <= len(parts) <= _LONGEST
        and all(_NAME_WORD.match(part) for part in parts)
        and (parts[-1] in wordset("outlet_words") or parts[0] in ("Radio", "Daily"))
    )


def _owner(address: str) -> str | None:
    """The publisher that owns an internet address, else the host without `www`; None for what is no address."""
    if " " in address:
        return None
    match = _HOST.fullmatch(address)
    if not match:
        return None
    host = (urlsplit(address).hostname or match.group(1)) if "//" in address else match.group(1)
    known = publisher_of_domain(host)
    return known.name if known else host.removeprefix("www.")


def _hinted(source: str) -> str | None:
    """The publisher whose internet name is a word of the file's name."""
    for part in re.split(r"[^a-z0-9]+", PurePath(source).stem.casefold()):
        if len(part) < 3 or part in wordset("common_words"):
            continue
        known = publisher_of_label(part)
        if known:
            return known.name
    return None
