"""Whatever a bot or a person sends, the sandbox answers or refuses; it never breaks."""

import html
import itertools
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox.bot_api import BotApi
from sandbox.catalogue import METHODS
from sandbox.clock import Clock
from sandbox.deeds import send
from sandbox.groups import new_person
from sandbox.markup.formatted import utf16_length
from sandbox.markup.html import read_html
from sandbox.markup.markdown import read_first_markdown, read_second_markdown
from sandbox.parameters import Parameters
from sandbox.person import Bot
from sandbox.refusal import Refused
from sandbox.world import World

NAMES = (
    "chat_id", "from_chat_id", "message_id", "message_ids", "text", "caption", "parse_mode", "entities", "reply_markup",
    "reply_parameters", "reply_to_message_id", "media", "photo", "document", "latitude", "longitude", "live_period",
    "commands", "scope", "language_code", "callback_query_id", "url", "secret_token", "allowed_updates", "offset",
    "limit", "user_id", "reaction", "menu_button", "action", "phone_number", "first_name", "file_id", "name", "title",
)  # fmt: skip
ODD = (
    None, True, -1, 10**30, 1.5, float("inf"), "", "7", "HTML", "null", "[]", "{", [], [None], [[]], [7, "x"], {}, {"type": []},
    {"type": "chat"}, {"type": "photo", "media": {}}, [{"type": "photo", "media": 7}] * 2, [{"type": "bold", "offset": "x"}],
    [{"command": 1, "description": 2}], {"inline_keyboard": [[None]]}, {"keyboard": [[7]]}, {"message_id": []},
)  # fmt: skip
MARKED_UP = st.text(alphabet="<>/&;=\"' abipre*_~|`[]()\\\n好👋", max_size=40)


def small_world() -> World:
    world = World(Bot("1:sandbox"), Clock())
    person = new_person(world, {"id": 7, "first_name": "Wang"})
    send(world, person, world.chats[7], {"text": "hello"})
    world.post(world.chats[7], world.bot.id, {"text": "welcome"})
    return world


@pytest.mark.parametrize("method", sorted(METHODS.keys() - {"getupdates"}))
async def test_no_call_breaks_the_sandbox(method):
    for name, value in itertools.product(NAMES, ODD):
        usual = {"chat_id": 7, "from_chat_id": 7, "message_id": 2, "text": "hello", "latitude": 1, "longitude": 1}
        answer = await BotApi(small_world()).carry_out(method, Parameters(usual | {name: value}))
        assert answer["ok"] or answer["error_code"] in {400, 403}, (name, value)
        json.dumps(answer)


@pytest.mark.parametrize("kind", ["text", "photo", "album", "voice", "contact", "location", "forward_of"])
def test_nothing_a_person_sends_breaks_the_sandbox(kind):
    for value in (*ODD, ["x"], {"base64": 7}, {"own": True}, {"chat_id": 7, "message_id": 99}):
        world = small_world()
        try:
            send(world, world.people[7], world.chats[7], {kind: value, "reply_to_message_id": value})
        except Refused as refusal:
            assert refusal.code == 400, value


@given(MARKED_UP)
def test_html_is_read_or_refused(source):
    check_entities(read_html, source)


@given(MARKED_UP)
def test_markdown_is_read_or_refused(source):
    check_entities(read_first_markdown, source)
    check_entities(read_second_markdown, source)


def check_entities(read, source):
    try:
        formatted = read(source)
    except Refused as refusal:
        assert refusal.description.startswith("Bad Request: can't parse entities: ")
        return
    end = utf16_length(formatted.text)
    assert all(
        one["offset"] >= 0 and one["length"] > 0 and one["offset"] + one["length"] <= end for one in formatted.entities
    )


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_escaped_text_comes_through_unchanged(text):
    assert read_html(html.escape(text)).text == text
