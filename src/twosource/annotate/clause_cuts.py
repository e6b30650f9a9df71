"""Words of a sentence -> the places where a new assertion begins."""

from __future__ import annotations

import re

from twosource.annotate.tails import begins_tail
from twosource.language.lexicon import wordset
from twosource.language.predicates import Sentence

LEAST_WORDS = 3
"""A shorter rest joins its neighbour: two words assert nothing that a reader could look up ("he said")."""
_LONG_INSERTION = 8
"""Words: a shorter insertion between subject and verb stays with both ("the city, 20 miles from there, was ...")."""
_LONG_ADJUNCT = 6
"""Words: a shorter apposition or -ed phrase at the end qualifies what stands before it and asserts little."""
_LEAST_RELATIVE = 4
"""Words: "who died" stays where it is."""
_COMMA = re.compile(r"[,;]|[\"”’')\]][:–—]|^:|(?:^|\s)[-–—](?:\s|$)|[–—]")
CONJUNCTIONS = frozenset(("and", "but", "or", "nor", "yet", "so"))
_GOING_ON = frozenset(("into", "onto", "to", "from", "with", "of", "by", "for", "than"))
"""Behind "and" these go on with the phrase before it."""
_RELATIVES = frozenset(("which", "who", "whose", "whom", "where"))


class Cuts:
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
        if begins_tail(self.words, self.begin, i, self._stop(i)) and self._asserts(i):
            return True
        if form in CONJUNCTIONS:
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
        while self.words.form(first) in CONJUNCTIONS:
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
                return words.form(j - 1) in wordset("prepositions")
        return False

    def _introduced(self, i: int) -> bool:
        """Whether a subordinate clause that began the sentence ends here and the main clause follows."""
        words = self.words
        if self.begin or words.form(0) not in wordset("clause_subordinators"):
            return False
        return words.has_finite(1, i) and self._clause_follows(i)

    def _coordinated(self, i: int, comma: bool) -> bool:
        words = self.words
        if not self._asserts(i) or words.is_participle(i + 1):
            return False
        if words.joined(i) and words.finite(i - 1) and words.starts_predicate(i + 1):
            return False
        if words.starts_predicate(i + 1) or (words.form(i) == "but" and words.is_plural_predicate(i + 1)):
            return words.form(i) in ("and", "but", "or") and words.has_finite(self.begin, i)
        if not comma and (self._may_join_names(i) or words.form(i) in ("or", "so", "nor")):
            return False
        return self._clause_follows(i + 1)

    def _clause_follows(self, i: int) -> bool:
        """Whether a clause with its own subject begins at `i`; an insertion may part the subject from its verb."""
        words, stop = self.words, self._stop(i)
        if words.form(i) in _GOING_ON:
            return False
        if words.starts_clause(i, stop):
            return True
        if stop == words.size or words.form(stop) in CONJUNCTIONS:
            return False
        after = self._stop(stop)
        return after < words.size and words.starts_predicate(after)

    def _may_join_names(self, i: int) -> bool:
        """Whether "and" at `i` may join two nouns in the subject of a clause that has no verb yet."""
        words = self.words
        for j in range(i - 1, self.begin - 1, -1):
            if words.finite(j) and not words.may_be_reduced(j):
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
        if form in ("as", "since", "while") or i - self.begin <= LEAST_WORDS or self._nested(i):
            return False
        inner = (words.form(j) in wordset("clause_subordinators") for j in range(i + 1, self._stop(i)))
        return words.form(i - 1) not in wordset("time_steps") and not (form == "when" and any(inner))

    def _nested(self, i: int) -> bool:
        """Whether the clause at `i` hangs on another one that was not cut off, or on what is only possible."""
        open_ended = {"when", "if", "unless", "until", "will", "would", "can", "could", "should", "must"}
        return any(self.words.form(j) in open_ended for j in range(self.begin, i))

    def _measured(self, i: int) -> bool:
        """Whether "three days after" stands before word `i`: the measure stays with the clause that it measures."""
        words = self.words
        return (
            words.form(i - 1) == "after"
            and words.form(i - 2) in wordset("time_steps") - {"long", "even", "ever", "only", "just"}
            and words.joined(i)
            and not (i >= 4 and words.finite(i - 4))
            and self._asserts(i - 2)
            and words.starts_clause(i, self._stop(i))
        )

    def _participial(self, i: int) -> bool:
        words = self.words
        j, stop = words.past_adverbs(i), self._stop(i)
        if words.is_participle(j):
            follows = words.form(j + 1)
            return stop - i >= LEAST_WORDS and words.joined(j + 1) and follows not in CONJUNCTIONS
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
        if stop < words.size and words.form(stop) in CONJUNCTIONS:
            return False
        return any(words.form(k) in ("which", "that", "who", "whose", "where") for k in range(i + 1, stop))

    def _clause_behind_mark(self, i: int) -> bool:
        marks = self.words.words[i].marks
        if not re.search(r"[:–—]|^-|\s-", marks):
            return False
        return self.words.starts_clause(i, self._stop(i)) and i - self.begin >= LEAST_WORDS

    def _stop(self, i: int) -> int:
        """The place of the next comma, colon or dash behind word `i`, at most the end."""
        return next(
            (j for j in range(i + 1, self.words.size) if _COMMA.search(self.words.words[j].marks)), self.words.size
        )
