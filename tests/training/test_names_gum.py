"""Of GUM's mentions those with a proper head are names, cut to the run of proper nouns round the head."""

from pathlib import Path

import pytest
from training.names_gum import _contracted, _rows, gum, named_runs

SENTENCE = """# text = Peruvian mayor Ana Ruiz of the University of Cusco left New York Mills's yard.
1\tPeruvian\t_\t_\tJJ\t_\t_\t_\t_\tEntity=(1-person-new-nnnnn-cf12-2,3,4-sgl-Ana_Ruiz
2\tmayor\t_\t_\tNN\t_\t_\t_\t_\t_
3\tAna\t_\t_\tNNP\t_\t_\t_\t_\t_
4\tRuiz\t_\t_\tNNP\t_\t_\t_\t_\t_
5\tof\t_\t_\tIN\t_\t_\t_\t_\t_
6\tthe\t_\t_\tDT\t_\t_\t_\t_\tEntity=(2-organization-new-nnnnn-cf2-2-sgl
7\tUniversity\t_\t_\tNNP\t_\t_\t_\t_\t_
8\tof\t_\t_\tIN\t_\t_\t_\t_\t_
9\tCusco\t_\t_\tNNP\t_\t_\t_\t_\tEntity=(3-place-new-nnnnn-cf3-1-sgl)1)2)
10\tleft\t_\t_\tVBD\t_\t_\t_\t_\t_
11\tNew\t_\t_\tNNP\t_\t_\t_\t_\tEntity=(4-place-new-nnnnn-cf3-4,5-sgl(5-organization-new-nnnnn-cf3-3-sgl(6-place-new-nnnnn-cf3-1,2-sgl
12\tYork\t_\t_\tNNP\t_\t_\t_\t_\tEntity=6)
13-14\tMills's\t_\t_\t_\t_\t_\t_\t_\t_
13\tMills\t_\t_\tNNPS\t_\t_\t_\t_\t_
14\t's\t_\t_\tPOS\t_\t_\t_\t_\tEntity=5)
15\tyard\t_\t_\tNN\t_\t_\t_\t_\tEntity=4)|SpaceAfter=No
16\t.\t_\t_\t.\t_\t_\t_\t_\t_"""


def test_the_run_round_the_head_is_the_name() -> None:
    rows = _rows(SENTENCE)
    found = {(" ".join(row.form for row in rows[start:end]), kind) for start, end, kind in named_runs(rows)}
    assert ("Ana Ruiz", "person") in found
    assert ("University of Cusco", "organisation") in found
    assert ("New York Mills", "organisation") in found
    assert not [name for name, _ in found if "yard" in name or "mayor" in name]


def test_a_contraction_is_printed_as_one_word() -> None:
    rows = _rows(SENTENCE)
    assert [row.space for row in rows if row.form in {"Mills", "'s"}] == [False, True]
    assert _contracted([]) == []


def _write(folder: Path, name: str, content: str) -> None:
    (folder / "dep").mkdir(exist_ok=True)
    (folder / "dep" / f"{name}.conllu").write_text(content, encoding="utf-8")


def test_only_open_genres_of_the_part_are_read(tmp_path: Path) -> None:
    (tmp_path / "splits.md").write_text(
        "# Splits\n\n## test\n  * GUM_news_held\n\n"
        "## train\n  * GUM_news_mill\n  * GUM_fiction_mill\n  * GUM_court_mill\n",
        encoding="utf-8",
    )
    _write(tmp_path, "GUM_news_mill", f"# newpar\n{SENTENCE}\n\n{SENTENCE}\n")
    _write(tmp_path, "GUM_court_mill", f"# meta::sourceURL = https://mill/santa-barbara-corpus\n{SENTENCE}\n")
    documents = list(gum(tmp_path))
    assert [document.name for document in documents] == ["gum/GUM_news_mill"]
    text = documents[0].text
    assert text.startswith("Peruvian mayor Ana Ruiz of the University of Cusco left New York Mills's yard.")
    said = [(text[n.start : n.end], n.type) for n in documents[0].names if n.start < documents[0].sentences[0][1]]
    assert said == [
        ("Peruvian", "group"),
        ("Ana Ruiz", "person"),
        ("University of Cusco", "organisation"),
        ("New York Mills", "organisation"),
    ]


def test_a_missing_part_is_told(tmp_path: Path) -> None:
    (tmp_path / "splits.md").write_text("# Splits\n", encoding="utf-8")
    with pytest.raises(IndexError):
        list(gum(tmp_path))
