"""The command `twosource`: which commands there are, and what becomes of everything that can go wrong."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import TextIO

import click

from twosource.errors import TwosourceError

DONE, WRONG_USE, FAULT, INTERRUPTED, NOBODY_READS = 0, 2, 70, 130, 141
"""Exit statuses; the last two are what a shell gives for SIGINT and SIGPIPE, 70 is EX_SOFTWARE of sysexits."""

TRACEBACK = "TWOSOURCE_TRACEBACK"
"""Set this variable to see the whole traceback of a fault of the program."""


class Commands(click.Group):
    """Commands that are imported when they are asked for: `twosource --help` reads no news reader."""

    names = (
        "add",
        "add-warc",
        "analyze",
        "backup",
        "brief",
        "check",
        "claim",
        "claims",
        "demo",
        "diff",
        "export",
        "feed",
        "forget",
        "judge",
        "search",
        "sources",
        "stories",
        "story",
        "verify",
        "watch",
        "why",
        "withdraw",
    )

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names of all commands."""
        return list(self.names)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of the module with its name."""
        if cmd_name not in self.names:
            return None
        name = cmd_name.replace("-", "_")
        found: click.Command = getattr(import_module(f"twosource.cli.{name}"), name)
        return found

    def invoke(self, ctx: click.Context) -> object:
        """Run the command. A reader of its output that went away is no input that was left out, as click has it."""
        try:
            done: object = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            raise NobodyReads from None
        return done


class NobodyReads(Exception):
    """Whoever read standard output has gone."""


@click.command(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="twosource", prog_name="twosource")
def twosource() -> None:
    """How many independent origins stand behind each claim in a set of news reports, and why.

    Exit status: 0 done, 1 some input was left out (the report says which), 2 wrong use.
    """


def main() -> None:
    """Run the command; every error is one line on standard error."""
    for stream in (sys.stdout, sys.stderr):
        _speak_plainly(stream)
    sys.exit(_status())


def _speak_plainly(stream: TextIO) -> None:
    """UTF-8 into files and pipes; on a terminal its own encoding, with what it cannot show replaced."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")


def _status() -> int:
    try:
        status = twosource.main(standalone_mode=False, prog_name="twosource")
    except click.exceptions.NoArgsIsHelpError as asked:
        click.echo(asked.format_message(), err=True)
        return WRONG_USE
    except click.ClickException as wrong:
        return _say(wrong.format_message(), WRONG_USE)
    except TwosourceError as problem:
        return _say(str(problem), WRONG_USE)
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except NobodyReads:
        # The interpreter flushes standard output once more on its way out; let that go nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return NOBODY_READS
    except OSError as problem:
        return _say(f"{problem.filename or 'output'}: {problem.strerror or problem}", WRONG_USE)
    except Exception as fault:
        if os.environ.get(TRACEBACK):
            raise
        said = f"{type(fault).__name__}: {fault}"
        return _say(f"a fault of twosource: {said} (set {TRACEBACK}=1 for the traceback, and report it)", FAULT)
    return status if isinstance(status, int) else DONE


def _say(message: str, status: int) -> int:
    from twosource.report.visible import one_line

    click.echo(f"twosource: {one_line(message)}", err=True)
    return status
