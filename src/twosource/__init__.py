"""Reports of events -> for each claim in them, how many independent origins stand behind it, and why.

    import twosource

    articles, findings = twosource.read(["reports/"])
    analysis = twosource.analyze(articles, findings)
    print(twosource.summary(analysis))

The nouns are plain frozen classes of `twosource.model`; what takes time to import is imported when it is used.
"""

from __future__ import annotations

from collections.abc import Iterable

from twosource.errors import TwosourceError
from twosource.model.analysis import Analysis
from twosource.model.article import Article, Finding
from twosource.model.claims import Claim
from twosource.model.descent import Bond, Chain
from twosource.model.marks import Statement
from twosource.model.sourced import Sourced
from twosource.report.schema import Analysis as Contract

__all__ = [
    "Analysis",
    "Article",
    "Bond",
    "Chain",
    "Claim",
    "Finding",
    "Statement",
    "TwosourceError",
    "analyze",
    "article",
    "read",
    "sources",
    "summary",
    "to_contract",
    "to_html",
    "to_markdown",
    "why",
]


def read(paths: Iterable[str]) -> tuple[tuple[Article, ...], tuple[Finding, ...]]:
    """The reports in files, folders and `-` (standard input), and what is to be known of the input: what was left
    out, or read with doubt. An input that cannot be read is a finding, not an error."""
    from twosource.intake.read import read as read_paths

    return read_paths(tuple(paths))


def article(
    text: str,
    *,
    title: str | None = None,
    outlet: str | None = None,
    url: str | None = None,
    published: str | None = None,
) -> Article:
    """A report from its text and what is known of it; `published` is ISO 8601. Dateline, credits and notices are read
    from the text."""
    from twosource.intake.article import Received, make_article

    source = url or outlet or title or "text"
    return make_article(Received(source, text, title=title, outlet=outlet, url=url, published=published))


def analyze(reports: Iterable[Article], findings: Iterable[Finding] = ()) -> Analysis:
    """The analysis of reports; their order does not change it. `findings` of the reading are carried along."""
    from twosource.desk.run import analyze as run

    return run(reports, findings)


def sources(analysis: Analysis, report: str) -> tuple[Sourced, ...]:
    """Where each sentence of one report came from. `report` is its file's name or path, its name in the summary, its
    outlet, its id, or the beginning of its id.

    Raises UnknownReport, a TwosourceError, where there is no such report or several are meant.
    """
    from twosource.report.named_report import find_report
    from twosource.report.register import register

    found = find_report(report, register(to_contract(analysis)))
    return tuple(sourced for sourced in analysis.sources if sourced.where.report == found)


def to_contract(analysis: Analysis) -> Contract:
    """The analysis in the published format `twosource.analysis/1`, as values for `json.dump`."""
    from twosource.report.contract import to_contract as publish

    return publish(analysis)


def summary(analysis: Analysis) -> str:
    """The analysis on about one screen of plain text."""
    from io import StringIO

    from twosource.report.dossier import to_dossier
    from twosource.report.terminal import print_summary

    page = StringIO()
    print_summary(to_dossier(to_contract(analysis)), page)
    return page.getvalue()


def to_markdown(analysis: Analysis) -> str:
    """The analysis as a report in GitHub-flavoured Markdown."""
    from twosource.report.dossier import to_dossier
    from twosource.report.markdown import to_markdown as write

    return write(to_dossier(to_contract(analysis)))


def to_html(analysis: Analysis) -> str:
    """The analysis as one self-contained HTML page."""
    from twosource.report.dossier import to_dossier
    from twosource.report.html import to_html as write

    return write(to_dossier(to_contract(analysis)))


def why(analysis: Analysis, claim: str) -> str:
    """The proof of one claim's counts, down to the exact words. `claim` is its id, the beginning of its id, or its
    number in the summary.

    Raises UnknownClaim, a TwosourceError, where there is no such claim.
    """
    from io import StringIO

    from twosource.report.carriers import contexts
    from twosource.report.dossier import to_dossier
    from twosource.report.proof import prove
    from twosource.report.proof_terminal import print_proof
    from twosource.report.reread import find_claim

    dossier = to_dossier(to_contract(analysis))
    found = find_claim(claim, tuple(line.claim["id"] for line in dossier.lines))
    page = StringIO()
    print_proof(prove(dossier, contexts(dossier.register), found), page)
    return page.getvalue()
