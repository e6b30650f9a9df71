"""Words of a sentence -> where finite verbs stand and where clauses can begin."""

from __future__ import annotations

from typing import NamedTuple

from twosource.language.lexicon import wordset
from twosource.language.verbs import Verb, read_verb
from twosource.language.words import words
from twosource.model.text import Anchor

_PLURAL_SUBJECTS = frozenset(("i", "we", "you", "they", "who", "which", "that", "these", "those", "people", "police"))
_UNFINISHED = frozenset(("be", "been", "being", "having", "not", "n't"))
_CONTRACTED = ("'s", "'re", "'ve", "'ll", "'d", "'m")
_LONGEST_LEAD = 5
"""Words: how long an adverbial may be between a conjunction and its verb ("and in recent days had ...")."""


class Token(NamedTuple):
    """A word, hyphens included, and the marks that stand between it and the word before it, white space left out."""

    start: int
    end: int
    form: str
    capital: bool
    marks: str


def tokens(where: Anchor) -> tuple[Token, ...]:
    """The words of a place; words that a hyphen joins are one."""
    content, last = where.text.content, where.start
    found: list[Token] = []
    for word in words(content, where.start, where.end):
        marks = content[last : word.start]
        if found and marks in ("-", "‑"):
            before = found[-1]
            found[-1] = before._replace(end=word.end, form=f"{before.form}-{word.form}")
        else:
            found.append(Token(word.start, word.end, word.form, content[word.start].isupper(), marks.strip()))
        last = word.end
    return tuple(found)


class Sentence:
    """The words of a sentence, with what each can be as a verb; places are indexes of words."""

    __slots__ = ("size", "verbs", "words")

    def __init__(self, where: Anchor) -> None:
        self.words = tokens(where)
        self.size = len(self.words)
        self.verbs: tuple[Verb | None, ...] = tuple(read_verb(t.form) for t in self.words)

    def form(self, i: int) -> str:
        """The folded word at `i`, empty beyond the ends."""
        return self.words[i].form if 0 <= i < self.size else ""

    def joined(self, i: int) -> bool:
        """Whether no mark parts word `i` from the word before it."""
        return 0 < i < self.size and not self.words[i].marks

    def finite(self, i: int) -> bool:
        """Whether word `i` is the finite verb of some clause, as far as its neighbours tell."""
        word, before = self.words[i], self._before(i)
        if _is_auxiliary(word.form):
            return not (word.capital and i) and before not in wordset("determiners") | {"to"}
        if word.form.endswith(_CONTRACTED) and word.form.rpartition("'")[0] in wordset("pronouns"):
            return True
        verb = self.verbs[i]
        if verb is None or word.capital or before == "to" or not (self._can_be_subject(i, before)):
            return False
        if "past" in verb.forms:
            return "participle" not in verb.forms or before in wordset("pronouns") or self.form(i + 1) != "by"
        if "s" in verb.forms:
            return not verb.noun or self._takes_content(i)
        if "base" in verb.forms:
            demonstrative = verb.noun and before in ("that", "these", "those") and not self._takes_content(i)
            return (before in _PLURAL_SUBJECTS and not demonstrative) or (
                before.endswith("s") and not verb.noun and self._takes_object(i)
            )
        return False

    def starts_predicate(self, i: int) -> bool:
        """Whether a verb phrase without its own subject begins at `i`: "has said ...", "also opened fire"."""
        i = self.past_adverbs(i)
        if i >= self.size:
            return False
        if _is_auxiliary(self.form(i)):
            return not self.words[i].capital
        lead = self._past_adverbial(i)
        if lead > i:
            return _is_auxiliary(self.form(lead))
        verb = self.verbs[i]
        if verb is None or self.words[i].capital:
            return False
        if verb.forms & {"past", "s"}:
            return self._takes_content(i) if verb.noun else "participle" not in verb.forms or self._takes_object(i)
        return False

    def is_plural_predicate(self, i: int) -> bool:
        """Whether a verb of the present without ending begins at `i`: "but appear to be"."""
        i = self.past_adverbs(i)
        verb = self.verbs[i] if i < self.size else None
        return verb is not None and "base" in verb.forms and not verb.noun and self._takes_object(i)

    def starts_clause(self, i: int, stop: int) -> bool:
        """Whether words `i` to `stop` hold a subject and its finite verb, verbs of inner clauses not counted."""
        wanted = 1
        for j in range(i, stop):
            if self.form(j) in wordset("clause_openers") and j > i and not self._compares(j):
                wanted += 1
            elif self.form(j - 1) in ("and", "or", "but") and j > i:
                continue
            elif self.finite(j) and (j > i or self.form(j).endswith(_CONTRACTED)):
                wanted -= 1
                if not wanted:
                    return True
        return False

    def _compares(self, i: int) -> bool:
        """Whether "than" at `i` stands in a number: "more than 300"."""
        return self.form(i) == "than" and (self.form(i + 1)[:1].isdigit() or self.form(i + 1) in ("a", "half", "one"))

    def has_finite(self, i: int, stop: int) -> bool:
        """Whether a finite verb stands in words `i` to `stop`."""
        return any(self.finite(j) for j in range(i, stop))

    def may_be_reduced(self, i: int) -> bool:
        """Whether word `i`, read as a past, may be a participle behind its noun: "suspects linked to the raid"."""
        verb = self.verbs[i]
        return verb is not None and "participle" in verb.forms and self.form(i + 1) in wordset("prepositions")

    def is_participle(self, i: int) -> bool:
        """Whether word `i` is the -ing form of a verb."""
        verb = self.verbs[i] if i < self.size else None
        return verb is not None and "ing" in verb.forms and not self.words[i].capital

    def is_past_participle(self, i: int) -> bool:
        """Whether word `i` can be a past participle."""
        verb = self.verbs[i] if i < self.size else None
        return verb is not None and "participle" in verb.forms and not self.words[i].capital

    def past_adverbs(self, i: int) -> int:
        """The first place from `i` on that is no adverb."""
        while i < self.size and is_adverb(self.form(i)):
            i += 1
        return i

    def _past_adverbial(self, i: int) -> int:
        """Behind a short prepositional phrase that begins at `i` and has an auxiliary behind it; else `i`."""
        if self.form(i) not in wordset("prepositions"):
            return i
        for j in range(i + 1, min(i + _LONGEST_LEAD, self.size)):
            if _is_auxiliary(self.form(j)):
                return j
            if self.form(j) in ("and", "or", "but") or self.words[j].marks or self.finite(j):
                return i
        return i

    def _before(self, i: int) -> str:
        j = i - 1
        while j >= 0 and is_adverb(self.form(j)) and not self.words[j + 1].marks:
            j -= 1
        return self.form(j) if j >= 0 else ""

    def _can_be_subject(self, i: int, before: str) -> bool:
        if (
            before in wordset("prepositions")
            or _is_auxiliary(before)
            or before in _UNFINISHED
            or before.endswith(("'s", "s'"))
        ):
            return False
        return (
            before not in wordset("determiners") or before in wordset("pronouns") or before in ("all", "many", "both")
        )

    def _takes_content(self, i: int) -> bool:
        """Whether an object or a clause must begin behind word `i`: a word that is as often a noun is a verb there."""
        after = self.form(i + 1)
        if after in ("who", "which", "one"):
            return False
        return self.joined(i + 1) and (
            after in wordset("determiners") or after in wordset("pronouns") or after[:1].isdigit()
        )

    def _takes_object(self, i: int) -> bool:
        """Whether what stands behind verb `i` looks like its object or complement, not like a noun it qualifies."""
        if i + 1 >= self.size or self.words[i + 1].marks:
            return True
        after = self.words[i + 1]
        return (
            after.capital
            or after.form[0].isdigit()
            or after.form in wordset("determiners")
            or after.form in wordset("prepositions")
            or after.form in wordset("pronouns")
            or after.form in ("him", "them", "us", "me", "himself", "itself", "themselves", "back", "away", "and")
            or is_adverb(after.form)
            or after.form in wordset("clause_openers")
        )


def is_adverb(form: str) -> bool:
    """Whether a folded word is an adverb that can stand before a verb."""
    return (form.endswith("ly") and len(form) > 4) or form in wordset("clause_adverbs")


def _is_auxiliary(form: str) -> bool:
    return form in wordset("auxiliaries")
