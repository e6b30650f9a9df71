"""Microsoft's specs and quantulum3's tests -> the numbers and times that a news reader is asked for."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import Any, NamedTuple

from benchmarks.corpora import DATA
from benchmarks.numbers_left_out import rule_against
from benchmarks.numbers_units import SPANS, units_of
from twosource.annotate.periods import month

_SPECS = DATA / "recognizers_text_specs" / "Specs"
_TESTS = DATA / "quantulum3" / "quantulum3" / "_lang" / "en_US" / "tests"
_FILES = (
    "Number/English/NumberModel",
    "Number/English/NumberRangeModel",
    "Number/English/PercentModel",
    "NumberWithUnit/English/CurrencyModel",
    "NumberWithUnit/English/DimensionModel",
    "NumberWithUnit/English/AgeModel",
    "NumberWithUnit/English/TemperatureModel",
    "DateTime/English/DateParser",
    "DateTime/English/DatePeriodParser",
    "DateTime/English/DurationParser",
)
_QUANTULUM = ("quantities", "quantities.ambiguity")
_NO_DAY = "2016-11-07"
"""The day of the report where a case names none."""

_CALENDAR = re.compile(
    r"\b(?:(?:jan|febr?)(?:uary)?|mar(?:ch)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|(?:nov|dec)(?:ember)?|may(?= \d)|(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?)\b"
)


class Gold(NamedTuple):
    """One number or time of a case. `bounds` are the least and greatest value where gold tells them (None: open);
    `strict` tells of each whether gold leaves it out itself; without `bounds` the value alone is asked for."""

    file: str
    even: bool
    text: str
    start: int
    end: int
    value: float = 0.0
    bounds: tuple[float | None, float | None] | None = None
    beyond: bool = False
    unit: frozenset[str] = frozenset()
    days: frozenset[tuple[str, str]] = frozenset()
    today: str = _NO_DAY


def gold_items() -> Iterator[Gold]:
    """Every item that is asked for, file by file."""
    yield from _read()[0]


def left_out() -> Counter[str]:
    """How many items each rule leaves out."""
    return Counter(_read()[1])


@cache
def _read() -> tuple[tuple[Gold, ...], tuple[str, ...]]:
    kept, left = list[Gold](), list[str]()
    for name, case, place in _cases():
        items = list(_items(name, case, place % 2 == 0))
        if not items:
            left.append("cases without a result, which one model leaves to another")
        for gold, told in items:
            rule = rule_against(gold.file, gold.text, gold.text[gold.start : gold.end], told)
            if rule is None and gold.start < gold.end:
                kept.append(gold)
            else:
                left.append(rule or "gold's words are not in the text")
    return tuple(kept), tuple(left)


def _cases() -> Iterator[tuple[str, dict[str, Any], int]]:
    for file in _FILES:
        path = _SPECS / f"{file}.json"
        for place, case in enumerate(json.loads(path.read_text(encoding="utf-8-sig"))):
            yield path.stem, case, place
    for name in _QUANTULUM:
        path = _TESTS / f"{name}.json"
        for place, case in enumerate(json.loads(path.read_text(encoding="utf-8-sig"))):
            yield f"quantulum3 {name}", case, place


def _items(name: str, case: dict[str, Any], even: bool) -> Iterator[tuple[Gold, str]]:
    """The items of a case, each with what a rule may look at besides: its value or its time expression."""
    text, at = case.get("Input") or case.get("req") or "", 0
    for result in case.get("Results", case.get("res", ())):
        words = result.get("Text") or result.get("surface") or ""
        start = result.get("Start", text.casefold().find(words.casefold(), at))
        at = max(start, 0) + len(words)
        gold = Gold(name, even, _printed(text), max(start, 0), at if start >= 0 else 0)
        if "req" in case:
            yield _of_test(gold, result)
        elif name.startswith("D") and name != "DimensionModel":
            yield _of_time(gold, result["Value"], case)
        else:
            yield _of_number(gold, result.get("Resolution") or {})


def _printed(text: str) -> str:
    """The text with the capitals that print gives the names of months and days."""
    return _CALENDAR.sub(lambda m: m[0].capitalize(), text)


def _of_number(gold: Gold, told: dict[str, Any]) -> tuple[Gold, str]:
    value = told.get("value")
    shown = str(value)
    if value in (None, "null"):
        return gold, "none"
    if gold.file == "NumberRangeModel":
        low, high = (float(v) if v else None for v in shown[1:-1].split(","))
        beyond = shown.startswith("(") if high is None else shown.endswith(")")
        return gold._replace(bounds=(low, high), beyond=beyond), shown
    if shown.endswith("%"):
        return gold._replace(value=float(shown[:-1]) / 100, unit=frozenset(("share",))), shown
    unit = "year" if gold.file == "AgeModel" and told["unit"] == "Age" else told.get("unit") or ""
    return gold._replace(value=float(value), unit=units_of(unit)), shown


def _of_test(gold: Gold, told: dict[str, Any]) -> tuple[Gold, str]:
    share = 100 if told.get("unit") == "percentage" else 1
    value, off = told["value"] / share, (told.get("uncertainty") or 0) / share
    bounds = (value - off, value + off) if off else None
    return gold._replace(value=value, bounds=bounds, unit=units_of(told.get("unit") or "")), str(told.get("unit"))


def _of_time(gold: Gold, told: dict[str, Any], case: dict[str, Any]) -> tuple[Gold, str]:
    timex = told.get("Timex") or ""
    today = (case.get("Context") or {}).get("ReferenceDateTime", _NO_DAY)[:10]
    if gold.file == "DurationParser":
        count, unit = timex.lstrip("PT")[:-1], SPANS.get(timex.rstrip("0123456789.")[:1] + timex[1:2] + timex[-1:], "")
        del unit
        plain = count.replace(".", "", 1).isdigit()
        name = SPANS.get(("T" if timex.startswith("PT") else "") + timex[-1:], "")
        return gold._replace(
            value=float(count) if plain else 0.0, unit=frozenset((name,))
        ), timex if plain else "several"
    days = frozenset(d for key in ("PastResolution", "FutureResolution") for d in _days(told.get(key) or {}))
    return gold._replace(days=days, today=today), timex


def _days(told: dict[str, str]) -> Iterator[tuple[str, str]]:
    if "date" in told:
        yield told["date"], told["date"]
    elif "startDate" in told and "endDate" in told:
        last = date.fromisoformat(told["endDate"])
        yield told["startDate"], told["endDate"]
        yield told["startDate"], (last - timedelta(days=1)).isoformat()
        if last.day == 1:
            yield told["startDate"], month(last.year, last.month)[1].isoformat()
        if (last.day, last.month) == (1, 1):
            yield told["startDate"], f"{last.year}-12-31"
