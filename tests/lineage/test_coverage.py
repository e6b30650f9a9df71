"""How much of a report another one has."""

import pytest
from tests.lineage.reports import OTHER, WIRE, quotes, report, statements

from twosource.lineage.known import read_report
from twosource.lineage.matched import matched_spans, merged, within
from twosource.lineage.passages import find_passages
from twosource.lineage.voices import OWN, Voices
from twosource.model.article import Article

CUT = "\n".join([*WIRE.split("\n")[1:4], OTHER, WIRE.split("\n")[5].replace("spring", "the spring of last year")])


def given() -> tuple[Article, Article]:
    return report("whole", WIRE, outlet="Harbour Post"), report("cut", CUT, outlet="Vell Gazette")


# The masks say what a count word by word says.
def test_what_is_covered_is_counted_word_by_word() -> None:
    articles = given()
    passages = find_passages(articles, quotes(*articles))
    for article in articles:
        body = read_report(article, statements(article)).body
        spans = merged([span for passage in passages for span in matched_spans(passage, article.id)])
        places = [at for at in within(body.voices.words.starts, spans) if at in body.places]
        own = [at for at in places if body.voices.kinds[at] == OWN]
        found = body.coverage(passages, article.id)
        assert 0 < found.telling < found.narrated < found.words < len(body.places)
        assert found.words == len(places)
        assert found.narrated == sum(at not in body.reported for at in own)
        assert found.telling == sum(map(body.voices.tells, own))
        assert found.share == len(places) / len(body.places)


# Of hundreds of copies each is held against each: its words are read once all the same.
def test_a_report_is_read_once_for_all_that_are_held_against_it(monkeypatch: pytest.MonkeyPatch) -> None:
    articles = given()
    passages = find_passages(articles, ())
    body, asked = read_report(articles[0], ()).body, []
    tells = Voices.tells

    def counting(self: Voices, at: int) -> bool:
        asked.append(at)
        return tells(self, at)

    monkeypatch.setattr(Voices, "tells", counting)
    assert len({body.coverage(passages, articles[0].id) for _ in range(50)}) == 1
    assert len(asked) == len(set(asked)) <= len(body.voices.words)
