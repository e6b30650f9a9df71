"""What people judge counts before what is found: joined, parted, bound and renamed."""

from dataclasses import replace

import twosource
from twosource.model.analysis import Analysis
from twosource.model.article import Article
from twosource.model.marks import Statement
from twosource.model.rulings import Ruling, Spot, in_force

WIRE = (
    "HAVNER (Reuters) - A ferry with 40 people aboard ran onto a sandbank off Havner on Monday, the coast guard said.\n"
    "Nobody was hurt, and the passengers were taken ashore in small boats before nightfall.\n"
    "Captain Ole Brandt had been warned of the low water, harbour master Tove Lind said."
)
POST = (
    "Passengers of a Havner ferry spent Monday afternoon stuck in the mud.\n"
    "There were no injuries, according to a nurse who met them on the quay.\n"
    "The town council will discuss a new channel in May."
)


def _reports(second: str = POST) -> list[Article]:
    return [
        twosource.article(WIRE, outlet="The Mail", title="Ferry aground"),
        twosource.article(second, outlet="The Post", title="Stuck in the mud"),
    ]


def _saying(analysis: Analysis, words: str, outlet: str) -> Statement:
    report = next(a.id for a in analysis.articles if a.outlet == outlet)
    return next(s for s in analysis.assertions if s.report == report and words in s.where.words)


def _spot(statement: Statement) -> Spot:
    return Spot(statement.report, statement.where.start, statement.where.end, statement.where.words)


def _ruling(kind: str, *places: Spot, time: str = "2026-03-01T10:00:00+00:00", **more: str) -> Ruling:
    return Ruling(kind, "Ana Ruiz", time, *places, **more)  # type: ignore[arg-type]


def _analyze(reports: list[Article], *rulings: Ruling) -> Analysis:
    return twosource.analyze(reports, judgements=rulings, language="rules")


def _one_claim(analysis: Analysis, *statements: Statement) -> bool:
    return any({s.id for s in statements} <= set(claim.statements) for claim in analysis.claims)


def test_statements_that_a_person_joined_are_one_claim_and_the_joining_says_so() -> None:
    before = _analyze(_reports())
    pair = _saying(before, "taken ashore", "The Mail"), _saying(before, "no injuries", "The Post")
    assert not _one_claim(before, *pair)
    after = _analyze(_reports(), _ruling("join", *map(_spot, pair), note="the same rescue"))
    assert _one_claim(after, *pair)
    compared = {what: said for c in after.claims for j in c.joinings for what, said in j.compared}
    assert "Ana Ruiz, 2026-03-01: the same rescue" in compared["judged by a person"]
    assert [r.applied for r in after.ruled] == [True]


def test_statements_that_a_person_parted_are_two_claims_even_in_the_same_words() -> None:
    reports = _reports("A ferry with 40 people aboard ran onto a sandbank off Havner on Monday, the coast guard said.")
    before = _analyze(reports)
    pair = _saying(before, "sandbank", "The Mail"), _saying(before, "sandbank", "The Post")
    assert _one_claim(before, *pair)
    after = _analyze(reports, _ruling("part", *map(_spot, pair)))
    assert not _one_claim(after, *pair)
    assert after.ruled[0].applied


def test_reports_that_a_person_held_independent_are_two_chains() -> None:
    reports = _reports(WIRE.replace("HAVNER (Reuters) - ", "").replace("small boats", "boats"))
    before = _analyze(reports)
    assert len(before.chains) == 1
    a, b = (Spot(article.id) for article in before.articles)
    after = _analyze(reports, _ruling("bond", a, b, judgement="independent"))
    assert len(after.chains) == 2
    ruled = next(bond for bond in after.bonds if bond.reason == "editor")
    assert "it stands for" in ruled.detail
    assert after.ruled[0].targets == (ruled.id,)


def test_reports_that_a_person_bound_are_one_chain() -> None:
    before = _analyze(_reports())
    assert len(before.chains) == 2
    a, b = (Spot(article.id) for article in before.articles)
    after = _analyze(_reports(), _ruling("bond", a, b, judgement="dependent"))
    assert len(after.chains) == 1
    assert {c.chains for c in after.claims} == {1}


def test_a_name_that_a_person_gave_is_the_voice_s_name() -> None:
    before = _analyze(_reports())
    lind = next(e for e in before.entities if "Tove Lind" in e.names)
    where = lind.mentions[0].where
    spot = Spot(where.report, where.start, where.end, where.words)
    after = _analyze(_reports(), _ruling("rename", spot, name="Tove Lind (harbour master)"))
    assert "Tove Lind (harbour master)" in {v.name for c in after.claims for v in c.voices}
    assert "Tove Lind" in next(e for e in after.entities if e.id == lind.id).names


def test_a_judgement_taken_back_and_an_older_one_on_the_same_places_do_not_hold() -> None:
    a, b = Spot("r-1", 0, 4, "Then"), Spot("r-2", 0, 4, "Once")
    old, new = _ruling("join", a, b), _ruling("part", b, a, time="2026-03-02T10:00:00+00:00")
    assert in_force([new, old]) == (new,)
    undone = Ruling("undo", "Ana Ruiz", "2026-03-03T10:00:00+00:00", undoes=new.id)
    assert in_force([undone, new, old]) == (old,)


def test_a_judgement_on_words_that_are_no_statement_any_more_is_told_of_and_changes_nothing() -> None:
    before = _analyze(_reports())
    pair = [_spot(_saying(before, words, "The Mail")) for words in ("sandbank", "taken ashore")]
    moved = replace(pair[0], words=pair[0].words[::-1])
    after = _analyze(_reports(), _ruling("join", moved, pair[1]))
    assert after.claims == before.claims
    assert [f.kind for f in after.findings if f.kind == "judgement"] == ["judgement"]


def test_a_judgement_on_other_reports_is_no_loss() -> None:
    elsewhere = _ruling("bond", Spot("r-gone"), Spot("r-lost"), judgement="dependent")
    after = _analyze(_reports(), elsewhere)
    assert not after.ruled[0].applied
    assert not [f for f in after.findings if f.kind == "judgement"]
