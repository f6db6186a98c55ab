"""Which addresses are public, and that the checked address is the one connected to."""

import socket
import time

import httpcore
import pytest

from reportedly.collect.addresses import Deadline, GuardedBackend, find_address, is_public
from reportedly.errors import CollectError


@pytest.mark.parametrize(
    "address",
    [
        "10.1.2.3",
        "127.0.0.1",
        "169.254.169.254",
        "172.16.0.1",
        "192.168.1.1",
        "100.64.0.1",
        "0.0.0.0",  # noqa: S104 an address to refuse
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "fec0::1",
        "ff02::1",
        "::ffff:10.0.0.1",
        "64:ff9b::a00:1",
        "2002:7f00:1::",
        "2001:0:7f00:1::",
    ],
)
def test_private_addresses(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8"])
def test_public_addresses(address: str) -> None:
    assert is_public(address)


def answers(*addresses: str) -> object:
    return lambda host, port, **_: [
        (socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in addresses
    ]


def test_one_private_answer_is_enough_to_refuse(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", answers("8.8.8.8", "10.0.0.7"))
    with pytest.raises(
        CollectError, match=r"two\.example: leads to the private address 10\.0\.0\.7"
    ):
        find_address("two.example", 80)


def test_the_connection_goes_to_the_checked_address(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that answers otherwise the second time is asked only once."""
    asked = []

    def resolve(host: str, port: int, **_: object) -> object:
        asked.append(host)
        return answers("8.8.8.8" if len(asked) == 1 else "127.0.0.1")(host, port)  # type: ignore[operator]

    connected = []
    backend = GuardedBackend(Deadline(5), frozenset())
    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    monkeypatch.setattr(backend.plain, "connect_tcp", lambda address, *_: connected.append(address))
    backend.connect_tcp("turning.example", 443)
    assert connected == ["8.8.8.8"]
    assert asked == ["turning.example"]


def test_a_deadline_ends() -> None:
    with pytest.raises(httpcore.ReadTimeout, match="deadline"):
        Deadline(0).left()
    assert Deadline(60).left(5) == 5


def test_polite_waiting_does_not_count() -> None:
    deadline = Deadline(0.05)
    with deadline.halted():
        time.sleep(0.1)
    assert deadline.left() > 0
