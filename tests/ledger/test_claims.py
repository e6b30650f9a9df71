"""Claims: their wording, their voices, and that nothing breaks them."""

from dataclasses import replace

import pytest
from tests.ledger.builders import Bench

from twosource.ledger.claims import weigh_claims
from twosource.ledger.timeline import draw_timeline
from twosource.model.analysis import Analysis
from twosource.model.claims import OWN_REPORTING
from twosource.model.marks import Attribution, Time


def test_nothing_makes_no_claims() -> None:
    assert weigh_claims(Analysis()) == ()


def test_the_wording_with_a_name_is_chosen_before_a_pronoun() -> None:
    bench = Bench()
    bench.report("gazette", "She won the seat.")
    bench.report("courier", "Mara Quint won the seat.")
    bench.entity("person", "Mara Quint")
    claim = bench.claim(bench.says("gazette", "She won the seat"), bench.says("courier", "Mara Quint won the seat"))
    assert claim.text == "Mara Quint won the seat"


def test_every_count_has_grounds() -> None:
    bench = Bench()
    bench.report("gazette", "Mara Quint won the seat. Rain fell.")
    bench.says("gazette", "Mara Quint won the seat")
    bench.says("gazette", "Rain fell")
    assert all(set(c.statements) <= set(c.grounds) for c in bench.weighed().claims)


# "Says the bridge is safe" without a subject: somebody says so, the outlet does not.
def test_words_that_begin_with_says_are_not_the_outlets_own() -> None:
    bench = Bench()
    bench.report("gazette", "The builders have worked for months and say the bridge is safe.")
    claim = bench.claim_of(bench.says("gazette", "say the bridge is safe"))
    assert not claim.voices[0].named
    assert claim.voices[0].report is None


def test_citing_goes_on_with_the_speaker_before() -> None:
    bench = Bench()
    bench.report("gazette", "The dam is safe, Ute Kern said, citing a survey of the wall.")
    who = bench.entity("person", "Ute Kern")
    bench.says("gazette", "The dam is safe", "Ute Kern", "said", entity=who)
    claim = bench.claim_of(bench.says("gazette", "citing a survey of the wall"))
    assert [v.name for v in claim.voices] == ["Ute Kern"]


def test_attributions_without_any_words_do_not_break_it() -> None:
    bench = Bench()
    bench.report("gazette", "The dam is safe.")
    bench.says("gazette", "The dam is safe")
    empty = replace(bench.statements[0], attribution=(Attribution(None, None),))
    analysis = replace(bench.analysis(), assertions=(empty,))
    assert weigh_claims(analysis)[0].at_most == 1


# Two reports name the day, one names the year alone: the day is what most of them say.
def test_a_claim_is_put_at_the_time_that_most_carriers_name() -> None:
    bench = Bench()
    wordings = {
        "gazette": "The dam broke on 3 May",
        "courier": "On 3 May the dam broke",
        "herald": "In 2031 the dam broke",
    }
    for name, words in wordings.items():
        bench.report(name, f"{words}.")
    for name, words in (("gazette", "3 May"), ("courier", "3 May")):
        bench.times.append(Time(bench.at(name, words), "2031-05-03", "2031-05-03"))
    bench.times.append(Time(bench.at("herald", "2031"), "2031-01-01", "2031-12-31"))
    bench.group(*(bench.says(name, words) for name, words in wordings.items()))
    moments = draw_timeline(bench.weighed())
    assert [(m.start, m.end, m.claim) for m in moments] == [("2031-05-03", "2031-05-03", bench.groups[0].id)]


# No outlet found this out itself: nobody is named, so nothing is corroborated.
@pytest.mark.parametrize(
    "told",
    ["Studies have shown that the dam leaks", "I saw the dam leak", "the dam, which Reuters reports is old, leaks"],
)
def test_what_a_report_has_from_others_is_not_its_own_voice(told: str) -> None:
    bench = Bench()
    bench.report("gazette", f"{told}.")
    assert bench.claim_of(bench.says("gazette", told)).voices[0].name != OWN_REPORTING


# A name that was not brought under one entity is no second source.
def test_a_surname_may_be_the_full_name() -> None:
    bench = Bench()
    bench.report("gazette", "The dam leaks, Kern said.")
    bench.report("courier", "The dam has holes, Ute Kern said.")
    short, full = bench.entity("person", "Kern"), bench.entity("person", "Ute Kern")
    claim = bench.claim(
        bench.says("gazette", "The dam leaks", "Kern", "said", entity=short),
        bench.says("courier", "The dam has holes", "Ute Kern", "said", entity=full),
    )
    assert claim.verdict == "unresolved"


# Of three words that are denied nobody can tell what they are about: the words run from the denier on.
def test_what_is_denied_is_shown_with_who_denies_it() -> None:
    bench = Bench()
    bench.report("gazette", "On Sunday the Corva League denied any part in the fire. Rain fell.")
    claim = bench.claim_of(bench.says("gazette", "any part in the fire", "the Corva League", "denied"))
    assert claim.text == "the Corva League denied any part in the fire"


# A quotation that the words from the source on open is closed with its mark.
def test_a_few_words_are_shown_with_their_source() -> None:
    bench = Bench()
    bench.report("gazette", 'Mara Quint called it "a fine mess" on Sunday.')
    claim = bench.claim_of(bench.says("gazette", "a fine mess", "Mara Quint", "called it", kind="direct"))
    assert claim.text == 'Mara Quint called it "a fine mess"'


def test_a_wording_that_needs_no_source_is_chosen_before_one_that_does() -> None:
    bench = Bench()
    bench.report("gazette", "Tom Reyes accused Brann Shipping of hiding reports from its own crews.")
    bench.report("courier", "Brann Shipping hid reports.")
    charge = bench.says("gazette", "Brann Shipping of hiding reports from its own crews", "Tom Reyes", "accused")
    assert bench.claim(charge, bench.says("courier", "Brann Shipping hid reports")).text == "Brann Shipping hid reports"


# Sources that name nobody: a pronoun, half of a quotation, a piece of a sentence, a clause.
@pytest.mark.parametrize(
    "source", ["They", "I've", 'a "sea rescue', "skeptical of", "sued by the league", "The plot consist of"]
)
def test_words_that_name_nobody_are_marked_as_such(source: str) -> None:
    bench = Bench()
    bench.report("gazette", f"The dam is safe, {source} said.")
    voice = bench.claim_of(bench.says("gazette", "The dam is safe", source, "said")).voices[0]
    assert voice.name == f'an unnamed speaker ("{source}")'
    assert not voice.named


@pytest.mark.parametrize("source", ["two people who know the matter", "retired officers", "a post", "leaked papers"])
def test_words_that_a_reader_understands_stay_as_they_are(source: str) -> None:
    bench = Bench()
    bench.report("gazette", f"The dam is safe, {source} said.")
    assert bench.claim_of(bench.says("gazette", "The dam is safe", source, "said")).voices[0].name == source


def test_a_speaker_in_the_first_person_is_shown_by_his_word() -> None:
    bench = Bench()
    bench.report("gazette", "Our boat was the last one out.")
    claim = bench.claim_of(bench.says("gazette", "Our boat was the last one out"))
    assert [v.name for v in claim.voices] == ['an unnamed speaker ("our")']
