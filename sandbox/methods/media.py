"""sendPhoto and its like: files sent anew, or again by their id."""

from collections.abc import Callable
from typing import Any

from sandbox import media
from sandbox.files import StoredFile
from sandbox.markup.texts import caption_of
from sandbox.methods.sending import send
from sandbox.parameters import Parameters, Upload
from sandbox.refusal import bad_request
from sandbox.world import World

Json = dict[str, Any]

FACTS = ("width", "height", "duration", "length")
WORDS = ("performer", "title", "emoji")
WITHOUT_CAPTION = frozenset({"video_note", "sticker"})
URL_SCHEMES = ("http://", "https://")


def sender_of(kind: str) -> Callable[[World, Parameters], Json]:
    def send_media(world: World, given: Parameters) -> Json:
        stored = stored_file(world, kind, given.text(kind), given.upload(kind))
        return send(world, given, content_of(world, stored, given))

    return send_media


def content_of(world: World, stored: StoredFile, given: Parameters) -> Json:
    numbers = {name: given.integer(name) for name in FACTS}
    words = {name: given.text(name) for name in WORDS}
    content = media.described(world.files, stored, **numbers, **words)
    if stored.kind in WITHOUT_CAPTION:
        return content
    if given.flag("has_spoiler"):
        content["has_media_spoiler"] = True
    if given.flag("show_caption_above_media"):
        content["show_caption_above_media"] = True
    return content | caption_of(given).as_content("caption", "caption_entities")


def stored_file(world: World, kind: str, written: str, upload: Upload | None) -> StoredFile:
    """By upload, or by the id of a file that Telegram has."""
    if upload is not None:
        return media.keep(world.files, kind, upload.content, upload.name, upload.mime_type)
    if not written:
        raise bad_request(f"there is no {kind.replace('_', ' ')} in the request")
    if written.startswith(URL_SCHEMES):
        raise bad_request("failed to get HTTP URL content")
    stored = world.files.find(written)
    if stored.kind != kind:
        raise bad_request(f"can't use file of type {_called(stored.kind)} as {_called(kind)}")
    return stored


def _called(kind: str) -> str:
    return kind.title().replace("_", "")
