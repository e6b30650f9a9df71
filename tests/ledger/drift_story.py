"""A sentence and its copy -> two reports, the second copied from the first, with the sentence in the middle."""

from __future__ import annotations

from twosource.intake.article import Received, make_article
from twosource.model.article import Article

_BEFORE = (
    "The weather had been calm for a week along the coast, and the market in the old town was open as on every other "
    "weekday. Traders from the islands brought cheese, wool and smoked fish, as they have done since the harbour was "
    "dug. Children were back at their desks after the holidays."
)
_AFTER = (
    "Buses ran again on the ring road from seven in the morning, with longer waits near the station. The orchestra "
    "gave its concert in the evening before a full hall, and the lamps on the quay were lit at dusk. A cold front is "
    "crossing the hills from the west and brings showers to the lowlands."
)


def two_reports(first: str, second: str) -> tuple[Article, Article]:
    """The report as it stood and its copy of the day after."""
    return report("Corva Gazette", first, "2031-05-02"), report("Halden Courier", second, "2031-05-03")


def report(outlet: str, sentence: str, published: str) -> Article:
    """A report with this sentence in its middle."""
    text = f"{_BEFORE}\n\n{sentence}\n\n{_AFTER}"
    return make_article(Received(f"{outlet}.txt", text, title="A day on the coast", outlet=outlet, published=published))
