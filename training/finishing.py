"""A trained network whose smallest head is taught on, with everything else held still.

The labels of doubts and denials are few: in the mixed training their head sees too little of them. Then the encoder
is run once over them and the head alone, which is one matrix, is fitted to what it gives.
"""

from __future__ import annotations

import random
from collections.abc import Sequence

import torch
from torch import Tensor
from torch.nn import functional

from training.batches import batches
from training.examples import Example
from training.network import Network
from training.tags import UNKNOWN
from twosource.language.reader.layout import HEDGES

ROUNDS = 400
"""Steps over all labels at once."""
RATE, DECAY = 1e-3, 0.01
MARKED = 2.0
"""What a word of a cue counts against a word of none: chosen on a fifth of the training documents set aside."""


def finish_hedges(network: Network, examples: Sequence[Example], flags: int, pieces: int) -> None:
    """Fits the rows of the hedges in `network.tags`; nothing else of the network changes."""
    network.eval()
    encoded, labels = _encoded(network, examples, flags, pieces)
    weight = network.tags.weight[HEDGES.scores].detach().clone().requires_grad_()
    bias = network.tags.bias[HEDGES.scores].detach().clone().requires_grad_()
    counts = torch.full((HEDGES.size,), MARKED)
    counts[0] = 1.0
    adam = torch.optim.AdamW([weight, bias], lr=RATE, weight_decay=DECAY)
    for _ in range(ROUNDS):
        loss = functional.cross_entropy(encoded @ weight.T + bias, labels, weight=counts)
        loss.backward()
        adam.step()
        adam.zero_grad()
    with torch.no_grad():
        network.tags.weight[HEDGES.scores] = weight
        network.tags.bias[HEDGES.scores] = bias


def _encoded(network: Network, examples: Sequence[Example], flags: int, pieces: int) -> tuple[Tensor, Tensor]:
    """What the encoder gives for every labelled word, and the labels."""
    found: list[Tensor] = []
    labels: list[Tensor] = []
    with torch.no_grad():
        for batch in batches(examples, pieces, flags, random.Random(0)):  # noqa: S311
            known = batch.labels[HEDGES.name] != UNKNOWN
            found.append(network.encoder(batch.ids, batch.shape, batch.flags, batch.mask)[known].float())
            labels.append(batch.labels[HEDGES.name][known])
    return torch.cat(found), torch.cat(labels)
