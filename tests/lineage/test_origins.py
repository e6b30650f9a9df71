"""A chain's origin comes with its chance and with the signs of every report; what contradicts lowers it."""

from tests.lineage.reports import OTHER, WIRE, report
from tests.lineage.test_chains import BARE, chains

from twosource.model.origin import OriginEvidence

HEARD = BARE.replace("The crew of nine", "A Reuters journalist saw it. The crew of nine")
BY_AFP = WIRE.replace("(Reuters)", "(AFP)").replace("told Reuters", "told AFP")


def kinds(signs: tuple[OriginEvidence, ...]) -> list[tuple[str, str]]:
    return [(one.kind, one.agency) for one in signs]


def test_a_credited_chain_is_nearly_sure_and_shows_the_words() -> None:
    (chain,) = chains(report("wire", WIRE))
    assert chain.origin == "Reuters"
    assert chain.confidence is not None
    assert 0.95 < chain.confidence < 1
    assert kinds(chain.evidence) == [("dateline", "Reuters"), ("told", "Reuters")]
    assert [one.where.words for one in chain.evidence if one.where] == ["Reuters", "told Reuters"]


# the same words in a second outlet make it likelier that they are an agency's
def test_copying_by_another_outlet_is_a_sign_with_the_shared_words() -> None:
    (alone,) = chains(report("heard", HEARD, outlet="Tarnok Gazette"))
    (chain,) = chains(report("heard", HEARD, outlet="Tarnok Gazette"), copy := report("copy", BARE, outlet="Pier Post"))
    copied = [one for one in chain.evidence if one.kind == "copied"]
    assert [(one.agency, one.report) for one in copied] == [("Reuters", copy.id)]
    assert copied[0].where is not None
    assert copied[0].where.words in BARE
    assert (chain.confidence or 0.0) > (alone.confidence or 0.0)


def test_an_outlets_second_version_is_no_such_sign() -> None:
    (chain,) = chains(report("heard", HEARD, outlet="Pier Post"), report("copy", BARE, outlet="Pier Post"))
    assert "copied" not in [one.kind for one in chain.evidence]


def test_a_report_of_two_agencies_shown_alike_has_no_sole_one() -> None:
    (chain,) = chains(report("both", f"TARNOK (Reuters/AFP) - {OTHER}"))
    assert (chain.origin, chain.confidence) == (None, None)


# one copy credits one agency, another copy another: the texts contradict each other
def test_copies_that_credit_two_agencies_leave_the_origin_open_and_show_both() -> None:
    found = [chain for chain in chains(report("a", WIRE), report("b", BY_AFP)) if len(chain.reports) == 2]
    (chain,) = found
    assert (chain.origin, chain.confidence) == (None, None)
    assert {one.agency for one in chain.evidence} == {"Reuters", "Agence France-Presse"}


def test_a_weaker_sign_for_another_agency_stays_in_the_evidence() -> None:
    (chain,) = chains(report("a", f"{WIRE}\nSource: AFP"))
    assert chain.origin == "Reuters"
    assert ("credit-line", "Agence France-Presse") in kinds(chain.evidence)
    (without,) = chains(report("a", WIRE))
    assert chain.confidence is not None
    assert without.confidence is not None
    assert chain.confidence < without.confidence


def test_own_reporting_has_neither_chance_nor_signs() -> None:
    (chain,) = chains(report("own", OTHER))
    assert (chain.origin, chain.confidence, chain.evidence) == (None, None, ())


TOLD = BARE.replace("Brandeker remembered", "Brandeker told The Boston Globe")


# Neither of the two outlets asked the mate; the words name who did, though its report is not at hand.
def test_an_outlet_that_is_told_in_the_words_of_two_others_is_where_they_come_from() -> None:
    given = report("one", TOLD, outlet="Tarnok Gazette"), report("two", TOLD, outlet="Pier Post")
    (chain,) = chains(*given)
    assert chain.origin == "Boston Globe"
    assert 0.5 < (chain.confidence or 0.0) < 0.9
    assert {one.kind for one in chain.evidence} == {"told", "unsigned", "copied"}
    (lost,) = chain.lost
    assert lost.parent is None
    assert {branch.lost or branch.parent for branch in chain.tree} >= {lost.id}


# One outlet may have written that somebody told another.
def test_one_report_alone_or_two_of_one_outlet_name_nobody() -> None:
    (alone,) = chains(report("one", TOLD, outlet="Tarnok Gazette"))
    (chain,) = chains(report("one", TOLD, outlet="Pier Post"), report("two", f"{TOLD}\nMore soon.", outlet="Pier Post"))
    assert (alone.origin, chain.origin) == (None, None)
    assert not chain.lost


# The copy has the words of the first but not those that name who asked.
def test_what_one_of_two_left_out_is_not_carried_by_two() -> None:
    (chain,) = chains(report("one", TOLD, outlet="Tarnok Gazette"), report("two", BARE, outlet="Pier Post"))
    assert (chain.origin, chain.lost) == (None, ())
