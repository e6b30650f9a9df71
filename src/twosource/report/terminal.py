"""Dossier -> its summary on a terminal or as plain text, about one screen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from rich.console import Console
from rich.text import Text

from twosource.report.dossier import ChainLine, Dossier, Line, Section
from twosource.report.visible import one_line, visible
from twosource.report.wording import CONFLICTS, DRIFTS, VERDICTS, count, origins

PLAIN_WIDTH = 100
"""Columns where no terminal tells its own: fits a mail and a wiki page."""

_SHOWN = {"one": 4, "contested": 3, "changed": 3, "open": 2, "more": 3, "unverified": 0}
"""Claims shown of each kind, two lines each, the rest counted: all kinds together fit one screen of 45 lines."""

_CHAINS = 6
_FINDINGS = 5


def console(stream: TextIO) -> Console:
    """A console on `stream` that prints words as they are; without colours where it is no terminal."""
    width = None if stream.isatty() else PLAIN_WIDTH
    return Console(file=stream, width=width, highlight=False, markup=False, emoji=False, soft_wrap=False)


def print_summary(dossier: Dossier, stream: TextIO, saved: str | None = None) -> None:
    """Print the summary; `saved` names the file of the analysis, where there is one."""
    screen = console(stream)
    for line in summary_lines(dossier, screen.width, saved):
        screen.print(line, overflow="ellipsis", no_wrap=True, crop=True)


def summary_lines(dossier: Dossier, width: int, saved: str | None = None) -> Iterator[Text]:
    """The lines of the summary, none wider than `width` columns."""
    yield Text(one_line(dossier.title, width), "bold")
    yield from _wrapped(_figures(dossier), width)
    yield from _chains(dossier, width)
    for section in dossier.sections:
        if section.lines:
            yield from _section(section, width)
    yield from _findings(dossier, width)
    yield from _next(dossier, saved)


def _figures(dossier: Dossier) -> str:
    reports, chains = len(dossier.register.reports), len(dossier.chains)
    stories = len(dossier.register.analysis["stories"])
    parts = [
        f"{count(reports, 'report')} in {count(chains, 'chain')} of copying",
        *([count(stories, "story", "stories")] if stories > 1 else []),
        count(len(dossier.lines), "claim"),
    ]
    told = [f"{len(s.lines)} {s.kind.counted}" for s in dossier.sections if s.lines]
    rest = [f"{dossier.alone} in one report alone"] if dossier.alone else []
    return f"{' · '.join(parts)}: {', '.join([*told, *rest])}" if dossier.lines else " · ".join(parts)


def _wrapped(words: str, width: int) -> Iterator[Text]:
    yield from Text(visible(words)).wrap(Console(width=width), width)


def _heading(words: str, note: str = "") -> Iterator[Text]:
    yield Text()
    yield Text.assemble((words.upper(), "bold cyan"), ("  " + note if note else "", "dim"))


def _chains(dossier: Dossier, width: int) -> Iterator[Text]:
    if not dossier.chains:
        return
    yield from _heading("Chains", "reports that descend from one text, and who it began with")
    for chain in dossier.chains[:_CHAINS]:
        yield _chain(chain)
    yield from _more(len(dossier.chains) - _CHAINS, "chain", "of one report each" if _rest_alone(dossier) else "")


def _rest_alone(dossier: Dossier) -> bool:
    return all(len(chain.reports) == 1 for chain in dossier.chains[_CHAINS:])


def _chain(chain: ChainLine) -> Text:
    line = Text.assemble(f" {chain.letter:>2}  ", (one_line(chain.origin or "origin not told", 40), "bold"))
    if len(chain.reports) > 1 or chain.reports[0] != chain.origin:
        line.append(f"  {count(len(chain.reports), 'report')}: {', '.join(chain.reports)}")
    return line


def _more(left: int, noun: str, note: str = "") -> Iterator[Text]:
    if left > 0:
        yield Text(f"     and {left} more {noun if left == 1 else noun + 's'} {note}".rstrip(), "dim")


def _section(section: Section, width: int) -> Iterator[Text]:
    shown = section.lines[: _SHOWN[section.kind.key]]
    yield from _heading(f"{section.kind.heading} ({len(section.lines)})")
    if not shown:
        numbers = ", ".join(str(line.number) for line in section.lines[:20])
        rest = f" and {len(section.lines) - 20} more" if len(section.lines) > 20 else ""
        yield Text(f"     claims {numbers}{rest}")
        return
    for line in shown:
        yield Text.assemble((f"{line.number:>3}  ", "bold"), f"“{one_line(line.claim['text'], width - 7)}”")
        yield Text.assemble("     ", *_about(line, section.kind.key))
    yield from _more(len(section.lines) - len(shown), "claim")


def _about(line: Line, kind: str) -> Iterator[tuple[str, str]]:
    """What is said under a claim: for the kinds that tell of clashes and changes, these; else the counts."""
    claim = line.claim
    if kind == "changed":
        changes = (f"{DRIFTS[d['kind']]}: {one_line(d['detail'])}" for d in claim["drift"])
        yield " · ".join(dict.fromkeys(changes)), "yellow"
        return
    if kind == "contested":
        yield VERDICTS[claim["verdict"]], "bold red"
        clashes = (f"{CONFLICTS[c['kind']]}: {one_line(c['detail'])}" for c in claim["conflicts"])
        yield "".join(f" · {clash}" for clash in dict.fromkeys(clashes)), ""
        yield f" · {_counts(line)}", "dim"
        return
    yield _counts(line), ""
    yield f" · {', '.join(line.voices)}" if line.voices else "", "dim"


def _counts(line: Line) -> str:
    claim = line.claim
    bound = origins(claim["origins"]["at_least"], claim["origins"]["at_most"])
    return f"{count(claim['reports'], 'report')}, {count(claim['chains'], 'chain')}, {bound}"


def _findings(dossier: Dossier, width: int) -> Iterator[Text]:
    if not dossier.findings:
        return
    yield from _heading("About the input")
    for found in sorted(dossier.findings, key=lambda f: not f["left_out"])[:_FINDINGS]:
        mark = ("left out  ", "bold red") if found["left_out"] else ("note      ", "yellow")
        yield Text.assemble("     ", mark, one_line(f"{found['source']}: {found['message']}"))
    yield from _more(len(dossier.findings) - _FINDINGS, "finding")


def _next(dossier: Dossier, saved: str | None) -> Iterator[Text]:
    if not dossier.lines:
        return
    yield Text()
    first = dossier.lines[0].short
    if saved is None:
        yield Text("Keep it:          twosource analyze PATH... -o analysis.json", "dim")
    yield Text(f"The exact words:  twosource why {saved or 'analysis.json'} {first}", "dim")
