"""The trained reader of pairs -> the graph that the package carries: `python -m training.export_pairs [--network FILE]`.

Stored in eight bits like the other graphs; its word embeddings are those of the sentence encoder, which it shares.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from pathlib import Path

import torch
from torch import Tensor, nn

from training.export import TARGET, _graph
from training.network import WIDTH
from training.pair_network import PairNetwork
from training.train import OUT


class _Pairs(nn.Module):
    def __init__(self, network: PairNetwork) -> None:
        super().__init__()
        self.network = network

    def forward(self, words: Tensor, second: Tensor, mask: Tensor) -> Tensor:
        return self.network.read(words, second, mask)


def export(network: PairNetwork, target: Path) -> None:
    """Writes `pairs.onnx` and adds its SHA-256 to `digests.json`."""
    axes = {0: torch.export.Dim("batch", min=1, max=4096), 1: torch.export.Dim("size", min=4, max=512)}
    given = (torch.randn(2, 32, WIDTH), torch.zeros(2, 32), torch.ones(2, 32))
    _graph(_Pairs(network.eval()), given, ("scores",), (axes,) * 3, target / "pairs.onnx")
    path = target / "digests.json"
    digests = json.loads(path.read_text(encoding="utf-8"))
    digests["pairs.onnx"] = hashlib.sha256((target / "pairs.onnx").read_bytes()).hexdigest()
    path.write_text(json.dumps(dict(sorted(digests.items())), indent=1) + "\n", encoding="utf-8")


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--network", type=Path, default=OUT / "pairs.pt")
    parser.add_argument("--target", type=Path, default=TARGET)
    options = parser.parse_args()
    network = PairNetwork()
    network.load_state_dict(torch.load(options.network))
    export(network, options.target)


if __name__ == "__main__":
    main()
