"""Two reports side by side as people and programs get them: legible without colours, nothing of a report is obeyed."""

import base64
import hashlib
import io
import json
import re
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]
from lxml import html as reader  # type: ignore[import-untyped]
from rich.cells import cell_len
from tests.report.differences_sample import LEFT, RIGHT, differences

import twosource
from twosource.report.comparison import to_comparison
from twosource.report.comparison_terminal import print_comparison
from twosource.report.contract import to_json
from twosource.report.contract_differences import differences_to_contract

FOUND = differences()
PLAIN = twosource.summary(FOUND)
MARKDOWN = twosource.to_markdown(FOUND)
PAGE = twosource.to_html(FOUND)
TREE = reader.fromstring(PAGE)
HOSTILE = {*map(chr, (*range(9), *range(0x0B, 0x20), *range(0x7F, 0xA0))), "\u202e", "\u202c"}
SCHEMA = Path(__file__).parents[2] / "docs" / "schema" / "diff-1.json"


@pytest.mark.parametrize(
    "words",
    [
        "“at least 9” → “9”  A 1 · B 2",
        "killing [-at least-] 9.",
        "   4      > moved 1, to paragraph 1 of B: Millers",
        "        1 < moved 1, from paragraph 4 of A: Millers",
        "[-other-]{+second+}",
        "   2    3 = The crew swam",
        "   3      - [-Nobody had warned them",
        "        5 + {+<script>alert(1)</script> ␛[31mRead more",
        "harbour → harbor",
        "1 moved. ",
    ],
)
def test_the_terminal_tells_without_colours(words: str) -> None:
    assert words in PLAIN
    assert not set(PLAIN) & HOSTILE


def test_colours_are_for_terminals_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    class Screen(io.StringIO):
        def isatty(self) -> bool:
            return True

    def shown(**world: str) -> str:
        screen = Screen()
        with monkeypatch.context() as around:
            for name in ("NO_COLOR", "FORCE_COLOR"):
                around.delenv(name, raising=False)
            for name, value in {"TERM": "xterm-256color", "COLUMNS": "80", **world}.items():
                around.setenv(name, value)
            print_comparison(to_comparison(FOUND), screen)
        return screen.getvalue()

    coloured, plain = shown(), shown(NO_COLOR="1")
    assert "\x1b[31" in coloured or "\x1b[9;31" in coloured
    assert not re.search(r"\x1b\[[\d;]*3\dm", plain)
    assert max(cell_len(line) for line in re.sub(r"\x1b\[[\d;]*m", "", plain).splitlines()) <= 80


@pytest.mark.parametrize(
    ("left", "right", "said"),
    [
        (LEFT, LEFT, "A and B have the same words."),
        ("He said “no” to the plan.", 'He said "no" to the plan.', "they differ in spelling and marks in 2 places"),
        (LEFT, "Something else altogether happened here.", "share no sentence: 5 sentences in A alone, 1 in B alone"),
        ("", RIGHT, "A holds no words."),
        ("", "", "Neither holds any words."),
    ],
)
def test_where_there_is_little_to_show_it_says_so(left: str, right: str, said: str) -> None:
    found = differences(left, right)
    assert said in " ".join(twosource.summary(found).split())
    assert "PARAGRAPH BY PARAGRAPH" not in twosource.summary(found)
    for written in (twosource.to_markdown(found), twosource.to_html(found)):
        assert said in " ".join(written.replace("&#34;", '"').split())


def test_long_stretches_without_changes_are_counted() -> None:
    lines = [f"Sentence number {n} tells of a matter that nobody would ever want to change." for n in range(9)]
    shown = twosource.summary(differences("\n".join(lines), "\n".join([*lines, "One line more."])))
    assert "… 7 more paragraphs without changes in words …" in shown


def test_markdown_marks_words_and_escapes_the_rest() -> None:
    assert MARKDOWN.startswith("# Wire (A) and &lt;i&gt;Post&lt;/i&gt; (B)\n")
    assert "killing <del>at least</del> 9." in MARKDOWN
    assert "**A 4: moved to B 1 (move 1, 1 part)**" in MARKDOWN
    assert "<ins>&lt;script&gt;alert(1)&lt;/script&gt; ␛\\[31mRead more" in MARKDOWN
    assert "\\*this\\* \\_and\\_ &#64;that." in MARKDOWN
    assert not set(MARKDOWN) & HOSTILE


def test_the_page_asks_for_nothing_and_obeys_nothing() -> None:
    assert TREE.xpath("//script | //img | //iframe | //object | //form | //*[@style]") == []
    assert [link for link in TREE.xpath("//@href | //@src") if not link.startswith("#")] == []
    assert "url(" not in PAGE
    assert "@import" not in PAGE
    assert not set(PAGE) & HOSTILE
    style = re.search(r"<style>(.*?)</style>", PAGE, re.DOTALL)
    assert style
    digest = base64.b64encode(hashlib.sha256(style.group(1).encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{digest}';" in PAGE


def test_every_inner_link_leads_somewhere_and_no_id_is_given_twice() -> None:
    ids = TREE.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in TREE.xpath("//@href")} <= set(ids)
    assert TREE.xpath("//div[@id='away-1']/following-sibling::div//a/@href") == ["#here-1"]


def test_the_page_holds_every_word_of_both_sides() -> None:
    for side, text in (("a", LEFT), ("b", RIGHT)):
        shown = " ".join("".join(e.itertext()) for e in TREE.xpath(f"//div[contains(@class, 'cell {side}')]/p"))
        for word in re.findall(r"\w+", text):
            assert word in shown


def test_words_of_one_side_alone_are_marked_for_readers_of_any_kind() -> None:
    assert "at least" in TREE.xpath("//div[contains(@class, 'cell a')]//del/text()")
    assert "second" in TREE.xpath("//div[contains(@class, 'cell b')]//ins/text()")
    assert TREE.xpath("//div[contains(@class, 'cell a')]//ins | //div[contains(@class, 'cell b')]//del") == []
    assert TREE.xpath("//span[@class='style'][text()='harbor']/@title") == ["A: harbour"]


@pytest.mark.parametrize("said", ["confirmed", "true", "proven", "original text"])
def test_neither_is_called_the_right_one(said: str) -> None:
    assert not re.search(rf"\b{said}\b", " ".join(TREE.xpath("//body")[0].itertext()).casefold())


def test_json_keeps_to_its_schema_and_holds_both_texts() -> None:
    written = json.loads(to_json(differences_to_contract(FOUND)))
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    assert [error.message for error in Draft202012Validator(schema).iter_errors(written)] == []
    assert (written["format"], written["a"]["text"], written["b"]["text"]) == ("twosource.diff/1", LEFT, RIGHT)
    for side in "ab":
        text = "".join(written[side]["text"].split())
        runs = [run[side] for segment in written["segments"] for run in segment["runs"] if run[side]]
        runs.sort(key=lambda place: place["start"])
        whole = "".join(written[side]["text"][place["start"] : place["end"]] for place in runs)
        assert "".join(whole.split()) == text
