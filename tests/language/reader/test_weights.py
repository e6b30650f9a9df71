"""Weights are used only if they are those that were published."""

import hashlib
from pathlib import Path

import pytest

from twosource.errors import WeightsError
from twosource.language.reader.weights import read_weights


def test_the_published_weights_are_read(tmp_path: Path) -> None:
    (tmp_path / "heads.onnx").write_bytes(b"weights")
    assert read_weights(tmp_path / "heads.onnx", hashlib.sha256(b"weights").hexdigest()) == b"weights"


def test_other_weights_are_refused(tmp_path: Path) -> None:
    (tmp_path / "heads.onnx").write_bytes(b"weighty")
    with pytest.raises(WeightsError, match=r"heads\.onnx: not the weights that were published"):
        read_weights(tmp_path / "heads.onnx", hashlib.sha256(b"weights").hexdigest())


def test_missing_weights_are_named(tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match=r"heads\.onnx: No such file"):
        read_weights(tmp_path / "heads.onnx", "0" * 64)
