"""Batches -> a trained network: the loss of every head and one step of it."""

from __future__ import annotations

from torch import Tensor
from torch.nn import functional

from training.batches import Batch
from training.network import WIDTH, Network
from training.tags import UNKNOWN
from twosource.language.reader.layout import TOKEN_TAGS


def loss_of(network: Network, batch: Batch, weights: dict[str, float]) -> Tensor:
    """The sum of what every head that the batch teaches got wrong."""
    encoded = network.encoder(batch.ids, batch.shape, batch.flags, batch.mask)
    scores = network.tags(network.drop(encoded)).float()
    total = scores.sum() * 0
    for tags in TOKEN_TAGS:
        if tags.name in batch.labels:
            own = scores[..., tags.first : tags.first + tags.size]
            total = total + weights.get(tags.name, 1.0) * _loss(own, batch.labels[tags.name])
    if batch.rows is not None:
        total = total + weights.get("by cue", 1.0) * _loss(cue_scores(network, encoded, batch), batch.cue_tags)
    if batch.heads is not None:
        total = total + weights.get("arcs", 1.0) * _arc_loss(network, encoded, batch)
    return total


def cue_scores(network: Network, encoded: Tensor, batch: Batch) -> Tensor:
    """The scores of each cue's tags [cues, pieces, tags]."""
    words = encoded.reshape(-1, WIDTH)[batch.rows]
    assert batch.own is not None
    cue = (words * batch.own[..., None].to(words.dtype)).sum(1)
    return network.cue(words, cue, batch.far, batch.row_mask).float()


def _loss(scores: Tensor, labels: Tensor | None) -> Tensor:
    assert labels is not None
    return functional.cross_entropy(scores.flatten(0, 1), labels.flatten(), ignore_index=UNKNOWN)


def _arc_loss(network: Network, encoded: Tensor, batch: Batch) -> Tensor:
    assert batch.heads is not None
    scores = network.arcs(encoded).float() + (1.0 - batch.mask.float())[:, None, :] * -1e4
    known = batch.heads.clamp(min=0)
    return _loss(scores, batch.heads) + _loss(network.arcs.labels(encoded, known).float(), batch.relations)
