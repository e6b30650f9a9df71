"""A list of feeds, OPML or one address a line -> the addresses in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from twosource.intake.addresses import LONGEST
from twosource.intake.feed_fields import field_of, name_of
from twosource.intake.safe_xml import elements, let_go
from twosource.model.article import Finding

_OPML = re.compile(r"(?is)\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)?(?:<!doctype[^>]*>\s*)?<opml\b")
_FEEDS = ("feed://", "feed:")


def read_feed_list(source: str, text: str) -> tuple[tuple[str, ...], tuple[Finding, ...]]:
    """Each address once, in the order of the list. A line that holds none is a finding; `#` begins a comment."""
    faults: list[str] = []
    named = _outlines(source, text, faults) if is_list(text) else _lines(text)
    found: dict[str, None] = {}
    findings = []
    for where, written in named:
        address = _address(written)
        if address is None:
            findings.append(
                Finding(f"{source}:{where}", "no-address", "no address of a feed: write http(s)://...", True)
            )
        else:
            found.setdefault(address)
    if faults:
        findings.append(Finding(source, "broken-xml", f"broken XML ({faults[0]}): what could be read was read", False))
    if not found and not findings:
        findings.append(Finding(source, "empty", "no address of a feed in it: write one a line", True))
    return tuple(found), tuple(findings)


def is_list(text: str) -> bool:
    """Whether a text is OPML."""
    return bool(_OPML.match(text[:20_000]))


def _outlines(source: str, text: str, faults: list[str]) -> Iterator[tuple[int, str]]:
    """The addresses of OPML's outlines, in the order of the file: an outline ends behind those in it."""
    found: list[tuple[int, str]] = []
    for element in elements(source, text, faults):
        if name_of(element) == "outline":
            address = _of_outline(element)
            if address:
                found.append((element.sourceline or 0, address))
            if len(element) == 0:
                let_go(element)
    yield from found


def _of_outline(element: Any) -> str | None:
    attributes = field_of(element).attributes
    kind = attributes.get("type", "").casefold()
    return attributes.get("xmlurl") or (attributes.get("url") if kind in ("rss", "atom", "include") else None)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(text.splitlines(), 1):
        words = re.sub(r"(?:^|\s)#.*$", "", line).split()
        if words:
            yield number, words[0]


def _address(written: str) -> str | None:
    """An address of the web, without the schemes by which browsers used to hand feeds on."""
    for scheme in _FEEDS:
        if written.casefold().startswith(scheme):
            rest = written[len(scheme) :]
            written = rest if "://" in rest else f"https://{rest.lstrip('/')}"
            break
    return written if re.match(r"(?i)https?://[^\s/]", written) and len(written) <= LONGEST else None
