"""Counting origins: what is one text, one voice, one agency, and what may be."""

import pytest
from tests.ledger.builders import Bench, two_reports

FIRE = "The old brewery burned down on Sunday"


def test_two_outlets_in_their_own_voice_are_two_origins() -> None:
    bench = two_reports(f"{FIRE}.", "On Sunday fire destroyed the old brewery.")
    claim = bench.claim(bench.says("gazette", FIRE), bench.says("courier", "On Sunday fire destroyed the old brewery"))
    assert (claim.reports, claim.chains, claim.at_least, claim.at_most) == (2, 2, 2, 2)
    assert claim.verdict == "corroborated"
    assert claim.grounds == claim.statements


def test_copies_are_one_origin_and_their_bonds_are_the_grounds() -> None:
    bench = two_reports(f"{FIRE}.", f"{FIRE}. Nobody was hurt.")
    bench.chain("gazette", "courier")
    bench.shares("gazette", "courier", FIRE)
    claim = bench.claim(bench.says("gazette", FIRE), bench.says("courier", FIRE))
    assert (claim.reports, claim.chains, claim.at_least, claim.at_most) == (2, 1, 1, 1)
    assert claim.verdict == "single-source"
    assert "b-courier" in claim.grounds
    assert FIRE in claim.ties[0].detail


# The worst error: two reporters who telephone one person have one source.
def test_one_speaker_in_two_chains_is_one_origin() -> None:
    bench = two_reports(f"{FIRE}, mayor Olga Brandt said.", "Olga Brandt told the Courier the brewery was lost.")
    mayor = bench.entity("person", "Olga Brandt", roles=("mayor",))
    claim = bench.claim(
        bench.says("gazette", FIRE, "mayor Olga Brandt", "said", entity=mayor),
        bench.says("courier", "the brewery was lost", "Olga Brandt", "told", entity=mayor),
    )
    assert (claim.chains, claim.at_least, claim.at_most, claim.verdict) == (2, 1, 1, "single-source")
    assert [v.name for v in claim.voices] == ["Olga Brandt"]


def test_a_spokesman_and_his_company_are_one_voice() -> None:
    bench = two_reports(f"{FIRE}, Halden Beer said.", "The brewery is gone, Piet Maas said. Halden Beer owned it.")
    firm = bench.entity("organisation", "Halden Beer")
    man = bench.entity("person", "Piet Maas", roles=("spokesman for Halden Beer",))
    claim = bench.claim(
        bench.says("gazette", FIRE, "Halden Beer", "said", entity=firm),
        bench.says("courier", "The brewery is gone", "Piet Maas", "said", entity=man),
    )
    assert (claim.at_most, claim.verdict) == (1, "single-source")


# A former manager does not speak for the firm that he left.
def test_a_former_officer_is_his_own_voice() -> None:
    bench = two_reports(f"{FIRE}, Halden Beer said.", "The brewery is gone, Piet Maas said. Halden Beer owned it.")
    firm = bench.entity("organisation", "Halden Beer")
    man = bench.entity("person", "Piet Maas", roles=("former director of Halden Beer",))
    claim = bench.claim(
        bench.says("gazette", FIRE, "Halden Beer", "said", entity=firm),
        bench.says("courier", "The brewery is gone", "Piet Maas", "said", entity=man),
    )
    assert (claim.at_least, claim.at_most) == (2, 2)


# A capital, the country, its ministry and its officials are one party.
@pytest.mark.parametrize("source", ["Norway", "The Norwegian foreign ministry", "Norwegian officials"])
def test_a_government_and_its_capital_are_one_party(source: str) -> None:
    bench = two_reports("Oslo says the strait is open.", f"{source} said that ships may pass.")
    capital = bench.entity("place", "Oslo")
    country = bench.entity("place", "Norway") if source == "Norway" else None
    claim = bench.claim(
        bench.says("gazette", "the strait is open", "Oslo", "says", entity=capital),
        bench.says("courier", "ships may pass", source, "said", entity=country),
    )
    assert (claim.at_most, claim.verdict) == (1, "single-source")


def test_police_of_two_reports_are_one_body() -> None:
    bench = two_reports(f"{FIRE}, police said.", "Police confirmed the brewery was lost.")
    claim = bench.claim(
        bench.says("gazette", FIRE, "police", "said"),
        bench.says("courier", "the brewery was lost", "Police", "confirmed"),
    )
    assert claim.at_most == 1


def test_officials_may_be_anybody() -> None:
    bench = two_reports(f"{FIRE}.", "Officials said the brewery was lost.")
    claim = bench.claim(bench.says("gazette", FIRE), bench.says("courier", "the brewery was lost", "Officials", "said"))
    assert (claim.at_least, claim.at_most, claim.verdict) == (1, 2, "unresolved")
    assert "Officials" in claim.ties[0].detail


# An unnamed voice may go back to one of two independent origins, but does not make these one.
def test_an_unsure_carrier_does_not_join_two_sure_ones() -> None:
    bench = two_reports(f"{FIRE}.", "Officials said the brewery was lost.")
    bench.report("herald", "The brewery is gone, director Piet Maas said.")
    man = bench.entity("person", "Piet Maas")
    claim = bench.claim(
        bench.says("gazette", FIRE),
        bench.says("courier", "the brewery was lost", "Officials", "said"),
        bench.says("herald", "The brewery is gone", "director Piet Maas", "said", entity=man),
    )
    assert (claim.at_least, claim.at_most, claim.verdict) == (2, 3, "corroborated")


def test_citing_an_outlet_is_resting_on_it() -> None:
    bench = two_reports(f"{FIRE}.", "The brewery was lost, the Gazette reported.")
    claim = bench.claim(
        bench.says("gazette", FIRE),
        bench.says("courier", "The brewery was lost", "the Gazette", "reported", report_of="Gazette"),
    )
    assert (claim.at_most, claim.verdict) == (1, "single-source")


def test_two_reports_that_cite_one_agency_have_one_origin() -> None:
    bench = two_reports("The brewery was lost, Reuters reported.", "Reuters said the brewery burned.")
    claim = bench.claim(
        bench.says("gazette", "The brewery was lost", "Reuters", "reported", report_of="Reuters"),
        bench.says("courier", "the brewery burned", "Reuters", "said", report_of="Reuters"),
    )
    assert claim.at_most == 1


# What a party says of itself is its own claim, also where a report leaves "it said" out.
def test_narration_about_the_one_who_says_it_may_rest_on_him() -> None:
    bench = two_reports("Halden Beer has sold its brewery.", "The brewery has been sold, Halden Beer said.")
    firm = bench.entity("organisation", "Halden Beer")
    claim = bench.claim(
        bench.says("gazette", "Halden Beer has sold its brewery"),
        bench.says("courier", "The brewery has been sold", "Halden Beer", "said", entity=firm),
    )
    assert (claim.at_least, claim.verdict) == (1, "unresolved")


def test_what_is_yet_to_come_may_rest_on_one_announcement() -> None:
    bench = two_reports("A new brewery will open in May.", "The brewery will be opened in May.")
    claim = bench.claim(
        bench.says("gazette", "A new brewery will open in May"),
        bench.says("courier", "The brewery will be opened in May"),
    )
    assert claim.verdict == "unresolved"


# Two people do not say a thing in the same words: one of the two names is wrong or both read one statement.
def test_the_same_words_in_two_mouths_are_one_origin() -> None:
    said = "we lost four hundred barrels and a century of work"
    bench = two_reports(f"Piet Maas said {said}.", f"Olga Brandt said {said}.")
    man, mayor = bench.entity("person", "Piet Maas"), bench.entity("person", "Olga Brandt")
    bench.shares("gazette", "courier", said, sharing="quotation")
    claim = bench.claim(
        bench.says("gazette", said, "Piet Maas", "said", entity=man),
        bench.says("courier", said, "Olga Brandt", "said", entity=mayor),
    )
    assert claim.at_most == 1


def test_a_few_shared_words_of_two_outlets_are_unsure() -> None:
    bench = two_reports(f"{FIRE}.", f"{FIRE}, leaving a ruin.")
    bench.shares("gazette", "courier", FIRE)
    claim = bench.claim(bench.says("gazette", FIRE), bench.says("courier", FIRE))
    assert (claim.chains, claim.at_least, claim.at_most) == (2, 1, 2)


# The copied sentence is long enough to be a text of its own: the chains are one for this claim.
def test_a_copied_sentence_joins_two_chains() -> None:
    long = (
        "The old brewery on the quay, which had stood empty since the flood and was to become a museum of the river "
        "trade with a hall for concerts, burned down on Sunday night in a strong wind"
    )
    bench = two_reports(f"{long}.", f"{long}. It rained.")
    bench.shares("gazette", "courier", long)
    claim = bench.claim(bench.says("gazette", long), bench.says("courier", long))
    assert (claim.chains, claim.at_most) == (1, 1)


def test_the_order_of_the_carriers_changes_no_count() -> None:
    bench = two_reports(f"{FIRE}.", "Officials said the brewery was lost.")
    bench.report("herald", "The brewery is gone, director Piet Maas said.")
    man = bench.entity("person", "Piet Maas")
    ids = [
        bench.says("gazette", FIRE),
        bench.says("courier", "the brewery was lost", "Officials", "said"),
        bench.says("herald", "The brewery is gone", "director Piet Maas", "said", entity=man),
    ]
    bench.group(*ids)
    turned = Bench(**{**vars(bench), "groups": []})
    one, other = bench.claim_of(ids[0]), turned.claim(*reversed(ids))
    assert (one.at_least, one.at_most, one.verdict) == (other.at_least, other.at_most, other.verdict)


# Two people whose words have next to nothing in common are not taken for two sources of one claim.
def test_two_voices_far_apart_in_words_are_unsure() -> None:
    bench = two_reports("Piet Maas said the quay lies in ruins.", "Olga Brandt said beer will be dearer.")
    man, mayor = bench.entity("person", "Piet Maas"), bench.entity("person", "Olga Brandt")
    claim = bench.claim(
        bench.says("gazette", "the quay lies in ruins", "Piet Maas", "said", entity=man),
        bench.says("courier", "beer will be dearer", "Olga Brandt", "said", entity=mayor),
    )
    assert (claim.at_least, claim.at_most) == (1, 2)


# The second report has the sentence beside it from the firm: one release may be behind both.
@pytest.mark.parametrize(
    ("told", "bounds"),
    [
        ("The fire destroyed nine boats. Corva Steel said that work goes on.", (1, 2)),
        ("The fire destroyed nine boats.\n\nRain fell.\n\nCorva Steel said that work goes on.", (2, 2)),
    ],
)
def test_what_stands_beside_the_words_of_a_party_may_rest_on_it(told: str, bounds: tuple[int, int]) -> None:
    bench = Bench()
    bench.report("gazette", "Corva Steel said nine boats were lost in the fire.")
    bench.report("courier", told)
    firm = bench.entity("organisation", "Corva Steel")
    said = bench.says("gazette", "nine boats were lost in the fire", "Corva Steel", "said", entity=firm)
    own = bench.says("courier", "The fire destroyed nine boats")
    bench.says("courier", "work goes on", "Corva Steel", "said", entity=firm)
    claim = bench.claim(said, own)
    assert (claim.at_least, claim.at_most) == bounds


def test_one_exact_figure_of_a_party_may_rest_on_it() -> None:
    bench = Bench()
    bench.report("gazette", "Corva Steel said 4,317 tonnes were lost.")
    bench.report("courier", "A fire at Corva Steel cost 4,317 tonnes.")
    firm = bench.entity("organisation", "Corva Steel")
    bench.number("gazette", "4,317", 4317, of="tonnes")
    bench.number("courier", "4,317", 4317, of="tonnes")
    said = bench.says("gazette", "4,317 tonnes were lost", "Corva Steel", "said", entity=firm)
    claim = bench.claim(said, bench.says("courier", "A fire at Corva Steel cost 4,317 tonnes"))
    assert (claim.at_least, claim.at_most) == (1, 2)
