"""How Telegram describes a photo, a voice note, a document and their like."""

from typing import Any

from sandbox.files import PHOTO_LIMIT, UPLOAD_LIMIT, Files, StoredFile
from sandbox.pictures import Size, size_of
from sandbox.refusal import Refused, bad_request

Json = dict[str, Any]

THUMBNAIL_SIDE = 90
LONGEST_SIDES = 10_000
STEEPEST_RATIO = 20
MIME_TYPES = {
    "photo": "image/jpeg",
    "voice": "audio/ogg",
    "audio": "audio/mpeg",
    "video": "video/mp4",
    "animation": "video/mp4",
    "video_note": "video/mp4",
    "sticker": "image/webp",
    "document": "application/octet-stream",
}
NAMED = frozenset({"document", "audio", "video", "animation"})
MEASURED = frozenset({"video", "animation", "sticker"})
TIMED = frozenset({"video", "animation", "audio", "voice", "video_note"})


def keep(files: Files, kind: str, content: bytes, name: str = "", mime_type: str = "") -> StoredFile:
    """Take the file in, or say what is wrong with it."""
    if not content:
        raise bad_request("file must be non-empty")
    if len(content) > UPLOAD_LIMIT:
        raise Refused(413, "Request Entity Too Large")
    if kind == "photo":
        _check_photo(content)
        mime_type = ""
    generic = not mime_type or mime_type == "application/octet-stream"
    return files.keep(kind, content, name, MIME_TYPES[kind] if generic and kind != "document" else mime_type)


def described(files: Files, stored: StoredFile, **facts: Any) -> Json:
    """As the part of a message that names the file."""
    if stored.kind == "photo":
        return {"photo": _photo_sizes(files, stored)}
    described: Json = {"file_id": stored.id, "file_unique_id": stored.unique_id, "file_size": stored.size}
    if stored.kind != "sticker":
        described["mime_type"] = stored.mime_type
    if stored.kind in NAMED and stored.name:
        described["file_name"] = stored.name
    described |= _dimensions(stored, facts)
    content = {stored.kind: described}
    # An animation is also a document, for the sake of old bots.
    return content | {"document": described} if stored.kind == "animation" else content


def _dimensions(stored: StoredFile, facts: Json) -> Json:
    found: Json = {}
    if stored.kind in MEASURED:
        found |= {"width": facts.get("width") or 512, "height": facts.get("height") or 512}
    if stored.kind in TIMED:
        found["duration"] = facts.get("duration") or 1
    if stored.kind == "video_note":
        found["length"] = facts.get("length") or 240
    if stored.kind == "sticker":
        found |= {"type": "regular", "is_animated": False, "is_video": False, "emoji": facts.get("emoji") or "🙂"}
    if stored.kind == "audio":
        found |= {key: facts[key] for key in ("performer", "title") if facts.get(key)}
    return found


def _check_photo(content: bytes) -> None:
    if len(content) > PHOTO_LIMIT:
        raise bad_request("file is too big")
    size = size_of(content)
    if size is None:
        raise bad_request("IMAGE_PROCESS_FAILED")
    if sum(size) > LONGEST_SIDES or max(size) > STEEPEST_RATIO * min(size):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")


def _photo_sizes(files: Files, stored: StoredFile) -> list[Json]:
    """Smallest first. The small one carries the same bytes under an id of its own."""
    size = size_of(stored.content) or (THUMBNAIL_SIDE, THUMBNAIL_SIDE)
    sizes = [_photo_size(stored, size)]
    if max(size) > THUMBNAIL_SIDE:
        small = StoredFile(**{**vars(stored), "id": "s" + stored.id, "unique_id": "s" + stored.unique_id})
        files.by_id[small.id] = small
        scale = THUMBNAIL_SIDE / max(size)
        sizes.insert(0, _photo_size(small, (max(1, round(size[0] * scale)), max(1, round(size[1] * scale)))))
    return sizes


def _photo_size(stored: StoredFile, size: Size) -> Json:
    return {
        "file_id": stored.id,
        "file_unique_id": stored.unique_id,
        "width": size[0],
        "height": size[1],
        "file_size": stored.size,
    }
