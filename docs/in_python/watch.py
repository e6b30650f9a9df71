from datetime import UTC, datetime

from twosource.desk.feed_visit import Wanted
from twosource.desk.library import Desk
from twosource.desk.watching import watch_round
from twosource.fetching.exchange import Reply

text = "The ferry off Tarnok was towed to the shipyard on Saturday, the port authority said, and would stay there."
feed = f"<rss><channel><item><title>Ferry</title><description>{text}</description></item></channel></rss>"


def get(url, headers):  # Visitor().get asks the network
    return Reply(url, 200, {}, feed.encode())


wanted = Wanted(pages=False)
urls = ["https://tarnok.example/rss"]
with Desk.open("news.archive") as desk:
    for visited in watch_round(desk.archive, urls, get, lambda: datetime.now(UTC), wanted, desk.ways):
        print(visited.state.url, visited.tally.new, visited.failed, visited.state.next_at)
    print(desk.search("ferry"))
