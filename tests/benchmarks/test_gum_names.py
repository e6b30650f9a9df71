"""Names are cut from GUM's mentions: without titles, offices, coordinations and names inside names."""

from benchmarks.gum_names import names_of
from benchmarks.gum_tokens import read_gum


def row(number: int, form: str, tag: str, head: int, link: str, entity: str = "") -> str:
    misc = f"Entity={entity}" if entity else "_"
    return "\t".join((str(number), form, form, "X", tag, "_", str(head), link, "_", misc))


def document(words: str, *rows: str) -> str:
    return "\n".join(("# newpar", f"# text = {words}", *rows, ""))


def opened(group: int, kind: str, core: str) -> str:
    return f"({group}-{kind}-new-nnnnn-cf1-{core}-coref"


MAYOR = document(
    "Mayor Ana Ruiz of Corva spoke.",
    row(1, "Mayor", "NNP", 6, "nsubj", opened(1, "person", "1,2,3")),
    row(2, "Ana", "NNP", 1, "flat"),
    row(3, "Ruiz", "NNP", 1, "flat"),
    row(4, "of", "IN", 5, "case"),
    row(5, "Corva", "NNP", 1, "nmod", opened(2, "place", "1") + ")1)"),
    row(6, "spoke", "VBD", 0, "root"),
    row(7, ".", ".", 6, "punct"),
)
HARBOUR = document(
    "The Harbour Guard of Corva and the President met.",
    row(1, "The", "DT", 3, "det", opened(3, "organization", "2,3,5")),
    row(2, "Harbour", "NNP", 3, "compound"),
    row(3, "Guard", "NNP", 9, "nsubj"),
    row(4, "of", "IN", 5, "case"),
    row(5, "Corva", "NNP", 3, "nmod", opened(2, "place", "1") + ")3)"),
    row(6, "and", "CC", 8, "cc"),
    row(7, "the", "DT", 8, "det", opened(4, "person", "2")),
    row(8, "President", "NNP", 3, "conj", "4)"),
    row(9, "met", "VBD", 0, "root"),
    row(10, ".", ".", 9, "punct"),
)


def named(conllu: str) -> list[tuple[str, str, str]]:
    read = read_gum(conllu)
    return [(read.text[n.start : n.end], n.type, n.chain) for n in names_of(read)]


def test_a_person_has_no_title_and_a_body_its_whole_name() -> None:
    assert named(MAYOR) == [("Ana Ruiz", "person", "1"), ("Corva", "place", "2")]
    assert named(HARBOUR) == [("Harbour Guard of Corva", "organisation", "3")]


def test_paragraphs_stand_apart_and_places_hold() -> None:
    read = read_gum(MAYOR + HARBOUR)
    assert read.text == "Mayor Ana Ruiz of Corva spoke.\n\nThe Harbour Guard of Corva and the President met."
    assert [read.text[t.start : t.end] for t in read.tokens] == [t.form for t in read.tokens]


def test_two_that_are_named_together_are_no_name() -> None:
    both = document(
        "Ruiz and Weber",
        row(1, "Ruiz", "NNP", 0, "root", opened(5, "person", "1,3") + opened(1, "person", "1") + ")"),
        row(2, "and", "CC", 3, "cc"),
        row(3, "Weber", "NNP", 1, "conj", opened(6, "person", "1") + ")5)"),
    )
    assert [(words, chain) for words, _, chain in named(both)] == [("Ruiz", "1"), ("Weber", "6")]
