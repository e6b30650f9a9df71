"""A claim's line in the listing -> what would change its count, in plain sentences."""

from __future__ import annotations

from collections.abc import Iterable

from twosource.report.dossier import Line

Unsure = Iterable[tuple[str, tuple[tuple[str, str], ...]]]
"""Reasons that leave it open whether two reports rest on one origin, each with the pairs that it holds for."""


def what_next(line: Line, unsure: Unsure) -> tuple[str, ...]:
    """What an editor can find out that moves the count up or down."""
    least, most = line.claim["origins"]["at_least"], line.claim["origins"]["at_most"]
    told = [_settle(detail, pairs) for detail, pairs in unsure]
    if least < most:
        told.append(f"Settled as one source the count is {least}; settled as different ones it is {most}.")
    elif most < 2:
        told.append(f"The count rises with a report whose text is its own and that rests on {_another(line)}.")
    else:
        told.append(
            "The count falls where origins turn out to repeat each other, or to have heard it from one and the same."
        )
    unnamed = [v["name"] for v in line.claim["voices"] if not v["named"] and v["report"] is None]
    if unnamed:
        told.append(f"Ask the reports who is meant by {_listed(unnamed)}.")
    if line.claim["unverified"]:
        told.append("A report that carries this says that it could not be verified: ask what was tried.")
    return tuple(told)


def _settle(detail: str, pairs: tuple[tuple[str, str], ...]) -> str:
    reports = list(dict.fromkeys(report for pair in pairs for report in pair))
    whose = _listed(reports) if len(reports) > 1 else f"two statements of {reports[0]}"
    return f"Find out whether {whose} go back to one source: {detail.rstrip('.')}."


def _another(line: Line) -> str:
    return f"another voice than {_listed(list(line.voices))}" if line.voices else "a voice of its own"


def _listed(names: list[str], most: int = 5) -> str:
    """`A, B and C`; names beyond `most` are counted."""
    shown = [*names[:most], *([f"{len(names) - most} more"] if len(names) > most else [])]
    return " and ".join([", ".join(shown[:-1]), shown[-1]]) if len(shown) > 1 else shown[0]
