"""Reports at hand -> their outlets, and where a text names one of these, or another that they cite."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from twosource.language.agencies import canonical_outlet, publishers_in
from twosource.language.lexicon import wordset
from twosource.language.outlet_names import Known, cited_words, known_as, own_words, squeezed
from twosource.model.article import Article

_WORD = re.compile(r"[\w&]+(?:[’'-][\w&]+)*")
_POSSESSIVE = re.compile(r"[’']s?$")
_LONGEST = 6
"""Words of an outlet's name."""

_LEAST = 4
"""Letters: a shorter name is an outlet's only in capitals (NFL)."""

_PIECE = re.compile(
    r"^(?:(?:a|an|the|its|one|earlier|recent|exclusive)\s+){0,3}(?:\w+\s+)?"
    r"(?:report|story|article|interview|piece|dispatch|account|coverage)s?\s+(?:published\s+|carried\s+)?(?:in|by|from|on|of)\s+",
    re.IGNORECASE,
)
"""What may stand before the name of an outlet whose report somebody cites."""

_PRESS_AFTER = re.compile(
    r"(?: reports\b| writes\b| has learned\b|[’']s? (?:newsroom|reporters?|readers)\b| (?:newspaper|magazine|staff)\b"
    r"|, (?:an? |the )(?:[\w-]+ ){0,3}(?:newspaper|weekly|daily|paper|magazine|tabloid|broadcaster|station|website)\b)"
)
_PRESS_BEFORE = re.compile(r"\b(?:newspaper|daily|weekly|magazine|broadcaster|website) (?:[Tt]he )?$")
_WINDOW = 60


class Naming(NamedTuple):
    """A place in a text that names the outlet of a report at hand, and that outlet."""

    start: int
    end: int
    outlet: str


class AtHand:
    """The outlets of the reports at hand: by their outlet field, the address's host, the file's name where some text
    names such an outlet, or what a report says of its own. And the outlets without a report here that these cite."""

    def __init__(self, articles: Sequence[Article]) -> None:
        found = {a.id: known for a in articles if (known := known_as(a)) is not None}
        self._names = _Names({k.key: k for k in sorted(found.values()) if len(k.key) >= _LEAST - 1})
        written = self._written(articles)
        self._of: dict[str, str] = {}
        for article in articles:
            outlet = self._called(article, found.get(article.id), written)
            if outlet is not None:
                self._of[article.id] = outlet
        kept = {k.key: self._of[report] for report, k in sorted(found.items()) if report in self._of}
        told = {squeezed(o): o for o in self._of.values() if len(squeezed(o)) >= _LEAST}
        lasts = [(k.last, self._of[report]) for report, k in found.items() if report in self._of]
        lasts += [(squeezed(o.rpartition(" ")[2]), o) for o in self._of.values() if "." not in o]
        cited = sorted({name for a in articles for name in cited_words(a.text.content)}, reverse=True)
        lasts += [(squeezed(o.rpartition(" ")[2]), o) for o in cited]
        self._full: Mapping[str, str] = {**{squeezed(o): o for o in cited}, **told, **kept}
        self._short = _unique(lasts)
        self._names = _Names(self._full)
        self._found: dict[str, tuple[Naming, ...]] = {}

    def of(self, report: str) -> str | None:
        """The outlet of a report, None where nothing tells."""
        return self._of.get(report)

    def find(self, content: str) -> tuple[Naming, ...]:
        """Where a text names one of the outlets, in order and apart: by its full name, or by its last word behind
        "the" where no other outlet ends so ("the Courier" for the Orlava Courier). Capitals must agree: a courier is
        somebody else; so must the register, which knows other outlets by the same words."""
        if content not in self._found:
            named = [Naming(s, e, self._full[key]) for s, e, key in self._names.places(content)]
            taken = [(n.start, n.end) for n in named]
            named += [n for n in self._by_last_word(content) if not any(s < n.end and n.start < e for s, e in taken)]
            self._found[content] = tuple(sorted(n for n in named if not _another(content, n)))
        return self._found[content]

    def inside(self, content: str, start: int, end: int) -> tuple[Naming, ...]:
        """The namings that lie in `[start, end)` of a text."""
        found = self.find(content)
        first = bisect_right(found, (start - 1,))
        return tuple(n for n in found[first:] if start <= n.start and n.end <= end)

    def named(self, said: str) -> str | None:
        """The outlet that all of these words name, a piece of its ("a report in ...") included."""
        words = _POSSESSIVE.sub("", _PIECE.sub("", " ".join(said.split())))
        bare = re.sub(r"^[Tt]he ", "", words)
        if not bare[:1].isupper():
            return None
        if squeezed(bare) in self._full:
            return self._full[squeezed(bare)]
        return self._short.get(squeezed(bare)) if bare != words and " " not in bare else None

    def _by_last_word(self, content: str) -> Iterator[Naming]:
        for match in _BY_LAST.finditer(content):
            outlet = self._short.get(squeezed(_POSSESSIVE.sub("", match[1])))
            if outlet:
                yield Naming(match.start(1), match.start(1) + len(_POSSESSIVE.sub("", match[1])), outlet)

    def _written(self, articles: Sequence[Article]) -> dict[str, Counter[str]]:
        """For each name that only a file has, the ways the texts write it as a newspaper's."""
        found: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for article in articles:
            content = article.text.content
            for start, end, key in self._names.places(content):
                press = _PRESS_AFTER.match(content, end) or _PRESS_BEFORE.search(
                    content, max(0, start - _WINDOW), start
                )
                found[key][content[start:end]] += bool(press)
        return found

    def _called(self, article: Article, known: Known | None, written: Mapping[str, Counter[str]]) -> str | None:
        if article.outlet:
            return canonical_outlet(article.outlet)
        if known is not None and known.words:
            ways = written.get(known.key, Counter())
            if ways.total() or known.is_press:
                return min(ways, key=lambda way: (-ways[way], way), default=" ".join(known.words).title())
        return own_words(article.text.content)


_BY_LAST = re.compile(r"\b[Tt]he ([A-Z][\w’'-]+)(?! [A-Z])")


class _Names:
    """Finds squeezed names in running text."""

    def __init__(self, names: Mapping[str, object]) -> None:
        self._keys = frozenset(names)
        self._begun = frozenset(key[:size] for key in names for size in range(1, len(key) + 1))

    def places(self, content: str) -> Iterator[tuple[int, int, str]]:
        """Where a run of words that begins and ends with a capital is one of the names, the longest at each place."""
        if not self._keys:
            return
        words, begins = _read(content) if len(content) <= _LONG else _reading(content)
        last = -1
        for at, key in begins:
            if key not in self._begun or words[at].start < last:
                continue
            found = self._longest(content, words, at)
            if found is not None and not _common(content, *found):
                last = found[1]
                yield found

    def _longest(self, content: str, words: Sequence[_Piece], at: int) -> tuple[int, int, str] | None:
        best, key, start = None, "", words[at].start
        for i, word in enumerate(words[at : at + _LONGEST]):
            if i and content[words[at + i - 1].end : word.start] != " ":
                break
            bare = _POSSESSIVE.sub("", content[word.start : word.end])
            key += squeezed(bare)
            if key not in self._begun:
                break
            if key in self._keys and bare[:1].isupper() and (len(key) >= _LEAST or bare.isupper()):
                best = start, word.start + len(bare), key
            if word.start + len(bare) != word.end:
                break
        return best


class _Piece(NamedTuple):
    """Where a word stands."""

    start: int
    end: int


_LONG = 100_000
"""Characters of a text whose words are remembered: names are looked for in it again and again."""


def _reading(content: str) -> tuple[tuple[_Piece, ...], tuple[tuple[int, str], ...]]:
    """The words of a text, and which of them begin with a capital, with their letters."""
    found = [(_Piece(*m.span()), m.group()) for m in _WORD.finditer(content)]
    begins = [(at, squeezed(_POSSESSIVE.sub("", word))) for at, (_, word) in enumerate(found) if word[0].isupper()]
    return tuple(piece for piece, _ in found), tuple(begins)


_read = lru_cache(maxsize=512)(_reading)


def _common(content: str, start: int, end: int, key: str) -> bool:
    """Whether a name that is also a common word need be no name: at the beginning of a sentence."""
    before = content[max(0, start - 4) : start]
    if key not in wordset("common_words") or before.endswith(("the ", "The ")):
        return False
    return before.rstrip()[-1:] in ("", ".", "!", "?", ":", '"', "“", "”") or "\n" in before


def _another(content: str, naming: Naming) -> bool:
    """Whether the register knows these words as another publisher's."""
    start = max(0, naming.start - len("The "))
    return any(
        n.publisher.name != naming.outlet and n.start < naming.end and naming.start < n.end and n.form != "credit"
        for n in publishers_in(content, start, naming.end + 40)
    )


def _unique(rows: Sequence[tuple[str, str]]) -> dict[str, str]:
    """The last words that only one outlet has."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for word, outlet in rows:
        if len(word) >= _LEAST:
            found[word].add(outlet)
    return {word: min(outlets) for word, outlets in found.items() if len(outlets) == 1}
