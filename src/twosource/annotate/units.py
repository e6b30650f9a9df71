"""Text and its marked spans -> sentences as they are outside of quotations."""

from __future__ import annotations

from twosource.annotate.marks_scan import Marked
from twosource.language.lexicon import pairs
from twosource.language.predicates import Sentence, Token, tokens
from twosource.language.sentences import paragraphs, sentences
from twosource.language.verbs import Verb, read_verb
from twosource.model.text import Anchor, Text

QUOTED = '"'
"""The form of the one token that a quotation is."""

_LONGEST_TAG = 14
"""Words: how much may stand between a question in marks and the verb of saying that belongs to it."""


class Unit(Sentence):
    """One sentence of the report in which each quotation is a single word; `tail` is the marks behind the last word."""

    __slots__ = ("paragraph", "quotes", "tail", "where")

    def __init__(self, where: Anchor, quotes: tuple[Marked, ...], paragraph: int) -> None:
        self.where = where
        self.paragraph = paragraph
        self.quotes: dict[int, Marked] = {}
        self.words, self.tail = self._read(where, quotes)
        self.size = len(self.words)
        self.verbs: tuple[Verb | None, ...] = tuple(read_verb(t.form) for t in self.words)

    def _read(self, where: Anchor, quotes: tuple[Marked, ...]) -> tuple[tuple[Token, ...], str]:
        """The words and the marks behind the last one; a comma that a title in marks holds stands behind it."""
        content, found, last, inner = where.text.content, list[Token](), where.start, ""
        for quote in (*quotes, None):
            stop = quote.outer_start if quote else where.end
            if content[last:stop].strip():
                for token in tokens(where.text.anchor(last, stop)):
                    marks = inner + content[found[-1].end if found else where.start : token.start]
                    found.append(token._replace(marks=marks.strip()))
                    inner = ""
            if quote:
                marks = inner + content[found[-1].end if found else where.start : quote.outer_start]
                self.quotes[len(found)] = quote
                titled = bool(found) and not marks.strip() and _is_titled(content[quote.start : quote.end])
                inner = "," if titled and content[quote.end - 1] == "," else ""
                found.append(Token(quote.outer_start, quote.outer_end, QUOTED, False, marks.strip()))
                last = quote.outer_end
        tail = content[found[-1].end : where.end] if found else ""
        return tuple(found), tail.strip()

    def marks(self, i: int) -> str:
        """The marks before word `i`; those at the end for the place behind the last word."""
        return self.words[i].marks if i < self.size else self.tail

    def capital(self, i: int) -> bool:
        """Whether word `i` begins with a capital."""
        return 0 <= i < self.size and self.words[i].capital

    def ends_saying(self, i: int) -> bool:
        """Whether the quotation at `i` ends with a comma: the sentence goes on behind it."""
        quote, content = self.quotes.get(i), self.where.text.content
        return quote is not None and content[quote.end - 1] in ",?!" and not self.is_title(i)

    def is_title(self, i: int) -> bool:
        """Whether the words in marks at `i` stand inside a sentence and are written as a title is."""
        quote = self.quotes.get(i)
        if quote is None or i == 0 or self.marks(i):
            return False
        return _is_titled(self.where.text.content[quote.start : quote.end])


def _is_titled(words: str) -> bool:
    """Whether all longer words begin with a capital, as in titles."""
    large = [word[0].isupper() for word in words.split() if len(word) > 3]
    return bool(large) and all(large)


def read_units(text: Text, spans: tuple[Marked, ...], begins: dict[int, int] | None = None) -> tuple[Unit, ...]:
    """The sentences of a text, none of which ends inside a marked span, in order.

    `begins` tells where the sentences of a paragraph start that has something else at its beginning, by its start.
    """
    found: list[Unit] = []
    place = 0
    for number, line in enumerate(paragraphs(text)):
        own: list[Marked] = []
        while place < len(spans) and spans[place].outer_start < line.end:
            own.append(spans[place])
            place += 1
        start = (begins or {}).get(line.start, line.start)
        if not text.content[start : line.end].strip():
            continue
        found += _paragraph_units(text.anchor(start, line.end), own, number)
    return tuple(found)


def _paragraph_units(paragraph: Anchor, spans: list[Marked], number: int) -> list[Unit]:
    found = []
    place = 0
    for where in _outer_sentences(paragraph, spans):
        inside = []
        while place < len(spans) and spans[place].outer_start < where.end:
            if where.start <= spans[place].outer_start and spans[place].outer_end <= where.end:
                inside.append(spans[place])
            place += 1
        found.append(Unit(where, tuple(inside), number))
    return found


def _outer_sentences(paragraph: Anchor, spans: list[Marked]) -> list[Anchor]:
    """The sentences of a paragraph, joined where a quotation runs across their border or its tag follows it."""
    text, found = paragraph.text, list[tuple[int, int]]()
    place = 0
    for piece in sentences(paragraph):
        while place < len(spans) and spans[place].outer_end < piece.start:
            place += 1
        near = spans[max(place - 1, 0) : place + 2]
        if found and (_inside(piece.start, found[-1][1], near) or _tag_follows(found[-1], piece, near)):
            found[-1] = (found[-1][0], piece.end)
        else:
            found.append((piece.start, piece.end))
    return [text.anchor(start, end) for start, end in found]


def _inside(at: int, end: int, spans: list[Marked]) -> bool:
    return any(s.outer_start < at and end < s.outer_end for s in spans)


def _tag_follows(before: tuple[int, int], piece: Anchor, spans: list[Marked]) -> bool:
    """Whether `piece` is the short sentence that says who asked or cried what stands in marks before it."""
    ended = next((s for s in spans if s.outer_end == before[1]), None)
    if ended is None or piece.text.content[ended.end - 1] not in "?!,":
        return False
    begin = next((s.outer_start for s in spans if s.outer_start >= piece.start), piece.end)
    if begin <= piece.start:
        return False
    said = tokens(piece.text.anchor(piece.start, begin))[:_LONGEST_TAG]
    verbs = pairs("cue_verbs")
    for i, token in enumerate(said):
        verb = read_verb(token.form)
        if (
            verb
            and verb.base in verbs
            and "clause" in verbs[verb.base]
            and "past" in verb.forms | {"s" in verb.forms and "past"}
        ):
            return i + 1 == len(said) or said[i + 1].form not in ("that", "he", "she", "it", "they", "the")
    return False
