"""Two carriers of different chains -> whether they rest on one voice."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from twosource.language.lexicon import wordset
from twosource.language.words import words
from twosource.ledger.calling import UNNAMED, called
from twosource.ledger.citers import Citers
from twosource.ledger.contents import content_keys, likeness, phrase_keys
from twosource.ledger.docket import Docket
from twosource.ledger.echoes import Echoes
from twosource.ledger.figures import one_kind, same_value
from twosource.ledger.in_office import may_speak_for
from twosource.ledger.named_beside import named_beside
from twosource.ledger.own_voice import CLAUSE, may_echo, may_have_it
from twosource.ledger.relation import Relation, short
from twosource.ledger.speakers import Speaker, Speakers
from twosource.ledger.voices import by_role
from twosource.model.claims import OWN_REPORTING
from twosource.model.descent import Passage
from twosource.model.marks import Statement


class Weighing(NamedTuple):
    """What carriers are weighed with: what is looked up, who each statement rests on, which reports may be echoes,
    who cites whom."""

    docket: Docket
    speakers: Speakers
    who: Mapping[str, Speaker]
    echoes: Echoes
    citers: Citers


def relate(left: Statement, right: Statement, weighing: Weighing) -> Relation:
    """The relation of two carriers whose reports descend from different texts."""
    docket, speakers, who = weighing.docket, weighing.speakers, weighing.who
    a, b = who[left.id], who[right.id]
    why = (
        _citing(left, right, a, b, docket)
        or _voice(a, b, docket)
        or _same_words(left, right, a, b, docket)
        or _same_quotation(left, right)
    )
    if why:
        return Relation(left, right, "dependent", why)
    why = (
        _vague(a, b)
        or _namesakes(a, b)
        or may_speak_for(a, b, docket)
        or _of_itself(left, a, b, speakers, docket)
        or _of_itself(right, b, a, speakers, docket)
        or _beside(left, right, who, docket)
        or _beside(right, left, who, docket)
        or named_beside(left, right, a, b, docket, speakers)
        or _in_custody(left, right, a, b, docket)
        or _to_come(left, right, a, b)
        or _unlike(left, right, a, b)
        or _names_alone(left, right, docket)
        or _uncounted(left, right, a, b)
    )
    if why:
        return Relation(left, right, "unsure", why)
    cited = weighing.citers.between(left, right, a, b, docket)
    close = cited or may_have_it(left, right, a, b, docket) or may_echo(left, right, a, b, weighing.echoes)
    return close or Relation(left, right, "independent", "nothing joins them")


def _citing(left: Statement, right: Statement, a: Speaker, b: Speaker, docket: Docket) -> str | None:
    """Whether one cites the other's publisher, or both cite one."""
    for mine, its in ((a, right), (b, left)):
        common = mine.cites & docket.publishers(its.report)
        if common:
            return f"one cites {docket.called(min(common))}, which the other comes from"
    common = a.cites & b.cites
    return f"both cite {docket.called(min(common))}" if common else None


def _voice(a: Speaker, b: Speaker, docket: Docket) -> str | None:
    """Whether both rest on one voice."""
    if "own" in (a.kind, b.kind):
        return None
    common = a.keys & b.keys
    if common:
        return _one_party(a, b, min(common))
    for body, other in ((a, b), (b, a)):
        if body.kind == "body" and other.kind != "unnamed" and body.head in other.name.casefold().split():
            return f"both rest on one body: “{a.name}” and “{b.name}”"
    if (a.definite and by_role(a, b, docket)) or (b.definite and by_role(b, a, docket)):
        return f"both rest on one person: “{a.name}” and “{b.name}”"
    if a.vague and b.vague and a.definite and b.definite and a.head and a.head == b.head and not a.head.endswith("s"):
        return f"both rest on “{a.name}”"
    return None


def _unlike(left: Statement, right: Statement, a: Speaker, b: Speaker) -> str | None:
    """Whether what two voices said is worded so differently that it may not be one claim: no second source then."""
    mine, its = content_keys(left.where), content_keys(right.where)
    if "own" in (a.kind, b.kind) or likeness(mine, its) >= _LIKE:
        return None
    if mine & its and any(one_kind(x, y) and same_value(x, y) for x in left.quantities for y in right.quantities):
        return None
    return f"“{short(left.where.words)}” and “{short(right.where.words)}” are far apart in words"


def _names_alone(left: Statement, right: Statement, docket: Docket) -> str | None:
    """Whether two carriers have the names in them in common and little else: they may well be matched wrongly."""
    mine, its = (_told(s, docket) for s in (left, right))
    if not mine or not its or likeness(mine, its) >= _LIKE:
        return None
    if any(one_kind(x, y) and same_value(x, y) for x in left.quantities for y in right.quantities):
        return None
    return f"“{short(left.where.words)}” and “{short(right.where.words)}” have little but names in common"


def _uncounted(left: Statement, right: Statement, a: Speaker, b: Speaker) -> str | None:
    """Whether somebody gives a figure for what the other report tells itself without any: that may mean less."""
    if (a.kind == "own") == (b.kind == "own"):
        return None
    told, said = (left, right) if a.kind == "own" else (right, left)
    if told.quantities or not said.quantities:
        return None
    return f"“{short(told.where.words)}” gives no figure and may be less than “{short(said.where.words)}”"


def _told(statement: Statement, docket: Docket) -> frozenset[str]:
    """The keys of what a statement tells, without names and titles."""
    names = [m.where.words for m, _ in docket.mentions(statement.where) if m.form == "name"]
    titles = _forms(statement.where.words) & wordset("titles")
    return content_keys(statement.where) - phrase_keys(" ".join((*names, *sorted(titles))))


_LIKE = 0.34
"""Share of the shorter one's telling words that both have: below it a pair may well be matched wrongly."""


def _namesakes(a: Speaker, b: Speaker) -> str | None:
    """Whether two names that were not brought together may be one: "Weber", "Paul Weber", "the Weber Group"."""
    if "own" in (a.kind, b.kind):
        return None
    mine, its = (frozenset(s.name.casefold().removeprefix("the ").split()) for s in (a, b))
    return f"“{a.name}” and “{b.name}” may be one" if mine <= its or its <= mine else None


def _one_party(a: Speaker, b: Speaker, key: str) -> str:
    if a.name == b.name:
        return f"both rest on one voice: {a.name}"
    kind = "speak for one party" if not key.startswith("e:") or a.entity != b.entity else "are one"
    return f"“{a.name}” and “{b.name}” {kind}"


def _vague(a: Speaker, b: Speaker) -> str | None:
    """Whether one of them may be anybody, the other one too."""
    if not (a.vague or b.vague):
        return None
    if a.vague and b.vague and OWN_REPORTING not in (a.name, b.name):
        return f"{_quoted(a)} and {_quoted(b)} may be the same people"
    vague, other = (a, b) if a.vague else (b, a)
    if vague.name == OWN_REPORTING:
        return "one report says that it could not confirm it: it may have it from the other"
    whom = "what the other report tells itself" if other.kind == "own" else _quoted(other)
    return f"{_quoted(vague)} may go back to {whom}"


def _quoted(speaker: Speaker) -> str:
    """The words for a speaker in marks, or without any where they are ours."""
    name = speaker.name if speaker.entity else called(speaker.name)
    return name if name.startswith(UNNAMED) else f"“{name}”"


def _of_itself(told: Statement, a: Speaker, b: Speaker, speakers: Speakers, docket: Docket) -> str | None:
    """Whether a report tells in its own voice, of the very party that the other one quotes, what that party says."""
    if a.kind != "own" or not b.entity:
        return None
    subject = next(iter(docket.mentions(told.where)), None)
    if subject is None or subject[0].where.start > told.where.start + _ARTICLE:
        return None
    if speakers.keys(subject[1]) & b.keys and docket.entities[subject[1]].type != "place":
        return f"“{told.where.words[:60]}” is told of {b.name} and may rest on what “{b.name}” said"
    return None


def _beside(told: Statement, said: Statement, who: Mapping[str, Speaker], docket: Docket) -> str | None:
    """Whether a report tells in its own voice, right beside what it has from a party, what the other report has from
    that party; or gives, naming the party in the sentence, the very figure: both may go back to one announcement."""
    party = who[said.id]
    if who[told.id].kind != "own" or not party.keys or party.kind == "own":
        return None
    if any(who[s.id].keys & party.keys for s in docket.beside(told)):
        return f"“{short(told.where.words)}” stands beside what “{party.name}” said and may rest on it too"
    named = {entity for _, entity in docket.mentions(docket.sentence(told.where) or told.where)}
    if party.entity in named and any(
        one_kind(x, y) and same_value(x, y) and x.value >= _TELLING for x in told.quantities for y in said.quantities
    ):
        return f"both give one figure of “{party.name}”: “{short(told.where.words)}”"
    return None


_TELLING = 100
"""A number from which on two reporters do not come to the same one by chance or by looking."""


def _in_custody(left: Statement, right: Statement, a: Speaker, b: Speaker, docket: Docket) -> str | None:
    """Whether a report tells in its own voice of an arrest or a charge that the other has from those who make them."""
    for told, speaker, said, other in ((left, a, right, b), (right, b, left, a)):
        entity = docket.entities.get(other.entity or "")
        named = " ".join((other.name, *(entity.roles if entity else ())))
        if speaker.kind != "own" or other.kind == "own" or not wordset("law_officers") & _forms(named):
            continue
        if wordset("custody_verbs") & _forms(told.where.words) and wordset("custody_verbs") & _forms(said.where.words):
            return f"“{short(told.where.words)}” is what “{other.name}” did and may rest on what they announced"
    return None


@lru_cache(maxsize=16384)
def _forms(said: str) -> frozenset[str]:
    return frozenset(w.form for w in words(said))


def _to_come(left: Statement, right: Statement, a: Speaker, b: Speaker) -> str | None:
    """Whether a report tells in its own voice what is only planned: it has that from those who plan it."""
    for told, speaker in ((left, a), (right, b)):
        if speaker.kind == "own" and _foretells(told.where.words):
            return f"“{short(told.where.words)}” is yet to come: both may rest on one announcement"
    return None


@lru_cache(maxsize=16384)
def _foretells(said: str) -> bool:
    forms = [w.form for w in words(said)]
    return any(_plans(form, after) for form, after in pairwise([*forms, ""]))


def _plans(form: str, after: str) -> bool:
    return form.endswith("'ll") or (form in wordset("plan_words") and (form in _MODALS or after == "to"))


_MODALS = ("will", "shall")

_ARTICLE = 4
"""Characters: "The " before the name of the one that a statement is about."""


def _same_quotation(left: Statement, right: Statement) -> str | None:
    """Whether both quote the same words of several, whoever is named for them."""
    for mine in left.quotes:
        for its in right.quotes:
            one, other = sorted((_run(mine.where.words), _run(its.where.words)), key=len)
            if one.count(" ") > _QUOTED and one in other:
                return f"both quote the same words: “{short(mine.where.words)}”"
    return None


@lru_cache(maxsize=16384)
def _run(said: str) -> str:
    """The folded words in one line, a blank before and behind each."""
    return f" {' '.join(w.form for w in words(said))} "


_QUOTED = 4
"""Blanks around and between four words: fewer are quoted alike by chance, titles and by-words among them."""


def _plain(left: Statement, right: Statement, passage: Passage) -> bool:
    """Whether two reporters may put what two people told them in the same few words."""
    return len(passage.left) < CLAUSE and not (left.quotes or right.quotes)


def _same_words(left: Statement, right: Statement, a: Speaker, b: Speaker, docket: Docket) -> str | None:
    """Whether both give the same words as somebody's: two people do not say a thing in the same words."""
    passage = docket.shared(left, right)
    if passage is None or passage.sharing not in ("copy", "quotation"):
        return None
    if passage.sharing == "copy" and ("own" in (a.kind, b.kind) or _plain(left, right, passage)):
        return None
    return f"the same words stand in both: “{short(passage.left.words)}”"
