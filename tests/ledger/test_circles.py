"""Reports that rest on themselves are found: an official who cites the report that cites him, outlets that cite each
other."""

import twosource
from twosource.model.analysis import Analysis

POST = (
    "HAVNER (The Havner Post) - The harbour dam has lost a third of its stones since the spring, according to Mayor "
    "Tove Lind.\nDivers found the gaps near the old lighthouse on Monday, and the council has asked for money.\n"
    "Lind told the Post that the work would take two years."
)
MAIL = (
    "Mayor Tove Lind, citing a report in The Havner Post, said that the harbour dam had lost a third of its stones "
    "since the spring.\nFishermen on the quay doubted that the dam would last the winter."
)
STAR = "The harbour dam has lost a third of its stones since spring, the Courier reported.\nBoats stayed in port."
COURIER = (
    "One third of the stones of the harbour dam have gone since the spring, the Weekly Star reported on Tuesday.\n"
    "The lighthouse keeper has moved to his sister's house."
)
QUAY = "A crane fell into the harbour on Friday, the Courier reported.\nThe quay was closed until Sunday."
ROAD = "The coast road is to be closed for a year, the Weekly Star reported.\nDrivers will have to take the ferry."


def _analyze(**texts: str) -> Analysis:
    names = {"post": "The Havner Post", "mail": "Daily Mail", "star": "Weekly Star", "courier": "The Orlava Courier"}
    reports = [twosource.article(text, outlet=names[key], title=f"From {key}") for key, text in texts.items()]
    return twosource.analyze(reports, language="rules")


def test_an_official_who_cites_the_report_that_cites_him_goes_round() -> None:
    found = _analyze(post=POST, mail=MAIL)
    (circle,) = found.circles
    assert circle.members == ("The Havner Post", "Tove Lind")
    assert circle.detail == "The Havner Post has it from Tove Lind, Tove Lind has it from The Havner Post"
    claim = next(c for c in found.claims if c.id == circle.claim)
    assert set(circle.statements) <= set(claim.statements)
    assert (claim.at_least, claim.at_most) == (1, 1)


def test_two_outlets_that_have_it_from_each_other_go_round_and_are_one_origin() -> None:
    found = _analyze(star=STAR, courier=COURIER)
    (circle,) = found.circles
    assert set(circle.members) == {"Weekly Star", "The Orlava Courier"}
    claim = next(c for c in found.claims if c.id == circle.claim)
    assert (claim.reports, claim.at_most) == (2, 1)


def test_outlets_that_cite_each_other_for_different_things_are_told_without_a_claim() -> None:
    (circle,) = _analyze(star=QUAY, courier=ROAD).circles
    assert circle.claim is None
    assert len(circle.statements) == 2


def test_a_citation_that_comes_from_one_side_alone_is_no_circle() -> None:
    assert (
        _analyze(
            post=POST, star=STAR, courier=COURIER.replace("the Weekly Star reported on Tuesday", "divers say")
        ).circles
        == ()
    )


def test_a_courier_who_is_no_newspaper_is_no_outlet() -> None:
    found = _analyze(star=QUAY.replace("the Courier reported", "the courier said"), courier=ROAD)
    assert found.circles == ()


def test_an_outlet_that_quotes_what_it_was_told_does_not_cite_itself() -> None:
    assert _analyze(post=POST).circles == ()
