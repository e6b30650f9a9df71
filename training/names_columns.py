"""Training sets in columns under `shared/data` -> their documents with names: WikiGold, UNER, WNUT17, BTC, re3d."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path

from training.names_document import OTHER, TYPES, NamedDocument, Token, joined, spans, tagged_sentences
from training.names_usage import clean, is_land, type_of_other, with_groups
from twosource.language.lexicon import wordset

HELD_OUT = 5
"""One document in so many of WikiGold is held out for the test, the last of each such row."""

_LINES = 12
"""Sentences or posts of one document, where a set does not say which belong together."""

_CORE = frozenset({"person", "organisation", "place"})

_TYPE = {
    "PER": "person",
    "person": "person",
    "Person": "person",
    "ORG": "organisation",
    "corporation": "organisation",
    "group": "organisation",
    "Organisation": "organisation",
    "LOC": "place",
    "location": "place",
    "Location": "place",
    "Nationality": "group",
    "product": OTHER,
    "creative-work": OTHER,
}
"""The sets' labels. WNUT's groups are bands, teams and bodies that are no firms."""

OPEN_RE3D = (
    "Australian_Department_of_Foreign_Affairs",
    "CENTCOM",
    "Delegation_of_the_European_Union_to_Syria",
    "UK_Government",
    "US_State_Department",
    "Wikipedia",
)
"""The sources of re3d whose licence allows commercial use; BBC_Online (CC BY-NC) is left out."""

_MARKED = re.compile(r"[@#] ?\w+(?:[-.]\w+)*|https?:\S+")
"""Users, words marked as topics, addresses."""

_LONGEST_PERSON = 5
"""Words of the longest person of re3d that is held to be a name, title and all."""

_PRONOUNS = frozenset({"i", "he", "she", "it", "they", "we", "you", "him", "her", "them", "us", "who", "whom", "me"})

BTC_SECTIONS = "eg"
"""The sections of the Broad Twitter Corpus that are news: a disaster of 2014, and what newsrooms post. In the
others most names are users' handles."""


def _collection(data: Path) -> Path:
    return data / "ner_collection" / "juand-r" / "data"


def wikigold(data: Path) -> Iterator[NamedDocument]:
    """WikiGold (CC BY 4.0) without what is held out; the lists tell peoples and events from works."""
    path = _collection(data) / "wikigold" / "CONLL-format" / "data" / "wikigold.conll.txt"
    number = -1
    for _, lines in groupby(path.read_text(encoding="utf-8").splitlines(), key=lambda line: "-DOCSTART-" in line):
        sentences = tagged_sentences(lines)
        if not sentences or sentences[0][0].form == "-DOCSTART-":
            continue
        number += 1
        if number % HELD_OUT != HELD_OUT - 1:
            text, found, where = joined(sentences)
            typed = [(s, e, _TYPE.get(label) or type_of_other(text[s:e]) or OTHER) for s, e, label in found]
            annotates = frozenset((*TYPES, OTHER))
            yield NamedDocument(f"wikigold/{number}", "wikigold", text, clean(text, typed, True), annotates, where)


def uner_dev(data: Path) -> Iterator[NamedDocument]:
    """The dev part of UNER's English web treebank (CC BY-SA 4.0); one sentence a line."""
    path = data / "uner_english" / "EWT" / "en_ewt-ud-dev.iob2"
    rows: list[str] = []
    for line in (*path.read_text(encoding="utf-8").splitlines(), "# newdoc id = "):
        if line.startswith("# newdoc id = ") and rows:
            yield with_groups(_uner_document(rows))
            rows = []
        rows.append(line)


def _uner_document(rows: Sequence[str]) -> NamedDocument:
    name = rows[0].removeprefix("# newdoc id = ")
    text, found, where = "", [], []
    for empty, lines in groupby(rows, key=lambda row: not row.strip()):
        block = [] if empty else list(lines)
        tokens = [Token(f[1], f[2]) for f in (line.split("\t") for line in block if line[:1].isdigit())]
        if tokens:
            text += "\n" if text else ""
            start = len(text)
            text += next(line for line in block if line.startswith("# text = ")).removeprefix("# text = ")
            found += spans(tokens, _places(tokens, text, start))
            where.append((start, len(text)))
    return _typed(f"uner/{name}", "uner", text, found, tuple(where))


def _places(tokens: Iterable[Token], text: str, at: int) -> list[tuple[int, int]]:
    places = []
    for token in tokens:
        start = text.index(token.form, at)
        at = start + len(token.form)
        places.append((start, at))
    return places


def wnut(data: Path) -> Iterator[NamedDocument]:
    """WNUT17 (CC BY 4.0), train and dev: posts."""
    folder = data / "ner_collection" / "wnut17"
    for name in ("wnut17train.conll", "emerging.dev.conll"):
        posts = tagged_sentences((folder / name).read_text(encoding="utf-8").splitlines(), "\t")
        yield from _posts(f"wnut/{name.partition('.')[0]}", "wnut", posts)


def btc(data: Path) -> Iterator[NamedDocument]:
    """Broad Twitter Corpus (CC BY 4.0), the sections of news: posts."""
    for section in BTC_SECTIONS:
        path = _collection(data) / "BTC" / "CONLL-format" / "data" / f"{section}.conll"
        posts = tagged_sentences(path.read_text(encoding="utf-8").splitlines(), "\t")
        yield from _posts(f"btc/{section}", "btc", posts)


def _posts(name: str, source: str, posts: Sequence[Sequence[Token]]) -> Iterator[NamedDocument]:
    """Posts, a line each; users, marked words and addresses are not judged."""
    for number in range(0, len(posts), _LINES):
        text, found, where = joined(posts[number : number + _LINES], "\n")
        marked = [match.span() for match in _MARKED.finditer(text)]
        named = [(s, e, label) for s, e, label in found if not any(s < stop and start < e for start, stop in marked)]
        document = _typed(f"{name}/{number}", source, text, named, where)
        yield with_groups(document._replace(unsure=tuple(marked)))


def re3d(data: Path) -> Iterator[NamedDocument]:
    """re3d, its sources under open licences (CC BY 3.0 AU, public domain, EU reuse notice, OGL 3.0, CC BY-SA 3.0):
    reports on one war. It tags pronouns and descriptions too, which are left out, and places in a row, which are
    parted."""
    folder = _collection(data) / "re3d" / "CONLL-format" / "data-by-source" / "conll"
    for source in OPEN_RE3D:
        for path in sorted((folder / source).glob("*.conll")):
            text, found, where = joined(_whole(tagged_sentences(path.read_text(encoding="utf-8").splitlines(), "\t")))
            named = [span for long in found for span in _parted(text, *long) if _is_named(text[span[0] : span[1]])]
            vague = tuple((s, e) for s, e, label in named if label == "Person" and _is_described(text[s:e]))
            named = [span for span in named if (span[0], span[1]) not in vague]
            document = _typed(f"re3d/{source}/{path.stem}", "re3d", text, named, where)
            yield with_groups(document._replace(unsure=vague))


def _whole(sentences: Iterable[Sequence[Token]]) -> list[list[Token]]:
    """Sentences whose hyphens and apostrophes, which re3d parts from their words, stand in the words again."""
    whole: list[list[Token]] = []
    for tokens in sentences:
        whole.append([])
        for n, token in enumerate(tokens):
            glued = n and n + 1 < len(tokens) and token.form in "-’'" and _is_glued(token.form, tokens[n + 1].form)
            behind = n > 1 and tokens[n - 1].form in "-’'" and _is_glued(tokens[n - 1].form, token.form)
            if whole[-1] and (glued or behind):
                whole[-1][-1] = whole[-1][-1]._replace(form=whole[-1][-1].form + token.form)
            else:
                whole[-1].append(token)
    return whole


def _is_glued(mark: str, behind: str) -> bool:
    return mark == "-" or behind in {"s", "t", "re", "ve", "ll", "d", "m"}


def _parted(text: str, start: int, end: int, label: str) -> Iterator[tuple[int, int, str]]:
    at = start
    for piece in text[start:end].split(", "):
        yield at, at + len(piece), label
        at += len(piece) + 2


def _is_named(words: str) -> bool:
    """Whether the last word is written large: 'the coalition' names nobody."""
    last = words.split()[-1:] or [""]
    return last[0][:1].isupper() and words.lower() not in _PRONOUNS


def _is_described(person: str) -> bool:
    """Whether what re3d calls a person is told by an office: "Special Advisor to the Minister", "Group Commander"."""
    words = [word.lower() for word in person.split()]
    office = wordset("titles") | wordset("role_nouns") | wordset("title_modifiers")
    return len(words) > _LONGEST_PERSON or words[-1] in office or len(office.intersection(words[:-1])) > 1


def _typed(
    name: str, source: str, text: str, found: Iterable[tuple[int, int, str]], where: tuple[tuple[int, int], ...]
) -> NamedDocument:
    """A document with the types of its set; labels that no name has are left out."""
    typed = [(start, end, _TYPE[label]) for start, end, label in found if label in _TYPE]
    if source == "re3d":
        typed = [(s, e, "place" if kind == "organisation" and is_land(text[s:e]) else kind) for s, e, kind in typed]
    return NamedDocument(name, source, text, clean(text, typed, source == "uner"), _CORE, where)
