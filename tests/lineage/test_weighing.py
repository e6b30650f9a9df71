"""Signs add up to a chance; contradictions lower it, and two shown alike leave nobody."""

import pytest

from twosource.lineage.evidence import sign
from twosource.lineage.weighing import TOLD_FROM, chances, likeliest, scores, weight_of
from twosource.model.origin import EvidenceKind, OriginEvidence


def signs(*kinds: tuple[EvidenceKind, str, str]) -> list[OriginEvidence]:
    return [sign(kind, agency, report, None) for kind, agency, report in kinds]


def chance(*kinds: tuple[EvidenceKind, str, str]) -> dict[str, float]:
    return chances(scores(signs(*kinds)))


DATELINE: tuple[EvidenceKind, str, str] = ("dateline", "Reuters", "a")
TOLD: tuple[EvidenceKind, str, str] = ("told", "Reuters", "a")


def test_a_dateline_is_nearly_sure_and_being_told_is_not() -> None:
    assert chance(DATELINE)["Reuters"] > 0.95
    assert chance(TOLD)["Reuters"] < TOLD_FROM
    assert chance(("own-voice", "Reuters", "a"))["Reuters"] > chance(TOLD)["Reuters"]


def test_signs_of_two_kinds_add_up_and_one_kind_counts_once() -> None:
    assert chance(TOLD, ("own-voice", "Reuters", "a"))["Reuters"] > chance(("own-voice", "Reuters", "a"))["Reuters"]
    assert chance(TOLD, TOLD) == chance(TOLD)


def test_several_reports_that_show_one_agency_raise_its_odds_by_their_number() -> None:
    both = scores(signs(TOLD, ("told", "Reuters", "b")))["Reuters"]
    assert both == pytest.approx(scores(signs(TOLD))["Reuters"] + 0.6931, abs=1e-3)


def test_another_agency_lowers_the_chance_and_alike_ones_leave_nobody() -> None:
    alone = chance(TOLD, ("own-voice", "Reuters", "a"))["Reuters"]
    beside = chance(TOLD, ("own-voice", "Reuters", "a"), ("told", "AFP", "a"))["Reuters"]
    assert beside < alone
    alike = chance(DATELINE, ("dateline", "AFP", "a"))
    assert max(alike.values()) <= 0.5
    assert likeliest(alike) is None


def test_thanks_speak_against() -> None:
    assert chance(TOLD, ("thanks", "Reuters", "a"))["Reuters"] < chance(TOLD)["Reuters"]
    assert weight_of("thanks") < 0


def test_no_sign_gives_no_chance() -> None:
    assert chances(scores([])) == {}
    assert likeliest({}) is None
