"""Server-side request forgery: no address leads to a place inside, however it is written, resolved or redirected."""

import pytest
from tests.fetching.local import PUBLIC, Local, ok, to

from twosource.errors import FetchError
from twosource.fetching.public import is_public
from twosource.fetching.vetting import Vetting, vet

_INSIDE = """
0.0.0.0 0.1.2.3 10.0.0.1 100.64.0.1 100.127.255.254 127.0.0.1 127.255.255.254 169.254.0.1 169.254.169.254 172.16.0.1
172.31.255.255 192.0.0.1 192.0.0.9 192.0.0.170 192.0.2.1 192.88.99.1 192.168.0.1 198.18.0.1 198.19.255.255 198.51.100.1
203.0.113.1 224.0.0.1 239.255.255.255 240.0.0.1 255.255.255.255
:: ::1 ::7f00:1 ::ffff:127.0.0.1 ::ffff:169.254.169.254 ::ffff:93.184.216.34 ::ffff:0:7f00:1 64:ff9b::7f00:1
64:ff9b::a9fe:a9fe 64:ff9b::10.0.0.1 64:ff9b:1::1 100::1 2001::1 2001:0:4136:e378:8000:63bf:3fff:fdd2 2001:db8::1
2002:7f00:1:: 2002:a00:1:: 2002:5db8:d822:: 3fff::1 5f00::1 fc00::1 fd00:ec2::254 fe80::1 fe80::1%1 fec0::1 ff02::1
2606:4700::1111%1 localhost 93.184.216 93.184.216.34.1 empty
"""
INSIDE = _INSIDE.split()
OUTSIDE = ["93.184.216.34", "8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "64:ff9b::5db8:d822"]
ODD_SPELLINGS = [
    "http://2130706433/",
    "http://0x7f000001/",
    "http://0x7f.1/",
    "http://0177.0.0.1/",
    "http://127.1/",
    "http://127.0.1/",
    "http://00000177.0.0.1/",
    "http://0/",
    "http://１２７.０.０.１/",
    "http://①②⑦.⓪.⓪.①/",
    "http://127。0。0。1/",
    "http://127.0.0.1./",
    "http://[::1]/",
    "http://[::]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[0:0:0:0:0:ffff:7f00:1]/",
    "http://[fe80::1%25eth0]/",
    "http://[fd00:ec2::254]/latest/meta-data/",
    "http://169.254.169.254/latest/meta-data/",
    "http://2852039166/latest/meta-data/",
    "http://[64:ff9b::a9fe:a9fe]/",
    "http://[2002:7f00:1::]/",
    "http://localhost/",
    "http://LOCALHOST./",
    "http://a.localhost/",
    "http://ｌｏｃａｌｈｏｓｔ/",
    "http://metadata.google.internal/",
    "http://printer.local/",
    "http://router.lan/",
    "http://intranet/",
]
NO_ADDRESSES = [
    "file:///etc/passwd",
    "ftp://open.example/",
    "gopher://open.example/_x",
    "data:text/plain,x",
    "javascript:alert(1)",
    "//open.example/",
    "open.example",
    "http:///a",
    "http://",
    "http://user@open.example/",
    "http://user:word@open.example/",
    "http://open.example@127.0.0.1/",
    "http://open.example:80@127.0.0.1/",
    "http://open.example\\@127.0.0.1/",
    "http://127.0.0.1\\.open.example/",
    "http://open.example /",
    "http://open.example/a b",
    "http://open.example/\r\nHost: inside",
    "http://open\t.example/",
    "http://open.example:22/",
    "http://open.example:6379/",
    "http://open.example:0/",
    "http://open.example:99999/",
    "http://open.example:abc/",
    "http://open..example/",
    "http://-open.example/",
    "http://open%2eexample/",
    "http://[93.184.216.34]/",
    "http://open.example[::1]/",
    "http://" + "a" * 64 + ".example/",
    "http://open.example/" + "a" * 3_000,
]


@pytest.mark.parametrize("address", INSIDE)
def test_addresses_inside_and_special_ones_are_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", OUTSIDE)
def test_addresses_of_the_open_internet_are_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize("url", ODD_SPELLINGS + NO_ADDRESSES)
def test_what_leads_inside_or_is_no_address_is_refused_before_anything_is_asked(url: str) -> None:
    def system(host: str, _: int) -> tuple[str, ...]:
        return ("127.0.0.1",) if host not in ("open.example",) else (PUBLIC,)

    with pytest.raises(FetchError) as refused:
        vet(url, Vetting(), system)
    assert refused.value.kind == "refused"


@pytest.mark.parametrize("address", [a for a in INSIDE if a[0] in "0123456789f:" and a.count(".") in (0, 3)])
def test_a_host_any_of_whose_addresses_is_inside_is_refused(address: str, local: Local) -> None:
    local.hosts["both.example"] = [(PUBLIC, address)]
    with pytest.raises(FetchError, match="refused"):
        local.visitor().get("http://both.example/")
    assert local.connected == []


def test_a_host_is_resolved_once_for_each_request_and_the_address_vetted_is_the_one_connected_to(local: Local) -> None:
    local.scripts["/a"] = ok(b"words")
    local.hosts["turning.example"] = [(PUBLIC,), (PUBLIC,), ("127.0.0.1",)]
    visitor = local.visitor()
    # The first answer is used for vetting and again for robots.txt; the third, asked for by nobody, would lead inside.
    assert visitor.get("http://turning.example/a").body == b"words"
    assert local.resolved == ["turning.example"] * 2
    assert local.connected == [PUBLIC] * 2
    with pytest.raises(FetchError, match="refused"):
        visitor.get("http://turning.example/a")
    assert local.connected == [PUBLIC] * 2


@pytest.mark.parametrize(
    "place",
    [
        "http://127.0.0.1/",
        "http://127.0.0.1:8080/admin",
        "//169.254.169.254/latest/meta-data/",
        "http://[::1]/",
        "http://2130706433/",
        "http://inside.example/",
        "file:///etc/passwd",
        "gopher://127.0.0.1:6379/_FLUSHALL",
        "http://open.example:6379/",
        "http://user@open.example/",
        "http://open.example\\@127.0.0.1/",
    ],
)
def test_every_redirect_is_vetted_like_the_first_address(place: str, local: Local) -> None:
    local.hosts["inside.example"] = [("10.0.0.7",)]
    local.scripts["open.example/a"] = to("http://other.example/b")
    local.scripts["other.example/b"] = to(place)
    with pytest.raises(FetchError) as refused:
        local.visitor().get("http://open.example/a")
    assert refused.value.kind == "refused"
    assert set(local.connected) == {PUBLIC}
    assert [one for one in local.asked if "robots" not in one] == ["open.example/a", "other.example/b"]


def test_robots_txt_leads_nobody_inside_either(local: Local) -> None:
    local.scripts["/robots.txt"] = to("http://127.0.0.1/secret")
    local.scripts["/a"] = ok(b"words")
    with pytest.raises(FetchError) as refused:
        local.visitor().get("http://open.example/a")
    assert "robots.txt of the site cannot be had" in str(refused.value)
    assert set(local.connected) == {PUBLIC}


def test_no_redirect_leads_from_https_to_http() -> None:
    from twosource.fetching.exchange import Reply
    from twosource.fetching.following import follow

    def step(url: str) -> Reply:
        return Reply(url, 301, {"location": "http://open.example/b"}, b"")

    with pytest.raises(FetchError, match="https to http"):
        follow("https://open.example/a", step, 5)


def test_redirects_end(local: Local) -> None:
    for number in range(9):
        local.scripts[f"/{number}"] = to(f"/{number + 1}")
    local.scripts["/round"] = to("/back")
    local.scripts["/back"] = to("/round")
    local.scripts["/nowhere"] = ok(b"", status="302 Found")
    for path in ("/0", "/round", "/nowhere"):
        with pytest.raises(FetchError) as refused:
            local.visitor().get(f"http://open.example{path}")
        assert refused.value.kind == "redirects"
    local.scripts["/5"] = ok(b"words")
    assert local.visitor().get("http://open.example/0").body == b"words"


def test_proxies_of_the_environment_are_not_asked(local: Local, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9/")
    local.scripts["/a"] = ok(b"words")
    assert local.visitor().get("http://open.example/a").body == b"words"
    assert local.connected == [PUBLIC] * 2


def test_a_network_of_ones_own_is_asked_where_that_is_allowed(local: Local) -> None:
    local.scripts["/a"] = ok(b"words")
    visitor = local.visitor(vetting=Vetting(private=True))
    assert visitor.get(f"http://127.0.0.1:{local.port}/a").body == b"words"
    with pytest.raises(FetchError):
        visitor.get("file:///etc/passwd")


def test_what_a_server_said_once_adds_no_header_to_a_request(local: Local) -> None:
    local.scripts["/a"] = ok(b"words")
    local.visitor().get("http://open.example/a", {"If-None-Match": '"x"\r\nX-Inside: 1', "If-Modified-Since": "now"})
    assert "X-Inside" not in local.requests[-1]
    assert "If-Modified-Since: now" in local.requests[-1]
