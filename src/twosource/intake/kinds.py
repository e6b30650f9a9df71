"""Text of a file -> what kind of file it is."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import Literal

Kind = Literal["text", "page", "json", "lines", "feed"]

_BY_ENDING: dict[str, Kind] = {
    ".html": "page",
    ".htm": "page",
    ".xhtml": "page",
    ".json": "json",
    ".jsonl": "lines",
    ".ndjson": "lines",
}
_COMMENTS = r"(?:<!--(?:(?!-->).){0,2000}+-->\s*+)*+"
"""One after another, each read in one way: else the time doubles with each."""

_PAGE = re.compile(rf"(?is)\s*(?:<\?xml[^>]*>\s*)?{_COMMENTS}(?:<!doctype html|<html\b|<head\b|<body\b|<article\b)")
_ROOTS = r"(?:!doctype rss|rss|feed|rdf:rdf|urlset|sitemapindex|opml|newsitem|newsml)"
_FEED = re.compile(rf"(?is)\s*(?:<\?xml[^>]*>\s*){_COMMENTS}<(?!html)|\s*<{_ROOTS}\b")
_OBJECT = re.compile(r'\s*\{\s*"')
_LIST = re.compile(r"\s*\[\s*[{\]]")
_LINES = re.compile(r'\s*\{"[^\n]*\}[ \t\r]*\n\s*\{')
_LOOKED_AT = 20_000
"""Characters from the beginning that a kind is told by."""


def kind_of(name: str, text: str) -> Kind:
    """The kind by what the text begins with, by the ending of its `name` where that does not tell."""
    head = text[:_LOOKED_AT]
    if _PAGE.match(head):
        return "page"
    if _FEED.match(head):
        return "feed"
    ending = _BY_ENDING.get(PurePath(name).suffix.casefold())
    if ending:
        return ending
    if _LINES.match(head):
        return "lines"
    return "json" if _OBJECT.match(head) or _LIST.match(head) else "text"
