"""GUM's news documents -> the names in them and which of them name the same one (`../shared/data/gum`).

A name here is a mention of a person, an organisation or a place whose head is a proper noun, cut to the words of the
name: a person's without titles and what is said of him, a body's or place's from the first to the last word that GUM
counts as its name. Plurals of peoples ("Australians"), bare offices ("the President") and coordinations are none; of
names inside a name only the outermost counts.
"""

from __future__ import annotations

import re
import tarfile
from collections.abc import Iterator
from typing import NamedTuple

from benchmarks.corpora import DATA
from benchmarks.gum_tokens import GumDocument, GumMention, Token, read_gum
from twosource.language.lexicon import wordset
from twosource.model.marks import EntityType

_TYPES: dict[str, EntityType] = {"person": "person", "organization": "organisation", "place": "place"}
_NAME_LINKS = frozenset({"flat", "compound", "goeswith", "punct"})
"""Relations by which the words of a person's name hang together (a hyphen between them is one)."""
_PROPER = ("NNP", "NNPS")
_TAILS = frozenset({",", "in", "near", "at"})
"""Words behind which stands where a place or body is, which is a name of its own."""
_LONGEST = 10
"""Words; what is longer is no name but a description with names in it."""


class GoldName(NamedTuple):
    """One name where it stands; names of one `chain` name the same one."""

    start: int
    end: int
    type: EntityType
    chain: str


class NamedDocument(NamedTuple):
    """One document; its split is train, dev or test."""

    name: str
    split: str
    text: str
    names: tuple[GoldName, ...]


def gum_news() -> Iterator[NamedDocument]:
    """The 24 news documents, by name."""
    wanted = re.compile(r"/splits\.md$|/dep/GUM_news_\w+\.conllu$")
    files = {}
    with tarfile.open(DATA / "gum" / "gum.tar.xz") as packed:
        for member in packed:
            file = packed.extractfile(member) if wanted.search(member.name) else None
            if file:
                files[member.name.rsplit("/", 1)[-1]] = file.read().decode("utf-8")
    splits = _splits(files.pop("splits.md"))
    for path in sorted(files):
        name = path.removesuffix(".conllu")
        document = read_gum(files[path])
        yield NamedDocument(name, splits[name], document.text, names_of(document))


def _splits(listed: str) -> dict[str, str]:
    found, split = {}, ""
    for line in listed.splitlines():
        if line.startswith("## "):
            split = line[3:].strip()
        elif line.strip().startswith("* "):
            found[line.strip()[2:]] = split
    return found


def names_of(document: GumDocument) -> tuple[GoldName, ...]:
    """The names of a document, in order, none inside another."""
    tokens = document.tokens
    heads = {_head(mention, tokens) for mention in document.mentions}
    found: dict[tuple[int, int], GoldName] = {}
    for mention in sorted(document.mentions, key=lambda m: (m.end - m.begin, m.begin)):
        head = _head(mention, tokens)
        name = _name(mention, head, tokens)
        if name and not _coordinated(mention, head, heads, tokens):
            span = tokens[name[0]].start, tokens[name[-1]].end
            found.setdefault(span, GoldName(*span, _TYPES[mention.type], mention.group))
    return _outermost(sorted(found.values()))


def _outermost(names: list[GoldName]) -> tuple[GoldName, ...]:
    """Those inside no other; of two that cross, the earlier."""
    found: list[GoldName] = []
    for name in sorted(names, key=lambda n: (n.start, -n.end)):
        if not found or name.start >= found[-1].end:
            found.append(name)
    return tuple(found)


def _head(mention: GumMention, tokens: tuple[Token, ...]) -> int:
    """The token of a mention that no other token of it governs."""
    inside = range(mention.begin, mention.end)
    return next((i for i in inside if tokens[i].head == i or tokens[i].head not in inside), mention.begin)


def _coordinated(mention: GumMention, head: int, heads: set[int], tokens: tuple[Token, ...]) -> bool:
    """Whether a mention names several, each of which is a mention too."""
    return any(tokens[i].link == "conj" and tokens[i].head == head and i in heads for i in mention.core)


def _name(mention: GumMention, head: int, tokens: tuple[Token, ...]) -> list[int]:
    """The numbers of the tokens of the name in a mention; none where it holds no name."""
    if mention.type not in _TYPES or tokens[head].tag not in _PROPER:
        return []
    if mention.type == "person":
        return _person(mention, head, tokens) if tokens[head].tag == "NNP" else []
    end = next((i for i in range(head, max(mention.core)) if tokens[i].form in _TAILS), max(mention.core) + 1)
    name = list(range(min(mention.core), end))
    while name and (tokens[name[-1]].tag == "POS" or not tokens[name[-1]].form[0].isalnum()):
        name.pop()
    while name and tokens[name[0]].form.casefold() in ("the", "a", "an"):
        name.pop(0)
    return name if len(name) <= _LONGEST and any(tokens[i].tag in _PROPER for i in name) else []


def _person(mention: GumMention, head: int, tokens: tuple[Token, ...]) -> list[int]:
    """The last words in a row that hang together as a name, without the titles before them."""
    linked = [i for i in range(mention.begin, mention.end) if _hangs_on(i, head, tokens)]
    row = [i for at, i in enumerate(linked) if i - at == linked[-1] - len(linked) + 1]
    titles = [at for at, i in enumerate(row) if _is_title(tokens[i])]
    name = row[titles[-1] + 1 :] if titles else row
    while name and not tokens[name[0]].form[0].isupper():
        name.pop(0)
    while name and not tokens[name[-1]].form[0].isalnum():
        name.pop()
    return name


def _hangs_on(at: int, head: int, tokens: tuple[Token, ...]) -> bool:
    while at != head:
        if tokens[at].link not in _NAME_LINKS or tokens[at].head == at:
            return False
        at = tokens[at].head
    return True


def _is_title(token: Token) -> bool:
    form = token.form.casefold().rstrip(".")
    return form in wordset("titles") or form in wordset("title_abbreviations")
