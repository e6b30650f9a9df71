from datetime import UTC, datetime
from pathlib import Path

from twosource.desk.library import Desk
from twosource.desk.taking_feeds import take_feed_file  # and take_feed for an address

text = "The ferry off Tarnok was towed to the shipyard on Saturday, the port authority said, and would stay there."
item = f"<item><title>Ferry</title><link>https://tarnok.example/1</link><description>{text}</description></item>"
Path("feed.xml").write_text(f"<rss><channel><title>Gazette</title>{item}</channel></rss>", encoding="utf-8")
with Desk.open("news.archive") as desk:
    tally = take_feed_file(desk.archive, "feed.xml", None, lambda: datetime.now(UTC), desk.ways)
    print(tally.new, tally.findings, desk.search("ferry"))
