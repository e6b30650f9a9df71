"""A report told after another in other words raises a doubt with its grounds; independent reports do not."""

import itertools
import time

import pytest
from tests.lineage import retold_reports as flood
from tests.lineage.reports import quotes, report, statements

from twosource.lineage.bonds import find_bonds
from twosource.lineage.passages import find_passages
from twosource.model.article import Article
from twosource.model.descent import Bond

STORY = report("story", flood.STORY)
RETOLD = report("retold", flood.RETOLD, outlet="Ferry Times")
OWN_WORK = report("own", flood.OWN_WORK, outlet="Harbour Post")


def bonds(*articles: Article) -> tuple[Bond, ...]:
    return find_bonds(articles, find_passages(articles, quotes(*articles)), statements(*articles))


def test_a_story_in_other_words_is_a_doubt() -> None:
    (bond,) = bonds(STORY, RETOLD)
    assert {bond.earlier, bond.later} == {STORY.id, RETOLD.id}
    assert (bond.judgement, bond.reason, bond.passages, bond.share) == ("unsure", "copied", (), 0.0)
    assert "10 of them in the same order" in bond.detail
    assert "no passage is copied" in bond.detail


# Two places for each sentence: the same detail in the earlier report and in the later one.
def test_the_places_show_the_same_details_in_both() -> None:
    (bond,) = bonds(STORY, RETOLD)
    pairs = list(zip(bond.evidence[::2], bond.evidence[1::2], strict=True))
    assert len(pairs) >= 8
    assert {(a.report, b.report) for a, b in pairs} == {(bond.earlier, bond.later)}
    assert sum(a.words.casefold() == b.words.casefold() for a, b in pairs) >= len(pairs) - 2


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (flood.STORY, flood.OWN_WORK),
        (flood.STORY, flood.SECOND_AGENCY),
        (flood.RETOLD, flood.SECOND_AGENCY),
        (flood.CONFERENCE, flood.AT_IT_TOO),
        (flood.STORY, flood.YEARS_BEFORE),
    ],
    ids=["own work", "second agency", "second agency beside the retelling", "one press conference", "another event"],
)
def test_independent_reports_raise_no_doubt(left: str, right: str) -> None:
    assert bonds(report("left", left), report("right", right)) == ()


# Three sentences show no order: the test does not say that it rests on the story, nor that it does not.
def test_of_a_brief_nothing_is_said() -> None:
    assert bonds(STORY, report("brief", flood.BRIEF)) == ()


def test_the_doubt_stands_among_other_reports_of_the_event_in_any_order() -> None:
    given = [STORY, RETOLD, OWN_WORK, report("second", flood.SECOND_AGENCY, outlet="Quay Mail")]
    (bond,) = bonds(*given)
    assert {bond.earlier, bond.later} == {STORY.id, RETOLD.id}
    assert {bonds(*turned) for turned in itertools.permutations(given)} == {(bond,)}


# The facts in another order, one sentence here and one there: the same words speak for two reporters at one place.
def test_facts_out_of_order_in_a_longer_report_raise_no_doubt() -> None:
    facts, own = flood.RETOLD.split("\n"), flood.OWN_WORK.split("\n")
    mixed = [line for pair in zip(own, [own[0], *reversed(facts[1:5]), *own[1:7]], strict=False) for line in pair]
    assert bonds(STORY, report("mixed", "\n".join(dict.fromkeys(mixed)))) == ()


# A copy that is bound already gets no second bond for being worded alike as well.
def test_what_is_copied_is_not_retold_too() -> None:
    copy = report("copy", "\n".join(flood.STORY.split("\n")[1:]), outlet="Quay Mail")
    found = bonds(STORY, copy, RETOLD)
    (sure,) = (bond for bond in found if bond.judgement == "dependent")
    assert {sure.earlier, sure.later} == {STORY.id, copy.id}
    assert all(RETOLD.id in (bond.earlier, bond.later) for bond in found if bond is not sure)


def test_publication_tells_which_was_first() -> None:
    late = report("story", flood.STORY, published="2031-04-11T18:00:00")
    soon = report("retold", flood.RETOLD, outlet="Ferry Times", published="2031-04-11T09:00:00")
    (bond,) = bonds(late, soon)
    assert (bond.earlier, bond.later) == (soon.id, late.id)
    assert bond.evidence[0].report == soon.id


@pytest.mark.parametrize("text", ["", "Flood", "1954 1954 1954", "zinc " * 50_000, "堤坝星期四决口" * 400])
def test_texts_that_tell_nothing_are_passed_over(text: str) -> None:
    assert bonds(STORY, report("odd", text)) == ()


# Two hundred reports of one story, each with words of its own: the closer look is taken at few pairs.
def test_many_reports_of_one_story_end_in_time() -> None:
    lines = [*flood.STORY.split("\n"), *flood.OWN_WORK.split("\n"), *flood.SECOND_AGENCY.split("\n")]
    given = []
    for n in range(200):
        chosen = [lines[(n * 7 + k * (n % 5 + 1)) % len(lines)] for k in range(8)]
        mixed = [" ".join(reversed(line.split())) if k % 2 else line for k, line in enumerate(chosen)]
        given.append(
            report(f"r{n}", "\n".join([*mixed, *(f"Witness{n}x{k} saw Place{n}x{k} burn." for k in range(9))]))
        )
    began = time.process_time()
    find_bonds(tuple(given), (), ())
    assert time.process_time() - began < 12


# Five thousand sentences on one subject against as many: bounded time.
def test_long_texts_end_in_time() -> None:
    names = "Aske. Brill. Lindmark. Kestrel. Merrin. Sundheim. Orsay. Velling. Ostra. Tarnok."
    left, right = (
        report(
            side, names + "\n" + "\n".join(f"Quendal zinc{n % 70} dam{n % 90} {side}{n} slurry." for n in range(5000))
        )
        for side in ("upper", "lower")
    )
    began = time.process_time()
    find_bonds((left, right), (), ())
    assert time.process_time() - began < 12
