"""Document with a parse -> who says what in it; where its clauses begin."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise

from spacy.tokens import Doc, Token

from twosource.language.lexicon import pairs, table
from twosource.language.verbs import read_verb
from twosource.language.words import fold_word
from twosource.model.reading import AttributionRead, Span

_CLAUSE_FRAMES = frozenset({"clause", "that", "parenthetical", "question"})
"""Frames of `cue_verbs.txt` with which a clause can be what is said."""
_WHO = frozenset({"who", "which", "that"})
_FARTHEST = 8
"""Arcs up which the subject of a joined verb is looked for: sentences join two or three verbs, a broken parse more."""


def attributions(doc: Doc, confidence: float) -> tuple[AttributionRead, ...]:
    """Every word of saying that says something, and every "according to", in the order of the text."""
    quotations = tuple(_quotations(doc))
    found = []
    for word in doc:
        told = _according(word) if word.lower_ == "according" else _said(word, quotations)
        if told is not None:
            cue, source, content = told
            runs = _runs(content)
            if runs and (source or not _is_infinitive(cue[0])):
                found.append(AttributionRead(_place(cue), _place(source) if source else None, runs, confidence))
    return tuple(found)


def clauses(doc: Doc) -> tuple[int, ...]:
    """The code points at which clauses begin: those of a sentence, and those with a subject of their own."""
    starts = {sentence.root.left_edge for sentence in doc.sents} | {
        word.left_edge for word in doc if _is(word, "clause") and _is_finite(word)
    }
    words = (next((w for w in doc[start.i :] if not _is_edge(w)), None) for start in starts)
    return tuple(sorted({word.idx for word in words if word is not None}))


@cache
def _arcs(kind: str) -> frozenset[str]:
    return frozenset(table("spacy_labels")["arcs"][kind])


def _is(word: Token, *kinds: str) -> bool:
    return any(word.dep_ in _arcs(kind) for kind in kinds)


def _child(word: Token, *kinds: str) -> Token | None:
    return next((child for child in word.children if _is(child, *kinds)), None)


def _is_infinitive(word: Token) -> bool:
    return any(child.lower_ == "to" and _is(child, "auxiliary", "opener") for child in word.children)


def _is_finite(word: Token) -> bool:
    has_subject = _child(word, "subject", "passive_subject", "dummy_subject") is not None
    return has_subject and not _is_infinitive(word)


Told = tuple[list[Token], list[Token], list[Token]]
"""The words of saying, who says it, what is said."""


def _said(cue: Token, quotations: tuple[list[Token], ...]) -> Told | None:
    """What a verb of saying attributes, and to whom."""
    verb = read_verb(fold_word(cue.text))
    frames = frozenset(pairs("cue_verbs").get(verb.base, "").split()) if verb else frozenset()
    if not frames:
        return None
    source = _source(cue)
    content = list(_content(cue, frames))
    if not content and source:
        below = set(cue.subtree) - {cue}
        content = [word for quotation in quotations if below.issuperset(quotation) for word in quotation]
    left_out = {*source, cue}
    return [cue], source, [word for word in content if word not in left_out]


def _content(cue: Token, frames: frozenset[str]) -> Iterator[Token]:
    """The words of the clauses, and of the noun phrases where the verb takes these, that hang on the cue; what the
    cue itself hangs beside."""
    for child in cue.children:
        clause = bool(frames & _CLAUSE_FRAMES) and _is(child, "said_clause", "beside")
        if clause or any(_is(child, frame) for frame in ("noun", "infinitive", "gerund") if frame in frames):
            yield from _without_opener(child)
    if _is(cue, "beside") and cue.head is not cue and "parenthetical" in frames:
        own = set(cue.subtree)
        yield from (word for word in cue.head.subtree if word not in own)


def _without_opener(clause: Token) -> Iterator[Token]:
    """The words of a clause but "that" before it."""
    opener = next((w for w in clause.children if w.lower_ == "that" and _is(w, "opener")), None)
    return (word for word in clause.subtree if word != opener)


def _source(cue: Token) -> list[Token]:
    """The words that name who says it: the subject, that of the verb that this one is joined to, or what a relative
    clause tells of. With a passive verb, who is behind it."""
    verb = cue
    for _ in range(_FARTHEST):
        if _child(verb, "passive_subject"):
            return _agent(verb)
        subject = _child(verb, "subject")
        if subject is not None:
            return _antecedent(verb) if subject.lower_ in _WHO else list(subject.subtree)
        if not _is(verb, "joined") or verb.head is verb:
            return []
        verb = verb.head
    return []


def _agent(verb: Token) -> list[Token]:
    agent = _child(verb, "agent")
    if agent is None:
        return []
    inner = _child(agent, "object_of_preposition")
    return [word for word in (inner or agent).subtree if word.lower_ != "by"]


def _antecedent(verb: Token) -> list[Token]:
    """The name or noun that a relative clause tells of, as far as the clause."""
    if not _is(verb, "relative"):
        return []
    clause = set(verb.subtree)
    return [word for word in verb.head.subtree if word not in clause and word.i < verb.i]


def _according(word: Token) -> Told | None:
    """What "according to" attributes: what it hangs on."""
    to = next((child for child in word.children if child.lower_ == "to"), None)
    if to is None:
        return None
    named = _child(to, "object_of_preposition")
    top = word if named else word.head
    source = list(named.subtree) if named else [w for w in top.subtree if w not in (word, to)]
    phrase = set(top.subtree)
    if top.head is top or word.head is word:
        return None
    return [word, to], source, [w for w in top.head.subtree if w not in phrase]


def _quotations(doc: Doc) -> Iterator[list[Token]]:
    """The words between two marks of quotation in one sentence, with the marks."""
    for sentence in doc.sents:
        marks = [word.i for word in sentence if word.is_quote]
        for first, last in list(pairwise(marks))[::2]:
            yield list(doc[first : last + 1])


def _runs(words: Iterable[Token]) -> tuple[Span, ...]:
    """The words as places, one for each run of neighbours, without stops and commas at its edges."""
    runs: list[list[Token]] = []
    for word in sorted(set(words), key=lambda word: word.i):
        if runs and word.i == runs[-1][-1].i + 1:
            runs[-1].append(word)
        else:
            runs.append([word])
    return tuple(_place(run) for run in runs if not all(_is_edge(word) or word.is_quote for word in run))


def _place(words: list[Token]) -> Span:
    """Where words stand, from the first to the last that is no stop."""
    kept = [word for word in words if not _is_edge(word)] or words
    return kept[0].idx, kept[-1].idx + len(kept[-1])


def _is_edge(word: Token) -> bool:
    return word.is_space or (word.is_punct and not word.is_quote)
