"""An item of the specs -> why a reader of news is not asked for it, by rules on how it is written."""

from __future__ import annotations

import re
from typing import NamedTuple

_NUMBER_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand first second third fourth fifth "
    "sixth seventh eighth ninth tenth twentieth thirtieth"
).split()
_NUMBER = rf"(?:{'|'.join(_NUMBER_WORDS)})"
_TENS = r"(?:ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand)"
_MONTHS = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*"
_DAYS = r"(?:mon|tues?|wed(?:nes)?|thu(?:r|rs)?|fri|sat(?:ur)?|sun)(?:day)?"
_SCIENCE = (
    r"inverse|square second|per (?:min|square|day|millisecond|hour|kilometre|week)|electronvolt|joule|gray|candela"
    r"|picomet|attomet|kibibyte|dozen|gross|of arc|megayear|gigayear|sigma|kelvin|thermal|per second|dram|rad$|radian"
    r"|exabyte|centilit|bit$"
)


class Rule(NamedTuple):
    """A rule: why, the files that it is for (by the beginning of their names), and what is looked at."""

    why: str
    files: tuple[str, ...]
    text: str = ""
    words: str = ""
    told: str = ""


_COUNTS = ("Number", "Percent", "Currency", "Dimension", "Age", "Temperature", "quantulum3")
_DATES = ("DateParser", "DatePeriodParser")
_RULES = (
    Rule("formulas and signs of arithmetic", _COUNTS, words=r"[\^=<>±{}\[\]]|\d\s?[x×]\s?\d|\de[+-]?\d|\+/-"),
    Rule("fractions by division (one over three)", ("Number",), words=r"\bover \w+$", text=r"^\S+ over|\bone over"),
    Rule(
        "fractions of more than tenths, or of more than nineteen of them",
        ("Number",),
        words=rf"illionths?$|hundredths?$|thousandths?$|(?:ty|\d)[- ](?:firsts?|fifths?)$|thirtieth|{_TENS}.*fifths?$"
        r"|(?:th|hundred)[- ]fifths?|one hundred.* fifth",
    ),
    Rule(
        "figures that name: addresses, telephone numbers, models, rows of exercises",
        ("Number", "quantulum3"),
        text=r"\d[./-]\d+[./-]\d|[A-Za-z]-\d|nrs?\. \d|\d{3} 0{4}",
    ),
    Rule("comparisons as programs write them (less or equal)", ("NumberRange",), words=r"\bequal"),
    Rule("ordinals, which count nothing", ("Number",), words=r"tenth|fifteenth"),
    Rule("decimal commas", ("Number",), words=r"(?:^|\.)\d+,\d{1,2}$"),
    Rule("letters for scales of engineering (10G, 2.33 k, 1MM)", ("Number",), words=r"\d\s?g$|\d\s+[km]$|mm$"),
    Rule("letters for scales of banking (MEUR)", ("Currency",), words=r"\bm(?:aud|eur|gbp|usd)\b"),
    Rule("units by a sign that is a quotation mark too", _COUNTS, words=r"\d ?[\"']$"),
    Rule("signs of other scripts", ("Currency",), words=r"[\u0b80-\u0bff\u4e00-\u9fff]"),
    Rule("a or an before a unit, which is an article here", ("quantulum3", "Dimension"), words=r"^an? [a-z]+$"),
    Rule("units without a number", _COUNTS, told=r"^none$"),
    Rule("percent before its number", ("Percent",), words=r"^per ?cents? of|^percents of"),
    Rule("sums of money as spoken (15 dollars 50, one dollar and two)", ("Currency",), words=r"\w ?(?:dollars?|usd|mao)(?: and)? (?:\d+|one|two|five|forty five)$|\d and fifty$|\d \$ \d+ cent$"),
    Rule("units of physics and computing", ("quantulum3", "Dimension"), told=_SCIENCE, words=r"millisecond|km/ms|picomet|\d pm$|\d am$|drachma|rad$|tpd"),
    Rule("years, which are times here", ("quantulum3",), words=r"^(?:19|20)\d\d$"),
    Rule("book-keeping (a minus by brackets)", ("quantulum3",), words=r"^\(.*\)$"),
    Rule("no number in the words (all day, another hour)", ("Duration",), words=rf"^(?!.*(?:\d|{_NUMBER}|half)).*$"),
    Rule(
        "spans put together from several units",
        ("Duration", *_DATES),
        told=r"^several$",
        words=r"\d (?:years?|months?),?(?: and)? \d.* ago$",
    ),
    Rule("spellings of chats and diaries (tmrw, w/c)", _DATES, words=r"tmrw|w/c"),
    Rule("working days", ("Duration", *_DATES), words=r"business day"),
    Rule(
        "dates in figures with strokes, points or hyphens",
        _DATES,
        words=rf"^(?!\d{{4}}-\d\d-\d\d$)(?!\d{{4}} ?[-–] ?\d{{4}}).*(?:\d ?[./,-] ?\d\d?(?!\d)(?! ?{_MONTHS})|\d ?[/-] ?\d{{4}}|\d/{_MONTHS}|{_MONTHS}[/-]\d)"
        rf"|\d ?/ ?\d|^(?:from |between )?\d{{1,2}} ?- ?\d{{4}}$",
    ),
    Rule("dates in words, as spoken", _DATES, words=rf"{_MONTHS},? (?:the )?{_NUMBER}|{_NUMBER} of {_MONTHS}|{_TENS}[- ]|the (?:{_NUMBER}ies|\w+ties|noughties|twenty-tens)|^the (?:second|thirty)$|two thousand|hundred"),
    Rule("times without days (seasons, days of no calendar)", _DATES, told=r"^(?:SU|SP|FA|WI|\d{4}-(?:SU|SP|FA|WI)|.*XXXX-02-30.*)$|^$", words=r"feb 30|2/29|summer|spring|winter|autumn"),
    Rule(
        "days of the month without the month",
        _DATES,
        words=rf"^(?!.*{_MONTHS}(?:\b|\d))(?!.*\b{_DAYS}\b(?! the))(?=.*(?:\b\d{{1,2}}(?:st|nd|rd|th)?\b|fifteen|twenty)).*(?<!ago)(?<!days)(?<!weeks)(?<!months)(?<!years)(?<!decades)(?<!century)$",
    ),
    Rule(
        "plans counted from the day of speaking",
        _DATES,
        words=r"\brest\b|from (?:now|today|tomorrow|yesterday|next)|^for |after next|later$|^in \d|^in \w+ (?:days|weeks|months)|in the future|within|upcoming"
        r"|(?:next|coming) (?:\d|\w+ )?\s?\w+s$|after (?:the next|today|tomorrow)|before (?:today|yesterday)|starting|commencing"
        r"|to date|days? later|between now|and now|to today|week\.? between|week from|before yesterday|the last day|next decade",
    ),
    Rule(
        "weeks and weekdays by number",
        _DATES,
        words=rf"(?:{_NUMBER}|last|\d\w\w) week\b|[Ww]eek \d|week of|month of|(?:{_NUMBER}|\d\w\w) {_DAYS}\b|weeks? (?:beginning|starting)|the week",
    ),
    Rule(
        "parts of a span, which the spec halves by a rule of its own",
        _DATES,
        words=r"\b(?:early|late|later|earlier|mid|middle|end|beginning|start)\b",
    ),
    Rule(
        "no span told apart (the weekend, same year, this day)",
        _DATES,
        words=r"^(?:the )?(?:my|same|that|the same|this|next|last|past|coming)? ?(?:weekend|day|same week|same month|same year)$"
        r"|^(?:same|my) |\bfew\b|couple|^q\d$",
    ),
)


def rule_against(file: str, text: str, words: str, told: str) -> str | None:
    """The rule that leaves an item out, None where it counts. `told` is gold's value, unit or time expression."""
    for rule in _RULES:
        if file.startswith(rule.files) and any(
            pattern and re.search(pattern, seen, re.IGNORECASE)
            for pattern, seen in ((rule.text, text), (rule.words, words), (rule.told, told))
        ):
            return rule.why
    return None
