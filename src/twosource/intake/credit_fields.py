"""A field that came with a report -> the agencies that it credits."""

from __future__ import annotations

import re

from twosource.language.agencies import agency_of, find_publishers, publisher_of_domain

_ADDRESS = re.compile(r"https?://(?:www\.)?([\w.-]{3,100})(?:[:/?#]|$)", re.IGNORECASE)
_LONGEST = 160
"""Characters of a field that credits somebody; longer ones tell something else."""

_BY = re.compile(r"(?i)^(?:by|from|source|credit|via|©|\(c\)|copyright(?: \d{4})?)\W+")


def agencies_of_field(value: str) -> tuple[str, ...]:
    """Agencies of a field that holds a name or an address: "By AFP", "Reuters, AP", "https://apnews.com/abc"."""
    address = _ADDRESS.match(value.strip())
    if address:
        owner = publisher_of_domain(address[1])
        return (owner.name,) if owner and owner.kind == "agency" else ()
    if len(value) > _LONGEST:
        return ()
    parts = (value, *re.split(r" ?[,;/|&] ?| and ", value))
    names = (agency_of(_BY.sub("", part).strip()) for part in parts)
    return tuple(dict.fromkeys(name for name in names if name))


def agencies_of_notice(value: str) -> tuple[str, ...]:
    """Agencies of a field that holds a sentence on rights or credits: "Copyright 2031 The Associated Press."."""
    if len(value) > _LONGEST:
        return ()
    named = tuple(n.publisher.name for n in find_publishers(value) if n.publisher.kind == "agency")
    return tuple(dict.fromkeys((*agencies_of_field(value), *named)))
