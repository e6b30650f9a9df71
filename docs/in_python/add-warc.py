from pathlib import Path

from twosource.desk.library import Desk
from twosource.desk.warc_reading import opened_warc, read_warc

told = "<p>Ferry {} off Tarnok was towed to the shipyard on Saturday, the port authority said.</p>"
page = f"<html><body><article>{''.join(told.format(n) for n in range(9))}</article></body></html>"
block = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{page}"
head = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://tarnok.example/1\r\n"
Path("a.warc").write_text(f"{head}Content-Length: {len(block)}\r\n\r\n{block}\r\n\r\n", newline="")
with Desk.open("news.archive") as desk, opened_warc("a.warc") as stream:
    taken = desk.take_in(read_warc("a.warc", stream, processes=1))
    print(taken.new, taken.findings, desk.search("ferry"))
