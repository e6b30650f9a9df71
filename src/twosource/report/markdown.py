"""Dossier -> its report in GitHub-flavoured Markdown."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from twosource.report import schema, schema_reports
from twosource.report.brief import HEADINGS
from twosource.report.dossier import Dossier
from twosource.report.drawings import Drawing
from twosource.report.lede import lede
from twosource.report.markdown_claims import claim_lines, counts, plain
from twosource.report.markdown_tallies import tally_lines
from twosource.report.page import Page, Shown, Tree, to_page
from twosource.report.wording import REASONS, clock, count, percent


def to_markdown(dossier: Dossier) -> str:
    """The report; whatever came from a report of the news is escaped."""
    return "\n".join(_lines(to_page(dossier))).rstrip() + "\n"


def _lines(page: Page) -> Iterator[str]:
    dossier = page.dossier
    yield from (f"# {plain(dossier.title, 200)}", "", plain(lede(dossier)), "")
    yield from _key_figures(dossier)
    yield from _first(page)
    yield from _brief(page)
    yield from _chains(page)
    if page.proofs:
        yield from ("## Claims and what stands behind them", "")
    for proof in page.proofs:
        yield from claim_lines(proof)
    yield from _alone(page)
    yield from _reports(page)
    yield from _quotations(page)
    yield from tally_lines(page)
    yield from _stories(dossier)
    yield from _timeline(dossier)
    yield from _circles(dossier)
    yield from _judged(dossier)
    yield from _input(dossier.findings)
    yield from _foot(dossier.register.analysis["generator"])


def _key_figures(dossier: Dossier) -> Iterator[str]:
    told = [(len(section.lines), section.kind.counted) for section in dossier.sections if section.lines]
    yield from ("| | |", "|---:|---|")
    yield f"| {len(dossier.register.reports)} | reports |"
    yield f"| {len(dossier.chains)} | texts behind them |"
    yield from (f"| {number} | {'claim' if number == 1 else 'claims'} {words} |" for number, words in told)
    yield f"| {dossier.alone} | claims in one report alone |"
    yield ""


def _brief(page: Page) -> Iterator[str]:
    """The brief without its gist, which stands at the top already."""
    sentences = [sentence for sentence in page.brief if sentence.chapter != "gist"]
    if sentences:
        yield from ("## In brief", "")
    for chapter, told in groupby(sentences, key=lambda sentence: sentence.chapter):
        yield from (f"**{HEADINGS[chapter]}**", "")
        yield from (f"- {plain(sentence.text)}" for sentence in told)
        yield ""


def _first(page: Page) -> Iterator[str]:
    if page.first:
        yield from ("## Look at these first", "")
    headings = {section.kind.key: section.kind.heading for section in page.dossier.sections}
    for kind, line in page.first:
        yield f"- *{headings[kind]}*: {line.number}. “{plain(line.claim['text'], 200)}” ({counts(line)})"
    yield ""


def _chains(page: Page) -> Iterator[str]:
    yield from ("## Chains: who copied from whom", "")
    for tree in page.trees:
        yield from _tree(tree)
        bonds = page.bonds_of(tree.chain)
        for lost in tree.chain.chain["lost"]:
            yield from (f"A version that nobody handed in: {plain(lost['detail'])}", "")
        if bonds:
            yield from ("What shows it:", "", *(_bond(page, bond) for bond in bonds), "")
    if page.single:
        yield from ("Reports with a text of their own:", "")
    for chain in page.single:
        origin = f", from {plain(chain.origin)}" if chain.origin and chain.origin != chain.reports[0] else ""
        yield f"- **{chain.letter}** {plain(chain.reports[0])}{origin}"
    yield ""
    if page.unsure:
        yield from ("Not settled:", "", *(_bond(page, bond) for bond in page.unsure), "")


def _tree(tree: Tree) -> Iterator[str]:
    chain = tree.chain
    origin = f"**{chain.letter} {plain(chain.origin or 'Origin not told')}**"
    basis = f" ({plain(chain.basis)})" if chain.basis else ""
    yield f"{origin}{basis}, {count(len(chain.reports), 'report')}:"
    yield ""
    yield from _boxes(tree.drawing)
    yield ""


def _boxes(drawing: Drawing) -> Iterator[str]:
    notes = {step.child: step.note for step in drawing.steps}
    for box in drawing.boxes:
        note = f" ({notes[box.key]})" if notes.get(box.key) else ""
        yield f"{'  ' * box.depth}- {plain(box.name)}{note}{f': {plain(box.note)}' if box.note else ''}"


def _bond(page: Page, bond: schema.Bond) -> str:
    labels = page.dossier.register.labels
    pair = f"{plain(labels[bond['earlier']])} → {plain(labels[bond['later']])}"
    return f"- {pair}, {REASONS[bond['reason']]}: {plain(bond['detail'])}"


def _alone(page: Page) -> Iterator[str]:
    if page.alone:
        yield from ("## In one report alone", "")
    for report, proofs in page.alone:
        yield f"**{plain(page.dossier.register.labels[report])}**"
        yield ""
        for proof in proofs:
            speaker = plain(proof.carriers[0].speaker)
            yield f"- {proof.line.number}. “{plain(proof.line.claim['text'], 300)}” ({speaker})"
        yield ""


def _reports(page: Page) -> Iterator[str]:
    yield from ("## The reports", "", "| | Report | Title | Published | Shared wording |", "|---|---|---|---|---:|")
    for shown in page.texts:
        row = shown.report
        cells = (shown.letter, _named(shown), plain(row["title"] or ""), plain(row["published"] or ""))
        yield f"| {' | '.join(cells)} | {percent(shown.shared)} |"
    yield ""


def _named(shown: Shown) -> str:
    """The report's name, a link where its address leads to the web."""
    if shown.address is None:
        return plain(shown.label)
    address = shown.address.translate({ord(c): f"%{ord(c):02X}" for c in " <>()[]|\\`\"'\n\r\t"})
    return f"[{plain(shown.label)}](<{address}>)"


def _quotations(page: Page) -> Iterator[str]:
    labels = page.dossier.register.labels
    if page.speakers:
        yield from ("## Quotations by speaker", "")
    for who in page.speakers:
        yield from (f"**{plain(who.name, 120)}**", "")
        for quotation in who.quotations:
            reports = ", ".join(dict.fromkeys(plain(labels[row["report"]]) for row in quotation.statements))
            yield f"- “{plain(quotation.words, 600)}” ({reports})"
        yield ""


def _stories(dossier: Dossier) -> Iterator[str]:
    stories = dossier.register.analysis["stories"]
    if len(stories) > 1:
        yield from ("## Stories", "")
        for story in stories:
            reports = ", ".join(plain(dossier.register.labels[report]) for report in story["reports"])
            yield f"- {plain(story['label'] or 'Untitled', 160)}: {reports}"
        yield ""


def _timeline(dossier: Dossier) -> Iterator[str]:
    moments = dossier.register.analysis["timeline"]
    if moments:
        yield from ("## When it was said to have happened", "")
        for moment in moments:
            line = dossier.line(moment["claim"])
            told = f"{line.number}. “{plain(line.claim['text'], 160)}”{plain(clock(moment))}"
            yield f"- {plain(moment['when']['start'])}: {told}"
        yield ""


def _circles(dossier: Dossier) -> Iterator[str]:
    circles = dossier.register.analysis["circles"]
    if circles:
        yield from ("## Circles", "")
        for circle in circles:
            number = f"{dossier.line(circle['claim']).number}. " if circle["claim"] else ""
            yield f"- {number}{plain(circle['detail'])}"
        yield ""


def _judged(dossier: Dossier) -> Iterator[str]:
    if dossier.judged:
        yield from ("## Judged by people", "")
        for one in dossier.judged:
            places = " / ".join(plain(place) for place in one.places)
            followed = "" if one.applied else "not followed, "
            yield f"- `{one.id}` {one.what} ({plain(one.who)}): {places}: {followed}{plain(one.outcome)}"
        yield ""


def _input(findings: tuple[schema_reports.Finding, ...]) -> Iterator[str]:
    if findings:
        yield from ("## About the input", "")
        for found in findings:
            what = "Left out" if found["left_out"] else "Note"
            yield f"- **{what}** {plain(found['source'])}: {plain(found['message'])}"
        yield ""


def _foot(generator: schema_reports.Generator) -> Iterator[str]:
    yield "---"
    yield ""
    yield (
        "Counts are of origins that the words show; they do not say whether a claim is so. "
        f"Made by {plain(generator['name'])} {plain(generator['version'])}."
    )
