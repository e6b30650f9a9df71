"""Register -> the lines on a terminal about what is counted, and the arithmetic that does not hold."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from twosource.report.register import Register
from twosource.report.tallies import Thing, reckoned, things
from twosource.report.visible import one_line

_THINGS = 3
"""Things counted that a screen shows: those with more than one value."""
_VALUES = 5
_CHECKS = 2


def tally_lines(known: Register) -> Iterator[Text]:
    """The things told with several values, one line each, and sums that do not come out."""
    several = [thing for thing in things(known) if len(thing.values) > 1]
    wrong = [one for one in reckoned(known) if not one.holds]
    if not several and not wrong:
        return
    yield Text()
    yield Text.assemble(("COUNTED", "bold cyan"), ("  one thing, several values", "dim"))
    yield from map(_line, several[:_THINGS])
    if len(several) > _THINGS:
        yield Text(f"      and {len(several) - _THINGS} more", "dim")
    for one in wrong[:_CHECKS]:
        yield Text.assemble("      ", ("does not come out  ", "red"), one_line(one.detail, 160))


def _line(thing: Thing) -> Text:
    values = " · ".join(f"{v.words} ({v.voices[0]})" if v.voices else v.words for v in thing.values[:_VALUES])
    more = f" · {len(thing.values) - _VALUES} more" if len(thing.values) > _VALUES else ""
    mark = ("two voices against each other  ", "red") if thing.conflicts else ("", "")
    return Text.assemble("      ", (one_line(thing.label, 30), "bold"), "  ", mark, one_line(values, 200), more)
