"""A unit as the specs name it -> the names that it has here."""

from __future__ import annotations

from twosource.language.lexicon import table

SPANS = {"TS": "second", "TM": "minute", "TH": "hour", "D": "day", "W": "week", "M": "month", "Y": "year"}
"""What the letters of a time expression mean."""

_OTHERS = {
    "c": ("degree Celsius",),
    "f": ("degree Fahrenheit",),
    "dollar": ("USD",),
    "mexican peso": ("MXN",),
    "costa rican colón": ("CRC",),
    "georgian lari": ("GEL",),
    "lao kip": ("LAK",),
    "turkish lira": ("TRY",),
    "netherlands guilder": ("guilder",),
    "kilometre": ("km",),
    "tonne": ("ton",),
    "stere": ("cubic metre",),
    "united states dollar": ("USD",),
    "pound": ("GBP", "pound"),
    "british pound": ("GBP",),
    "japanese yen": ("JPY",),
    "chinese yuan": ("CNY",),
    "rupee": ("INR",),
    "pence": ("penny",),
    "pound-mass": ("pound",),
    "percentage": ("share",),
}
"""Names that no list of spellings has."""


def units_of(name: str) -> frozenset[str]:
    """Our names for a unit of the specs; the name itself where we have none; empty for none."""
    plain = name.casefold().replace("watt hour", "watt-hour")
    if plain in ("", "dimensionless"):
        return frozenset()
    if plain in _OTHERS:
        return frozenset(_OTHERS[plain])
    units = (row for kind, row in table("units").items() if kind != "signs")
    found = {unit for row in units for unit, spellings in row.items() if plain in (*spellings, unit.casefold())}
    return frozenset(found or {plain})
