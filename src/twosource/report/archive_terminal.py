"""What an archive tells -> lines on a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Mapping
from typing import TextIO

from rich.text import Text

from twosource.model.archive import Filed, StoryEvent, StoryRow
from twosource.model.claim_line import ClaimLine
from twosource.report.archive_json import day
from twosource.report.ledger_change import LedgerChange
from twosource.report.terminal import console
from twosource.report.visible import one_line
from twosource.report.wording import VERDICTS, count, interval

_ID = 10
"""Characters of an id that are shown: what a person copies, and hardly ever two have in common."""

_HAPPENED = {
    "founded": "founded",
    "joined": "a report joined",
    "moved": "a report moved to another story",
    "merged": "became one with",
    "split": "parted from",
    "renamed": "is named by another report now; before",
    "withdrawn": "a report was withdrawn",
    "forgotten": "a report was forgotten",
}


def put_lines(lines: Iterable[Text], stream: TextIO) -> None:
    """Print lines as they are, cut at the terminal's width."""
    screen = console(stream)
    for line in lines:
        screen.print(line, overflow="ellipsis", no_wrap=True, crop=True)


def story_lines(stories: Iterable[StoryRow], width: int = 100) -> Iterator[Text]:
    """A story: its id, what it is called; how many reports from when to when."""
    for story in stories:
        yield Text.assemble((story.id[:_ID], "cyan"), "  ", (one_line(story.label or "Untitled", width - 14), "bold"))
        told = [count(story.reports, "report"), *([days(story)] if story.begun is not None else [])]
        yield Text("            " + " · ".join([*told, *(["ledger to be worked out"] if story.stale else [])]), "dim")


def days(story: StoryRow) -> str:
    """The days of the first and last report."""
    first, last = day(story.begun), day(story.last)
    return f"{first}" if first == last else f"{first} to {last}"


def report_lines(reports: Iterable[Filed], width: int = 100) -> Iterator[Text]:
    """A report: its id, outlet, time, title."""
    for report in reports:
        yield report_line(report, width)


def report_line(report: Filed, width: int = 100) -> Text:
    """The same of one report."""
    name = one_line(report.outlet or "outlet unknown", 24)
    when = (report.published or "no date")[:16].replace("T", " ")
    title = one_line(report.title or "Untitled", max(20, width - 56))
    style = "strike dim" if report.standing == "withdrawn" else ""
    said = Text.assemble((report.id[:_ID], "cyan"), f"  {when:<16}  {name:<24}  ", (title, style))
    return said.append("  withdrawn", "yellow") if report.standing == "withdrawn" else said


def claim_lines(claims: Iterable[ClaimLine], stories: Mapping[int, StoryRow], width: int = 100) -> Iterator[Text]:
    """Claims under the story that they stand in."""
    last = None
    for claim in claims:
        if claim.story != last:
            last, story = claim.story, stories[claim.story]
            label = one_line(story.label or "Untitled", width - 14)
            yield Text.assemble(("\n" if last is None else "") + story.id[:_ID], "  ", (label, "bold"))
        yield from _claim(claim, width)


def _claim(claim: ClaimLine, width: int) -> Iterator[Text]:
    yield Text.assemble("  ", (claim.id[:_ID], "cyan"), "  “", one_line(claim.text, width - 16), "”")
    origins = interval(claim.at_least, claim.at_most)
    told = [
        count(claim.reports, "report"),
        count(claim.chains, "chain"),
        f"{origins} origin{'' if origins == '1' else 's'}",
        VERDICTS[claim.verdict],
        *(["said to be unverified"] if claim.unverified else []),
        *(["changed on its way"] if claim.drift else []),
    ]
    yield Text("              " + " · ".join(told), "dim")


def event_lines(events: Iterable[StoryEvent], reports: Mapping[int, Filed]) -> Iterator[Text]:
    """What happened to stories as a whole."""
    for event in events:
        by = reports.get(event.report) if event.report is not None else None
        what = _HAPPENED[event.kind] + (f" {event.other[:_ID]}" if event.other else "")
        named = f": {one_line(by.outlet or by.title or by.id, 40)}" if by else ""
        yield Text.assemble((event.at[:16].replace("T", " "), "dim"), f"  {event.story[:_ID]} {what}{named}")


def change_lines(changes: Iterable[LedgerChange], width: int = 100) -> Iterator[Text]:
    """What changed in a ledger, a sentence each. Claims that go by another id are counted: the old one leads there."""
    renamed = 0
    for change in changes:
        if change.kind == "claim-renamed":
            renamed += 1
            continue
        style = "yellow" if change.kind in ("count-fell", "denial", "conflict") else ""
        yield from (Text(line, style) for line in _wrapped("· " + one_line(change.detail), width))
    if renamed:
        said = (
            "goes by another id; the old one still finds it"
            if renamed == 1
            else "go by other ids; the old ones find them"
        )
        yield Text(f"· {count(renamed, 'claim')} {said}", "dim")


def found_lines(report: Filed, words: str, places: Iterable[tuple[int, int]], width: int = 100) -> Iterator[Text]:
    """A report that a search found, and the piece of it in which the words stand, which are at `places` of it."""
    yield report_line(report, width)
    piece, end = Text("            "), 0
    for start, stop in places:
        piece.append(_flat(words[end:start])).append(_flat(words[start:stop]), "bold")
        end = stop
    yield piece.append(_flat(words[end:]))


def _flat(words: str) -> str:
    """One line of it, with the blanks at its ends, since pieces are put side by side."""
    shown = one_line(words)
    before, after = words[:1].isspace(), words[-1:].isspace() and bool(shown)
    return f"{' ' if before else ''}{shown}{' ' if after else ''}"


def _wrapped(line: str, width: int) -> list[str]:
    return textwrap.wrap(line, width, subsequent_indent="  ") or [line]
