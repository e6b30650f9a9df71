"""Beginnings of clauses in a tree that we made ourselves, and how findings are counted against them."""

from pathlib import Path

import pytest
from benchmarks.clauses import Sentences, inner, tally

from benchmarks import clauses

TREE = """# text = The dam burst, and farmers fled when it rained.
1\tThe\t_\t_\t_\t_\t2\tdet\t_\t_
2\tdam\t_\t_\t_\t_\t3\tnsubj\t_\t_
3\tburst\t_\t_\t_\t_\t0\troot\t_\t_
4\t,\t_\t_\t_\t_\t7\tpunct\t_\t_
5\tand\t_\t_\t_\t_\t7\tcc\t_\t_
6\tfarmers\t_\t_\t_\t_\t7\tnsubj\t_\t_
7\tfled\t_\t_\t_\t_\t3\tconj\t_\t_
8\twhen\t_\t_\t_\t_\t10\tmark\t_\t_
9\tit\t_\t_\t_\t_\t10\tnsubj\t_\t_
10\trained\t_\t_\t_\t_\t7\tadvcl\t_\t_
11\t.\t_\t_\t_\t_\t3\tpunct\t_\t_

# text = Nobody slept.
1\tNobody\t_\t_\t_\t_\t2\tnsubj\t_\t_
2\tslept\t_\t_\t_\t_\t0\troot\t_\t_
3\t.\t_\t_\t_\t_\t2\tpunct\t_\t_
"""


@pytest.fixture(name="text")
def read_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Sentences:
    path = tmp_path / "dam.conllu"
    path.write_text(TREE, encoding="utf-8")
    monkeypatch.setattr(clauses, "_paths", lambda name, part: iter([path]))
    (found,) = clauses.read_set("ewt", "dev")
    return found


def words_at(text: Sentences, places: frozenset[int]) -> list[str]:
    return [text.tree.text[at:].split()[0] for at in sorted(places)]


def test_a_sentence_is_from_its_first_to_its_last_word(text: Sentences) -> None:
    assert [text.tree.text[start:end] for start, end in text.places] == [
        "The dam burst, and farmers fled when it rained.",
        "Nobody slept.",
    ]


# The clause begins at "and" in the tree, at "farmers" in the spans of assertions: the same clause.
def test_conjunctions_are_passed_over_and_sentences_own_beginnings_not_counted(text: Sentences) -> None:
    assert words_at(text, inner(text, text.tree.clauses)) == ["farmers", "when"]
    at = text.tree.text.index("farmers")
    assert inner(text, (0, at)) == inner(text, (at - 4,)) == {at}


def test_what_is_found_is_counted_by_the_kind_of_clause(text: Sentences) -> None:
    at, wrong = text.tree.text.index("farmers"), text.tree.text.index("rained")
    counts, kinds = tally([text], [(at, wrong)])
    assert counts == {"gold": 2, "given": 2, "right": 1}
    assert (kinds["conj"], kinds["conj right"], kinds["advcl"], kinds["advcl right"]) == (1, 1, 1, 0)


def test_the_rules_cut_where_a_joined_clause_begins(text: Sentences) -> None:
    assert "farmers" in words_at(text, inner(text, clauses.by_rule([text])[0]))
