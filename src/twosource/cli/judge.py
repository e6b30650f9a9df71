"""`twosource judge`: what a person judged otherwise -> a file that every later analysis follows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from getpass import getuser
from pathlib import Path
from typing import Literal

import click

from twosource.cli.judgements import Kept, kept_option
from twosource.errors import UsageError
from twosource.model.descent import Judgement
from twosource.model.rulings import Ruling, in_force


@click.group(short_help="Overrule the analysis: join, part, bond, rename; kept and followed from then on.")
def judge() -> None:
    """Overrule the analysis where you know better. A judgement is kept with its author and time in a file, every later
    analysis follows it and lists it, and it can be taken back.

    ANALYSIS.json is what `twosource analyze --format json` wrote; with --archive it is a STORY of that archive, which
    keeps the judgement. A statement S is meant by its id, by a claim (its
    number or id), or by CLAIM:REPORT, the claim's statement in one report.
    """


_Command = Callable[..., int]


def judging(command: _Command) -> _Command:
    """The options of every command that keeps a judgement: who judges, why, in which file."""
    command = kept_option(command)
    command = click.option("--note", default="", metavar="TEXT", help="Why, in a few words.")(command)
    who = "Who judges. Without it your name on this machine."
    return click.option("--by", "author", metavar="NAME", help=who)(command)


def _pair(kind: Literal["join", "part"], said: str) -> None:
    """Adds the command that says of two statements whether they carry one claim."""

    @judge.command(kind, short_help=said, help=said)
    @click.argument("analysis", metavar="ANALYSIS.json|STORY")
    @click.argument("left", metavar="S")
    @click.argument("right", metavar="S")
    @judging
    def pair(analysis: str, left: str, right: str, author: str | None, note: str, kept: Kept) -> int:
        from twosource.cli.stored import dossier_of
        from twosource.report.pointing import statement_spot

        dossier = dossier_of(analysis, kept.archive)
        one, other = (statement_spot(asked, dossier) for asked in (left, right))
        if one == other:
            raise UsageError(f"{right}: the same statement twice: name two")
        return _keep(Ruling(kind, _who(author), _now(), one, other, note=note), kept)


_pair("join", "Two statements carry one claim.")
_pair("part", "Two statements carry two claims.")


@judge.command(short_help="Whether report LATER rests on report EARLIER.")
@click.argument("analysis", metavar="ANALYSIS.json|STORY")
@click.argument("earlier", metavar="EARLIER")
@click.argument("later", metavar="LATER")
@click.argument("judgement", type=click.Choice(["dependent", "independent", "unsure"]))
@judging
def bond(  # noqa: PLR0913 - click hands over each option by its name
    analysis: str,
    earlier: str,
    later: str,
    *,
    judgement: Judgement,
    author: str | None,
    note: str,
    kept: Kept,
) -> int:
    """Whether report LATER rests on report EARLIER: dependent, independent or unsure."""
    from twosource.cli.stored import dossier_of
    from twosource.report.pointing import report_spot

    dossier = dossier_of(analysis, kept.archive)
    places = report_spot(earlier, dossier), report_spot(later, dossier)
    if places[0] == places[1]:
        raise UsageError(f"{later}: the same report twice: name two")
    return _keep(Ruling("bond", _who(author), _now(), *places, judgement=judgement, note=note), kept)


@judge.command(short_help="Call somebody by another name.")
@click.argument("analysis", metavar="ANALYSIS.json|STORY")
@click.argument("who", metavar="WHO")
@click.argument("name", metavar="NAME")
@judging
def rename(analysis: str, who: str, name: str, *, author: str | None, note: str, kept: Kept) -> int:
    """Call the person, body or place WHO (an id, or a name that the reports give) by NAME."""
    from twosource.cli.stored import dossier_of
    from twosource.report.pointing import entity_spot

    if not name.strip():
        raise UsageError("the name is empty: give one")
    place = entity_spot(who, dossier_of(analysis, kept.archive))
    return _keep(Ruling("rename", _who(author), _now(), place, name=name.strip(), note=note), kept)


@judge.command(short_help="Take a judgement back.")
@click.argument("judgement", metavar="ID")
@judging
def undo(judgement: str, author: str | None, note: str, kept: Kept) -> int:
    """Take a judgement back, by its id or the beginning of it. It stays in the file, and so does that it was taken
    back."""
    rulings, _ = kept.rulings(must=True)
    found = [r.id for r in in_force(rulings) if r.id.startswith(judgement) or r.id[2:].startswith(judgement)]
    if len(found) != 1:
        said = f"{len(found)} judgements in force begin so: give more of the id" if found else "no judgement in force"
        raise UsageError(f"{judgement}: {said}")
    return _keep(Ruling("undo", _who(author), _now(), undoes=found[0], note=note), kept)


@judge.command("list", short_help="Show the judgements in force.")
@kept_option
def show(kept: Kept) -> int:
    """Show the judgements in force, the earliest first."""
    rulings, findings = kept.rulings(must=False)
    for ruling in in_force(rulings):
        places = " / ".join(f"“{' '.join(s.words.split())[:60]}”" for s in (ruling.left, ruling.right) if s and s.words)
        said = " ".join(filter(None, (ruling.kind, ruling.judgement, ruling.name, places)))
        click.echo(f"{ruling.id}  {said}  ({' '.join(ruling.told.split())})")
    for found in findings:
        click.echo(f"left out {found.source}: {found.message}", err=True)
    return 1 if findings else 0


@judge.command(short_help="Write the judgements of an analysis as a case to score later versions on.")
@click.argument("analysis", metavar="ANALYSIS.json|STORY")
@click.argument("folder", metavar="FOLDER")
def export(analysis: str, folder: str) -> int:
    """Write the judgements that an analysis followed as a case: its reports and what people judged of them, in a new
    FOLDER. What a later version makes of the reports alone can be scored on it."""
    from twosource.cli.stored import read_stored
    from twosource.report.case_export import case_files

    dossier = read_stored(analysis)
    place = Path(folder)
    (place / "reports").mkdir(parents=True)
    for name, content in case_files(dossier.register.analysis):
        (place / name).write_text(content, encoding="utf-8")
    click.echo(f"wrote {folder}", err=True)
    return 0


def _keep(ruling: Ruling, kept: Kept) -> int:
    kept.keep(ruling)
    what_next = "ask for the story again" if kept.archive else "analyze again"
    click.echo(f"{ruling.id} in {kept.name}: {what_next} to see what it changes", err=True)
    return 0


def _who(author: str | None) -> str:
    return (author or getuser()).strip() or getuser()


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
