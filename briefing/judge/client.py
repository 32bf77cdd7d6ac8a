"""Requests to a server that speaks the OpenAI chat completions protocol.

Works with Ollama, vLLM, llama.cpp, LM Studio and hosted services. Needs the extra
`briefing-memo[judge]` (httpx and tenacity). The key is read from `BRIEF_JUDGE_KEY` alone and
never appears in messages, settings, logs or outputs.
"""

import threading
import time
from typing import Any

import httpx
import tenacity

from briefing.judge.folder import ContextTooSmall, JudgeSettings, RequestFailed, check_url
from briefing.judge.prompts import Request

RETRIES = 4
MAX_WAIT = 60.0  # seconds between two tries, whatever Retry-After says
MAX_ANSWER = 2_000_000  # bytes


class _Temporary(Exception):
    """Worth another try, after `wait` seconds if the server says so."""

    def __init__(self, reason: str, wait: float | None = None) -> None:
        super().__init__(reason)
        self.wait = wait


class Client:
    """Sends requests within the bounds of one run. Thread-safe; a context manager."""

    def __init__(self, settings: JudgeSettings, key: str = "") -> None:
        check_url(settings.url)
        self.settings = settings
        headers = {"Authorization": f"Bearer {key}"} if key else {}
        self._http = httpx.Client(headers=headers, timeout=settings.timeout, follow_redirects=False)
        self._lock = threading.Lock()
        self._schema_supported = True
        self._deadline = time.monotonic() + settings.max_seconds
        self.requests = 0
        self.tokens = 0

    def __enter__(self) -> "Client":
        return self

    def __exit__(self, *_: object) -> None:
        self._http.close()

    def ask(self, request: Request) -> str:
        """Text of the model's answer. Raises `RequestFailed` or `ContextTooSmall`."""
        retry = tenacity.Retrying(
            retry=tenacity.retry_if_exception_type(_Temporary),
            stop=tenacity.stop_after_attempt(RETRIES),
            wait=_wait,
            sleep=self._sleep,
            reraise=True,
        )
        try:
            return retry(self._send, request)
        except _Temporary as error:
            raise RequestFailed(f"{error} ({RETRIES} tries)") from error

    def _send(self, request: Request) -> str:
        self._count_request()
        body: dict[str, Any] = {
            "model": self.settings.model,
            "messages": request.messages,
            "temperature": 0,
            "seed": 0,
        }
        with_schema = self._schema_supported
        if with_schema:
            body["response_format"] = {
                "type": "json_schema",
                "json_schema": {"name": "choices", "strict": True, "schema": request.schema},
            }
        response = self._post(body)
        if with_schema and response.status_code in (400, 422) and not _is_context(response):
            self._schema_supported = False  # the server may not know response_format
            return self._send(request)
        return self._read(response)

    def _post(self, body: dict[str, Any]) -> httpx.Response:
        url = self.settings.url.rstrip("/") + "/chat/completions"
        try:
            return self._http.post(url, json=body)
        except httpx.TimeoutException as error:
            raise _Temporary(f"no answer within {self.settings.timeout:g} seconds") from error
        except httpx.TransportError as error:
            raise _Temporary(f"connection failed: {type(error).__name__}") from error

    def _read(self, response: httpx.Response) -> str:
        status = response.status_code
        if status == 429 or status >= 500:
            raise _Temporary(f"the server answered {status}", _retry_after(response))
        if _is_context(response):
            raise ContextTooSmall("the request is longer than the model's context")
        if status in (401, 403):
            raise RequestFailed(f"the server answered {status}: set BRIEF_JUDGE_KEY to a valid key")
        if status == 404:
            raise RequestFailed(
                f"the server answered 404: check the URL and the model name {self.settings.model!r}"
            )
        if status != 200:
            raise RequestFailed(f"the server answered {status}")
        return self._content(response)

    def _content(self, response: httpx.Response) -> str:
        try:
            if len(response.content) > MAX_ANSWER:
                raise RequestFailed(f"the answer is longer than {MAX_ANSWER} bytes")
            answer = response.json()
            choice = answer["choices"][0]
            content = choice["message"].get("content")
        except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
            raise _Temporary("the answer is not a chat completion") from error
        usage = answer.get("usage")
        used = usage.get("total_tokens") if isinstance(usage, dict) else None
        with self._lock:
            self.tokens += used if isinstance(used, int) else len(response.content) // 4
        if choice.get("finish_reason") == "length":
            raise ContextTooSmall("the answer was cut off at the model's length limit")
        if not isinstance(content, str) or not content.strip():
            raise RequestFailed("the model refused or gave an empty answer")
        return content

    def _count_request(self) -> None:
        limits = self.settings
        with self._lock:
            if self.requests >= limits.max_requests:
                raise RequestFailed(f"limit of {limits.max_requests} requests reached")
            if self.tokens >= limits.max_tokens:
                raise RequestFailed(f"limit of {limits.max_tokens} tokens reached")
            if time.monotonic() >= self._deadline:
                raise RequestFailed(f"limit of {limits.max_seconds:g} seconds reached")
            self.requests += 1

    def _sleep(self, seconds: float) -> None:
        time.sleep(max(0.0, min(seconds, self._deadline - time.monotonic())))


def _is_context(response: httpx.Response) -> bool:
    if response.status_code not in (400, 413, 422):
        return False
    return response.status_code == 413 or "context" in response.text[:2000].lower()


def _retry_after(response: httpx.Response) -> float | None:
    value = response.headers.get("Retry-After", "")
    return float(value) if value.replace(".", "", 1).isdecimal() else None


def _wait(state: tenacity.RetryCallState) -> float:
    error = state.outcome.exception() if state.outcome else None
    if isinstance(error, _Temporary) and error.wait is not None:
        return min(error.wait, MAX_WAIT)
    return float(min(2.0**state.attempt_number, MAX_WAIT))
