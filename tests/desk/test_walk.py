"""The walk of `docs/architecture.md`: five reports of one fire, and what the ledger makes of them."""

import pytest

from twosource.desk.run import analyze
from twosource.intake.article import Received, make_article
from twosource.model.analysis import Analysis
from twosource.model.article import Article
from twosource.model.claims import Claim

WIRE = (
    "CORVA (Continental Press) - A fire at the old mill injured 12 people on Friday.\n"
    '"We saw flames over the roof," Mayor Ana Ruiz said. The mill, built in 1890, had stood empty for a decade.'
)
DAILY = (
    "A fire at the old mill injured 12 people on Friday.\n"
    '"We saw flames over the roof," Mayor Ana Ruiz said. The mill, built in 1890, had stood empty for a decade. '
    "Crowds gathered on the bridge to watch."
)
HERALD = (
    "Corva woke to smoke on Saturday. Hospital director Paul Weber told the Herald that the fire at the old mill had "
    "injured 12 people. Two of them were still in intensive care, he said."
)
POST = (
    "Investigators were still at work. The Corva police confirmed that 12 people were injured in the fire "
    "at the old mill. They asked witnesses to come forward."
)


def reports(post: str = POST) -> list[Article]:
    given = [("wire", WIRE), ("mirror", WIRE), ("daily", DAILY), ("herald", HERALD), ("post", post)]
    return [make_article(Received(f"{name}.txt", text, outlet=name.title())) for name, text in given]


def injured(analysis: Analysis) -> Claim:
    return max(
        (c for c in analysis.claims if any("injured 12" in s or "12 people" in s for s in words(analysis, c))),
        key=lambda c: c.reports,
    )


def words(analysis: Analysis, claim: Claim) -> list[str]:
    return [s.where.words for s in analysis.statements if s.id in claim.statements]


def test_five_reports_are_three_chains() -> None:
    analysis = analyze(reports())
    source = {a.id: a.source for a in analysis.articles}
    chains = sorted(sorted(source[r] for r in c.reports) for c in analysis.chains)
    assert chains == [["daily.txt", "mirror.txt", "wire.txt"], ["herald.txt"], ["post.txt"]]


def test_three_voices_are_three_origins() -> None:
    claim = injured(analyze(reports()))
    assert (claim.reports, claim.chains) == (5, 3)
    assert (claim.at_least, claim.at_most) == (3, 3)
    assert claim.verdict == "corroborated"


def test_an_unnamed_voice_makes_the_count_an_interval() -> None:
    claim = injured(analyze(reports(POST.replace("The Corva police confirmed", "Officials said"))))
    assert (claim.at_least, claim.at_most) == (2, 3)


@pytest.mark.parametrize("turned", [1, 2, 3, 4])
def test_the_order_of_the_reports_changes_nothing(turned: int) -> None:
    given = reports()
    assert analyze(given[turned:] + given[:turned]) == analyze(given)


def test_no_report_is_no_claim() -> None:
    assert analyze([]).claims == ()
