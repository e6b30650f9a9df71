"""A trained network -> the files that the package carries: `python -m training.export [--network FILE]`.

The word embeddings, which both encoders share, are stored once as whole numbers with a scale for each word; the layers
are ONNX graphs whose weights are stored in eight bits (dynamic quantisation, one scale for each channel).
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
import tempfile
from pathlib import Path

import numpy as np
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from training.network import WIDTH, Encoder, Network
from training.syntax import RELATIONS
from training.train import OUT
from training.weights import minilm, tokenizer_file
from twosource.language.reader.gazetteer import NAMES
from twosource.language.reader.layout import ALL_TAGS, BY_CUE
from twosource.language.reader.pieces import SHAPES

TARGET = Path(__file__).parents[1] / "src" / "twosource" / "language" / "reader" / "carried"


class _Layers(nn.Module):
    """The encoder behind its word embeddings."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder

    def encoded(self, words: Tensor, extra: Tensor | float, mask: Tensor) -> Tensor:
        """words [batch, pieces, width] -> the last layer's output."""
        own = self.encoder
        x = own.norm(words + own.places.weight[: words.shape[1]] + extra)
        added = (1.0 - mask)[:, None, None, :] * -1e4
        for layer in own.layers:
            x = layer(x, added)
        return x


class _Reader(_Layers):
    def __init__(self, network: Network) -> None:
        super().__init__(network.encoder)
        self.tags = network.tags

    def forward(self, words: Tensor, shape: Tensor, flags: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        encoded = self.encoded(words, self.encoder.shapes(shape) + self.encoder.flags(flags), mask)
        return encoded, self.tags(encoded)


class _Sentences(_Layers):
    def forward(self, words: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        encoded = self.encoded(words, 0.0, mask)
        mean = (encoded * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)
        return mean / mean.norm(dim=1, keepdim=True), encoded


def export(network: Network, target: Path) -> None:
    """Writes every file of the reader, and `digests.json` with the SHA-256 of each."""
    target.mkdir(parents=True, exist_ok=True)
    network.eval()
    _embeddings(network.encoder, target / "words.npz")
    words, shape = torch.randn(2, 32, WIDTH), torch.zeros(2, 32, dtype=torch.int64)
    flags, mask = torch.zeros(2, 32, len(NAMES)), torch.ones(2, 32)
    batch, size = torch.export.Dim("batch", min=1, max=4096), torch.export.Dim("size", min=2, max=512)
    axes = {0: batch, 1: size}
    _graph(_Reader(network), (words, shape, flags, mask), ("encoded", "scores"), (axes,) * 4, target / "reader.onnx")
    cue, far = torch.randn(2, WIDTH), torch.zeros(2, 32, dtype=torch.int64)
    _graph(network.cue, (words, cue, far, mask), ("tags",), (axes, {0: batch}, axes, axes), target / "cues.onnx")
    plain = Encoder(2 * SHAPES, len(NAMES))
    plain.load(minilm())
    _graph(
        _Sentences(plain.eval()).eval(), (words, mask), ("sentences", "pieces"), (axes, axes), target / "sentences.onnx"
    )
    shutil.copy(tokenizer_file(), target / "tokenizer.json")
    digests = {
        p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in sorted(target.iterdir()) if p.name != "digests.json"
    }
    (target / "digests.json").write_text(json.dumps(digests, indent=1) + "\n", encoding="utf-8")


def _embeddings(encoder: Encoder, path: Path) -> None:
    table = encoder.words.weight.detach().numpy()
    scale = np.abs(table).max(1, keepdims=True) / 127
    scale[scale == 0] = 1
    np.savez_compressed(path, words=np.rint(table / scale).astype(np.int8), scale=scale.astype(np.float32))


def _graph(
    module: nn.Module, inputs: tuple[Tensor, ...], outputs: tuple[str, ...], axes: tuple[object, ...], path: Path
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "plain.onnx"
        made = torch.onnx.export(module.eval(), inputs, dynamo=True, dynamic_shapes=axes, output_names=list(outputs))
        assert made is not None
        made.save(str(plain))
        quantize_dynamic(plain, path, per_channel=True, reduce_range=False, weight_type=QuantType.QInt8)


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--network", type=Path, default=OUT / "network.pt")
    parser.add_argument("--target", type=Path, default=TARGET)
    options = parser.parse_args()
    network = Network(2 * SHAPES, len(NAMES), ALL_TAGS, BY_CUE.size, len(RELATIONS))
    network.load_state_dict(torch.load(options.network))
    export(network, options.target)


if __name__ == "__main__":
    main()
