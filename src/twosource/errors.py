"""What can go wrong.

TwosourceError
├── UsageError        the caller asked for what cannot be done (exit status 2)
│   ├── UnknownClaim  a claim id that the analysis does not hold
│   ├── UnknownReport a report that the analysis does not hold, or words that name several
│   ├── UnknownStory  a story that the archive does not hold
│   └── UnknownReader a reader of language that there is not, or that is not installed
├── WeightsError      the weights of the trained model: missing, or not those that were published
├── SpanError         a span that does not lie in its text, or holds white space alone
├── UnreadableInput   an input that cannot be read as a report; becomes a finding in a batch
├── ArchiveError      an archive that cannot be opened, read or written as it was asked
├── FetchError        an address that is refused, or that did not give what it was asked for
├── LexiconError      a word list of the package that breaks its own form
└── RecipeError       steps of the analysis that do not fit together
"""

from __future__ import annotations


class TwosourceError(Exception):
    """Any error that twosource raises on purpose; its text is one line that says what to do."""


class UsageError(TwosourceError):
    """The caller asked for what cannot be done."""


class UnknownClaim(UsageError):
    """No claim of the analysis has the id (or the beginning of an id) that was asked for."""


class UnknownReport(UsageError):
    """No report of the analysis, or more than one, is meant by what was asked for."""


class UnknownStory(UsageError):
    """No story of the archive has the id, the beginning of an id or the number that was asked for."""


class UnknownReader(UsageError):
    """No reader of language has the name that was asked for, or it is not installed here."""


class WeightsError(TwosourceError):
    """The weights of the trained model are missing, or not those that were published."""


class SpanError(TwosourceError):
    """A span that does not lie in its text, or holds white space alone."""


class UnreadableInput(TwosourceError):
    """An input that cannot be read as a report."""

    def __init__(self, source: str, kind: str, message: str) -> None:
        super().__init__(f"{source}: {message}")
        self.source = source
        self.kind = kind
        self.message = message


class ArchiveError(TwosourceError):
    """An archive that is none, that a newer version wrote, or that cannot be read or written now."""


class FetchError(TwosourceError):
    """An address that is refused, or that did not give what it was asked for; `kind` is one word for what it was."""

    def __init__(self, address: str, kind: str, message: str) -> None:
        super().__init__(f"{address}: {message}")
        self.address = address
        self.kind = kind
        self.message = message


class LexiconError(TwosourceError):
    """A word list of the package that breaks its own form."""


class RecipeError(TwosourceError):
    """Steps of the analysis that do not fit together."""
