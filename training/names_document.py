"""Tokens with tags, or spans in a text -> a document with its names, as all sets are given to the trainer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

TYPES: tuple[str, ...] = ("person", "organisation", "place", "group", "event")
"""The types of names that the model reads, as in the model's EntityType."""

OTHER = "other"
"""A name of none of these types (a work, a product): the words are no person, organisation, place, group or event."""


class Name(NamedTuple):
    """A name: half-open code points of the text, and its type (of `TYPES`, or OTHER)."""

    start: int
    end: int
    type: str


class NamedDocument(NamedTuple):
    """One text of a set.

    `annotates`: the types whose absence says something here; a model's other types are not judged on this text.
    `sentences`: where each sentence stands. `unsure`: words on which no type is judged, since the set follows another
    usage there. `gold`: whether people read it (silver otherwise).
    """

    name: str
    source: str
    text: str
    names: tuple[Name, ...]
    annotates: frozenset[str]
    sentences: tuple[tuple[int, int], ...]
    unsure: tuple[tuple[int, int], ...] = ()
    gold: bool = True


def windows(document: NamedDocument, size: int) -> Iterator[NamedDocument]:
    """The document in pieces of `size` sentences, places counted from the beginning of each piece."""
    for at in range(0, len(document.sentences), size):
        start, end = document.sentences[at][0], document.sentences[min(at + size, len(document.sentences)) - 1][1]
        inside = [span for span in document.sentences if start <= span[0] and span[1] <= end]
        unsure = [span for span in document.unsure if start <= span[0] and span[1] <= end]
        yield document._replace(
            name=f"{document.name}:{start}",
            text=document.text[start:end],
            names=tuple(
                Name(n.start - start, n.end - start, n.type) for n in document.names if start <= n.start < n.end <= end
            ),
            sentences=tuple((a - start, b - start) for a, b in inside),
            unsure=tuple((a - start, b - start) for a, b in unsure),
        )


class Token(NamedTuple):
    """One token and its tag: O, B-LABEL or I-LABEL."""

    form: str
    tag: str


_CLOSING = frozenset(".,;:!?%)]}…”’") | {"'s", "’s", "n't", "n’t", "'re", "'ve", "'ll", "'d", "'m", "''", "...", "'"}
"""Tokens that stand close behind the one before."""

_OPENING = frozenset("([{$£€“‘#@") | {"``"}
"""Tokens behind which the next one stands close."""

_PLAIN = {"``": '"', "''": '"', "-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]"}
"""Tokens that stand for another mark."""


def spelled(tokens: Iterable[str], start: int = 0) -> tuple[str, list[tuple[int, int]]]:
    """Tokens as they would be printed, and where each stands when the first begins at `start`."""
    text, places, close = "", [], True
    quoting = {'"': False, "'": False}
    for token in tokens:
        form = _PLAIN.get(token, token)
        opens = form in quoting and not quoting[form] and not (form == "'" and text.endswith(("s", "S")))
        ends = not opens and (token in _CLOSING or form in quoting or form == ")")
        text += "" if close or ends else " "
        places.append((start + len(text), start + len(text) + len(form)))
        text += form
        if form in quoting:
            quoting[form] = opens
        close = opens or form in _OPENING
    return text, places


def spans(tokens: Sequence[Token], places: Sequence[tuple[int, int]]) -> list[tuple[int, int, str]]:
    """The tagged runs of one sentence with their labels; an I- behind another label begins one."""
    found: list[tuple[int, int, str]] = []
    last = ""
    for token, (start, end) in zip(tokens, places, strict=True):
        prefix, _, label = token.tag.partition("-")
        if label and prefix == "I" and label == last:
            found[-1] = (found[-1][0], end, label)
        elif label:
            found.append((start, end, label))
        last = label
    return found


def joined(
    sentences: Sequence[Sequence[Token]], between: str = " "
) -> tuple[str, list[tuple[int, int, str]], tuple[tuple[int, int], ...]]:
    """The text of tagged sentences, its labelled spans, and where each sentence stands."""
    text, found, where = "", [], []
    for tokens in sentences:
        text += between if text else ""
        own, places = spelled((token.form for token in tokens), len(text))
        found += spans(tokens, places)
        where.append((len(text), len(text) + len(own)))
        text += own
    return text, found, tuple(where)


def tagged_sentences(lines: Iterable[str], sign: str | None = None) -> list[list[Token]]:
    """Lines of a token and its last column's tag, parted by `sign`; empty lines part sentences."""
    found: list[list[Token]] = [[]]
    for line in lines:
        fields = line.strip().split(sign)
        if not line.strip():
            found.append([])
        elif fields[0]:
            found[-1].append(Token(fields[0], fields[-1].strip() if len(fields) > 1 else "O"))
    return [sentence for sentence in found if sentence]
