"""Files that were sent: kept by their ids, handed out again."""

import mimetypes
import secrets
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import ClassVar

from sandbox.refusal import bad_request

UPLOAD_LIMIT = 50 * 1024 * 1024
PHOTO_LIMIT = 10 * 1024 * 1024
DOWNLOAD_LIMIT = 20 * 1024 * 1024


@dataclass(frozen=True)
class StoredFile:
    __pydantic_config__: ClassVar = {"ser_json_bytes": "base64", "val_json_bytes": "base64"}

    id: str
    unique_id: str
    kind: str
    name: str
    mime_type: str
    content: bytes
    path: str

    @property
    def size(self) -> int:
        return len(self.content)


class Files:
    def __init__(self) -> None:
        self.by_id: dict[str, StoredFile] = {}
        self.by_path: dict[str, StoredFile] = {}

    def keep(self, kind: str, content: bytes, name: str = "", mime_type: str = "") -> StoredFile:
        mime_type = mime_type or mimetypes.guess_type(name)[0] or "application/octet-stream"
        suffix = PurePosixPath(name).suffix or mimetypes.guess_extension(mime_type) or ""
        path = f"{kind}s/file_{len(self.by_id)}{suffix}"
        stored = StoredFile(secrets.token_urlsafe(40), secrets.token_urlsafe(11), kind, name, mime_type, content, path)
        self.add(stored)
        return stored

    def add(self, stored: StoredFile) -> None:
        self.by_id[stored.id] = self.by_path[stored.path] = stored

    def find(self, file_id: str) -> StoredFile:
        if file_id not in self.by_id:
            raise bad_request("wrong file identifier/HTTP URL specified")
        return self.by_id[file_id]
