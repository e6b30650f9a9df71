"""Quantities -> the least and the greatest that they can be as they are written, and how numbers are put in words."""

from __future__ import annotations

import math
from typing import NamedTuple

from twosource.model.marks import Quantity

_COUNTED = 10_000
"""Up to here whole numbers are counted out; beyond, noughts at the end may be rounding."""

_ROUNDED = 0.06
"""Share by which noughts at the end may hide more digits: "30,000 miles" of 28,500, not "10 miles" of 14."""

_UNIT = 1.0
"""The least step of a whole number."""

_THOUSAND = 1000
"""From here on digits behind the whole tell nothing."""

_ABOUT = 0.1
"""Share by which "about" may be off."""


class Between(NamedTuple):
    """The least and the greatest value of something."""

    low: float
    high: float

    def meets(self, other: Between) -> bool:
        """Whether both can be one value."""
        return self.low <= other.high and other.low <= self.high

    def over(self, other: Between) -> Between:
        """This, divided by another that is above nothing."""
        return Between(self.low / other.high, self.high / other.low)

    def times(self, factor: float, add: float = 0.0) -> Between:
        """This in another unit."""
        ends = sorted((self.low * factor + add, self.high * factor + add))
        return Between(*ends)


def between(quantity: Quantity, *, rounded: bool = False) -> Between:
    """What a quantity can be: its last digit may be rounded, "about" may be a tenth off. `rounded`: the noughts at the
    end of small numbers may be rounding too."""
    high = quantity.value if quantity.upper is None else quantity.upper
    share = quantity.unit == "share"
    slack = max(_step(v, share, rounded) for v in (quantity.value, high)) / 2
    if rounded:
        slack = min(slack, max(_ROUNDED * abs(high), _step(_UNIT, share, rounded) / 2))
    if quantity.bound in ("about", "order-of"):
        slack = max(slack, _ABOUT * abs(high))
    return Between(quantity.value - slack, high + slack)


def open_ended(quantity: Quantity) -> bool:
    """Whether a number only bounds what it is about, so that nothing can be reckoned with it."""
    return quantity.bound not in ("exactly", "about")


def _step(value: float, share: bool, rounded: bool) -> float:
    """What the last digit that tells is worth."""
    shown = value * 100 if share else value
    if not shown:
        return 0.0
    if float(shown).is_integer() and abs(shown) < _COUNTED and not rounded and not share:
        return 0.0
    digits = f"{abs(shown):.9g}"
    if "e" in digits:
        return 10.0 ** math.floor(math.log10(abs(shown)))
    behind = len(digits.partition(".")[2])
    noughts = len(digits) - len(digits.rstrip("0")) if not behind and (rounded or not share) else 0
    return 10.0 ** (noughts - behind) / (100 if share else 1)


def shown(value: float) -> str:
    """A number as a reader would write it: four digits that tell where it is no whole one."""
    return f"{value:,.0f}" if float(value).is_integer() or abs(value) >= _THOUSAND else f"{value:.4g}"


def percent_of(share: float) -> str:
    """A share as percent."""
    return f"{share * 100:.1f}".removesuffix(".0") + " percent"
