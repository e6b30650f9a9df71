"""An address -> the answer at the end of its redirects, each of them vetted anew."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urljoin, urlsplit

from twosource.errors import FetchError
from twosource.fetching.exchange import Reply

Step = Callable[[str], Reply]
"""One request to an address that is vetted on the way, without following."""

_REDIRECTS = frozenset((301, 302, 303, 307, 308))
_FOR_GOOD = frozenset((301, 308))


def follow(url: str, step: Step, redirects: int) -> Reply:
    """The answer at the end. Raises FetchError for too many redirects, for one in a circle, one from https to http, and
    whatever a step raises: no address is asked that is not vetted like the first."""
    seen = {url}
    moved: str | None = None
    lasting = True
    for _ in range(redirects + 1):
        reply = step(url)
        if reply.status not in _REDIRECTS:
            return reply._replace(moved=moved)
        url = _next(url, reply)
        if url in seen:
            raise FetchError(url, "redirects", "redirects that lead back to where they came from")
        seen.add(url)
        lasting = lasting and reply.status in _FOR_GOOD
        moved = url if lasting else moved
    raise FetchError(url, "redirects", f"more than {redirects} redirects")


def _next(url: str, reply: Reply) -> str:
    written = reply.headers.get("location", "").strip()
    if not written:
        raise FetchError(url, "redirects", "a redirect that leads nowhere")
    try:
        # Header lines are read as Latin-1; most that hold more than ASCII were written in UTF-8.
        there = urljoin(url, written.encode("latin-1", "replace").decode("utf-8", "replace"))
        scheme = urlsplit(there).scheme
    except ValueError as error:
        raise FetchError(url, "redirects", "a redirect to what is no address") from error
    if urlsplit(url).scheme == "https" and scheme == "http":
        raise FetchError(
            url, "refused", "a redirect from https to http: refused, since anybody could change what comes"
        )
    return there.partition("#")[0]
