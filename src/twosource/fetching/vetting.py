"""An address of the web -> where to connect for it, once it has been vetted."""

from __future__ import annotations

import re
import socket
from collections.abc import Callable
from ipaddress import ip_address
from typing import NamedTuple
from urllib.parse import SplitResult, quote, urlsplit

from twosource.errors import FetchError
from twosource.fetching.public import is_public

Resolve = Callable[[str, int], tuple[str, ...]]
"""Every address of a host, as text."""

_PORTS = {"http": 80, "https": 443}
OPEN_PORTS = frozenset((80, 443, 8080, 8443))
"""Where web servers stand; on others stand mail, databases and the like."""

_LONGEST = 2_000
"""Characters of an address; browsers and servers cut longer ones."""

_UNCLEAN = re.compile(r"[\x00-\x20\x7f\\]")
_HOST = re.compile(
    r"(?=.{1,253}$)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)*[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?"
)
_NUMBER = re.compile(r"(?:0x[0-9a-f]*|\d+)")
_OWN = ("localhost", "local", "internal", "intranet", "home.arpa", "lan", "corp", "private", "onion", "test", "invalid")
"""Ends of names that are given inside networks alone."""

_ASKED = "/%:@!$&'()*+,;=~-._?"


class Vetting(NamedTuple):
    """What is allowed. `private` opens every address and port: for tests, and for networks of one's own."""

    private: bool = False
    ports: frozenset[int] = OPEN_PORTS


class Target(NamedTuple):
    """Where to connect: the addresses that were vetted, and what to ask for there. `url` is the whole address."""

    url: str
    scheme: str
    host: str
    port: int
    addresses: tuple[str, ...]
    asked: str

    @property
    def origin(self) -> str:
        """Scheme, host and port."""
        shown = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{shown}" + ("" if self.port == _PORTS[self.scheme] else f":{self.port}")


def resolve(host: str, port: int) -> tuple[str, ...]:
    """What the system's resolver knows of a host."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(entry[4][0]) for entry in found))


def vet(url: str, rules: Vetting, resolver: Resolve = resolve) -> Target:
    """Where to connect for `url`. Its host is resolved once, here, and whoever connects takes these very addresses:
    what a second answer would say does not matter. Raises FetchError unless every address is one of the open
    internet."""
    parts = _parts(url)
    host = _host(url, parts)
    port = _port(url, parts)
    if not rules.private:
        _refuse_own(url, host)
        if port not in rules.ports:
            usual = ", ".join(map(str, sorted(rules.ports)))
            message = f"port {port}: only {usual} are asked (--allow-private allows others)"
            raise FetchError(url, "refused", message)
    addresses = _addresses(url, host, port, resolver)
    closed = [address for address in addresses if not is_public(address)]
    if closed and not rules.private:
        message = f"{host} stands at {closed[0]}, no address of the open internet: refused (--allow-private allows it)"
        raise FetchError(url, "refused", message)
    asked = quote(parts.path or "/", safe=_ASKED) + (f"?{quote(parts.query, safe=_ASKED)}" if parts.query else "")
    whole = Target(url, parts.scheme, host, port, addresses, asked)
    return whole._replace(url=whole.origin + asked)


def _parts(url: str) -> SplitResult:
    if len(url) > _LONGEST or _UNCLEAN.search(url):
        raise FetchError(url[:200], "refused", "no address of the web: too long, or with signs that none has")
    try:
        parts = urlsplit(url)
    except ValueError as error:
        raise FetchError(url, "refused", f"no address of the web ({error})") from error
    if parts.scheme not in _PORTS:
        raise FetchError(url, "refused", "not http or https: nothing else is asked")
    if "@" in parts.netloc:
        raise FetchError(url, "refused", "an address with a name or password in it: take these out")
    return parts


def _host(url: str, parts: SplitResult) -> str:
    """The host in the form in which it is resolved. One that is a number in an odd spelling is refused."""
    written = (parts.hostname or "").rstrip(".")
    if ":" in written or "[" in parts.netloc:
        if _is_address(written):
            return written
        raise FetchError(url, "refused", "a host that is no address")
    try:
        host = written if written.isascii() else written.encode("idna").decode("ascii").casefold()
    except UnicodeError as error:
        raise FetchError(url, "refused", "a host that is no name") from error
    if not _HOST.fullmatch(host):
        raise FetchError(url, "refused", "a host that is no name")
    if _NUMBER.fullmatch(host.rpartition(".")[2]) and not _is_address(host):
        raise FetchError(url, "refused", "a host that is a number in an odd spelling")
    return host


def _is_address(host: str) -> bool:
    try:
        return "%" not in host and bool(ip_address(host))
    except ValueError:
        return False


def _port(url: str, parts: SplitResult) -> int:
    try:
        port = parts.port
    except ValueError as error:
        raise FetchError(url, "refused", "a port that is no number") from error
    return _PORTS[parts.scheme] if port is None else port


def _refuse_own(url: str, host: str) -> None:
    if any(host == name or host.endswith(f".{name}") for name in _OWN) or ("." not in host and ":" not in host):
        raise FetchError(url, "refused", f"{host} is a name inside a network: refused (--allow-private allows it)")


def _addresses(url: str, host: str, port: int, resolver: Resolve) -> tuple[str, ...]:
    if _is_address(host):
        return (host,)
    try:
        found = resolver(host, port)
    except (OSError, UnicodeError) as error:
        raise FetchError(url, "unreachable", f"{host} is not known ({getattr(error, 'strerror', error)})") from error
    if not found:
        raise FetchError(url, "unreachable", f"{host} is not known")
    return found
