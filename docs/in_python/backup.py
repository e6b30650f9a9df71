from twosource.desk.library import Desk

with Desk.open("news.archive") as desk:
    desk.add(["reports/"])
    print(desk.backup("copy.archive"), "bytes")
with Desk.open("copy.archive", readonly=True) as copy:
    print(copy.stories()[0].label)
