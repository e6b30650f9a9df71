"""An element of a feed -> its fields under one set of names."""

from __future__ import annotations

from typing import Any, NamedTuple

_PREFIXES = {
    "http://purl.org/dc/elements/1.0/": "dc:",
    "http://purl.org/dc/elements/1.1/": "dc:",
    "http://purl.org/dc/terms/": "dc:",
    "http://purl.org/rss/1.0/modules/content/": "content:",
    "http://search.yahoo.com/mrss/": "media:",
    "http://search.yahoo.com/mrss": "media:",
    "http://www.google.com/schemas/sitemap-news/0.9": "news:",
    "http://rssnamespace.org/feedburner/ext/1.0": "feedburner:",
    "http://purl.org/rss/1.0/modules/syndication/": "sy:",
    "http://www.w3.org/2001/XInclude": "xi:",
    "http://www.w3.org/1999/xhtml": "xhtml:",
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes:",
}
_PLAIN = frozenset(
    (
        "",
        "http://www.w3.org/2005/Atom",
        "http://purl.org/atom/ns#",
        "http://purl.org/rss/1.0/",
        "http://purl.org/rss/1.1/",
        "http://my.netscape.com/rdf/simple/0.9/",
        "http://channel.netscape.com/rdf/simple/0.9/",
        "http://backend.userland.com/rss2",
        "http://blogs.law.harvard.edu/tech/rss",
        "http://www.sitemaps.org/schemas/sitemap/0.9",
        "http://www.google.com/schemas/sitemap/0.84",
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    )
)
"""Namespaces of the formats themselves; their elements go without prefix."""


class Field(NamedTuple):
    """One field: its words, its attributes (without namespaces), and the element for what nests in it."""

    words: str
    attributes: dict[str, str]
    element: Any


def name_of(element: Any) -> str:
    """The name of an element, with the usual prefix of its namespace whatever prefix the feed gave it."""
    tag = str(element.tag)
    if not tag.startswith("{"):
        return tag.casefold()  # a prefix that nobody declared stays in the name
    space, _, local = tag[1:].partition("}")
    space = space.strip()
    return ("" if space in _PLAIN else _PREFIXES.get(space, "other:")) + local.casefold()


def fields_of(element: Any) -> dict[str, list[Field]]:
    """The children of an element by name, in their order."""
    found: dict[str, list[Field]] = {}
    for child in element:
        if isinstance(child.tag, str):
            found.setdefault(name_of(child), []).append(field_of(child))
    return found


def field_of(element: Any) -> Field:
    """An element as a field."""
    attributes = {str(name).rpartition("}")[2].casefold(): str(value) for name, value in element.attrib.items()}
    return Field(_words(element), attributes, element)


def _words(element: Any) -> str:
    """The words of a field; markup that stands in it unescaped is kept as markup."""
    if len(element) == 0:
        return (element.text or "").strip()
    from lxml import etree  # type: ignore[import-untyped]

    inner = (etree.tostring(child, encoding="unicode", with_tail=True) for child in element)
    return ((element.text or "") + "".join(inner)).strip()


def first(fields: dict[str, list[Field]], *names: str) -> str:
    """The words of the first field of the first name that has any."""
    return next((field.words for name in names for field in fields.get(name, ()) if field.words), "")


def every(fields: dict[str, list[Field]], *names: str) -> tuple[str, ...]:
    """The words of all fields of these names."""
    return tuple(dict.fromkeys(field.words for name in names for field in fields.get(name, ()) if field.words))
