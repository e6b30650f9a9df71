"""Counts and kinds -> the words that stand for them in every report."""

from __future__ import annotations

from twosource.model.claims import OWN_REPORTING
from twosource.report import schema

VERDICTS = {
    "corroborated": "independent origins",
    "single-source": "one origin",
    "unresolved": "origins unclear",
    "disputed": "disputed",
    "denied": "denied",
}
"""How a verdict is put to people. None says that a claim is so: twosource counts origins, it does not judge them."""

DRIFTS = {
    "attribution": "attribution",
    "certainty": "certainty",
    "quantity": "figure",
    "scope": "scope",
    "term": "term",
    "polarity": "yes or no",
}

CAVEATS = {
    "denial": "denial lost",
    "other-side": "other side lost",
    "unverified": "“unverified” lost",
}
"""What a copy left out that its source gave with the claim."""

CONFLICTS = {
    "quantity": "another figure",
    "polarity": "the opposite",
    "actor": "another actor",
    "time": "another time",
}

STANDINGS = {
    "agree": "both can hold",
    "updated": "brought up to date",
    "differ": "they differ",
    "conflict": "two voices against each other",
}
"""How two figures for one thing stand."""

REASONS = {
    "copied": "copied",
    "same-text": "same text",
    "same-agency": "same agency",
    "cites": "cites it",
    "revision": "revision",
    "editor": "an editor's word",
}

HEDGES = {
    "possibility": "possibly",
    "appearance": "apparently",
    "estimate": "estimate",
    "unverified": "unverified",
    "denial": "denial",
}


NAMELESS = "no name given"
"""Said of a speaker whom no reader could ring up."""


def count(number: int, noun: str, plural: str | None = None) -> str:
    """`1 report`, `3 reports`."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def interval(at_least: int, at_most: int) -> str:
    """`1`, `1 to 2`, `at least 2`: an upper bound says little once the lower one is two."""
    if at_least >= at_most:
        return str(at_least)
    return f"{at_least} to {at_most}" if at_least < 2 else f"at least {at_least}"


def origins(at_least: int, at_most: int) -> str:
    """`1 origin`, `1 to 2 origins`, `at least 2 origins`."""
    return f"{interval(at_least, at_most)} {'origin' if at_least == at_most == 1 else 'origins'}"


def percent(share: float) -> str:
    """`97 %`; never `100 %` for less than all, never `0 %` for more than nothing."""
    whole = round(share * 100)
    if share < 1 and whole == 100:
        whole = 99
    return f"{max(whole, 1) if share > 0 else 0} %"


def clock(moment: schema.Moment) -> str:
    """`, reported 2026-03-02 to 2026-03-04`: the other clock of a moment, empty where no report has a date."""
    reported = moment.get("reported")
    if not reported:
        return ""
    first, last = (reported[name][:_DAY] for name in ("first", "last"))
    return f", reported {first}" + (f" to {last}" if last != first else "")


_DAY = len("2026-03-02")


def voice_name(name: str, report_label: str | None) -> str:
    """Who a claim rests on; an outlet's own reporting names the outlet."""
    return f"own reporting of {report_label}" if name == OWN_REPORTING and report_label else name
