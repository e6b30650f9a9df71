"""Reports -> the wording that two of them share."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations

from twosource.lineage.alignment import Seeds, align
from twosource.lineage.edits import Side, shared_wording
from twosource.lineage.sharing import judged
from twosource.lineage.tokens import Tokens, tokens
from twosource.lineage.voices import Voices
from twosource.model.article import Article
from twosource.model.descent import Passage
from twosource.model.marks import Quote
from twosource.model.text import Anchor

_COMPARED_DIRECTLY = 500_000
"""Reports times words up to which every pair is compared: about a quarter of a second."""


def find_passages(articles: tuple[Article, ...], quotes: tuple[Quote, ...]) -> tuple[Passage, ...]:
    """Every passage of at least seven equal words, however lightly edited, in the order of reports and places.

    Texts that share a fingerprint (`candidates`) are aligned, of few reports all; the left side is the report with the
    lesser id.
    """
    ordered = sorted({article.id: article for article in articles}.values(), key=lambda article: article.id)
    words = [tokens(article.text.content) for article in ordered]
    pairs = _candidates(words)
    quoted: defaultdict[str, list[Anchor]] = defaultdict(list)
    for quote in quotes:
        quoted[quote.where.report].append(quote.where)
    needed = {place for pair in pairs for place in pair}
    seeds = {i: Seeds(words[i].keys) for i in needed}
    voices = {i: Voices(ordered[i], words[i], quoted[ordered[i].id]) for i in needed}
    found = []
    for i, j in pairs:
        left, right = (Side(ordered[n].text.content, words[n]) for n in (i, j))
        shared = []
        for stretch in align(seeds[i], seeds[j]):
            wording = shared_wording(stretch, left, right)
            a, b = ordered[i].text.anchor(*wording.left), ordered[j].text.anchor(*wording.right)
            shared.append(Passage(a, b, wording.identity, "copy", wording.edits))
        found += judged(shared, voices[i], voices[j])
    return tuple(found)


def _candidates(words: list[Tokens]) -> list[tuple[int, int]]:
    if len(words) * sum(map(len, words)) <= _COMPARED_DIRECTLY:
        return list(combinations(range(len(words)), 2))
    # NumPy takes longer to load than a handful of reports to compare.
    from twosource.lineage.candidates import candidates
    from twosource.lineage.fingerprints import fingerprints

    return candidates([fingerprints(row.keys) for row in words])
