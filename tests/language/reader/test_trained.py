"""The trained model reads invented reports as a reader would, in any company, and refuses damaged files."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from twosource.errors import WeightsError
from twosource.language.reader.carried_files import FOLDER
from twosource.language.reader.trained import TrainedReader, load_model
from twosource.model.reading import Reading

REPORT = """CORVA (Continental Press) - A fire at the old mill injured 12 people on Friday, according to Mayor Ana Ruiz.

"We saw flames over the roof," Ruiz said. "It may have been arson."

The owner denied that the mill had no alarm. The Norwegian police were looking for a man from Bergen."""


def _read(text: str) -> Reading:
    (reading,) = load_model().read([text])
    return reading


def _said(text: str) -> list[tuple[str, str | None, str]]:
    found = _read(text).attributions
    assert found is not None
    return [
        (
            text[slice(*one.cue)],
            text[slice(*one.source)] if one.source else None,
            " … ".join(text[slice(*s)] for s in one.content),
        )
        for one in found
    ]


def test_who_says_what() -> None:
    said = _said(REPORT)
    cue, source, content = said[0]
    assert (cue, source) == ("according to", "Mayor Ana Ruiz")
    assert content.endswith("A fire at the old mill injured 12 people on Friday")
    _, source, content = next(one for one in said if one[0] == "said")
    assert source == "Ruiz"
    assert "We saw flames over the roof" in content
    assert "It may have been arson" in content
    assert any(one[:2] == ("denied", "The owner") for one in said)


def test_names_and_their_types() -> None:
    names = _read(REPORT).names
    assert names is not None
    found = {(REPORT[n.start : n.end], n.type) for n in names}
    assert {("Ana Ruiz", "person"), ("Bergen", "place"), ("Continental Press", "organisation")} <= found


def test_doubts_and_denials() -> None:
    hedges = _read(REPORT).hedges
    assert hedges is not None
    assert {(REPORT[h.start : h.end], h.kind) for h in hedges} >= {("may", "possibility"), ("denied", "denial")}


def test_a_text_is_read_alike_alone_and_among_others() -> None:
    other = "A bus fell into the Vell on Sunday, police said.\n" * 30
    alone, among = _read(REPORT), load_model().read([other, REPORT, "", " \n"])[1]
    assert among.names is not None
    assert alone.names is not None
    assert alone.names == among.names


@pytest.mark.parametrize(
    "text", ["", "\n", "\x00", "🙂" * 700, "a" * 20_000, "((((", "“" * 600, "\u202eabc\u202c \ufeff"]
)
def test_any_text_is_read(text: str) -> None:
    reading = _read(text)
    assert all(0 <= name.start < name.end <= len(text) for name in reading.names or ())


def test_damaged_weights_are_refused_in_one_line(tmp_path: Path) -> None:
    folder = tmp_path / "carried"
    shutil.copytree(str(FOLDER), folder)
    with (folder / "reader.onnx").open("ab") as file:
        file.write(b"x")
    with pytest.raises(WeightsError, match=r"reader\.onnx: not the weights that were published"):
        TrainedReader(folder)


def test_missing_weights_are_named(tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match="install twosource again"):
        TrainedReader(tmp_path)


def test_every_file_has_its_digest() -> None:
    listed = json.loads((FOLDER / "digests.json").read_text(encoding="utf-8"))
    assert set(listed) == {"words.npz", "reader.onnx", "cues.onnx", "sentences.onnx", "tokenizer.json"}
