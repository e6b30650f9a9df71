"""Words that name a source -> the outlet or agency that got it: "a report seen by the Courier"."""

from __future__ import annotations

from twosource.language.agencies import publishers_in
from twosource.language.lexicon import entries
from twosource.model.text import Anchor

_REACH = 80
"""Characters behind a source within which the outlet stands that got it."""
_ARTICLE = "the"


def handed_to(source: Anchor) -> str | None:
    """The first publisher in a source's words, or right behind them, that "seen by", "obtained by" or the like hands
    it to; None where there is none."""
    content = source.text.content
    for naming in publishers_in(content, source.start, min(source.end + _REACH, len(content))):
        before = " ".join(content[source.start : naming.start].split()).removesuffix(_ARTICLE).rstrip()
        hands = next((entry for entry in entries("handed_to") if before.endswith(f" {entry}")), None)
        if hands is not None and len(before.removesuffix(hands).rstrip(" ,")) <= len(" ".join(source.words.split())):
            return naming.publisher.name
    return None
