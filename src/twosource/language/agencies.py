"""Text -> the news agencies and outlets that it names."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any, Literal, NamedTuple

from twosource.language.lexicon import table
from twosource.language.words import words

PublisherKind = Literal["agency", "outlet"]
Form = Literal["full", "short", "credit"]

_LONG = 4
"""Letters: a single word longer than this (Reuters, Xinhua) is seldom anything else and may stand in capitals too."""

_WINDOW = 20
"""Characters: how far back the word before a name is looked for."""

_WORD = re.compile(r"(?<![\w@#/.-])[^\W\d_]\w*")
_RUNS_ON = re.compile(r"\w|\.(?:com|co|org|net)\b")
_CAPITAL = re.compile(r" [A-Z][a-z]")
_CAPITAL_BEFORE = re.compile(r"(?<![.!?] )(?<!\w)(?!The )[A-Z]\w+ $")


class Publisher(NamedTuple):
    """A news agency or an outlet, by its canonical name."""

    name: str
    kind: PublisherKind
    country: str


class Naming(NamedTuple):
    """A place that names a publisher. A `full` name counts wherever it stands, a `short` one ("the Times") because a
    full one stands in the same text, a `credit` one (PA, CP, Time) only where a credit can stand."""

    start: int
    end: int
    publisher: Publisher
    form: Form


class _Entry(NamedTuple):
    publisher: Publisher
    form: Form
    unless: tuple[str, ...]
    alone: bool


class _Register(NamedTuple):
    entries: dict[str, tuple[_Entry, ...]]
    folded: dict[str, Publisher]
    domains: dict[str, Publisher]
    labels: dict[str, Publisher]
    heads: dict[str, tuple[str, ...]]


def publisher_of(name: str) -> Publisher | None:
    """The publisher whose name, or whose abbreviation in credits, is all of `name`; None where no list has it."""
    return _register().folded.get(_fold(name))


def agency_of(name: str) -> str | None:
    """The canonical name of the agency whose name or abbreviation is all of `name`, None where it is no agency's."""
    found = publisher_of(name)
    return found.name if found and found.kind == "agency" else None


def canonical_outlet(outlet: str | None) -> str | None:
    """The name under which outlets are compared: "The Mirror" and "Daily Mirror" are one; as given where unlisted."""
    known = publisher_of(outlet) if outlet else None
    return known.name if known else outlet


def publisher_of_domain(host: str) -> Publisher | None:
    """The publisher that owns the internet domain `host` or a domain above it, or None."""
    labels = host.casefold().rstrip(".").split(".")
    domains = _register().domains
    parents = (".".join(labels[i:]) for i in range(len(labels) - 1))
    return next((domains[parent] for parent in parents if parent in domains), None)


def publisher_of_label(label: str) -> Publisher | None:
    """The publisher one of whose domains begins with `label` ("nytimes", "chinadaily"), or None."""
    return _register().labels.get(label.casefold())


@lru_cache(maxsize=256)
def find_publishers(content: str) -> tuple[Naming, ...]:
    """Every place of a whole text that names an agency or an outlet, in order and apart; letter case counts.

    Namings of the form `credit` are listed too: drop them where no credit can stand.
    """
    entries = _register().entries
    places = list(_places(content))
    known = {entry.publisher for start, end in places for entry in entries[content[start:end]] if entry.form == "full"}
    found = []
    for start, end in places:
        entry = next((e for e in entries[content[start:end]] if _counts(e, content, start, known)), None)
        if entry:
            found.append(Naming(start, end, entry.publisher, entry.form))
    return tuple(found)


def _places(content: str) -> Iterator[tuple[int, int]]:
    """Where listed names stand, the longest at each place, none inside another."""
    heads, last = _register().heads, 0
    for word in _WORD.finditer(content):
        start = word.start()
        names = heads.get(word.group()) if start >= last else None
        name = next((n for n in names or () if content.startswith(n, start)), None)
        if name and not _RUNS_ON.match(content, start + len(name)):
            last = start + len(name)
            if not _goes_on(content, name, last):
                yield start, last


def publishers_in(content: str, start: int, end: int) -> tuple[Naming, ...]:
    """The namings of `find_publishers(content)` that lie in `[start, end)`."""
    found = find_publishers(content)
    first = bisect_left(found, start, key=lambda naming: naming.start)
    last = bisect_left(found, end, key=lambda naming: naming.start)
    return tuple(naming for naming in found[first:last] if naming.end <= end)


def agencies_in(content: str, start: int, end: int) -> tuple[Naming, ...]:
    """The namings of news agencies that lie in `[start, end)`, without those that count only as credits."""
    return tuple(n for n in publishers_in(content, start, end) if n.publisher.kind == "agency" and n.form != "credit")


@cache
def publisher_names() -> frozenset[tuple[str, ...]]:
    """The full names of agencies and outlets, each as its folded words."""
    entries = _register().entries
    return frozenset(
        tuple(word.form for word in words(name))
        for name, several in entries.items()
        if any(entry.form == "full" for entry in several)
    )


def _goes_on(content: str, name: str, end: int) -> bool:
    """Whether "the Guardian" and its like are the beginning of another name: the Guardian Council."""
    return name.startswith(("the ", "The ")) and name.count(" ") == 1 and bool(_CAPITAL.match(content, end))


def _counts(entry: _Entry, content: str, start: int, known: set[Publisher]) -> bool:
    if entry.form == "short" and entry.publisher not in known:
        return False
    if entry.alone and _CAPITAL_BEFORE.search(content, max(0, start - _WINDOW), start):
        return False
    return not any(other in content for other in entry.unless)


def _fold(name: str) -> str:
    folded = " ".join(name.replace("’", "'").replace(".", "").casefold().split())
    return folded.removeprefix("the ")


@cache
def _register() -> _Register:
    entries: dict[str, tuple[_Entry, ...]] = {}
    folded: dict[str, Publisher] = {}
    domains: dict[str, Publisher] = {}
    rows: list[tuple[PublisherKind, dict[str, Any]]] = [("agency", row) for row in table("agencies")["agency"]]
    rows += [("outlet", row) for row in table("outlets")["outlet"]]
    for kind, row in rows:
        publisher = Publisher(row["name"], kind, row["country"])
        domains |= dict.fromkeys(row.get("domains", ()), publisher)
        for name, form in _names(row):
            if form != "short":
                folded.setdefault(_fold(name), publisher)
            unless = tuple(row.get("unless", ())) if " " not in name else ()
            for spelling in _spellings(name, form):
                entries[spelling] = (
                    *entries.get(spelling, ()),
                    _Entry(publisher, form, unless, row.get("alone", False)),
                )
    heads: dict[str, tuple[str, ...]] = {}
    for name in sorted(entries, key=lambda name: (-len(name), name)):
        head = re.findall(r"\w+", name)[0]
        heads[head] = (*heads.get(head, ()), name)
    labels = {domain.split(".")[0]: publisher for domain, publisher in reversed(domains.items())}
    return _Register(entries, folded, domains, labels, heads)


def _names(row: dict[str, Any]) -> tuple[tuple[str, Form], ...]:
    credit = tuple(row.get("credit_names", ()))
    full = tuple(name for name in (row["name"], *row.get("names", ())) if name not in credit)
    return (
        *((name, "full") for name in full),
        *((name, "short") for name in row.get("short", ())),
        *((name, "credit") for name in credit),
    )


def _spellings(name: str, form: Form) -> tuple[str, ...]:
    """The ways a name is written in running text: as listed, with a curly apostrophe, in capitals."""
    curly = name.replace("'", "’")
    capitals = (name.upper(),) if form == "full" and (" " in name or len(name) > _LONG) else ()
    return tuple(dict.fromkeys((name, curly, *capitals)))
