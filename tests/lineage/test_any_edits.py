"""Whatever was edited in whatever texts: their passages are exact, and plain and compiled code find the same."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.lineage.checked import between
from tests.lineage.reports import WIRE, report
from tests.lineage.scripts import SCRIPTS

from twosource.lineage.comparing import compare
from twosource.lineage.compiled_comparing import compare_compiled
from twosource.lineage.passages import find_passages
from twosource.lineage.tokens import tokens

WORDS = (*" ".join(sentence for told in SCRIPTS.values() for sentence in told[:2]).split(), *WIRE.split()[:60])
PIECES = st.lists(st.sampled_from(WORDS) | st.text(max_size=6), min_size=12, max_size=60)
EDITS = st.lists(
    st.tuples(
        st.integers(0, 60), st.sampled_from(("drop", "replace", "double", "move", "mark")), st.sampled_from(WORDS)
    ),
    max_size=8,
)


def edited(pieces: list[str], edits: list[tuple[int, str, str]]) -> list[str]:
    """The pieces with some left out, replaced, doubled, moved to the front, or with a mark that nobody sees."""
    found = list(pieces)
    for place, kind, other in edits:
        at = place % max(1, len(found))
        if kind == "drop":
            del found[at : at + 2]
        elif kind == "replace":
            found[at : at + 1] = [other]
        elif kind == "double":
            found[at:at] = found[at : at + 3]
        elif kind == "move":
            found = [*found[at:], *found[:at]]
        else:
            found[at : at + 1] = [f"\u200f{piece}\u200b" for piece in found[at : at + 1]]
    return found


@settings(max_examples=150, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(PIECES, EDITS, st.sampled_from((" ", "", "\r\n", " \u2067")))
def test_any_edits_of_any_texts(pieces: list[str], edits: list[tuple[int, str, str]], joint: str) -> None:
    left, right = joint.join(pieces), joint.join(edited(pieces, edits))
    found = between(left, right)
    # A third report that has nothing of either changes nothing between the two.
    third = " ".join(f"q{n}z{len(left)}" for n in range(60))
    articles = report("a", left, "A"), report("b", right, "B"), report("c", third, "C")
    assert find_passages(articles, ()) == found


@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(PIECES, EDITS)
def test_compiled_code_finds_the_same_in_any_texts(pieces: list[str], edits: list[tuple[int, str, str]]) -> None:
    rows = [tokens(" ".join(text)).keys for text in (pieces, edited(pieces, edits))]
    assert list(compare_compiled(rows)) == list(compare(rows))
