"""What stands in a sentence with the one whom another report quotes for it may be his."""

import pytest
from tests.ledger.builders import two_reports

LOCKED, GATES = "the gates were locked", "the company had shut the gates"


def test_a_sentence_that_names_the_speaker_may_give_her_words() -> None:
    bench = two_reports(f"Ana Ruiz went to the press: {LOCKED}.", f"Ana Ruiz said {GATES}.")
    ruiz = bench.entity("person", "Ana Ruiz")
    claim = bench.claim(
        bench.says("gazette", LOCKED), bench.says("courier", GATES, entity=ruiz, source="Ana Ruiz", cue="said")
    )
    assert (claim.at_least, claim.at_most) == (1, 2)
    assert "may be theirs" in claim.ties[0].detail


# In both reports her name stands before a colon: neither says whose the words are.
def test_two_sentences_that_name_one_person_before_a_colon() -> None:
    bench = two_reports(f"Ana Ruiz went to the press: {LOCKED}.", f"Ana Ruiz attacked the owners: {GATES}.")
    bench.entity("person", "Ana Ruiz")
    claim = bench.claim(bench.says("gazette", LOCKED), bench.says("courier", GATES))
    assert (claim.at_least, claim.at_most) == (1, 2)


# A person of whom both tell something is not the one who told it.
def test_whom_a_sentence_is_about_has_not_said_it() -> None:
    mine, its = (
        "Ana Ruiz was taken to the county hospital with burns",
        "doctors at the county hospital treated Ana Ruiz",
    )
    bench = two_reports(f"{mine}.", f"In the night {its}.")
    bench.entity("person", "Ana Ruiz")
    claim = bench.claim(bench.says("gazette", mine), bench.says("courier", its))
    assert claim.at_least == 2


# Who tells it without the figure that somebody gives may mean less than he does.
@pytest.mark.parametrize(("mine", "least"), [("Mould was found in its rooms", 1), ("Mould was found in 21 rooms", 2)])
def test_what_gives_no_figure_may_be_less(mine: str, least: int) -> None:
    bench = two_reports(f"{mine}.", "There was mould in 21 of the rooms, Ana Ruiz said.")
    for report in ("gazette", "courier"):
        if "21" in bench.articles[report].text.content:
            bench.number(report, "21", 21)
    ruiz = bench.entity("person", "Ana Ruiz")
    claim = bench.claim(
        bench.says("gazette", mine),
        bench.says("courier", "There was mould in 21 of the rooms", "Ana Ruiz", entity=ruiz),
    )
    assert (claim.at_least, claim.at_most) == (least, 2)
