"""Two statements -> what one has to do with the other: one encoder that reads both at once."""

from __future__ import annotations

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn

from training.network import WIDTH, Encoder

ENTAILS, OPEN_CASE, CONTRADICTS, LIKE, SAME = range(5)
"""The scores that come out: three of inference (they exclude one another), likeness, one claim."""
SCORES = 5


class PairNetwork(nn.Module):
    """MiniLM over both statements at once (Devlin et al. 2019), with a linear layer over its first and mean output."""

    def __init__(self) -> None:
        super().__init__()
        self.encoder = Encoder(1, 1)
        self.second = nn.Parameter(torch.zeros(WIDTH))
        self.scores = nn.Linear(2 * WIDTH, SCORES)

    def load(self, path: Path) -> None:
        """Take over the weights of all-MiniLM-L6-v2; its second type of token tells the second statement."""
        self.encoder.load(path)
        kinds = load_file(path)["embeddings.token_type_embeddings.weight"]
        with torch.no_grad():
            self.second.copy_(kinds[1] - kinds[0])

    def forward(self, ids: Tensor, second: Tensor, mask: Tensor) -> Tensor:
        """ids, second (1 in the second statement), mask [pairs, pieces] -> scores [pairs, SCORES]."""
        return self.read(self.encoder.words(ids), second, mask)

    def read(self, words: Tensor, second: Tensor, mask: Tensor) -> Tensor:
        """The same behind the word embeddings [pairs, pieces, WIDTH]."""
        own = self.encoder
        x = own.norm(words + own.places.weight[: words.shape[1]] + second[..., None] * self.second)
        x = own.drop(x)
        added = (1.0 - mask.to(x.dtype))[:, None, None, :] * -1e4
        for layer in own.layers:
            x = layer(x, added)
        mean = (x * mask[..., None].to(x.dtype)).sum(1) / mask.sum(1, keepdim=True).to(x.dtype)
        return self.scores(own.drop(torch.cat([x[:, 0], mean], 1)))
