"""Sentence -> its clauses, each of which asserts one thing."""

from __future__ import annotations

import re

from twosource.annotate.quoted_parts import closed_parts
from twosource.language.lexicon import wordset
from twosource.language.predicates import Sentence
from twosource.model.text import Anchor

_LEAST_WORDS = 3
"""A shorter rest joins its neighbour: two words assert nothing that a reader could look up ("he said")."""
_LONG_INSERTION = 8
"""Words: a shorter insertion between subject and verb stays with both ("the city, 20 miles from there, was ...")."""
_LONG_ADJUNCT = 6
"""Words: a shorter apposition or -ed phrase at the end qualifies what stands before it and asserts little."""
_LEAST_RELATIVE = 4
"""Words: "who died" stays where it is."""
_COMMA = re.compile(r"[\"”’')\]]*[,;:–—]|[,;]|(?:^|\s)[-–—](?:\s|$)|[–—]|\.\.\.|…")
_CONJUNCTIONS = frozenset(("and", "but", "or", "nor", "yet", "so"))
_RELATIVES = frozenset(("which", "who", "whose", "whom", "where"))


def split_clauses(sentence: Anchor) -> tuple[Anchor, ...]:
    """The spans of a sentence, or of the content of reported speech, that assert one thing each, in order.

    Cut are coordinated clauses and verb phrases, relative clauses behind a comma, participial adjuncts, appositions
    that assert, and subordinate clauses other than conditions. Nothing is cut inside quotation marks or brackets. Leading
    "and", "but", "or" and the marks at a cut belong to no span.
    """
    words = Sentence(sentence)
    if words.size < 2 * _LEAST_WORDS:
        return (sentence,)
    closed = closed_parts(sentence)
    cuts = _Cuts(words)
    for i in range(1, words.size):
        if not any(start < words.words[i].start < end for start, end in closed):
            cuts.look_at(i)
    return _spans(sentence, words, _long_enough(words, cuts.found))


class _Cuts:
    """Looks at the words of a sentence from left to right and remembers where a new assertion begins."""

    __slots__ = ("found", "insertion", "words")

    def __init__(self, words: Sentence) -> None:
        self.words = words
        self.found: list[int] = []
        self.insertion: int | None = None
        """Where words began that stand between a subject and its verb."""

    @property
    def begin(self) -> int:
        """Where the span began that is being read."""
        return self.found[-1] if self.found else 0

    def look_at(self, i: int) -> None:
        """Cut before word `i` if an assertion begins there."""
        marks = self.words.words[i].marks
        if ";" in marks or self._begins(i, bool(_COMMA.search(marks))):
            self.found.append(i)

    def _begins(self, i: int, comma: bool) -> bool:
        form = self.words.form(i)
        if form in _CONJUNCTIONS:
            return self._coordinated(i, comma)
        if form in wordset("clause_subordinators"):
            return self._subordinate(i, comma)
        if form == "in" and self.words.form(i + 1) == "what":
            return self.words.has_finite(i + 2, self._stop(i + 2)) and self._asserts(i)
        if form == "on" and self.words.form(i + 1) in ("charges", "suspicion", "allegations"):
            return self._stop(i) - i >= _LONG_ADJUNCT and self._asserts(i)
        if self._measured(i):
            return True
        return comma and self._behind_comma(i)

    def _behind_comma(self, i: int) -> bool:
        words = self.words
        if self._returns(i):
            self.insertion = None
            return True
        if self._relative(i):
            begins = words.has_finite(i + 1, self._stop(i + 1)) and self._stop(i) - i >= _LEAST_RELATIVE
            if begins and not self._asserts(i):
                self.insertion = i
            return begins
        if not self._asserts(i):
            if self._introduced(i):
                return True
            if self.insertion is None and "," in self.words.words[i].marks:
                self.insertion = i
            return False
        return self._participial(i) or self._apposition(i) or self._clause_behind_mark(i)

    def _asserts(self, i: int) -> bool:
        """Whether what stands before `i` in its span has a finite verb of its own."""
        first = self.begin
        while self.words.form(first) in _CONJUNCTIONS:
            first += 1
        if first == 0 and self.words.form(first) in wordset("clause_subordinators"):
            first = self._stop(0)
        if self.found and self._adjunct(first):
            return True
        return self.words.starts_clause(first, i) or self.words.starts_predicate(first)

    def _adjunct(self, i: int) -> bool:
        """Whether a phrase without a finite verb that was cut off begins at `i`."""
        j = self.words.past_adverbs(i)
        return (
            self.words.is_participle(j)
            or self.words.is_past_participle(j)
            or self.words.form(i) in ("in", "on", "with")
        )

    def _returns(self, i: int) -> bool:
        """Whether the verb comes here that a subject was left waiting for."""
        if self.insertion is None or not self.words.starts_predicate(i):
            return False
        if self.words.form(self.insertion) in _RELATIVES or i - self.insertion >= _LONG_INSERTION:
            return True
        self.insertion = None
        return False

    def _relative(self, i: int) -> bool:
        words = self.words
        if words.form(i) in _RELATIVES:
            return True
        for j in range(i, min(i + 4, words.size)):
            if j > i and words.words[j].marks:
                return False
            if words.form(j) in ("which", "whom"):
                return words.form(j - 1) in (
                    "of",
                    "in",
                    "at",
                    "on",
                    "by",
                    "for",
                    "from",
                    "to",
                    "with",
                    "after",
                    "during",
                )
        return False

    def _introduced(self, i: int) -> bool:
        """Whether a subordinate clause that began the sentence ends here and the main clause follows."""
        words = self.words
        if self.begin or words.form(0) not in wordset("clause_subordinators"):
            return False
        return words.has_finite(1, i) and words.starts_clause(i, self._stop(i, 2))

    def _coordinated(self, i: int, comma: bool) -> bool:
        words = self.words
        if not self._asserts(i) or words.is_participle(i + 1):
            return False
        if words.starts_predicate(i + 1) or (words.form(i) == "but" and words.is_plural_predicate(i + 1)):
            return words.form(i) in ("and", "but", "or") and words.has_finite(self.begin, i)
        if not comma and (self._may_join_names(i) or words.form(i) in ("or", "so", "nor")):
            return False
        return words.starts_clause(i + 1, self._stop(i + 1, 2))

    def _may_join_names(self, i: int) -> bool:
        """Whether "and" at `i` may join two nouns in the subject of a clause that has no verb yet."""
        words = self.words
        for j in range(i - 1, self.begin - 1, -1):
            if words.finite(j):
                verb = words.verbs[j]
                return verb is not None and verb.base in wordset("saying_verbs") and j < i - 1
            if words.form(j) in ("between", "both"):
                return True
            opens = words.form(j) in wordset("clause_openers") or words.form(j) in wordset("clause_subordinators")
            if opens and j > self.begin:
                return True
        return False

    def _subordinate(self, i: int, comma: bool) -> bool:
        words, form = self.words, self.words.form(i)
        if not self._asserts(i) or not words.starts_clause(i + 1, self._stop(i + 1)):
            return False
        if comma:
            return True
        if form in ("as", "since", "while") or i - self.begin <= _LEAST_WORDS or self._nested(i):
            return False
        return words.form(i - 1) not in wordset("time_steps")

    def _nested(self, i: int) -> bool:
        """Whether the clause at `i` hangs on another one that was not cut off, or on what is only possible."""
        open_ended = {"when", "if", "unless", "until", "will", "would", "can", "could", "should", "must"}
        return any(self.words.form(j) in open_ended for j in range(self.begin, i))

    def _measured(self, i: int) -> bool:
        """Whether "three days after" stands before word `i`: the measure stays with the clause that it measures."""
        words = self.words
        return (
            words.form(i - 1) in ("after", "before")
            and words.form(i - 2) in wordset("time_steps")
            and words.joined(i)
            and self._asserts(i - 2)
            and words.starts_clause(i, self._stop(i))
        )

    def _participial(self, i: int) -> bool:
        words = self.words
        j, stop = words.past_adverbs(i), self._stop(i)
        if words.is_participle(j):
            follows = words.form(j + 1)
            return stop - i >= _LEAST_WORDS and words.joined(j + 1) and follows not in _CONJUNCTIONS
        if stop - i < _LONG_ADJUNCT:
            return False
        if words.form(i) == "with":
            return any(words.is_participle(k) or words.is_past_participle(k) for k in range(i + 2, stop))
        follows = words.form(j + 1)
        return words.is_past_participle(j) and (follows in wordset("prepositions") or follows in ("that", "to"))

    def _apposition(self, i: int) -> bool:
        words, stop = self.words, self._stop(i)
        if words.form(i) not in ("a", "an", "the", "one", "another", "something") or stop - i < _LONG_ADJUNCT:
            return False
        if stop < words.size and words.form(stop) in _CONJUNCTIONS:
            return False
        return any(words.form(k) in ("which", "that", "who", "whose", "where") for k in range(i + 1, stop))

    def _clause_behind_mark(self, i: int) -> bool:
        marks = self.words.words[i].marks
        if not re.search(r"[:–—]|^-|\s-", marks):
            return False
        return self.words.starts_clause(i, self._stop(i, 2)) and i - self.begin >= _LEAST_WORDS

    def _stop(self, i: int, commas: int = 1) -> int:
        """The place of the `commas`-th comma-like mark behind word `i`, at most the end."""
        for j in range(i + 1, self.words.size):
            if _COMMA.search(self.words.words[j].marks):
                commas -= 1
                if not commas:
                    return j
        return self.words.size


def _long_enough(words: Sentence, cuts: list[int]) -> list[int]:
    """The cuts without those that would leave a rest too short to stand alone."""
    kept: list[int] = []
    for place, cut in enumerate(cuts):
        following = cuts[place + 1] if place + 1 < len(cuts) else words.size
        begin = kept[-1] if kept else 0
        if cut - begin >= _LEAST_WORDS and following - cut - (words.form(cut) in _CONJUNCTIONS) >= _LEAST_WORDS:
            kept.append(cut)
    return kept


def _spans(sentence: Anchor, words: Sentence, cuts: list[int]) -> tuple[Anchor, ...]:
    content, found, begin = sentence.text.content, [], sentence.start
    for cut in cuts:
        opening = _opening(content, words, cut)
        found.append(sentence.text.anchor(begin, _closing(content, words.words[cut - 1].end, opening)))
        begin = _opening(content, words, cut + 1) if words.form(cut) in ("and", "but", "or") else opening
    return (*found, sentence.text.anchor(begin, sentence.end))


def _opening(content: str, words: Sentence, i: int) -> int:
    """Where the span that begins with word `i` begins: at the marks that stand close before the word."""
    start = words.words[i].start
    least = words.words[i - 1].end
    while start > least and content[start - 1] in "\"“‘'([$£€#@":
        start -= 1
    return start


def _closing(content: str, least: int, end: int) -> int:
    """Where a span ends that is followed by another at `end`: without conjunctions, commas and dashes."""
    while end > least and (content[end - 1].isspace() or content[end - 1] in ",;:-–—"):
        end -= 1
    return end
