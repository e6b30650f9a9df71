import json
from pathlib import Path

from twosource.desk.library import Desk

with Desk.open("news.archive") as desk:
    desk.add(["reports/"])
    Path("story.json").write_text(json.dumps(desk.ledger(desk.stories()[0].id)), encoding="ascii")
    Path("all.jsonl").write_text("".join(json.dumps(record) + "\n" for record in desk.records()), encoding="ascii")
print(Path("all.jsonl").read_text(encoding="ascii"))
