"""What the program says of itself -> the pages of `docs/` that repeat it.

python docs/generate.py            write docs/cli.md, docs/schema/ and the summary in README.md
python docs/generate.py --check    write nothing; name the pages that are out of date, exit status 1
"""

from __future__ import annotations

import json
import sys
from importlib.resources import files
from pathlib import Path
from typing import Any

import click
import msgspec

import twosource as twosource_api
from twosource.cli.main import Commands, twosource
from twosource.report import schema, schema_differences

DOCS = Path(__file__).resolve().parent
README = DOCS.parent / "README.md"
_BEGIN = "<!-- summary: begin (made by docs/generate.py) -->"
_END = "<!-- summary: end -->"
_SHAPE: dict[str, Any] = {**twosource.context_settings, "max_content_width": 100, "terminal_width": 100}
"""Help as it looks on a terminal of 100 columns, whatever the one at hand has."""

IN_PYTHON = {
    "add-warc": """
from datetime import UTC, datetime
from pathlib import Path
from twosource.archive.opening import open_archive
from twosource.archive.search import search
from twosource.desk.taking_in import Ways
from twosource.desk.tallying import take_all
from twosource.desk.warc_reading import opened_warc, read_warc

told = "<p>Ferry {} off Tarnok was towed to the shipyard on Saturday, the port authority said.</p>"
page = f"<html><body><article>{''.join(told.format(n) for n in range(9))}</article></body></html>"
block = f"HTTP/1.1 200 OK\\r\\nContent-Type: text/html\\r\\n\\r\\n{page}"
head = f"WARC/1.0\\r\\nWARC-Type: response\\r\\nWARC-Target-URI: https://tarnok.example/1\\r\\n"
Path("a.warc").write_text(f"{head}Content-Length: {len(block)}\\r\\n\\r\\n{block}\\r\\n\\r\\n", newline="")

now = lambda: datetime.now(UTC).isoformat(timespec="seconds")
with open_archive("news.archive", create=True, at=now()) as archive, opened_warc("a.warc") as stream:
    tally = take_all(archive, read_warc("a.warc", stream, processes=1), now, Ways())
    print(tally.new, tally.findings, search(archive.connection, "ferry"))
""",
    "analyze": """
import json
import twosource

articles, findings = twosource.read(["reports/"])
analysis = twosource.analyze(articles, findings)
print(twosource.summary(analysis))  # --format summary
print(json.dumps(twosource.to_contract(analysis)))  # --format json
print(twosource.to_markdown(analysis))  # --format markdown
print(twosource.to_html(analysis))  # --format html
""",
    "brief": """
import twosource
from twosource.report.brief import write_brief
from twosource.report.dossier import to_dossier

articles, findings = twosource.read(["reports/"])
dossier = to_dossier(twosource.to_contract(twosource.analyze(articles, findings)))
print(dossier.title)
for sentence in write_brief(dossier):
    print(sentence.chapter, sentence.text, sentence.claims)
""",
    "demo": """
from importlib.resources import files
from pathlib import Path
import twosource

articles, findings = twosource.read([str(files("twosource") / "example" / "reports")])
analysis = twosource.analyze(articles, findings)
Path("twosource-demo.html").write_text(twosource.to_html(analysis), encoding="utf-8")
""",
    "diff": """
import twosource

articles, findings = twosource.read(["reports/"])
differences = twosource.diff(articles[0], articles[1])
print(twosource.summary(differences))  # --format terminal
print(twosource.to_contract(differences))  # --format json
print(twosource.to_markdown(differences))  # --format markdown
print(twosource.to_html(differences))  # --format html
""",
    "feed": """
from datetime import UTC, datetime
from pathlib import Path
from twosource.archive.opening import open_archive
from twosource.archive.search import search
from twosource.desk.taking_feeds import take_feed_file  # and take_feed for an address

text = "The ferry off Tarnok was towed to the shipyard on Saturday, the port authority said, and would stay there."
item = f"<item><title>Ferry</title><link>https://tarnok.example/1</link><description>{text}</description></item>"
Path("feed.xml").write_text(f"<rss><channel><title>Gazette</title>{item}</channel></rss>", encoding="utf-8")
with open_archive("news.archive", create=True) as archive:
    tally = take_feed_file(archive, "feed.xml", None, lambda: datetime.now(UTC))
    print(tally.new, tally.findings, search(archive.connection, "ferry"))
""",
    "judge": """
import twosource
from twosource.desk.rulings import add_ruling, read_rulings
from twosource.model.rulings import Ruling, Spot

articles, findings = twosource.read(["reports/"])
analysis = twosource.analyze(articles, findings)
one, other = (Spot(s.report, s.where.start, s.where.end, s.where.words) for s in analysis.statements[:2])
add_ruling("twosource-judgements.jsonl", Ruling("part", "Ana Ruiz", "2026-03-01T10:00:00+00:00", one, other))
rulings, broken = read_rulings("twosource-judgements.jsonl")
analysis = twosource.analyze(articles, (*findings, *broken), judgements=rulings)
for ruled in analysis.ruled:
    print(ruled.ruling.id, ruled.applied, ruled.detail)
print(twosource.summary(analysis))
""",
    "sources": """
import twosource

articles, findings = twosource.read(["reports/"])
analysis = twosource.analyze(articles, findings)
for sentence in twosource.sources(analysis, "002_courier"):
    origin = sentence.came_from and (sentence.came_from.origin or sentence.came_from.report)
    print(sentence.kind, origin, sentence.where.words)
""",
    "verify": """
import twosource
from twosource.report.brief import write_brief
from twosource.report.brief_check import check_brief
from twosource.report.dossier import to_dossier
from twosource.report.grounds import check_grounds

articles, findings = twosource.read(["reports/"])
contract = twosource.to_contract(twosource.analyze(articles, findings))
dossier = to_dossier(contract)
problems = [*check_grounds(contract), *check_brief(dossier, write_brief(dossier))]
print(dossier.title, "without a problem" if not problems else problems)
""",
    "watch": """
from datetime import UTC, datetime
from twosource.archive.opening import open_archive
from twosource.archive.search import search
from twosource.desk.feed_visit import Wanted
from twosource.desk.taking_in import Ways
from twosource.desk.watching import watch_round
from twosource.fetching.exchange import Reply

text = "The ferry off Tarnok was towed to the shipyard on Saturday, the port authority said, and would stay there."
feed = f"<rss><channel><item><title>Ferry</title><description>{text}</description></item></channel></rss>"
get = lambda url, headers: Reply(url, 200, {}, feed.encode())  # Visitor().get asks the network
wanted = Wanted(pages=False)
with open_archive("news.archive", create=True) as archive:
    for visited in watch_round(archive, ["https://tarnok.example/rss"], get, lambda: datetime.now(UTC), wanted, Ways()):
        print(visited.state.url, visited.tally.new, visited.failed, visited.state.next_at)
    print(search(archive.connection, "ferry"))
""",
    "why": """
import twosource

articles, findings = twosource.read(["reports/"])
analysis = twosource.analyze(articles, findings)
print(twosource.why(analysis, "1"))  # the first claim of the summary
""",
}
"""What a command does, in Python; a test runs these over a folder `reports/`."""


def command_page() -> str:
    """Every command with its help text and its equivalent in Python."""
    group = click.Context(twosource, info_name="twosource", **_SHAPE)
    parts = ["# Commands", "", "Made from the program by `make docs`; `make test` checks that it is current.", ""]
    parts += ["```", twosource.get_help(group), "```", ""]
    for name in Commands.names:
        command = twosource.get_command(group, name)
        if command is None:
            raise LookupError(name)
        inner = click.Context(command, parent=group, info_name=name, **_SHAPE)
        parts += [f"## twosource {name}", "", "```", command.get_help(inner), "```", ""]
        for under in command.commands.values() if isinstance(command, click.Group) else ():
            deeper = click.Context(under, parent=inner, info_name=under.name, **_SHAPE)
            parts += [f"### twosource {name} {under.name}", "", "```", under.get_help(deeper), "```", ""]
        parts += ["In Python:", "", "```python", IN_PYTHON[name].strip(), "```", ""]
    return "\n".join(parts)


def schema_page(published: type, title: str, command: str) -> str:
    """The JSON Schema of a published format."""
    made: dict[str, Any] = msgspec.json.schema(published)
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": title,
        "description": f"What `twosource {command} --format json` writes. A writer may add fields; a reader skips what "
        "it does not know. Offsets are half-open and count Unicode code points in the `text` of the report.",
    }
    return json.dumps({**head, **made}, indent=1, ensure_ascii=False) + "\n"


def readme_page() -> str:
    """The README with the summary of the bundled example between its two marks."""
    articles, findings = twosource_api.read([str(files("twosource") / "example" / "reports")])
    told = twosource_api.summary(twosource_api.analyze(articles, findings))
    before, begin, rest = README.read_text(encoding="utf-8").partition(_BEGIN)
    _, end, after = rest.partition(_END)
    if not begin or not end:
        raise LookupError(f"{README.name} has lost a mark of its summary")
    return f"{before}{begin}\n```\n{told.strip()}\n```\n{end}{after}"


def pages() -> dict[Path, str]:
    """Each generated page and what should stand in it."""
    return {
        DOCS / "cli.md": command_page(),
        DOCS / "schema" / "analysis-1.json": schema_page(schema.Analysis, schema.FORMAT, "analyze"),
        DOCS / "schema" / "diff-1.json": schema_page(schema_differences.Differences, schema_differences.FORMAT, "diff"),
        README: readme_page(),
    }


def stale() -> list[Path]:
    """Generated pages that are missing or out of date."""
    return [p for p, content in pages().items() if not p.exists() or p.read_text(encoding="utf-8") != content]


def main() -> int:
    """Write the pages, or check them."""
    old = stale()
    for page in old:
        if "--check" in sys.argv[1:]:
            print(f"{page.relative_to(DOCS.parent)} is out of date: run `make docs`")
        else:
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(pages()[page], encoding="utf-8")
            print(f"wrote {page.relative_to(DOCS.parent)}")
    return 1 if old and "--check" in sys.argv[1:] else 0


if __name__ == "__main__":
    sys.exit(main())
