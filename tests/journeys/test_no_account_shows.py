"""Whatever customer and technician send each other, nothing in it tells the other side whose account it is.

Every kind goes both ways through the sandbox's real Bot API; all that stands in the other chat, and all that the bot has
called for it, is searched in every field for everything by which the account could be known.
"""

import base64
import json

from sandbox.sample import picture, sound
from tests.journeys.steps import agrees

ACCOUNTS = {
    "wang": {
        "first_name": "Zyxvorname",
        "last_name": "Zyxnachname",
        "username": "zyx_konto",
        "phone": "+8613512340001",
    },
    "li": {"first_name": "Qwvorname", "last_name": "Qwnachname", "username": "qw_konto", "phone": "+8613512340002"},
}
STRANGER = {"first_name": "Erstautor", "last_name": "Fremd", "username": "erst_autor", "phone": "+8613512340003"}
FORBIDDEN = ("forward_origin", "via_bot", "text_mention", "tg://", "vcard", "user_id")


def file(content=b"bytes", name="f.bin"):
    return {"name": name, "base64": base64.b64encode(content).decode()}


KINDS = {
    "words": {"text": "你好，我已经看到了"},
    "hostile words": {"text": "<b>粗</b> <a href='tg-user'>点</a> &amp; </blockquote>"},
    "photo": {"photo": file(picture())["base64"], "caption": "看这里"},
    "voice": {"voice": file(sound(), "v.ogg")},
    "video": {"video": file(name="v.mp4"), "caption": "在响"},
    "audio": {"audio": file(name="a.mp3")},
    "round video": {"video_note": file(name="n.mp4")},
    "animation": {"animation": file(name="g.mp4")},
    "document": {"document": file(name="说明.txt")},
    "sticker": {"sticker": file(name="s.webp")},
    "location": {"location": {"latitude": 22.5, "longitude": 114.1}},
    "venue": {"venue": {"location": {"latitude": 22.5, "longitude": 114.1}, "title": "西门", "address": "科技路"}},
    "somebody's card": {"contact": {"phone_number": "+8613700001111", "first_name": "门卫", "user_id": 4711, "vcard": "X"}},
    "own card": {"contact": {"own": True}},
    "poll": {"poll": {"question": "几点", "options": ["九点", "十点"]}},
    "dice": {"dice": {}},
    "album": {"album": [file(picture(shade))["base64"] for shade in range(3)], "caption": "三张"},
}  # fmt: skip


async def test_no_kind_of_message_shows_an_account_in_either_direction(desk, wang, li, group):
    await agrees(wang, li, group)
    stranger = await desk.town.person(**STRANGER, has_started=True)
    await stranger.types("这是别人写的")
    for name, visitor in (("wang", wang), ("li", li)):
        await visitor.calls_themselves(**ACCOUNTS[name])
    await li.presses("给客户发消息")
    await desk.settles()
    for sender, reader, name in ((wang, li, "wang"), (li, wang, "li")):
        await sends_everything(desk, sender, reader, stranger)
        seen = json.dumps(await told_by_bot(reader), ensure_ascii=False)
        called = json.dumps(await calls_for(desk, reader), ensure_ascii=False)
        marks = [str(sender.id), *ACCOUNTS[name].values(), *STRANGER.values(), str(stranger.id)]
        marks += [mark.lstrip("+") for mark in marks if mark.startswith("+")]
        for mark in [*marks, *FORBIDDEN]:
            assert mark not in without_own_fields(seen), f"{mark} of {name} stands in the other chat"
            assert mark not in called, f"{mark} of {name} was sent to the other chat"
    assert not await desk.town.calls("forwardMessage")
    assert not await desk.town.calls("forwardMessages")
    assert not await desk.town.calls("copyMessage")


async def sends_everything(desk, sender, reader, stranger):
    for sent in KINDS.values():
        await sender.sends(**sent)
    own = ACCOUNTS["wang" if sender.person["first_name"] == "王师傅" else "li"]
    for words in (f"加我 @{own['username']}", f"t.me/{own['username']}", f"tg://user?id={sender.id}", str(sender.id)):
        await sender.types(words)
    user = {"id": sender.id, "is_bot": False, "first_name": own["first_name"], "username": own["username"]}
    mention = {"type": "text_mention", "offset": 0, "length": 2, "user": user}
    await sender.sends(text="这里有我", entities=[mention])
    foreign = next(one for one in await stranger.messages() if one["from"]["id"] == stranger.id)
    await sender.forwards(foreign)
    said = await sender.types("改之前")
    await desk.settles()
    await sender.edits(said, text="改之后")
    await desk.advance(seconds=3)
    copy = next(one for one in reversed(await told_by_bot(reader)) if one.get("text", "").endswith("改之后"))
    await sender.replies_to(said, "再补一句")
    await reader.replies_to(copy, "收到")
    await desk.advance(seconds=3)
    got = json.dumps(await told_by_bot(reader), ensure_ascii=False)
    for passed in (
        "已经看到了",
        "看这里",
        "在响",
        "西门",
        "门卫",
        "三张",
        "这里有我",
        "这是别人写的",
        "改之后",
        "再补一句",
        "</blockquote>",
    ):
        assert passed in got, f"{passed} did not get through"


async def told_by_bot(visitor):
    """What the bot said in this person's chat, without the answers that they gave."""
    return [one for one in await visitor.messages() if one["from"]["is_bot"]]


def without_own_fields(seen):
    """What one's own message says of oneself is no news: only the bot's messages are searched, replies without them."""
    messages = json.loads(seen)
    for one in messages:
        one.pop("chat"), one.pop("from"), one.pop("reply_to_message", None)
    return json.dumps(messages, ensure_ascii=False)


async def calls_for(desk, reader):
    return [call for call in await desk.town.calls() if str(call["params"].get("chat_id")) == str(reader.id)]
