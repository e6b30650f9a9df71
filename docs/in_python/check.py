from twosource.desk.library import Desk

with Desk.open("news.archive") as desk:
    desk.add(["reports/"])
    for fault in desk.check():
        print(fault.table, fault.row, fault.what, fault.what_to_do)
    print(desk.counts(), "reports, stories, ledgers, among them", desk.stories()[0].label)
