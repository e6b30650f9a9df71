"""Page -> what is counted, and the arithmetic that was checked, in Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from twosource.report.markdown_claims import plain
from twosource.report.page import Page


def tally_lines(page: Page) -> Iterator[str]:
    """A table with a row for each value of each thing counted, how the values stand, and the checks."""
    labels = page.dossier.register.labels
    if page.things:
        yield from (
            "## Things counted",
            "",
            "| Counted | Value | Who says it | For | Reports |",
            "|---|---|---|---|---|",
        )
    for thing in page.things:
        for value in thing.values:
            reports = ", ".join(plain(labels[r]) for r in value.reports)
            voices = ", ".join(plain(v) for v in value.voices)
            yield f"| {plain(thing.label)} | {plain(value.words)} | {voices} | {plain(value.days)} | {reports} |"
    yield ""
    yield from _stands(page)
    if page.reckoned:
        yield from ("## Arithmetic checked", "")
    for one in page.reckoned:
        mark = "holds" if one.holds else "**does not hold**"
        yield f"- {mark}: {plain(one.detail)} ({', '.join(plain(labels[r]) for r in one.reports)})"
    yield ""


def _stands(page: Page) -> Iterator[str]:
    for thing in page.things:
        for standing, detail in thing.stands:
            yield f"- {plain(thing.label)}, {standing}: {plain(detail)}"
        for other in thing.apart:
            yield f"- {plain(thing.label)}, not to be compared with {plain(other)}"
    yield ""
