"""The rules' statements become attributions as PolNeAR would annotate them."""

from benchmarks.spans import Tokens
from benchmarks.systems import article_of, system

REPORT = (
    "Mill fire\n\n"
    '"We saw flames," Mayor Ana Ruiz said on Friday. "They came from the roof."\n\n'
    "Police confirmed that 12 people were injured and that two had died.\n\n"
    "The mill stands by the harbour."
)


def test_statements_of_one_cue_are_one_content_with_its_marks() -> None:
    found = system("rules").attributions(article_of("mill", REPORT))
    read = [tuple(" … ".join(REPORT[a:b] for a, b in part) for part in one) for one in found]
    assert read == [
        ("Mayor Ana Ruiz", "said", '"We saw flames," … "They came from the roof."'),
        ("Police", "confirmed", "that 12 people were injured and that two had died"),
    ]


def test_tokens_know_marks_from_words() -> None:
    tokens = Tokens('He said: "No, the U.S.-led force won\'t."')
    inside = tokens.inside([(9, 40)])
    assert len(inside) == 12
    assert len(tokens.words(inside)) == 9
