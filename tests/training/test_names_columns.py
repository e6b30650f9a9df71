"""The sets in columns are read without what is held out, and what a set does not tell is not judged."""

from pathlib import Path

from training.names_columns import re3d, uner_dev, wikigold, wnut


def _put(path: Path, content: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")


def test_every_fifth_document_of_wikigold_is_held_out(tmp_path: Path) -> None:
    documents = "".join(f"-DOCSTART- O\n\nCusco I-LOC\n{n} O\n. O\n\n" for n in range(11))
    _put(tmp_path / "ner_collection/juand-r/data/wikigold/CONLL-format/data/wikigold.conll.txt", documents)
    read = list(wikigold(tmp_path))
    assert [document.text.split()[1].rstrip(".") for document in read] == ["0", "1", "2", "3", "5", "6", "7", "8", "10"]
    assert all([name.type for name in document.names] == ["place"] for document in read)


def test_uner_is_read_with_its_own_text(tmp_path: Path) -> None:
    first = "# text = Ruiz can't leave Peru\n1\tRuiz\tB-PER\n2\tca\tO\n3\tn't\tO\n4\tleave\tO\n5\tPeru\tB-LOC\n"
    rows = f"# newdoc id = mill\n# sent_id = 1\n{first}\n# text = A Pole left\n1\tA\tO\n2\tPole\tO\n"
    _put(tmp_path / "uner_english/EWT/en_ewt-ud-dev.iob2", rows)
    (document,) = uner_dev(tmp_path)
    assert document.text == "Ruiz can't leave Peru\nA Pole left"
    assert [(document.text[n.start : n.end], n.type) for n in document.names[:2]] == [
        ("Ruiz", "person"),
        ("Peru", "place"),
    ]
    assert "event" not in document.annotates


def test_users_and_topics_are_not_judged(tmp_path: Path) -> None:
    _put(
        tmp_path / "ner_collection/wnut17/wnut17train.conll",
        "@mill\tB-person\nCusco\tB-location\n#Peru\tB-location\n\n",
    )
    _put(tmp_path / "ner_collection/wnut17/emerging.dev.conll", "Ruiz\tB-person\nsang\tO\nOde\tB-creative-work\n\n")
    train, dev = wnut(tmp_path)
    assert [train.text[start:end] for start, end in train.unsure] == ["@mill", "#Peru"]
    assert [train.text[n.start : n.end] for n in train.names] == ["Cusco"]
    assert [n.type for n in dev.names] == ["person", "other"]


def test_of_re3d_the_open_sources_are_read_and_descriptions_left_out(tmp_path: Path) -> None:
    folder = tmp_path / "ner_collection/juand-r/data/re3d/CONLL-format/data-by-source/conll"
    rows = "He\tB-Person\nleft\tO\nCusco\tB-Location\n,\tI-Location\nPeru\tI-Location\nfor\tO\nthe\tB-Organisation\n"
    _put(folder / "CENTCOM" / "a.conll", f"{rows}coalition\tI-Organisation\n’\tO\ns\tO\nKC\tO\n-\tO\n135\tO\n")
    _put(folder / "BBC_Online" / "b.conll", "Peru\tB-Location\n")
    (document,) = re3d(tmp_path)
    assert document.text == "He left Cusco, Peru for the coalition’s KC-135"
    assert [document.text[n.start : n.end] for n in document.names] == ["Cusco", "Peru"]
