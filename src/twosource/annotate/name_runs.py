"""Line -> the runs of words written as a name."""

from __future__ import annotations

from twosource.annotate.name_words import Line, NameWord
from twosource.language.lexicon import pairs, wordset
from twosource.language.parties import adjective_country, country_of

Run = tuple[NameWord, ...]

_LINKS = frozenset({"of", "for", "on", "and", "the", "about", "against", "without"})


_SOFT_HYPHEN = "\xad"
_AHEAD = 8
"""Words behind an 'and' among which the head of the name is looked for."""


def find_runs(line: Line) -> tuple[Run, ...]:
    """The longest runs of capitalised words of a line, with the small words that belong inside a name."""
    runs, i, words = [], 0, line.words
    while i < len(words):
        if not words[i].capital or (words[i].form in wordset("calendar_words") and not _month_name(words, i)):
            i += 1
            continue
        end = _run_end(line, i)
        runs.append(words[i:end])
        i = end
    return tuple(runs)


def _month_name(words: tuple[NameWord, ...], i: int) -> bool:
    """Whether a month at `i` is part of a person's name: a given name before it, for Jan a capital behind."""
    if words[i].form == "jan":
        return i + 1 < len(words) and words[i + 1].capital
    before = words[i - 1] if i else None
    return words[i].form in {"may", "march", "june", "april"} and before is not None and _is_given(before)


def _is_given(word: NameWord) -> bool:
    return word.capital and word.text in given_names()


def given_names() -> dict[str, str]:
    """Given names with the sex of their bearers."""
    return pairs("given_names")


def _run_end(line: Line, start: int) -> int:
    """The index behind the last word of the run that begins at `start`."""
    words, content = line.words, line.where.text.content
    end = start + 1
    while end < len(words):
        last = words[end - 1]
        if last.cut or (last.possessive and not _possessive_inside(words, end)):
            break
        if not _touch(content, last, words[end]):
            break
        if words[end].capital:
            if words[end].form in wordset("calendar_words") and not _month_name(words, end):
                break
            end += 1
            continue
        after = _over_link(words, start, end, content)
        if after is None:
            break
        end = after + 1
    return end


def _possessive_inside(words: tuple[NameWord, ...], end: int) -> bool:
    """Whether a possessive belongs to a longer name: 'Teachers' Union', 'Children's Fund', not 'Peru's Congress'."""
    common = words[end - 1].form in wordset("common_words")
    return common and words[end].form in wordset("organisation_heads") | wordset("place_heads")


def _touch(content: str, left: NameWord, right: NameWord) -> bool:
    """Whether nothing but a space (or the point of an abbreviation, an ampersand) parts two words."""
    gap = content[left.end : right.start].replace(_SOFT_HYPHEN, "")
    if left.possessive:
        gap = gap[2:]
    if gap in {" ", "\xa0", " & ", "  "}:
        return True
    if gap in {". ", ".\xa0"}:
        return (len(left.text) == 1 and left.text.isupper()) or left.form in wordset("title_abbreviations")
    return gap in {"' ", "’ "} and left.form in wordset("common_words") and left.form.endswith("s")


def _over_link(words: tuple[NameWord, ...], start: int, at: int, content: str) -> int | None:
    """The index of the capitalised word behind small words at `at` that belong inside the name, or None."""
    small: list[str] = []
    i = at
    while i < len(words) and not words[i].capital and len(small) < 3:
        if words[i].form not in wordset("name_particles") and words[i].form not in _LINKS:
            return None
        if not _touch(content, words[i - 1], words[i]):
            return None
        small.append(words[i].form)
        i += 1
    if i >= len(words) or not words[i].capital or not small or not _touch(content, words[i - 1], words[i]):
        return None
    if words[i].form in wordset("calendar_words"):
        return None
    run = words[start:at]
    return i if _links(small, run, words[i : i + _AHEAD]) else None


def _links(small: list[str], run: Run, rest: Run) -> bool:
    if all(word in wordset("name_particles") for word in small):
        return True
    if small[-1] == "the" and len(small) == 1:
        return False
    first = small[0]
    heads = wordset("organisation_heads")
    has_head = any(word.form in heads for word in run)
    if first == "of":
        return _takes_of(run, rest)
    if first in {"about", "against", "without"}:
        run = run[1:] if len(run) == 2 and run[0].form == "the" else run
        return len(run) == 1 and not run[0].initial and run[0].form in wordset("common_words")
    if first in {"for", "on"}:
        return has_head and not any(word.form in {"and"} for word in run)
    if first == "and":
        return len(small) == 1 and _takes_and(run, rest, has_head)
    return False


_FULL_NAME = 2
"""Words of a person's name, whose 'of' leads to where they work: 'Ana Head of Quillby University'."""


def _takes_of(run: Run, rest: Run) -> bool:
    last = run[-1]
    titles = wordset("titles")
    if len(run) == _FULL_NAME and _is_given(run[0]) and last.form not in wordset("organisation_heads"):
        return False
    if last.form in titles:
        return rest[0].form in wordset("portfolios")
    if any(w.form in wordset("organisation_heads") for w in run) or last.form in wordset("of_heads"):
        return not country_of(last.text)
    if len(run) == 1 and _is_given(last):
        return True
    if country_of(last.text) or last.form in wordset("not_names"):
        return False
    return not last.initial and last.form in wordset("common_words")


def _is_common(form: str) -> bool:
    usual = wordset("common_words") | wordset("place_heads")
    return form in usual or form.removesuffix("s") in usual


def _takes_and(run: Run, rest: Run, has_head: bool) -> bool:
    """Whether an 'and' stands inside a name: behind 'Department of Health', or before a head: 'Drug Administration'."""
    last = run[-1]
    if adjective_country(last.text) or country_of(rest[0].text) or not _is_common(last.form):
        return False
    if has_head and any(word.form in {"of", "for", "on"} for word in run):
        return _is_common(rest[0].form)
    following = []
    for word in rest:
        if not word.capital:
            break
        following.append(word)
    return not last.initial and following[-1].form in wordset("organisation_heads") and not has_head
