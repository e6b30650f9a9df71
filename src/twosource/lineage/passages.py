"""Reports -> the wording that two of them share."""

from __future__ import annotations

from collections import defaultdict

from twosource.lineage.comparing import compare
from twosource.lineage.edits import Side, shared_wording
from twosource.lineage.sharing import judged
from twosource.lineage.tokens import tokens
from twosource.lineage.voices import Voices
from twosource.model.article import Article
from twosource.model.descent import Passage
from twosource.model.marks import Quote
from twosource.model.text import Anchor


def find_passages(articles: tuple[Article, ...], quotes: tuple[Quote, ...]) -> tuple[Passage, ...]:
    """Every passage of at least seven equal words, however lightly edited, in the order of reports and places.

    Texts that share a run of five words are aligned (`compare`); the left side is the report with the lesser id.
    """
    ordered = sorted({article.id: article for article in articles}.values(), key=lambda article: article.id)
    words = [tokens(article.text.content) for article in ordered]
    quoted: defaultdict[str, list[Anchor]] = defaultdict(list)
    for quote in quotes:
        quoted[quote.where.report].append(quote.where)
    voices: dict[int, Voices] = {}
    found = []
    for i, j, stretches in compare([row.keys for row in words]):
        left, right = (Side(ordered[n].text.content, words[n]) for n in (i, j))
        for n in (i, j):
            if n not in voices:
                voices[n] = Voices(ordered[n], words[n], quoted[ordered[n].id])
        shared = []
        for stretch in stretches:
            wording = shared_wording(stretch, left, right)
            a, b = ordered[i].text.anchor(*wording.left), ordered[j].text.anchor(*wording.right)
            shared.append(Passage(a, b, wording.identity, "copy", wording.edits))
        found += judged(shared, voices[i], voices[j])
    return tuple(found)
