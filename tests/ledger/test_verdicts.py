"""Verdicts: what is denied, disputed, not confirmed."""

import pytest
from tests.ledger.builders import Bench

import twosource
from twosource.model.claims import Joining


def charge(answer: str) -> Bench:
    bench = Bench()
    bench.report(
        "gazette",
        f"Union leader Tom Reyes accused Brann Shipping of hiding safety reports from its crews. {answer} Ships left.",
    )
    return bench


CHARGE = "of hiding safety reports from its crews"


# The accused body is in the charge, and it says that it is not so.
def test_a_charge_that_the_accused_denies_is_denied() -> None:
    bench = charge("The company denies hiding safety reports.")
    man, firm = bench.entity("person", "Tom Reyes"), bench.entity("organisation", "Brann Shipping", "The company")
    told = bench.says("gazette", CHARGE, "Tom Reyes", "accused", entity=man)
    denial = bench.says("gazette", "hiding safety reports.", "The company", "denies", entity=firm)
    claim = bench.claim_of(told)
    assert claim.verdict == "denied"
    assert denial in claim.grounds
    assert any(c.kind == "polarity" for c in claim.conflicts)
    assert bench.claim_of(denial).verdict == "disputed"


def test_another_voice_that_calls_a_charge_false_makes_it_disputed() -> None:
    bench = charge("Ana Holt, a lawyer, said the accusation was baseless.")
    man, lawyer = bench.entity("person", "Tom Reyes"), bench.entity("person", "Ana Holt")
    told = bench.says("gazette", CHARGE, "Tom Reyes", "accused", entity=man)
    bench.says("gazette", "the accusation was baseless", "Ana Holt, a lawyer,", "said", entity=lawyer)
    assert bench.claim_of(told).verdict == "disputed"


# The denial stands in the sentence of the charge and no statement of its own was found for it.
@pytest.mark.parametrize("answer", ["which the company denies", "an accusation that the company has rejected"])
def test_a_denial_in_the_same_sentence_counts(answer: str) -> None:
    bench = Bench()
    bench.report("gazette", f"Tom Reyes says that Brann Shipping hid safety reports, {answer}.")
    man = bench.entity("person", "Tom Reyes")
    told = bench.says("gazette", "Brann Shipping hid safety reports", "Tom Reyes", "says", entity=man)
    assert bench.claim_of(told).verdict == "denied"


# The sentence tells two things; what is denied is the last of them.
def test_a_denial_in_the_same_sentence_denies_the_last_thing_alone() -> None:
    bench = Bench()
    bench.report(
        "gazette", "The strike widens the rift with Brann Shipping, accused of hiding reports, which it denies."
    )
    first = bench.says("gazette", "The strike widens the rift with Brann Shipping")
    last = bench.says("gazette", "accused of hiding reports")
    assert (bench.claim_of(first).verdict, bench.claim_of(last).verdict) == ("single-source", "denied")


def test_a_denial_of_another_matter_denies_nothing() -> None:
    bench = charge("The company denies owing any taxes.")
    man, firm = bench.entity("person", "Tom Reyes"), bench.entity("organisation", "Brann Shipping", "The company")
    told = bench.says("gazette", CHARGE, "Tom Reyes", "accused", entity=man)
    bench.says("gazette", "owing any taxes", "The company", "denies", entity=firm)
    assert bench.claim_of(told).verdict == "single-source"


def test_a_rumour_that_police_deny_is_denied() -> None:
    bench = Bench()
    bench.report("gazette", "Police denied rumours of a second explosion at the harbour.")
    told = bench.says("gazette", "rumours of a second explosion at the harbour", "Police", "denied")
    assert bench.claim_of(told).verdict == "denied"


def test_two_named_voices_that_contradict_each_other_are_in_dispute() -> None:
    bench = Bench()
    first, second = "the harbour crane failed a safety test", "the harbour crane did not fail a safety test"
    bench.report("gazette", f"Tom Reyes said {first}. Ana Holt said {second}.")
    man, lawyer = bench.entity("person", "Tom Reyes"), bench.entity("person", "Ana Holt")
    one = bench.says("gazette", first, "Tom Reyes", entity=man)
    other = bench.says("gazette", second, "Ana Holt", entity=lawyer, negated=True)
    bench.near.append(Joining(one, other, 0.8, (("polarity", "one denies: fail"),)))
    assert (bench.claim_of(one).verdict, bench.claim_of(other).verdict) == ("disputed", "disputed")
    assert bench.claim_of(one).conflicts[0].kind == "polarity"


# Tolls grow from report to report: a conflict to show, no dispute.
def test_a_later_toll_is_a_conflict_but_no_dispute() -> None:
    bench = Bench()
    bench.report("gazette", "The storm killed 12 people on the coast.")
    bench.report("courier", "The storm killed 17 people on the coast.")
    bench.number("gazette", "12", 12, of="people", unit="people")
    bench.number("courier", "17", 17, of="people", unit="people")
    one = bench.says("gazette", "The storm killed 12 people on the coast")
    other = bench.says("courier", "The storm killed 17 people on the coast")
    bench.near.append(Joining(one, other, 0.8, (("numbers", "12 ≠ 17"),)))
    claim = bench.claim_of(one)
    assert claim.verdict == "single-source"
    assert [(c.kind, c.claim) for c in claim.conflicts] == [("quantity", bench.claim_of(other).id)]
    assert "12 people" in claim.conflicts[0].detail


def test_a_bound_that_holds_with_the_number_is_no_conflict() -> None:
    bench = Bench()
    bench.report("gazette", "The storm killed at least 12 people on the coast.")
    bench.report("courier", "The storm killed 17 people on the coast.")
    bench.number("gazette", "at least 12", 12, "at-least", of="people", unit="people")
    bench.number("courier", "17", 17, of="people", unit="people")
    one = bench.says("gazette", "The storm killed at least 12 people on the coast")
    other = bench.says("courier", "The storm killed 17 people on the coast")
    bench.near.append(Joining(one, other, 0.8, (("numbers", "12 ≠ 17"),)))
    assert bench.claim_of(one).conflicts == ()


# Two sides count one crowd in one report.
def test_two_exact_counts_of_named_sides_in_one_report_are_in_dispute() -> None:
    bench = Bench()
    first, second = "900 people marched to the harbour", "4,000 people marched to the harbour"
    bench.report("gazette", f"Ana Holt said {first}. Tom Reyes said {second}.")
    bench.number("gazette", "900", 900, of="900 people", unit="people")
    bench.number("gazette", "4,000", 4000, of="4,000 people", unit="people")
    man, lawyer = bench.entity("person", "Tom Reyes"), bench.entity("person", "Ana Holt")
    one = bench.says("gazette", first, "Ana Holt", entity=lawyer)
    other = bench.says("gazette", second, "Tom Reyes", entity=man)
    bench.near.append(Joining(one, other, 0.8, (("numbers", "900 ≠ 4,000"),)))
    assert bench.claim_of(one).verdict == "disputed"


@pytest.mark.parametrize(
    ("after", "flagged"),
    [
        ("The claim could not be independently verified.", True),
        ("It could not be confirmed.", True),
        ("Such figures could not be confirmed.", True),
        ("The state of the road could not be confirmed.", False),
        ("Rain fell.", False),
    ],
)
def test_the_next_sentence_may_say_that_it_is_not_confirmed(after: str, flagged: bool) -> None:
    bench = Bench()
    bench.report("gazette", f"Rebels said they had taken 40 prisoners. {after}")
    bench.number("gazette", "40", 40, unit="people")
    words = next((w for w in ("could not be independently verified", "could not be confirmed") if w in after), None)
    if words:
        bench.hedge("gazette", words, "unverified")
    told = bench.says("gazette", "they had taken 40 prisoners", "Rebels", "said")
    assert bench.claim_of(told).unverified is flagged


# A report that could not confirm what it tells vouches for nothing.
def test_an_unconfirmed_carrier_does_not_corroborate() -> None:
    bench = Bench()
    bench.report("gazette", "The bridge was mined.")
    bench.report("courier", "It is not confirmed that the bridge was mined.")
    bench.hedge("courier", "not confirmed", "unverified")
    claim = bench.claim(bench.says("gazette", "The bridge was mined"), bench.says("courier", "the bridge was mined"))
    assert (claim.unverified, claim.verdict) == (True, "unresolved")


# Charge, answer, doubt: the doubt is about what either side says.
def test_the_claims_of_either_side_are_not_confirmed() -> None:
    bench = Bench()
    bench.report(
        "gazette",
        "Minister Ida Lund said rebels of the Red Banner had mined the bridge. The Red Banner denied any part in it. "
        "Rain fell. The accounts of either side could not be verified.",
    )
    bench.hedge("gazette", "could not be verified", "unverified")
    who, rebels = bench.entity("person", "Ida Lund"), bench.entity("organisation", "Red Banner")
    told = bench.says(
        "gazette", "rebels of the Red Banner had mined the bridge", "Minister Ida Lund", "said", entity=who
    )
    bench.says("gazette", "any part in it", None, "denied", entity=rebels)
    claim = bench.claim_of(told)
    assert (claim.verdict, claim.unverified) == ("denied", True)


# A ministry names the league, another report has the league's answer: whoever says that it did the deed is answered.
def test_a_denial_of_any_part_answers_every_report() -> None:
    bench = Bench()
    bench.report("gazette", "A blast shook the harbour. The Corva League denied any part in the blast. Ships left.")
    bench.report("courier", "The blast came at dawn. Mara Quint said the Corva League attacked the harbour.")
    bench.report("herald", "The blast came at dawn. Tom Reyes said the Corva League holds a congress in May.")
    league = bench.entity("group", "Corva League")
    minister, other = bench.entity("person", "Mara Quint"), bench.entity("person", "Tom Reyes")
    bench.says("gazette", "any part in the blast", "The Corva League", "denied", entity=league)
    deed = bench.says("courier", "the Corva League attacked the harbour", "Mara Quint", "said", entity=minister)
    else_ = bench.says("herald", "the Corva League holds a congress in May", "Tom Reyes", "said", entity=other)
    assert (bench.claim_of(deed).verdict, bench.claim_of(else_).verdict) == ("denied", "single-source")


def test_the_group_behind_a_charge_against_a_group_is_the_accused() -> None:
    bench = Bench()
    bench.report(
        "gazette", "Mara Quint insists that the Corva League burned the mill. The group rejected the accusation."
    )
    league, minister = bench.entity("group", "Corva League"), bench.entity("person", "Mara Quint")
    told = bench.says("gazette", "the Corva League burned the mill", "Mara Quint", "insists", entity=minister)
    bench.says("gazette", "the accusation", "The group", "rejected")
    assert league
    assert bench.claim_of(told).verdict == "denied"


# A bureau that disputes what others claim for themselves is not accused of anything.
def test_a_bureau_that_disputes_a_claim_makes_it_disputed() -> None:
    bench = Bench()
    bench.report(
        "gazette", "The Corva League said that it burned the mill. The Fire Bureau disputed the claim. Rain fell."
    )
    league, bureau = bench.entity("group", "Corva League"), bench.entity("organisation", "Fire Bureau")
    told = bench.says("gazette", "it burned the mill", "The Corva League", "said", entity=league)
    bench.says("gazette", "the claim", "The Fire Bureau", "disputed", entity=bureau)
    assert bench.claim_of(told).verdict == "disputed"


@pytest.mark.parametrize(
    "answer",
    [
        "Norrkem denied this.",
        "Norrkem, which has not been charged, denies having known about it.",
        "A spokesman for Norrkem said that was not true.",
        "Norrkem called the report nonsense.",
        "Norrkem's office called the story “pure invention”.",
    ],
)
def test_an_answer_that_points_at_what_was_told_last_denies_it(answer: str) -> None:
    told = "Norrkem poured acid into the river Oda for years, a former foreman said."
    found = twosource.analyze([twosource.article(f"{told}\n{answer}", outlet="The Post")], language="rules")
    assert next(c for c in found.claims if "acid" in c.text).verdict == "denied"


def test_who_rejects_the_accusation_means_the_one_that_was_laid_and_not_what_was_said_after_it() -> None:
    text = (
        "Octavio Lund accused the prosecution of having paid the rent of its witness for two years.\n"
        "“It is a verdict bought with a flat,” he said.\n"
        "The prosecutor's office rejected the accusation."
    )
    found = twosource.analyze([twosource.article(text, outlet="The Post")], language="rules")
    verdicts = {c.text: c.verdict for c in found.claims}
    assert next(v for said, v in verdicts.items() if "rent" in said) == "denied"
    assert next(v for said, v in verdicts.items() if "bought with" in said) == "single-source"


def test_a_charge_that_is_laid_to_somebody_else_is_not_what_is_rejected() -> None:
    text = (
        "The paper accused Sven Dahl of having hidden a debt.\n"
        "It also wrote of the money of the bank.\n"
        "Corva Steel dismissed the allegations as a series of fibs."
    )
    found = twosource.analyze([twosource.article(text, outlet="The Post")], language="rules")
    assert next(c for c in found.claims if "hidden a debt" in c.text).verdict == "single-source"


def test_what_prosecutors_deny_in_the_same_sentence_is_told_and_denied() -> None:
    told = "Lund has maintained that the witness was rewarded with free housing, which prosecutors deny."
    found = twosource.analyze([twosource.article(told, outlet="The Post")], language="rules")
    assert next(c for c in found.claims if "free housing" in c.text).verdict == "denied"


@pytest.mark.parametrize(
    "answer",
    [
        "Oda Valves denied that the accounts had been doctored.",
        "Oda Valves dismissed the allegation about its books as baseless.",
        "“We have never touched the accounts of that plant,” said Pia Holm, chief executive of Oda Valves.",
    ],
)
def test_an_answer_right_behind_a_charge_denies_it_in_whatever_words(answer: str) -> None:
    told = "Union leader Irene Sand claimed that Oda Valves had cooked the books and the accounts of the plant."
    found = twosource.analyze([twosource.article(f"{told}\n{answer}", outlet="The Post")], language="rules")
    assert next(c for c in found.claims if "cooked" in c.text).verdict == "denied"


def test_words_with_a_no_that_are_of_something_else_answer_nothing() -> None:
    told = "Union leader Irene Sand claimed that Oda Valves had cooked the books of the plant."
    answer = (
        "“Nobody works harder for this town, and the books are open,” said Pia Holm, chief executive of Oda Valves."
    )
    found = twosource.analyze([twosource.article(f"{told}\n{answer}", outlet="The Post")], language="rules")
    assert next(c for c in found.claims if "cooked" in c.text).verdict == "single-source"


def test_a_denial_that_says_what_it_denies_does_not_mean_what_was_told_last() -> None:
    text = (
        "The Interior Ministry on Tuesday raised its toll to 16 dead, saying that few of them worked in the port.\n\n"
        "Agrona denied that the building had been unsafe."
    )
    found = twosource.analyze([twosource.article(text, outlet="The Post")], language="rules")
    assert all(c.verdict == "single-source" for c in found.claims if "unsafe" not in c.text)
