"""Trees become heads, relations and the places where clauses with a subject of their own begin."""

from __future__ import annotations

from pathlib import Path

from training.syntax import RELATIONS, parsed, syntax

from twosource.language.reader.carried_files import Carried
from twosource.language.reader.gazetteer import flags
from twosource.language.reader.pieces import cut_pieces, windows

TREE = """# newdoc id = one
# text = Ruiz said the mill didn't burn.
1	Ruiz	Ruiz	PROPN	NNP	_	2	nsubj	_	_
2	said	say	VERB	VBD	_	0	root	_	_
3	the	the	DET	DT	_	4	det	_	_
4	mill	mill	NOUN	NN	_	7	nsubj	_	_
5-6	didn't	_	_	_	_	_	_	_	_
5	did	do	AUX	VBD	_	7	aux	_	_
6	n't	not	PART	RB	_	7	advmod	_	_
7	burn	burn	VERB	VB	_	2	ccomp	_	SpaceAfter=No
8	.	.	PUNCT	.	_	2	punct	_	_

"""


def test_a_tree_is_laid_on_the_pieces_of_its_text(tmp_path: Path) -> None:
    path = tmp_path / "one.conllu"
    path.write_text(TREE, encoding="utf-8")
    (read,) = parsed(path)
    assert [read.text[t.start : t.end] for t in read.tokens] == [
        "Ruiz",
        "said",
        "the",
        "mill",
        "did",
        "n't",
        "burn",
        ".",
    ]
    assert [read.text[at:].split()[0] for at in read.clauses] == ["Ruiz", "the"]
    (window,) = windows(cut_pieces(read.text, Carried().tokenizer, flags))
    made = syntax(window, read)
    assert made.heads is not None
    assert made.relations is not None
    at = {read.text[s:e]: i for i, (s, e) in enumerate(zip(window.start, window.end, strict=True))}
    assert made.heads[at["mill"]] == at["burn"]
    assert made.heads[at["said"]] == at["said"]
    assert RELATIONS[made.relations[at["burn"]]] == "ccomp"
