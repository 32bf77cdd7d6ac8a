"""Requests to a chat completions server: what each fault of the server leads to."""

import json
import socket
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request as HttpRequest
from werkzeug import Response

from briefing.errors import UsageError
from briefing.judge.client import Client
from briefing.judge.folder import ContextTooSmall, JudgeSettings, RequestFailed, check_url
from briefing.judge.prompts import Request

REQUEST = Request("a.txt", "Choose.", "1. A sentence.", {"type": "object"}, ())


def completion(content: str | None, finish: str = "stop", tokens: int = 10) -> Response:
    choice = {"message": {"role": "assistant", "content": content}, "finish_reason": finish}
    body = {"choices": [choice], "usage": {"total_tokens": tokens}}
    return Response(json.dumps(body), content_type="application/json")


class Script:
    """A server that gives the next response of a list to each request, the last one for ever."""

    def __init__(self, server: HTTPServer) -> None:
        self.url = server.url_for("/v1")
        self.responses: list[Response] = []
        self.received: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []
        server.expect_request("/v1/chat/completions", method="POST").respond_with_handler(
            self._next
        )

    def _next(self, request: HttpRequest) -> Response:
        self.received.append(json.loads(request.data))
        self.headers.append(dict(request.headers))
        place = min(len(self.received), len(self.responses)) - 1
        return self.responses[place]


@pytest.fixture
def script(httpserver: HTTPServer) -> Script:
    return Script(httpserver)


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    found: list[float] = []
    monkeypatch.setattr("briefing.judge.client.time.sleep", found.append)
    return found


@pytest.fixture
def client(script: Script, waits: list[float]) -> Iterator[Client]:
    with Client(JudgeSettings(script.url, "small", timeout=5), key="secret-key") as made:
        yield made


def test_sends_model_messages_and_schema_and_returns_the_answer(
    client: Client, script: Script
) -> None:
    script.responses = [completion('{"choices": []}')]
    assert client.ask(REQUEST) == '{"choices": []}'
    sent = script.received[0]
    assert sent["model"] == "small"
    assert sent["messages"] == REQUEST.messages
    assert sent["temperature"] == 0
    assert sent["response_format"]["json_schema"]["schema"] == {"type": "object"}
    assert script.headers[0]["Authorization"] == "Bearer secret-key"


def test_asks_without_schema_where_the_server_takes_none(client: Client, script: Script) -> None:
    refused = Response('{"error": "unknown field response_format"}', status=400)
    script.responses = [refused, completion("{}"), completion("{}")]
    assert client.ask(REQUEST) == "{}"
    assert client.ask(REQUEST) == "{}"
    assert ["response_format" in sent for sent in script.received] == [True, False, False]


@pytest.mark.parametrize("status", [429, 500, 502, 503])
def test_retries_a_busy_server(client: Client, script: Script, status: int) -> None:
    script.responses = [Response("busy", status=status), completion("{}")]
    assert client.ask(REQUEST) == "{}"


def test_waits_as_long_as_the_server_asks_but_no_longer_than_a_minute(
    client: Client, script: Script, waits: list[float]
) -> None:
    script.responses = [
        Response("later", status=429, headers={"Retry-After": "7"}),
        Response("later", status=429, headers={"Retry-After": "86400"}),
        completion("{}"),
    ]
    client.ask(REQUEST)
    assert waits == [7.0, 60.0]


FAULTS: dict[str, tuple[Callable[[], Response], str]] = {
    "unauthorized": (lambda: Response("no", status=401), "401.*BRIEF_JUDGE_KEY"),
    "forbidden": (lambda: Response("no", status=403), "403.*BRIEF_JUDGE_KEY"),
    "unknown model": (lambda: Response("no", status=404), "404.*'small'"),
    "always busy": (lambda: Response("no", status=503), r"503 \(4 tries\)"),
    "a page in place of JSON": (lambda: Response("<html>Login</html>"), "not a chat completion"),
    "JSON cut off": (lambda: Response('{"choices": [{"mess'), "not a chat completion"),
    "other JSON": (lambda: Response('["hello"]'), "not a chat completion"),
    "refusal": (lambda: completion(None), "refused"),
    "empty": (lambda: completion("  "), "empty answer"),
    "redirect": (lambda: Response("", status=302, headers={"Location": "http://x/"}), "302"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_reports_what_is_wrong(client: Client, script: Script, fault: str) -> None:
    make, message = FAULTS[fault]
    script.responses = [make()]
    with pytest.raises(RequestFailed, match=message) as raised:
        client.ask(REQUEST)
    assert "secret-key" not in str(raised.value)
    assert len(script.received) <= 4


@pytest.mark.parametrize(
    "response",
    [
        lambda: Response('{"error": "maximum context length is 4096 tokens"}', status=400),
        lambda: Response("too large", status=413),
        lambda: completion('{"choices": [', finish="length"),
    ],
)
def test_recognizes_a_context_that_is_too_small(
    client: Client, script: Script, response: Callable[[], Response]
) -> None:
    script.responses = [response()]
    with pytest.raises(ContextTooSmall):
        client.ask(REQUEST)
    assert len(script.received) == 1


def test_reports_a_connection_that_is_cut_in_mid_answer(waits: list[float]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(5)
        from threading import Thread

        def cut() -> None:
            for _ in range(4):
                connection, _ = server.accept()
                connection.recv(65536)
                connection.sendall(b'HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n{"choices"')
                connection.close()

        Thread(target=cut, daemon=True).start()
        url = f"http://127.0.0.1:{server.getsockname()[1]}/v1"
        with (
            Client(JudgeSettings(url, "small", timeout=5)) as client,
            pytest.raises(RequestFailed, match="connection failed"),
        ):
            client.ask(REQUEST)


def test_reports_a_server_that_is_not_there(waits: list[float]) -> None:
    with (
        Client(JudgeSettings("http://127.0.0.1:9/v1", "small", timeout=5)) as client,
        pytest.raises(RequestFailed, match="connection failed"),
    ):
        client.ask(REQUEST)


def test_reports_a_server_that_does_not_answer_in_time(waits: list[float]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        url = f"http://127.0.0.1:{server.getsockname()[1]}/v1"
        with (
            Client(JudgeSettings(url, "small", timeout=0.05)) as client,
            pytest.raises(RequestFailed, match=r"no answer within 0\.05 seconds"),
        ):
            client.ask(REQUEST)


@pytest.mark.parametrize(
    ("limit", "message"),
    [
        ({"max_requests": 1}, "limit of 1 requests"),
        ({"max_tokens": 10}, "limit of 10 tokens"),
        ({"max_seconds": 1e-9}, "limit of 1e-09 seconds"),
    ],
)
def test_stops_at_the_bounds_of_a_run(
    script: Script, waits: list[float], limit: dict[str, Any], message: str
) -> None:
    script.responses = [completion("{}")]
    with (
        Client(JudgeSettings(script.url, "small", **limit)) as client,
        pytest.raises(RequestFailed, match=message),
    ):
        for _ in range(2):
            client.ask(REQUEST)


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("http://example.org/v1", "use https"),
        ("http://192.168.1.5:8000/v1", "use https"),
        ("ftp://localhost/v1", "not a web address"),
        ("localhost:11434", "not a web address"),
        ("https://user:word@example.org/v1", "BRIEF_JUDGE_KEY"),
    ],
)
def test_refuses_urls_that_would_expose_documents_or_keys(url: str, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        check_url(url)


@pytest.mark.parametrize(
    "url", ["http://localhost:11434/v1", "http://127.0.0.1/v1", "http://[::1]/v1", "https://a.b/v1"]
)
def test_accepts_https_and_this_machine(url: str) -> None:
    check_url(url)
