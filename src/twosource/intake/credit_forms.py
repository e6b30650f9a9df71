"""An agency's name in its paragraph -> whether and how it credits the text or a picture."""

from __future__ import annotations

import re
from typing import Literal

from twosource.language.agencies import publishers_in
from twosource.language.openings import stands_in_opening
from twosource.model.article import CreditKind
from twosource.model.text import Anchor

Part = Literal["top", "body", "end"]

_LONGEST_LINE = 90
"""Characters of a paragraph that is a credit line and nothing else."""

_LONGEST_NOTE = 260
"""Characters of a closing note that thanks an agency ("... contributed to this report")."""

_WINDOW = 70
"""Characters to either side of an agency's name that are looked at."""

_FILLERS = re.compile(
    r"(?i)\b(?:source|sources|credit|via|with|from|by|reports?|inputs?|and|agency|agencies|news|staff|service|wires?|text|"
    r"[a-z]{2,4}/[a-z]{2,4})\b|[\W_]+"
)
_THANKED = re.compile(
    r"(?i)\bcontributed to (?:this|the) \w+|\bcompiled from\b|"
    r"\bwith (?:files|inputs?|reporting|material|agency inputs?) (?:from|by)\b"
)
_COPYRIGHT = re.compile(r"(?i)(?:copyright|©|\(c\))[\s©\d(),c-]{0,20}(?:by )?(?:the )?$")
_PICTURED = re.compile(r"(?i)\b(?:image|media|photo(?:graph)?|picture|video)s? copyright\W{0,3}$")
_OPENED = re.compile(r"\W{0,2}\($")
_CLOSED = re.compile(r"\)\W*$")
_CAPTION = re.compile(r"(?i)\bphoto|©|\bfile\b|\((?:left|right|centre|center|l|r)\)|\bpictured\b")
_PICTURE_AFTER = re.compile(
    r" ?/ ?\W?[A-Z]|/(?i:file|files|pool|handout)\b| (?i:photos?|pictures?|images?)\b(?! (?i:agency|shows?|showed))"
)
_LABELLED = (
    r"(?i:\b(?:photos?(?:graph)?(?: credit)?|picture|image(?: copyright| source| credit)?|credit|handout|video|via))"
    r"\W{1,3}"
    r"(?:[A-Z][\w.]+ ){0,3}(?:[/,|] ?)?$"
)
_PICTURE_BEFORE = re.compile(
    rf"[\w.)] ?/ ?$|{_LABELLED}|©[^()]{{0,60}}(?:\(|/ ?)$|[|©] ?$|\([A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){{0,3}}, $"
)


def credit_form(paragraph: Anchor, start: int, end: int, place: Part, repeated: bool) -> CreditKind | None:
    """How the agency named at `[start, end)` of the text is credited there, None where the paragraph only speaks of it.

    `place` says in which part of the report the paragraph stands: a line that is nothing but a name credits the text at
    its edges and a picture in its body, or where the same line is `repeated`; with a colon behind it, it opens an
    excerpt ("From Bloomberg:"). In parentheses behind a paragraph a name credits the text at the end only.
    """
    content = paragraph.text.content
    before = content[max(paragraph.start, start - _WINDOW) : start]
    after = content[end : min(paragraph.end, end + _WINDOW)]
    if _COPYRIGHT.search(before) and not after.startswith("/"):
        return "picture" if _PICTURED.search(before) else "copyright"
    if place == "top" and stands_in_opening(paragraph, start, end):
        return "dateline"
    if _is_line(paragraph):
        if paragraph.words.endswith(":"):
            return None
        return "credit-line" if place != "body" and not repeated else "picture"
    if place == "end" and len(paragraph) <= _LONGEST_NOTE and _THANKED.search(paragraph.words):
        return "credit-line"
    if start - paragraph.start < 4 and _OPENED.fullmatch(before) and re.match(r"\) ?[-–—:]", after):
        return "credit-line"
    if _PICTURE_AFTER.match(after) or _PICTURE_BEFORE.search(before):
        return "picture"
    if before.endswith("(") and _CLOSED.match(after):
        return (
            "credit-line"
            if place == "end" and not _CAPTION.search(content, max(paragraph.start, start - _LONGEST_NOTE), end)
            else "picture"
        )
    return _last_word(before, after)


def _is_line(paragraph: Anchor) -> bool:
    """Whether nothing but names of agencies and outlets and words such as "source" stand in the paragraph."""
    if len(paragraph) > _LONGEST_LINE:
        return False
    words = paragraph.words
    for naming in reversed(publishers_in(paragraph.text.content, paragraph.start, paragraph.end)):
        words = words[: naming.start - paragraph.start] + " " + words[naming.end - paragraph.start :]
    return not _FILLERS.sub("", words)


def _last_word(before: str, after: str) -> CreditKind | None:
    """A name behind a full stop, with nothing after it, closes a caption: "... on Friday. Reuters"."""
    closes = not after.strip() and re.search(r"[.!?”\"a-z]\s$", before)
    spoken = re.search(r"(?i)\b(?:told|by|to|the|with|of|for|from|and|at|in|said)\s$", before)
    return "picture" if closes and not spoken else None
