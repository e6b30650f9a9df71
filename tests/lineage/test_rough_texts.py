"""Whatever a text is written in or made of, what it shares is found at exact places, in bounded time."""

import time
import unicodedata

import pytest
from tests.lineage.checked import between, check_passages
from tests.lineage.reports import OTHER, WIRE, report
from tests.lineage.scripts import OWN, SCRIPTS

from twosource.lineage.bonds import find_bonds
from twosource.lineage.chains import draw_chains
from twosource.lineage.differences import find_differences
from twosource.lineage.passages import find_passages
from twosource.lineage.sources import map_sources
from twosource.model.article import Article
from twosource.model.descent import Bond, Chain, Passage

MUCH = 60
"""Seconds that no such text takes on the slowest machine: each takes one or two."""


def lineage(articles: tuple[Article, ...]) -> tuple[tuple[Passage, ...], tuple[Bond, ...], tuple[Chain, ...]]:
    passages = find_passages(articles, ())
    bonds = find_bonds(articles, passages, ())
    return passages, bonds, draw_chains(articles, passages, bonds)


def glue(language: str) -> str:
    return "" if language in ("Chinese", "Japanese") else " "


# A report, one that left two sentences out, one that took three in another order.
@pytest.mark.parametrize("language", SCRIPTS)
def test_copies_in_any_script_are_one_chain(language: str) -> None:
    told = SCRIPTS[language]
    cuts = (told, (*told[:2], *told[3:5]), (told[5], *told[1:3]))
    articles = tuple(report(str(n), glue(language).join(cut), f"Outlet {n}") for n, cut in enumerate(cuts))
    passages, bonds, chains = lineage(articles)
    check_passages(passages)
    assert {p.sharing for p in passages} == {"copy"}
    assert {(bond.judgement, bond.reason) for bond in bonds} == {("dependent", "copied")}
    assert [len(chain.reports) for chain in chains] == [3]
    whole, cut = articles[0], articles[1]
    shared = [p for p in passages if {p.left.report, p.right.report} == {whole.id, cut.id}]
    assert sum(len(p.left) for p in shared) >= 0.97 * len(cut.text.content)


# One sentence of six in a text that has nothing else of the other: its exact words, from the first to the stop.
@pytest.mark.parametrize("language", SCRIPTS)
def test_one_sentence_is_found_to_the_letter(language: str) -> None:
    told = SCRIPTS[language]
    (passage,) = between(glue(language).join(told), f"{told[2]}\n{OTHER}")
    assert passage.left.words == passage.right.words
    assert passage.left.words == told[2].strip()
    assert passage.edits == ()


@pytest.mark.parametrize("language", OWN)
def test_own_words_in_any_script_are_independent(language: str) -> None:
    articles = tuple(
        report(str(n), glue(language).join(own), f"Outlet {n}")
        for n, own in enumerate((SCRIPTS[language], OWN[language]))
    )
    passages, bonds, chains = lineage(articles)
    assert (passages, bonds) == ((), ())
    assert len(chains) == 2


# A minister's name with his titles is as long in letters as a sentence is in words.
def test_a_name_in_a_script_without_blanks_is_no_copy() -> None:
    name = "瓦尔尼亚国防部发言人奥兰多"
    left, right = f"昨天下雨。{name}说,明天会晴。大家都很高兴。", f"{name}表示,渡船今晚停航。港口里有四十艘船。"
    articles = report("a", left, "A"), report("b", right, "B")
    passages, bonds, _ = lineage(articles)
    assert [p.sharing for p in passages] == ["stock"]
    assert bonds == ()


# One word replaced, one left out: letters in Chinese and Thai, words elsewhere.
@pytest.mark.parametrize(
    ("language", "old", "new"),
    [
        ("Chinese", "十二人", "九人"),
        ("Japanese", "三つの村", "四つの町"),
        ("Thai", "สามหมู่บ้าน", "ห้าหมู่บ้าน"),
        ("Arabic", "ثلاث قرى", "خمس مدن"),
        ("Hebrew", "שמונים", "תשעים"),
        ("Hindi", "तीन गाँवों", "पाँच गाँवों"),
        ("Russian", "восемьдесят", "девяносто"),
        ("Korean", "여든", "아흔"),
    ],
)
def test_edits_in_any_script_name_their_words(language: str, old: str, new: str) -> None:
    text = glue(language).join(SCRIPTS[language])
    assert old in text
    (passage,) = between(text, text.replace(old, new))
    turned = passage.left.text.content != text
    (edit, *more) = passage.edits
    for one in (edit, *more):
        gone, put = (one.right, one.left) if turned else (one.left, one.right)
        assert text[slice(*gone)] in old
        assert text.replace(old, new)[slice(*put)] in new
    assert passage.identity > 0.85


# Marks that nobody sees, and the two ways to write an accent, are no edits; the texts are one.
@pytest.mark.parametrize(
    "mark",
    ["\u200b", "\u200e", "\u200f", "\u202b", "\u2067", "\ufeff", "\u00ad", "\u2060"],
    ids=["space", "left", "right", "embedding", "isolate", "bom", "hyphen", "joiner"],
)
@pytest.mark.parametrize("language", ["Hebrew", "Arabic", "Russian", "Chinese"])
def test_invisible_marks_are_no_edits(language: str, mark: str) -> None:
    text = glue(language).join(SCRIPTS[language])
    marked = "".join(letter + mark if n % 7 == 3 else letter for n, letter in enumerate(text))
    (passage,) = between(text, f"{mark}{marked}{mark}")
    assert passage.edits == ()
    articles = report("a", text, "A"), report("b", marked, "B")
    _, bonds, _ = lineage(articles)
    assert [(bond.judgement, bond.reason) for bond in bonds] == [("dependent", "same-text")]


@pytest.mark.parametrize("language", ["Vietnamese", "Korean", "Greek", "Russian", "Hindi"])
def test_composed_and_decomposed_letters_are_the_same(language: str) -> None:
    text = " ".join(SCRIPTS[language])
    (passage,) = between(unicodedata.normalize("NFC", text), unicodedata.normalize("NFD", text))
    assert passage.edits == ()
    assert {len(passage.left), len(passage.right)} == {
        len(unicodedata.normalize(form, text)) for form in ("NFC", "NFD")
    }


# What breaks words, lines and characters in feeds and pages; each stands in one of the two texts only.
ODD = {
    "null characters": ("harbour", "harbour\x00"),
    "a lone surrogate": ("thick fog", "thick \ud83d fog"),
    "a family of emoji": ("thick fog", "thick 👨\u200d👩\u200d👧\u200d👦 fog"),
    "a flag and a keycap": ("thick fog", "thick 🇻🇦 1\ufe0f\u20e3 fog"),
    "CRLF": ("\n", "\r\n"),
    "line separators": ("\n", "\u2028"),
    "next line and form feed": ("\n", "\x85\x0c"),
    "blanks of all kinds": (" ", "\u2003"),
    "a word in two scripts": ("barge", "bаrge"),
    "a word of ten thousand letters": ("thick fog", f"thick {'fog' * 3_334} fog"),
    "a thousand accents": ("thick fog", f"thick e{chr(0x301) * 1_000} fog"),
    "punctuation": ("thick fog", f"thick {'!?.,' * 2_000} fog"),
    "direction overrides": ("thick fog", "\u202ethick fog\u202c"),
}


@pytest.mark.parametrize("about", ODD)
def test_odd_characters_break_no_passage(about: str) -> None:
    old, new = ODD[about]
    odd = WIRE.replace(old, new)
    assert odd != WIRE
    (passage,) = between(WIRE, odd)
    assert {passage.left.start, passage.right.start} == {0}
    assert {passage.left.words[-9:], passage.right.words[-9:]} == {WIRE[-9:]}


# A word in two scripts is another word, and so an edit; it hides nothing around it.
def test_letters_that_look_alike_are_an_edit() -> None:
    (passage,) = between(WIRE, WIRE.replace("barge", "bаrge"))
    assert len(passage.edits) == WIRE.count("barge")


ROUGH = {
    "one word": "Fire",
    "punctuation": "!?… — “” " * 20_000,
    "letters without spaces": "abcdefghij" * 100_000,
    "digits without spaces": "1234567890" * 50_000,
    "capitals": "Ab Cd " * 30_000,
    "stops": "." * 400_000,
    "spaces": "a" + " " * 400_000 + "b",
    "a mark again and again": "e" + "\u0301" * 400_000,
    "invisible marks": "a" + "\u200b\u202e" * 200_000 + "b",
    "openers": "“(«" * 100_000,
    "one letter that is a word": "火" * 60_000,
    "a sentence again and again": "The barge lies across the fairway and nobody knows for how long. " * 5_000,
    "line breaks": "a\n\r\u2028" * 30_000,
    "emoji": "👨\u200d👩\u200d👧 " * 50_000,
    "half comments": "<!---->" * 50_000,
}


# Beside a good report and beside a copy of itself: every step of lineage ends in time, and so does the diff.
@pytest.mark.parametrize("about", ROUGH)
def test_rough_texts_end_in_time(about: str) -> None:
    began = time.process_time()
    articles = report("a", ROUGH[about], "A"), report("b", f"News. {ROUGH[about]}", "B"), report("c", WIRE, "C")
    passages, bonds, chains = lineage(articles)
    check = {p.left.report for p in passages} | {p.right.report for p in passages}
    assert articles[2].id not in check
    assert len(passages) <= 1
    assert sum(len(chain.reports) for chain in chains) == 3
    assert all(s.where.words.strip() for s in map_sources(articles, passages, bonds, chains))
    assert find_differences(*articles[:2]).segments
    assert time.process_time() - began < MUCH


# What the first has, the second has with a foreword: the passage is all of it, where it has words at all.
@pytest.mark.parametrize("about", ["one letter that is a word", "a sentence again and again", "capitals"])
def test_refrains_are_one_passage(about: str) -> None:
    (passage,) = find_passages((report("a", ROUGH[about]), report("b", f"News. {ROUGH[about]}")), ())
    assert min(len(passage.left), len(passage.right)) > 0.99 * len(ROUGH[about].strip())


# Copies of one long text: passages grow with the pairs of reports, not with the sentences.
def test_many_copies_make_one_passage_a_pair() -> None:
    began = time.process_time()
    text = "\n".join(f"{WIRE} Number {n}, {n * 7919} crates, {n * 104729} sacks." for n in range(20))
    articles = tuple(report(str(n), f"{text} Edition {n}.", f"Outlet {n}") for n in range(20))
    passages, bonds, chains = lineage(articles)
    assert len(passages) == len(bonds) == 20 * 19 // 2
    assert len(chains) == 1
    assert map_sources(articles, passages, bonds, chains)
    assert time.process_time() - began < MUCH


def test_hundreds_of_reports_of_one_word() -> None:
    articles = tuple(report(str(n), f"Fire{chr(97 + n % 26)}{n}") for n in range(300))
    passages, bonds, chains = lineage(articles)
    assert (passages, bonds) == ((), ())
    assert len(chains) == 300
