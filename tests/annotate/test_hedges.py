"""Words of doubt and denial in invented reports."""

from __future__ import annotations

import pytest

from twosource.annotate.hedges import find_hedges
from twosource.model.article import Article
from twosource.model.marks import HedgeKind
from twosource.model.reading import HedgeRead, Reading
from twosource.model.text import Text


def hedges(words: str) -> list[tuple[str, str]]:
    article = Article(id="r", source="r.txt", text=Text("r", words))
    return [(hedge.where.words, hedge.kind) for hedge in find_hedges(article)]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("The dam may have burst.", [("may", "possibility")]),
        ("Talks could resume, perhaps in June.", [("could", "possibility"), ("perhaps", "possibility")]),
        ("The storm is expected to turn.", [("is expected", "possibility")]),
        ("Rebels had seemed to be leaving.", [("seemed", "appearance")]),
        ("It is what appears to be a hoax.", [("appears", "appearance")]),
        ("The engine apparently failed.", [("apparently", "appearance")]),
        ("An estimated 900 marched.", [("An estimated", "estimate")]),
        ("He is widely believed to own it.", [("is widely believed", "estimate")]),
        # Adverbs may stand between the words of a phrase.
        ("The figure could not be independently verified.", [("could not be independently verified", "unverified")]),
        ("Such tolls cannot be confirmed.", [("cannot be confirmed", "unverified")]),
        ("The alleged spy reportedly fled.", [("alleged", "unverified"), ("reportedly", "unverified")]),
        ("Norvia denies withholding grain.", [("denies", "denial")]),
        ("The ministry rejected all of the latest allegations.", [("rejected", "denial")]),
        ("There is no truth in it; it is false.", [("no truth", "denial"), ("is false", "denial")]),
        # What somebody holds to be so.
        ("Divers believe the wreck is intact.", [("believe", "estimate")]),
        ("I think it's too late.", [("think", "estimate")]),
        # What nobody knows, what is not shown.
        ("The motive remains unknown.", [("unknown", "unverified")]),
        ("It is fuelling speculation of a supposed plot.", [("speculation", "unverified"), ("supposed", "unverified")]),
        (
            "He gave no evidence and questioned whether it sank.",
            [("no evidence", "unverified"), ("questioned whether", "unverified")],
        ),
        # A verb that no list has, words that open a clause without "that".
        ("The slick could asphyxiate eels.", [("could", "possibility")]),
        (
            "Ruiz did not rule out an early vote; I doubt that.",
            [("not rule out", "possibility"), ("doubt that", "possibility")],
        ),
        ("It appears Ruiz left; the guards appeared shaken.", [("appears", "appearance"), ("appeared", "appearance")]),
        ("Experts have suggested that it melted.", [("suggested", "appearance")]),
        # What was said and is called false.
        ("He spread the false claim and falsely named her.", [("false", "denial"), ("falsely", "denial")]),
        ("Norvia disputes the debunked account.", [("disputes", "denial"), ("debunked", "denial")]),
    ],
)
def test_finds_hedges(words: str, wanted: list[tuple[str, str]]) -> None:
    assert hedges(words)[-len(wanted) :] == wanted


@pytest.mark.parametrize(
    "words",
    [
        # A month, a name.
        "On May 5 the mayor, Ana May, spoke.",
        # What could be perceived or done, and what could not.
        "Shots could be heard. She could see the fire. The minister could not be reached.",
        # Coming into sight.
        "He appeared in court and the moon appeared at nine.",
        # A comparison.
        "Heavy users are more likely to be unhappy.",
        # Things withheld or turned down, not statements.
        "He was denied bail. Rights are denied there. The embassy rejected his application.",
        # Nobody denies it.
        "They cannot deny that it failed. There is no denying it.",
        # A charge, in the active.
        "She alleged that he lied.",
        # Something to believe in, advice, an order.
        "They believe in rest. I think we should wait. Think about the eels.",
        # Who will vote; what is not said but started or stood.
        "Half of likely voters stayed. It was a false start. Its border disputes go on.",
        # What somebody is kept from, further behind.
        "The law denied the two men a licence.",
        # No doubt at all, and a duty.
        "There is no doubt that it sank. He was supposed to stay.",
        # Clear to all.
        "It became apparent that the gate was open.",
    ],
)
def test_leaves_what_is_sure(words: str) -> None:
    assert hedges(words) == []


# Words that no list has: "by some reckoning".
@pytest.mark.parametrize(("confidence", "wanted"), [(0.9, [("by some reckoning", "estimate")]), (0.5, [])])
def test_a_hedge_that_was_read_counts_where_the_reader_is_sure(
    confidence: float, wanted: list[tuple[str, HedgeKind]]
) -> None:
    words = "It may burst, by some reckoning, in May."
    start = words.index("by some")
    read = (
        HedgeRead(3, 6, "appearance", 0.99),
        HedgeRead(start, start + len("by some reckoning"), "estimate", confidence),
    )
    article = Article(id="r", source="r.txt", text=Text("r", words))
    found = find_hedges(article, Reading(hedges=read))
    assert [(hedge.where.words, hedge.kind) for hedge in found] == [("may", "possibility"), *wanted]
