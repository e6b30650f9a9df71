"""The proof of one claim's counts, as data."""

from dataclasses import replace

from tests.report import sample

from twosource.model.analysis import Analysis
from twosource.model.claims import Drift
from twosource.report.carriers import _in_reach, contexts
from twosource.report.contract import to_contract
from twosource.report.dossier import to_dossier
from twosource.report.marking import Mark, pieces
from twosource.report.proof import Proof, prove


def proof(claim: str, analysis: Analysis | None = None) -> Proof:
    known = to_dossier(to_contract(analysis or sample.analysis()))
    return prove(known, contexts(known.register), claim)


def test_copies_are_told_once_with_all_their_reports() -> None:
    told = [[c.label for c in wording] for wording in proof("c-0a11").wordings]
    assert told == [["Meridian Wire", "The Mail"], ["The Post"], ["Radio Vale"]]


def test_a_carrier_stands_in_its_sentence() -> None:
    carrier = proof("c-0e55").carriers[0]
    assert "".join(p.words for p in carrier.context) == "Officials counted 410 flooded houses."
    assert [(p.words, sorted(p.marks)) for p in carrier.context if p.marks] == [
        ("Officials", ["source"]),
        ("counted", ["cue"]),
        ("410 flooded houses", ["claim"]),
    ]
    assert (carrier.speaker, carrier.nameless) == ("Officials", True)


def test_a_sentence_without_end_is_cut_away_from_the_claim() -> None:
    text = "x" * 5000 + " said the dam broke " + "y" * 5000
    found = _in_reach(pieces(text, 0, len(text), [Mark(5006, 5019, "claim")]))
    assert [p.words[:4] + p.words[-4:] for p in found] == ["… xxaid ", "the roke", " yyyyy …"]
    assert max(len(p.words) for p in found) < 700


def test_who_says_it_has_the_fullest_name_and_the_outlet_that_was_told() -> None:
    speakers = {c.speaker for c in proof("c-0a11").carriers}
    assert speakers == {"Ilse Tarn", "The mayor of Oltava, cited by Radio Vale"}


def test_origins_are_the_carriers_that_no_dependent_tie_connects() -> None:
    found = proof("c-0a11").origins
    assert [[c.label for c in members] for members in found] == [
        ["Meridian Wire", "The Post", "The Mail"],
        ["Radio Vale"],
    ]


def test_ties_that_do_not_add_up_to_the_count_draw_no_groups() -> None:
    given = sample.analysis()
    untied = replace(given, claims=tuple(replace(c, ties=()) for c in given.claims))
    assert proof("c-0b22", untied).origins == ()


def test_one_reason_is_told_once_for_all_its_pairs() -> None:
    bounds = proof("c-0a11").bounds
    assert [(b.judgement, len(b.pairs)) for b in bounds] == [("dependent", 3), ("unsure", 3)]
    assert bounds[0].compared == ("93 % of the Post is in it.",)


def test_a_near_miss_shows_what_was_compared() -> None:
    near = proof("c-0b22").nearly
    assert [(p.left.label, p.right.label, p.compared[0]) for p in near] == [
        ("Meridian Wire", "Radio Vale", ("figures", "300 and 410"))
    ]


def test_it_says_what_would_change_the_count() -> None:
    assert "rests on another voice than Petr Halm" in " ".join(proof("c-0f66").next)
    unsettled = " ".join(proof("c-0f88").next)
    assert "Find out whether Meridian Wire and Radio Vale go back to one source" in unsettled
    assert "Settled as one source the count is 1; settled as different ones it is 2." in unsettled
    assert "Ask the reports who is meant by Officials." in unsettled


# A caveat that was left out is told with who gives it and who does not.
def test_a_lost_caveat_names_both_reports() -> None:
    (lost,) = proof("c-0c33").lost
    assert (lost.kept.label, lost.without.label, lost.kind) == ("Meridian Wire", "The Post", "denial")


# A number that changed parts the claims: the proof shows both statements all the same.
def test_a_change_that_parted_the_claims_shows_both() -> None:
    given = sample.analysis()
    parted = Drift(sample.FLOODED[0].id, sample.COUNTED[0].id, "quantity", "“at least 300” became “410”")
    claims = tuple(replace(c, drift=(parted,)) if c.id == "c-0b22" else c for c in given.claims)
    (change,) = proof("c-0b22", replace(given, claims=claims)).changes
    assert "410" in change.after.words
