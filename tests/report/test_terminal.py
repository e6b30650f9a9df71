"""The summary and the proof as lines of text."""

import io
import re
from dataclasses import replace

import pytest
from rich.cells import cell_len
from tests.report import sample

from twosource.model.claims import Claim
from twosource.report.carriers import contexts
from twosource.report.contract import to_contract
from twosource.report.dossier import Dossier, to_dossier
from twosource.report.proof import prove
from twosource.report.proof_terminal import print_proof
from twosource.report.terminal import print_summary, summary_lines


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


def dossier() -> Dossier:
    return to_dossier(to_contract(sample.analysis()))


def summary() -> str:
    page = io.StringIO()
    print_summary(dossier(), page)
    return page.getvalue()


def why(claim: str) -> str:
    known, page = dossier(), io.StringIO()
    print_proof(prove(known, contexts(known.register), claim), page)
    return page.getvalue()


@pytest.mark.parametrize(
    "line",
    [
        "5 reports in 3 chains of copying · 2 stories · 8 claims: 4 on one origin in several reports",
        "A  Meridian Wire  3 reports: Meridian Wire, The Mail, The Post",
        "<i>alert</i>  1 report: <b>Evil</b> Herald",
        "MANY REPORTS, ONE ORIGIN",
        "3 reports, 1 chain, 1 origin · Petr Halm",
        "denied · the opposite: Voltara denies it · 3 reports, 1 chain, 1 origin · Ilse Tarn",
        "figure: “at least” was dropped · 3 reports, 1 chain, 1 origin · Ilse Tarn",
        "4 reports, 2 chains, 2 origins · Ilse Tarn, The mayor of Oltava",
        "2 reports, 2 chains, 1 to 2 origins · Officials",
        "left out  reports/old.pdf: not text; save it as text",
        "twosource why analysis.json c-0a11",
    ],
)
def test_the_summary_tells_at_one_glance(line: str) -> None:
    assert line in summary()


def many(number: int) -> Dossier:
    """An analysis with `number` copies of each claim under other ids."""
    given = sample.analysis()
    claims: list[Claim] = [replace(c, id=f"{c.id}-{i}", conflicts=()) for c in given.claims for i in range(number)]
    return to_dossier(to_contract(replace(given, claims=tuple(claims), timeline=(), findings=given.findings * number)))


def test_however_much_there_is_it_fits_one_screen_and_counts_the_rest() -> None:
    page = io.StringIO()
    print_summary(many(40), page)
    assert len(page.getvalue().splitlines()) <= 45
    note = next(line for line in page.getvalue().splitlines() if line.startswith("MANY REPORTS, ONE ORIGIN"))
    here, elsewhere, more = map(int, re.findall(r"\d+", note))
    assert here > 0
    assert here + elsewhere + more == 160
    assert "and 37 more findings" in page.getvalue()


@pytest.mark.parametrize("width", [20, 40, 80, 200])
def test_no_line_is_wider_than_the_terminal(width: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    monkeypatch.setenv("TERM", "xterm")
    page = Screen()
    print_summary(dossier(), page)
    plain = re.sub("\x1b\\[[0-9;]*m", "", page.getvalue())
    assert 10 < max(cell_len(line) for line in plain.splitlines()) <= width


def test_wide_characters_take_two_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    given = sample.analysis()
    wide = replace(given, claims=tuple(replace(c, text="水坝" * 200) for c in given.claims))
    page = io.StringIO()
    print_summary(to_dossier(to_contract(wide)), page)
    assert max(cell_len(line) for line in page.getvalue().splitlines()) <= 100


def test_a_pipe_gets_no_colours_and_a_report_cannot_bring_any(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    assert "\x1b" not in summary() + why("c-0f77")
    assert "␛[31mred␛[0m" in why("c-0f77")
    assert "\u202e" not in why("c-0f77")


def test_words_in_square_brackets_are_not_read_as_styles() -> None:
    given = sample.analysis()
    odd = replace(given, claims=tuple(replace(c, text="[bold]a[/bold] :smile:") for c in given.claims))
    assert any("[bold]a[/bold] :smile:" in str(line) for line in summary_lines(to_dossier(to_contract(odd)), 90))


def test_nothing_is_ever_called_confirmed_or_true() -> None:
    told = (summary() + "".join(why(c.id) for c in sample.claims())).casefold().split()
    assert not {"confirmed", "true", "proven", "fact"} & {word.strip(".,;:") for word in told}


@pytest.mark.parametrize(
    "line",
    [
        "claim 2, c-0c33: 3 reports, 1 chain, 1 origin · denied",
        "rests on: Ilse Tarn; own reporting of Meridian Wire",
        "Tarn said [the gates may have been opened by hand]. The claim could not be verified.",
        "A  The Post  in the report's own words",
        "unverified: could not be verified",
        "Both stand in text copied from Meridian Wire.",
        "93 % of the Post is in it.",
        "Meridian Wire: the gates *may have been* opened by hand",
        "The Post: The gates *were* opened by hand",
        "the opposite: Voltara denies it",
        "another voice than Ilse Tarn and own reporting of Meridian Wire",
        "ask what was tried",
    ],
)
def test_the_proof_goes_down_to_the_exact_words(line: str) -> None:
    assert " ".join(line.split()) in " ".join(why("c-0c33").split())


def test_a_speaker_without_a_name_is_told_as_such() -> None:
    assert "C  Radio Vale  Officials (no name given)" in why("c-0e55")
    assert "no name given" not in why("c-0c33")


def test_the_proof_has_no_trailing_space_and_keeps_its_width() -> None:
    lines = why("c-0a11").splitlines()
    assert all(line == line.rstrip() and cell_len(line) <= 100 for line in lines)


# What a copy left out stands in the summary and in the proof.
def test_a_lost_caveat_is_told() -> None:
    said = " ".join(why("c-0c33").split())
    assert "LEFT OUT ON THE WAY denial lost: left out: “Voltara denied it.”" in said
    assert "given by Meridian Wire, not by The Post" in said
