"""The parameters of one call, however they came: query, form, multipart or JSON; read as leniently as Telegram does."""

import json
import math
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web
from aiohttp.web_request import FileField

from sandbox.refusal import bad_request

TRUE = frozenset({"true", "yes", "1"})


@dataclass(frozen=True)
class Upload:
    name: str
    mime_type: str
    content: bytes


@dataclass(frozen=True)
class Parameters:
    given: dict[str, Any]
    uploads: dict[str, Upload] = field(default_factory=dict)

    def text(self, name: str, default: str = "") -> str:
        value = self.given.get(name)
        if value is None:
            return default
        if isinstance(value, bool):
            return str(value).lower()
        return json.dumps(value) if isinstance(value, dict | list) else str(value)

    def integer(self, name: str, default: int = 0) -> int:
        try:
            return int(self.text(name))
        except ValueError:
            return default

    def decimal(self, name: str) -> float | None:
        try:
            value = float(self.text(name))
        except ValueError:
            return None
        return value if math.isfinite(value) else None

    def flag(self, name: str) -> bool:
        return self.text(name).lower() in TRUE

    def structure(self, name: str, called: str) -> Any:
        """A JSON value, which forms carry as text."""
        value = self.given.get(name)
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value) if value else None
        except ValueError:
            raise bad_request(f"can't parse {called} JSON object") from None

    def part(self, name: str, called: str, expected_as: str = "") -> "Parameters | None":
        """An object among the parameters, read like them."""
        value = self.structure(name, called)
        if value is None:
            return None
        if not isinstance(value, dict):
            raise bad_request(f"object expected as {expected_as or called}")
        return Parameters(value, self.uploads)

    def upload(self, name: str) -> Upload | None:
        """The file sent along under this name, directly or by `attach://`."""
        attached = self.text(name)
        return self.uploads.get(attached.removeprefix("attach://") if attached.startswith("attach://") else name)

    def as_logged(self) -> dict[str, Any]:
        return self.given | {name: f"<{len(upload.content)} bytes>" for name, upload in self.uploads.items()}


async def read_parameters(request: web.Request) -> Parameters:
    given: dict[str, Any] = dict(request.query)
    if request.content_type == "application/json":
        return Parameters(given | await _json_body(request))
    form = await request.post()
    uploads = {name: _upload(value) for name, value in form.items() if isinstance(value, FileField)}
    return Parameters(given | {name: value for name, value in form.items() if isinstance(value, str)}, uploads)


async def _json_body(request: web.Request) -> dict[str, Any]:
    body = await request.read()
    try:
        content = json.loads(body) if body else {}
    except ValueError:
        raise bad_request("can't parse JSON object") from None
    if not isinstance(content, dict):
        raise bad_request("JSON object expected")
    return content


def _upload(sent: FileField) -> Upload:
    return Upload(sent.filename, sent.content_type, sent.file.read())
