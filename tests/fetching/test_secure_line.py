"""https: the certificate must be that of the host that was asked for, whatever address was connected to."""

import socket
import ssl
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.fetching.local import PUBLIC, QUICK, STRICT

from twosource.errors import FetchError
from twosource.fetching.limits import World
from twosource.fetching.visiting import Manners, Visitor

FOLDER = Path(__file__).parent / "certificates"
"""An authority of the tests, and a certificate of it for open.example."""


@pytest.fixture
def port() -> Iterator[int]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(FOLDER / "server.pem")
    listening = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        while True:
            try:
                plain, _ = listening.accept()
            except OSError:
                return
            try:
                with context.wrap_socket(plain, server_side=True) as line:
                    line.recv(65_536)
                    line.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nwords")
            except OSError:
                continue

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    yield listening.getsockname()[1]
    listening.shutdown(socket.SHUT_RDWR)
    listening.close()
    thread.join()


def get(url: str, port: int, authority: bool = True) -> bytes:
    def trust() -> ssl.SSLContext:
        return (
            ssl.create_default_context(cafile=FOLDER / "authority.pem") if authority else ssl.create_default_context()
        )

    world = World(
        sleep=lambda _: None,
        resolve=lambda *_: (PUBLIC,),
        connect=lambda _, __, seconds: socket.create_connection(("127.0.0.1", port), seconds),
        trust=trust,
    )
    return Visitor(Manners(STRICT, QUICK), world).get(url).body


def test_the_host_that_was_asked_for_is_read(port: int) -> None:
    assert get("https://open.example/a", port) == b"words"


@pytest.mark.parametrize(
    ("url", "authority"),
    [
        ("https://other.example/a", True),
        ("https://sub.open.example/a", True),
        (f"https://{PUBLIC}/a", True),
        ("https://open.example/a", False),
    ],
)
def test_another_host_or_an_unknown_authority_is_refused(url: str, authority: bool, port: int) -> None:
    with pytest.raises(FetchError) as refused:
        get(url, port, authority)
    assert "certificate" in str(refused.value)


def test_a_server_that_speaks_no_tls_is_refused() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def serve() -> None:
            plain, _ = listening.accept()
            with plain:
                plain.sendall(b"HTTP/1.1 200 OK\r\n\r\nwords")
                plain.recv(65_536)

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        with pytest.raises(FetchError):
            get("https://open.example/a", listening.getsockname()[1])
        thread.join()
