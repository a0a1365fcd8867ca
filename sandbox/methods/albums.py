"""sendMediaGroup and editMessageMedia: media described in JSON, files attached by name."""

import secrets
from typing import Any

from sandbox.addressing import chat_to_write
from sandbox.methods.editing import change, post_to_edit
from sandbox.methods.media import content_of as media_content
from sandbox.methods.media import stored_file
from sandbox.methods.sending import protection, replied_to
from sandbox.parameters import Parameters
from sandbox.refusal import bad_request
from sandbox.world import World

Json = dict[str, Any]

KINDS = frozenset({"photo", "video", "animation", "audio", "document"})
IN_ALBUMS = KINDS - {"animation"}
ALONE_IN_ALBUMS = frozenset({"audio", "document"})
FEWEST, MOST = 2, 10


def send_media_group(world: World, given: Parameters) -> list[Json]:
    chat = chat_to_write(world, given)
    items = given.structure("media", "media")
    if not isinstance(items, list):
        raise bad_request("expected an Array of InputMedia")
    if not FEWEST <= len(items) <= MOST:
        raise bad_request(f"must include {FEWEST}-{MOST} media items in one message")
    contents = [input_media(world, item, given) for item in items]
    _check_together([item["type"] for item in items])
    extras = {"media_group_id": str(secrets.randbits(50))} | replied_to(chat, given) | protection(given)
    return [world.post(chat, world.bot.id, content | extras) for content in contents]


def edit_message_media(world: World, given: Parameters) -> Json:
    chat, post = post_to_edit(world, given)
    if not KINDS & post.message.keys():
        raise bad_request("there is no media in the message to edit")
    media = given.structure("media", "input media")
    if media is None:
        raise bad_request("input media is not specified")
    return change(world, chat, post, input_media(world, media, given), given)


def input_media(world: World, item: Any, given: Parameters) -> Json:
    if not isinstance(item, dict):
        raise bad_request("can't parse InputMedia: expected an Object")
    kind = item.get("type")
    if kind not in KINDS:
        raise bad_request("can't parse InputMedia: type must be one of the known ones")
    if not item.get("media"):
        raise bad_request("can't parse InputMedia: media not found")
    described = Parameters({**item, kind: item["media"]}, given.uploads)
    return media_content(world, stored_file(world, kind, described.text(kind), described.upload(kind)), described)


def _check_together(kinds: list[str]) -> None:
    alone = ALONE_IN_ALBUMS & set(kinds)
    if set(kinds) - IN_ALBUMS or (alone and len(set(kinds)) > 1):
        raise bad_request("can't use the media of the specified type in the album")
