"""What widens the interval of a count: echoes, wording, arrests, research, papers seen, and what joins it again."""

import pytest
from tests.ledger.builders import Bench, two_reports

from twosource.model.descent import Bond

FIRE = "The old brewery burned down on Sunday"


# One may be the other in other words: what both tell came to the public in one way or in two; of two reports with work
# of their own only what stands in such sentences.
@pytest.mark.parametrize(
    ("told", "heard", "least"),
    [("old brewery", "", 1), ("The roof", "", 1), ("The roof", " Ana Ruiz told the {}.", 2)],
    ids=["counterparts", "elsewhere", "elsewhere in two that asked"],
)
def test_what_may_be_retold_is_one_origin_or_two(told: str, heard: str, least: int) -> None:
    its = "Flames ate the old brewery on Sunday"
    bench = Bench()
    bench.report("gazette", f"{FIRE}. The roof fell in.{heard.format('Gazette')}", outlet="The Corva Gazette")
    bench.report("courier", f"{its}. Down came The roof.{heard.format('Courier')}", outlet="The Orlava Courier")
    evidence = (bench.at("gazette", told), bench.at("courier", told))
    bench.bonds.append(
        Bond("b-retold", "gazette", "courier", "unsure", "copied", "may be retold", (), 0.0, evidence),
    )
    claim = bench.claim(bench.says("gazette", FIRE), bench.says("courier", its))
    assert (claim.chains, claim.at_least, claim.at_most) == (2, least, 2)
    assert ("b-retold" in claim.grounds) == (least == 1)


# Two reporters who each asked a person of their own have two origins, however the reports are built.
def test_voices_of_their_own_are_not_retold() -> None:
    bench = two_reports(f"{FIRE}, Olga Brandt said.", "The old brewery is lost, Piet Maas said.")
    evidence = (bench.at("gazette", "old brewery"), bench.at("courier", "old brewery"))
    bench.bonds.append(
        Bond("b-retold", "gazette", "courier", "unsure", "copied", "may be retold", (), 0.0, evidence),
    )
    women, men = bench.entity("person", "Olga Brandt"), bench.entity("person", "Piet Maas")
    claim = bench.claim(
        bench.says("gazette", FIRE, "Olga Brandt", "said", entity=women),
        bench.says("courier", "The old brewery is lost", "Piet Maas", "said", entity=men),
    )
    assert "b-retold" not in claim.grounds


# Nearly word for word is more than two reporters come upon: one may have it from the other.
def test_what_is_worded_alike_may_be_one() -> None:
    told = "Rockets that have flown once are left to burn up in the air above the sea after a mission"
    its = "Until now rockets are left to burn up in the air above the sea after each mission"
    bench = two_reports(f"{told}.", f"{its}.")
    claim = bench.claim(bench.says("gazette", told), bench.says("courier", its))
    assert (claim.at_least, claim.at_most) == (1, 2)


# The very same few words may be a stock sentence, or copied; others for the same thing are neither.
@pytest.mark.parametrize(("its", "least"), [("The search is going on", 1), ("The search is still going on", 2)])
def test_a_whole_statement_in_the_same_words_may_be_one(its: str, least: int) -> None:
    bench = two_reports("The mill is lost. The search is going on.", f"Nobody came out. {its}.")
    claim = bench.claim(bench.says("gazette", "The search is going on"), bench.says("courier", its))
    assert (claim.at_least, claim.at_most) == (least, 2)


# Police tell of their arrests: who tells of one without a source may have it from them.
def test_an_arrest_may_rest_on_the_police_who_tell_of_it() -> None:
    bench = two_reports("A man was arrested over the fire, police said.", "Officers arrested a man over the fire.")
    claim = bench.claim(
        bench.says("gazette", "A man was arrested over the fire", "police", "said"),
        bench.says("courier", "Officers arrested a man over the fire"),
    )
    assert (claim.at_least, claim.at_most) == (1, 2)


# Names alone join no two reports of one thing.
def test_carriers_that_share_names_alone_may_tell_two_things() -> None:
    mine, its = "Olga Brandt left the fair in Corva early", "Olga Brandt meets advisers tonight"
    bench = two_reports(f"{mine}.", f"{its}.")
    bench.entity("person", "Olga Brandt")
    claim = bench.claim(bench.says("gazette", mine), bench.says("courier", its))
    assert (claim.at_least, claim.at_most) == (1, 2)


# Papers that the report's own outlet has seen are its reporting; who cites it for them has them from it.
def test_papers_seen_by_the_outlet_are_its_own_and_who_cites_it_rests_on_it() -> None:
    seen = "papers seen by the Gazette"
    bench = two_reports(
        f"The dam lost 40 stones, {seen} show.", "Citing a report in the Gazette, Olga Brandt said 40 stones were lost."
    )
    mayor = bench.entity("person", "Olga Brandt")
    claim = bench.claim(
        bench.says("gazette", "The dam lost 40 stones", seen, "show"),
        bench.says("courier", "40 stones were lost", "Olga Brandt", "said", entity=mayor),
    )
    assert (claim.at_least, claim.at_most) == (1, 1)
    assert [v.name for v in claim.voices] == [seen, "Olga Brandt"]


# A body under its name and under its description is one voice.
def test_a_body_with_its_description_is_one_voice() -> None:
    bench = two_reports("Eleven died, the relief group Free Desk said.", "Eleven lives were lost, Free Desk said.")
    one = bench.entity("organisation", "group Free Desk")
    other = bench.entity("organisation", "Free Desk")
    claim = bench.claim(
        bench.says("gazette", "Eleven died", "the relief group Free Desk", "said", entity=one),
        bench.says("courier", "Eleven lives were lost", "Free Desk", "said", entity=other),
    )
    assert claim.at_most == 1


# What a study found is its finding, whoever tells it without a source: two may have read it.
@pytest.mark.parametrize(("behind", "least"), [("The study is out.", 1), ("The fair is over.", 2)])
def test_one_share_that_research_found_may_be_one_studys(behind: str, least: int) -> None:
    mine, its = "Eaters of kelp fell ill 23% less often", "Kelp lowers the odds of illness by 23 percent"
    bench = two_reports(f"{mine}. {behind}", f"{its}. {behind}")
    bench.number("gazette", "23%", 0.23, unit="share")
    bench.number("courier", "23 percent", 0.23, unit="share")
    claim = bench.claim(bench.says("gazette", mine), bench.says("courier", its))
    assert (claim.at_least, claim.at_most) == (least, 2)
