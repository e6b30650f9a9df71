"""Text of an XML file -> its elements as they end, however broken it is; what could hurt is refused."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.entities import html5
from typing import Any

from twosource.errors import UnreadableInput

MAX_CHARACTERS = 20_000_000
"""Characters of one file: twice the ten million of the largest feeds that are met."""

_PIECE = 65_536
"""Characters that are handed to the parser at a time, so that elements can be let go as they end."""

_BEFORE = re.compile(r"\s*(?:(?:<\?[^>]{0,1000}>|<!--(?:(?!-->).){0,20000}+-->)\s*)*", re.DOTALL)
_DOCTYPE = re.compile(r"<!DOCTYPE[^\[<>]{0,1000}(\[|>|<)", re.IGNORECASE)
_DECLARATION = re.compile(r"<!(?:ENTITY|ELEMENT|ATTLIST|NOTATION)\b", re.IGNORECASE)
_LOOKED_AT = 100_000
"""Characters in which declarations before the first element are looked for."""

_AMPERSAND = re.compile(r"&(?:(#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z]\w{1,31});)?")
_STRAY = re.compile(r"<(?!/?[^\W\d][^<>]*>|[!?])")
"""A sign that begins no tag. The parser would look for the end of each in all that follows: the time would be
squared."""

_CUT_TAG = re.compile(r"</?(?:[^\W\d][^<>]{0,1000})?$")
_NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_CHARACTERS = 0x110000
_XML_NAMES = ("amp", "lt", "gt", "quot", "apos")
_WHOLE = re.compile(r"<!\[CDATA\[|<!--")
_ENDS = {"<![CDATA[": "]]>", "<!--": "-->"}
"""Stretches that are handed on as they are, and what ends them; both ends are three characters long."""


def elements(source: str, text: str, faults: list[str]) -> Iterator[Any]:
    """Every element of `text` once it has ended, children before parents, those of broken files as far as they can be
    read; what is wrong with the file goes to `faults` at the end. Declarations of entities are refused, nothing outside
    the file is ever opened. Raises UnreadableInput where it is refused."""
    from lxml import etree  # type: ignore[import-untyped]

    if len(text) > MAX_CHARACTERS:
        raise UnreadableInput(source, "too-large", f"XML of {len(text)} characters: give a smaller part of it")
    parser = etree.XMLPullParser(
        events=("end",), recover=True, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    body = _without_head(source, text)
    for piece in _pieces(body):
        try:
            parser.feed(piece.encode("utf-8", "replace"))
        except etree.LxmlError:
            break
        yield from (element for _, element in parser.read_events() if isinstance(element.tag, str))
    try:
        parser.close()
    except etree.LxmlError as error:
        faults.append(str(error))
    yield from (element for _, element in parser.read_events() if isinstance(element.tag, str))
    faults += [entry.message for entry in list(parser.feed_error_log)[:3] if "Namespace prefix" not in entry.message]


def let_go(element: Any) -> None:
    """Free what an element held, and elder ones of its kind beside it: memory must not grow with the file."""
    element.clear()
    parent, elder = element.getparent(), element.getprevious()
    while parent is not None and elder is not None and elder.tag == element.tag:
        parent.remove(elder)
        elder = element.getprevious()


def _without_head(source: str, text: str) -> str:
    """The text from its first element on. Raises UnreadableInput where declarations stand before it."""
    start = _BEFORE.match(text.removeprefix("\ufeff"))
    body = text.removeprefix("\ufeff")[start.end() if start else 0 :]
    doctype = _DOCTYPE.match(body)
    declared = _DECLARATION.match(body) or (doctype and doctype[1] != ">")
    if declared or (doctype is None and body[:9].casefold() == "<!doctype"):
        message = "XML with declarations of its own (entities): refused, since these can fill the memory or open files"
        raise UnreadableInput(source, "declarations", message)
    if doctype:
        return _without_head(source, body[doctype.end() :])
    return body


def _pieces(body: str) -> Iterator[str]:
    """The text in pieces, mended outside of what stands for itself."""
    at = 0
    while at < len(body):
        found = _WHOLE.search(body, at)
        stop = found.start() if found else len(body)
        stretch = body[at:stop] if found else _CUT_TAG.sub("", body[at:])
        yield from _cut(_NO_TEXT.sub(" ", _STRAY.sub("&lt;", _AMPERSAND.sub(_reference, stretch))))
        at = stop
        if found:
            end = body.find(_ENDS[found.group()], found.end())
            at = len(body) if end < 0 else end + 3
            yield from _cut(_NO_TEXT.sub(" ", body[stop:at]) + ("" if end >= 0 else _ENDS[found.group()]))


def _cut(stretch: str) -> Iterator[str]:
    return (stretch[start : start + _PIECE] for start in range(0, len(stretch), _PIECE))


def _reference(found: re.Match[str]) -> str:
    """What XML knows as it is; HTML's names as their characters; any other ampersand as the sign that it is."""
    name = found[1]
    if name is None:
        return "&amp;"
    if name in _XML_NAMES:
        return found.group()
    if name.startswith("#"):
        number = int(name[2:], 16) if name[1] in "xX" else int(name[1:])
        sound = number < _CHARACTERS and not _NO_TEXT.match(chr(number))
        return found.group() if sound else "\ufffd"  # the parser would hand on what is no character
    character = html5.get(f"{name};")
    if character is None:
        return f"&amp;{name};"
    return character.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
