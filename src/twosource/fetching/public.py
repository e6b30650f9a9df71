"""An address of the internet protocol -> whether anybody may be asked there."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

_CLOSED = tuple(
    ip_network(block)
    for block in (
        "0.0.0.0/8",  # this network
        "10.0.0.0/8",  # private
        "100.64.0.0/10",  # behind a carrier's translation
        "127.0.0.0/8",  # this machine
        "169.254.0.0/16",  # this link; what clouds tell their machines stands at 169.254.169.254
        "172.16.0.0/12",  # private
        "192.0.0.0/24",  # special uses
        "192.0.2.0/24",  # for documents
        "192.88.99.0/24",  # relays of 6to4
        "192.168.0.0/16",  # private
        "198.18.0.0/15",  # measurements
        "198.51.100.0/24",  # for documents
        "203.0.113.0/24",  # for documents
        "224.0.0.0/4",  # groups
        "240.0.0.0/4",  # reserved, and the broadcast address
        "::/96",  # this machine, nobody, and IPv4 in an old form
        "::ffff:0:0/96",  # IPv4 in another form
        "::ffff:0:0:0/96",  # IPv4 translated
        "64:ff9b:1::/48",  # translation inside a network
        "100::/64",  # discarded
        "2001::/23",  # Teredo and other special uses
        "2001:db8::/32",  # for documents
        "2002::/16",  # 6to4: an IPv4 address that the relay would connect to
        "3fff::/20",  # for documents
        "5f00::/16",  # segments of routes
        "fc00::/7",  # private; some clouds tell their machines at fd00:ec2::254
        "fe80::/10",  # this link
        "fec0::/10",  # this site
        "ff00::/8",  # groups
    )
)
"""Blocks of the registries of special addresses: written out, since what Python holds to be global changes with it."""

_TRANSLATED = ip_network("64:ff9b::/96")
"""IPv4 addresses as a network without IPv4 writes them; the last 32 bits are the address that is connected to."""


def is_public(written: str) -> bool:
    """Whether an address, as a resolver gives it, is one of the open internet. One with a zone is not."""
    try:
        address = ip_address(written)
    except ValueError:
        return False
    if isinstance(address, IPv6Address):
        if address.scope_id is not None:
            return False
        if address in _TRANSLATED:
            address = IPv4Address(int(address) & 0xFFFFFFFF)
    return address.is_global and not any(address in block for block in _CLOSED if block.version == address.version)
