"""Two speakers -> whether one may hold an office of the other."""

from __future__ import annotations

from twosource.language.lexicon import pairs, wordset
from twosource.language.words import words
from twosource.ledger.docket import Docket
from twosource.ledger.speakers import Speaker


def may_speak_for(a: Speaker, b: Speaker, docket: Docket) -> str | None:
    """Why one may speak for the other: "Inspector Ana Ruiz" where the other report has it from "the city police"."""
    for holder, body in ((a, b), (b, a)):
        if "own" in (holder.kind, body.kind):
            continue
        told = _forms(body.name)
        if _is_person(body, docket):
            continue
        if any(told & set(held) for held in _offices(holder, docket)) or _names(holder, body, docket):
            return f"“{holder.name}” may speak for “{body.name}”"
    return None


def _is_person(speaker: Speaker, docket: Docket) -> bool:
    entity = docket.entities.get(speaker.entity or "")
    return entity is not None and entity.type == "person"


def _offices(holder: Speaker, docket: Docket) -> list[list[str]]:
    """Words of the bodies that a person with these titles and roles speaks for."""
    entity = docket.entities.get(holder.entity or "")
    if entity is None or entity.type != "person":
        return []
    told = _forms(" ".join((*entity.names, *_held(holder, docket))))
    return [pairs("offices_of_bodies")[form].split() for form in sorted(told & set(pairs("offices_of_bodies")))]


def _names(holder: Speaker, body: Speaker, docket: Docket) -> bool:
    """Whether a person's office names the body, be that taken for a place: "a spokeswoman for Corva Estates"."""
    name = body.name.casefold().removeprefix("the ")
    return any(wordset("office_holders") & _forms(role) and name in role.casefold() for role in _held(holder, docket))


def _held(holder: Speaker, docket: Docket) -> list[str]:
    """The roles in which a person is still; none of anybody else."""
    entity = docket.entities.get(holder.entity or "")
    roles = entity.roles if entity is not None and entity.type == "person" else ()
    return [role for role in roles if not wordset("not_in_office") & _forms(role)]


def _forms(said: str) -> frozenset[str]:
    return frozenset(w.form for w in words(said))
