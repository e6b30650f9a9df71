"""A real report -> the same report in other words, made by rule and seed: a stand-in for those who rewrite better."""

from __future__ import annotations

import random
import re
from functools import cache
from typing import NamedTuple

from twosource.language.lexicon import entries, pairs, table, wordset
from twosource.language.sentences import paragraphs, sentences
from twosource.model.article import Article

_TOKEN = re.compile(r"\w+(?:['’]\w+)*|\W+")
_FRONTED = re.compile(
    r"((?:After|When|While|As|Since|Before|If|In|On|At|By|With|Although|Because)\b[^,\"“”]{8,90}), (\w[^\"“”]+?)([.!?])"
)
_TRAILING = re.compile(r"([^\"“”]{20,}?),? ((?:after|when|while|since|before|because)\b [^\"“”]{10,})\.")
_ASIDE = re.compile(r", (?:which|who|where) [^,\"“”]{5,80},")
_BRACKETS = re.compile(r" \([^()]{3,60}\)")
_CLOSED = ("function_words", "prepositions", "pronouns", "determiners", "auxiliaries")
_ENDINGS = (("", ""), ("ing", ""), ("ing", "e"), ("ed", ""), ("ed", "e"), ("s", ""), ("es", ""), ("ies", "y"))


class Degree(NamedTuple):
    """How much is changed, each a chance from 0 to 1: a sentence is kept; a paragraph is moved; a word gives way to a
    synonym, to any other common word (a wording that no lexicon knows), to nothing."""

    kept: float
    moved: float
    synonym: float
    other: float
    gone: float


DEGREES = {
    "light": Degree(0.9, 0.05, 0.8, 0.1, 0.03),
    "middle": Degree(0.75, 0.25, 0.9, 0.3, 0.1),
    "heavy": Degree(0.6, 0.4, 0.9, 0.5, 0.15),
}


def remake(article: Article, degree: Degree, seed: int) -> str:
    """The article's text, without its headline, in other words. Names and numbers stay, as they do with rewriters;
    numbers change their style."""
    rng = random.Random(seed)
    rows = []
    for paragraph in paragraphs(article.text):
        if article.headline is None or not paragraph.overlap(article.headline):
            kept = [s.words for s in sentences(paragraph) if rng.random() < degree.kept]
            rows.append([_reword(_turned(said, rng), degree, rng) for said in kept])
    order = sorted(range(len(rows)), key=lambda n: n + (rng.gauss(0, 6) if rng.random() < degree.moved else 0))
    return "\n".join(" ".join(rows[n]) for n in order if rows[n])


def _turned(said: str, rng: random.Random) -> str:
    """A sentence with an aside cut and its first or last clause at the other end."""
    said = _BRACKETS.sub("", _ASIDE.sub(lambda m: m.group() if rng.random() < 0.4 else "", said))
    fronted = _FRONTED.fullmatch(said)
    if fronted and rng.random() < 0.8:
        first, rest, stop = fronted.groups()
        return f"{rest[0].upper()}{rest[1:]} {first[0].lower()}{first[1:]}{stop}"
    trailing = _TRAILING.fullmatch(said)
    if trailing and rng.random() < 0.6:
        rest, last = trailing.groups()
        return f"{last[0].upper()}{last[1:]}, {rest[0].lower()}{rest[1:]}."
    return said


def _reword(said: str, degree: Degree, rng: random.Random) -> str:
    found: list[str] = []
    for token in _TOKEN.findall(said):
        name = token[0].isupper() and bool(found)
        found.append(token if name or not token[0].isalnum() else _other_word(token, degree, rng))
    return "".join(found)


def _other_word(word: str, degree: Degree, rng: random.Random) -> str:
    form = word.casefold()
    if form in _numbers():
        return _numbers()[form] if rng.random() < 0.8 else word
    if any(c.isdigit() for c in word):
        return word
    if any(form in wordset(name) for name in _CLOSED):
        return rng.choice(entries("function_words")) if rng.random() < degree.other * 0.6 else word
    if rng.random() < degree.synonym:
        for ending, base in _ENDINGS:
            found = _synonyms().get(form.removesuffix(ending) + base) if form.endswith(ending) else None
            if found:
                return rng.choice(found).rstrip("e" if ending in ("ing", "ed") else " ") + ending.replace("ies", "s")
    if rng.random() < degree.other and form in wordset("common_words"):
        return rng.choice(entries("common_words"))
    return "" if rng.random() < degree.gone else word


@cache
def _synonyms() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for first, others in pairs("synonyms").items():
        row = [first, *(word.strip() for word in others.split(","))]
        for word in row:
            if " " not in word:
                found.setdefault(word, [other for other in row if other != word])
    return found


@cache
def _numbers() -> dict[str, str]:
    """Two to twelve in figures and in words, each to the other."""
    words = {word: str(value) for word, value in table("numerals")["ones"].items() if 2 <= value <= 12}
    return words | {figure: word for word, figure in words.items()}
