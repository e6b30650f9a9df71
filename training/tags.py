"""The label that teaches nothing. The tags themselves are the reader's own: `twosource.language.reader.layout`."""

UNKNOWN = -100
"""The label of a word of which nothing is known."""
