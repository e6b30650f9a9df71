"""HTML in a field of a feed -> text."""

from __future__ import annotations

import re
from html import unescape

_TAG = re.compile(
    r"(?i)</?(?:a|abbr|b|big|blockquote|br|cite|code|div|em|font|h[1-6]|i|img|li|mark|ol|p|q|s|script|small|span|strike|"
    r"strong|style|sub|sup|time|tt|u|ul|wbr)(?:\s[^<>]{0,2000})?/?>"
)
"""Tags of HTML: in a headline "x < y" is none."""

_ANY_TAG = re.compile(r"<[A-Za-z!/][^<>]{0,2000}>")
_SHUT = (
    "script",
    "style",
    "iframe",
    "svg",
    "noscript",
    "figure",
    "form",
    "button",
    "video",
    "audio",
    "object",
    "template",
)
"""Elements that hold no words of the report, or those of a picture's caption."""

_BLOCK = re.compile(
    "address|article|aside|blockquote|d[dlt]|div|footer|h[1-6]|header|hr|li|main|[ou]l|p|pre|section|table|t[dhr]"
)
_LARGEST = 2_000_000
"""Characters of one field that are taken apart; a report is a few thousand."""

_LONGEST_LINE = 5_000
"""Characters of a title or a name that are looked at; long headlines have 300."""

_WINDOWS = {code: bytes([code]).decode("cp1252", "replace") for code in range(0x80, 0xA0)}
"""Control characters that were written for those of Windows-1252: no text means them."""


def one_line(markup: str) -> str:
    """The words of a title: tags, entities and line breaks gone."""
    markup = markup[:_LONGEST_LINE]
    bare = _TAG.sub(" ", markup) if "<" in markup else markup
    words = unescape(bare) if "&" in bare else bare
    if "<" in words:
        words = _TAG.sub(" ", words)
    return " ".join(words.translate(_WINDOWS).replace("\u00ad", "").split())


def text_of(markup: str) -> str:
    """The paragraphs of a piece of HTML, or of plain text, apart by an empty line; pictures and scripts left out."""
    markup = markup[:_LARGEST]
    if not _ANY_TAG.search(markup):
        plain = unescape(markup).translate(_WINDOWS)
        return "\n\n".join(found for part in re.split(r"\n\s*\n", plain) if (found := " ".join(part.split())))
    return _paragraphs(markup)


def _paragraphs(markup: str) -> str:
    from lxml import etree, html  # type: ignore[import-untyped]

    try:
        parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
        tree = html.document_fromstring(f"<div>{markup}</div>".encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError):
        return one_line(markup)
    etree.strip_elements(tree, *_SHUT, with_tail=False)
    pieces: list[str] = []
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        if _BLOCK.fullmatch(str(element.tag)):
            pieces.append("\n")
        if event == "start":
            pieces.append(" " if element.tag == "br" else _flat(element.text))
        else:
            pieces.append(_flat(element.tail))
    lines = "".join(pieces).translate(_WINDOWS).split("\n")
    return "\n\n".join(found for line in lines if (found := " ".join(line.split())))


def _flat(words: str | None) -> str:
    return (words or "").replace("\n", " ")
