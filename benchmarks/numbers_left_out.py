"""An item of the specs -> why a reader of news is not asked for it, by rules on how it is written."""

from __future__ import annotations

import re
from typing import NamedTuple

_NUMBER = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
    r"|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|first|second|third"
    r"|fourth|fifth|sixth|seventh|eighth|ninth|tenth|twentieth|thirtieth)"
)
_TENS = r"(?:ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand)"
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*"
_DAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:r|rs)?|fri|sat(?:ur)?|sun)(?:day)?"
_UNITS_OF_TIME = r"(?:days|weeks|months|years|decades)"

_NO_MONTH = (
    rf"^(?!.*{_MONTH}(?:\b|\d))(?!.*\b{_DAY}\b(?! the))(?=.*(?:\b\d{{1,2}}(?:st|nd|rd|th)?\b|fifteen|twenty))"
    rf"(?!.*(?:ago|{_UNITS_OF_TIME}|century)$)"
)
"""A number that may be a day, no name of a month or a weekday, no span."""


class Rule(NamedTuple):
    """Why an item is left out; the files that the rule is for, by the beginning of their names; and what it looks at:
    patterns for the whole text, for gold's words, for its value, unit or time expression. Any of them is enough."""

    why: str
    files: tuple[str, ...]
    text: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    told: tuple[str, ...] = ()


_COUNTS = ("Number", "Percent", "Currency", "Dimension", "Age", "Temperature", "quantulum3")
_DATES = ("DateParser", "DatePeriodParser")

_ARITHMETIC = (
    Rule(
        "formulas and signs of arithmetic",
        _COUNTS,
        words=(r"[\^=<>±{}\[\]]", r"\d\s?[x×]\s?\d", r"\de[+-]?\d", r"\+/-"),
    ),
    Rule(
        "fractions by division (one over three)",
        ("Number",),
        text=(r"^\S+ over", r"\bone over"),
        words=(r"\bover \w+$",),
    ),
    Rule(
        "fractions of more than tenths, or of more than nineteen of them",
        ("Number",),
        words=(
            r"illionths?$",
            r"(?:hundred|thousand)ths?$",
            r"(?:ty|\d)[- ](?:firsts?|fifths?)$",
            r"thirtieth",
            rf"{_TENS}.*fifths?$",
            r"(?:th|hundred)[- ]fifths?",
        ),
    ),
    Rule("comparisons as programs write them (less or equal)", ("NumberRange",), words=(r"\bequal",)),
    Rule("ordinals, which count nothing", ("Number",), words=(r"\bthe (?:\w+th|first|second|third)\b",)),
    Rule("decimal commas", ("Number",), words=(r"(?:^|\.)\d+,\d{1,2}$",)),
    Rule(
        "letters for scales of engineering (10G, 2.33 k, 1MM)", ("Number",), words=(r"\d\s?g$", r"\d\s+[km]$", r"mm$")
    ),
)
_NAMES = (
    Rule(
        "figures that name: addresses, telephone numbers, models, rows of exercises",
        ("Number", "quantulum3"),
        text=(r"\d[./-]\d+[./-]\d", r"[A-Za-z]-\d", r"nrs?\. \d", r"\d{3} 0{4}"),
    ),
    Rule("years, which are times here", ("quantulum3",), words=(r"^(?:19|20)\d\d$",)),
)
_MEASURES = (
    Rule("letters for scales of banking (MEUR)", ("Currency",), words=(r"\bm(?:aud|eur|gbp|usd)\b",)),
    Rule("units by a sign that is a quotation mark too", _COUNTS, words=(r"\d ?[\"']$",)),
    Rule("signs of other scripts", ("Currency",), words=("[\u0b80-\u0bff\u4e00-\u9fff]",)),
    Rule("a or an before a unit, which is an article here", ("quantulum3", "Dimension"), words=(r"^an? [a-z]+$",)),
    Rule("units without a number", _COUNTS, told=(r"^none$",)),
    Rule("percent before its number", ("Percent",), words=(r"^per ?cents? of", r"^percents of")),
    Rule(
        "sums of money as spoken (15 dollars 50, one dollar and two)",
        ("Currency",),
        words=(
            rf"\w ?(?:dollars?|usd|mao)(?: and)? (?:\d+|{_NUMBER}(?: {_NUMBER})?)$",
            rf"\d and {_TENS}$",
            r"\$ \d+ cent$",
        ),
    ),
    Rule("book-keeping (a minus by brackets)", ("quantulum3",), words=(r"^\(.*\)$",)),
    Rule(
        "units of physics, computing and old trades",
        ("quantulum3", "Dimension"),
        words=(r"millisecond|km/ms|picomet|\d [pa]m$|drachma|rad$|tpd",),
        told=(
            r"inverse|square second|electronvolt|joule|gray|candela|picomet|attomet|kibibyte|of arc|megayear|gigayear",
            r"per (?:min|square|day|millisecond|hour|kilometre|week|second)|sigma|kelvin|thermal|dram|rad$|radian",
            r"exabyte|centilit|bit$|dozen|gross",
        ),
    ),
)
_SPANS = (
    Rule("no number in the words (all day, another hour)", ("Duration",), words=(rf"^(?!.*(?:\d|{_NUMBER}|half)).*$",)),
    Rule(
        "spans put together from several units",
        ("Duration", *_DATES),
        words=(r"\d (?:years?|months?),?(?: and)? \d.* ago$",),
        told=(r"^several$",),
    ),
    Rule("working days", ("Duration", *_DATES), words=(r"business day",)),
)
_CALENDAR = (
    Rule("spellings of chats and diaries (tmrw, w/c)", _DATES, words=(r"tmrw|w/c",)),
    Rule(
        "dates in figures with strokes, points or hyphens",
        _DATES,
        words=(
            rf"^(?!\d{{4}}-\d\d-\d\d$)(?!\d{{4}} ?[-–] ?\d{{4}}).*\d ?[./,-] ?\d\d?(?!\d)(?! ?{_MONTH})",
            rf"^(?!\d{{4}}-\d\d-\d\d$)(?!\d{{4}} ?[-–] ?\d{{4}}).*(?:\d ?[/-] ?\d{{4}}|\d/{_MONTH}|{_MONTH}[/-]\d)",
            r"\d ?/ ?\d",
            r"^(?:from |between )?\d{1,2} ?- ?\d{4}$",
        ),
    ),
    Rule(
        "dates in words, as spoken",
        _DATES,
        words=(
            rf"{_MONTH},? (?:the )?{_NUMBER}|{_NUMBER} of {_MONTH}",
            rf"{_TENS}[- ]|two thousand|hundred",
            rf"the (?:{_NUMBER}ies|\w+ties|noughties|twenty-tens)|^the (?:second|thirty)$",
        ),
    ),
    Rule(
        "times without days (seasons, days of no calendar)",
        _DATES,
        words=(r"feb 30|2/29|summer|spring|winter|autumn",),
        told=(r"^$",),
    ),
    Rule(
        "days of the month without the month",
        _DATES,
        words=(_NO_MONTH,),
    ),
    Rule(
        "plans counted from the day of speaking",
        _DATES,
        words=(
            r"\brest\b|from (?:now|today|tomorrow|yesterday|next)|^for |later$|^in \d|in the future|within|upcoming",
            rf"^in \w+ {_UNITS_OF_TIME}|(?:next|coming) (?:\d|\w+ )?\s?\w+s$|after (?:the )?next",
            r"after (?:today|tomorrow)",
            r"before (?:today|yesterday)|starting|commencing|to date|between now|and now|to today|week\.? between",
            r"week from|the last day|next decade",
        ),
    ),
    Rule(
        "weeks and weekdays by number",
        _DATES,
        words=(
            rf"(?:{_NUMBER}|last|\d\w\w) week\b|week \d|week of|month of|the week|(?:{_NUMBER}|\d\w\w) {_DAY}\b",
            r"weeks? (?:beginning|starting)",
        ),
    ),
    Rule(
        "parts of a span, which the spec halves by a rule of its own",
        _DATES,
        words=(r"\b(?:early|late|later|earlier|mid|middle|end|beginning|start)\b",),
    ),
    Rule(
        "no span told apart (the weekend, same year, this day, Q3 of no year)",
        _DATES,
        words=(
            r"^(?:the )?(?:my |same |that |this |next |last |past |coming )?(?:weekend|day)$",
            r"^(?:the )?same (?:week|month|year)$",
            r"^(?:same|my) |\bfew\b|couple|^q\d$",
        ),
    ),
)
_RULES = (*_ARITHMETIC, *_NAMES, *_MEASURES, *_SPANS, *_CALENDAR)


def rule_against(file: str, text: str, words: str, told: str) -> str | None:
    """The rule that leaves an item out, None where it counts. `told` is gold's value, unit or time expression."""
    for rule in _RULES:
        looked_at = ((rule.text, text), (rule.words, words), (rule.told, told))
        if file.startswith(rule.files) and any(
            re.search(pattern, seen, re.IGNORECASE) for patterns, seen in looked_at for pattern in patterns
        ):
            return rule.why
    return None
