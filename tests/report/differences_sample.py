"""Two invented reports that differ in every way, with what a hostile page might hold."""

import twosource
from twosource.model.differences import Differences

LEFT = """TARNOK - A barge sank in the harbour of Tarnok on Monday after it struck a mooring post, killing at least 9.
The crew swam to a fishing boat and were treated for cold in the small clinic of the town.
Nobody had warned them of the fog that evening, which hid the <b>whole</b> harbour and its lights.
Millers have begun to ration their flour since then, and bakers open on every other day only.
The barge was built in 1962 and had passed its last inspection in spring, the port's register says."""

RIGHT = """Millers have begun to ration their flour since then, and bakers open on every second day only.
TARNOK – A barge sank in the harbor of Tarnok on Monday after it struck a mooring post, killing 9.
The crew swam to a fishing boat and were treated for cold in the small clinic of the town.
The barge was built in 1962 and had passed its last inspection in spring, the port's register says.
<script>alert(1)</script> \x1b[31mRead more: https://evil.example/ \u202eback\u202c | *this* _and_ @that."""


def differences(left: str = LEFT, right: str = RIGHT) -> Differences:
    return twosource.diff(
        twosource.article(left, outlet="Wire", title="Barge sinks"),
        twosource.article(right, outlet="<i>Post</i>", published="2024-05-01"),
    )
