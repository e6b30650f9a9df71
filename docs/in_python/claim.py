from twosource.desk.library import Desk

with Desk.open("news.archive") as desk:
    desk.add(["reports/"])
    first = desk.claims(desk.stories()[0].id)[0]
    line, ledger = desk.claim(first.id)
    print(line.text, line.reports, line.chains, line.at_least, line.at_most, line.verdict)
    print([claim["voices"] for claim in ledger["claims"] if claim["id"] == line.id])
