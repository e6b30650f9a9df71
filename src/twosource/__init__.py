"""Reports of events -> for each claim in them, how many independent origins stand behind it, and why.

    import twosource

    articles, findings = twosource.read(["reports/"])
    analysis = twosource.analyze(articles, findings)
    print(twosource.summary(analysis))

The nouns are plain frozen classes of `twosource.model`; what takes time to import is imported when it is used.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import overload

from twosource.errors import TwosourceError
from twosource.language.reader.choosing import DEFAULT_LANGUAGE, choose_reader
from twosource.model.analysis import Analysis
from twosource.model.article import Article, Finding
from twosource.model.claims import Claim
from twosource.model.descent import Bond, Chain
from twosource.model.differences import Differences
from twosource.model.marks import Statement
from twosource.model.rulings import Ruling
from twosource.model.sourced import Sourced
from twosource.report.schema import Analysis as Contract
from twosource.report.schema_differences import Differences as DiffContract

__all__ = [
    "Analysis",
    "Article",
    "Bond",
    "Chain",
    "Claim",
    "Differences",
    "Finding",
    "Statement",
    "TwosourceError",
    "analyze",
    "article",
    "diff",
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


def analyze(
    reports: Iterable[Article],
    findings: Iterable[Finding] = (),
    *,
    judgements: Iterable[Ruling] = (),
    language: str = DEFAULT_LANGUAGE,
) -> Analysis:
    """The analysis of reports; their order does not change it. `findings` of the reading are carried along.
    `judgements` are what people judged otherwise (`twosource.desk.rulings` reads and keeps them): they are followed.
    `language` is what reads the words: "model", "rules", or "spacy:" and a pipeline's name or folder.

    Raises UnknownReader or WeightsError, both a TwosourceError, where that cannot be had.
    """
    from twosource.desk.recipe import recipe
    from twosource.desk.run import analyze as run

    return run(reports, findings, rulings=judgements, recipe=recipe(choose_reader(language)))


def diff(left: Article, right: Article, *, language: str = DEFAULT_LANGUAGE) -> Differences:
    """Two reports side by side: what stands in both, word by word and also where it was moved, and what in one alone.
    Neither is held to be the older. `language` as for `analyze`."""
    from twosource.desk.diff import diff as run

    return run(left, right, choose_reader(language))


def sources(analysis: Analysis, report: str) -> tuple[Sourced, ...]:
    """Where each sentence of one report came from. `report` is its file's name or path, its name in the summary, its
    outlet, its id, or the beginning of its id.

    Raises UnknownReport, a TwosourceError, where there is no such report or several are meant.
    """
    from twosource.report.named_report import find_report
    from twosource.report.register import register

    found = find_report(report, register(to_contract(analysis)))
    return tuple(sourced for sourced in analysis.sources if sourced.where.report == found)


@overload
def to_contract(result: Analysis) -> Contract: ...
@overload
def to_contract(result: Differences) -> DiffContract: ...
def to_contract(result: Analysis | Differences) -> Contract | DiffContract:
    """An analysis in the published format `twosource.analysis/1`, or differences in `twosource.diff/1`, as values for
    `json.dump`."""
    if isinstance(result, Differences):
        from twosource.report.contract_differences import differences_to_contract

        return differences_to_contract(result)
    from twosource.report.contract import to_contract as publish

    return publish(result)


def summary(result: Analysis | Differences) -> str:
    """An analysis on about one screen of plain text; differences as `twosource diff` prints them."""
    from io import StringIO

    page = StringIO()
    if isinstance(result, Differences):
        from twosource.report.comparison import to_comparison
        from twosource.report.comparison_terminal import print_comparison

        print_comparison(to_comparison(result), page)
    else:
        from twosource.report.dossier import to_dossier
        from twosource.report.terminal import print_summary

        print_summary(to_dossier(to_contract(result)), page)
    return page.getvalue()


def to_markdown(result: Analysis | Differences) -> str:
    """An analysis or differences as a report in GitHub-flavoured Markdown."""
    if isinstance(result, Differences):
        from twosource.report.comparison import to_comparison
        from twosource.report.comparison_markdown import comparison_to_markdown

        return comparison_to_markdown(to_comparison(result))
    from twosource.report.dossier import to_dossier
    from twosource.report.markdown import to_markdown as write

    return write(to_dossier(to_contract(result)))


def to_html(result: Analysis | Differences) -> str:
    """An analysis or differences as one self-contained HTML page."""
    if isinstance(result, Differences):
        from twosource.report.comparison import to_comparison
        from twosource.report.comparison_html import comparison_to_html

        return comparison_to_html(to_comparison(result))
    from twosource.report.dossier import to_dossier
    from twosource.report.html import to_html as write

    return write(to_dossier(to_contract(result)))


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
