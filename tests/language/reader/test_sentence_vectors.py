"""Vectors of sentences: like ones lie close, each is of length one, order and company do not matter."""

from __future__ import annotations

import numpy as np

from twosource.language.reader.sentence_vectors import WIDTH, load_sentence_encoder

SENTENCES = ("The ferry sank off Corva.", "Off Corva a ferry went down.", "Butter became dearer in May.", "")


def test_like_sentences_lie_close() -> None:
    vectors = load_sentence_encoder().vectors(SENTENCES)
    assert vectors.shape == (4, WIDTH)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-4)
    assert vectors[0] @ vectors[1] > 0.7
    assert vectors[0] @ vectors[2] < 0.3


def test_a_sentence_has_one_vector_in_any_company() -> None:
    alone = load_sentence_encoder().vectors(SENTENCES[:1])
    among = load_sentence_encoder().vectors(["A longer sentence about something else entirely. " * 30, SENTENCES[0]])
    assert np.array_equal(alone[0], among[1])
