"""Words of a text -> the numbers that they write, in figures or in words."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, NamedTuple

from twosource.language.lexicon import table
from twosource.language.wording import Wording

_FIGURES = re.compile(r"\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?|\d+(?:\.\d+)?")
_MOST_DIGITS = 15
"""A longer run of digits is the number of a telephone, an account or a file."""
_HUNDRED = 100
"""The least scale behind which lower orders follow."""
_FEW = 19
"""The most parts that are said of one whole."""
_FRACTION_SIGN = "\u2044"
"""What folding makes of ½ and its like: 1, this sign, 2."""


class Numeral(NamedTuple):
    """A number: its words `[first, stop)`, its value, and how it is written.

    `order` is set where the words give an order of magnitude alone ("dozens"), `part` where they name a part of a
    whole ("a fifth"), `figures` where the number begins with digits, `scaled` where a scale stands in it."""

    first: int
    stop: int
    value: float
    order: bool = False
    part: bool = False
    figures: bool = False
    scaled: bool = False


def counts(form: str) -> bool:
    """Whether a folded word counts: figures, "nine", "forty", "million", "dozens"; "one" mostly does not."""
    if form[:1].isdigit():
        return True
    return form != "one" and any(form in _lists(name) for name in ("ones", "tens", "scales", "orders"))


def read_numeral(words: Wording, i: int) -> Numeral | None:
    """The longest number that begins with word `i`, None where none does."""
    form = words.form(i)
    found = _begun(words, i)
    if found is None or found.order or found.part:
        return found
    found = _lower(words, found) if form[:1].isdigit() and found.scaled else found
    return with_part(words, pointed(words, found))


def _begun(words: Wording, i: int) -> Numeral | None:
    form = words.form(i)
    if form[:1].isdigit():
        return _in_figures(words, i)
    if form in _lists("orders"):
        return _order(words, i, i)
    if form in ("several", "few") and words.form(i + 1) in _lists("scales") and words.spaced(i + 1):
        return _scaled(words, Numeral(i, i + 1, 1.0, order=True))
    if form == "hundred" and words.form(i + 1) in ("thousand", "million", "billion") and words.spaced(i + 1):
        return _scaled(words, Numeral(i, i + 1, 100.0))
    if form == "quarter" and words.form(i + 1) in _lists("scales") and words.spaced(i + 1):
        return _scaled(words, Numeral(i, i + 1, 0.25))
    if form in ("tens", "half"):
        return _order(words, i, i) if form == "tens" else _half(words, i)
    if form in ("a", "an", "one"):
        found = _one(words, i)
        if found is not None:
            return found
    return _in_words(words, i)


def _in_figures(words: Wording, i: int) -> Numeral | None:
    form = words.form(i)
    if _FRACTION_SIGN in form:
        return Numeral(i, i + 1, _vulgar(form), part=True, figures=True)
    if not _FIGURES.fullmatch(form) or len(form) > _MOST_DIGITS:
        return None
    value, stop = float(form.replace(",", "")), i + 1
    if words.gap(i).endswith(".") and not words.gap(i)[:-1].strip(" ($£€") and (i == 0 or len(words.gap(i)) > 1):
        value = float(f"0.{form}") if form.isdigit() else value
    while _groups_go_on(words, stop):
        value, stop = value * 1000 + float(words.form(stop)), stop + 1
    if _is_simple_fraction(words, i):
        return Numeral(i, i + 2, float(form) / float(words.form(i + 1)), part=True, figures=True)
    if _FRACTION_SIGN in words.form(stop) and (words.near(stop)):
        value, stop = value + _vulgar(words.form(stop)), stop + 1
    elif _is_part(words, stop) and words.spaced(stop):
        value, stop = value + float(words.form(stop)) / float(words.form(stop + 1)), stop + 2
    suffix = words.form(stop)
    if words.attached(stop) and suffix in _lists("suffixes") and _as_scale(words, stop):
        return Numeral(i, stop + 1, value * _lists("suffixes")[suffix], figures=True, scaled=True)
    return _scaled(words, Numeral(i, stop, value, figures=True))


def _groups_go_on(words: Wording, i: int) -> bool:
    """Whether three more digits follow that belong to the number: "10 000", or behind a narrow space."""
    if not re.fullmatch(r"\d{3}(?:\.\d+)?", words.form(i)) or len(words.form(i - 1)) > 3:
        return False
    grouped = words.form(i) == "000" or any(
        words.gap(j) == " " and re.fullmatch(r"\d{3}(?:\.\d+)?", words.form(j)) for j in (i + 1, i - 1)
    )
    return words.gap(i) in ("\u00a0", "\u202f", "\u2009") or (words.gap(i) == " " and grouped)


def _is_simple_fraction(words: Wording, i: int) -> bool:
    if not _is_part(words, i) or int(words.form(i)) >= int(words.form(i + 1)):
        return False
    return i + 2 == words.size or (words.spaced(i + 2) and not words.capital(i + 2))


def _is_part(words: Wording, i: int) -> bool:
    """Whether words `i` and the next are a fraction's figures: an address may have a 2 behind its stroke as well."""
    if words.gap(i + 1) != "/" or not words.form(i).isdecimal():
        return False
    below = words.form(i + 1)
    return below in ("2", "3", "4", "8") or (below.isdecimal() and int(below) > 0 and words.form(i + 2) == "of")


def _as_scale(words: Wording, i: int) -> bool:
    """Whether letters closed up to figures multiply them: k, M and B do, a small m is a metre, 4K is a name."""
    letters = words.form(i)
    decimals = letters == "b" and "." in words.form(i - 1)
    return decimals or words.capital(i) == (letters in ("m", "b")) if letters in ("k", "m", "b") else True


def _vulgar(form: str) -> float:
    above, _, below = form.partition(_FRACTION_SIGN)
    whole, above = (above[:-1], above[-1:]) if len(above) > 1 and len(below) == 1 else ("", above)
    if not (above.isdecimal() and below.isdecimal() and int(below)):
        return 0.0
    return float(whole or 0) + int(above) / int(below)


def _in_words(words: Wording, i: int) -> Numeral | None:
    value, j = _below_thousand(words, i)
    if j == i:
        return None
    return _parted(words, _lower(words, _scaled(words, Numeral(i, j, value))))


def _lower(words: Wording, found: Numeral) -> Numeral:
    """`found` with the lower orders that follow a scale: "two thousand and two hundred", "4 thousand 3 hundred"."""
    while found.scaled and found.value >= _HUNDRED:
        k = found.stop + (words.form(found.stop) == "and")
        if not (words.near(k) or k > found.stop):
            break
        rest, after = _below_thousand(words, k)
        if after == k and found.figures and _FIGURES.fullmatch(words.form(k)):
            rest, after = float(words.form(k).replace(",", "")), k + 1
        if after == k:
            break
        lower = _scaled(words, Numeral(k, after, rest))
        if k > found.stop and words.form(after) in _lists("parts"):
            break
        if lower.value >= found.value or (found.figures and lower.value >= _scale_of(words, found)):
            break
        found = found._replace(stop=lower.stop, value=found.value + lower.value)
        if not lower.scaled:
            break
    return found


def _scale_of(words: Wording, number: Numeral) -> float:
    """What the last scale of a number is worth, 1 without one."""
    return float(_lists("scales").get(words.form(number.stop - 1), 1))


def _below_thousand(words: Wording, i: int) -> tuple[float, int]:
    ones, tens = _lists("ones"), _lists("tens")
    value, j = 0.0, i
    if words.form(j) in tens:
        value, j = float(tens[words.form(j)]), j + 1
        if 0 < ones.get(words.form(j), 0) < 10 and words.near(j):
            value, j = value + ones[words.form(j)], j + 1
    elif words.form(j) in ones:
        value, j = float(ones[words.form(j)]), j + 1
    if j > i and words.form(j) == "hundred" and words.near(j) and value < 100:
        value, j = value * 100, j + 1
        k = j + (words.form(j) == "and")
        if words.near(k) and words.form(k) in tens | ones:
            rest, after = _below_thousand(words, k)
            if rest < 100 and not (k > j and words.form(after) in _lists("parts")):
                value, j = value + rest, after
    return value, j


def _one(words: Wording, i: int) -> Numeral | None:
    """ "A dozen", "a hundred and six", "a fifth", "one-third"; None where "a" or "one" begins no such number."""
    behind = words.form(i + 1)
    if not words.near(i + 1):
        return None
    if behind in _lists("parts") and not behind.endswith("s"):
        if words.form(i + 2) in _lists("scales") and words.near(i + 2):
            return _scaled(words, Numeral(i, i + 2, float(_lists("parts")[behind])))
        return Numeral(i, i + 2, _lists("parts")[behind], part=True)
    if behind in _lists("scales") and words.form(i) != "one":
        if behind == "hundred":
            rest = words.form(i + 2)
            k = i + 2 + (rest == "and")
            value, after = _below_thousand(words, k) if words.near(i + 2) else (0.0, k)
            if after > k and value < 100 and rest == "and":
                return _scaled(words, Numeral(i, after, 100 + value))
        return _scaled(words, Numeral(i, i + 1, 1.0))
    if behind == "few" and words.form(i + 2) in _lists("scales"):
        return _scaled(words, Numeral(i, i + 2, 1.0, order=True))
    return None


def _half(words: Wording, i: int) -> Numeral:
    """ "Half a million", "half a dozen" and "half a year" count; "half" alone is a part of something."""
    j = i + 1 + (words.form(i + 1) in ("a", "an"))
    if words.form(j) in _lists("scales") and words.near(j):
        return _scaled(words, Numeral(i, j, 0.5))
    return Numeral(i, i + 1, 0.5, part=True)


def _order(words: Wording, first: int, i: int) -> Numeral | None:
    value = 10.0 if words.form(i) == "tens" else float(_lists("orders")[words.form(i)])
    j = i + 1
    scale = words.form(j + 1)
    if words.form(j) == "of" and scale in _lists("orders") and scale not in ("dozens", "scores"):
        return Numeral(first, j + 2, value * _lists("orders")[scale], order=True)
    if words.form(i) == "tens" or (words.form(i) == "scores" and words.form(j) not in ("of", "more", "were", "killed")):
        return None
    return Numeral(first, j, value, order=True)


def _scaled(words: Wording, number: Numeral) -> Numeral:
    """`number` with the scales behind it: "7 million", "two and a half million", "a million and a half"."""
    value, j, scaled, scale = number.value, number.stop, False, 1.0
    if words.phrase(j, 3) == "and a half" and words.form(j + 3) in _lists("scales"):
        value, j = value + 0.5, j + 3
    while (name := _scale_name(words, j)) and words.near(j) and not (name == "score" and value != 1):
        scale = float(_lists("scales")[name])
        value, j, scaled = value * scale, j + 1, True
    if words.phrase(j, 3) == "and a half":
        value, j = value + 0.5 * scale, j + 3
    return number._replace(value=value, stop=j, scaled=scaled)


def _scale_name(words: Wording, i: int) -> str:
    name = "dozen" if words.form(i) == "dozens" else words.form(i)
    return name if name in _lists("scales") else ""


def pointed(words: Wording, number: Numeral) -> Numeral:
    """ "Five point five", "two hundred point seventy-one": `number` with the decimals that are spoken behind it."""
    i, figures = number.stop + 1, ""
    if words.form(number.stop) != "point" or not words.near(number.stop) or number.figures:
        return number
    while words.near(i) and (read := _below_thousand(words, i))[1] > i:
        figures, i = figures + f"{read[0]:.0f}", read[1]
    return number._replace(stop=i, value=number.value + float(f"0.{figures}")) if figures else number


def with_part(words: Wording, number: Numeral) -> Numeral:
    """ "Five and a quarter", "3 million and a quarter": `number` with the part behind it, of its scale if any.

    "Five and a third man" counts no part: a noun in the singular stands behind it."""
    i = number.stop + 1
    if words.form(number.stop) != "and" or not words.near(number.stop) or not words.near(i):
        return number
    one = words.form(i) in ("a", "an")
    above, j = (1.0, i + 1) if one else _below_thousand(words, i)
    part = words.form(j)
    if j == i or part not in _lists("parts") or not words.near(j) or above > _FEW or number.value < above:
        return number
    if part.endswith("s") == (above == 1) or (words.near(j + 1) and not words.form(j + 1).endswith("s")):
        return number
    return number._replace(
        stop=j + 1, value=number.value + above * float(_lists("parts")[part]) * _scale_of(words, number)
    )


def _parted(words: Wording, number: Numeral) -> Numeral:
    """ "Two thirds", "three-quarters": a part where an ordinal stands close behind a small number."""
    behind = words.form(number.stop)
    if behind not in _lists("parts") or not words.near(number.stop) or number.value > 20 or number.scaled:
        return number
    if behind.endswith("s") == (number.value != 1) or (behind != "half" and words.gap(number.stop) == "-"):
        value, stop = number.value * float(_lists("parts")[behind]), number.stop + 1
        if _scale_name(words, stop) and words.spaced(stop):
            return _scaled(words, number._replace(stop=stop, value=value))
        return number._replace(stop=stop, value=value, part=True)
    return number


@cache
def _lists(name: str) -> dict[str, Any]:
    found = table("numerals")[name]
    return dict(found)
