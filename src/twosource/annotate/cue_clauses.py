"""Cues of a sentence -> each with its source and the words that belong to it, and on which side its content stands."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple

from twosource.annotate.cues import Cue
from twosource.annotate.source_phrases import Phrase, is_time, phrase_after, phrase_before
from twosource.annotate.units import Unit
from twosource.language.lexicon import wordset
from twosource.language.predicates import is_adverb

Side = Literal["right", "left", "both", "none"]

_PERSONS = frozenset("me him her us them you reporters journalists parliament lawmakers".split())
_SUBORDINATORS = frozenset(
    (
        "when as after before while because since if although though until following during who which where "
        "whose than unless once so"
    ).split()
)
_QUESTIONS = frozenset("whether how why if what who when where".split())
_OWN_SUBJECT = frozenset(
    "shout yell scream chant cry sing exclaim think feel fear hope know believe show mean prove find".split()
)
"""In the -ing form these belong to whoever stands before them, not to the one who was quoted before."""
_NOT_SAID = frozenset("nothing yes so goodbye hello".split()) | _SUBORDINATORS
"""Behind "said" these begin no clause."""
_FREE = frozenset("say claim argue insist believe think".split())
"""Behind these a clause follows whose subject may hold commas."""
_NEEDS_MARKS = frozenset(("parenthetical", "marks"))
_NO_SOURCES = frozenset(("plan", "plans", "schedule", "law", "custom", "protocol", "size", "type", "need"))
"""Things go according to these without anybody saying so."""
_REPORTING = frozenset(("say", "report", "announce", "estimate"))
"""What stands before these at the end of a sentence is said even where no verb is found in it."""
_LONGEST_ADVERBIAL = 12


class Said(NamedTuple):
    """A cue with its source: words `head` to `tail` are the cue's own, the content stands on `side` of them.

    `shared` means that the source was named for an earlier cue; `embedded` that the cue stands in a relative clause.
    """

    cue: Cue
    source: Phrase | None
    head: int
    tail: int
    side: Side
    shared: bool = False
    embedded: bool = False


def read_cue(unit: Unit, cue: Cue, before: tuple[Said, ...]) -> Said | None:
    """What belongs to the cue, or None where it attributes nothing; `before` are the cues before it."""
    if cue.form == "according":
        return _according(unit, cue)
    if cue.form == "passive":
        return _passive(unit, cue)
    floor = before[-1].tail if before and before[-1].side != "none" else 0
    if _is_inverted(unit, cue):
        phrase = phrase_after(unit, cue.at + 1)
        if phrase:
            return Said(cue, phrase, cue.first, phrase.outer_stop, "left")
    found = _subject(unit, cue, before, floor)
    if found is None:
        return None
    source, head, shared = found
    tail, begins = _complement(unit, cue)
    embedded = not shared and _is_embedded(unit, head)
    if embedded and tail < unit.size and not unit.marks(tail) and unit.finite(tail):
        what = unit.form(head - 1) == "what" and unit.form(tail) in ("was", "is", "were", "are")
        tail, begins = tail + what, True
    if cue.frames <= _NEEDS_MARKS and not (head - 1 in unit.quotes or (begins and tail in unit.quotes)):
        return Said(cue, source, head, cue.at + 1, "none", shared, embedded)
    side: Side = "right" if begins else "none"
    if not begins and not shared and head - 1 not in unit.quotes and _interrupts(unit, cue, head):
        return Said(cue, source, head, _left_tail(unit, cue), "both", shared, embedded)
    if _can_be_behind(unit, cue, head, floor, shared):
        if not begins:
            side = "left"
        elif head - 1 in unit.quotes and unit.ends_saying(head - 1):
            side = "both"
    if side == "none" and _ends_sentence(unit, cue, head, shared):
        side = "left"
    if side == "none":
        return Said(cue, source, head, cue.at + 1, "none", shared, embedded)
    return Said(cue, source, head, tail if side in ("right", "both") else _left_tail(unit, cue), side, shared, embedded)


def _is_embedded(unit: Unit, head: int) -> bool:
    """Whether the cue's clause hangs on a relative: "what police said was ...", "a man, who police said had ..."."""
    relative = unit.form(head - 1) if head else ""
    if relative == "that":
        return head > 1 and unit.verbs[head - 2] is None
    return relative in ("what", "who", "which", "whom")


def _subject(unit: Unit, cue: Cue, before: tuple[Said, ...], floor: int) -> tuple[Phrase | None, int, bool] | None:
    """The source before the cue, where the cue's clause begins, and whether the source was named earlier."""
    first = cue.first
    if cue.form == "ing":
        own = _own_subject(unit, first)
        if own is not None:
            return own, first, True
        if before and cue.base not in _OWN_SUBJECT:
            return before[-1].source, first, True
        return subject_before(unit, first), first, True
    joint = unit.form(first - 1) in ("and", "but", "or", "then") if first else False
    if joint or (first and unit.form(first - 1) in ("later", "also") and unit.form(first - 2) == "and"):
        source = before[-1].source if before else subject_before(unit, first - 1)
        return (source, first - 1, True) if source else None
    if first == 0:
        return None
    phrase = phrase_before(unit, first, _floor(unit, first, floor))
    if phrase is None:
        if before and unit.marks(first):
            return before[-1].source, first, True
        return None
    return phrase, phrase.outer_start, False


def _own_subject(unit: Unit, first: int) -> Phrase | None:
    """The name that stands right before an -ing form: "a clip of Ruiz saying", "with both sides accusing"."""
    if first == 0 or unit.marks(first) or first - 1 in unit.quotes:
        return None
    near = range(first - 2, max(first - 8, -1), -1)
    opened = next((j for j in near if unit.marks(j + 1) or unit.form(j) == "with"), None)
    if unit.capital(first - 1) or (opened is not None and unit.form(opened) == "with"):
        return phrase_before(unit, first, (opened or 0) + 1 if opened is not None else 0)
    return None


def _floor(unit: Unit, first: int, floor: int) -> int:
    """A quotation that ends with a comma parts what stands before it from the source behind it."""
    quotes = [i for i in unit.quotes if i < first and (unit.ends_saying(i) or unit.marks(i + 1))]
    return max([floor, *(i + 1 for i in quotes)])


def subject_before(unit: Unit, first: int) -> Phrase | None:
    """The subject of the finite verb that stands nearest before word `first`."""
    for j in range(first - 1, 0, -1):
        if unit.finite(j):
            k = j
            while (
                k > 0
                and not unit.marks(k)
                and (is_adverb(unit.form(k - 1)) or unit.form(k - 1) in wordset("auxiliaries"))
            ):
                k -= 1
            if unit.form(k - 1) in ("and", "but", "or"):
                continue
            phrase = phrase_before(unit, k, 0)
            if phrase is not None:
                return phrase
    return None


def _is_inverted(unit: Unit, cue: Cue) -> bool:
    """Whether the source stands behind the cue: '..., said Ana Ruiz'."""
    if cue.form != "finite" or cue.first != cue.at or "parenthetical" not in cue.frames:
        return False
    if "person" in cue.frames and cue.at - 1 not in unit.quotes:
        return False
    at, after = cue.at, cue.at + 1
    if after >= unit.size or unit.marks(after) or after in unit.quotes:
        return False
    quoted = at - 1 in unit.quotes and not unit.marks(at)
    if not quoted and not (unit.marks(at) and "," in unit.marks(at)[-1:]):
        return False
    if is_time(unit, after) or unit.form(after) in wordset("prepositions") | {"that", "so"}:
        return False
    starts = unit.capital(after) or unit.form(after) in wordset("determiners") or unit.verbs[after] is None
    if unit.form(after) in ("he", "she", "it", "they", "we", "i") or unit.finite(after) or not starts:
        return False
    if quoted:
        return True
    phrase = phrase_after(unit, after)
    goes_on = (
        phrase is not None and phrase.stop < unit.size and not unit.marks(phrase.stop) and unit.finite(phrase.stop)
    )
    return not goes_on and unit.has_finite(0, at)


def _can_be_behind(unit: Unit, cue: Cue, head: int, floor: int, shared: bool) -> bool:
    """Whether what stands before the cue's clause can be what is said."""
    if cue.frames.isdisjoint(("parenthetical", "person")) or shared or head <= floor or not _ends_cue(unit, cue):
        return False
    if head - 1 in unit.quotes:
        return True
    if "," not in unit.marks(head) and not any(c in unit.marks(head) for c in "-–—"):
        return False
    return unit.starts_clause(floor, head) or any(floor <= q < head for q in unit.quotes)


def _ends_sentence(unit: Unit, cue: Cue, head: int, shared: bool) -> bool:
    """Whether the cue's clause is all that stands behind the last comma: what is before it must be what is said."""
    if shared or "parenthetical" not in cue.frames or head < 3 or "," not in unit.marks(head):
        return False
    if cue.base not in _REPORTING and not unit.has_finite(0, head):
        return False
    return _ends_cue(unit, cue) and all(not unit.marks(j) for j in range(cue.at + 1, unit.size))


def _ends_cue(unit: Unit, cue: Cue) -> bool:
    """Whether no object follows the cue: its content must stand before it."""
    at = cue.at + 1
    if at >= unit.size or unit.marks(at) or at in unit.quotes or "person" in cue.frames:
        return True
    form = unit.form(at)
    return (
        form in wordset("prepositions") | _SUBORDINATORS
        or is_time(unit, at)
        or is_adverb(form)
        or form in ("to", "and")
    )


def _interrupts(unit: Unit, cue: Cue, head: int) -> bool:
    """Whether the cue's clause stands between commas inside of what is said: "The fire, police said, was set"."""
    if cue.frames.isdisjoint(("parenthetical", "person")) or head == 0 or cue.form != "finite":
        return False
    after = _left_tail(unit, cue)
    if "," not in unit.marks(head) or after >= unit.size or "," not in unit.marks(after):
        return False
    goes_on = not unit.is_participle(after) or unit.has_finite(after, _comma(unit, after))
    return goes_on and unit.form(after) not in ("who", "which", "whose", "and", "but")


def _left_tail(unit: Unit, cue: Cue) -> int:
    """Behind the words that go with a cue that follows its content: "told reporters on Monday"."""
    at = cue.at + 1
    if "person" in cue.frames and at < unit.size and not unit.marks(at):
        phrase = phrase_after(unit, at)
        at = phrase.stop if phrase else at
    while at < unit.size and not unit.marks(at) and at not in unit.quotes and unit.form(at) not in _SUBORDINATORS:
        if unit.form(at) in ("and", "but", "adding", "citing") or unit.is_participle(at):
            break
        at += 1
    return at


def _complement(unit: Unit, cue: Cue) -> tuple[int, bool]:
    """Where the content begins behind the cue, and whether there is one."""
    at = cue.at + 1
    if cue.base == "point" and unit.form(at) == "out":
        at += 1
    if "infinitive" in cue.frames and unit.form(at) == "to" and not unit.marks(at):
        return at, True
    direct = at
    at = _past_person(unit, cue, at)
    begins = _of(unit, cue, at) if "of" in cue.frames else None
    if begins is not None:
        return begins, True
    at = _past_adverbials(unit, at)
    if at >= unit.size:
        return at, False
    marks, form = unit.marks(at), unit.form(at)
    if ":" in marks or (at in unit.quotes and marks in ("", ",", "-", "–", "—")):
        return at, True
    if marks:
        return _behind_insertion(unit, at)
    if form == "that" and not cue.frames.isdisjoint(("clause", "deny", "person", "that")):
        return at + 1, at + 1 < unit.size
    return _framed(unit, cue, at, unit.past_adverbs(direct))


def _framed(unit: Unit, cue: Cue, at: int, direct: int) -> tuple[int, bool]:
    """The same for content that no mark and no "that" shows: the verb tells what can follow; objects follow directly."""
    frames, form = cue.frames, unit.form(at)
    if not frames.isdisjoint(("question", "person", "clause")) and form in _QUESTIONS:
        return at, True
    if not frames.isdisjoint(("clause", "person")) and form not in _SUBORDINATORS and _is_clause(unit, cue, at):
        return at, True
    fitting = direct < unit.size and any(frame in frames and fits(unit, direct) for frame, fits in _FRAMES)
    return (direct, True) if fitting else (at, False)


def _comma(unit: Unit, at: int) -> int:
    return next((j for j in range(at + 1, unit.size) if unit.marks(j)), unit.size)


def _is_clause(unit: Unit, cue: Cue, at: int) -> bool:
    """Whether a clause begins at `at`; its verb may stand in a quotation: said her eyes "just popped"."""
    if cue.base == "say" and unit.form(at) not in _NOT_SAID | wordset("prepositions") and at + 2 < unit.size:
        return True
    stop = unit.size if "parenthetical" in cue.frames and cue.base in _FREE else _comma(unit, at)
    if unit.starts_clause(at, stop):
        return True
    quote = next((j for j in range(at, unit.size) if j in unit.quotes or (j > at and unit.marks(j))), unit.size)
    return quote in unit.quotes and not unit.marks(quote)


def _is_expected(unit: Unit, at: int) -> bool:
    """Whether an object and what it is expected to do stand here: "expect the town to fall"."""
    if unit.form(at) == "to":
        return False
    place = next((j for j in range(at + 1, min(at + 8, unit.size)) if unit.marks(j) or unit.form(j) == "to"), None)
    return place is not None and not unit.marks(place)


def _is_blamed(unit: Unit, at: int) -> bool:
    return any(unit.form(j) == "for" for j in range(at, min(at + 10, unit.size)))


def _end(unit: Unit, at: int) -> int:
    return next((j for j in range(at + 1, unit.size) if ";" in unit.marks(j)), unit.size)


def _behind_insertion(unit: Unit, at: int) -> tuple[int, bool]:
    """The content behind words between commas: "said, however, that ..."."""
    stop = next((j for j in range(at + 1, min(at + 14, unit.size)) if unit.marks(j)), unit.size)
    if stop < unit.size and "," in unit.marks(stop) and unit.form(stop) == "that" and stop + 1 < unit.size:
        return stop + 1, True
    return at, False


def _of(unit: Unit, cue: Cue, at: int) -> int | None:
    """Behind the "of" of "spoke of ..."; for "accused X of ..." at X, so that it is known of whom it is said."""
    near = range(at, min(at + 14, unit.size))
    found = next((j for j in near if unit.form(j) in ("of", "about") or (j > at and unit.marks(j))), None)
    if found is None or unit.marks(found) or found + 1 >= unit.size:
        return None
    if cue.base in ("accuse", "suspect"):
        return at if found > at else found + 1
    opens = found == at or unit.form(at) in wordset("prepositions") or is_time(unit, at) or is_adverb(unit.form(at))
    return found + 1 if opens and found - at <= 5 else None


def _is_phrase(unit: Unit, at: int) -> bool:
    form = unit.form(at)
    if form in wordset("prepositions") or form in ("to", "and", "it", "him", "them", "responsibility", "himself"):
        return False
    return at + 1 < unit.size and not unit.marks(at)


def _names(unit: Unit, at: int) -> bool:
    """Whether somebody or something is called or described here, in words of at least a short phrase."""
    if at + 1 >= unit.size or unit.marks(at) or unit.form(at) in wordset("prepositions"):
        return False
    return not unit.form(at).endswith(("self", "selves"))


def _names_as(unit: Unit, at: int) -> bool:
    near = range(at + 1, min(at + 12, unit.size))
    return _names(unit, at) and any(unit.form(j) == "as" for j in near)


_FRAMES: tuple[tuple[str, Callable[[Unit, int], bool]], ...] = (
    ("expect", _is_expected),
    ("deny", _is_phrase),
    ("blame", _is_blamed),
    ("noun", _is_phrase),
    ("name", _names),
    ("as", _names_as),
)


def _past_person(unit: Unit, cue: Cue, at: int) -> int:
    if at >= unit.size or unit.marks(at) or at in unit.quotes:
        return at
    if "of" in cue.frames and cue.base in ("accuse", "suspect"):
        return at
    if unit.form(at) == "to" and "parenthetical" in cue.frames and _is_told(unit, at + 1):
        phrase = phrase_after(unit, at + 1)
        return phrase.stop if phrase else at
    if "person" in cue.frames and unit.form(at) != "that":
        phrase = phrase_after(unit, at)
        return phrase.stop if phrase and phrase.stop > at else at
    if unit.form(at) in _PERSONS - {"her", "you"}:
        return at + 1
    if unit.form(at) in ("that", "it") or unit.capital(at) is False and unit.form(at) in wordset("pronouns"):
        return at
    if cue.base in ("warn", "ask", "urge", "promise", "remind"):
        phrase = phrase_after(unit, at)
        stop = phrase.stop if phrase else at
        if unit.form(stop) in ("that", "whether", "if", "why", "how") or stop in unit.quotes or ":" in unit.marks(stop):
            return stop
    return at


def _is_told(unit: Unit, at: int) -> bool:
    """Whether somebody who is spoken to is named at `at`: "said to reporters"."""
    return unit.form(at) in _PERSONS | wordset("determiners") or unit.capital(at)


def _past_adverbials(unit: Unit, at: int) -> int:
    """Behind times and places between the cue and its content: "said on Monday in a statement that"."""
    while at < unit.size and not unit.marks(at) and at not in unit.quotes:
        form = unit.form(at)
        if (
            is_time(unit, at)
            or (form.isdigit() and is_time(unit, at - 1))
            or form.endswith("ly")
            or form in ("also", "again", "later")
        ):
            at += 1
        elif form in wordset("prepositions"):
            behind = _behind_phrase(unit, at)
            if behind == at:
                return at
            at = behind
        else:
            break
    return at


def _behind_phrase(unit: Unit, at: int) -> int:
    """Behind a prepositional phrase that content follows; `at` itself where none does."""
    for j in range(at + 1, min(at + _LONGEST_ADVERBIAL, unit.size)):
        marks, form = unit.marks(j), unit.form(j)
        if j in unit.quotes or ":" in marks:
            return j
        if marks:
            return at
        if form == "that":
            return j
        if j < at + 2 or unit.form(j - 1) in wordset("prepositions") or unit.form(j - 1) in wordset("determiners"):
            continue
        if unit.form(j - 1).endswith(("'s", "s'")):
            continue
        opens = (
            form in wordset("pronouns")
            or form in wordset("determiners")
            or (unit.capital(j) and not unit.capital(j - 1))
        )
        if (opens or is_time(unit, j - 1)) and unit.starts_clause(j, unit.size):
            return j
    return at


def _according(unit: Unit, cue: Cue) -> Said | None:
    phrase = phrase_after(unit, cue.at + 2)
    if phrase is None or (phrase.stop - phrase.start == 1 and unit.form(phrase.start) in _NO_SOURCES):
        return None
    tail = phrase.outer_stop
    if cue.at == 0 or (cue.at == 1 and unit.form(0) in ("but", "and")):
        stop = next((j for j in range(phrase.stop, unit.size) if "," in unit.marks(j)), tail)
        return Said(cue, phrase, cue.at, max(tail, stop), "right")
    if "," in unit.marks(cue.at) and tail < unit.size and "," in unit.marks(tail) and not unit.has_finite(0, cue.at):
        return Said(cue, phrase, cue.at, tail, "both")
    return Said(cue, phrase, cue.at, tail, "left")


def _passive(unit: Unit, cue: Cue) -> Said | None:
    """ "identified by police as ...", "was confirmed by the ministry"."""
    phrase = phrase_after(unit, cue.at + 2)
    if phrase is None or cue.at + 2 >= unit.size:
        return None
    if unit.form(phrase.stop) == "as" and "as" in cue.frames:
        return Said(cue, phrase, cue.first, phrase.stop + 1, "right", embedded=True)
    head = cue.first
    while head > 1 and unit.form(head - 1) in ("as", "first", "what"):
        head -= 1
    said = not cue.frames.isdisjoint(("clause", "that", "noun")) and unit.form(phrase.stop) != "to"
    if said and (head < cue.first or not unit.marks(head)):
        return Said(cue, phrase, head, phrase.stop, "left")
    return Said(cue, phrase, cue.first, cue.first, "none")
