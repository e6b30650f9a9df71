"""The file of judgements: what is written is read, a broken line loses nothing else."""

from pathlib import Path

import pytest

from twosource.desk.rulings import add_ruling, read_rulings
from twosource.model.rulings import Ruling, Spot

JOIN = Ruling(
    "join", "Zoë Ek", "2026-03-01T10:00:00+00:00", Spot("r-1", 3, 9, "a\u2028“b”"), Spot("r-2", 0, 2, "no"), note="so"
)
BOND = Ruling("bond", "Zoë Ek", "2026-03-02T10:00:00+00:00", Spot("r-1"), Spot("r-2"), judgement="unsure")
NAME = Ruling("rename", "Zoë Ek", "2026-03-02T10:00:00+00:00", Spot("r-1", 1, 4, "Ann"), name="Ann Ek")
UNDO = Ruling("undo", "Zoë Ek", "2026-03-03T10:00:00+00:00", undoes=BOND.id)


def test_what_is_written_is_read_with_the_same_ids(tmp_path: Path) -> None:
    file = str(tmp_path / "judgements.jsonl")
    for ruling in (JOIN, BOND, NAME, UNDO):
        add_ruling(file, ruling)
    rulings, findings = read_rulings(file)
    assert rulings == (JOIN, BOND, NAME, UNDO)
    assert [r.id for r in rulings] == [JOIN.id, BOND.id, NAME.id, UNDO.id]
    assert findings == ()


def test_a_file_that_is_not_there_holds_nothing_unless_it_must_be_there(tmp_path: Path) -> None:
    gone = str(tmp_path / "gone.jsonl")
    assert read_rulings(gone) == ((), ())
    with pytest.raises(FileNotFoundError):
        read_rulings(gone, must=True)


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("{", "not JSON"),
        ("[1]", "not a twosource.judgement/1"),
        ('{"format": "twosource.judgement/1", "kind": "burn"}', "its kind"),
        ('{"format": "twosource.judgement/1", "kind": "undo", "author": "A", "time": "T"}', "without the id"),
        ('{"format": "twosource.judgement/1", "kind": "join", "author": "A", "time": "T"}', "without its places"),
        ('{"format": "twosource.judgement/1", "kind": "join", "author": 5, "time": "T"}', "its author"),
        (
            '{"format": "twosource.judgement/1", "kind": "undo", "author": "A", "time": "T", "left": {"report": 1}}',
            "a place without a report",
        ),
        (
            (
                '{"format": "twosource.judgement/1", "kind": "undo", "author": "A", "time": "T", "left": '
                '{"report": "r", "start": 4, "end": 2}}'
            ),
            "wrong offsets",
        ),
    ],
)
def test_a_broken_line_is_a_finding_and_the_rest_is_read(tmp_path: Path, line: str, why: str) -> None:
    file = tmp_path / "judgements.jsonl"
    add_ruling(str(file), JOIN)
    file.write_text(file.read_text() + line + "\n")
    add_ruling(str(file), BOND)
    rulings, findings = read_rulings(str(file))
    assert rulings == (JOIN, BOND)
    assert [f.source for f in findings] == [f"{file}:2"]
    assert why in findings[0].message


def test_a_line_that_was_cut_off_does_not_run_into_the_next(tmp_path: Path) -> None:
    file = tmp_path / "judgements.jsonl"
    add_ruling(str(file), JOIN)
    file.write_text(file.read_text()[:-20])
    add_ruling(str(file), BOND)
    rulings, findings = read_rulings(str(file))
    assert rulings == (BOND,)
    assert len(findings) == 1
