"""The step in which a reader reads the reports: what it is given, what is kept of it, what an analysis says of it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from twosource.desk.diff import diff
from twosource.desk.recipe import recipe
from twosource.desk.run import analyze
from twosource.intake.article import Received, make_article
from twosource.model.analysis import Analysis
from twosource.model.article import Article
from twosource.model.reading import NameRead, Reading
from twosource.report.contract import to_contract

POST = "A dam above Oltava gave way on Sunday, Governor Ilse Tarn said. Nobody was hurt in the valley below it."
MAIL = "The road to Vell was under water by noon on Monday, and the school in the old town stayed closed."
GERMAN = (
    "Der Damm oberhalb von Oltava ist am Sonntag gebrochen, sagte die Gouverneurin. Die Straße nach Vell stand am "
    "Mittag unter Wasser, und die Schule in der Altstadt blieb geschlossen."
)


@dataclass
class Dams:
    """Reads the word "dam" as an event's name and nothing else, and keeps what it was given."""

    digest: str | None = None
    name: str = "dams"
    version: str = "7"
    given: list[tuple[str, ...]] = field(default_factory=list)

    def read(self, texts: Sequence[str]) -> tuple[Reading, ...]:
        self.given.append(tuple(texts))
        at = (text.find("dam") for text in texts)
        return tuple(Reading(names=(NameRead(i, i + 3, "event", 1.0),) if i >= 0 else ()) for i in at)


def report(text: str, outlet: str) -> Article:
    return make_article(Received(f"{outlet}.txt", text, outlet=outlet))


def read_by(reader: Dams | None, *reports: Article) -> Analysis:
    return analyze(reports, recipe=recipe(reader))


def test_all_texts_in_english_are_read_at_once_and_each_once() -> None:
    reader = Dams()
    read_by(reader, report(POST, "Post"), report(POST, "Mirror"), report(MAIL, "Mail"), report(GERMAN, "Bote"))
    assert [sorted(texts) for texts in reader.given] == [sorted((POST, MAIL))]


def test_each_report_keeps_its_reading_and_its_names_are_those_read_too() -> None:
    analysis = read_by(Dams(), report(POST, "Post"), report(POST, "Mirror"), report(MAIL, "Mail"))
    outlets = {article.id: article.outlet for article in analysis.articles}
    read = {outlets[r.report]: [POST[n.start : n.end] for n in r.reading.names or ()] for r in analysis.readings}
    assert read == {"Post": ["dam"], "Mirror": ["dam"], "Mail": []}
    events = [(outlets[m.where.report], m.where.words) for m in analysis.names if m.type == "event"]
    assert events == [("Mirror", "dam"), ("Post", "dam")]


def test_without_a_reader_the_rules_find_the_names() -> None:
    analysis = read_by(None, report(POST, "Post"))
    assert analysis.readings == ()
    assert "Ilse Tarn" in [m.where.words for m in analysis.names]


def test_an_analysis_says_what_read_it_and_does_not_publish_the_reading() -> None:
    for reader, settings in (
        (None, {"language": "rules"}),
        (Dams(), {"language": "dams", "version": "7"}),
        (Dams(digest="ab12"), {"language": "dams", "version": "7", "weights": "ab12"}),
    ):
        contract = to_contract(read_by(reader, report(POST, "Post")))
        steps = {step["name"]: step["settings"] for step in contract["generator"]["steps"]}
        assert steps["reading"] == settings
        assert "readings" not in contract


# Half a character breaks every tokenizer that takes UTF-8; places must stay as they are in the report.
def test_a_lone_surrogate_does_not_reach_the_reader() -> None:
    reader = Dams()
    analysis = read_by(reader, report("\ud83d " + POST, "Post"))
    assert reader.given[0][0].encode("utf-8")
    assert [m.where.words for m in analysis.names if m.type == "event"] == ["dam"]


def test_two_reports_side_by_side_are_read_too() -> None:
    reader = Dams()
    differences = diff(report(POST, "Post"), report(POST.replace("said", "warned"), "Mail"), reader)
    assert len(reader.given[0]) == 2
    assert [alteration.kind for alteration in differences.alterations] == ["attribution"]
