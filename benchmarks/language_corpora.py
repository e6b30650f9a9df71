"""Corpora of names under `../shared/data` -> their documents with tagged names.

What their annotators hold to be a name differs, and nothing is evened out here. WikiGold (IOB, no B-): names as an
encyclopaedia links them, "The" and titles mostly outside, "MISC" (peoples, works, events) not scored. UNER: the web's
letters, forums and reviews, titles and possessives outside, an article inside a name only where it is written large as
part of it. en_worldwide_ner: news of the whole world, titles outside, buildings and sites (Facility) held to be places
here, peoples (NORP), products, works and events (Misc), dates and sums not scored.
"""

from __future__ import annotations

import random
import tarfile
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Literal

from benchmarks.corpora import DATA
from benchmarks.tagged_text import Sentence, TaggedDocument, Token, aligned, document, tagged

_HELD_OUT = 5
"""One document in so many of WikiGold is held out, the last of each such row."""


def wikigold(part: Literal["train", "held-out"]) -> Iterator[TaggedDocument]:
    """WikiGold's 145 documents: every fifth, by their order in the file, is held out and never trained on."""
    path = DATA / "ner_collection" / "juand-r" / "data" / "wikigold" / "CONLL-format" / "data" / "wikigold.conll.txt"
    number = -1
    for _, lines in groupby(path.read_text(encoding="utf-8").splitlines(), key=lambda line: "-DOCSTART-" in line):
        sentences = _sentences(lines, None)
        if sentences and sentences[0][0].form != "-DOCSTART-":
            number += 1
            if (number % _HELD_OUT == _HELD_OUT - 1) == (part == "held-out"):
                yield document(f"wikigold/{number}", sentences)


def _sentences(lines: Iterable[str], sign: str | None) -> list[Sentence]:
    """Lines of a token and its tag; empty lines part sentences. Of several tags the first, the widest, is meant; a line
    without a tag is O."""
    found: list[list[Token]] = [[]]
    for line in lines:
        fields = line.strip().split(sign)
        if not line.strip():
            found.append([])
        elif fields[0]:
            found[-1].append(Token(fields[0].strip(), fields[1].strip() if len(fields) > 1 else "O"))
    return [sentence for sentence in found if sentence]


def uner_ewt(split: Literal["dev", "test"]) -> Iterator[TaggedDocument]:
    """UNER's English web treebank, its documents by the lines `# newdoc`, each sentence a line as `# text` gives it."""
    path = DATA / "uner_english" / "EWT" / f"en_ewt-ud-{split}.iob2"
    rows: list[str] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), "# newdoc id = "]:
        if line.startswith("# newdoc id = ") and rows:
            yield _uner_document(rows)
            rows = []
        rows.append(line)


def _uner_document(rows: list[str]) -> TaggedDocument:
    name, text = rows[0].removeprefix("# newdoc id = "), ""
    places: list[tuple[int, int]] = []
    sentences: list[list[Token]] = []
    for empty, lines in groupby(rows, key=lambda row: not row.strip()):
        block = [] if empty else list(lines)
        fields = [line.split("\t") for line in block if line[:1].isdigit()]
        tokens = [Token(f[1], f[2]) for f in fields]
        if tokens:
            own = next(line for line in block if line.startswith("# text = ")).removeprefix("# text = ")
            at = len(text) + 1 if text else 0
            text = f"{text}\n{own}" if text else own
            found = aligned((t.form for t in tokens), text, at)
            if any(start == end for start, end in found):
                raise ValueError(f"{name}: tokens that are not those of their text: {own}")
            places += found
            sentences.append(tokens)
    return TaggedDocument(f"uner/{name}", text, tagged(sentences, places))


def en_worldwide(split: Literal["train", "dev", "test"]) -> Iterator[TaggedDocument]:
    """Stanford's news of the whole world, in the words of the original articles where these hold all tokens.

    The split is that of Stanza's `prepare_ner_dataset.py`: a number drawn with the file's name as seed puts about seven
    tenths of the files into train, one into dev, two into test. As there, the address in the first line is left out.
    """
    files: dict[str, bytes] = {}
    with tarfile.open(DATA / "en_worldwide_ner" / "en_worldwide_ner.tar.xz") as packed:
        for member in packed:
            file = packed.extractfile(member) if member.isfile() else None
            if file:
                files[member.name] = file.read()
    for path in sorted(name for name in files if "/processed_annotated/" in name):
        name = path.rsplit("/", 1)[-1].removesuffix(".txt.tsv")
        if _worldwide_split(name) == split:
            original = files.get(f"en_worldwide_ner/original_articles/{name}.txt", b"").decode("utf-8", "replace")
            (address, *first), *others = _sentences(files[path].decode("utf-8").split("\n"), "\t")
            article = original.removeprefix(address.form)
            yield document(f"worldwide/{name}", [first, *others] if first else others, article)


def _worldwide_split(name: str) -> str:
    drawn = random.Random()
    drawn.seed(f"{name.partition('.')[0]}.txt.4class.tsv", 2)
    place = drawn.random()
    return "train" if place < 0.7 else "dev" if place < 0.8 else "test"
