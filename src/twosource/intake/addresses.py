"""Address of a report -> the one that it is known by.

The rule. Two addresses are one where they differ in nothing but: http or https, `www.`, `m.`, `mobile.` or `amp.`
before the host, the scheme's own port, letter case of the host, a slash at the end, parameters that say how a reader
came (`lexicons/tracking_parameters.txt`) and their order, marks of the AMP form of a page, a cache in front of it, and
a fragment that leads to a place on the page. All else stays: an unknown parameter or fragment may be which article it
is. No report is dropped for its address alone: the watcher compares what is told under it as well.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple
from urllib.parse import SplitResult, parse_qsl, unquote, urlencode, urljoin, urlsplit, urlunsplit

from twosource.language.lexicon import entries

LONGEST = 2_000
"""Characters of an address; browsers and servers cut longer ones."""

_PORTS = {"http": 80, "https": 443}
_READER_HOSTS = ("www", "m", "mobile", "amp")
_HERE = re.compile(r"(?i)$|comments?$|respond$|comment-\d+$|main$|content$|top$|:~:|(?:utm_|xtor=|ref=|echobox=|rss)")
"""Fragments that lead to a place on a page, or say how a reader came."""

_AMP_END = re.compile(r"(?i)(?:/amp/?|\.amp|(?<=\.)amp\.html)$")
_AMP_CACHE = re.compile(
    r"(?i)(?:https?://)?(?:[\w-]+\.cdn\.ampproject\.org/[cvi]/|(?:www\.)?google\.[a-z.]+/amp/)(s/)?"
)
_AMP_PARAMETERS = (("amp", ""), ("amp", "1"), ("amp", "true"), ("outputtype", "amp"), ("outputtype", "valid_amp"))
_SPACES = re.compile(r"[\x00-\x20\x7f]+")
_SAFE = re.compile(r"%([0-9A-Fa-f]{2})")
_PLAIN = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")


class Known(NamedTuple):
    """An address: `address` can be followed, `key` is for comparing alone."""

    address: str
    key: str


def know_address(written: str, base: str | None = None) -> Known | None:
    """The address without what says how a reader came, and its key; None for what is no address of the web."""
    whole = _SPACES.sub("", written)[: LONGEST + 1]
    try:
        parts = urlsplit(_behind_cache(urljoin(base, whole) if base else whole))
        host, port = parts.hostname, parts.port
    except ValueError:
        return None
    if not host or parts.scheme not in _PORTS or len(whole) > LONGEST or "." not in host.strip("."):
        return None
    beside = "" if port in (None, _PORTS[parts.scheme]) else f":{port}"
    asked = [pair for pair in parse_qsl(parts.query, keep_blank_values=True) if not _is_tracking(pair[0])]
    query = parts.query if len(asked) == len(parts.query.split("&")) or not parts.query else urlencode(asked)
    place = "" if _HERE.match(parts.fragment) else parts.fragment
    shown = f"[{host}]" if ":" in host else host
    address = urlunsplit((parts.scheme, shown + beside, parts.path or "/", query, place))
    return Known(address, _key(parts, _bare_host(host) + beside, asked, place))


def address_key(written: str) -> str | None:
    """The key of an address, None for what is no address of the web."""
    known = know_address(written)
    return known.key if known else None


def site_of(address: str) -> str:
    """The host of an address without `www.` and the like; empty for what is no address."""
    try:
        return _bare_host(urlsplit(address).hostname or "")
    except ValueError:
        return ""


def _behind_cache(address: str) -> str:
    match = _AMP_CACHE.match(address)
    return address if match is None else f"{'https' if match[1] else 'http'}://{address[match.end() :]}"


def _key(parts: SplitResult, host: str, asked: list[tuple[str, str]], place: str) -> str:
    path = _AMP_END.sub(lambda found: "html" if found.group().casefold() == "amp.html" else "", _evened(parts.path))
    kept = sorted(pair for pair in asked if (pair[0].casefold(), pair[1].casefold()) not in _AMP_PARAMETERS)
    return host + path.rstrip("/") + (f"?{urlencode(kept)}" if kept else "") + (f"#{place}" if place else "")


def _evened(path: str) -> str:
    """A path in which what needs no percent sign has none, and the rest is in capitals."""

    def plain(found: re.Match[str]) -> str:
        letter = unquote(found.group())
        return letter if letter in _PLAIN else found.group().upper()

    return _SAFE.sub(plain, path)


def _bare_host(host: str) -> str:
    """The host without the labels by which outlets part their readers, where a whole name is left."""
    labels = host.casefold().rstrip(".").split(".")
    while labels[0] in _READER_HOSTS and len(labels) > 2 and not _is_suffix(labels[1:]):
        labels = labels[1:]
    return ".".join(labels)


def _is_suffix(labels: list[str]) -> bool:
    """Whether labels look like `co.uk`, under which names are given out: then the label before them is the name."""
    return len(labels) == 2 and len(labels[0]) <= 3 and len(labels[1]) == 2


def _is_tracking(name: str) -> bool:
    exact, begun = _tracking()
    folded = name.casefold()
    return folded in exact or folded.startswith(begun)


@cache
def _tracking() -> tuple[frozenset[str], tuple[str, ...]]:
    listed = entries("tracking_parameters")
    exact = frozenset(name for name in listed if not name.endswith("*"))
    return exact, tuple(name[:-1] for name in listed if name.endswith("*"))
