"""A web page -> the report on it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from twosource.errors import UnreadableInput
from twosource.intake.credit_fields import agencies_of_field, agencies_of_notice
from twosource.intake.dates import iso_date
from twosource.language.agencies import find_publishers
from twosource.model.received import Received

_LARGEST = 8_000_000
"""Characters of a page that are still taken apart; news pages stay below 2 million, larger ones take minutes."""

_SHORTEST = 60
"""Characters from which what was found on a page is taken for a report."""

_LATEST = "2100-01-01"
"""No date is refused for being in the future: the answer must not depend on today."""

_CREDIT_CLASS = re.compile(r"(?i)byline|dateline|credit|source|agency|author|contributor|provider|attribution")
_LONGEST_CREDIT = 90
"""Characters of an element that is nothing but a byline or a credit."""

_MAKERS = ("publisher", "provider", "sourceOrganization", "creator", "author", "copyrightHolder", "isBasedOn", "source")
_NOTICES = ("creditText", "copyrightNotice")
_MEDIA = frozenset(("ImageObject", "VideoObject", "AudioObject", "MediaObject", "Photograph", "ImageGallery"))
"""Objects of a page's markup whose credits are for pictures and films."""


class _Told(NamedTuple):
    """What a page's own markup tells: its outlet, and the agencies that it names."""

    outlet: str | None
    agencies: tuple[str, ...]


def read_page(source: str, content: str) -> Received:
    """The report on a page: its text by trafilatura, the title as first line. Agencies that the markup names (JSON-LD,
    byline and credit elements) come as metadata. Raises UnreadableInput where the page holds no article."""
    if len(content) > _LARGEST:
        raise UnreadableInput(source, "too-large", f"a page of {len(content)} characters: save its article as text")
    found = _extract(source, content)
    body = (found.text or "").strip() if found is not None else ""
    if len(body) < _SHORTEST:
        raise UnreadableInput(source, "no-article", "no article on this page: copy its text to a file and give that")
    title = " ".join(found.title.split()) if found.title else None
    told = _markup(content)
    return Received(
        source=source,
        content=body if title is None or body.startswith(title) else f"{title}\n\n{body}",
        title=title,
        outlet=told.outlet or found.sitename or found.hostname,
        url=found.url,
        bylines=tuple(name.strip() for name in (found.author or "").split(";") if name.strip()),
        published=iso_date(found.date),
        agencies=told.agencies,
    )


def _extract(source: str, content: str) -> Any:
    from trafilatura import bare_extraction

    dates = {"original_date": True, "extensive_search": False, "max_date": _LATEST}
    try:
        return bare_extraction(content, include_comments=False, with_metadata=True, date_extraction_params=dates)
    except Exception as error:
        message = f"a page that cannot be taken apart ({type(error).__name__}): copy its text to a file and give that"
        raise UnreadableInput(source, "no-article", message) from error


def _markup(content: str) -> _Told:
    from lxml import etree, html  # type: ignore[import-untyped]

    try:
        tree = html.document_fromstring(content.encode("utf-8", "replace"), parser=html.HTMLParser(encoding="utf-8"))
    except (etree.LxmlError, ValueError):
        return _Told(None, ())
    objects = [
        item for script in tree.iterfind(".//script[@type='application/ld+json']") for item in _objects(script.text)
    ]
    known = {str(item["@id"]): item for item in objects if "@id" in item and "name" in item}
    told = [item for item in objects if not _MEDIA.intersection(_listed(item.get("@type")))]
    makers = [name for item in told for key in _MAKERS for name in _names(item.get(key), known)]
    notices = [name for item in told for key in _NOTICES for name in _names(item.get(key), known)]
    outlets = [name for item in told for name in _names(item.get("publisher"), known)]
    site = [
        str(meta.get("content")) for meta in tree.iterfind(".//meta[@property='og:site_name']") if meta.get("content")
    ]
    named = [agency for name in (*makers, *_metas(tree)) for agency in agencies_of_field(name)]
    named += [agency for notice in notices for agency in agencies_of_notice(notice)]
    return _Told(next(iter((*site, *outlets)), None), tuple(dict.fromkeys((*named, *_credited(tree)))))


def _objects(script: str | None) -> Iterator[dict[str, Any]]:
    """The objects of a JSON-LD script, those of lists and graphs among them."""
    try:
        waiting = [json.loads(script or "null")]
    except (ValueError, RecursionError):
        return
    while waiting:
        value = waiting.pop(0)
        if isinstance(value, list):
            waiting += value
        elif isinstance(value, dict):
            yield value
            waiting += value["@graph"] if isinstance(value.get("@graph"), list) else []


def _listed(value: Any) -> list[str]:
    return [str(item) for item in (value if isinstance(value, list) else [value])]


def _names(value: Any, known: dict[str, dict[str, Any]]) -> list[str]:
    """The names in a field: a string, an object's name or address, one elsewhere on the page that it points at."""
    if isinstance(value, list):
        return [name for item in value for name in _names(item, known)]
    if isinstance(value, dict):
        pointed = value if value.get("name") else known.get(str(value.get("@id")), value)
        value = pointed.get("name") or pointed.get("url")
    return [value.strip()] if isinstance(value, str) and value.strip() else []


def _metas(tree: Any) -> Iterator[str]:
    for meta in tree.iterfind(".//meta"):
        name = str(meta.get("name") or meta.get("property") or "").casefold()
        if name in (
            "author",
            "article:author",
            "byl",
            "dc.creator",
            "dc.source",
            "source",
            "sailthru.author",
            "syndication-source",
            "original-source",
            "dcterms.source",
            "dc.publisher",
            "copyright",
            "dcterms.rightsholder",
        ):
            yield str(meta.get("content") or "").removeprefix("By ").strip()


def _credited(tree: Any) -> Iterator[str]:
    """Agencies that short elements name whose class says that they are bylines or credits, pictures' left out."""
    for element in tree.iter():
        marks = f"{element.get('class') or ''} {element.get('itemprop') or ''}" if isinstance(element.tag, str) else ""
        if not _CREDIT_CLASS.search(marks) or any(
            a.tag in ("figure", "figcaption") for a in (element, *element.iterancestors())
        ):
            continue
        words = " ".join("".join(element.itertext()).split())
        if 0 < len(words) <= _LONGEST_CREDIT:
            yield from (n.publisher.name for n in find_publishers(words) if n.publisher.kind == "agency")
