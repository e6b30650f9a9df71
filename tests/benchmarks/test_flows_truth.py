"""Origins, chains and verdicts of an invented fact, from the flow that is recorded."""

from benchmarks.flows.draft import OWN, UNNAMED, Line
from benchmarks.flows.setting import Place
from benchmarks.flows.truth import Carrier, Known, known, losses


def carrier(report: int, seen: str, root: str, chain: str, *, cites: str = "", doubtful: bool = False) -> Carrier:
    line = Line("{clause}.", "fact", "it rained", root=root, seen=seen, cites=cites, doubtful=doubtful)
    return Carrier(report, Place(0, 9), line, chain, None, False)


def truth(*carriers: Carrier) -> tuple[int, int, int, int | None, str]:
    fact = known("fact", carriers, denied=False)
    return fact.origins, fact.at_least, fact.at_most, fact.chains, fact.verdict


def test_copies_of_one_text_are_one_origin() -> None:
    assert truth(carrier(0, OWN, "A", "A"), carrier(1, OWN, "A", "A")) == (1, 1, 1, 1, "single-source")


def test_two_reporters_who_telephone_one_spokesman_are_two_chains_and_one_origin() -> None:
    assert truth(carrier(0, "police", "police", "A"), carrier(1, "police", "police", "B")) == (
        1,
        1,
        1,
        2,
        "single-source",
    )


def test_two_reporters_who_were_there_are_two_origins() -> None:
    assert truth(carrier(0, OWN, "A", "A"), carrier(1, OWN, "B", "B")) == (2, 2, 2, 2, "corroborated")


def test_somebody_without_a_name_may_be_anybody() -> None:
    named, unnamed = carrier(0, "police", "police", "A"), carrier(1, UNNAMED, "police", "B")
    assert truth(named, unnamed) == (1, 1, 2, 2, "unresolved")


def test_an_official_who_cites_a_report_goes_back_to_it_also_where_the_next_one_does_not_say_so() -> None:
    papers, cited = carrier(0, "papers", "A", "A"), carrier(1, "mayor", "A", "B", cites="A")
    assert truth(papers, cited, carrier(2, "mayor", "A", "C")) == (1, 1, 1, 3, "single-source")


def test_a_retelling_without_credit_is_one_or_two_and_its_chain_is_nobodys_to_tell() -> None:
    assert truth(carrier(0, OWN, "A", "A"), carrier(1, OWN, "A", "", doubtful=True)) == (1, 1, 2, None, "unresolved")


def test_a_stock_phrase_of_two_reporters_is_one_or_two() -> None:
    mine, its = carrier(0, OWN, "A", "A", doubtful=True), carrier(1, OWN, "B", "B", doubtful=True)
    assert truth(mine, its) == (2, 1, 2, 2, "unresolved")


def test_a_caveat_is_lost_inside_a_chain_alone() -> None:
    carriers = tuple(carrier(n, "union", "union", chain) for n, chain in enumerate("AAB"))
    fact = Known("charge", carriers, 1, 1, 1, 2, "denied")
    found = losses([fact], [frozenset({"denial"}), frozenset(), frozenset()], "charge")
    assert [(loss.before, loss.after, loss.kind) for loss in found] == [(0, 1, "denial")]
