"""What arrives is read while it is taken, line by line where each line is a report."""

import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from twosource.errors import UsageError
from twosource.intake.arriving import arriving
from twosource.intake.read import read
from twosource.model.article import Finding
from twosource.model.received import Received


class Endless(io.BytesIO):
    """Standard input on which one report after another comes; counts what was taken of it."""

    given = 0

    def readline(self, size: int | None = -1, /) -> bytes:
        self.given += 1
        return json.dumps({"text": f"The mill at Oltava stands still for day {self.given}."}).encode() + b"\n"


def texts(items: Iterator[Received | Finding]) -> list[str]:
    return [item.content if isinstance(item, Received) else f"! {item.kind}" for item in items]


def test_lines_of_standard_input_are_taken_as_they_come() -> None:
    stdin = Endless()
    items = arriving(["-"], stdin)
    first = [next(items) for _ in range(3)]
    assert [item.content[-6:] for item in first if isinstance(item, Received)] == ["day 1.", "day 2.", "day 3."]
    assert stdin.given < 10


def test_standard_input_that_is_no_lines_is_read_whole() -> None:
    assert texts(arriving(["-"], io.BytesIO(b"The mill burned.\nNobody was hurt."))) == [
        "The mill burned.\nNobody was hurt."
    ]


def test_one_object_that_holds_many_reports_is_no_lines() -> None:
    whole = json.dumps({"reports": [{"text": "One."}, {"text": "Two."}]}).encode()
    assert texts(arriving(["-"], io.BytesIO(whole))) == ["One.", "Two."]


def test_a_broken_line_and_one_in_another_encoding_leave_the_rest(tmp_path: Path) -> None:
    file = tmp_path / "reports.jsonl"
    rows = [
        b'{"text": "One."}',
        b'{"text": ',
        b"",
        b'{"text": "Caf\xe9 burned down in the night."}',
        b'{"text": "Two."}',
    ]
    file.write_bytes(b"\n".join(rows))
    assert texts(arriving([str(file)])) == ["One.", "! json", "Café burned down in the night.", "Two."]


def test_lines_have_the_names_and_reports_that_a_whole_reading_has(tmp_path: Path) -> None:
    file = tmp_path / "reports.jsonl"
    file.write_text("\n".join(json.dumps({"text": f"Report {n} of the flood.", "outlet": "Mail"}) for n in range(5)))
    articles, _ = read((str(file),))
    items = [item for item in arriving([str(file)]) if isinstance(item, Received)]
    assert [(item.source, item.content) for item in items] == [(a.source, a.text.content) for a in articles]


def test_what_is_missing_is_a_finding_and_no_path_is_an_error(tmp_path: Path) -> None:
    (found,) = arriving([str(tmp_path / "none.jsonl")])
    assert isinstance(found, Finding)
    assert found.kind == "missing"
    with pytest.raises(UsageError):
        arriving([])
