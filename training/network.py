"""The network that is trained: one encoder, a head for the tags of each word, a small reader behind each cue."""

from __future__ import annotations

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from twosource.language.reader.layout import DISTANCES

WIDTH = 384
LAYERS = 6
HEADS = 12
INNER = 1536
SMALL = 192
"""Width of the reader behind a cue."""


class Dropout(nn.Module):
    """Dropout that cuts its masks out of one long row of random bits at random places: on a processor the drawing of
    fresh bits takes a fifth of a training step."""

    def __init__(self, share: float = 0.1, bits: int = 1 << 23) -> None:
        super().__init__()
        self.kept = ((torch.rand(bits) >= share) / (1 - share)).to(torch.bfloat16)

    def forward(self, x: Tensor) -> Tensor:
        """`x` with a share of it set to 0 while training."""
        if not self.training or x.numel() > len(self.kept):
            return x
        at = int(torch.randint(len(self.kept) - x.numel() + 1, ()))
        return x * self.kept[at : at + x.numel()].view(x.shape).to(x.dtype)


DROP = Dropout()


class Layer(nn.Module):
    """One layer of a BERT encoder (post-norm)."""

    def __init__(self, width: int = WIDTH, heads: int = HEADS, inner: int = INNER) -> None:
        super().__init__()
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm1 = nn.LayerNorm(width, eps=1e-12)
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.norm2 = nn.LayerNorm(width, eps=1e-12)
        self.heads, self.drop = heads, DROP
        self.scale = (width // heads) ** -0.5

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """`x` [batch, pieces, width], `mask` [batch, 1, 1, pieces] added to the scores."""
        b, t, d = x.shape
        q, k, v = self.qkv(x).view(b, t, 3, self.heads, d // self.heads).permute(2, 0, 3, 1, 4)
        # Written out: on processors PyTorch's fused attention spends half of a training step in its backward pass.
        scores = (q * self.scale) @ k.transpose(2, 3) + mask.to(q.dtype)
        y = scores.softmax(-1).to(v.dtype) @ v
        y = y.transpose(1, 2).reshape(b, t, d)
        x = self.norm1(x + self.drop(self.out(y)))
        return self.norm2(x + self.drop(self.down(functional.gelu(self.up(x)))))


class Encoder(nn.Module):
    """MiniLM with the case, the marks and the lexicons of each word added to its embedding."""

    def __init__(self, shapes: int, flags: int, vocabulary: int = 30522, positions: int = 512) -> None:
        super().__init__()
        self.words = nn.Embedding(vocabulary, WIDTH)
        self.places = nn.Embedding(positions, WIDTH)
        self.shapes = nn.Embedding(shapes, WIDTH)
        self.flags = nn.Linear(flags, WIDTH, bias=False)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.drop = DROP
        nn.init.normal_(self.shapes.weight, std=0.02)
        nn.init.normal_(self.flags.weight, std=0.02)

    def forward(self, ids: Tensor, shape: Tensor, flags: Tensor, mask: Tensor) -> Tensor:
        """ids, shape [batch, pieces]; flags [batch, pieces, lexicons] 0/1; mask [batch, pieces] 1 where a piece is."""
        at = torch.arange(ids.shape[1], device=ids.device)
        x = self.words(ids) + self.places(at) + self.shapes(shape) + self.flags(flags)
        x = self.drop(self.norm(x))
        added = (1.0 - mask.to(x.dtype))[:, None, None, :] * -1e4
        for layer in self.layers:
            x = layer(x, added)
        return x

    def load(self, path: Path) -> None:
        """Take over the weights of all-MiniLM-L6-v2 from its safetensors file."""
        w = load_file(path)
        own = {"words.weight": w["embeddings.word_embeddings.weight"]}
        own["places.weight"] = (
            w["embeddings.position_embeddings.weight"] + w["embeddings.token_type_embeddings.weight"][0]
        )
        own["norm.weight"], own["norm.bias"] = w["embeddings.LayerNorm.weight"], w["embeddings.LayerNorm.bias"]
        for n in range(LAYERS):
            p, q = f"encoder.layer.{n}.", f"layers.{n}."
            for kind in ("weight", "bias"):
                own[f"{q}qkv.{kind}"] = torch.cat(
                    [w[f"{p}attention.self.{part}.{kind}"] for part in ("query", "key", "value")]
                )
                for mine, theirs in (
                    ("out", "attention.output.dense"),
                    ("norm1", "attention.output.LayerNorm"),
                    ("up", "intermediate.dense"),
                    ("down", "output.dense"),
                    ("norm2", "output.LayerNorm"),
                ):
                    own[f"{q}{mine}.{kind}"] = w[f"{p}{theirs}.{kind}"]
        missing, unexpected = self.load_state_dict(own, strict=False)
        if unexpected or set(missing) != {"shapes.weight", "flags.weight"}:
            raise ValueError(f"not the weights of MiniLM-L6: {missing} {unexpected}")


class CueReader(nn.Module):
    """What belongs to one cue: a tag for each word of its paragraph. Two small layers over the encoder's output, to
    which the cue's own words and the distance from it are added (the predicate-aware tagging of semantic role
    labelling, Shi and Lin 2019, with the predicate given behind the encoder so that the encoder runs once)."""

    def __init__(self, tags: int, layers: int = 2) -> None:
        super().__init__()
        self.word = nn.Linear(WIDTH, SMALL)
        self.cue = nn.Linear(WIDTH, SMALL)
        self.far = nn.Embedding(DISTANCES, SMALL)
        self.norm = nn.LayerNorm(SMALL)
        self.layers = nn.ModuleList(Layer(SMALL, 6, 2 * SMALL) for _ in range(layers))
        self.tags = nn.Linear(SMALL, tags)
        self.drop = DROP

    def forward(self, words: Tensor, cue: Tensor, far: Tensor, mask: Tensor) -> Tensor:
        """words [cues, pieces, WIDTH], cue [cues, WIDTH] the mean of the cue's pieces, far, mask [cues, pieces]."""
        x = self.word(words) + self.cue(cue)[:, None, :] + self.far(far)
        x = self.drop(self.norm(x))
        added = (1.0 - mask.to(x.dtype))[:, None, None, :] * -1e4
        for layer in self.layers:
            x = layer(x, added)
        return self.tags(x)


class Arcs(nn.Module):
    """Which word each word hangs on, and how (biaffine, Dozat and Manning 2017)."""

    def __init__(self, labels: int, width: int = 128) -> None:
        super().__init__()
        self.head, self.own = nn.Linear(WIDTH, width), nn.Linear(WIDTH, width)
        self.meet = nn.Parameter(torch.zeros(width + 1, width))
        self.label_head, self.label_own = nn.Linear(WIDTH, width), nn.Linear(WIDTH, width)
        self.label = nn.Linear(width, labels)
        nn.init.xavier_uniform_(self.meet)

    def forward(self, x: Tensor) -> Tensor:
        """x [batch, pieces, WIDTH] -> scores [batch, word, head]."""
        own = functional.gelu(self.own(x))
        own = torch.cat([own, torch.ones_like(own[..., :1])], -1)
        return own @ self.meet @ functional.gelu(self.head(x)).transpose(1, 2)

    def labels(self, x: Tensor, heads: Tensor) -> Tensor:
        """x, heads [batch, pieces] -> scores [batch, pieces, labels] of the arc from the given head."""
        above = torch.gather(x, 1, heads[..., None].expand(-1, -1, x.shape[-1]))
        return self.label(functional.gelu(self.label_own(x) + self.label_head(above)))


class Network(nn.Module):
    """The encoder and every head: `tags` gives the scores of all tag sets side by side (see `training.tags`)."""

    def __init__(self, shapes: int, flags: int, tags: int, cue_tags: int, labels: int) -> None:
        super().__init__()
        self.encoder = Encoder(shapes, flags)
        self.tags = nn.Linear(WIDTH, tags)
        self.cue = CueReader(cue_tags)
        self.arcs = Arcs(labels)
        self.drop = DROP
