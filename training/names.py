"""Sets with marked names -> texts with the places of names and of words of which the set says nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.corpora import DATA
from training.examples import Example, Span, firsts, label, word_ends
from training.tags import UNKNOWN
from twosource.language.reader.layout import NAMES
from twosource.language.reader.gazetteer import BITS, flags
from twosource.language.reader.pieces import Pieces

_TYPES = {
    "per": "person", "person": "person", "org": "organisation", "corporation": "organisation", "loc": "place",
    "organisation": "organisation", "organization": "organisation", "location": "place", "place": "place",
    "nationality": "group", "event": "event",
}  # fmt: skip
"""Types of the sets -> ours; a word of another type teaches nothing."""
_NO_NAMES = frozenset({"documentreference", "militaryplatform", "money", "quantity", "temporal", "weapon"})
_CLOSING, _OPENING = frozenset(".,;:!?)]}%'’”"), frozenset("([{$£€#“‘")
_CLITICS = re.compile(r"^(?:['’](?:s|re|ve|ll|d|m)|n['’]t)$", re.IGNORECASE)
HELD_OUT = 5
"""Every fifth document of WikiGold, the last of each five, is never trained on."""


class Named(NamedTuple):
    """A stretch of text, its names, and the words that teach nothing about names."""

    text: str
    names: tuple[tuple[Span, str], ...]
    silent: tuple[Span, ...]


def _read(path: Path, column: int = -1) -> Iterator[list[list[tuple[str, str]]]]:
    """The documents of a file of words and tags, as sentences."""
    document: list[list[tuple[str, str]]] = []
    sentence: list[tuple[str, str]] = []
    for line in [*path.read_text(encoding="utf-8", errors="replace").splitlines(), "", "-DOCSTART-"]:
        parts = line.split()
        if line.startswith("-DOCSTART-"):
            if document:
                yield document
            document, sentence = [], []
        elif not parts:
            if sentence:
                document.append(sentence)
            sentence = []
        elif len(parts) > 1 and not line.startswith("# "):
            sentence.append((parts[0], parts[column]))


def wikigold(held_out: bool) -> Iterator[Named]:
    """WikiGold's documents: those that are held out, or the others. Its MISC holds nationalities: it teaches nothing."""
    path = DATA / "ner_collection" / "juand-r" / "data" / "wikigold" / "CONLL-format" / "data" / "wikigold.conll.txt"
    for place, document in enumerate(_read(path)):
        if (place % HELD_OUT == HELD_OUT - 1) == held_out:
            yield named(document)


def conll(path: Path, sentences: int = 6) -> Iterator[Named]:
    """A file without marks of documents, some sentences at a time."""
    for document in _read(path):
        for at in range(0, len(document), sentences):
            yield named(document[at : at + sentences])


def uner(path: Path, sentences: int = 4) -> Iterator[Named]:
    """UNER's trees: the text as it was written, the words found in it one behind the other."""
    held: list[list[tuple[str, str]]] = []
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        rows = [line.split("\t") for line in block.splitlines() if line and not line.startswith("#")]
        if held and (len(held) >= sentences or "# newdoc" in block):
            yield named(held)
            held = []
        if rows:
            held.append([(row[1], row[2]) for row in rows])
    if held:
        yield named(held)


def named(sentences: Sequence[Sequence[tuple[str, str]]]) -> Named:
    """Words and tags of sentences -> a text as it would be written, with its names."""
    text, names, silent = "", [], []
    for sentence in sentences:
        text += " " if text and not text.endswith("\n") else ""
        before, straight, previous = " ", 0, "O"
        for word, tag in sentence:
            glued = word[0] in _CLOSING or _CLITICS.match(word) or before in _OPENING or before == "glue"
            if word == '"':
                straight = 1 - straight
                glued, before = not straight, "glue" if straight else word
            else:
                before = word if len(word) == 1 else word[-1] if word[-1] in _OPENING else "w"
            text += "" if glued or not text or text.endswith(" ") else " "
            start = len(text)
            text += word
            handle = word.startswith("@") or text[:start].rstrip().endswith("@")
            _note(names, silent, (start, len(text)), "B-handle" if handle else tag, previous)
            previous = tag
    return Named(text, tuple((span, kind) for span, kind in names), tuple(silent))


def _note(names: list[tuple[Span, str]], silent: list[Span], place: Span, tag: str, previous: str) -> None:
    raw = tag[2:].lower()
    if tag == "O" or tag == "_" or raw in _NO_NAMES:
        return
    kind = _TYPES.get(raw)
    if kind is None:
        silent.append(place)
    elif names and not tag.startswith("B-") and previous[2:].lower() == raw and previous != "O":
        names[-1] = ((names[-1][0][0], place[1]), kind)
    else:
        names.append((place, kind))


def example(pieces: Pieces, named: Named) -> Example:
    """A window of a set: nationalities come from the gazetteer where the set has none."""
    labels = label(pieces, NAMES, named.names)
    ends, first = word_ends(pieces), firsts(pieces)
    for i in range(len(labels)):
        if not first[i]:
            continue
        if any(a < ends[i] and b > pieces.start[i] for a, b in named.silent):
            labels[i] = UNKNOWN
        large = named.text[pieces.start[i]].isupper()
        if large and pieces.flags[i] & BITS["demonym"] and labels[i] in (0, UNKNOWN):
            labels[i] = NAMES.begin("group")
    return Example(pieces, {NAMES.name: labels})


_GENRES = ("news", "interview", "academic", "court", "bio", "voyage", "textbook", "vlog", "speech")
_ENTITY = re.compile(r"\((\d+)-([a-z]+)-[^()]*|(\d+)\)|\((\d+)-([a-z]+)[^()]*\)")


def gum_paths(folder: Path) -> Iterator[Path]:
    """The training documents of GUM's freely licensed genres."""
    splits = (folder / "splits.md").read_text(encoding="utf-8")
    trained = set(re.findall(r"GUM_\w+", splits[splits.index("## train") :]))
    for path in sorted((folder / "dep").glob("GUM_*.conllu")):
        if path.stem.split("_")[1] in _GENRES and path.stem in trained:
            yield path


def gum(folder: Path) -> Iterator[Named]:
    """Those documents' mentions that hang on a proper noun."""
    for path in gum_paths(folder):
        yield from _gum_document(path)


def _gum_document(path: Path, sentences: int = 6) -> Iterator[Named]:
    held: list[list[tuple[str, str]]] = []
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        rows = [r for r in (line.split("\t") for line in block.splitlines() if not line.startswith("#")) if r[0].isdigit()]
        if rows:
            held.append(_gum_sentence(rows))
        if len(held) == sentences:
            yield named(held)
            held = []
    if held:
        yield named(held)


def _gum_sentence(rows: list[list[str]]) -> list[tuple[str, str]]:
    open_at: dict[str, list[tuple[int, str]]] = {}
    found: list[tuple[int, int, str]] = []
    for i, row in enumerate(rows):
        marks = next((m[7:] for m in row[9].split("|") if m.startswith("Entity=")), "")
        for token in re.findall(r"\([^()]+\)?|\d+\)", marks):
            if token.startswith("("):
                number, kind = token.strip("()").split("-")[:2]
                if token.endswith(")"):
                    found.append((i, i + 1, kind))
                else:
                    open_at.setdefault(number, []).append((i, kind))
            elif open_at.get(token[:-1]):
                begin, kind = open_at[token[:-1]].pop()
                found.append((begin, i + 1, kind))
    tags = ["O"] * len(rows)
    for begin, stop, kind in sorted(found, key=lambda f: f[0] - f[1]):
        run = _proper_run(rows, begin, stop)
        if run and kind in _TYPES and all(tags[i] == "O" for i in range(*run)):
            for i in range(*run):
                tags[i] = ("B-" if i == run[0] else "I-") + kind
    return [(row[1], tag) for row, tag in zip(rows, tags, strict=True)]


def _proper_run(rows: list[list[str]], begin: int, stop: int) -> Span | None:
    """The proper nouns round the head of a mention, without the titles before a person's name."""
    head = next((i for i in range(begin, stop) if not begin < int(rows[i][6]) <= stop), None)
    if head is None or rows[head][3] != "PROPN":
        return None
    proper = [row[3] == "PROPN" for row in rows]
    joined = frozenset({"of", "the", "and", "&", "for", "-", "de", "la"})
    first, last = head, head + 1
    while first > begin and proper[first - 1]:
        first -= 1
    while last < stop and (proper[last] or (rows[last][1] in joined and _goes_on(rows, proper, joined, last, stop))):
        last += 1
    known = flags([row[1] for row in rows[first:last]])
    titles = [i for i, bits in enumerate(known[:-1]) if bits & BITS["title"] and rows[begin][1] != "the"]
    return (first + titles[-1] + 1 if titles else first), last


def _goes_on(rows: list[list[str]], proper: list[bool], joined: Iterable[str], at: int, stop: int) -> bool:
    """Whether only small words stand between word `at` and the next proper noun of the mention."""
    while at < stop and rows[at][1] in joined:
        at += 1
    return at < stop and proper[at] and rows[at][7] in ("nmod", "flat", "compound", "conj", "appos")
