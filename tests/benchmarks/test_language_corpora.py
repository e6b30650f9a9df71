"""Tagged tokens become spans of a running text; the worldwide split does not depend on the run."""

from collections import Counter

from benchmarks.language_corpora import _sentences, _uner_document, _worldwide_split
from benchmarks.names import count, figure, judged
from benchmarks.tagged_text import Token, document

LINES = [
    "Ana I-PER",
    "Ruiz I-PER",
    "'s O",
    "mill O",
    "( O",
    "Corva I-LOC",
    ") O",
    ". O",
    "",
    '" O',
    "Go O",
    ", O",
    '" O',
]


def test_tokens_are_printed_as_people_do() -> None:
    read = document("mill", _sentences([*LINES, "Weber I-PER"], None))
    assert read.text == 'Ana Ruiz\'s mill (Corva). "Go," Weber'
    assert [(read.text[s.start : s.end], s.type) for s in read.spans] == [
        ("Ana Ruiz", "person"),
        ("Corva", "place"),
        ("Weber", "person"),
    ]


def test_an_original_is_kept_where_it_holds_the_tokens() -> None:
    sentences = _sentences(["Corva\tB-Location\tB-Person", "Mill\tI-Location", "burns\tO"], "\t")
    assert document("mill", sentences, "\n Corva  Mill burns!").text == "\n Corva  Mill burns!"
    assert document("mill", sentences, "\n Another text").text == "Corva Mill burns"
    (span,) = document("mill", sentences, "\n Corva  Mill burns!").spans
    assert (span.start, span.end, span.type) == (2, 13, "place")


def test_neighbours_of_one_label_are_parted_by_b() -> None:
    read = document("mill", [[Token("Ruiz", "B-PER"), Token("Weber", "B-PER"), Token("AP", "I-ORG")]])
    assert [s.type for s in read.spans] == ["person", "person", "organisation"]


def test_uner_stands_in_its_own_text() -> None:
    rows = ["# newdoc id = mill", "# sent_id = 1", "# text = Ruiz's mill", "1\tRuiz\tB-PER\t-\t-", "2\t's\tO\t-\t-",
            "3\tmill\tO\t-\t-", "", "# text = Go", "1\tGo\tO\t-\t-"]  # fmt: skip
    read = _uner_document(rows)
    assert (read.text, [(s.start, s.end) for s in read.spans]) == ("Ruiz's mill\nGo", [(0, 4)])


def test_the_split_is_drawn_from_the_name_alone() -> None:
    drawn = Counter(_worldwide_split(f"paper_{n}") for n in range(1000))
    assert _worldwide_split("paper_1") == _worldwide_split("paper_1.txt")
    assert 650 < drawn["train"] < 750
    assert 150 < drawn["test"] < 250


def test_a_name_is_right_with_its_type_alone() -> None:
    counts: Counter[str] = Counter()
    count(counts, frozenset({(0, 3, "person"), (5, 8, "place")}), frozenset({(0, 3, "person"), (5, 8, "person")}))
    assert figure(counts, "all").f1 == 0.5
    assert figure(counts, "span").f1 == 1.0
    assert figure(counts, "person").precision == 0.5
    assert figure(counts, "organisation").f1 == 0.0


def test_each_name_is_an_item_and_each_that_overlaps_none() -> None:
    read = document("mill", _sentences(["Ruiz I-PER", "saw O", "Corva I-LOC"], None))
    gold = frozenset({(0, 4, "person")})
    items = judged(read, gold, frozenset({(0, 4, "place"), (9, 14, "place")}))
    assert [(i.id, i.kind, i.right) for i in items] == [("0-4", "person", False), ("+9-14", "place", False)]
