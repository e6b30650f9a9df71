"""Dossier -> its summary on a terminal or as plain text, about one screen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TextIO

from rich.console import Console
from rich.text import Text

from twosource.report.dossier import ChainLine, Dossier, Kind, Line, Section
from twosource.report.terminal_tallies import tally_lines
from twosource.report.visible import one_line, visible
from twosource.report.wording import CAVEATS, CONFLICTS, DRIFTS, VERDICTS, count, origins

PLAIN_WIDTH = 100
"""Columns where no terminal tells its own: fits a mail and a wiki page."""

SCREEN = 45
"""Lines of the summary: one screen. What does not fit is counted."""

_CHAINS = 4
_STORIES = 3
_FINDINGS = 3
_LINES = 2
"""Lines that a claim takes."""


def console(stream: TextIO) -> Console:
    """A console on `stream` that prints words as they are; without colours where it is no terminal."""
    width = None if stream.isatty() else PLAIN_WIDTH
    return Console(file=stream, width=width, highlight=False, markup=False, emoji=False, soft_wrap=False)


def print_summary(dossier: Dossier, stream: TextIO, *, archived: bool = False) -> None:
    """Print the summary; `archived`: of a story that an archive keeps."""
    screen = console(stream)
    for line in summary_lines(dossier, screen.width, archived=archived):
        screen.print(line, overflow="ellipsis", no_wrap=True, crop=True)


def summary_lines(dossier: Dossier, width: int, *, archived: bool = False) -> Iterator[Text]:
    """The lines of the summary, no more than SCREEN of them where the terminal is not narrow."""
    head = [Text(one_line(dossier.title, width), "bold"), *_wrapped(_figures(dossier), width), *_chains(dossier)]
    head += _stories(dossier)
    tail = [
        *tally_lines(dossier.register),
        *_circles(dossier),
        *_judged(dossier),
        *_findings(dossier),
        *_next(dossier, archived=archived),
    ]
    yield from head
    sections = tuple(section for section in dossier.sections if section.lines) or _alone(dossier)
    chosen = _choice(sections, SCREEN - len(head) - len(tail))
    shown = {line.number for _, lines in chosen for line in lines}
    for section, lines in chosen:
        elsewhere = sum(line.number in shown for line in section.lines) - len(lines)
        yield from _section(section, lines, elsewhere, width)
    yield from tail


def _alone(dossier: Dossier) -> tuple[Section, ...]:
    """What there is to show where no claim is in two reports."""
    return (Section(Kind("alone", "In one report alone", "", ""), dossier.lines),) if dossier.lines else ()


def _choice(sections: Iterable[Section], room: int) -> list[tuple[Section, list[Line]]]:
    """Which claims are shown under which heading: each once, in turn from every kind until the `room` is taken."""
    left = {section.kind.key: list(section.lines) for section in sections}
    shown: dict[str, list[Line]] = {key: [] for key in left if key not in _TOLD_BESIDE}
    seen: set[int] = set()
    room -= len(shown) * 2
    while room >= _LINES and any(left[key] for key in shown):
        for key in (key for key in _WORST_FIRST if key in shown):
            fresh = next((line for line in left[key] if line.number not in seen), None)
            left[key] = [line for line in left[key] if fresh and line.number > fresh.number]
            if fresh and room >= _LINES:
                shown[key].append(fresh)
                seen.add(fresh.number)
                room -= _LINES
    return [(section, shown[section.kind.key]) for section in sections if section.kind.key in shown]


_WORST_FIRST = ("contested", "changed", "one", "open", "more", "alone")
"""A claim of several kinds stands under the first of these."""

_TOLD_BESIDE = frozenset({"unverified"})
"""Kinds without a heading: they are told in the line of a claim that stands under another."""


def _figures(dossier: Dossier) -> str:
    reports, chains = len(dossier.register.reports), len(dossier.chains)
    stories = len(dossier.register.analysis["stories"])
    parts = [
        count(reports, "report") + _copying(reports, chains),
        *([count(stories, "story", "stories")] if stories > 1 else []),
        count(len(dossier.lines), "claim"),
    ]
    told = [f"{len(s.lines)} {s.kind.counted}" for s in dossier.sections if s.lines]
    rest = [f"{dossier.alone} in one report alone"] if dossier.alone else []
    return f"{' · '.join(parts)}: {', '.join([*told, *rest])}" if dossier.lines else " · ".join(parts)


def _copying(reports: int, chains: int) -> str:
    if chains < reports:
        return f" in {count(chains, 'chain')} of copying"
    return ", none copied from another" if reports > 1 else ""


def _wrapped(words: str, width: int) -> Iterator[Text]:
    for line in Text(visible(words)).wrap(Console(width=width), width):
        line.rstrip()
        yield line


def _heading(words: str, note: str = "") -> Iterator[Text]:
    yield Text()
    yield Text.assemble((words.upper(), "bold cyan"), ("  " + note if note else "", "dim"))


def _chains(dossier: Dossier) -> Iterator[Text]:
    if not dossier.chains:
        return
    yield from _heading("Chains", "reports that descend from one text, and who it began with")
    copied = [chain for chain in dossier.chains if len(chain.reports) > 1]
    single = [chain for chain in dossier.chains if len(chain.reports) == 1]
    for chain in copied[:_CHAINS]:
        yield _chain(chain)
        if chain.basis:
            yield Text(f"      {chain.basis}", "dim")
    yield from _more(len(copied) - _CHAINS, "chain")
    if single:
        letters = f"{single[0].letter}–{single[-1].letter}" if len(single) > 1 else single[0].letter
        names = ", ".join(chain.reports[0] for chain in single)
        yield Text.assemble(
            f" {letters:>3}  ", (count(len(single), "text of its own", "texts of their own"), "bold"), f"  {names}"
        )


def _chain(chain: ChainLine) -> Text:
    name = one_line(chain.origin or "origin not told", 40)
    reports = f"  {count(len(chain.reports), 'report')}: {', '.join(chain.reports)}"
    return Text.assemble(f" {chain.letter:>3}  ", (name, "bold"), reports)


def _stories(dossier: Dossier) -> Iterator[Text]:
    """Where there is more than one event: which, and who tells it."""
    stories = dossier.register.analysis["stories"]
    if len(stories) > 1:
        yield from _heading("Stories", "events that are not counted together")
        for story in stories[:_STORIES]:
            reports = ", ".join(dossier.register.labels[report] for report in story["reports"])
            name = one_line(story["label"], 50) or "untitled"
            yield Text.assemble("      ", (name, "bold"), f"  {count(len(story['reports']), 'report')}: {reports}")
        yield from _more(len(stories) - _STORIES, "story", "stories")


def _more(left: int, noun: str, plural: str | None = None) -> Iterator[Text]:
    if left > 0:
        yield Text(f"      and {left} more {noun if left == 1 else plural or noun + 's'}", "dim")


def _section(section: Section, lines: list[Line], elsewhere: int, width: int) -> Iterator[Text]:
    yield from _heading(section.kind.heading, _note(len(lines), elsewhere, len(section.lines) - len(lines) - elsewhere))
    for line in lines:
        yield Text.assemble((f"{line.number:>4}  ", "bold"), f"“{one_line(line.claim['text'], width - 8)}”")
        yield Text.assemble("      ", *_about(line, section.kind.key))


def _note(here: int, elsewhere: int, more: int) -> str:
    """Where the claims of a kind are, unless all of them stand below."""
    if not elsewhere and not more:
        return ""
    counts = ((here, "here"), (elsewhere, "under another heading"), (more, "more"))
    return ", ".join(f"{number} {where}" for number, where in counts if number)


def _about(line: Line, kind: str) -> Iterator[tuple[str, str]]:
    """What is said under a claim: first what its heading promises, then the counts, who it rests on and the rest."""
    told = {"contested": _contested(line), "changed": _changed(line)}
    first = told.pop(kind, ("", ""))
    rests = (", ".join(line.voices), "dim")
    unverified = ("said to be unverified" if "unverified" in line.kinds else "", "yellow")
    parts = [first, (_counts(line), ""), rests, *told.values(), unverified]
    for place, (words, style) in enumerate([part for part in parts if part[0]]):
        yield (" · " if place else ""), "dim"
        yield words, style


def _contested(line: Line) -> tuple[str, str]:
    if "contested" not in line.kinds:
        return "", ""
    clashes = (f"{CONFLICTS[c['kind']]}: {one_line(c['detail'])}" for c in line.claim["conflicts"])
    return " · ".join([VERDICTS[line.claim["verdict"]], *dict.fromkeys(clashes)]), "red"


def _changed(line: Line) -> tuple[str, str]:
    changes = [f"{DRIFTS[d['kind']]}: {one_line(d['detail'])}" for d in line.claim["drift"]]
    changes += [f"{CAVEATS[c['kind']]}: {one_line(c['detail'])}" for c in line.claim["lost_caveats"]]
    return " · ".join(dict.fromkeys(changes)), "yellow"


def _counts(line: Line) -> str:
    claim = line.claim
    bound = origins(claim["origins"]["at_least"], claim["origins"]["at_most"])
    return f"{count(claim['reports'], 'report')}, {count(claim['chains'], 'chain')}, {bound}"


def _circles(dossier: Dossier) -> Iterator[Text]:
    circles = dossier.register.analysis["circles"]
    if circles:
        yield from _heading("Circles", "who has it from whom, and back")
        for circle in circles[:_FINDINGS]:
            number = str(dossier.line(circle["claim"]).number) if circle["claim"] else ""
            yield Text.assemble((f"{number:>4}  ", "bold"), one_line(circle["detail"]))
        yield from _more(len(circles) - _FINDINGS, "circle")


def _judged(dossier: Dossier) -> Iterator[Text]:
    """What people judged otherwise, the latest first."""
    if dossier.judged:
        yield from _heading("Judged by people", "followed before what was found")
        for one in dossier.judged[: -_FINDINGS - 1 : -1]:
            mark = (one.what, "bold") if one.applied else (f"not followed, {one.outcome}", "yellow")
            yield Text.assemble("      ", mark, f"  {one_line(one.who, 50)}  ", (" / ".join(one.places), "dim"))
        yield from _more(len(dossier.judged) - _FINDINGS, "judgement")


def _findings(dossier: Dossier) -> Iterator[Text]:
    if not dossier.findings:
        return
    yield from _heading("About the input")
    for found in sorted(dossier.findings, key=lambda f: not f["left_out"])[:_FINDINGS]:
        mark = ("left out  ", "bold red") if found["left_out"] else ("note      ", "yellow")
        yield Text.assemble("      ", mark, one_line(f"{found['source']}: {found['message']}"))
    yield from _more(len(dossier.findings) - _FINDINGS, "finding")


def _next(dossier: Dossier, *, archived: bool) -> Iterator[Text]:
    if not dossier.lines:
        return
    yield Text()
    first = dossier.lines[0].short
    if not archived:
        yield Text("Keep it:          twosource analyze PATH... -o analysis.json", "dim")
    yield Text(f"The exact words:  twosource why {first if archived else f'analysis.json {first}'}", "dim")
